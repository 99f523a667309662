"""Read one number at a place in the tokens: digits with separators, words, or both together."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from summarize.figures.compiled import Compiled
from summarize.figures.lexer import Token, Type
from summarize.figures.units import MONEY_SYMBOLS

LONGEST_NUMBER = 40
"""Digits in a number. What is longer is a name (an account, a key), not a quantity."""

LONGEST_DECIMALS = 6
"""Digits behind a point that are spoken one by one."""

LONGEST_ABBREVIATION = 4
"""Letters in an abbreviation of a scale: mio, mrd, mill."""

_GROUP_SPACES = frozenset("\u00a0\u202f\u2009\u2008\u2007 ")
_OF = frozenset({"of", "de", "d'"})
_SLASHES = frozenset("/⁄∕")
HYPHENS = frozenset("-\u2010\u2011\u2013\u2012\u2014\u2212")


@dataclass(frozen=True, slots=True)
class Number:
    """A number that tokens[start:stop] write."""

    value: int | Fraction
    start: int
    stop: int
    digits: str = ""
    """The digits as written, if the number is nothing but digits (no separator, no scale)."""
    grouped: bool = False
    worded: bool = False
    """Whether it is wholly written in words."""
    priced: bool = False
    """Whether it is written as a price: 2,- and 12,=."""
    vulgar: bool = False
    """Whether it is written as a fraction: ½, 1/5, 29¾."""


@dataclass(slots=True)
class Sum:
    """A number in words as it grows: millions and more, thousands, and the rest below them."""

    total: int = 0
    thousands: int = 0
    rest: int = 0
    floor: int = 10**36
    """The last scale: what follows must be smaller."""
    open: bool = True
    """Whether nothing has followed the last scale yet."""

    @property
    def value(self) -> int:
        """The number so far."""
        return self.total + self.thousands + self.rest

    @property
    def last(self) -> int:
        """The last multiplier, if nothing has followed it."""
        if self.open:
            return self.floor if self.total else 0
        return 1000 if self.thousands and not self.rest else 0

    def multiply(self, scale: int) -> bool:
        """Multiply what stands before a scale: two | million. False if it cannot follow."""
        if scale >= self.floor:
            return False
        if self.open and self.total:
            return False
        self.total += (self.thousands + self.rest or 1) * scale
        self.thousands = self.rest = 0
        self.floor, self.open = scale, True
        return True

    def add(self, value: int, *, spaced: bool) -> bool:
        """Add the next word, or multiply by it (hundred, thousand). False if it cannot follow.

        `spaced`: whether tens and units may be two words.
        """
        if value == 1000:
            if self.thousands:
                return False
            self.thousands, self.rest = (self.rest or 1) * 1000, 0
        elif value > 1000:  # joined: tweeëntwintigduizend
            if self.thousands or self.rest:
                return False
            self.thousands, self.rest = value // 1000 * 1000, value % 1000
        elif value == 100 and 0 < self.rest < 100:
            self.rest *= 100
        elif self.rest == 0 and (value or (self.open and not self.total)):
            self.rest = value
        elif (self.rest % 100 == 0 and self.rest and 0 < value < 100) or (
            spaced and self.rest % 10 == 0 and self.rest % 100 >= 20 and 0 < value < 10
        ):
            self.rest += value
        else:
            return False
        self.open = False
        return True


class NumberReader:
    """Reads numbers in one text's tokens, each place at most once."""

    def __init__(self, text: str, tokens: list[Token], compiled: Compiled) -> None:
        """`tokens` are the text's, from `lexer.lex`."""
        self.text = text
        self.tokens = tokens
        self.compiled = compiled
        self.language = compiled.language
        self._memo: dict[int, Number | None] = {}

    def at(self, i: int) -> Number | None:
        """The number that begins at token `i`, as long as it goes, or None."""
        if i in self._memo:
            return self._memo[i]
        number: Number | None = None
        if 0 <= i < len(self.tokens):
            token = self.tokens[i]
            if token.type is Type.DIGITS:
                number = self._digits(i)
            elif token.type is Type.WORD:
                number = self._words(i)
        self._memo[i] = number
        return number

    # -- digits ---------------------------------------------------------------------------------

    def _digits(self, i: int) -> Number | None:
        tokens = self.tokens
        first = tokens[i].text
        if len(first) > LONGEST_NUMBER:
            return None
        whole, decimals = first, ""
        j = i + 1
        grouped = False
        if len(first) <= 3 and first[0] != "0":
            separator = self._group_separator(j)
            while (
                separator and self._group_separator(j) == separator and len(whole) < LONGEST_NUMBER
            ):
                j = j + 1 if separator.isspace() else j + 2
                whole += tokens[j - 1].text
                grouped = True
        if j + 1 < len(tokens) and tokens[j].glued and tokens[j + 1].glued:
            mark, after = tokens[j].text, tokens[j + 1]
            quoted = self.language.quoted_decimals and mark in "'’" and len(after.text) <= 2
            if quoted and after.type is Type.DIGITS and not grouped:
                decimals = after.text
                j += 2
            elif (
                mark not in ".,"
                or after.type is not Type.DIGITS
                or len(after.text) > LONGEST_NUMBER
            ):
                pass
            elif mark == self.compiled.cldr.decimal or not grouped:
                decimals = after.text
                j += 2
        priced = not decimals and self._priced(j)
        if priced:
            return Number(int(whole), i, j + 2, grouped=grouped, priced=True)
        value: int | Fraction = int(whole)
        if decimals:
            value = Fraction(int(whole + decimals), 10 ** len(decimals))
            if value.denominator == 1:
                value = value.numerator
        plain = j == i + 1
        value, j, fraction = self._vulgar(value, j, plain)
        value, k = self.scaled(value, j)
        digits = first if plain and k == j and not fraction else ""
        value, k = self._and_a_half(value, k, allowed=k > j or plain)
        return Number(value, i, k, digits=digits, grouped=grouped, vulgar=fraction)

    def _priced(self, j: int) -> bool:
        """Whether ,- or ,= or .– stands at `j`: no cents."""
        tokens = self.tokens
        if j + 1 >= len(tokens) or tokens[j].text not in ",." or not tokens[j].glued:
            return False
        dash = tokens[j + 1]
        if not dash.glued or (dash.text not in HYPHENS and dash.text not in ("=", "--")):
            return False
        return j + 2 >= len(tokens) or not tokens[j + 2].glued or tokens[j + 2].text in ",.;:)!?"

    def _group_separator(self, j: int) -> str:
        """The separator between a group of digits and one of three more at `j`, or ''."""
        tokens = self.tokens
        if j >= len(tokens):
            return ""
        token = tokens[j]
        if token.type is Type.DIGITS:
            gap = self.text[tokens[j - 1].end : token.start]
            if len(token.text) == 3 and gap in _GROUP_SPACES:
                return gap
            return ""
        if token.type is not Type.SYMBOL or not token.glued or j + 1 >= len(tokens):
            return ""
        after = tokens[j + 1]
        if not after.glued or after.type is not Type.DIGITS or len(after.text) != 3:
            return ""
        if token.text == self.compiled.cldr.group or token.text in "'’":
            return token.text
        if token.text == "." and self.compiled.cldr.decimal == ",":
            return token.text  # Belgian French, and Spanish of before 2010
        return ""

    def _vulgar(
        self, value: int | Fraction, j: int, plain: bool
    ) -> tuple[int | Fraction, int, bool]:
        """29¾, 2 1/2, 1/5."""
        tokens = self.tokens
        if j < len(tokens) and tokens[j].type is Type.WORD and len(tokens[j].text) == 1:
            numeric = unicodedata.numeric(tokens[j].text, None)
            if numeric is not None and 0 < numeric < 1:
                return value + Fraction(numeric).limit_denominator(100), j + 1, True
        if plain and self._slash(j):
            below = int(tokens[j + 1].text[:9])
            if 0 < value < below <= 100:
                return Fraction(int(value), below), j + 2, True
        if plain and j < len(tokens) and tokens[j].type is Type.DIGITS and self._slash(j + 1):
            above, below = int(tokens[j].text[:9]), int(tokens[j + 2].text[:9])
            if 0 < above < below <= 100:
                return value + Fraction(above, below), j + 3, True
        return value, j, False

    def _slash(self, j: int) -> bool:
        tokens = self.tokens
        return (
            j + 1 < len(tokens)
            and tokens[j].text in _SLASHES
            and tokens[j].glued
            and tokens[j + 1].glued
            and tokens[j + 1].type is Type.DIGITS
        )

    # -- scales and halves ----------------------------------------------------------------------

    def scaled(self, value: int | Fraction, j: int) -> tuple[int | Fraction, int]:
        """Multiply by thousand, miljoen, bn … behind digits, as long as they follow."""
        while j < len(self.tokens):
            k = j
            if self.tokens[k].text in HYPHENS and self.tokens[k].glued and k + 1 < len(self.tokens):
                k += 1
            token = self.tokens[k]
            factor = self.language.scales.get(token.low)
            if factor is None:
                factor = self.language.cardinals.get(token.low)
                if factor not in (100, 1000):
                    factor = self.language.dozens.get(token.low)
            if factor is None:
                break
            if len(token.low) == 1 and not self._before_currency(k + 1):
                break  # 200m are metres, unless money says otherwise; see quantities.money
            if len(token.low) <= 2 and not token.glued and not self._before_currency(k + 1):
                break
            value = _product(value, factor)
            j = self._behind_scale(k)
        return value, j

    def _before_currency(self, k: int) -> bool:
        """20 M€: whether a sign of money is written to the letter before token `k`."""
        tokens = self.tokens
        return k < len(tokens) and tokens[k].glued and tokens[k].text in MONEY_SYMBOLS

    def _and_a_half(
        self, value: int | Fraction, j: int, *, allowed: bool
    ) -> tuple[int | Fraction, int]:
        """Add the half in *two and a half (million)*, *twee en een half*."""
        tokens, language = self.tokens, self.language
        if not allowed or j + 1 >= len(tokens) or tokens[j].low not in language.joiners:
            return value, j
        k = j + 1
        if tokens[k].low in language.articles and k + 1 < len(tokens):
            k += 1
        if tokens[k].low in language.half_words:
            return self.scaled(value + Fraction(1, 2), k + 1)
        return value, j

    # -- words ----------------------------------------------------------------------------------

    def _words(self, i: int) -> Number | None:
        tokens, language = self.tokens, self.language
        token = tokens[i]
        word = token.low
        if len(word) > 1 and token.text.isupper() and self._is_abbreviation(i):
            return None
        if len(word) == 1 and not word.isascii():
            numeric = unicodedata.numeric(token.text, None)
            if numeric is not None and 0 < numeric < 1:
                value, k = self.scaled(Fraction(numeric).limit_denominator(100), i + 1)
                return Number(value, i, k, vulgar=True)
        if word in language.half_words:
            return self._part(i, Fraction(1, 2))
        if word in language.quarter_words:
            return self._part(i, Fraction(1, 4))
        half = self.compiled.half(word)
        if half is not None:
            value, k = self.scaled(half, i + 1)
            return Number(value, i, k, worded=True)
        return self._compose(i)

    def _is_abbreviation(self, i: int) -> bool:
        """ELF: capitals among words that are not."""
        return any(
            token.type is Type.WORD and len(token.text) > 2 and not token.text.isupper()
            for token in (*self.tokens[max(0, i - 1) : i], *self.tokens[i + 1 : i + 2])
        )

    def _part(self, i: int, part: Fraction) -> Number | None:
        """*half a million*, *half an hour*, *halve mijl*: a part before a scale or a unit."""
        tokens, j = self.tokens, i + 1
        if (
            j + 1 < len(tokens)
            and tokens[j].low in _OF
            and tokens[j + 1].low in (self.language.articles | set(self.language.scales))
        ):
            j += 1  # a quarter of a million
        if (j < len(tokens) and tokens[j].text in HYPHENS) or (
            j < len(tokens) and tokens[j].low in self.language.articles
        ):
            j += 1
        value, k = self.scaled(part, j)
        if k > j or self.compiled.after_number.at(tokens, k) is not None:
            return Number(value, i, k, worded=True)
        return None

    def _compose(self, i: int) -> Number | None:
        """Add up the words of one number, stopping where the next word cannot belong to it."""
        tokens, language = self.tokens, self.language
        first = tokens[i].low
        j, total = i, Sum()
        if first in language.articles and i + 1 < len(tokens):
            following = tokens[i + 1].low
            if following in language.half_words or following in language.quarter_words:
                inner = self.at(i + 1)
                return Number(inner.value, i, inner.stop, worded=True) if inner else None
            if following in language.dozens:
                return Number(language.dozens[following], i, i + 2, worded=True)
            if language.cardinals.get(following) in (100, 1000) or self._scale_word(i + 1):
                j = i + 1
        elif self._scale_word(i):
            return None  # a bare "million" is no number
        stop = i
        while True:
            k, loose = self._next_part(j, stop > i)
            scale = self._scale_word(k)
            if scale and not loose:
                if not total.multiply(scale):
                    break
                j = stop = self._behind_scale(k)
                continue
            if stop > i and k < len(tokens) and tokens[k].low in language.dozens:
                dozens = language.dozens[tokens[k].low]
                return Number(total.value * dozens, i, k + 1, worded=True)
            found = self._cardinal(k)
            if found is None:
                break
            value, end = found
            if (
                value == 1
                and stop > i
                and tokens[k].low in language.articles
                and end == k + 1
                and (language.joined or total.value < 100)
            ):
                break  # "twee een" is no number, but "cent un" is: the article begins something
            if loose and (value >= 100 or self._is_hundred(end)):
                break  # one hundred and | two hundred
            if not total.add(value, spaced=k > j or language.spaced_tens or not language.joined):
                year = None if total.thousands or total.total else self._spoken_year(total.rest, k)
                if year is None:
                    break
                return Number(year[0], i, year[1], digits=str(year[0]), worded=True)
            j = stop = end
        if stop == i:
            return None
        if stop == i + 1 and first in language.articles and first in language.pronouns:
            # Read by whoever knows what stands around it: een op de drie.
            return Number(1, i, stop, worded=True)
        value_out, half_stop = self._and_a_half(total.value, stop, allowed=True)
        if half_stop > stop and total.open and total.floor > 1000:  # a million and a half
            return Number(total.value + Fraction(total.floor, 2), i, half_stop, worded=True)
        spoken = self._spoken_decimals(total.value, stop)
        if spoken is not None:
            scaled, end = self.scaled(*spoken)
            return Number(scaled, i, end, worded=True)
        more = self._after_comma(half_stop, total.last) if half_stop == stop else None
        if more is not None:
            return Number(total.value + more.value, i, more.stop, worded=True)
        return Number(value_out, i, half_stop, worded=True)

    def _next_part(self, j: int, inside: bool) -> tuple[int, bool]:
        """Where the next word of a number may stand, and whether "and" is before it."""
        tokens = self.tokens
        if inside and j + 1 < len(tokens):
            if tokens[j].text in HYPHENS and tokens[j].glued and tokens[j + 1].glued:
                return j + 1, False
            if tokens[j].low in self.language.joiners:
                return j + 1, True
        return j, False

    def _behind_scale(self, k: int) -> int:
        """The token behind the scale at `k`, and behind the dot of an abbreviation: *Mrd.* Euro."""
        word, following = self.tokens[k].low, self.tokens[k + 1 : k + 3]
        if len(word) > LONGEST_ABBREVIATION or len(following) < 2 or following[0].text != ".":
            return k + 1
        return k + 2 if following[0].glued and not following[1].glued else k + 1

    def _scale_word(self, k: int) -> int:
        """The scale (million and more) that a whole word at `k` is, or 0."""
        if k >= len(self.tokens) or len(self.tokens[k].low) <= 2:
            return 0
        return self.language.scales.get(self.tokens[k].low, 0)

    def _is_hundred(self, k: int) -> bool:
        if k < len(self.tokens) and self.tokens[k].text in HYPHENS:
            k += 1
        found = self._cardinal(k)
        return found is not None and found[0] == 100

    def _cardinal(self, k: int) -> tuple[int, int] | None:
        """The part of a number at `k`, a phrase or a word, and the token behind it."""
        tokens = self.tokens
        if k >= len(tokens) or tokens[k].type is not Type.WORD:
            return None
        phrase = self.compiled.cardinal_phrases.at(tokens, k)
        if phrase is not None:
            return phrase[1], phrase[0]
        value = self.compiled.cardinal(tokens[k].low)
        return None if value is None else (value, k + 1)

    def _spoken_decimals(self, whole: int, j: int) -> tuple[Fraction, int] | None:
        """*two point five*, *twee komma vijfentwintig*: the number, and the token behind it."""
        tokens = self.tokens
        if j + 1 >= len(tokens) or tokens[j].low not in self.language.point_words:
            return None
        digits, k = "", j + 1
        while k < len(tokens) and len(digits) < LONGEST_DECIMALS:
            found = self._cardinal(k)
            if found is None or not 0 <= found[0] < 100 or (digits and found[0] > 9):
                break
            digits += str(found[0])
            k = found[1]
            if found[0] > 9:
                break
        if not digits:
            return None
        return whole + Fraction(int(digits), 10 ** len(digits)), k

    def _after_comma(self, j: int, below: int) -> Number | None:
        """The rest of *one thousand, two hundred and five*: never less than a hundred."""
        tokens = self.tokens
        if "," not in self.language.joiners or below < 1000:
            return None
        if j + 1 >= len(tokens) or tokens[j].text != "," or not tokens[j].glued:
            return None
        rest = self.at(j + 1) if tokens[j + 1].type is Type.WORD else None
        if rest is None or not rest.worded or not 100 <= rest.value < below:
            return None
        return rest

    def _spoken_year(self, first: int, k: int) -> tuple[int, int] | None:
        """*nineteen eighty-five*, *negentien vijfenvijftig*: the year, and the token behind it."""
        if not 16 <= first <= (20 if self.language.spaced_tens else 19):
            return None
        found = self._cardinal(k)
        if found is None or not 10 <= found[0] < 100:
            return None
        value, stop = found
        if value % 10 == 0:
            unit = self._cardinal(self._next_part(stop, True)[0])
            if unit is not None and 0 < unit[0] < 10:
                value, stop = value + unit[0], unit[1]
        return first * 100 + value, stop


def _product(value: int | Fraction, factor: int) -> int | Fraction:
    product = value * factor
    if isinstance(product, Fraction) and product.denominator == 1:
        return product.numerator
    return product
