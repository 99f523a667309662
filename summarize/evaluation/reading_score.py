"""How well a document was read, beside what is known to be in it.

Words are compared as multisets of \\w+ tokens in small letters. F1 is the harmonic mean of the
share of the document's words that were found and the share of the words found that are its own;
words that may be read or not (a byline, a table's caption) count neither way. Order is the longest
run of the document's paragraphs that were found in their order, as a share of all of them: a
paragraph is found where its first words are. A figure in a table is right if it stands with
the head of its row and the head of its column.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

_TOKEN = re.compile(r"\w+")
_FIRST = 5
"""Words by which a paragraph is recognised."""


@dataclass(frozen=True, slots=True)
class HeadedFigure:
    """A figure of a table with one head each."""

    row: str
    column: str
    text: str


@dataclass(frozen=True, slots=True)
class Truth:
    """What is in a document: `text` in reading order; `optional` may be read or not."""

    file: str
    kind: str
    half: str
    title: str
    date: str
    text: tuple[str, ...]
    optional: tuple[str, ...]
    cells: tuple[HeadedFigure, ...]


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """What somebody read in a document. `cells` have all heads of theirs, joined."""

    text: str
    title: str | None = None
    date: str | None = None
    cells: tuple[HeadedFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingScore:
    """How well one document was read; shares from 0 to 1, `cells` None where it has no table."""

    f1: float
    found: float
    own: float
    order: float
    title: bool
    date: bool
    cells: float | None
    missing: tuple[str, ...] = field(default=())
    foreign: tuple[str, ...] = field(default=())


def score(reading: ReadDocument, truth: Truth) -> ReadingScore:
    """The score of what was read of a document."""
    wanted = Counter(token for text in truth.text for token in tokens(text))
    allowed = Counter(token for text in truth.optional for token in tokens(text))
    got = Counter(tokens(reading.text))
    common = sum((wanted & got).values())
    foreign = got - wanted - allowed
    found = common / max(1, sum(wanted.values()))
    own = common / max(1, common + sum(foreign.values()))
    return ReadingScore(
        2 * found * own / (found + own) if common else 0.0,
        found,
        own,
        _order(tokens(reading.text), truth.text),
        tokens(reading.title or "") == tokens(truth.title),
        reading.date == truth.date,
        _cells(reading.cells, truth.cells),
        tuple((wanted - got).elements()),
        tuple(foreign.elements()),
    )


def tokens(text: str) -> list[str]:
    """The words and numbers of a text in small letters."""
    return _TOKEN.findall(text.casefold())


def _order(got: Sequence[str], texts: Sequence[str]) -> float:
    """The longest ascending run of the places at which the texts begin, as a share of them."""
    long = [tokens(text)[:_FIRST] for text in texts]
    starts = [first for first in long if len(first) == _FIRST]
    if not starts:
        return 1.0
    at: dict[tuple[str, ...], int] = {}
    for i in range(len(got) - _FIRST, -1, -1):
        at[tuple(got[i : i + _FIRST])] = i
    places = [at[tuple(first)] for first in starts if tuple(first) in at]
    ends: list[int] = []
    for place in places:
        i = bisect_left(ends, place)
        ends[i : i + 1] = [place]
    return len(ends) / len(starts)


def _cells(got: Sequence[HeadedFigure], wanted: Sequence[HeadedFigure]) -> float | None:
    if not wanted:
        return None
    right = sum(1 for cell in wanted if any(_is_same(other, cell) for other in got))
    return right / len(wanted)


def _is_same(got: HeadedFigure, wanted: HeadedFigure) -> bool:
    """Whether a cell stands under the heads it has: with no other row's or column's words."""
    return (
        tokens(got.text) == tokens(wanted.text)
        and _holds(got.row, wanted.row)
        and _holds(got.column, wanted.column)
    )


def _holds(got: str, wanted: str) -> bool:
    return tokens(got) == tokens(wanted)
