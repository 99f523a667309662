"""Times of day as they are spoken, by a language's templates: half acht, ten past seven."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures.clock import add_time
from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState

_FIVES = (5, 10, 20, 25)
_TWELVES = {
    "past midnight": (0, 1), "to midnight": (24, -1), "past noon": (12, 1), "to noon": (12, -1),
}  # fmt: skip
"""Operations that count minutes from midnight or noon: (hour, which way)."""
_FROM_THE_HOUR = {
    "half past": (30, 0), "half to": (-30, 0), "quarter past": (15, 0), "quarter to": (-15, 0),
    "fifteen": (15, 0), "thirty": (30, 0), "forty-five": (45, 0), "fifteen to": (-45, 0),
    "past": (0, 1), "to": (0, -1), "plus": (0, 1), "minus": (0, -1),
    "past half": (-30, 1), "to half": (-30, -1),
}  # fmt: skip
"""Operations that count minutes from an hour: a fixed number of them, and how often those said."""
_OF_A_CLOCK_FACE = frozenset({"past", "to", "plus", "minus"})
"""Operations with an hour up to twelve and a few minutes."""
_SPOKEN_MINUTES = frozenset({"fifteen", "thirty", "forty-five"})
"""Operations of minutes said as a number behind the hour."""


def template_time(
    state: ParseState, start: int, stop: int, operation: str, numbers: list[Number]
) -> int:
    """The times of a language's templates: half acht, ten past seven. The token behind, or 0."""
    if operation == "with half":
        return _half_in_a_word(state, start, stop, numbers[0])
    if any(not isinstance(number.value, int) for number in numbers):
        return 0
    if operation in _TWELVES:
        return _beside_twelve(state, start, stop, operation, numbers[0])
    if operation == "clock":
        return _hour_and_minute(state, start, stop, numbers)
    if operation.startswith("sure "):
        if not _is_surely_time(state, start, numbers):
            return 0
        operation = operation.removeprefix("sure ")
    hour, minute = int(numbers[-1].value), int(numbers[0].value) if len(numbers) == 2 else 0
    if operation in ("minus", "plus"):
        hour, minute = minute, hour
    stretch = operation == "to" and _is_stretch(state, start, numbers[0])
    if stretch or not _is_on_a_clock(operation, hour, minute):
        return 0
    if operation not in _FROM_THE_HOUR:
        return add_time(state, start, stop, hour, 0, operation)
    fixed, times = _FROM_THE_HOUR[operation]
    moment = (hour % 12 * 60 + fixed + times * minute) % 720
    moment += 720 if moment < 60 else 0
    return add_time(state, start, stop, moment // 60, moment % 60, "hour")


def _is_stretch(state: ParseState, start: int, first: Number) -> bool:
    """Whether *from* stands before two numbers that a word for a range joins."""
    language = state.language
    opened = state.low(start - 1) in language.clock_from
    return opened and state.low(first.stop) in language.range_words


def _is_on_a_clock(operation: str, hour: int, minute: int) -> bool:
    """Whether hour and minute are such as an operation has."""
    if operation in _OF_A_CLOCK_FACE:
        return 0 <= hour <= 12 and minute in _FIVES
    if operation in _SPOKEN_MINUTES:
        return 1 <= hour <= 12
    return 0 <= hour <= 24 and 0 <= minute <= 30


def _half_in_a_word(state: ParseState, start: int, stop: int, number: Number) -> int:
    """*Halbacht*: a half that is read as so many and a half, and is before the hour."""
    whole = number.value - Fraction(1, 2)
    if not number.worded or whole.denominator != 1 or not 1 <= whole <= 24:
        return 0
    return add_time(state, start, stop, int(whole), 30, "hour")


def _hour_and_minute(state: ParseState, start: int, stop: int, numbers: list[Number]) -> int:
    """Acht uur *dertig*, 9 h 30. The token behind, or 0."""
    hour, minute = int(numbers[0].value), int(numbers[1].value)
    if hour > 24 or not 0 <= minute < 60 or state.compiled.after_number.at(state.tokens, stop):
        return 0
    if (
        state.language.joined
        and numbers[1].digits
        and state.low(stop).endswith(state.language.plurals)
    ):
        return 0  # in twee uur 26 mensen
    # Digits are of twenty-four hours where an hour has its word: 9 h 30.
    sure = hour > 12 or not hour or (numbers[0].digits and state.language.hour_words)
    return add_time(state, start, stop, hour, minute, "" if sure else "hour")


def _is_surely_time(state: ParseState, start: int, numbers: list[Number]) -> bool:
    """Whether a word for *at* stands before and all is in words, unlike *by 5 to 10* percent."""
    before = state.low(start - 1) in state.language.clock_sure | state.language.clock_before
    return before and all(number.worded for number in numbers)


def _beside_twelve(state: ParseState, start: int, stop: int, operation: str, number: Number) -> int:
    """*Ten past midnight*, minuit moins dix. The token behind, or 0."""
    hour, way = _TWELVES[operation]
    last = state.tokens[stop - 1].type is Type.DIGITS or number.stop == stop
    if not 1 <= number.value <= 59 or (last and state.content_word(stop)):
        return 0  # à midi dix personnes
    moment = (hour * 60 + way * int(number.value)) % 1440
    return state.add(start, stop, Kind.TIME, f"{moment // 60:02d}:{moment % 60:02d}")
