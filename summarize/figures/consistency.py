"""Whether a text contradicts its own figures: *fell from 9 to 14*, *rose from 14 to 9*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from summarize.figures.atoms import number
from summarize.figures.figure import ChangeRole, Direction, Figure, Kind, Range
from summarize.figures.finder import read

_CHANGING = frozenset({Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
"""Not years, which may be ages: it fell among people from 12 to 16 years."""
_NEAR = 60
"""Letters between where something came from and where it went, at most."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A rise to less or a fall to more: `text` is from the first figure to the last."""

    text: str
    first: Figure
    last: Figure
    direction: Direction


def contradictions(text: str, lang: str) -> list[Contradiction]:
    """The changes in a text whose figures go the other way than its words.

    `lang` is a BCP 47 code. Raises ValueError as `find` does. Figures of different kinds or units,
    of which either has a bound or no number, say nothing.
    """
    return list(_found(text, lang))


def _found(text: str, lang: str) -> Iterator[Contradiction]:
    figures = read(text, lang).figures
    for figure in figures:
        value = figure.value
        rising = isinstance(value, Range) and value.low < value.high and figure.kind in _CHANGING
        if (
            rising
            and figure.unit != "year"
            and figure.role is ChangeRole.FROM
            and figure.direction is Direction.DOWN
        ):
            yield Contradiction(figure.text, figure, figure, Direction.DOWN)
    for first, last in pairwise(f for f in figures if f.kind not in (Kind.YEAR, Kind.DATE)):
        if (
            first.role is not ChangeRole.FROM
            or last.role is not ChangeRole.TO
            or first.kind is not last.kind
        ):
            continue
        if first.kind not in _CHANGING or first.unit == "year" or last.start - first.end > _NEAR:
            continue
        if first.kind is not Kind.COUNT and first.unit != last.unit:
            continue
        low, high = first.value, last.value
        if isinstance(low, str | Range) or isinstance(high, str | Range):
            continue
        a, b = number(low), number(high)
        way = last.direction or first.direction
        if (way is Direction.UP and a > b) or (way is Direction.DOWN and a < b):
            yield Contradiction(text[first.start : last.end], first, last, way)
