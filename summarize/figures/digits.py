"""Read a number that begins with digits: 2.205, 1 000, 2½, 3,5 miljoen, 20 M€."""

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


class DigitReader:
    """Reads numbers in one text's tokens, each place at most once."""

    def __init__(self, text: str, tokens: list[Token], compiled: Compiled) -> None:
        """`tokens` are the text's, from `lexer.lex`."""
        self.text = text
        self.tokens = tokens
        self.compiled = compiled
        self.language = compiled.language

    # -- digits ---------------------------------------------------------------------------------

    def digits(self, i: int) -> Number | None:
        """The number that the digits at token `i` begin; None for a name of too many digits."""
        first = self.tokens[i].text
        if len(first) > LONGEST_NUMBER:
            return None
        whole, j = self._whole(i)
        grouped = j > i + 1
        decimals = self._decimals(j, grouped)
        if decimals:
            j += 2
        elif self._priced(j):
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
        value, k = self.and_a_half(value, k, allowed=k > j or plain)
        return Number(value, i, k, digits=digits, grouped=grouped, vulgar=fraction)

    def _whole(self, i: int) -> tuple[str, int]:
        """The digits from token `i` on with all groups of three that follow; the token behind."""
        whole, j = self.tokens[i].text, i + 1
        if len(whole) > 3 or whole[0] == "0":
            return whole, j
        separator = self._group_separator(j)
        while separator and self._group_separator(j) == separator and len(whole) < LONGEST_NUMBER:
            j = j + 1 if separator.isspace() else j + 2
            whole += self.tokens[j - 1].text
        return whole, j

    def _decimals(self, j: int, grouped: bool) -> str:
        """The decimals behind the mark at `j`, or ''."""
        mark, after = self.tokens[j : j + 1], self.tokens[j + 1 : j + 2]
        if not after or not (mark[0].glued and after[0].glued) or after[0].type is not Type.DIGITS:
            return ""
        digits = after[0].text
        if mark[0].text in "'’" and self.language.quoted_decimals and len(digits) <= 2:
            return "" if grouped else digits
        if mark[0].text not in ".," or len(digits) > LONGEST_NUMBER:
            return ""
        return digits if mark[0].text == self.compiled.cldr.decimal or not grouped else ""

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
            if token.low == "k" and self._before_currency(k + 1):
                factor = 1000
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
            j = self.behind_scale(k)
        return value, j

    def _before_currency(self, k: int) -> bool:
        """20 M€: whether a sign of money is written to the letter before token `k`."""
        tokens = self.tokens
        return k < len(tokens) and tokens[k].glued and tokens[k].text in MONEY_SYMBOLS

    def and_a_half(
        self, value: int | Fraction, j: int, *, allowed: bool
    ) -> tuple[int | Fraction, int]:
        """Add the half in *two and a half (million)*, *twee en een half*."""
        tokens, language = self.tokens, self.language
        if not allowed or j + 1 >= len(tokens) or tokens[j].low not in language.joiners:
            return value, j
        if tokens[j].text == ",":
            return value, j  # in 2019, half a century later
        k = j + 1
        if tokens[k].low in language.articles and k + 1 < len(tokens):
            k += 1
        if tokens[k].low in language.half_words:
            return self.scaled(value + Fraction(1, 2), k + 1)
        return value, j

    def behind_scale(self, k: int) -> int:
        """The token behind the scale at `k`, and behind the dot of an abbreviation: *Mrd.* Euro."""
        word, following = self.tokens[k].low, self.tokens[k + 1 : k + 3]
        if len(word) > LONGEST_ABBREVIATION or len(following) < 2 or following[0].text != ".":
            return k + 1
        return k + 2 if following[0].glued and not following[1].glued else k + 1


def _product(value: int | Fraction, factor: int) -> int | Fraction:
    product = value * factor
    if isinstance(product, Fraction) and product.denominator == 1:
        return product.numerator
    return product
