"""What stands around a figure, and how well two figures' surroundings translate each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from summarize.figures.equality import number
from summarize.figures.figure import Figure, Range
from summarize.figures.finder import Reading
from summarize.figures.lexer import Type
from summarize.figures.lexicon import COGNATE, Lexicon, stem

REACH = 10
"""Words on each side of a figure that are its surroundings."""
_OTHER_SIDE = 0.6
"""What a word counts that stands before the figure in one text and behind it in the other."""
_VALUE = 1.5
"""What a neighbouring figure counts against a word."""


@dataclass(frozen=True, slots=True)
class Item:
    """A word (by stem and beginning) or a figure near a figure; `distance` is signed."""

    word: str
    stem: str
    distance: int
    value: str = ""


@dataclass(slots=True)
class Surroundings:
    """The sentences and neighbourhoods of one text's figures."""

    reading: Reading
    sentence: list[int] = field(init=False)
    """The sentence of each figure, by number."""
    _units: list[tuple[str, int]] = field(init=False)
    _sentence_of: list[int] = field(init=False)
    _place: list[int] = field(init=False)
    _cache: dict[int, list[Item]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Lay out the text as words and figures, in sentences."""
        self._units = []
        self._sentence_of = []
        self._place = []
        self.sentence = []
        tokens, figures = self.reading.tokens, self.reading.figures
        starts = [token.start for token in tokens]
        sentence, i, f = 0, 0, 0
        while i < len(tokens):
            token = tokens[i]
            if f < len(figures) and token.start >= figures[f].start:
                self._place.append(len(self._units))
                self.sentence.append(sentence)
                self._units.append(("", f))
                self._sentence_of.append(sentence)
                i = max(i + 1, bisect_left(starts, figures[f].end))
                f += 1
                if tokens[i - 1].text == "." and self._ends(i - 1):
                    sentence += 1
                continue
            if token.type is Type.WORD:
                self._units.append((token.low, -1))
                self._sentence_of.append(sentence)
            elif token.text in "()":
                self._units.append((token.text, -1))
                self._sentence_of.append(sentence)
            elif token.text in ".!?" and self._ends(i):
                sentence += 1
            i += 1

    def _ends(self, i: int) -> bool:
        """Whether the mark at token `i` ends a sentence."""
        tokens = self.reading.tokens
        k = i + 1
        while k < len(tokens) and tokens[k].glued and tokens[k].type is Type.SYMBOL:
            k += 1
        if k >= len(tokens):
            return True
        first = tokens[k]
        return not first.glued and not first.text.islower() and (
            i == 0 or len(tokens[i - 1].text) > 1 or tokens[i - 1].type is not Type.WORD
        )

    def around(self, index: int) -> list[Item]:
        """The words and figures near figure `index`, in its sentence."""
        found = self._cache.get(index)
        if found is None:
            found = self._cache[index] = list(self._around(index))
        return found

    def _around(self, index: int) -> list[Item]:
        place = self._place[index]
        sentence = self._sentence_of[place]
        low = max(bisect_left(self._sentence_of, sentence), place - REACH)
        high = min(bisect_right(self._sentence_of, sentence), place + REACH + 1)
        silent = self.reading.language.language.function_words
        items: list[Item] = []
        for k in range(low, high):
            word, figure = self._units[k]
            distance = k - place
            if k == place:
                continue
            if figure >= 0:
                items.append(Item("", "", distance, value_of(self.reading.figures[figure])))
            elif word not in silent or abs(distance) == 1:
                items.append(Item(word, stem(word), distance))
        return items


def value_of(figure: Figure) -> str:
    """A figure's value, alike whatever the kind and the language."""
    value = figure.value
    if isinstance(value, str):
        return value
    if isinstance(value, Range):
        return f"{number(value.low)}..{number(value.high)}"
    return str(number(value))


def likeness(source: list[Item], target: list[Item], lexicon: Lexicon, without: set[str]) -> float:
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
