"""What a number is of: the unit behind it, and the figure that both make."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures import signs
from summarize.figures.figure import Kind, Range, Value
from summarize.figures.language import Fixed
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState, exact
from summarize.figures.ton_of_money import money_if_it_is
from summarize.figures.units import MONEY_SYMBOLS

_SUM = 1000
"""From here on nobody says the cents."""


def unit_at(state: ParseState, j: int) -> tuple[int, Fixed] | None:
    """The unit behind a number at `j`, as (token behind the unit, meaning)."""
    found = state.compiled.after_number.at(state.tokens, j)
    if found is not None:
        stop, meaning = found
        if (
            meaning.kind is Kind.MONEY
            and stop == j + 1
            and state.low(j) in MONEY_SYMBOLS
            and (state.digits(stop))
        ):
            return None  # the sign belongs to the next number: in 2001 $5
        # A single letter is a unit only when written to its number, or with a space in "12 m".
        if (
            state.tokens[stop - 1].type is Type.WORD
            and stop == j + 1
            and (len(state.low(j)) == 1 and state.low(j) in state.language.function_words)
        ):
            return None
        if (
            stop == j + 1
            and len(state.low(j)) == 1
            and state.low(j + 1) == "."
            and state.glued(j + 2, Type.WORD)
        ):
            return None  # 10.000 v.Chr.
        return stop, meaning
    if state.glued_hyphen(j):
        found = state.compiled.after_number.at(state.tokens, j + 1)
        if found is not None:
            return found
        suffix = state.compiled.suffix(state.low(j + 1))
        if suffix is not None:
            return j + 2, suffix
    elif state.glued(j, Type.WORD):
        suffix = state.compiled.suffix(state.low(j))
        if suffix is not None:
            return j + 1, suffix
    return None


def and_half_a_unit(state: ParseState, j: int) -> tuple[int, Fraction]:
    """*two hours and a half*, *un an et demi*: the token behind, and what is added."""
    language = state.language
    if state.low(j) not in language.joiners or state.low(j) == ",":
        return j, Fraction(0)
    k = j + 2 if state.low(j + 1) in language.articles else j + 1
    after = state.compiled.after_number.at(state.tokens, k + 1)
    if state.low(k) not in language.half_words or after is not None or (state.glued_hyphen(k + 1)):
        return j, Fraction(0)
    return k + 1, Fraction(1, 2)


def _cents(state: ParseState, stop: int, value: Value, meaning: Fixed) -> tuple[int, Value] | None:
    """2 euro *50*, two euros *fifty*: the token behind the cents, and the whole sum."""
    if meaning.kind is not Kind.MONEY or meaning.unit == "cent" or isinstance(value, str | Range):
        return None
    following = state.number(stop)
    if following is None or value != int(value) or value >= _SUM or following.grouped:
        return None
    if not 1 <= following.value <= 99 or not (following.worded or len(following.digits) == 2):
        return None
    j = following.stop
    if state.is_pronoun(following) or unit_at(state, j) is not None:
        return None
    language = state.language
    counted = not (language.joined and following.digits)
    counted = counted or state.low(j).endswith(language.plurals)
    if counted and state.content_word(j):
        return None  # for 2 euros 50 people came
    return j, exact(Fraction(value) + Fraction(following.value) / 100)


def with_unit(state: ParseState, start: int, stop: int, value: Value, meaning: Fixed) -> int:
    """Record a figure with its unit; the token behind it."""
    cents = _cents(state, stop, value, meaning)
    if cents is not None:
        stop, value = cents
    end = state.add(start, stop, meaning.kind, value, meaning.unit, meaning.exactness)
    if state.language.money_or_weight:
        money_if_it_is(state, stop)
    return signs.beside_zero(state, end)
