"""The templates of a language: one in three, half acht, two times as high."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from summarize.figures import spoken_times, years
from summarize.figures.digits import Number
from summarize.figures.figure import Direction, Exactness, Kind
from summarize.figures.indexes import Template
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState, exact, exact_range

_BOUNDS = {
    "over": Exactness.MORE_THAN, "under": Exactness.LESS_THAN, "from": Exactness.AT_LEAST,
    "up to": Exactness.AT_MOST,
}  # fmt: skip
"""Operations of ages that are a bound."""
_SUPERLATIVES = ("ste", "sten", "st")
"""Ends of what follows the number before a rank: op drie na *grootste*."""


@dataclass(frozen=True, slots=True)
class _Filled:
    """A template whose slots are filled: tokens[start:stop] and its numbers."""

    template: Template
    numbers: list[Number]
    start: int
    stop: int

    @property
    def value(self) -> int | Fraction:
        """The first number."""
        return self.numbers[0].value


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
    return _apply(state, _Filled(template, numbers, start, i))


def _is_less(state: ParseState, j: int) -> bool:
    """Whether the word at `j` makes a part of so many times: ten times *less*."""
    word = state.low(j)
    return bool(word) and state.compiled.wording.sense(word).degree is Direction.DOWN


def times_less(state: ParseState, i: int, value: int | Fraction) -> int:
    """Zehnmal *weniger*, where the first word has the number. The token behind, or 0."""
    if value <= 1 or not _is_less(state, i + 1):
        return 0
    return state.add(i, i + 2, Kind.MULTIPLE, exact(1 / Fraction(value)))


def _apply(state: ParseState, filled: _Filled) -> int:
    """Record what a template says. The token behind, or 0 if it does not say it here."""
    kind, operation = filled.template.kind, filled.template.operation
    if kind is Kind.TIME:
        return spoken_times.template_time(
            state, filled.start, filled.stop, operation, filled.numbers
        )
    rule = _OPERATIONS.get(operation)
    if rule is not None:
        return rule(state, filled)
    if kind is Kind.AGE:
        return _age(state, filled)
    if operation.startswith("about "):
        unit = operation.removeprefix("about ")
        value = exact(filled.value)
        return state.add(filled.start, filled.stop, kind, value, unit, Exactness.ABOUT)
    return _as(state, filled, filled.value, operation or None)


def _as(state: ParseState, filled: _Filled, value: int | Fraction, unit: str | None = None) -> int:
    return state.add(filled.start, filled.stop, filled.template.kind, exact(value), unit)


def _ratio(state: ParseState, filled: _Filled) -> int:
    """*One in three*: a number, and what it is of."""
    part, whole = filled.numbers
    if not 0 < part.value < whole.value or whole.grouped or isinstance(part.value, Fraction):
        return 0
    if years.is_year(state, part) or state.low(filled.stop) in state.compiled.months:
        return 0  # in 2040 op 1,6 miljoen; de nacht van 2 op 3 juli
    if state.compiled.before.ending(state.tokens, whole.start, part.start) is not None:
        return 0  # ein Minimum von 200
    if years.is_year(state, whole) and state.low(whole.start - 1) == "in":
        return 0  # "12 in 2019" is no ratio
    return _as(state, filled, Fraction(part.value) / whole.value)


def _share(state: ParseState, filled: _Filled) -> int:
    """*One child in five*: of so many."""
    stop, value = filled.stop, filled.value
    follows = state.compiled.after_number.at(state.tokens, stop) or state.hyphen(stop)
    if follows or isinstance(value, Fraction) or not 2 <= value <= 1000:
        return 0  # one person in two weeks
    return _part(state, filled)


def _part(state: ParseState, filled: _Filled) -> int:
    """*Divisé par trois*, trois fois *moins*."""
    return _as(state, filled, 1 / Fraction(filled.value)) if filled.value else 0


def _times(state: ParseState, filled: _Filled) -> int:
    """*Ten times*; ten times *less*, where the next word says so."""
    if not filled.value or not _is_less(state, filled.stop):
        return _as(state, filled, filled.value, "times")
    return _part(state, replace(filled, stop=filled.stop + 1))


def _next(state: ParseState, filled: _Filled) -> int:
    """*Op drie na grootste*: the fourth. But not *op drie na allen*: all but three."""
    ranked = state.low(filled.stop - 1).endswith(_SUPERLATIVES)
    if not ranked and state.low(filled.start - 1) not in state.language.definite_articles:
        return 0
    return _as(state, filled, filled.value + 1)


_OPERATIONS: dict[str, Callable[[ParseState, _Filled], int]] = {
    "ratio": _ratio,
    "ratio of several": _ratio,
    "share": _share,
    "inverse": _part,
    "times": _times,
    "next": _next,
}


def _age(state: ParseState, filled: _Filled) -> int:
    """*Aged 12*, *over 65s*, *between 12 and 17 years old*."""
    operation, value = filled.template.operation, filled.value
    start, stop = filled.start, filled.stop
    if len(filled.numbers) == 2:
        last = filled.numbers[1].value
        if not value < last <= _OLDEST:
            return 0
        return state.add(start, stop, Kind.AGE, exact_range(value, last), operation)
    bound = _BOUNDS.get(operation)
    if bound is not None:
        return state.add(start, stop, Kind.AGE, exact(value), "year", bound)
    kind = Kind.DURATION if value > _OLDEST else Kind.AGE
    return state.add(start, stop, kind, exact(value), operation)


_OLDEST = 150
"""Years that nobody lives."""
