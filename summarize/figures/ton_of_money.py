"""A *ton* is 100,000 euros or 1,000 kilos: which, the words around it say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from summarize.figures.figure import Figure, Kind, Range
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState

_BEHIND = ("hoogd", "laagd", "duurder", "goedkoper", "steed", "leend", "taald", "kocht")
"""Ends of words behind a sum that it is not of: drie ton *besteed*."""
_MANY = 100
"""From here on nobody counts a sum so: 6.000 *ton* is a weight."""
_AROUND = 14
"""Words on each side among which the words for money or weight may stand."""


def money_if_it_is(state: ParseState, stop: int) -> None:
    """Make a sum of the last figure if its unit is one of money here; it ends before `stop`."""
    figure = state.figures[-1]
    factor = state.language.money_or_weight.get(state.low(stop - 1))
    if factor is None:
        return
    money = _is_money(state, stop) if _highest(figure) < _MANY else False
    if money:
        state.figures[-1] = as_money(figure, factor)
    elif money is None:
        state.unsure.add(figure.start)


def _highest(figure: Figure) -> Decimal | Fraction:
    value = figure.value.high if isinstance(figure.value, Range) else figure.value
    return Decimal(0) if isinstance(value, str) else value


def as_money(figure: Figure, factor: int) -> Figure:
    """The figure as so many times `factor` euros."""
    value = figure.value
    if isinstance(value, Range):
        value = Range(value.low * factor, value.high * factor)
    elif isinstance(value, Decimal | Fraction):
        value = value * factor
    return replace(figure, kind=Kind.MONEY, value=value, unit="EUR")


def _is_money(state: ParseState, stop: int) -> bool | None:
    """Whether it is money; None where nothing says."""
    words = state.compiled.wording
    following = state.tokens[stop] if stop < len(state.tokens) else None
    if following is not None and following.type is Type.WORD:
        if following.low in words.of_money:
            return True
        spent = following.low.endswith(_BEHIND) or following.low in words.particles_behind
        if not spent and following.low not in state.language.function_words:
            return None if _money_is_near(state, stop) else False  # drie ton graan
    near = [
        token.low
        for token in state.tokens[max(0, stop - _AROUND) : stop + _AROUND]
        if token.type is Type.WORD
    ]
    if any(word in words.of_weight for word in near):
        return False
    return True if _money_is_near(state, stop) else None


def _money_is_near(state: ParseState, stop: int) -> bool:
    """Whether a word or sign of money stands near the token `stop`, and none of weight."""
    words = state.compiled.wording
    near = state.tokens[max(0, stop - _AROUND) : stop + _AROUND]
    if any(token.low in words.of_weight for token in near):
        return False
    return any(token.low in words.of_money or token.text in "€$£" for token in near)
