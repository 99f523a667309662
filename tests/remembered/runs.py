"""The runs that are remembered: three lengths of a report, and once only what a summary needs."""

from __future__ import annotations

from pathlib import Path

from summarize.article import Article
from summarize.models.loading import Models
from summarize.pipeline import Options, summarise, summarise_lengths
from summarize.progress import Silent
from summarize.report import Length, Report
from tests.remembered.answers import IDENTITY, Answers

_ROOT = Path(__file__).parents[2]
ARTICLES = {
    p.stem: p
    for p in (
        *sorted((_ROOT / "seeds").glob("*.txt")),
        *sorted((_ROOT / "tests" / "articles").glob("*.txt"), key=lambda p: p.stat().st_size),
    )
}
"""The files by name: the two seeds, then the test articles, shortest first."""


def reports(article: Article, answers: Answers) -> list[Report]:
    """Short, long and blurb of a translation of all of it; short of only what that needs."""
    lengths = (Length.SHORT, Length.LONG, Length.BLURB)
    models = Models(answers, answers, IDENTITY)
    (whole,) = summarise_lengths([article], models, Options(), lengths, Silent())
    part = summarise([article], answers, answers, IDENTITY, Options(whole=False), Silent())
    return [*whole, *part]
