"""The templates of a language: one in three, half acht, two times as high."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures import clock, years
from summarize.figures.compiled import Template
from summarize.figures.digits import Number
from summarize.figures.figure import Direction, Exactness, Kind
from summarize.figures.lexer import Type
from summarize.figures.walk import Walk, exact, exact_range

_BOUNDS = {
    "over": Exactness.MORE_THAN, "under": Exactness.LESS_THAN, "from": Exactness.AT_LEAST,
    "up to": Exactness.AT_MOST,
}  # fmt: skip
"""Operations of ages that are a bound."""


def behind_number(walk: Walk, number: Number, *, pronoun: bool = False) -> int:
    """The longest template that continues behind a number. The token behind it, or 0.

    Behind a `pronoun` only those in which it must be a number: one in three, one o'clock.
    """
    behind = walk.compiled.behind_number
    for template in (*behind.get(walk.low(number.stop), ()), *behind.get("{w}", ())):
        if pronoun and "{m}" not in template.elements and template.kind is not Kind.TIME:
            continue
        if pronoun and template.operation == "ratio of several":
            continue  # eine Gruppe von zehn
        stop = _fill(walk, number.start, number.stop, template, 1, [number])
        if stop:
            return stop
    return 0


def from_word(walk: Walk, i: int) -> int:
    """The longest template that begins with the word at `i`. The token behind it, or 0."""
    for template in walk.compiled.by_word.get(walk.low(i), ()):
        stop = _fill(walk, i, i, template, 0, [])
        if stop:
            return stop
    return 0


def _fill(
    walk: Walk, start: int, i: int, template: Template, at: int, numbers: list[Number]
) -> int:
    for element in template.elements[at:]:
        if element in ("{n}", "{m}"):
            number = walk.number(i)
            if number is None:
                return 0
            if template.operation == "clock" and walk.is_pronoun(number):
                return 0  # "om zes uur een afspraak": an article
            numbers = [*numbers, number]
            i = number.stop
        elif element == "{w}":
            if i >= len(walk.tokens) or walk.tokens[i].type is not Type.WORD:
                return 0
            i += 1
        elif walk.low(i) == element:
            i += 1
        else:
            return 0
    return _apply(walk, start, i, template, numbers)


def _is_less(walk: Walk, j: int) -> bool:
    """Whether the word at `j` makes a part of so many times: ten times *less*."""
    word = walk.low(j)
    return bool(word) and walk.compiled.wording.sense(word).degree is Direction.DOWN


def times_less(walk: Walk, i: int, value: int | Fraction) -> int:
    """Zehnmal *weniger*, where the first word has the number. The token behind, or 0."""
    if value <= 1 or not _is_less(walk, i + 1):
        return 0
    return walk.add(i, i + 2, Kind.MULTIPLE, exact(1 / Fraction(value)))


def _apply(walk: Walk, start: int, stop: int, template: Template, numbers: list[Number]) -> int:
    kind, operation, value = template.kind, template.operation, numbers[0].value
    if kind is Kind.TIME:
        return clock.template_time(walk, start, stop, operation, numbers)
    if operation in ("ratio", "ratio of several"):
        below = numbers[1].value
        if walk.compiled.before.ending(walk.tokens, numbers[1].start, numbers[0].start) is not None:
            return 0  # ein Minimum von 200
        if not 0 < value < below or numbers[1].grouped or isinstance(value, Fraction):
            return 0
        if years.is_year(walk, numbers[1]) and walk.low(numbers[1].start - 1) == "in":
            return 0  # "12 in 2019" is no ratio
        return walk.add(start, stop, kind, exact(Fraction(value) / below))
    if operation == "times" and _is_less(walk, stop):
        return walk.add(start, stop + 1, kind, exact(1 / Fraction(value)))
    if operation == "share":
        follows = walk.compiled.after_number.at(walk.tokens, stop) or walk.hyphen(stop)
        if follows or isinstance(value, Fraction) or not 2 <= value <= 1000:
            return 0  # one person in two weeks
        return walk.add(start, stop, kind, exact(1 / Fraction(value)))
    if operation == "next":
        return walk.add(start, stop, kind, exact(value + 1))
    if operation == "inverse":
        return walk.add(start, stop, kind, exact(1 / Fraction(value)))
    if kind is Kind.AGE and len(numbers) == 2:
        if not value < numbers[1].value <= 150:
            return 0
        return walk.add(start, stop, kind, exact_range(value, numbers[1].value), operation)
    if kind is Kind.AGE and operation in _BOUNDS:
        return walk.add(start, stop, kind, exact(value), "year", _BOUNDS[operation])
    if operation.startswith("about "):
        unit = operation.removeprefix("about ")
        return walk.add(start, stop, kind, exact(value), unit, Exactness.ABOUT)
    if kind is Kind.AGE and value > 150:
        return walk.add(start, stop, Kind.DURATION, exact(value), "year")
    return walk.add(start, stop, kind, exact(value), operation or None)
