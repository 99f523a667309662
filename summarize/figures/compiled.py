"""A language made ready for reading: its phrases and templates indexed by their first word."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from text_to_num import text2num

from summarize.figures.cldr import Locale, locale
from summarize.figures.figure import Exactness, Kind
from summarize.figures.language import Fixed, Language, load
from summarize.figures.units import DURATIONS, SYMBOLS

LONGEST_WORD = 90
"""No number below a million is a longer word, in any language that joins them."""

Phrases = dict[str, list[tuple[tuple[str, ...], Fixed]]]


@dataclass(frozen=True, slots=True)
class Template:
    """Elements are words, or ``{n}`` and ``{m}`` for numbers."""

    elements: tuple[str, ...]
    kind: Kind
    operation: str


@dataclass(frozen=True, slots=True)
class Compiled:
    """A `Language`, its CLDR data, and the indexes that the finder looks words up in."""

    language: Language
    cldr: Locale
    after_number: Phrases
    fixed: Phrases
    templates_by_word: dict[str, list[Template]]
    """Templates that begin with a word, by that word."""
    templates_after_number: dict[str, list[Template]]
    """Templates that begin with ``{n}``, by the word behind it."""
    before: dict[str, list[tuple[tuple[str, ...], Exactness]]]
    """By the last word of the phrase, because it is read backwards."""
    after: dict[str, list[tuple[tuple[str, ...], Exactness]]]
    months: dict[str, int]
    range_open: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]]
    heads: frozenset[str]
    """First three letters of every cardinal: a word that begins otherwise is no number."""
    suffix_lengths: tuple[int, ...]

    def joined(self, word: str) -> int | None:
        """The value of a number written as one word: tweeëntwintigduizend → 22 000."""
        value = self.language.cardinals.get(word)
        if value is not None or not self.language.joined:
            return value
        if len(word) > LONGEST_WORD or word[:3] not in self.heads:
            return None
        return _text2num(word, self.language.code)

    def half(self, word: str) -> Fraction | None:
        """The value of a number word with a half in it: anderhalf, tweeënhalf."""
        value = self.language.halves.get(word)
        if value is not None or not self.language.joined or len(word) > LONGEST_WORD:
            return value
        for half in self.language.half_words:
            if word.endswith(half):
                stem = word[: -len(half)]
                for join in ("eneen", "ëneen", "ën", "en"):
                    if stem.endswith(join):
                        whole = self.joined(stem[: -len(join)])
                        if whole is not None and whole < 100:
                            return whole + Fraction(1, 2)
        return None

    def ordinal(self, word: str) -> int | None:
        """The value of an ordinal that is one word: tweede, eenentwintigste, thirtieth."""
        value = self.language.ordinals.get(word)
        if value is not None or not self.language.joined:
            return value
        for mark in self.language.ordinal_marks:
            if len(mark) > 1 and word.endswith(mark):
                value = self.joined(word[: -len(mark)])
                if value is not None and value > 12:
                    return value
        return None

    def compound(self, word: str) -> tuple[int | Fraction, Fixed] | None:
        """A number and what is written to it, in one word: vijftienjarige, tenfold."""
        if word[:3] not in self.heads or len(word) > LONGEST_WORD:
            return None
        for length in self.suffix_lengths:
            if len(word) > length:
                suffix = self.language.suffixes.get(word[-length:])
                if suffix is not None:
                    stem = word[:-length]
                    value: int | Fraction | None = self.joined(stem)
                    if value is None:
                        value = self.half(stem)
                    if value is not None:
                        return value, suffix
        return None

    def suffix(self, word: str) -> Fixed | None:
        """What a word says that is joined to digits by a hyphen: 24-*uursnieuws*, 16-*jarige*."""
        for end in range(min(len(word), 12), 2, -1):
            found = self.language.suffixes.get(word[:end])
            if found is not None:
                return found
        return None


@lru_cache(maxsize=65536)
def _text2num(word: str, code: str) -> int | None:
    try:
        value = text2num(word, code)
    except ValueError:
        return None
    return int(value) if isinstance(value, int | float) else None


def _index(phrases: dict[str, Fixed]) -> Phrases:
    index: Phrases = {}
    for phrase, meaning in phrases.items():
        words = tuple(phrase.split())
        index.setdefault(words[0], []).append((words, meaning))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


@cache
def compiled(code: str) -> Compiled:
    """The indexes for a supported BCP 47 code. Raises ValueError for another."""
    language = load(code)
    cldr = locale(language.code)
    after: dict[str, Fixed] = {}
    for phrase, unit in (SYMBOLS | cldr.units | dict(language.units)).items():
        kind = Kind.DURATION if unit in DURATIONS else Kind.MEASURE
        after[phrase] = Fixed(kind, unit=unit)
    for phrase, unit in (cldr.money | dict(language.money)).items():
        after[phrase] = Fixed(Kind.MONEY, unit=unit)
        for adjective in language.demonyms:
            after[f"{adjective} {phrase}"] = Fixed(Kind.MONEY, unit=unit)
    for symbol, unit in MONEY_SYMBOLS.items():
        after[symbol] = Fixed(Kind.MONEY, unit=unit)
    for phrase in language.percent | {"%"}:
        after[phrase] = Fixed(Kind.PERCENT)
    for phrase in language.permille | {"‰"}:
        after[phrase] = Fixed(Kind.PERCENT, unit="permille")
    for phrase in language.points:
        after[phrase] = Fixed(Kind.PERCENTAGE_POINT)
    by_word: dict[str, list[Template]] = {}
    after_number: dict[str, list[Template]] = {}
    for text, kind, operation in language.templates:
        template = Template(tuple(text.split()), kind, operation)
        if template.elements[0] == "{n}":
            after_number.setdefault(template.elements[1], []).append(template)
        else:
            by_word.setdefault(template.elements[0], []).append(template)
    for templates in (*by_word.values(), *after_number.values()):
        templates.sort(key=lambda template: -len(template.elements))
    before: dict[str, list[tuple[tuple[str, ...], Exactness]]] = {}
    for phrase, exactness in language.before.items():
        words = tuple(phrase.split())
        before.setdefault(words[-1], []).append((words, exactness))
    following: dict[str, list[tuple[tuple[str, ...], Exactness]]] = {}
    for phrase, exactness in language.after.items():
        words = tuple(phrase.split())
        following.setdefault(words[0], []).append((words, exactness))
    for entries in (*before.values(), *following.values()):
        entries.sort(key=lambda entry: -len(entry[0]))
    opening: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for phrase, parts in language.range_open.items():
        words = tuple(phrase.split())
        opening.setdefault(words[0], []).append((words, parts))
    for openings in opening.values():
        openings.sort(key=lambda entry: -len(entry[0]))
    return Compiled(
        language=language,
        cldr=cldr,
        after_number=_index(after),
        fixed=_index(dict(language.fixed) | {w: Fixed(Kind.VAGUE, n) for w, n in language.vague.items()}),
        templates_by_word=by_word,
        templates_after_number=after_number,
        before=before,
        after=following,
        months=cldr.months | dict(language.months),
        range_open=opening,
        heads=frozenset(word[:3] for word in (*language.cardinals, *language.halves)),
        suffix_lengths=tuple(sorted({len(suffix) for suffix in language.suffixes}, reverse=True)),
    )


MONEY_SYMBOLS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
                 "₴": "UAH", "₺": "TRY"}  # fmt: skip
