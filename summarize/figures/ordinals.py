"""Ordinals, in words, digits and roman numerals, and numbers joined with what they are of."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures import calendar, names, phrases, years
from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState, exact

_NONE = frozenset({"geen"})


def ordinal(state: ParseState, start: int, stop: int, value: int | Fraction) -> int:
    """Record an ordinal, with the word for century behind it if it has one."""
    end = years.century(state, stop)
    if end:
        return state.add(start, end, Kind.ORDINAL, exact(value), "century")
    return state.add(start, stop, Kind.ORDINAL, exact(value))


def roman_ordinal(state: ParseState, i: int) -> int:
    """World War *II*, siglo *XIX*, *XIXe* siècle. The token behind, or 0."""
    before = i - 1
    if state.low(before) in state.language.century_words and before >= state.floor:
        value = names.roman_value(state.tokens[i].text)
        return state.add(before, i + 1, Kind.ORDINAL, exact(value), "century") if value else 0
    text = state.tokens[i].text
    for mark in state.language.ordinal_marks:
        if text.endswith(mark) and years.century(state, i + 1):
            value = names.roman_value(text.removesuffix(mark))
            if value:
                return ordinal(state, i, i + 1, value)
    value = names.roman(state, i)
    return ordinal(state, i, i + 1, value) if value else 0


def behind_digits(state: ParseState, number: Number) -> int:
    """An ordinal that begins with a number: 60th, 3.º, thirty-seventh. The token behind, or 0."""
    j = number.stop
    if number.digits and state.glued(j, Type.WORD) and state.low(j) in state.language.ordinal_marks:
        return ordinal(state, number.start, j + 1, number.value)
    if (
        number.digits
        and state.low(j) == "."
        and state.low(j + 1) in ("º", "ª")
        and state.glued(j + 1)
    ):
        return ordinal(state, number.start, j + 2, number.value)
    if (
        number.grouped
        and state.glued(j, Type.WORD)
        and (state.low(j) in state.language.ordinal_marks)
    ):
        return ordinal(state, number.start, j + 1, number.value)
    if number.digits and _dotted_ordinal(state, j):
        return ordinal(state, number.start, j + 1, number.value)
    if not number.worded:
        return 0
    # thirty-seventh, two hundredth and first: the last word alone is an ordinal.
    k = j + 1 if state.glued_hyphen(j) or state.low(j) in state.language.joiners else j
    last = state.language.ordinals.get(state.low(k))
    if last is None or (k == j and number.value < 100 and not state.language.spaced_tens):
        return 0
    if (
        number.value % (100 if number.value >= 100 else 10) == 0
        and last < 100
        and (number.value >= 100 or (number.value >= 20 and last < 10))
    ):
        return calendar.ordinal_day(
            state, number.start, k + 1, int(number.value + last)
        ) or ordinal(state, number.start, k + 1, number.value + last)
    return 0


def _dotted_ordinal(state: ParseState, j: int) -> bool:
    """Whether the dot at `j` makes an ordinal of the digits before it: der 3. Platz.

    At the end of a sentence it does not; there the next word is one that begins sentences.
    """
    if "." not in state.language.ordinal_marks or not state.glued(j) or state.low(j) != ".":
        return False
    if state.glued(j + 1) or j + 1 >= len(state.tokens) or len(state.digits(j - 1)) > 3:
        return False
    following = state.tokens[j + 1]
    if following.type is not Type.WORD or "\n" in state.text[state.tokens[j].end : following.start]:
        return False
    return not (following.text[0].isupper() and following.low in state.language.function_words)


def ordinal_word(state: ParseState, i: int) -> int:
    """first, tweede. The token behind, or 0."""
    language = state.language
    if state.low(i) in language.determined and state.low(i - 1) not in language.determiners:
        return 0
    moment = state.low(i) in language.moments and state.low(i - 1) in language.moment_before
    if moment and not state.content_word(i + 1):
        return 0
    value = state.compiled.ordinal(state.low(i))
    if value is None:
        return 0
    part = _part(state, i, value)
    if part:
        return part
    unit = language.ordinals.get(state.low(i + 1), 0)
    if value % 10 == 0 and 20 <= value < 100 and 0 < unit < 10 and state.low(i) != state.low(i + 1):
        return ordinal(state, i, i + 2, value + unit)  # trigésima segunda
    return calendar.ordinal_day(state, i, i + 1, value) or ordinal(state, i, i + 1, value)


def _part(state: ParseState, i: int, value: int | Fraction) -> int:
    """Nog geen *derde*, more than *a third*: a part, where a bound says so. The token behind, or 0.

    Nobody bounds a rank.
    """
    start = i
    if state.low(i - 1) in state.language.articles and i - 1 >= state.floor:
        start = i - 1
    elif state.low(i - 1) not in _NONE:
        return 0
    bound = state.compiled.before.ending(state.tokens, start, state.floor)
    if bound is None or not 3 <= value <= 1000 or state.glued_hyphen(i + 1):
        return 0
    return state.add(start, i + 1, Kind.FRACTION, exact(Fraction(1, value)))


def compound(state: ParseState, i: int) -> int:
    """A number and more in one word: vijftienjarige, tenfold, vertienvoudigd."""
    found = state.compiled.compound(state.low(i))
    if found is None:
        return 0
    value, meaning = found
    less = phrases.times_less(state, i, value) if meaning.unit == "times" else 0
    if less:
        return less
    return state.add(i, i + 1, meaning.kind, exact(value), meaning.unit, meaning.exactness)
