"""What stands around a figure, and how well two figures' surroundings translate each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarize.figures.atoms import number
from summarize.figures.figure import Figure, Range
from summarize.figures.finder import Reading
from summarize.figures.lexer import Type
from summarize.figures.lexicon import COGNATE, Lexicon, stem
from summarize.figures.units import MONEY_SYMBOLS

REACH = 10
"""Words on each side of a figure that are its surroundings."""
SHORTEST_PART = 5
"""Letters in a part of a compound."""

_FARTHEST = 120
"""Units from a figure beyond which nothing of its sentence is looked at."""
_CLAUSE_MARKS = frozenset(",;:\u2013\u2014")


@dataclass(frozen=True, slots=True)
class ContextUnit:
    """A word of a text, or one of its figures by number (then `word` is empty)."""

    word: str
    start: int
    figure: int = -1
    capital: bool = False
    clause: int = 0
    """Which stretch between commas, colons and brackets of its text it stands in, by number."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A word (by stem and beginning) or a figure near a figure; `distance` is signed."""

    word: str
    stem: str
    distance: int
    value: str = ""


class Surroundings:
    """The sentences and neighbourhoods of one text's figures, laid out when first asked for.

    In a summary a semicolon parts sentences as well: its two sides may tell of two things.
    """

    def __init__(self, reading: Reading, *, summary: bool = False) -> None:
        """`number_reader` is the text's, from `finder.read`; `summary`: whether one is compared."""
        self._summary = summary
        self.reading = reading
        self._units: list[ContextUnit] = []
        self._sentence_of: list[int] = []
        """The sentence of each unit."""
        self._place: list[int] = []
        """The unit of each figure."""
        self._items: dict[int, list[Neighbour]] = {}
        self._laid_out = False
        self._values: list[str] = []
        self._by_value: dict[str, list[int]] | None = None
        self._where: dict[str, dict[int, list[int]]] | None = None
        self._figures_of: dict[int, list[int]] | None = None
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

    def around(self, index: int) -> list[Neighbour]:
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
        sentence, clause, i, f = 0, 0, 0, 0
        while i < len(tokens):
            token = tokens[i]
            if f < len(figures) and token.start >= figures[f].start:
                self._place.append(len(self._units))
                self._units.append(ContextUnit("", token.start, f, clause=clause))
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
                capital = token.text[0].isupper()
                self._units.append(ContextUnit(token.low, token.start, -1, capital, clause))
                self._sentence_of.append(sentence)
            elif token.text in "()":
                clause += 1
                self._units.append(ContextUnit(token.text, token.start, clause=clause))
                self._sentence_of.append(sentence)
            elif self._parts_sentences(i):
                sentence += 1
            elif token.text in _CLAUSE_MARKS:
                clause += 1
            i += 1

    def _parts_sentences(self, i: int) -> bool:
        mark = self.reading.tokens[i].text
        return self._summary if mark == ";" else mark[-1] in ".!?" and self._ends(i)

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

    def sentence_units(self, index: int) -> tuple[list[ContextUnit], int]:
        """The units of the sentence of figure `index`, and the figure's place among them.

        Of a sentence without end, those that are not too far away.
        """
        low, high = self._bounds(self.sentence(index), self.sentence(index))
        place = self._place[index]
        low, high = max(low, place - _FARTHEST), min(high, place + _FARTHEST + 1)
        return self._units[low:high], place - low

    @property
    def sentences(self) -> int:
        """How many sentences the text has."""
        self._lay_out()
        return self._sentence_of[-1] + 1 if self._sentence_of else 0

    def place(self, index: int) -> int:
        """The unit of figure `index`, by number."""
        self._lay_out()
        return self._place[index]

    def gap(self, one: int, other: int) -> int:
        """How far apart two units are: the units between them, and the clauses."""
        clauses = abs(self._units[one].clause - self._units[other].clause)
        return abs(one - other) + clauses

    def figures_of(self, sentence: int) -> list[int]:
        """The figures of a sentence, by number."""
        if self._figures_of is None:
            self._lay_out()
            self._figures_of = {}
            for index, place in enumerate(self._place):
                self._figures_of.setdefault(self._sentence_of[place], []).append(index)
        return self._figures_of.get(sentence, [])

    @staticmethod
    def head(key: str) -> str:
        """Under what the cognates of a stem are found; "" if it is too short to have any."""
        return f"{key[: COGNATE + 1]}-" if len(key) > COGNATE else ""

    def where(self, key: str, lexicon: Lexicon) -> dict[int, list[int]]:
        """The units that say a target word's stem, or a value (#2205), by sentence, in order."""
        if self._where is None:
            self._lay_out()
            where: dict[str, dict[int, list[int]]] = {}
            for k, (unit, sentence) in enumerate(zip(self._units, self._sentence_of, strict=True)):
                if unit.figure >= 0:
                    keys: Iterable[str] = (f"#{self.value(unit.figure)}",)
                else:
                    keys = _vocabulary_keys(unit.word, lexicon)
                for found in keys:
                    where.setdefault(found, {}).setdefault(sentence, []).append(k)
            self._where = where
        return self._where.get(key, {})

    def countries_near(self, index: int, sentences: int = 0) -> set[str]:
        """The countries named in a figure's sentence and in so many before it."""
        sentence = self.sentence(index)
        names = ((code, self._sentence_of[k]) for code, k in self._named_countries())
        return {code for code, at in names if sentence - sentences <= at <= sentence}

    def countries_beside(self, index: int) -> set[str]:
        """The countries named in a figure's sentence with no conjunction between the two."""
        place, sentence = self.place(index), self.sentence(index)
        words = self.reading.language.language.conjunctions
        found: set[str] = set()
        for code, k in self._named_countries():
            low, high = sorted((k, place))
            if self._sentence_of[k] != sentence or high - low > _FARTHEST:
                continue
            if not any(unit.word in words for unit in self._units[low : high + 1]):
                found.add(code)
        return found

    def _named_countries(self) -> list[tuple[str, int]]:
        """(country, unit) for all that are named; US$ names none."""
        if self._countries is None:
            tokens, found = self.reading.tokens, []
            starts = [unit.start for unit in self._units]
            for i, token in enumerate(tokens):
                money = i + 1 < len(tokens) and tokens[i + 1].text in MONEY_SYMBOLS
                if token.type is Type.WORD and token.text[0].isupper() and not money:
                    named = self.reading.language.countries.at(tokens, i)
                    if named is not None and (len(token.text) > 2 or token.text.isupper()):
                        k = max(0, bisect_right(starts, token.start) - 1)
                        found.append((named[1], k))
            self._countries = found
        return self._countries

    def _bounds(self, first: int, last: int) -> tuple[int, int]:
        return bisect_left(self._sentence_of, first), bisect_right(self._sentence_of, last)

    def _around(self, index: int) -> list[Neighbour]:
        place = self._place[index]
        sentence = self._sentence_of[place]
        low = max(bisect_left(self._sentence_of, sentence), place - REACH)
        high = min(bisect_right(self._sentence_of, sentence), place + REACH + 1)
        silent = self.reading.language.language.function_words
        items: list[Neighbour] = []
        for k in range(low, high):
            word, figure = self._units[k].word, self._units[k].figure
            distance = k - place
            if k == place:
                continue
            if figure >= 0:
                items.append(Neighbour("", "", distance, self.value(figure)))
            elif word not in silent or abs(distance) == 1:
                items.append(Neighbour(word, stem(word), distance))
        return items


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
