"""How two figures differ, in numbers and in words for an editor."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from summarize.figures.codes import FigureCode
from summarize.figures.figure import Exactness, Figure


def alike(a: Figure, b: Figure) -> float:
    """How many of two figures' digits agree, from 0 to 1."""
    one, other = str(a.value), str(b.value)
    if not one or not other:
        return 0.0
    same = sum(x == y for x, y in zip(one, other, strict=False))
    return same / max(len(one), len(other))


_ABOVE = (Exactness.MORE_THAN, Exactness.AT_LEAST)
_BELOW = (Exactness.LESS_THAN, Exactness.AT_MOST)


def turned_round(a: Figure, b: Figure) -> bool:
    """Whether one says *almost* or *at most* where the other says *more than* or *at least*."""
    return (a.exactness in _ABOVE and b.exactness in _BELOW) or (
        a.exactness in _BELOW and b.exactness in _ABOVE
    )


def reason(a: Figure, b: Figure) -> tuple[str, FigureCode]:
    """What became of a figure that was changed, in words and as a code."""
    if a.value == b.value:
        if turned_round(a, b):
            return f"{a.exactness} became {b.exactness}", FigureCode.BOUND
        if a.kind is not b.kind:
            return f"{a.kind} became {b.kind}", FigureCode.KIND
        return f"the unit changed from {a.unit} to {b.unit}", FigureCode.UNIT
    said = f"{a.value} became {b.value}"
    if isinstance(a.value, Decimal | Fraction) and isinstance(b.value, Decimal | Fraction):
        return said, FigureCode.SIGN if a.value == -b.value else FigureCode.VALUE
    return said, FigureCode.VALUE


_LOOSER = {
    Exactness.AT_LEAST: Exactness.MORE_THAN,
    Exactness.AT_MOST: Exactness.LESS_THAN,
}


def exactness(a: Figure, b: Figure) -> str | None:
    """What an editor should know if the two sides are not equally exact."""
    one, other = _LOOSER.get(a.exactness, a.exactness), _LOOSER.get(b.exactness, b.exactness)
    if one is other:
        return None
    if other is Exactness.EXACT:
        return f"exactness lost: {a.exactness}"
    if one is Exactness.EXACT:
        return f"exactness added: {b.exactness}"
    return f"exactness changed from {a.exactness} to {b.exactness}"
