"""Read one number at a place in the tokens: digits with separators, words, or both together."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from summarize.figures.compiled import Compiled
from summarize.figures.lexer import Token, Type

LONGEST_NUMBER = 40
"""Digits in a number. What is longer is a name (an account, a key), not a quantity."""

_GROUP_SPACES = frozenset("\u00a0\u202f\u2009\u2008 ")
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
            if mark in ".," and after.type is Type.DIGITS and len(after.text) <= LONGEST_NUMBER:
                if mark == self.compiled.cldr.decimal or not grouped:
                    decimals = after.text
                    j += 2
        value: int | Fraction = int(whole)
        if decimals:
            value = Fraction(int(whole + decimals), 10 ** len(decimals))
            if value.denominator == 1:
                value = value.numerator
        plain = j == i + 1
        value, j, fraction = self._vulgar(value, j, plain)
        value, k = self._scale(value, j)
        digits = first if plain and k == j and not fraction else ""
        value, k = self._and_a_half(value, k, allowed=k > j or plain)
        return Number(value, i, k, digits=digits, grouped=grouped)

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

    def _scale(self, value: int | Fraction, j: int) -> tuple[int | Fraction, int]:
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
            if factor is None or (len(token.low) <= 2 and not token.glued):
                break
            value = _product(value, factor)
            j = k + 1
        return value, j

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
            return self._scale(value + Fraction(1, 2), k + 1)
        return value, j

    # -- words ----------------------------------------------------------------------------------

    def _words(self, i: int) -> Number | None:
        tokens, language = self.tokens, self.language
        token = tokens[i]
        word = token.low
        if len(word) == 1 and not word.isascii():
            numeric = unicodedata.numeric(token.text, None)
            if numeric is not None and 0 < numeric < 1:
                value, k = self._scale(Fraction(numeric).limit_denominator(100), i + 1)
                return Number(value, i, k)
        if word in language.half_words:
            return self._part(i, Fraction(1, 2))
        if word in language.quarter_words:
            return self._part(i, Fraction(1, 4))
        half = self.compiled.half(word)
        if half is not None:
            value, k = self._scale(half, i + 1)
            return Number(value, i, k, worded=True)
        return self._compose(i)

    def _part(self, i: int, part: Fraction) -> Number | None:
        """*half a million*, *half an hour*, *halve mijl*: a part before a scale or a unit."""
        tokens, j = self.tokens, i + 1
        if (j < len(tokens) and tokens[j].text in HYPHENS) or (
            j < len(tokens) and tokens[j].low in self.language.articles
        ):
            j += 1
        value, k = self._scale(part, j)
        if k > j or self.compiled.after_number.at(tokens, k) is not None:
            return Number(value, i, k, worded=True)
        return None

    def _compose(self, i: int) -> Number | None:
        """Add up the words of one number, stopping where the next word cannot belong to it."""
        tokens, language, compiled = self.tokens, self.language, self.compiled
        total = 0
        last_scale = 10**30
        current: int | None = None
        small = False  # whether `current` ends in tens that a unit may follow: thirty-|six
        j = stop = i
        first = tokens[i].low
        if first in language.articles and i + 1 < len(tokens):
            following = tokens[i + 1]
            if following.low in language.half_words or following.low in language.quarter_words:
                inner = self.at(i + 1)
                return Number(inner.value, i, inner.stop, worded=True) if inner else None
            opener = language.cardinals.get(following.low)
            if opener in (100, 1000) or (
                following.low in language.scales and len(following.low) > 2
            ):
                j = i + 1
                current = None
            elif following.low in language.dozens:
                return Number(language.dozens[following.low], i, i + 2, worded=True)
            else:
                j = i
        while j < len(tokens):
            k = j
            hyphen = False
            if stop > i:
                if tokens[k].text in HYPHENS and tokens[k].glued and k + 1 < len(tokens):
                    k, hyphen = k + 1, True
                elif tokens[k].low in language.joiners and k + 1 < len(tokens):
                    k += 1
            word = tokens[k].low
            scale = language.scales.get(word)
            if scale is not None and len(word) > 2:
                if stop == i and j == i:
                    return None  # a bare "million" is no number
                if scale >= last_scale:
                    break
                total += (1 if current is None else current) * scale
                current, last_scale, small = 0, scale, False
            elif word in language.dozens and stop > i:
                return Number(
                    (total + (current or 0)) * language.dozens[word], i, k + 1, worded=True
                )
            else:
                value = compiled.cardinal(word) if tokens[k].type is Type.WORD else None
                if value is None or (hyphen and not tokens[k].glued):
                    break
                if value == 1 and word in language.articles and stop > i:
                    break  # "twee een" is no number; the article begins something else
                if current is None:
                    current = value
                    if value >= 1000 and value % 1000 == 0:
                        total, current, last_scale = value, 0, 1000
                elif value == 100:
                    if not 0 < current < 100:
                        break
                    current *= 100
                elif value == 1000:
                    if not 0 < current < 1000 or last_scale <= 1000:
                        break
                    total += current * 1000
                    current, last_scale = 0, 1000
                elif (
                    value < 100
                    and (current % 100 == 0)
                    and (current or stop > i)
                    and (current >= 100 or total)
                ) or (small and value < 10):
                    current += value
                elif current == 0 and total and value < last_scale:
                    current = value
                else:
                    year = self._spoken_year(current, total, k)
                    if year is None:
                        break
                    return Number(year[0], i, year[1], digits=str(year[0]), worded=True)
                small = (
                    20 <= value < 100
                    and value % 10 == 0
                    and (language.spaced_tens or not language.joined)
                )
            j = stop = k + 1
        if stop == i or current is None:
            return None
        if stop == i + 1 and first in language.articles and first in language.pronouns:
            # Read by whoever knows what stands around it: een op de drie.
            return Number(1, i, stop, worded=True)
        value_out, stop = self._and_a_half(total + current, stop, allowed=True)
        return Number(value_out, i, stop, worded=True)

    def _spoken_year(self, current: int, total: int, k: int) -> tuple[int, int] | None:
        """*nineteen eighty-five*, *twenty twenty*: the year, and the token behind it."""
        if total or not 16 <= current <= 20:
            return None
        tens = self.compiled.cardinal(self.tokens[k].low)
        if tens is None or not 10 <= tens < 100:
            return None
        rest = self.at(k)
        if rest is None or rest.value >= 100:
            return None
        return current * 100 + int(rest.value), rest.stop


def _product(value: int | Fraction, factor: int) -> int | Fraction:
    product = value * factor
    if isinstance(product, Fraction) and product.denominator == 1:
        return product.numerator
    return product
