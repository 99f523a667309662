"""One text of a report, checked by itself: fast enough to be done while somebody types.

A report is cut down to that text and the sentences it stands on, and goes through the same check
as a whole one: what an edit means is decided in `refresh`, and nowhere else.
"""

from __future__ import annotations

from dataclasses import replace

from summarize.editing.document import HEADLINE, EditedReport
from summarize.editing.refresh import refresh
from summarize.models.engine import Writer
from summarize.progress import Silent
from summarize.report import Headline, Report, SummarySentence, Translation

SUMMARY = "summary:"
SENTENCE = "sentence:"
"""What the place of a translated sentence begins with; its id follows."""


def text_at(report: Report, place: str) -> str:
    """The text at a place: "headline", "summary:N" (from 0) or "sentence:ID".

    Raises KeyError if there is no such place.
    """
    if place.startswith(SENTENCE):
        return report.translation.sentences[place.removeprefix(SENTENCE)].text
    return _written(report, place).text


def sources_of(report: Report, place: str) -> tuple[str, ...]:
    """The ids of the source sentences that the text at a place stands on. Raises KeyError."""
    if place.startswith(SENTENCE):
        sentence = place.removeprefix(SENTENCE)
        return (report.translation.sentences[sentence].id,)
    return _written(report, place).sources


def check_one(report: Report, place: str, text: str) -> Report:
    """The report with nothing but this place, holding `text` as a person's, checked.

    Only the sentences that the text stands on are left of the translation. Raises KeyError if there
    is no such place.
    """
    (done,) = refresh([EditedReport(_cut(report, place, text), frozenset())], _no_writer, Silent())
    return done.report


def _cut(report: Report, place: str, text: str) -> Report:
    kept = set(sources_of(report, place))
    edited = place.removeprefix(SENTENCE) if place.startswith(SENTENCE) else None
    paragraphs = []
    for paragraph in report.translation.paragraphs:
        sentences = tuple(
            replace(s, text=text, edited=True) if s.id == edited else s
            for s in paragraph.sentences
            if s.id in kept
        )
        if sentences:
            paragraphs.append(replace(paragraph, sentences=sentences))
    own = None if edited is not None else replace(_written(report, place), text=text, edited=True)
    return replace(
        report,
        headline=own if isinstance(own, Headline) else None,
        summary=(own,) if isinstance(own, SummarySentence) else (),
        translation=Translation(tuple(paragraphs)),
        ledger=(),
        invented=(),
    )


def _written(report: Report, place: str) -> Headline | SummarySentence:
    if place == HEADLINE and report.headline is not None:
        return report.headline
    number = place.removeprefix(SUMMARY)
    if place.startswith(SUMMARY) and number.isdecimal() and int(number) < len(report.summary):
        return report.summary[int(number)]
    raise KeyError(place)


def _no_writer(model: str, source: str, target: str) -> Writer:
    raise AssertionError("nothing is stale, so nothing is written")
