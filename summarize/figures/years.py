"""Years, decades and centuries. Dates are in `calendar`, times of day in `clock`."""

from __future__ import annotations

from decimal import Decimal

from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.walk import Walk, exact_range

_PIVOT = 30
"""Two digits above it are a year of the last century."""


def is_year(walk: Walk, number: Number) -> bool:
    """Whether bare digits are a year: 2019, not *1200 inwoners*."""
    if len(number.digits) != 4 or not 1000 <= number.value <= 2100:
        return False
    if surely_year(walk, number):
        return True
    counted = walk.counted(number.stop)
    return counted is None or not counted.endswith(walk.language.plurals)


def surely_year(walk: Walk, number: Number) -> bool:
    """Whether a word before it makes the number a year."""
    return walk.low(number.start - 1) in walk.language.year_before


def decade(walk: Walk, number: Number) -> int:
    """1960s, 60s, jaren 60, jaren twintig, jaren 30 van de 19e eeuw. The token behind, or 0."""
    start, j, value = number.start, number.stop, number.value
    if value % 10 or not (10 <= value <= 90 or 1000 <= value <= 2090):
        return 0
    century, before = 1900, start - 1
    marked = _decade_mark(walk, j)
    while walk.low(before) in walk.language.decade_joiners and before > start - 3:
        before -= 1
    if walk.low(before) in walk.language.decade_words and before >= walk.floor:
        start = before
    elif _second_decade(walk, number):
        pass
    elif not number.digits or not marked:
        return 0
    else:
        j = marked
        noun = j + 1 if walk.glued_hyphen(j) else j
        if walk.low(noun) in walk.language.decade_nouns:
            j = noun + 1
    k = j
    while walk.low(k) in walk.language.function_words and k < j + 3:
        k += 1
    named = walk.number(k) if k > j else None
    if named is not None and named.value <= 21 and named.digits:
        mark = named.stop
        if walk.low(mark) in walk.language.ordinal_marks and (
            walk.low(mark + 1) in walk.language.century_words
        ):
            century, j = (int(named.value) - 1) * 100, mark + 2
    return walk.add(start, j, Kind.DECADE, str(value if value > 99 else century + value))


def _second_decade(walk: Walk, number: Number) -> bool:
    """Jaren 70 en *80*: whether a decade stands before, with only *and* between."""
    if not walk.figures or walk.figures[-1].kind is not Kind.DECADE or not walk.floor:
        return False
    if walk.figures[-1].end != walk.tokens[walk.floor - 1].end or number.start != walk.floor + 1:
        return False
    return number.value < 100 and walk.low(number.start - 1) in walk.language.list_words


def _decade_mark(walk: Walk, j: int) -> int:
    """The token behind the mark of a decade at `j` (60*s*, 70*'s*, 1960*er*), or 0."""
    if walk.low(j) == "'" and walk.glued(j) and walk.glued(j + 1, Type.WORD):
        j += 1
    return j + 1 if walk.glued(j, Type.WORD) and walk.low(j) in walk.language.decade_marks else 0


def short_decade(walk: Walk, i: int) -> int:
    """'60s, and jaren '30 with the quote at token `i`. The token behind, or 0."""
    digits = walk.digits(i + 1)
    if len(digits) != 2 or not walk.glued(i + 1):
        return 0
    marked = _decade_mark(walk, i + 2) if digits[1] == "0" else 0
    if marked:
        return walk.add(i, marked, Kind.DECADE, f"19{digits}")
    if walk.low(i - 1) in walk.language.year_before and not walk.glued(i + 2, Type.WORD):
        century = 1900 if int(digits) > _PIVOT else 2000
        return walk.add(i, i + 2, Kind.YEAR, Decimal(century + int(digits)))
    if walk.low(i - 1) in walk.language.decade_words and i > walk.floor:
        return walk.add(i - 1, i + 2, Kind.DECADE, f"19{digits}")
    return 0


def century(walk: Walk, j: int) -> int:
    """The token behind the word for century at `j` (19e *eeuw*, 17th*-century*), or 0."""
    if walk.glued_hyphen(j):
        j += 1
    word = walk.low(j)
    return j + 1 if word and word in walk.language.century_words else 0


def year_range(walk: Walk, low: Number, high: Number) -> int:
    """1995-96, 2019-2020, 2010/11. The token behind, or 0."""
    if len(low.digits) != 4 or not 1000 <= low.value <= 2100:
        return 0
    end = int(high.value) if high.digits else 0
    if len(high.digits) == 2 and end > low.value % 100:
        end += int(low.value) // 100 * 100
    if not low.value < end <= 2100 or len(high.digits) not in (2, 4):
        return 0
    return walk.add(low.start, high.stop, Kind.YEAR, exact_range(low.value, end))
