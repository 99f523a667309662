"""Figures taken apart into what is compared: single values, and the ends of ranges."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from summarize.figures.figure import Figure, Range

Numeric = int | Fraction


@dataclass(frozen=True, slots=True)
class Atom:
    """A figure, or one end of a range: what is matched. `index` is the figure's."""

    index: int
    figure: Figure
    value: Numeric | str
    unsure: bool = False
    """Whether a time may as well be a duration."""
    end: int = 0
    """0 for a single figure, 1 and 2 for the ends of a range."""


def atoms(figures: list[Figure], unsure: Set[int] = frozenset()) -> list[Atom]:
    """The figures taken apart into single values; `unsure` are the starts of doubtful times."""
    found: list[Atom] = []
    for index, figure in enumerate(figures):
        value, doubt = figure.value, figure.start in unsure
        if isinstance(value, Range):
            found.append(Atom(index, figure, number(value.low), doubt, end=1))
            found.append(Atom(index, figure, number(value.high), doubt, end=2))
        else:
            found.append(
                Atom(index, figure, value if isinstance(value, str) else number(value), doubt)
            )
    return found


def number(value: Decimal | Fraction | int) -> Numeric:
    """An exact number as an int if it is whole, else as a Fraction."""
    if isinstance(value, int):
        return value
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    fraction = Fraction(value)
    return fraction.numerator if fraction.denominator == 1 else fraction
