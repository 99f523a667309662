"""Rows of bare numbers: the quick answer for tables."""

from __future__ import annotations

from decimal import Decimal

from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState


def digits(state: ParseState, i: int) -> int:
    """A count of digits in a row of them. The token behind, or 0."""
    if not in_a_row(state, i):
        return 0
    state.append(i, i + 1, Kind.COUNT, Decimal(state.tokens[i].text))
    return i + 1


def in_a_row(state: ParseState, i: int) -> bool:
    """Whether token `i` is a bare number between two others: the quick answer for tables.

    Never what may be part of a larger number, a year or the number of a telephone.
    """
    tokens = state.tokens
    if not 0 < i < len(tokens) - 1 or tokens[i].type is not Type.DIGITS:
        return False
    before, token, after = tokens[i - 1], tokens[i], tokens[i + 1]
    if before.type is not Type.DIGITS or after.type is not Type.DIGITS or i > state.floor:
        return False
    if token.glued or after.glued or len(token.text) > 2 or len(after.text) > 2:
        return False
    if token.text[0] == "0" or (i + 2 < len(tokens) and tokens[i + 2].glued):
        return False  # 2 1/2
    return state.text[token.end] == " "


def word(state: ParseState, i: int) -> int:
    """A number word between two others, all 2 to 9: tables in words. The token behind, or 0.

    There, nothing can be part of a larger number.
    """
    tokens, cardinals = state.tokens, state.language.cardinals
    if not 0 < i < len(tokens) - 1 or i > state.floor:
        return 0
    value = cardinals.get(tokens[i].low, 0)
    if not 2 <= value <= 9 or not all(
        2 <= cardinals.get(tokens[k].low, 0) <= 9 for k in (i - 1, i + 1)
    ):
        return 0
    if tokens[i].glued or tokens[i + 1].glued or tokens[i].text.isupper():
        return 0  # capitals may be a name
    state.append(i, i + 1, Kind.COUNT, Decimal(value))
    return i + 1
