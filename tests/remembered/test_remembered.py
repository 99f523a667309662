"""Both seeds and a short article through the whole pipeline, on what the real model answered once.

What comes out changes only where somebody means it to: then `--snapshot-update`, and read it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from syrupy.assertion import SnapshotAssertion

from summarize.checks import Finding
from summarize.reading import read
from summarize.report import Report
from tests.remembered.answers import Answers
from tests.remembered.runs import ARTICLES, reports

RECORDED = ("000_4e853f9665446277", "003_95905074f4d28568", "farm-fire")


@pytest.mark.parametrize("name", RECORDED)
def test_as_it_was(name: str, snapshot: SnapshotAssertion) -> None:
    made = reports(read(str(ARTICLES[name])), Answers())
    lines = [line for report in made for line in _summary(report)]
    assert "\n".join([*lines, *_translation(made[0])]) == snapshot


def _summary(report: Report) -> Iterator[str]:
    assert report.headline is not None
    assert report.length is not None
    parts = len(report.translation.sentences)
    yield f"== {report.length.value}, of {parts} sentences"
    yield f"# {report.headline.text}{_codes(report.headline.flags)}"
    for s in report.summary:
        yield f"{s.paragraph} {s.origin.value} {'+'.join(s.sources)}: {s.text}{_codes(s.flags)}"
        if s.replaced is not None:
            yield f"  not: {s.replaced.text}{_codes(s.replaced.reasons)}"
    yield "figures: " + ", ".join(e.figure.text for e in report.ledger if e.in_summary)


def _translation(report: Report) -> Iterator[str]:
    yield "== translation"
    for s in report.translation.sentences.values():
        yield f"{s.id}: {s.text}{_codes(s.flags)}"
    yield from (f"{e.sentence} {e.figure.text}: {e.fate.value}, {e.target}" for e in report.ledger)


def _codes(flags: tuple[Finding, ...]) -> str:
    return "".join(f" [{f.code.value}: {', '.join(f.details)}]" for f in flags)
