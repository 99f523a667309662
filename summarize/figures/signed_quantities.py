"""Quantities with their sign, or in the brackets of accounts: -5 °C, min 5 graden, (£1.4m)."""

from __future__ import annotations

from dataclasses import replace

from summarize.figures import currency_first, quantities, signs
from summarize.figures.figure import Kind, Sign
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState
from summarize.figures.units import MONEY_SYMBOLS


def signed(state: ParseState, i: int) -> int:
    """A quantity with its sign: -5 °C, min 5 graden, -€ 5. The token behind, or 0."""
    if not signs.sign_at(state, i):
        return 0
    mark, symbol = len(state.figures), state.low(i + 1)
    if symbol in MONEY_SYMBOLS:
        stop = currency_first.money(state, i + 1, MONEY_SYMBOLS[symbol])
        if stop and signs.sign_at(state, i) < 0:
            figure, start = signs.negated(state.figures[-1]), state.tokens[i].start
            text = state.text[start : figure.end]
            state.figures[-1] = replace(figure, text=text, start=start)
        return stop
    found = signs.signed(state, i)
    stop = quantities.quantity(state, found[0]) if found is not None else 0
    if found is None or not stop:
        return 0
    figure = state.figures[-1]
    sure = figure.kind in signs.SIGNED
    if found[1] is Sign.PLUS or state.tokens[i].text == "\u2014":
        sure = sure and figure.kind is not Kind.COUNT
    if found[1] is Sign.PLUS and state.tokens[i].type is Type.WORD:
        sure = sure and figure.kind is not Kind.MONEY
    if not sure:
        del state.figures[mark:]
        return 0
    state.figures[-1] = replace(figure, sign=found[1])
    return stop


def in_brackets(state: ParseState, i: int) -> int:
    """(3,7) miljoen: a sum below zero, as accounts write it. The token behind, or 0."""
    number = signs.bracketed(state, i)
    if number is not None:
        return quantities.quantity(state, number)
    symbol, words = state.low(i + 1), state.compiled.wording
    if symbol not in MONEY_SYMBOLS or state.low(i - 1) not in words.of | words.to:
        return 0
    mark = len(state.figures)
    stop = currency_first.money(state, i + 1, MONEY_SYMBOLS[symbol])
    if not stop or state.low(stop) != ")":
        del state.figures[mark:]
        return 0
    state.figures[-1] = signs.negated(state.figures[-1])  # a result of (£1.4m)
    return stop + 1
