"""Ranges, seasons and scores: between 3 and 5, 12 tot 15 procent, 2-1."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures import clock, signs, years
from summarize.figures.amounts import unit_at, with_unit
from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.language import Fixed
from summarize.figures.units import MONEY_SYMBOLS
from summarize.figures.walk import Walk, exact_range

_HIGHEST_SCORE = 300


def open_range(walk: Walk, i: int) -> int:
    """between A and B, tussen de A en B. The token behind, or 0."""
    opened = walk.compiled.range_open.at(walk.tokens, i)
    if opened is None:
        return 0
    j, parts = opened
    if walk.low(j) in MONEY_SYMBOLS:
        return 0
    first = signs.signed(walk, j)
    if first is None:
        return 0
    low = first[0]
    if walk.is_pronoun(low) and not walk.language.pronoun_units:
        return 0
    times = clock.stretch(walk, low)
    if times:
        return times
    unit = unit_at(walk, low.stop)
    middle = unit[0] if unit else low.stop
    if walk.low(middle) not in parts:
        return 0
    k = middle + 1
    while walk.low(k) in walk.language.function_words and k < middle + 2:
        k += 1
    last = signs.signed(walk, k)
    if last is None or last[0].value <= low.value:
        return 0
    high = last[0]
    month = high.stop + 1 if walk.low(high.stop) in ("de", "of") else high.stop
    if walk.low(month) in walk.compiled.months:
        return 0  # del 12 al 15 de marzo
    second = unit_at(walk, high.stop)
    if unit is not None and second is not None and unit[1] != second[1]:
        return 0  # by 3 percentage points to 12.5 percent: no range
    return full_range(walk, low, high, unit)


def end_of_range(walk: Walk, j: int) -> Number | None:
    """The number that ends a range, behind the hyphen or word at `j`."""
    if (
        walk.hyphen(j)
        and walk.glued(j)
        and not walk.glued(j + 1)
        and (walk.low(j + 1) in walk.language.range_words)
    ):
        j += 1  # 12- tot 17-jarigen
    if not walk.hyphen(j) and walk.low(j) not in walk.language.range_words:
        return None
    if walk.hyphen(j) and walk.glued(j) != walk.glued(j + 1):
        return None  # a dash between two clauses, or a list
    k = j + 1
    if walk.low(k) in walk.language.range_words:
        k += 1
    elif walk.low(k) == "en" and walk.low(k + 1) in walk.language.range_words:
        k += 2  # tot en met
    if walk.low(k) in MONEY_SYMBOLS:
        k += 1
    end = signs.signed(walk, k)
    return end[0] if end is not None else None


def full_range(
    walk: Walk, low: Number, high: Number, first: tuple[int, Fixed] | None = None
) -> int:
    """Record the range between two numbers, with the unit that either has; the token behind."""
    year = years.year_range(walk, low, high)
    found = unit_at(walk, high.stop)
    if year and not _of_time(walk, high.stop):
        return year
    if year:
        walk.figures.pop()
    value = exact_range(share_scale(walk, low, high), high.value)
    unit = found or first
    if unit is not None and unit[1].unit == "hour" and walk.language.hour_words:
        walk.unsure.add(walk.tokens[low.start].start)
    if found is not None:
        return with_unit(walk, low.start, found[0], value, found[1])
    if first is not None:
        return with_unit(walk, low.start, high.stop, value, first[1])
    return walk.add(low.start, high.stop, Kind.COUNT, value, walk.counted(high.stop))


def share_scale(walk: Walk, low: Number, high: Number) -> int | Fraction:
    """*two to three million* begins at two million; *2 tot 2,5 miljoen* likewise."""
    last = walk.low(high.stop - 1)
    scale = walk.language.scales.get(last)
    if scale is None and walk.language.cardinals.get(last) == 1000:
        scale = 1000
    if scale is None or low.value >= 1000 or high.stop == high.start + 1:
        return low.value
    if walk.low(low.stop - 1) in walk.language.scales:
        return low.value
    return low.value * scale


def from_to(walk: Walk, low: Number, high: Number) -> int:
    """The range, score or span of years that two numbers make. The token behind, or 0."""
    mark = low.stop
    if walk.hyphen(mark) and low.digits and high.digits:
        seasons = len(low.digits) == 4 and len(high.digits) in (2, 4)
        falling = high.value <= low.value < _HIGHEST_SCORE or _tells_a_score(walk, low, high)
        if walk.glued(mark) and not seasons and falling and unit_at(walk, high.stop) is None:
            result = f"{low.digits}-{high.digits}"
            return walk.add(low.start, high.stop, Kind.SCORE, result)
        year = years.year_range(walk, low, high)
        if year and not _of_time(walk, high.stop):
            return year
        if year:
            walk.figures.pop()
    if walk.hyphen(mark) and low.worded and high.worded and high.value < low.value:
        return 0
    dated = years.is_year(walk, low) and years.surely_year(walk, low)
    if dated and not walk.hyphen(mark) and not years.is_year(walk, high):
        return 0  # from 850,000 in 2020 to 910,000
    if high.value <= share_scale(walk, low, high):
        return 0
    return full_range(walk, low, high)


def _of_time(walk: Walk, j: int) -> bool:
    """Whether a unit at `j` makes something else of two years: 2000-2010 metres, no season."""
    found = unit_at(walk, j)
    return found is not None and found[1].unit not in ("season", "year")


def _tells_a_score(walk: Walk, low: Number, high: Number) -> bool:
    """Whether a word before or behind 2-3 says that it is a score."""
    if len(low.digits) > 2 or len(high.digits) > 2:
        return False
    near = range(max(0, low.start - 6), high.stop + 3)
    return any(walk.low(k) in walk.language.score_words for k in near)


def score(walk: Walk, number: Number) -> int:
    """2:2, where no clock has such a minute. The token behind, or 0."""
    i = number.start
    first, second = walk.digits(i), walk.digits(i + 2)
    if walk.low(i + 1) != ":" or not (first and second) or len(first + second) > 4:
        return 0
    if not (walk.glued(i + 1) and walk.glued(i + 2)):
        return 0
    return walk.add(i, i + 3, Kind.SCORE, f"{int(first)}-{int(second)}")
