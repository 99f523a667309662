"""Dates, seasons (2012-'13) and ranges of them. Decades are in `years`, times of day in `clock`."""

from __future__ import annotations

from summarize.figures import years
from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState, exact_range

_LONGEST_SEASON = 60
"""Years between the two ends of 1939-'45."""
_UNTIL = frozenset({"au", "al"})
"""*To* with its article: du 12 *au* 15 mars."""
_BEFORE_YEAR = frozenset({"of", ",", "in", "de", "del"})
"""What may stand between a month and its year."""
_NIGHT = frozenset({"op", "auf", "zum"})
"""*In the night of* one day *to* the next: van 12 *op* 13 mei, vom 12. *auf* den 13. März."""
_ENDS = frozenset({"", ",", ".", ";", ":", ")", "of", "at", "in", "respectively", "were", "and"})
"""What may stand behind *March 7 and 13*, of which 13 is no number of something."""
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag "
    "vrijdag zaterdag zondag montag dienstag mittwoch donnerstag freitag samstag sonntag lundi "
    "mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado "
    "domingo".split()
)
"""Days of the week, in every language."""


def month_first(state: ParseState, i: int) -> int:
    """January 5, 2020; May of 1969; mei 2019. The token behind, or 0."""
    month = _month(state, i)
    if not month:
        return 0
    j = i + 2 if state.glued(i + 1) and state.low(i + 1) == "." else i + 1
    k = j + 1 if state.low(j) in _BEFORE_YEAR and year_digits(state, j + 1) else j
    year = year_digits(state, k)
    if year:
        written = state.glued(k + 1, Type.WORD)
        return 0 if written else state.add(i, k + 1, Kind.DATE, f"{year}-{month:02d}")
    if state.language.date_order != "mdy":
        return 0
    return _named_day(state, i, j, month) or _numbered_day(state, i, j, month)


def _named_day(state: ParseState, i: int, j: int, month: int) -> int:
    """January *the fifth*: the month at `i`, the day at `j`. The token behind, or 0."""
    k = j + 1 if state.low(j) in state.language.definite else j
    day = state.compiled.ordinal(state.low(k))
    if day is None or day > 31:
        return 0
    return state.add(i, k + 1, Kind.DATE, f"--{month:02d}-{day:02d}")


def _numbered_day(state: ParseState, i: int, j: int, month: int) -> int:
    """January *5*, March *7-13*: the month at `i`, the day at `j`. The token behind, or 0."""
    day = state.digits(j)
    if not day or len(day) > 2 or not 1 <= int(day) <= 31:
        return 0
    if _is_thousands(state, j):
        return 0  # In January 1,730 companies failed
    j += 1
    if state.glued(j, Type.WORD):
        if state.low(j) not in state.language.ordinal_marks:
            return 0
        j += 1
    last = _day_range(state, j)
    days = f"{int(day):02d}" + (f"..{last:02d}" if last else "")
    j = j + 2 if last else j
    k = j + 1 if state.low(j) in (",", "of") else j
    return _add_day(state, i, j, f"{month:02d}-{days}", k)


def _add_day(state: ParseState, start: int, stop: int, day: str, k: int) -> int:
    """Record a day ("03-12"), with its year if one is at `k`. The token behind."""
    year = year_digits(state, k)
    if year:
        return state.add(start, k + 1, Kind.DATE, f"{year}-{day}")
    return state.add(start, stop, Kind.DATE, f"--{day}")


def _is_thousands(state: ParseState, j: int) -> bool:
    """Whether the digits at `j` go on in a group of three: 1,730."""
    return (
        state.glued(j + 1) and state.low(j + 1) == "," and state.glued(j + 2)
        and len(state.digits(j + 2)) == 3
    )  # fmt: skip


