"""Dates, years, decades and centuries. Times of day are in `clock`."""

from __future__ import annotations

from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.walk import Walk, exact_range

_PIVOT = 30
"""Two digits above it are a year of the last century."""
_LONGEST_SEASON = 60
"""Years between the two ends of 1939-'45."""
_UNTIL = frozenset({"au", "al"})
"""*To* with its article: du 12 *au* 15 mars."""
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag "
    "vrijdag zaterdag zondag montag dienstag mittwoch donnerstag freitag samstag sonntag lundi "
    "mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado "
    "domingo".split()
)
"""Days of the week, in every language."""


def month_first(walk: Walk, i: int) -> int:
    """January 5, 2020; May of 1969; mei 2019. The token behind, or 0."""
    month = _month(walk, i)
    if not month:
        return 0
    j = i + 1
    if walk.glued(j) and walk.low(j) == ".":
        j += 1
    if walk.low(j) in ("of", ",", "in", "de", "del") and year_digits(walk, j + 1):
        j += 1
    year = year_digits(walk, j)
    if year and not walk.glued(j + 1, Type.WORD):
        return walk.add(i, j + 1, Kind.DATE, f"{year}-{month:02d}")
    k = j + 1 if walk.low(j) in walk.language.definite else j
    named = walk.compiled.ordinal(walk.low(k))
    if named is not None and named <= 31 and walk.language.date_order == "mdy":
        return walk.add(i, k + 1, Kind.DATE, f"--{month:02d}-{named:02d}")
    day = walk.digits(j)
    if not day or len(day) > 2 or not 1 <= int(day) <= 31 or walk.language.date_order != "mdy":
        return 0
    if _is_thousands(walk, j):
        return 0  # In January 1,730 companies failed
    j += 1
    if walk.glued(j, Type.WORD):
        if walk.low(j) not in walk.language.ordinal_marks:
            return 0
        j += 1
    last = _day_range(walk, j)
    if last:
        j, day = j + 2, f"{int(day):02d}..{last:02d}"
    else:
        day = f"{int(day):02d}"
    k = j + 1 if walk.low(j) in (",", "of") else j
    year = year_digits(walk, k)
    if year:
        return walk.add(i, k + 1, Kind.DATE, f"{year}-{month:02d}-{day}")
    return walk.add(i, j, Kind.DATE, f"--{month:02d}-{day}")


def _is_thousands(walk: Walk, j: int) -> bool:
    """Whether the digits at `j` go on in a group of three: 1,730."""
    return (
        walk.glued(j + 1) and walk.low(j + 1) == "," and walk.glued(j + 2)
        and len(walk.digits(j + 2)) == 3
    )  # fmt: skip


def day_first(walk: Walk, number: Number) -> int:
    """5 januari 2020; the 21st of March; 7 tot 13 maart. The token behind, or 0."""
    j = number.stop
    if not _day(number):
        return 0
    last = 0
    end = walk.number(j + 1)
    if walk.glued(j) and walk.low(j) == "." and "." in walk.language.ordinal_marks:
        end = walk.number(j + 2)
        between = walk.language.range_words | walk.language.list_words
        if end is not None and _day(end) and walk.low(j + 1) in between:
            j += 1
    if end is not None and _day(end) and end.value > number.value and (
        walk.hyphen(j) or walk.low(j) in walk.language.range_words | _UNTIL
        or walk.low(j) in walk.language.list_words
    ):  # fmt: skip
        last, j = int(end.value), end.stop
    if walk.glued(j) and walk.low(j) in walk.language.ordinal_marks:
        j += 1
    if walk.low(j) in ("of", "de"):
        j += 1
    month = _month(walk, j)
    if not month:
        return 0
    j += 1
    if walk.glued(j) and walk.low(j) == "." and year_digits(walk, j + 1):
        j += 1
    k = j + 1 if walk.low(j) in (",", "de", "del") and year_digits(walk, j + 1) else j
    year = year_digits(walk, k)
    day = f"{int(number.value):02d}" + (f"..{last:02d}" if last else "")
    if year and not walk.glued(k + 1, Type.WORD):
        return walk.add(number.start, k + 1, Kind.DATE, f"{year}-{month:02d}-{day}")
    return walk.add(number.start, j, Kind.DATE, f"--{month:02d}-{day}")


def _two_digit_year(walk: Walk, i: int) -> int:
    """31-12-'68, 01/01/69, 4.8.24: day, month and the last two digits of a year."""
    mark, k = walk.low(i + 1), i + 4
    day, month = walk.digits(i), walk.digits(i + 2)
    if mark not in ("-", "/", ".") or walk.low(i + 3) != mark or not (day and month):
        return 0
    if not all(walk.glued(j) for j in range(i + 1, k)) or max(len(day), len(month)) > 2:
        return 0
    if walk.low(k) == "'" and walk.glued(k):
        k += 1
    year = walk.digits(k)
    if len(year) != 2 or not walk.glued(k) or walk.glued(k + 1, Type.WORD):
        return 0
    if walk.glued_hyphen(k + 1) or (walk.glued(k + 1) and walk.glued(k + 2, Type.DIGITS)):
        return 0  # a telephone number, a code
    if walk.language.date_order == "mdy" and int(month) > 12:
        day, month = month, day
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return 0
    if mark == "." and "." not in walk.language.ordinal_marks:
        return 0
    century = 1900 if int(year) > _PIVOT else 2000
    full = f"{century + int(year)}-{int(month):02d}-{int(day):02d}"
    return walk.add(i, k + 1, Kind.DATE, full)


