"""Read one number at a place in the tokens: digits with separators, words, or both together."""

from __future__ import annotations

import unicodedata
from fractions import Fraction

from summarize.figures.compiled import Compiled
from summarize.figures.digits import (
    HYPHENS,
    LONGEST_DECIMALS,
    DigitReader,
    Number,
)
from summarize.figures.lexer import Token, Type
from summarize.figures.word_sum import Sum

_OF = frozenset({"of", "de", "d'"})


class NumberReader(DigitReader):
    """Reads numbers of one text in its language, and remembers them."""

    def __init__(self, text: str, tokens: list[Token], compiled: Compiled) -> None:
        """`tokens` are the text's, from `lexer.lex`."""
        super().__init__(text, tokens, compiled)
        self._memo: dict[int, Number | None] = {}

    def at(self, i: int) -> Number | None:
        """The number that begins at token `i`, as long as it goes, or None."""
        if i in self._memo:
            return self._memo[i]
        number: Number | None = None
        if 0 <= i < len(self.tokens):
            token = self.tokens[i]
            if token.type is Type.DIGITS:
                number = self.digits(i)
            elif token.type is Type.WORD:
                number = self._words(i)
        self._memo[i] = number
        return number

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
        first, begin = tokens[i].low, i
        if first in language.articles and i + 1 < len(tokens):
            following = tokens[i + 1].low
            if following in language.half_words or following in language.quarter_words:
                inner = self.at(i + 1)
                return Number(inner.value, i, inner.stop, worded=True) if inner else None
            if following in language.dozens:
                return Number(language.dozens[following], i, i + 2, worded=True)
            if language.cardinals.get(following) in (100, 1000) or self._scale_word(i + 1):
                begin = i + 1
        elif self._scale_word(i):
            return self._scale_and_a_half(i)
        total = Sum()
        stop = self._add_words(total, begin)
        if not total.begun:
            return None
        special = self._dozens(total, i, stop) or self._spoken_year(total, i, stop)
        if special is not None:
            return special
        if stop == i + 1 and first in language.articles and first in language.pronouns:
            # Read by whoever knows what stands around it: een op de drie.
            return Number(1, i, stop, worded=True)
        return self._with_rest(total, i, stop)

    def _scale_and_a_half(self, i: int) -> Number | None:
        """*Millón y medio*: a scale without a number before it. A bare "million" is no number."""
        value, stop = self.and_a_half(1, i + 1, allowed=True)
        if stop == i + 1:
            return None
        return Number(value * self._scale_word(i), i, stop, worded=True)

    def _add_words(self, total: Sum, j: int) -> int:
        """Add the words from token `j` on as long as they belong together; the token behind."""
        while True:
            k, loose = self._next_part(j, total.begun)
            scale = self._scale_word(k)
            if scale and not loose:
                stop = self.behind_scale(k) if total.multiply(scale) else 0
            else:
                stop = self._add_word(total, k, parted=k > j, loose=loose)
            if not stop:
                return j
            j = stop

    def _add_word(self, total: Sum, k: int, *, parted: bool, loose: bool) -> int:
        """Add the cardinal at `k`; the token behind, or 0 if none is there that belongs to it.

        `parted` by a hyphen or by "and"; if by "and", it is `loose`.
        """
        found = self._cardinal(k)
        if found is None:
            return 0
        value, stop = found
        if value == 1 and total.begun and stop == k + 1 and self._is_article(total, k):
            return 0
        if loose and (value >= 100 or self._is_hundred(stop)):
            return 0  # one hundred and | two hundred
        spaced = parted or self.language.spaced_tens or not self.language.joined
        return stop if total.add(value, spaced=spaced) else 0

    def _is_article(self, total: Sum, k: int) -> bool:
        """Whether *een* behind a number begins something: "twee een"; but "cent un" is one."""
        return (
            self.tokens[k].low in self.language.articles
            and (self.language.joined or total.value < 100)
            and not (total.open and self._ends(k + 1))
        )

    def _dozens(self, total: Sum, i: int, stop: int) -> Number | None:
        """*Two dozen*: the whole number from token `i` on, or None."""
        k, _ = self._next_part(stop, True)
        dozens = self.language.dozens.get(self.tokens[k].low) if k < len(self.tokens) else None
        return Number(total.value * dozens, i, k + 1, worded=True) if dozens else None

    def _with_rest(self, total: Sum, i: int, stop: int) -> Number:
        """A number with what may follow its words: a half, decimals, the rest behind a comma."""
        value, half_stop = self.and_a_half(total.value, stop, allowed=True)
        if half_stop > stop and total.open and total.floor > 1000:  # a million and a half
            return Number(total.value + Fraction(total.floor, 2), i, half_stop, worded=True)
        spoken = self._spoken_decimals(total.value, stop)
        if spoken is not None:
            scaled, end = self.scaled(*spoken)
            return Number(scaled, i, end, worded=True)
        more = self._after_comma(half_stop, total.last) if half_stop == stop else None
        if more is not None:
            return Number(total.value + more.value, i, more.stop, worded=True)
        return Number(value, i, half_stop, worded=True)

    def _ends(self, k: int) -> bool:
        """Whether no word follows: behind *tien miljard een* nothing can begin."""
        return k >= len(self.tokens) or self.tokens[k].type is not Type.WORD

    def _next_part(self, j: int, inside: bool) -> tuple[int, bool]:
        """Where the next word of a number may stand, and whether "and" is before it."""
        tokens = self.tokens
        if inside and j + 1 < len(tokens):
            if tokens[j].text in HYPHENS and tokens[j].glued and tokens[j + 1].glued:
                return j + 1, False
            if tokens[j].low in self.language.joiners:
                return j + 1, True
        return j, False

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

    def _spoken_year(self, total: Sum, i: int, stop: int) -> Number | None:
        """*nineteen eighty-five*, *negentien vijfenvijftig*: a century, and two digits behind."""
        century, latest = total.value, 20 if self.language.spaced_tens else 19
        k, loose = self._next_part(stop, True)
        found = self._cardinal(k) if 16 <= century <= latest else None
        if found is None or not 10 <= found[0] < 100:
            return None
        if loose and self._is_hundred(found[1]):
            return None
        year, stop = century * 100 + found[0], found[1]
        if year % 10 == 0:
            unit = self._cardinal(self._next_part(stop, True)[0])
            if unit is not None and 0 < unit[0] < 10:
                year, stop = year + unit[0], unit[1]
        return Number(year, i, stop, digits=str(year), worded=True)
