"""Expressions that are a figure by themselves: de helft, verdubbeld, noon, twice, *by half*."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from summarize.figures import vague
from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState, exact


def ends_a_bound(state: ParseState, i: int) -> bool:
    """Whether word `i` ends a bound before digits: nicht *einmal* 10, casi *un* 40."""
    if not state.digits(i + 1):
        return False
    found = state.compiled.before.ending(state.tokens, i + 1, state.floor)
    return found is not None and found[0] < i


def is_a_part(state: ParseState, i: int) -> bool:
    """Whether *half* at token `i` is by how much something changed: rose *by half*."""
    if state.low(i - 1) not in state.compiled.wording.by or i - 1 < state.floor:
        return False
    following = state.tokens[i + 1] if i + 1 < len(state.tokens) else None
    if following is None or following.type is Type.SYMBOL:
        return not state.glued_hyphen(i + 1)
    return following.low in state.language.function_words - state.language.articles


def fixed(state: ParseState, i: int) -> int:
    """An expression that is a figure by itself, unless a number there reaches further."""
    found = state.compiled.fixed.at(state.tokens, i)
    if found is None:
        return 0
    stop, meaning = found
    number = state.number(i)
    if number is not None and number.stop >= stop and meaning.kind is not Kind.DATE:
        return 0
    value = meaning.value if isinstance(meaning.value, str) else exact(meaning.value)
    if meaning.kind is Kind.VAGUE:
        unit = meaning.unit or vague.vague_unit(state, stop)
        return state.add(i, stop, Kind.VAGUE, value, unit)
    if meaning.kind is Kind.FRACTION and state.compiled.ordinal(state.low(i - 1)) is not None:
        return 0  # the second half, de eerste helft: a part, not how much
    several = isinstance(value, Decimal | Fraction) and value.as_integer_ratio()[0] > 1
    if meaning.kind is Kind.FRACTION and not several and is_ordinal(state, stop):
        return 0  # two thirds were born here
    return state.add(i, stop, meaning.kind, value, meaning.unit)


def is_ordinal(state: ParseState, stop: int) -> bool:
    """Whether the word before `stop` is an ordinal of the noun at `stop`: by a *third* party."""
    if state.low(stop - 1) not in state.language.ordinals:
        return False
    return state.content_word(stop) and not state.compiled.wording.sense(state.low(stop)).degree
