"""Times of day in digits, and bare hours: 9.30 uur, 9u30, 5 p.m., at 8 in the evening."""

from __future__ import annotations

from summarize.figures.calendar import DAYS
from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.parse_state import ParseState
from summarize.figures.units import MONEY_SYMBOLS

UNKNOWN_HALF = "12h"
"""The unit of a time that does not say which half of the day it is in: *half acht*."""

_HALVES = {
    ("a", ".", "m", "."): "am", ("p", ".", "m", "."): "pm", ("a", ".", "m"): "am",
    ("p", ".", "m"): "pm", ("am",): "am", ("pm",): "pm",
}  # fmt: skip
_BEFORE = 8
"""Words before a bare hour among which the part of the day may stand."""
_WITHIN = 4
"""Words behind a bare hour among which the part of the day may stand."""


def clock(state: ParseState, number: Number) -> int:
    """9:30, 09.30 uur, 11:20 a.m., 0230 UTC. The token behind, or 0."""
    i, language = number.start, state.language
    hour, minute, mark, j = _without_mark(state, number) or _with_mark(state, i)
    if not 1 <= len(hour) <= 2 or len(minute) != 2 or int(hour) > 24 or int(minute) > 59:
        return 0
    if mark == ":" and state.glued(j) and state.low(j) == ":" and state.glued(j + 1):
        return 0
    half, stop = half_of_day(state, j)
    if mark == "." and not half and not _is_clock(state, i, j):
        return 0
    if state.low(stop) in language.hour_words:
        stop += 1
    if not half and not language.hour_words and int(hour) <= 12 and hour[0] != "0":
        half = "hour"
    return add_time(state, i, stop, int(hour), int(minute), half)


Written = tuple[str, str, str, int]
"""The digits of hour and minute, the mark between them, and the token behind."""


def _without_mark(state: ParseState, number: Number) -> Written | None:
    """0230 UTC: four digits before a word that only times have."""
    i, digits = number.start, number.digits
    if len(digits) != 4 or state.low(i + 1) not in state.language.clock_after:
        return None
    return digits[:2], digits[2:], ":", i + 1


def _with_mark(state: ParseState, i: int) -> Written:
    """9:30, 09.30, 9u30; no digits where the mark is none of a time."""
    mark, letters = state.low(i + 1), state.language.hour_words | {"h"}
    if mark not in (":", ".", "h", "u") or not (state.glued(i + 1) and state.glued(i + 2)):
        return "", "", mark, i
    if mark in ("h", "u") and mark not in letters:
        return "", "", mark, i
    if mark == "." and state.low(i - 1) in state.compiled.wording.long:
        return "", "", mark, i  # lasted 9.30 hours
    return state.digits(i), state.digits(i + 2), mark, i + 3


def _is_clock(state: ParseState, i: int, j: int) -> bool:
    """Whether 9.30, tokens[i:j], is a time by the words around it: *at* 9.30, 9.30 *uur*."""
    language, before = state.language, state.low(i - 1)
    if state.low(j) in language.clock_after:
        return True
    if _of_unit(state, j):
        return False  # from 2.50 to 3 euros
    if before in language.clock_from and state.compiled.wording.sense(state.low(i - 2)).way:
        return False  # rose from 2.50
    if before in language.clock_before or _clock_follows(state, j):
        return True
    return state.low(i - 2) in language.clock_before and before in language.function_words


def _of_unit(state: ParseState, j: int) -> bool:
    """Whether a unit of anything but time is behind 2.50, or behind what it is joined to."""
    language = state.language
    joining = language.range_words | language.change_words
    if state.low(j) in joining or state.hyphen(j):
        if state.low(j + 1) in MONEY_SYMBOLS:
            return True
        end = state.number(j + 1)
        if end is None:
            return False
        j = end.stop
    if state.low(j) in language.function_words:
        return False  # at 9.30 in the hall: no inch
    unit = state.compiled.after_number.at(state.tokens, j)
    return unit is not None and unit[1].kind is not Kind.DURATION


def _clock_follows(state: ParseState, j: int) -> bool:
    """9.00 *tot 17.00 uur*: whether the other end of a range is a time."""
    if state.low(j) not in state.language.range_words and not state.hyphen(j):
        return False
    return (
        state.low(j + 2) == "."
        and len(state.digits(j + 3)) == 2
        and state.low(j + 4) in state.language.clock_after
    )


