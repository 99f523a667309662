"""Ranges, seasons and scores: between 3 and 5, 12 tot 15 procent, 2-1."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures import clock, signs, years
from summarize.figures.amounts import unit_at, with_unit
from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.language import Fixed
from summarize.figures.parse_state import ParseState, exact_range
from summarize.figures.units import MONEY_SYMBOLS

_HIGHEST_SCORE = 300
_NEAR = 6
_VOTES = frozenset("stemmen stimmen voix votos votes zetels sitze sièges escaños seats".split())
"""What is counted on both sides, and no goals: lost by 76 *votes* to 74."""
_AFAR = 14
"""Words before a score, and before one in brackets, among which *lost* may stand."""


def open_range(state: ParseState, i: int) -> int:
    """between A and B, tussen de A en B. The token behind, or 0."""
    opened = state.compiled.range_open.at(state.tokens, i)
    low = _low_end(state, opened[0]) if opened is not None else None
    if opened is None or low is None:
        return 0
    times = clock.stretch(state, low)
    if times:
        return times
    unit = unit_at(state, low.stop)
    middle = unit[0] if unit else low.stop
    high = _high_end(state, middle + 1) if state.low(middle) in opened[1] else None
    if high is None or high.value <= low.value or _is_of_month(state, high):
        return 0
    second = unit_at(state, high.stop)
    if unit is not None and second is not None and unit[1] != second[1]:
        return 0  # by 3 percentage points to 12.5 percent: no range
    return full_range(state, low, high, unit)


def _low_end(state: ParseState, j: int) -> Number | None:
    """The number at `j` with which an open range begins."""
    found = signs.signed(state, j) if state.low(j) not in MONEY_SYMBOLS else None
    if found is None or (state.is_pronoun(found[0]) and not state.language.pronoun_units):
        return None
    return found[0]


def _high_end(state: ParseState, j: int) -> Number | None:
    """The number that ends an open range, at `j` or behind a small word there."""
    if state.low(j) in state.language.function_words:
        j += 1
    found = signs.signed(state, j)
    return None if found is None else found[0]


def _is_of_month(state: ParseState, number: Number) -> bool:
    """Del 12 al *15 de marzo*: whether a number is a day."""
    j = number.stop
    month = j + 1 if state.low(j) in ("de", "of") else j
    return state.low(month) in state.compiled.months


def end_of_range(state: ParseState, j: int) -> Number | None:
    """The number that ends a range, behind the hyphen or word at `j`."""
    if (
        state.hyphen(j)
        and state.glued(j)
        and not state.glued(j + 1)
        and (state.low(j + 1) in state.language.range_words)
    ):
        j += 1  # 12- tot 17-jarigen
    if not state.hyphen(j) and state.low(j) not in state.language.range_words:
        return None
    if state.hyphen(j) and state.glued(j) != state.glued(j + 1):
        return None  # a dash between two clauses, or a list
    k = j + 1
    if state.low(k) in state.language.range_words:
        k += 1
    elif state.low(k) == "en" and state.low(k + 1) in state.language.range_words:
        k += 2  # tot en met
    if state.low(k) in MONEY_SYMBOLS:
        k += 1
    end = signs.signed(state, k)
    return end[0] if end is not None else None


def full_range(
    state: ParseState, low: Number, high: Number, first: tuple[int, Fixed] | None = None
) -> int:
    """Record the range between two numbers, with the unit that either has; the token behind."""
    year = years.year_range(state, low, high)
    found = unit_at(state, high.stop)
    if year and not _of_time(state, high.stop):
        return year
    if year:
        state.figures.pop()
    value = exact_range(share_scale(state, low, high), high.value)
    unit = found or first
    if unit is not None and unit[1].unit == "hour" and state.language.hour_words:
        state.unsure.add(state.tokens[low.start].start)
    if found is not None:
        return with_unit(state, low.start, found[0], value, found[1])
    if first is not None:
        return with_unit(state, low.start, high.stop, value, first[1])
    return state.add(low.start, high.stop, Kind.COUNT, value, state.counted(high.stop))


def share_scale(state: ParseState, low: Number, high: Number) -> int | Fraction:
    """*two to three million* begins at two million; *2 tot 2,5 miljoen* likewise."""
    last = state.low(high.stop - 1)
    scale = state.language.scales.get(last)
    if scale is None and state.language.cardinals.get(last) == 1000:
        scale = 1000
    if scale is None or low.value >= 1000 or high.stop == high.start + 1:
        return low.value
    if state.low(low.stop - 1) in state.language.scales:
        return low.value
    return low.value * scale


def from_to(state: ParseState, low: Number, high: Number) -> int:
    """The range, score or span of years that two numbers make. The token behind, or 0."""
    mark = low.stop
    if state.hyphen(mark) and low.digits and high.digits:
        seasons = len(low.digits) == 4 and len(high.digits) in (2, 4)
        falling = high.value <= low.value < _HIGHEST_SCORE or _tells_a_score(state, low, high)
        together = state.glued(mark) or _bracketed(state, low, high)
        together = together or _tells_a_score(state, low, high) or _apart(state, low, high)
        if together and not seasons and falling and unit_at(state, high.stop) is None:
            result = f"{low.digits}-{high.digits}"
            return state.add(low.start, high.stop, Kind.SCORE, result)
        year = years.year_range(state, low, high)
        if year and not _of_time(state, high.stop):
            return year
        if year:
            state.figures.pop()
    if state.hyphen(mark) and low.worded and high.worded and high.value < low.value:
        return 0
    dated = years.is_year(state, low) and years.surely_year(state, low)
    if dated and not state.hyphen(mark) and not years.is_year(state, high):
        return 0  # from 850,000 in 2020 to 910,000
    if high.value <= share_scale(state, low, high):
        return 0
    return full_range(state, low, high)


def _of_time(state: ParseState, j: int) -> bool:
    """Whether a unit at `j` makes something else of two years: 2000-2010 metres, no season."""
    found = unit_at(state, j)
    return found is not None and found[1].unit not in ("season", "year")


def told_score(state: ParseState, number: Number) -> int:
    """*Won met* 4 tegen 2, l'a emporté 27 à 20. The token behind, or 0."""
    joiners = state.language.score_joiners
    high = state.number(number.stop + 1) if state.low(number.stop) in joiners else None
    if high is None or not (number.digits and high.digits) or unit_at(state, high.stop):
        return 0
    if state.low(high.stop) in _VOTES:
        return 0
    rising = high.value > number.value and state.low(number.stop) in state.language.range_words
    if rising or not _tells_a_score(state, number, high):
        return 0
    return state.add(number.start, high.stop, Kind.SCORE, f"{number.digits}-{high.digits}")


