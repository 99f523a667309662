"""Years, decades and centuries. Dates are in `calendar`, times of day in `clock`."""

from __future__ import annotations

from decimal import Decimal

from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState, exact_range

_PIVOT = 30
"""Two digits above it are a year of the last century."""


def full_year(digits: str) -> int:
    """The year that its last two digits stand for: '68 is 1968, '24 is 2024."""
    return int(digits) + (1900 if int(digits) > _PIVOT else 2000)


def is_year(state: ParseState, number: Number) -> bool:
    """Whether bare digits are a year: 2019, not *1200 inwoners*."""
    if len(number.digits) != 4 or not 1000 <= number.value <= 2100:
        return False
    if surely_year(state, number):
        return True
    counted = state.counted(number.stop)
    return counted is None or not counted.endswith(state.language.plurals)


def surely_year(state: ParseState, number: Number) -> bool:
    """Whether a word before it makes the number a year."""
    return state.low(number.start - 1) in state.language.year_before


def decade(state: ParseState, number: Number) -> int:
    """1960s, 60s, jaren 60, jaren twintig, jaren 30 van de 19e eeuw. The token behind, or 0."""
    start, j, value = number.start, number.stop, number.value
    if value % 10 or not (10 <= value <= 90 or 1000 <= value <= 2090):
        return 0
    century, before = 1900, start - 1
    marked = _decade_mark(state, j)
    while state.low(before) in state.language.decade_joiners and before > start - 3:
        before -= 1
    if state.low(before) in state.language.decade_words and before >= state.floor:
        start = before
    elif _second_decade(state, number):
        pass
    elif not number.digits or not marked:
        return 0
    else:
        j = marked
        noun = j + 1 if state.glued_hyphen(j) else j
        if state.low(noun) in state.language.decade_nouns:
            j = noun + 1
    k = j
    while state.low(k) in state.language.function_words and k < j + 3:
        k += 1
    named = state.number(k) if k > j else None
    if named is not None and named.value <= 21 and named.digits:
        mark = named.stop
        if state.low(mark) in state.language.ordinal_marks and (
            state.low(mark + 1) in state.language.century_words
        ):
            century, j = (int(named.value) - 1) * 100, mark + 2
    return state.add(start, j, Kind.DECADE, str(value if value > 99 else century + value))


def _second_decade(state: ParseState, number: Number) -> bool:
    """Jaren 70 en *80*: whether a decade stands before, with only *and* between."""
    if not state.figures or state.figures[-1].kind is not Kind.DECADE or not state.floor:
        return False
    if (
        state.figures[-1].end != state.tokens[state.floor - 1].end
        or number.start != state.floor + 1
    ):
        return False
    return number.value < 100 and state.low(number.start - 1) in state.language.list_words


def _decade_mark(state: ParseState, j: int) -> int:
    """The token behind the mark of a decade at `j` (60*s*, 70*'s*, 1960*er*), or 0."""
    if state.low(j) == "'" and state.glued(j) and state.glued(j + 1, Type.WORD):
        j += 1
    return j + 1 if state.glued(j, Type.WORD) and state.low(j) in state.language.decade_marks else 0


def short_decade(state: ParseState, i: int) -> int:
    """'60s, and jaren '30 with the quote at token `i`. The token behind, or 0."""
    digits = state.digits(i + 1)
    if len(digits) != 2 or not state.glued(i + 1):
        return 0
    marked = _decade_mark(state, i + 2) if digits[1] == "0" else 0
    if marked:
        return state.add(i, marked, Kind.DECADE, f"19{digits}")
    if state.low(i - 1) in state.language.year_before and not state.glued(i + 2, Type.WORD):
        return state.add(i, i + 2, Kind.YEAR, Decimal(full_year(digits)))
    if state.low(i - 1) in state.language.decade_words and i > state.floor:
        return state.add(i - 1, i + 2, Kind.DECADE, f"19{digits}")
    return 0


def century(state: ParseState, j: int) -> int:
    """The token behind the word for century at `j` (19e *eeuw*, 17th*-century*), or 0."""
    if state.glued_hyphen(j):
        j += 1
    word = state.low(j)
    return j + 1 if word and word in state.language.century_words else 0


def year_range(state: ParseState, low: Number, high: Number) -> int:
    """1995-96, 2019-2020, 2010/11. The token behind, or 0."""
    if len(low.digits) != 4 or not 1000 <= low.value <= 2100:
        return 0
    end = int(high.value) if high.digits else 0
    if len(high.digits) == 2 and end > low.value % 100:
        end += int(low.value) // 100 * 100
    if not low.value < end <= 2100 or len(high.digits) not in (2, 4):
        return 0
    return state.add(low.start, high.stop, Kind.YEAR, exact_range(low.value, end))
