"""Sums of money behind a symbol or code: $5 million, €-3, EUR 20."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures import signs
from summarize.figures.digits import Number
from summarize.figures.figure import Kind, Sign
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState, exact, exact_range
from summarize.figures.ranges import end_of_range, share_scale

_DOLLARS = frozenset({"us", "au", "ca", "nz", "hk", "a", "c"})
"""What is written to a dollar sign to say which: US$."""


def money(state: ParseState, i: int, currency: str) -> int:
    """An amount behind the currency symbol or code at `i`. The token behind, or 0."""
    found = signs.signed(state, i + 1) or _bracketed(state, i + 1)
    if found is None:
        return 0
    number = found[0]
    start, value, stop = i, *_scaled(state, number)
    if start > state.floor and state.glued(start) and state.low(start - 1) in _DOLLARS:
        start -= 1
    end = end_of_range(state, stop)
    if end is not None:
        high, high_stop = _scaled(state, end)
        scaled = state.low(stop - 1) in state.language.scales
        low = value if scaled else share_scale(state, number, end)
        if low < high <= low * 100:
            return state.add(start, high_stop, Kind.MONEY, exact_range(low, high), currency)
    return state.add(start, stop, Kind.MONEY, exact(value), currency)


def _bracketed(state: ParseState, i: int) -> tuple[Number, Sign] | None:
    number = signs.bracketed(state, i)
    return (number, Sign.MINUS) if number is not None else None


def _scaled(state: ParseState, number: Number) -> tuple[int | Fraction, int]:
    """An amount with a letter for its scale: £27m, $2.3bn, 10k."""
    stop = number.stop
    word = state.low(stop)
    if state.glued(stop, Type.WORD) or len(word) > 1:
        factor = 1000 if word == "k" else state.language.scales.get(word)
        if factor is not None:
            return number.value * factor, stop + 1
    return number.value, stop


def currency_code(state: ParseState, i: int) -> int:
    """EUR 5, USD 20 million. The token behind, or 0."""
    token = state.tokens[i]
    if len(token.text) == 3 and token.text.isupper():
        currency = state.compiled.cldr.money.get(token.low)
        if currency:
            return money(state, i, currency)
    return 0