def _tells_a_score(state: ParseState, low: Number, high: Number) -> bool:
    """Whether a word before or behind 2-3 says that it is a score."""
    if len(low.digits) > 2 or len(high.digits) > 2:
        return False
    reach = _AFAR if _bracketed(state, low, high) else _NEAR
    near = range(max(0, low.start - reach), high.stop + 3)
    return any(state.low(k) in state.language.score_words for k in near)


def _apart(state: ParseState, low: Number, high: Number) -> bool:
    """3 - 0: whether two small numbers stand on both sides of a dash with spaces, and fall."""
    small = max(len(low.digits), len(high.digits)) <= 2 and high.value <= low.value
    return small and not state.glued(low.stop) and not state.glued(low.stop + 1)


def _bracketed(state: ParseState, low: Number, high: Number) -> bool:
    """(3 - 1): whether two small numbers stand in brackets by themselves."""
    small = max(len(low.digits), len(high.digits)) <= 2
    return small and state.low(low.start - 1) == "(" and state.low(high.stop) in (")", ",")


def score(state: ParseState, number: Number) -> int:
    """2:2, where no clock has such a minute. The token behind, or 0."""
    i = number.start
    first, second = state.digits(i), state.digits(i + 2)
    if state.low(i + 1) != ":" or not (first and second) or len(first + second) > 4:
        return 0
    if not (state.glued(i + 1) and state.glued(i + 2)):
        return 0
    return state.add(i, i + 3, Kind.SCORE, f"{int(first)}-{int(second)}")