def whole_hour(state: ParseState, number: Number) -> int:
    """*om 10 uur*, which without *om* would be a duration. The token behind, or 0."""
    j, hour = number.stop, number.value
    if state.low(j) not in state.language.hour_words or not isinstance(hour, int) or hour > 24:
        return 0
    before = state.low(number.start - 1)
    ranged = before in state.language.list_words | state.language.range_words and _after_time(state)
    either = (hour <= 12 and before in state.language.hour_before) or (
        before in state.language.clock_from and state.low(j + 1) in state.language.range_words
    )
    if before not in state.language.clock_before and not ranged and not either:
        return 0
    if before not in state.language.clock_sure and not _until(state, number.start - 1):
        state.unsure.add(state.tokens[number.start].start)
    return add_time(state, number.start, j + 1, hour, 0, "" if hour > 12 else "hour")


def stretch(state: ParseState, number: Number) -> int:
    """Van *9* tot 11 uur, from *nine* to eleven o'clock: the first of two times, or 0.

    The second is found by its own words.
    """
    j, hour = number.stop, number.value
    language = state.language
    if state.low(number.start - 1) not in language.clock_from or not _is_hour(number):
        return 0
    if state.low(j) in language.hour_words:
        j += 1
    if state.low(j) not in language.range_words | language.list_words:
        return 0
    end = state.number(j + 1)
    if end is None or not _is_hour(end):
        return 0
    said = state.low(end.stop) in language.hour_words | language.clock_marks
    if not said and not half_of_day(state, end.stop)[0]:
        return 0
    if said and language.hour_words and (
        hour >= end.value or not _is_until(state, number.start - 1)
    ):  # fmt: skip
        return 0
    return add_time(state, number.start, j, int(hour), 0, "hour" if hour <= 12 else "")


def _is_hour(number: Number) -> bool:
    if not (number.worded or (number.digits and len(number.digits) <= 2)):
        return False
    return isinstance(number.value, int) and 0 <= number.value <= 24


def _until(state: ParseState, i: int) -> bool:
    """Whether the word at `i` is *until*."""
    return state.low(i) in state.language.clock_until and _is_until(state, i)


def _is_until(state: ParseState, i: int) -> bool:
    """Whether nothing near token `i` grows to these hours, or can be so many."""
    words = state.compiled.wording
    for k in range(max(0, i - _BEFORE), min(i + _BEFORE, len(state.tokens))):
        if k < i and state.tokens[k].text in ".!?;":
            continue
        low = state.low(k)
        if words.sense(low).way is not None or low in words.able or low in words.rises_to:
            return False
    return True


def _after_time(state: ParseState) -> bool:
    """Whether the last figure is a time and only one word follows it: between 10 and 6 o'clock."""
    if not state.figures or state.figures[-1].kind is not Kind.TIME:
        return False
    return state.figures[-1].end == state.tokens[state.floor - 1].end if state.floor else False


def bare_hour(state: ParseState, number: Number) -> int:
    """*at 8* on Monday evening: an hour that only a part of the day tells from a count."""
    hour, words = number.value, state.compiled.wording
    if not isinstance(hour, int) or not 1 <= hour <= 24 or not (number.digits or number.worded):
        return 0
    if state.low(number.start - 1) not in state.language.clock_sure:
        return 0
    if state.content_word(number.stop) and state.low(number.stop) not in DAYS:
        return 0
    for k in range(max(0, number.start - _BEFORE), min(number.stop + _WITHIN, len(state.tokens))):
        if state.tokens[k].text in ".!?;":
            if k >= number.stop:
                return 0
        elif words.parts.at(state.tokens, k) is not None or words.part_of(state.low(k)) is not None:
            return add_time(state, number.start, number.stop, hour, 0, "" if hour > 12 else "hour")
    return 0


def half_of_day(state: ParseState, j: int) -> tuple[str, int]:
    """a.m., p.m.: which half of the day, and the token behind it."""
    if state.low(j)[:1] not in ("a", "p"):
        return "", j
    for words, half in _HALVES.items():
        if all(state.low(j + k) == word for k, word in enumerate(words)):
            return half, j + len(words)
    return "", j


def add_time(state: ParseState, start: int, stop: int, hour: int, minute: int, half: str) -> int:
    """Record a time; `half` is "am", "pm", "hour" if the half of the day is not known, or ''."""
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    unit = UNKNOWN_HALF if half == "hour" and hour <= 12 else None
    return state.add(start, stop, Kind.TIME, f"{hour % 24:02d}:{minute:02d}", unit)
