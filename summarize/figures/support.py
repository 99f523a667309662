"""How well a place in the source supports a figure of the target: the words that both have near it.

A clue is a word or another figure of the target's sentence that the source has somewhere. It weighs
more the nearer it stands to the figure, the fewer words of another clause part them, and the fewer
source sentences have it (inverse document frequency, Spärck Jones 1972). A place in the source is
supported by the clues in its sentence, most by the nearest, and a little by those of the
sentences before and behind, since pronouns point back. So each clause of a sentence may be
supported by another source sentence.

Texts may be long and a sentence endless: only the words near a figure are clues, and only the
sentences that share the rarest clues are looked at.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarize.figures.context import ContextUnit, Surroundings
from summarize.figures.lexicon import stem
from summarize.figures.matching import Matching

_WINDOW = 40
"""Units on each side of a figure among which clues are sought."""
_HALF = 6
"""Units from the figure at which a clue counts half."""
_CLAUSE = 0.8
"""What is left of a clue's weight behind a comma or bracket."""
_CONJUNCTION = 0.7
"""And behind a word that begins another clause."""
_FIGURE = 2.0
"""What another figure counts against a word."""
_GENERIC = 0.15
"""What a word that stands with figures of anything counts."""
_SHORTEST = 3
"""Letters of a word that can be a clue."""
_HOME = 0.15
"""What a clue in the same source sentence counts however far away."""
_BEFORE = 0.25
"""What a clue of the sentence before counts."""
_BEHIND = 0.15
"""What a clue of the sentence behind counts, and of the one before the last."""
_COUNTED = 3
"""Units behind a figure among which stands what it counts."""
_ALSO_COUNTED = 0.2
"""What it adds that the same is counted."""
_COMMON = 40
"""Source sentences that have a clue, beyond which it tells nothing."""
_LIKELY = 6
"""Source sentences in which another figure for the same place is sought."""
_FIGURES = 40
"""Figures of one sentence that are looked at."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A word or figure near a target figure: where the source has it, and what it weighs."""

    places: Mapping[int, Sequence[int]]
    """Source sentence → its units, in order."""
    weight: float
    counted: bool = False
    """Whether it says what the figure counts."""


class Support:
    """How well the source's figures fit the places of the target's."""

    def __init__(self, matching: Matching) -> None:
        """`matching` is that of the two texts, from `matching.match`."""
        self._matching = matching
        self._clues: dict[tuple[int, frozenset[str]], list[Clue]] = {}

    def of(self, source: int, target: int, without: frozenset[str] = frozenset()) -> float:
        """How well the place of source figure `source` supports target figure `target`.

        `without` are the values of figures that are no clues, because their place is in question.
        """
        return self._of(source, self.clues(target, without))

    def clues(self, target: int, without: frozenset[str] = frozenset()) -> list[Clue]:
        """The clues around target figure `target`."""
        key = target, without
        found = self._clues.get(key)
        if found is None:
            found = self._clues[key] = list(self._found(target, without))
        return found

    def likely(self, target: int) -> list[int]:
        """The source figures that stand in the sentences that share most clues."""
        weights: dict[int, float] = {}
        for clue in self.clues(target):
            for sentence in clue.places:
                weights[sentence] = weights.get(sentence, 0.0) + clue.weight
        best = sorted(weights, key=lambda sentence: (-weights[sentence], sentence))[:_LIKELY]
        before = self._matching.before
        return [i for sentence in best for i in before.figures_of(sentence)[:_FIGURES]]

    def _of(self, source: int, clues: Sequence[Clue]) -> float:
        before = self._matching.before
        place, home = before.place(source), before.sentence(source)
        total = 0.0
        for clue in clues:
            places = clue.places
            value = 0.0
            if home in places:
                gap = min(before.gap(unit, place) for unit in _nearest(places[home], place))
                value = _HOME + (1 - _HOME) / (1 + gap / _HALF)
                if clue.counted and any(0 < u - place <= _COUNTED for u in places[home]):
                    total += _ALSO_COUNTED
            elif home - 1 in places:
                value = _BEFORE
            elif home + 1 in places or home - 2 in places:
                value = _BEHIND
            total += clue.weight * value
        return total

    def _found(self, target: int, without: frozenset[str]) -> Iterator[Clue]:
        matching, after = self._matching, self._matching.after
        language = after.reading.language.language
        sentences = matching.before.sentences
        counted = False
        for unit, distance, clauses, conjunctions in _around(after, target):
            weight = _CLAUSE**clauses * _CONJUNCTION**conjunctions / (1 + abs(distance) / _HALF)
            if unit.figure >= 0:
                value = after.value(unit.figure)
                if value in without:
                    continue
                weight *= _FIGURE
                places: Mapping[int, Sequence[int]] = matching.before.where(
                    f"#{value}", matching.lexicon
                )
            elif len(unit.word) < _SHORTEST or unit.word in language.function_words:
                continue
            else:
                if unit.word in language.generic:
                    weight *= _GENERIC
                places = self.places(unit.word)
            if not places or len(places) > _COMMON:
                continue
            if sentences > 1:
                weight *= 1 - math.log(len(places)) / math.log(sentences + 1)
            head = not counted and unit.figure < 0 and 0 < distance <= _COUNTED
            counted = counted or head
            yield Clue(places, weight, head)

    def places(self, word: str) -> Mapping[int, Sequence[int]]:
        """Where the source may say a target word: sentence → its units."""
        matching, key = self._matching, stem(word)
        found = matching.before.where(key, matching.lexicon)
        return found or matching.before.where(matching.before.head(key), matching.lexicon)


def _around(side: Surroundings, index: int) -> Iterator[tuple[ContextUnit, int, int, int]]:
    """(unit, signed distance, clauses between, conjunctions between) from a figure outwards."""
    units, place = side.sentence_units(index)
    conjunctions = side.reading.language.language.conjunctions
    for step in (-1, 1):
        passed = 0
        for distance in range(1, _WINDOW + 1):
            k = place + step * distance
            if not 0 <= k < len(units):
                break
            unit = units[k]
            if step > 0 and unit.word in conjunctions:
                passed += 1
            yield unit, step * distance, abs(unit.clause - units[place].clause), passed
            if step < 0 and unit.word in conjunctions:
                passed += 1


def _nearest(places: Sequence[int], place: int) -> Sequence[int]:
    k = bisect_left(places, place)
    return places[max(0, k - 1) : k + 1]
