"""What is known of one text while its figures are sought: its tokens, and the figures so far."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from summarize.figures.bounds_beside import bounded
from summarize.figures.compiled import Compiled
from summarize.figures.digits import HYPHENS, Number
from summarize.figures.figure import Exactness, Figure, Kind, Range, Sign, Value
from summarize.figures.language import Fixed
from summarize.figures.lexer import Token, Type, lex
from summarize.figures.number_reader import NumberReader

LONGEST_COUNTED = 3
"""Words behind a count among which the counted noun is sought."""


def exact(value: int | Fraction) -> Decimal | Fraction:
    """A number as an exact Decimal if it has an end, else as a Fraction."""
    if isinstance(value, int):
        return Decimal(value)
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest //= 2
        twos += 1
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest != 1:
        return value
    places = max(twos, fives)
    digits = abs(value.numerator) * 10**places // value.denominator
    sign = 1 if value < 0 else 0
    # Built digit by digit: arithmetic would round to the context's precision.
    return Decimal((sign, tuple(map(int, str(digits))), -places))


def exact_range(low: int | Fraction, high: int | Fraction) -> Range:
    """A range with exact ends."""
    return Range(exact(low), exact(high))


class ParseState:
    """A text, its tokens, and the figures found in it so far."""

    def __init__(self, text: str, compiled: Compiled) -> None:
        """`compiled` is the text's language, from `compiled.compiled`."""
        self.text = text
        self.compiled = compiled
        self.language = compiled.language
        self.tokens: list[Token] = lex(text)
        self.reader = NumberReader(text, self.tokens, compiled)
        self.figures: list[Figure] = []
        self.implied: list[tuple[int, Fixed]] = []
        """The words that imply a quantity (both, decade): (place in the text, meaning)."""
        self.unsure: set[int] = set()
        """Where the times begin that might as well be durations: *na 12 uur*."""
        self.compared: set[int] = set()
        """Where the figures begin that a comparative follows: 300 *fewer*."""
        self.loose_bounds: set[int] = set()
        """Where the figures begin whose bound a text may say otherwise: *can run to* 300."""
        self.floor = 0
        """The token behind the last figure: nothing before it may be taken again."""

    # -- looking --------------------------------------------------------------------------------

    def low(self, i: int) -> str:
        """Token `i` in lower case, or ''."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def glued(self, i: int, kind: Type | None = None) -> bool:
        """Whether token `i` exists, has no space before it, and is of this type."""
        if not 0 < i < len(self.tokens) or not self.tokens[i].glued:
            return False
        return kind is None or self.tokens[i].type is kind

    def hyphen(self, i: int) -> bool:
        """Whether token `i` is a hyphen or dash."""
        return 0 <= i < len(self.tokens) and self.tokens[i].text in HYPHENS

    def glued_hyphen(self, i: int) -> bool:
        """Whether token `i` is a hyphen with no space on either side."""
        return self.glued(i, Type.SYMBOL) and self.hyphen(i) and self.glued(i + 1)

    def digits(self, i: int) -> str:
        """The digits of token `i`, or ''."""
        if 0 <= i < len(self.tokens) and self.tokens[i].type is Type.DIGITS:
            return self.tokens[i].text
        return ""

    def number(self, i: int) -> Number | None:
        """The number at token `i`, pronouns (*een*, *one*) among them."""
        return self.reader.at(i)

    def is_pronoun(self, number: Number) -> bool:
        """Whether a number is nothing but *een* or *one*."""
        return number.stop == number.start + 1 and self.low(number.start) in self.language.pronouns

    def content_word(self, j: int) -> bool:
        """Whether a word is at token `j` that is no small one (of, the, was)."""
        return (
            0 <= j < len(self.tokens)
            and self.tokens[j].type is Type.WORD
            and self.tokens[j].low not in self.language.function_words
        )

    def counted(self, j: int) -> str | None:
        """What is counted, from the words behind a count at `j`: in the text's language."""
        candidates: list[str] = []
        for token in self.tokens[j : j + LONGEST_COUNTED]:
            if token.type is not Type.WORD or token.low in self.language.function_words:
                break
            candidates.append(token.low)
        for word in candidates:
            if word.endswith(self.language.plurals):
                return word
        return candidates[0] if candidates else None

    # -- writing --------------------------------------------------------------------------------

    def add(
        self,
        start: int,
        stop: int,
        kind: Kind,
        value: Value,
        unit: str | None = None,
        exactness: Exactness = Exactness.EXACT,
    ) -> int:
        """Record tokens[start:stop] and the words of exactness around it; the token behind.

        `exactness` is what the tokens themselves say: 65-*plussers*.
        """
        start, stop, exactness = bounded(self, start, stop, kind, unit, exactness)
        self.append(start, stop, kind, value, unit, exactness)
        return stop

    def append(
        self,
        start: int,
        stop: int,
        kind: Kind,
        value: Value,
        unit: str | None = None,
        exactness: Exactness = Exactness.EXACT,
    ) -> None:
        """Record exactly tokens[start:stop]."""
        first, end = self.tokens[start].start, self.tokens[stop - 1].end
        low = value.low if isinstance(value, Range) else value
        sign = Sign.MINUS if not isinstance(low, str) and low < 0 else Sign.NONE
        text = self.text[first:end]
        self.figures.append(Figure(text, value, kind, unit, exactness, first, end, sign))