def day_first(state: ParseState, number: Number) -> int:
    """5 januari 2020; the 21st of March; 7 tot 13 maart. The token behind, or 0."""
    if not _day(number):
        return 0
    last = _last_day(state, number)
    j = number.stop if last is None else last.stop
    if state.glued(j) and state.low(j) in state.language.ordinal_marks:
        j += 1
    if state.low(j) in ("of", "de"):
        j += 1
    month = _month(state, j)
    if not month:
        return 0
    j += 1
    if state.glued(j) and state.low(j) == "." and year_digits(state, j + 1):
        j += 1
    k = j + 1 if state.low(j) in (",", "de", "del") and year_digits(state, j + 1) else j
    if state.glued(k + 1, Type.WORD):
        k = -1  # no year
    days = f"{int(number.value):02d}" + (f"..{int(last.value):02d}" if last else "")
    return _add_day(state, number.start, j, f"{month:02d}-{days}", k)


def _last_day(state: ParseState, first: Number) -> Number | None:
    """The second of two days of a month: 7 *tot 13* maart, 12 *und 13* März."""
    joint = _joint(state, first.stop)
    last = state.number(joint + 1)
    if last is None or not _day(last) or last.value <= first.value:
        return None
    if state.low(joint) in _NIGHT or (state.low(joint - 1) in _NIGHT and joint - 1 > first.stop):
        return last if last.value == first.value + 1 else None
    words = state.language.range_words | _UNTIL | state.language.list_words
    return last if state.hyphen(joint) or state.low(joint) in words else None


def _joint(state: ParseState, j: int) -> int:
    """The last token of what may join the day before token `j` to another."""
    marks, until = state.language.ordinal_marks, state.language.range_words
    if state.glued(j) and state.low(j) == "." and "." in marks:
        if state.low(j + 1) in _NIGHT and state.low(j + 2) in state.language.definite_articles:
            return j + 2  # vom 12. auf den 13. März
        between = until | state.language.list_words | _NIGHT
        return j + 1 if state.low(j + 1) in between else j  # 1. bis 3.
    if state.glued(j, Type.WORD) and state.low(j) in marks:
        return j + 1 if state.low(j + 1) in until | _UNTIL else j  # du 1er au 15 juin
    if state.low(j) in until and state.low(j + 1) == "en" and state.low(j + 2) in until:
        return j + 2  # 1 tot en met 14 juni
    return j


def _two_digit_year(state: ParseState, i: int) -> int:
    """31-12-'68, 01/01/69, 4.8.24: day, month and the last two digits of a year."""
    mark, k = state.low(i + 1), i + 4
    day, month = state.digits(i), state.digits(i + 2)
    if mark not in ("-", "/", ".") or state.low(i + 3) != mark or not (day and month):
        return 0
    if not all(state.glued(j) for j in range(i + 1, k)) or max(len(day), len(month)) > 2:
        return 0
    if state.low(k) == "'" and state.glued(k):
        k += 1
    year = state.digits(k)
    if len(year) != 2 or not state.glued(k) or state.glued(k + 1, Type.WORD):
        return 0
    if state.glued_hyphen(k + 1) or (state.glued(k + 1) and state.glued(k + 2, Type.DIGITS)):
        return 0  # a telephone number, a code
    written = _day_of(day, month, either=state.language.date_order == "mdy")
    if not written or (mark == "." and "." not in state.language.ordinal_marks):
        return 0
    return state.add(i, k + 1, Kind.DATE, f"{years.full_year(year)}-{written}")


def _day_of(day: str, month: str, *, either: bool) -> str:
    """A day of the year, "03-12", from the digits of both, or ''. `either` may stand first."""
    if max(len(day), len(month)) > 2:
        return ""
    if either and int(month) > 12:
        day, month = month, day
    valid = 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    return f"{int(month):02d}-{int(day):02d}" if valid else ""


def short_date(state: ParseState, i: int) -> int:
    """30/3 behind a word like *op* or *van*, 4.8. in German: a date without a year."""
    day, month, mark = state.digits(i), state.digits(i + 2), state.low(i + 1)
    if not (day and month) or mark not in ("/", ".") or max(len(day), len(month)) > 2:
        return 0
    if not (state.glued(i + 1) and state.glued(i + 2)):
        return 0
    stop = i + 3
    written = _day_of(day, month, either=state.language.date_order == "mdy")
    if not written:
        return 0
    if mark == ".":
        dotted = (
            "." in state.language.ordinal_marks and state.low(stop) == "." and state.glued(stop)
        )
        if not dotted or state.glued(stop + 1, Type.DIGITS):
            return 0
        return state.add(i, stop + 1, Kind.DATE, f"--{written}")
    if state.glued(stop) and state.low(stop) not in ",.;:)":
        return 0
    before = state.low(i - 1)
    if before not in state.language.date_before and state.low(i - 2) not in DAYS:
        return 0
    part = written[3:] < written[:2]  # tot 3/4: of the way, perhaps
    if part and before not in state.language.date_sure and before not in DAYS:
        return 0
    return state.add(i, stop, Kind.DATE, f"--{written}")


