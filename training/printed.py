"""`python -m training.printed --fit GRADED`: what summaries of graded news print, and how much is
untrue of it.

The 25 articles of `benchmarks/news` go through the whole pipeline on the translations that readers
graded there, nothing is written by a model, and what is printed is looked up: as if nobody had
measured how sure the model is, and with a confidence fitted on GRADED, which has no line of them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from summarize.article import Article
from summarize.checks import Code
from summarize.drafting.composing import Extent, Style
from summarize.drafting.translating import Manner
from summarize.drafting.translating.confidence import Calibration, Features
from summarize.model_identity import ModelIdentity
from summarize.models.assembling import NoWriter
from summarize.models.engine import Candidate, Step, TranslationRequest
from summarize.pipeline import Options, summarise
from summarize.progress import Silent
from summarize.reading import read_bytes
from summarize.report import Length, Report
from training.confidence import UNTRUE, fit, read

NEWS = Path("benchmarks/news")
_LENGTHS = (Length.SHORT, Length.LONG, Length.BLURB)


@dataclass(frozen=True, slots=True)
class Known:
    """A translation that was graded."""

    text: str
    score: float
    is_untrue: bool


class GradedTranslator:
    """Says of every sentence what was graded, whatever it is asked; others it gives back."""

    def __init__(self, known: Mapping[str, Known]) -> None:
        self._known = known

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """See `Translator.translate`. A repair is answered as the first time."""
        found = [self._known.get(r.text) for r in requests]
        return [
            [Candidate(r.text if k is None else k.text, True, -10.0 if k is None else k.score)]
            for r, k in zip(requests, found, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class Measured(Manner):
    """A manner whose confidence is given, whatever the model."""

    def measured(self, model: ModelIdentity) -> Manner:
        """As it is."""
        return self


def articles(path: Path) -> list[Article]:
    """The articles of a file in which a blank line parts them, a line is a sentence, and the first
    of each is its title."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    found = []
    for n, block in enumerate("\n".join(lines).strip().split("\n\n")):
        title, *sentences = block.splitlines()
        found.append(read_bytes(f"{title}\n\n{' '.join(sentences)}".encode(), f"{n}.txt", "nl"))
    return found


def printed(report: Report, known: Mapping[str, Known]) -> Counter[str]:
    """How many sentences of a graded source a report prints, and how many of them are untrue; how
    many of these two are flagged; how many words and figures it has."""
    found: Counter[str] = Counter()
    said = report.translation.sentences
    heading = [] if report.headline is None else [report.headline]
    for text in (*heading, *report.summary):
        for i in text.sources:
            grade = known.get(said[i].source)
            if grade is None:
                found["unknown"] += 1
                continue
            found["printed"] += 1
            found["untrue"] += grade.is_untrue
            found["flagged"] += bool(text.flags)
            found["untrue, not flagged"] += grade.is_untrue and not text.flags
            found["doubtful"] += any(f.code is Code.DOUBTFUL for f in text.flags)
    found["words"] = len(report.text.split())
    found["figures"] = sum(e.in_summary for e in report.ledger)
    return found


def measure(news: Sequence[Article], known: Mapping[str, Known], manner: Manner) -> list[str]:
    """A line of a table for each length."""
    lines = []
    for length in _LENGTHS:
        options = Options(extent=Extent(length), style=Style.EXTRACTIVE, manner=manner)
        double = ModelIdentity("graded", "0" * 64)
        made = summarise(news, GradedTranslator(known), NoWriter(), double, options, Silent())
        n: Counter[str] = Counter()
        for report in made:
            n.update(printed(report, known))
        plain = n["printed"] - n["flagged"]
        lines.append(
            f"{length.value} | {n['printed']} | {n['untrue'] / n['printed']:.1%} | {n['flagged']}"
            f" | {n['doubtful']} | {n['untrue, not flagged']} of {plain}"
            f" ({n['untrue, not flagged'] / max(1, plain):.1%}) | {n['words']:,} | {n['figures']}"
        )
        if n["unknown"]:
            click.echo(f"{n['unknown']} sentences were split otherwise", err=True)
    return lines


@click.command()
@click.option("--news", type=click.Path(path_type=Path, exists=True), default=NEWS)
@click.option("--fit", "graded", type=click.Path(path_type=Path, exists=True), required=True)
def main(news: Path, graded: Path) -> None:
    """Print how much is untrue of what summaries of graded news print."""
    rows = map(json.loads, (news / "graded.jsonl").read_text("utf-8").splitlines())
    known = {
        r["nl"]: Known(r["en"], r["score"], 2 * r["grades"].count(UNTRUE) >= len(r["grades"]))
        for r in rows
    }
    weights = fit(read(graded))
    ours = Calibration("nl", "en", weights.intercept, Features(*map(float, weights.features)))
    told = articles(news / "unseen.nl.txt")
    click.echo(
        "| confidence | length | sentences | untrue | flagged | doubtful | untrue of the"
        " rest | words | figures |"
    )
    click.echo("|---|---|---:|---:|---:|---:|---:|---:|---:|")
    manner = Measured()
    for name, how in (("none", manner), ("fitted", replace(manner, calibration=ours))):
        for line in measure(told, known, how):
            click.echo(f"| {name} | {line} |")


if __name__ == "__main__":
    main()
