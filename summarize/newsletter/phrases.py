"""What a newsletter says in its readers' language: fixed phrases, and dates."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import resources

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

from summarize.language import primary

FALLBACK = "en"
_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


def phrases(language: str) -> Mapping[str, str]:
    """The fixed phrases in a BCP 47 language; in English where there are none in it."""
    known = _all()
    return known.get(primary(language), known[FALLBACK])


@cache
def _all() -> Mapping[str, Mapping[str, str]]:
    file = resources.files(__package__).joinpath("phrases.toml")
    found: Mapping[str, Mapping[str, str]] = tomllib.loads(file.read_text(encoding="utf-8"))
    return found


def date_words(written: str, language: str) -> str:
    """An ISO 8601 date as that language writes it, as exact as it is: "2020-06" is "June 2020".

    What is no such date comes back as it is.
    """
    match = _DATE.fullmatch(written)
    if match is None:
        return written
    try:
        day = date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return written
    locale = _locale(language)
    if match[3] is None:
        return format_skeleton("yMMMM", day, locale=locale)
    return format_date(day, "long", locale=locale)


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale(FALLBACK)
