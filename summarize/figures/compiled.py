"""A language made ready for reading: its phrases and templates indexed by their first word."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from text_to_num import text2num

from summarize.figures.cldr import Locale, locale
from summarize.figures.figure import Exactness, Kind
from summarize.figures.indexes import (
    NAMES,
    Template,
    after_number,
    comparatives,
    continuers,
    openers,
    templates,
)
from summarize.figures.language import Fixed, Language, load
from summarize.figures.phrasebook import Phrases
from summarize.figures.wording.compiled import CompiledWording, compiled_wording

LONGEST_WORD = 90
"""No number below a million is a longer word, in any language that joins them."""

_MOST_PLAIN = 200_000


@dataclass(frozen=True, slots=True)
class Compiled:
    """A `Language`, its CLDR data, and the indexes that the finder looks words up in."""

    language: Language
    cldr: Locale
    cardinal_phrases: Phrases[int]
    after_number: Phrases[Fixed]
    fixed: Phrases[Fixed]
    implied: Phrases[Fixed]
    range_open: Phrases[frozenset[str]]
    before: Phrases[Exactness]
    after: Phrases[Exactness]
    wording: CompiledWording
    by_word: dict[str, list[Template]]
    """Templates that begin with a word, by that word."""
    behind_number: dict[str, list[Template]]
    """Templates that begin with ``{n}``, by the word behind it."""
    months: dict[str, int]
    heads: frozenset[str]
    """First three letters of every cardinal: a word that begins otherwise is no number."""
    suffix_lengths: tuple[int, ...]
    idioms: Phrases[Fixed]
    countries: Phrases[str]
    openers: frozenset[str]
    """Every word with which a phrase or template may begin."""
    continuers: frozenset[str]
    """Every word that behind a number may belong to it."""
    plain: dict[str, bool]
    """Words found to begin no figure, and those found to do; filled as texts are read."""

    def is_plain(self, word: str) -> bool:
        """Whether no figure and nothing implied can begin with a word. Most words are plain."""
        known = self.plain.get(word)
        if known is None:
            if len(self.plain) > _MOST_PLAIN:
                self.plain.clear()
            known = self.plain[word] = self._plain(word)
        return known

    def _plain(self, word: str) -> bool:
        language = self.language
        if word in self.openers or word[:3] in self.heads or len(word) == 1:
            return False
        if any(word.startswith(prefix) for prefix in language.multiple_prefixes):
            return self.compound(word) is None
        if any(word.startswith(prefix) for prefix in language.implied_prefixes):
            return False
        return self.half(word) is None and self.ordinal(word) is None

    def cardinal(self, word: str) -> int | None:
        """The value of a number that is one word: vier, tweeëntwintigduizend → 22 000."""
        value = self.language.cardinals.get(word)
        if value is not None or not self.language.joined:
            return value
        if word[:3] not in self.heads or len(word) > LONGEST_WORD:
            return None
        return _text2num(word, self.language.code)

    def half(self, word: str) -> Fraction | None:
        """The value of a number word with a half in it: anderhalf, tweeënhalf."""
        value = self.language.halves.get(word)
        if value is not None or not self.language.joined or len(word) > LONGEST_WORD:
            return value
        if word[:3] not in self.heads:
            return None
        for half in self.language.half_words:
            if word.endswith(half):
                stem = word[: -len(half)]
                for join in ("eneen", "ëneen", "ën", "en", "ein", "und", "undein"):
                    if stem.endswith(join):
                        whole = self.cardinal(stem[: -len(join)])
                        if whole is not None and whole < 100:
                            return whole + Fraction(1, 2)
        return None

    def ordinal(self, word: str) -> int | None:
        """The value of an ordinal that is one word: tweede, eenentwintigste, thirtieth."""
        value = self.language.ordinals.get(word)
        if value is not None or not self.language.joined:
            return value
        if word[:3] not in self.heads or len(word) > LONGEST_WORD:
            return None
        for mark in self.language.ordinal_marks:
            if len(mark) > 1 and word.endswith(mark):
                value = self.cardinal(word[: -len(mark)])
                if value is not None and value > 12:
                    return value
        # Joined with a small ordinal: honderdeerste, duizendtweede.
        for tail, small in self.language.ordinals.items():
            if small < 20 and word.endswith(tail) and len(word) > len(tail):
                value = self.cardinal(word[: -len(tail)])
                if value is not None and value % 100 == 0:
                    return value + small
        return None

    def compound(self, word: str) -> tuple[int | Fraction, Fixed] | None:
        """A number and what is written to it, in one word: vijftienjarige, vertienvoudigd."""
        if len(word) > LONGEST_WORD:
            return None
        for prefix in self.language.multiple_prefixes:
            if word.startswith(prefix) and word[len(prefix) :][:3] in self.heads:
                verb = word[len(prefix) :]
                for ending in ("", *self.language.multiple_endings):
                    found = self._suffixed(verb[: -len(ending)] if ending else verb)
                    if word.endswith(ending) and found and found[1].kind is Kind.MULTIPLE:
                        return found[0], Fixed(Kind.MULTIPLE)
        return self._suffixed(word)

    def _suffixed(self, word: str) -> tuple[int | Fraction, Fixed] | None:
        if word[:3] not in self.heads:
            return None
        for length in self.suffix_lengths:
            suffix = self.language.suffixes.get(word[-length:]) if len(word) > length else None
            if suffix is not None:
                stem = word[:-length]
                value: int | Fraction | None = self.cardinal(stem)
                if value is None:
                    value = self.half(stem)
                if value is not None:
                    return value, suffix
        return None

    def suffix(self, word: str) -> Fixed | None:
        """What a word says that is written to digits: 24-*uursnieuws*, 16-*jarige*."""
        for end in range(min(len(word), 12), 2, -1):
            found = self.language.suffixes.get(word[:end])
            if found is not None:
                return found
        return None


@lru_cache(maxsize=65536)
def _text2num(word: str, code: str) -> int | None:
    try:
        value = text2num(word.replace("einstausend", "eintausend"), code)
    except ValueError:
        return None
    return value if isinstance(value, int) else None


@cache
def compiled(code: str) -> Compiled:
    """The indexes for a supported BCP 47 code. Raises ValueError for another."""
    language = load(code)
    cldr = locale(language.code)
    words = compiled_wording(language.code)
    by_word, behind_number = templates(language)
    vague = tuple((phrase, Fixed(Kind.VAGUE, name)) for phrase, name in language.vague.items())
    fixed = Phrases([*NAMES.items(), *language.fixed.items(), *vague])
    implied, idioms = Phrases(language.implied.items()), Phrases(language.idioms.items())
    range_open = Phrases(language.range_open.items())
    behind_numbers = Phrases(after_number(language, cldr).items())
    months = cldr.months | dict(language.months)
    before = comparatives(words.wording) | dict(words.wording.bounds) | dict(language.before)
    first = fixed.words | implied.words | idioms.words | range_open.words
    first |= set(by_word) | set(months) | set(cldr.money)
    further = behind_numbers.words | set(behind_number) | set(months)
    return Compiled(
        language=language,
        cldr=cldr,
        cardinal_phrases=Phrases((p, v) for p, v in language.cardinals.items() if " " in p),
        after_number=behind_numbers,
        fixed=fixed,
        implied=implied,
        range_open=range_open,
        idioms=idioms,
        countries=Phrases([*cldr.countries.items(), *language.countries.items()]),
        openers=frozenset(first | openers(language, words.wording)),
        plain={},
        continuers=frozenset(further | continuers(language)),
        before=Phrases(before.items(), backwards=True),
        after=Phrases({**words.wording.bounds_behind, **language.after}.items()),
        wording=words,
        by_word=by_word,
        behind_number=behind_number,
        months=months,
        heads=frozenset(word[:3] for word in (*language.cardinals, *language.halves)),
        suffix_lengths=tuple(sorted({len(suffix) for suffix in language.suffixes}, reverse=True)),
    )
