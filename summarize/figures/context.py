"""What stands around a figure, and how well two figures' surroundings translate each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarize.figures.equality import number
from summarize.figures.figure import Figure, Range
from summarize.figures.finder import Reading
from summarize.figures.lexer import Type
from summarize.figures.lexicon import COGNATE, Lexicon, stem

REACH = 10
"""Words on each side of a figure that are its surroundings."""
SHORTEST_PART = 5
"""Letters in a part of a compound."""
_OTHER_SIDE = 0.6
"""What a word counts that stands before the figure in one text and behind it in the other."""
_VALUE = 1.5
"""What a neighbouring figure counts against a word."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of a text, or one of its figures by number (then `word` is empty)."""

    word: str
    start: int
    figure: int = -1
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a stretch of source text, as the stems that may translate them."""

    stems: frozenset[str]
    heads: frozenset[str]
    """The beginnings of its words, for cognates."""

    def has(self, word: str, letters: int = COGNATE) -> bool:
        """Whether a target word translates, or is a cognate by so many letters of, one of these."""
        key = stem(word)
        if key in self.stems:
            return True
        return len(key) >= letters and key[:letters] in self.heads


@dataclass(frozen=True, slots=True)
class Item:
    """A word (by stem and beginning) or a figure near a figure; `distance` is signed."""

    word: str
    stem: str
    distance: int
    value: str = ""


class Surroundings:
    """The sentences and neighbourhoods of one text's figures, laid out when first asked for."""

    def __init__(self, reading: Reading) -> None:
        """`reading` is the text's, from `finder.read`."""
        self.reading = reading
        self._units: list[Unit] = []
        self._sentence_of: list[int] = []
        """The sentence of each unit."""
        self._place: list[int] = []
        """The unit of each figure."""
        self._items: dict[int, list[Item]] = {}
        self._laid_out = False
        self._values: list[str] = []
        self._vocabulary: Vocabulary | None = None
        self._by_value: dict[str, list[int]] | None = None
        self._index: dict[str, set[int]] | None = None
        self._countries: list[tuple[str, int]] | None = None

    def value(self, index: int) -> str:
        """The value of figure `index`, as `value_of` writes it."""
        if not self._values:
            self._values = [value_of(figure) for figure in self.reading.figures]
        return self._values[index]

    def indices_of(self, value: str) -> list[int]:
        """The figures of a value, by number."""
        if self._by_value is None:
            self._by_value = {}
            for index in range(len(self.reading.figures)):
                self._by_value.setdefault(self.value(index), []).append(index)
        return self._by_value.get(value, [])

    def sentence(self, index: int) -> int:
        """The sentence in which figure `index` stands, by number."""
        self._lay_out()
        return self._sentence_of[self._place[index]]

    def around(self, index: int) -> list[Item]:
        """The words and figures near figure `index`, in its sentence."""
        found = self._items.get(index)
        if found is None:
            self._lay_out()
            found = self._items[index] = self._around(index)
        return found

    def _lay_out(self) -> None:
        if self._laid_out:
            return
        self._laid_out = True
        tokens, figures = self.reading.tokens, self.reading.figures
        sentence, i, f = 0, 0, 0
        while i < len(tokens):
            token = tokens[i]
            if f < len(figures) and token.start >= figures[f].start:
                self._place.append(len(self._units))
                self._units.append(Unit("", token.start, f))
                self._sentence_of.append(sentence)
                end = figures[f].end
                f += 1
                i += 1
                while i < len(tokens) and tokens[i].start < end:
                    i += 1
                if tokens[i - 1].text == "." and self._ends(i - 1):
                    sentence += 1
                continue
            if token.type is Type.WORD:
                self._units.append(Unit(token.low, token.start, -1, token.text[0].isupper()))
                self._sentence_of.append(sentence)
            elif token.text in "()":
                self._units.append(Unit(token.text, token.start))
                self._sentence_of.append(sentence)
            elif token.text[-1] in ".!?" and self._ends(i):
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
        return (
            not first.glued
            and not first.text.islower()
            and (i == 0 or len(tokens[i - 1].text) > 1 or tokens[i - 1].type is not Type.WORD)
        )

    def sentence_units(self, index: int) -> tuple[list[Unit], int]:
        """The units of the sentence of figure `index`, and the figure's place among them."""
        self._lay_out()
        low, high = self._bounds(self.sentence(index), self.sentence(index))
        return self._units[low:high], self._place[index] - low

    def vocabulary_near(self, index: int, lexicon: Lexicon) -> Vocabulary:
        """The words of a figure's sentence and of the two before it, which it may point back to."""
        sentence = self.sentence(index)
        low, high = self._bounds(sentence - 2, sentence)
        return _vocabulary(self._units[low:high], lexicon)

    def vocabulary_of_figures(self, lexicon: Lexicon) -> Vocabulary:
        """The words of all sentences that have a figure."""
        if self._vocabulary is None:
            self._lay_out()
            with_figures = {self._sentence_of[place] for place in self._place}
            self._vocabulary = _vocabulary(
                [
                    unit
                    for unit, sentence in zip(self._units, self._sentence_of, strict=True)
                    if sentence in with_figures
                ],
                lexicon,
            )
        return self._vocabulary

    def sentences_of(self, word: str, lexicon: Lexicon) -> set[int]:
        """The sentences in which a target word may be told by this source text."""
        if self._index is None:
            self._lay_out()
            index: dict[str, set[int]] = {}
            for unit, sentence in zip(self._units, self._sentence_of, strict=True):
                if unit.word:
                    for key in _vocabulary_keys(unit.word, lexicon):
                        index.setdefault(key, set()).add(sentence)
            self._index = index
        key = stem(word)
        found = self._index.get(key, set())
        if not found and len(key) > COGNATE:
            found = self._index.get(f"{key[: COGNATE + 1]}-", set())
        return found

    def countries_near(self, index: int, sentences: int = 0) -> set[str]:
        """The countries named in a figure's sentence and in so many before it."""
        sentence = self.sentence(index)
        names = self._named_countries()
        return {code for code, at in names if sentence - sentences <= at <= sentence}

    def _named_countries(self) -> list[tuple[str, int]]:
        if self._countries is None:
            tokens, found = self.reading.tokens, []
            starts = [unit.start for unit in self._units]
            for i, token in enumerate(tokens):
                if token.type is Type.WORD and token.text[0].isupper():
                    named = self.reading.language.countries.at(tokens, i)
                    if named is not None and (len(token.text) > 2 or token.text.isupper()):
                        k = max(0, bisect_right(starts, token.start) - 1)
                        found.append((named[1], self._sentence_of[k]))
            self._countries = found
        return self._countries

    def _bounds(self, first: int, last: int) -> tuple[int, int]:
        return bisect_left(self._sentence_of, first), bisect_right(self._sentence_of, last)

    def _around(self, index: int) -> list[Item]:
        place = self._place[index]
        sentence = self._sentence_of[place]
        low = max(bisect_left(self._sentence_of, sentence), place - REACH)
        high = min(bisect_right(self._sentence_of, sentence), place + REACH + 1)
        silent = self.reading.language.language.function_words
        items: list[Item] = []
        for k in range(low, high):
            word, figure = self._units[k].word, self._units[k].figure
            distance = k - place
            if k == place:
                continue
            if figure >= 0:
                items.append(Item("", "", distance, self.value(figure)))
            elif word not in silent or abs(distance) == 1:
                items.append(Item(word, stem(word), distance))
        return items


