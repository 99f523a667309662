"""Plain text and pages that were written, with what must come of them, before they were read.

`python -m tests.reading.test_unseen` says what is read otherwise.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarize.article import Article, Role
from summarize.evaluation.reading import load
from summarize.evaluation.reading_score import ReadingScore, Truth, score
from summarize.evaluation.reading_systems import product
from summarize.reading import read_bytes

FOLDER = Path(__file__).parent / "unseen"
LATER = Path(__file__).parent / "later"
"""Pages that were written after those in `FOLDER` were mended."""
PLAIN: dict[str, dict[str, Any]] = tomllib.loads((FOLDER / "plain.toml").read_text("utf-8"))
PAGES = [(folder, truth) for folder in (FOLDER, LATER) for truth in load(folder, "unseen")]
ABOUT = {
    entry["file"]: entry
    for folder in (FOLDER, LATER)
    for entry in json.loads((folder / "truth.json").read_text("utf-8"))
}


def read(name: str) -> Article:
    path = FOLDER / "plain" / f"{name}.txt"
    return read_bytes(path.read_bytes(), path.name)


def said(article: Article, *roles: Role) -> list[str]:
    return [
        sentence.text.replace("\N{NO-BREAK SPACE}", " ")
        for paragraph in article.paragraphs
        if paragraph.role in roles
        for sentence in paragraph.sentences
    ]


def outcome(article: Article, wanted: dict[str, Any]) -> dict[str, Any]:
    """What came of a text, in the form of `plain.toml`."""
    own = said(article, Role.LEAD, Role.BODY, Role.PULL_QUOTE)
    for text in wanted.get("may", ()):
        if text in own:
            own.remove(text)
    found: dict[str, Any] = {
        "title": article.title,
        "date": article.date,
        "headings": said(article, Role.CROSSHEAD),
        "said": own,
        "rows": said(article, Role.TABLE),
        "notes": said(article, Role.FOOTNOTE),
        "foreign": [s.text for s in article.sentences if s.language not in (None, "nl")],
    }
    return {key: value for key, value in found.items() if value}


def _score(folder: Path, truth: Truth) -> ReadingScore:
    reading = product(truth.file, (folder / truth.file).read_bytes())
    assert reading is not None
    return score(reading, truth)


def _wanted(name: str) -> dict[str, Any]:
    return {key: value for key, value in PLAIN[name].items() if key != "may"}


@pytest.mark.parametrize("name", PLAIN)
def test_plain_text_is_read_as_it_was_meant(name: str) -> None:
    assert outcome(read(name), PLAIN[name]) == _wanted(name)


@pytest.mark.parametrize(("folder", "truth"), PAGES, ids=[truth.file for _, truth in PAGES])
def test_pages_are_read_without_what_stands_around_them(folder: Path, truth: Truth) -> None:
    one = _score(folder, truth)
    assert one.f1 >= 0.98, (one.missing, one.foreign)
    assert one.order > 0.85  # one paragraph begins with words that stand in another, too
    assert (one.title, one.date, one.cells in (None, 1)) == (True, True, True)


def test_of_what_is_behind_a_paywall_the_report_says_so() -> None:
    article = read_bytes((FOLDER / "paywall.html").read_bytes(), "paywall.html")
    assert article.warnings == (
        "Only its beginning is on the page; the rest is for subscribers.",
        "Left out as no part of the report: 1 sentence:"
        " “Word nu lid en lees onbeperkt alle artikelen van De Stem.”",
    )


def _wrong() -> Iterator[str]:
    for name in PLAIN:
        found, wanted = outcome(read(name), PLAIN[name]), _wanted(name)
        for key in sorted({*found, *wanted}):
            if found.get(key) != wanted.get(key):
                yield f"{name} {key}:\n  is     {found.get(key)}\n  wanted {wanted.get(key)}"
    for folder, truth in PAGES:
        one = _score(folder, truth)
        article = read_bytes((folder / truth.file).read_bytes(), truth.file)
        about = {key: getattr(article, key) for key in ("publisher", "author")}
        told = {key: ABOUT[truth.file][key] for key in about}
        yield (
            f"{truth.file}: F1 {one.f1:.3f} order {one.order:.2f} title {one.title}"
            f" date {one.date} figures {one.cells} {about} wanted {told}"
            f"\n  missing {' '.join(one.missing)}\n  foreign {' '.join(one.foreign)}"
        )


if __name__ == "__main__":
    print("\n".join(_wrong()))
