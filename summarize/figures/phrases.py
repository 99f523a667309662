"""The templates of a language: one in three, half acht, two times as high."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures import clock, years
from summarize.figures.compiled import Template
from summarize.figures.digits import Number
from summarize.figures.figure import Direction, Exactness, Kind
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState, exact, exact_range

_BOUNDS = {
    "over": Exactness.MORE_THAN, "under": Exactness.LESS_THAN, "from": Exactness.AT_LEAST,
    "up to": Exactness.AT_MOST,
}  # fmt: skip
"""Operations of ages that are a bound."""
_SUPERLATIVES = ("ste", "sten", "st")
"""Ends of what follows the number before a rank: op drie na *grootste*."""


def behind_number(state: ParseState, number: Number, *, pronoun: bool = False) -> int:
    """The longest template that continues behind a number. The token behind it, or 0.

    Behind a `pronoun` only those in which it must be a number: one in three, one o'clock.
    """
    behind = state.compiled.behind_number
    for template in (*behind.get(state.low(number.stop), ()), *behind.get("{w}", ())):
        if pronoun and "{m}" not in template.elements and template.kind is not Kind.TIME:
            continue
        if pronoun and template.operation == "ratio of several":
            continue  # eine Gruppe von zehn
        stop = _fill(state, number.start, number.stop, template, 1, [number])
        if stop:
            return stop
    return 0


def from_word(state: ParseState, i: int) -> int:
    """The longest template that begins with the word at `i`. The token behind it, or 0."""
    for template in state.compiled.by_word.get(state.low(i), ()):
        stop = _fill(state, i, i, template, 0, [])
        if stop:
            return stop
    return 0


def _fill(
    state: ParseState, start: int, i: int, template: Template, at: int, numbers: list[Number]
) -> int:
    for element in template.elements[at:]:
        if element in ("{n}", "{m}"):
            number = state.number(i)
            if number is None:
                return 0
            if template.operation == "clock" and state.is_pronoun(number):
                return 0  # "om zes uur een afspraak": an article
            numbers = [*numbers, number]
            i = number.stop
        elif element == "{w}":
            if i >= len(state.tokens) or state.tokens[i].type is not Type.WORD:
                return 0
            i += 1
        elif state.low(i) == element:
            i += 1
        else:
            return 0
    return _apply(state, start, i, template, numbers)


def _is_less(state: ParseState, j: int) -> bool:
    """Whether the word at `j` makes a part of so many times: ten times *less*."""
    word = state.low(j)
    return bool(word) and state.compiled.wording.sense(word).degree is Direction.DOWN


def times_less(state: ParseState, i: int, value: int | Fraction) -> int:
    """Zehnmal *weniger*, where the first word has the number. The token behind, or 0."""
    if value <= 1 or not _is_less(state, i + 1):
        return 0
    return state.add(i, i + 2, Kind.MULTIPLE, exact(1 / Fraction(value)))


def _apply(
    state: ParseState, start: int, stop: int, template: Template, numbers: list[Number]
) -> int:
    kind, operation, value = template.kind, template.operation, numbers[0].value
    if kind is Kind.TIME:
        return clock.template_time(state, start, stop, operation, numbers)
    if operation in ("ratio", "ratio of several"):
        below = numbers[1].value
        if years.is_year(state, numbers[0]) or state.low(stop) in state.compiled.months:
            return 0  # in 2040 op 1,6 miljoen; de nacht van 2 op 3 juli
        if (
            state.compiled.before.ending(state.tokens, numbers[1].start, numbers[0].start)
            is not None
        ):
            return 0  # ein Minimum von 200
        if not 0 < value < below or numbers[1].grouped or isinstance(value, Fraction):
            return 0
        if years.is_year(state, numbers[1]) and state.low(numbers[1].start - 1) == "in":
            return 0  # "12 in 2019" is no ratio
        return state.add(start, stop, kind, exact(Fraction(value) / below))
    if operation == "times" and _is_less(state, stop):
        return state.add(start, stop + 1, kind, exact(1 / Fraction(value)))
    if operation == "share":
        follows = state.compiled.after_number.at(state.tokens, stop) or state.hyphen(stop)
        if follows or isinstance(value, Fraction) or not 2 <= value <= 1000:
            return 0  # one person in two weeks
        return state.add(start, stop, kind, exact(1 / Fraction(value)))
    if operation == "next" and not (
        state.low(stop - 1).endswith(_SUPERLATIVES)
        or state.low(start - 1) in state.language.definite_articles
    ):
        return 0  # op drie na allen: all but three
    if operation == "next":
        return state.add(start, stop, kind, exact(value + 1))
    if operation == "inverse":
        return state.add(start, stop, kind, exact(1 / Fraction(value)))
    if kind is Kind.AGE and len(numbers) == 2:
        if not value < numbers[1].value <= 150:
            return 0
        return state.add(start, stop, kind, exact_range(value, numbers[1].value), operation)
    if kind is Kind.AGE and operation in _BOUNDS:
        return state.add(start, stop, kind, exact(value), "year", _BOUNDS[operation])
    if operation.startswith("about "):
        unit = operation.removeprefix("about ")
        return state.add(start, stop, kind, exact(value), unit, Exactness.ABOUT)
    if kind is Kind.AGE and value > 150:
        return state.add(start, stop, Kind.DURATION, exact(value), "year")
    return state.add(start, stop, kind, exact(value), operation or None)
