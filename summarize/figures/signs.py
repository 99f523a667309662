"""Numbers with a sign: -5 °C, minus 5.3 million, € -5, (3,7) miljoen, five degrees below zero."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from summarize.figures.digits import HYPHENS, Number
from summarize.figures.figure import Figure, Kind, Range, Sign
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState, exact
from summarize.figures.units import MONEY_SYMBOLS

SIGNED = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MONEY, Kind.MEASURE, Kind.COUNT})
"""Kinds that may be below zero."""
_OPENING = frozenset("([{\"'“‘«„:;=\u00a0")
_DASH = "\u2014"
"""It parts clauses more often than it is a sign."""


def sign_at(state: ParseState, i: int) -> int:
    """-1 or 1 if token `i` is the sign of the number behind it, else 0."""
    if not 0 <= i < len(state.tokens) - 1:
        return 0
    token, following = state.tokens[i], state.tokens[i + 1]
    if token.type is Type.WORD:
        if state.compiled.before.ending(state.tokens, i + 1, state.floor) is not None:
            return 0  # au moins 40, al menos 40
        if following.type is Type.WORD and token.low in state.compiled.months:
            return 0
        if token.low in state.language.minus:
            return -1
        return 1 if token.low in state.language.plus else 0
    if token.text not in HYPHENS and token.text != "+":
        return 0
    if not following.glued or not (
        following.type is Type.DIGITS or (following.text in MONEY_SYMBOLS)
    ):
        return 0
    before = state.tokens[i - 1].text if i else " "
    if token.glued and before not in _OPENING and before not in MONEY_SYMBOLS:
        return 0
    if i and state.tokens[i - 1].type is Type.DIGITS:
        return 0  # 10 -15: a range with a space too many
    return 1 if token.text == "+" else -1


def signed(state: ParseState, i: int) -> tuple[Number, Sign] | None:
    """The number that begins at token `i`, with its sign if it has one."""
    sign = sign_at(state, i)
    if not sign:
        number = state.number(i)
        return None if number is None else (number, Sign.NONE)
    number = state.number(i + 1)
    if number is None or number.vulgar:
        return None
    if state.low(i) == "+" and number.digits[:1] == "0":
        return None
    return with_sign(number, i, sign)


def with_sign(number: Number, start: int, sign: int) -> tuple[Number, Sign]:
    """A number that begins at token `start` with this sign."""
    value = replace(number, value=sign * number.value, start=start, digits="", worded=False)
    return value, Sign.MINUS if sign < 0 else Sign.PLUS


def bracketed(state: ParseState, i: int) -> Number | None:
    """(3,7) miljoen, as accounts write what is below zero: the number with its scale."""
    if state.low(i) != "(" or not state.glued(i + 1, Type.DIGITS):
        return None
    number = state.number(i + 1)
    if number is None or state.low(number.stop) != ")" or not state.glued(number.stop):
        return None
    stop = number.stop + 1
    value, end = state.reader.scaled(number.value, stop)
    if end == stop and state.compiled.after_number.at(state.tokens, stop) is None:
        return None
    if end == stop and state.low(i - 1) not in MONEY_SYMBOLS and not number.grouped:
        return None  # "(2) jaar": the number of a list
    return replace(number, value=-value, start=i, stop=end, digits="")


def negated(figure: Figure) -> Figure:
    """The same figure below zero."""
    value = figure.value
    if isinstance(value, Range):
        return replace(figure, value=Range(-value.high, -value.low), sign=Sign.MINUS)
    if isinstance(value, Decimal | Fraction):
        return replace(figure, value=-value, sign=Sign.MINUS)
    return figure


def bare_degrees(state: ParseState, number: Number) -> int:
    """*Four below zero*: degrees that are not named. The token behind it, or 0."""
    found = state.compiled.wording.beside_zero.at(state.tokens, number.stop)
    if found is None or found[0] < number.stop + 2 or not (number.worded or number.digits):
        return 0  # "4 plus" and "4 minus" are no degrees
    state.add(number.start, number.stop, Kind.MEASURE, exact(number.value), "°")
    return beside_zero(state, number.stop)


def beside_zero(state: ParseState, stop: int) -> int:
    """Five degrees *below zero*, *above zero*, of frost: gives the last figure its sign.

    The token behind it, or `stop` where nothing of the kind stands there.
    """
    figure = state.figures[-1]
    if figure.kind is not Kind.MEASURE or figure.unit not in ("°", "°C", "°F"):
        return stop
    found = state.compiled.wording.beside_zero.at(state.tokens, stop)
    if found is None:
        return stop
    end, sign = found
    text_end = state.tokens[end - 1].end
    figure = replace(figure, text=state.text[figure.start : text_end], end=text_end)
    state.figures[-1] = negated(figure) if sign < 0 else replace(figure, sign=Sign.PLUS)
    return end
