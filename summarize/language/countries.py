"""Countries and other parts of the world by their names in a language, as CLDR has them."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale, UnknownLocaleError

from summarize.language.codes import primary

_COUNTRY = re.compile(r"[A-Z]{2}")
"""The codes of Unicode's territories that are countries; the others are parts of the world."""


def territories(language: str) -> frozenset[str]:
    """The names of countries, continents and regions; empty for a language that CLDR lacks."""
    return frozenset(_territories(primary(language)).values())


@cache
def countries(language: str) -> dict[str, str]:
    """The names of countries by their ISO 3166 code; empty for a language that CLDR lacks."""
    names = _territories(primary(language))
    return {code: name for code, name in names.items() if _COUNTRY.fullmatch(code)}


@cache
def _territories(language: str) -> dict[str, str]:
    try:
        return dict(Locale(language).territories)
    except UnknownLocaleError:
        return {}
