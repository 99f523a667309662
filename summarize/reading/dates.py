"""Dates as newswire writes them above and below a report → ISO 8601."""

from __future__ import annotations

import datetime
import re
from functools import cache

from babel.dates import get_day_names, get_month_names

_LOCALES = ("nl", "en", "de", "fr", "es")

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?(?!\d)(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_CLOCK = re.compile(
    r"(?<!\d)\d{1,2}(?:[:.]|\s?h\s?)\d\d(?::\d\d)?(?!\d)\s*(?:[ap]\.?m\.?\b|uur\b|uhr\b|h\b)?"
    r"|(?<!\d)\d{1,2}\s*(?:[ap]\.?m\.?\b|uur\b|uhr\b)",
    re.IGNORECASE,
)
_FILLERS = frozenset(
    (
        "a.m actualisé actualizado aktualisiert am at bijgewerkt bst cest cet date datum de del "
        "dernière edt el en est et fecha first gepubliceerd geplaatst gewijzigd gmt h het heures "
        "hora horas hrs hs jour la laatst laatste las last le les los maj mis mise modified of om "
        "on op p.m posted publicado publicatie publicatiedatum published publié publiée stand te "
        "tijd time times to uhr um update updated utc uur veröffentlicht vom y à"
    ).split()
)
_WORD = re.compile(r"[^\W\d_][\w.]*")

PLACE_BEFORE_DATE = re.compile(r"[^\W\d_][\w'’ -]{1,30},\s+(?=\d)")
"""The place in "Lindehoven, 14 maart 2025", on a line of its own: when and where it was written."""


def find_date(text: str, language: str) -> tuple[str, int, int] | None:
    """The first date in `text`, ISO 8601 as exact as it is written, with where it stands.

    03/04/2021 is the third of April, except in English, where it may be either and is left alone.
    """
    found = [_iso(text), _numeric(text, language), _named(text)]
    return min((date for date in found if date), key=lambda date: date[1], default=None)


def date_line(text: str, language: str) -> str | None:
    """The date of a line that says nothing else ("Gepubliceerd: vr 12 maart 2021, 10:15")."""
    if len(text) > 120:
        return None
    first, rest = None, text
    while date := find_date(rest, language):
        first = first or date[0]
        rest = rest[: date[1]] + " " + rest[date[2] :]
    rest = _CLOCK.sub(" ", rest)
    words = {word.lower().rstrip(".") for word in _WORD.findall(rest)}
    if re.search(r"\d", rest) or words - _FILLERS - _day_names():
        return None
    return first


def _iso(text: str) -> tuple[str, int, int] | None:
    for match in _ISO.finditer(text):
        year, month, day = match.groups()
        if _exists(year, month, day or "1"):
            return f"{year}-{month}" + (f"-{day}" if day else ""), match.start(), match.end()
    return None


def _numeric(text: str, language: str) -> tuple[str, int, int] | None:
    for match in _NUMERIC.finditer(text):
        first, _, second, year = match.groups()
        english = language.startswith("en")
        if english and int(first) <= 12 and int(second) <= 12 and first != second:
            continue
        day, month = (second, first) if english and int(second) > 12 else (first, second)
        if _exists(year, month, day):
            return f"{year}-{int(month):02}-{int(day):02}", match.start(), match.end()
    return None


def _named(text: str) -> tuple[str, int, int] | None:
    months = _month_names()
    for match in _named_date().finditer(text):
        day, month = match["day"] or match["day2"], match["month"] or match["month2"]
        year = match["year"] or match["year2"]
        number = str(months[month.lower().rstrip(".")])
        if _exists(year, number, day or "1"):
            date = f"{year}-{int(number):02}" + (f"-{int(day):02}" if day else "")
            return date, match.start(), match.end()
    return None


def _exists(year: str, month: str, day: str) -> bool:
    try:
        datetime.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


@cache
def _named_date() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _month_names()), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:(?P<day>\d{{1,2}})(?:\.|er|º|st|nd|rd|th)?\s+(?:de\s+|of\s+)?)?"
        rf"(?P<month>{names})\.?,?\s+(?:del?\s+)?(?P<year>(?:19|20)\d\d)(?!\d)"
        rf"|(?<!\w)(?P<month2>{names})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+"
        r"(?P<year2>(?:19|20)\d\d)(?!\d)",
        re.IGNORECASE,
    )


@cache
def _month_names() -> dict[str, int]:
    names: dict[str, int] = {}
    for locale in _LOCALES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=locale).items():
                names.setdefault(str(name).lower().rstrip("."), int(number))
    return names


@cache
def _day_names() -> frozenset[str]:
    return frozenset(
        str(name).lower().rstrip(".")
        for locale in _LOCALES
        for width in ("wide", "abbreviated")
        for name in get_day_names(width, locale=locale).values()
    )