def _vocabulary(units: list[Unit], lexicon: Lexicon) -> Vocabulary:
    stems: set[str] = set()
    heads: set[str] = set()
    for word in {unit.word for unit in units if unit.word}:
        key = stem(word)
        stems.add(key)
        stems.update(lexicon.translations(word))
        stems.update(_part_translations(word, lexicon))
        if len(key) >= COGNATE:
            heads.update(key[:length] for length in range(COGNATE, min(len(key), 10) + 1))
    return Vocabulary(frozenset(stems), frozenset(heads))


@lru_cache(maxsize=65536)
def _vocabulary_keys(word: str, lexicon: Lexicon) -> frozenset[str]:
    """Under what a source word is found: the stems of its translations, and its beginning."""
    key = stem(word)
    keys = {key, *lexicon.translations(word), *_part_translations(word, lexicon)}
    if len(key) > COGNATE:
        keys.add(f"{key[: COGNATE + 1]}-")
    return frozenset(keys)


def _part_translations(word: str, lexicon: Lexicon) -> Iterator[str]:
    """What the parts of a compound translate to: misbruik|beelden."""
    if len(word) >= 2 * SHORTEST_PART:
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            tail = lexicon.translations(word[cut:])
            if tail:
                yield from tail
                yield from lexicon.translations(word[:cut].removesuffix("s"))
                return


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
