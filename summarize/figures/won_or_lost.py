"""Who won, and what was earned: which side of a score is told of, and profit or loss of a sum."""

from __future__ import annotations

from decimal import Decimal

from summarize.figures.figure import Direction, Figure, Kind
from summarize.figures.scene import REACH, Scene

_EARNED = 4
"""Words before a sum among which *loss* or *profit* may stand."""
_SUM = 1000
"""From here on a bare number may be a sum of money."""
_PASSIVE = frozenset({"beaten", "defeated"})


def result_of(scene: Scene, first: int, stop: int) -> Direction | None:
    """Which side of a score a sentence tells of, if it tells of one only."""
    found: set[Direction] = set()
    for step, at in ((-1, first - 1), (1, stop)):
        k = at
        while 0 <= k < len(scene.tokens) and abs(k - at) < REACH:
            if scene.tokens[k].text in ".!?;":
                break
            result = scene.words.sense(scene.tokens[k].low).result
            if result is not None and scene.tokens[k].low in _PASSIVE:
                was = k > 0 and scene.tokens[k - 1].low in scene.words.being
                result = result.opposite if was else result  # were beaten by
            if result is not None:
                found.add(result)
            k += step
    return found.pop() if len(found) == 1 else None


def earned(scene: Scene, figure: Figure, first: int, stop: int) -> Direction | None:
    """A *loss of* 3 million, drei Millionen *Verlust*: on which side of nothing a sum is."""
    money = figure.kind is Kind.MONEY or (figure.kind is Kind.COUNT and _is_sum(figure))
    if not money:
        return None
    words = scene.words
    small = scene.state.language.function_words | {"was", "were", "been"}
    for k in range(first - 1, max(-1, first - 1 - _EARNED), -1):
        low = scene.tokens[k].low
        if scene.stops_at(k):
            break
        if low in words.profit or low in words.loss:
            return Direction.WON if low in words.profit else Direction.LOST
        if low not in small:
            break
    following = scene.tokens[stop].low if stop < len(scene.tokens) else ""
    if following in words.profit or following in words.loss:
        return Direction.WON if following in words.profit else Direction.LOST
    return None


def _is_sum(figure: Figure) -> bool:
    """Whether a count may be one of money: 2.5 million."""
    return isinstance(figure.value, Decimal) and abs(figure.value) >= _SUM
