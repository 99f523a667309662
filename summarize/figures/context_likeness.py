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
    by_stem: dict[str, list[int]] = {}
    by_head: dict[str, list[int]] = {}
    by_value: dict[str, list[int]] = {}
    for item in target:
        if item.value:
            if item.value not in without:
                by_value.setdefault(item.value, []).append(item.distance)
        else:
            by_stem.setdefault(item.stem, []).append(item.distance)
            if len(item.word) >= COGNATE + 1:
                by_head.setdefault(item.stem[:COGNATE], []).append(item.distance)
    total = 0.0
    for item in source:
        if item.value:
            places = [] if item.value in without else by_value.get(item.value, [])
            weight = _VALUE
        else:
            weight = 1.0
            places = list(by_stem.get(item.stem, ()))
            for other in lexicon.translations(item.word):
                places.extend(by_stem.get(other, ()))
            if not places and len(item.word) >= COGNATE + 1:
                places = by_head.get(item.stem[:COGNATE], [])
        if places:
            total += max(_nearness(item.distance, place) for place in places) * weight
    return total


def _nearness(here: int, there: int) -> float:
    nearness = 1.0 / (abs(here) + abs(there))
    return nearness if (here > 0) == (there > 0) else nearness * _OTHER_SIDE