def short_date(walk: Walk, i: int) -> int:
    """30/3 behind a word like *op* or *van*, 4.8. in German: a date without a year."""
    day, month, mark = walk.digits(i), walk.digits(i + 2), walk.low(i + 1)
    if not (day and month) or mark not in ("/", ".") or max(len(day), len(month)) > 2:
        return 0
    if not (walk.glued(i + 1) and walk.glued(i + 2)):
        return 0
    stop = i + 3
    if walk.language.date_order == "mdy" and int(month) > 12:
        day, month = month, day
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return 0
    if mark == ".":
        dotted = "." in walk.language.ordinal_marks and walk.low(stop) == "." and walk.glued(stop)
        if not dotted or walk.glued(stop + 1, Type.DIGITS):
            return 0
        return walk.add(i, stop + 1, Kind.DATE, f"--{int(month):02d}-{int(day):02d}")
    if walk.glued(stop) and walk.low(stop) not in ",.;:)":
        return 0
    before = walk.low(i - 1)
    if before not in walk.language.date_before and walk.low(i - 2) not in DAYS:
        return 0
    if before not in walk.language.date_sure and int(day) < int(month) and before not in DAYS:
        return 0  # tot 3/4: of the way, perhaps
    return walk.add(i, stop, Kind.DATE, f"--{int(month):02d}-{int(day):02d}")


def season(walk: Walk, number: Number) -> int:
    """2012-'13, 2012/'13: the year behind an apostrophe. The token behind, or 0."""
    j, year = number.stop, number.value
    if len(number.digits) != 4 or not 1000 <= year <= 2100 or not walk.glued(j):
        return 0
    if not (walk.hyphen(j) or walk.low(j) == "/") or walk.low(j + 1) != "'":
        return 0
    end = walk.digits(j + 2)
    if len(end) != 2 or not (walk.glued(j + 1) and walk.glued(j + 2)):
        return 0
    last = int(year) // 100 * 100 + int(end)
    if last <= year:
        last += 100
    if last - year > _LONGEST_SEASON:
        return 0
    return walk.add(number.start, j + 3, Kind.YEAR, exact_range(int(year), last))


def numeric_date(walk: Walk, i: int) -> int:
    """2020-03-12, 12-03-2020, 12/03/2020, 12.3.2020, 31-12-'68. The token behind, or 0."""
    stop = _two_digit_year(walk, i) or short_date(walk, i)
    if stop:
        return stop
    parts = [walk.digits(i), walk.digits(i + 2), walk.digits(i + 4)]
    mark = walk.low(i + 1)
    if not all(parts) or mark not in ("-", "/", ".") or walk.low(i + 3) != mark:
        return 0
    if not all(walk.glued(k) for k in range(i + 1, i + 5)) or walk.glued(i + 6, Type.DIGITS):
        return 0
    if len(parts[0]) == 4:
        year, month, day = parts
    elif len(parts[2]) == 4:
        year = parts[2]
        day, month = parts[:2] if walk.language.date_order == "dmy" else (parts[1], parts[0])
        if len(month) <= 2 and int(month) > 12:
            day, month = month, day
    else:
        return 0
    if len(month) > 2 or len(day) > 2 or not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return 0
    return walk.add(i, i + 5, Kind.DATE, f"{year}-{int(month):02d}-{int(day):02d}")


def _day(number: Number) -> bool:
    written = number.worded or (bool(number.digits) and len(number.digits) <= 2)
    return written and isinstance(number.value, int) and 1 <= number.value <= 31


def ordinal_day(walk: Walk, i: int, stop: int, day: int) -> int:
    """The twentieth of October, de twintigste oktober. The token behind, or 0."""
    j = stop + 1 if walk.low(stop) in ("of", "de") else stop
    month = _month(walk, j)
    if not month or not 1 <= day <= 31:
        return 0
    k = j + 2 if walk.low(j + 1) in (",", "de", "del", "of", "in") else j + 1
    year = year_digits(walk, k)
    if year:
        return walk.add(i, k + 1, Kind.DATE, f"{year}-{month:02d}-{day:02d}")
    return walk.add(i, j + 1, Kind.DATE, f"--{month:02d}-{day:02d}")


def _day_range(walk: Walk, j: int) -> int:
    """The last day in March 7-13, or 0."""
    day = walk.digits(j + 1)
    if not day or len(day) > 2 or walk.glued(j + 2, Type.WORD):
        return 0
    between = walk.hyphen(j) or walk.low(j) in walk.language.range_words
    return int(day) if between and 1 <= int(day) <= 31 else 0


def _month(walk: Walk, i: int) -> int:
    month = walk.compiled.months.get(walk.low(i), 0)
    if (
        month
        and walk.low(i) in walk.language.month_words
        and not (walk.tokens[i].text[0].isupper() or year_digits(walk, i + 1))
    ):
        return 0
    return month


def year_digits(walk: Walk, i: int) -> str:
    """The four digits of a year at token `i`, or ''."""
    digits = walk.digits(i)
    return digits if len(digits) == 4 and digits[0] in "12" else ""
