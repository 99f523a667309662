"""How well the surroundings of two figures translate each other."""

from __future__ import annotations

from summarize.figures.context import Neighbour
from summarize.figures.lexicon import COGNATE, Lexicon

_OTHER_SIDE = 0.6
"""What a word counts that stands before the figure in one text and behind it in the other."""
_VALUE = 1.5
"""What a neighbouring figure counts against a word."""


def likeness(
    source: list[Neighbour], target: list[Neighbour], lexicon: Lexicon, without: set[str]
) -> float:
    """How well two neighbourhoods translate each other: the sum of nearness over word pairs.

    A pair counts more the nearer both its words are to their figures. `without` are the values of
    figures that must not count as neighbours (those whose place is in question).
    """
    places, total = _Places(target, without), 0.0
    for item in source:
        found = places.of(item, lexicon)
        if found:
            nearest = max(_nearness(item.distance, place) for place in found)
            total += nearest * (_VALUE if item.value else 1.0)
    return total


class _Places:
    """Where the neighbours of a target figure stand: by value, by stem, by the stem's beginning."""

    __slots__ = ("_of_head", "_of_stem", "_of_value")

    def __init__(self, target: list[Neighbour], without: set[str]) -> None:
        self._of_value: dict[str, list[int]] = {}
        self._of_stem: dict[str, list[int]] = {}
        self._of_head: dict[str, list[int]] = {}
        for item in target:
            if item.value:
                if item.value not in without:
                    self._of_value.setdefault(item.value, []).append(item.distance)
                continue
            self._of_stem.setdefault(item.stem, []).append(item.distance)
            if len(item.word) > COGNATE:
                self._of_head.setdefault(item.stem[:COGNATE], []).append(item.distance)

    def of(self, item: Neighbour, lexicon: Lexicon) -> list[int]:
        """Where a source figure is, or a word: as itself, translated, or else by a cognate."""
        if item.value:
            return self._of_value.get(item.value, [])
        found = list(self._of_stem.get(item.stem, ()))
        for other in lexicon.translations(item.word):
            found.extend(self._of_stem.get(other, ()))
        if not found and len(item.word) > COGNATE:
            return self._of_head.get(item.stem[:COGNATE], [])
        return found


def _nearness(here: int, there: int) -> float:
    nearness = 1.0 / (abs(here) + abs(there))
    return nearness if (here > 0) == (there > 0) else nearness * _OTHER_SIDE