def season(state: ParseState, number: Number) -> int:
    """2012-'13, 2012/'13: the year behind an apostrophe. The token behind, or 0."""
    j, year = number.stop, number.value
    if len(number.digits) != 4 or not 1000 <= year <= 2100 or not state.glued(j):
        return 0
    if not (state.hyphen(j) or state.low(j) == "/") or state.low(j + 1) != "'":
        return 0
    end = state.digits(j + 2)
    if len(end) != 2 or not (state.glued(j + 1) and state.glued(j + 2)):
        return 0
    last = int(year) // 100 * 100 + int(end)
    if last <= year:
        last += 100
    if last - year > _LONGEST_SEASON:
        return 0
    return state.add(number.start, j + 3, Kind.YEAR, exact_range(int(year), last))


def numeric_date(state: ParseState, i: int) -> int:
    """2020-03-12, 12-03-2020, 12/03/2020, 12.3.2020, 31-12-'68. The token behind, or 0."""
    stop = _two_digit_year(state, i) or short_date(state, i)
    if stop:
        return stop
    parts = [state.digits(i), state.digits(i + 2), state.digits(i + 4)]
    mark = state.low(i + 1)
    if not all(parts) or mark not in ("-", "/", ".") or state.low(i + 3) != mark:
        return 0
    if not all(state.glued(k) for k in range(i + 1, i + 5)) or state.glued(i + 6, Type.DIGITS):
        return 0
    first, second, third = parts
    if len(first) == 4:
        year, written = first, _day_of(third, second, either=False)
    elif state.language.date_order == "dmy":
        year, written = third, _day_of(first, second, either=True)
    else:
        year, written = third, _day_of(second, first, either=True)
    if len(year) != 4 or not written:
        return 0
    return state.add(i, i + 5, Kind.DATE, f"{year}-{written}")


def _day(number: Number) -> bool:
    written = number.worded or (bool(number.digits) and len(number.digits) <= 2)
    return written and isinstance(number.value, int) and 1 <= number.value <= 31


def ordinal_day(state: ParseState, i: int, stop: int, day: int) -> int:
    """The twentieth of October, de twintigste oktober. The token behind, or 0."""
    j = stop + 1 if state.low(stop) in ("of", "de") else stop
    month = _month(state, j)
    if not month or not 1 <= day <= 31:
        return 0
    k = j + 2 if state.low(j + 1) in (",", "de", "del", "of", "in") else j + 1
    return _add_day(state, i, j + 1, f"{month:02d}-{day:02d}", k)


def _day_range(state: ParseState, j: int) -> int:
    """The last day in March 7-13, or 0."""
    day = state.digits(j + 1)
    if not day or len(day) > 2 or state.glued(j + 2, Type.WORD):
        return 0
    between = state.hyphen(j) or state.low(j) in state.language.range_words
    if not between and state.low(j) == "and" and state.low(j + 2) in _ENDS:
        between = True  # between March 7 and 13, on August 3 and 4
    if not between or not int(state.digits(j - 1) or 0) < int(day) <= 31:
        return 0
    return int(day)


def _month(state: ParseState, i: int) -> int:
    month = state.compiled.months.get(state.low(i), 0)
    if (
        month
        and state.low(i) in state.language.month_words
        and not (state.tokens[i].text[0].isupper() or year_digits(state, i + 1))
    ):
        return 0
    return month


def year_digits(state: ParseState, i: int) -> str:
    """The four digits of a year at token `i`, or ''."""
    digits = state.digits(i)
    return digits if len(digits) == 4 and digits[0] in "12" else ""
