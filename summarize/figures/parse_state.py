"""What is known of one text while its figures are sought: its tokens, and the figures so far."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from summarize.figures.compiled import Compiled
from summarize.figures.digits import HYPHENS, Number
from summarize.figures.figure import Exactness, Figure, Kind, Range, Sign, Value
from summarize.figures.language import Fixed
from summarize.figures.lexer import Token, Type, lex
from summarize.figures.number_reader import NumberReader

_NO_YEAR = (Exactness.MORE_THAN, Exactness.LESS_THAN)
"""*mehr als 2019* compares with what was in that year; it is no bound."""

_COMPARED = frozenset({Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MONEY, Kind.MEASURE,
                       Kind.MULTIPLE, Kind.DURATION})  # fmt: skip

_ROUGH = frozenset({Kind.COUNT, Kind.DURATION, Kind.MEASURE, Kind.MONEY})

_AMONG = ("onder", "de")
"""A preposition and an article."""
_GOES_ON = frozenset("than often frequently dan als de que d' vaak oft souvent menudo".split())
"""Words behind *or more* with which it is of something else."""
_OLDEST = 120

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
        if kind in _ROUGH and self.language.rough and exactness is Exactness.EXACT:
            words = range(start, stop)
            if any(self.tokens[k].low in self.language.rough for k in words):
                exactness = Exactness.ABOUT
        before = (
            None if self._is_a_person(kind, start, stop) else self._bound_before(start, stop, kind)
        )
        if before is not None and not (kind is Kind.YEAR and before[1] in _NO_YEAR):
            start, exactness = before
        else:
            after = self.compiled.after.at(self.tokens, stop)
            if after is None and kind is Kind.COUNT and unit is not None and self.low(stop) == unit:
                after = self.compiled.after.at(self.tokens, stop + 1)  # 40 families or more
            if after is not None and self.low(after[0]) in _GOES_ON:
                after = None  # eleven hospitals and more than 5,000 volunteers
            if after is not None and not self.glued_hyphen(after[0]) and not self.digits(after[0]):
                stop, exactness = after
        self.append(start, stop, kind, value, unit, exactness)
        return stop

    def _is_a_person(self, kind: Kind, start: int, stop: int) -> bool:
        """*Tegen de 42-jarige*, *onder de 18-jarigen*: whoever is that old, and no bound."""
        if kind is not Kind.AGE or self.low(start - 1) not in self.language.definite_articles:
            return False
        return "jarig" in self.tokens[stop - 1].low or "jährig" in self.tokens[stop - 1].low

    def _bound_before(self, start: int, stop: int, kind: Kind) -> tuple[int, Exactness] | None:
        """The phrase of exactness before token `start`, an article between them or not."""
        found = self.compiled.before.ending(self.tokens, start, self.floor)
        if found is not None and self._is_among(found[0], start, stop, kind):
            return None
        if found is not None and self._compares(found, stop, kind):
            return None  # 704 more than 1,501
        if found is not None or self.low(start - 1) not in self.compiled.wording.fillers:
            return found
        found = self.compiled.before.ending(self.tokens, start - 1, self.floor)
        if found is None or self.low(start - 2) in self.compiled.wording.sides:
            return None  # driving over the 48-year-old bridge
        if self._compares(found, stop, kind) or self._is_no_bound(start, found[1]):
            return None
        return found

    def _is_among(self, first: int, start: int, stop: int, kind: Kind) -> bool:
        """*Onder de 577* lopers, sprak *over de twee* fietsers: among and about known ones.

        Whoever bounds a number so, bounds a round one.
        """
        if kind is not Kind.COUNT or self.low(start - 1) not in self.language.definite_articles:
            return False
        if start - first != len(_AMONG):
            return False
        number = self.number(start)
        if number is None or not isinstance(number.value, int) or number.value % 10 == 0:
            return False
        following = self.tokens[stop] if stop < len(self.tokens) else None
        counted = following is not None and following.type is Type.WORD
        return number.value > _OLDEST or (
            counted and self.low(stop) not in self.language.function_words
        )

    def _is_no_bound(self, start: int, exactness: Exactness) -> bool:
        """Whether *the* behind *about* says that it is no bound: talks *about the* 14 lives."""
        return exactness is Exactness.ABOUT and (
            self.low(start - 1) in self.language.definite_articles
            or (bool(self.digits(start)) and self.low(start - 1) in self.language.articles)
        )

    def _compares(self, found: tuple[int, Exactness], stop: int, kind: Kind) -> bool:
        """Whether what looks like a bound compares with the figure before it: 704 *more than*."""
        if found[0] != self.floor or found[1] not in _NO_YEAR or not self.figures:
            return False
        last = self.figures[-1]
        if self.low(found[0]) not in self.compiled.wording.amounts:
            return False
        moment = self.low(stop) in self.compiled.wording.moments
        if last.kind is Kind.COUNT and kind is not Kind.COUNT and not moment:
            return False  # 212 burnt more than 500 hectares
        return last.kind in _COMPARED and last.end == self.tokens[self.floor - 1].end

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
