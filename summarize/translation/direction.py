"""A text that contradicts itself: *fell from 9 to 14*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_DOWN = {
    "en": r"fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)"
    r"|shr[aiu]nk(?:s|ing)?|went down",
}
_UP = {
    "en": r"r[io]se[sn]?|rising|increas(?:es?|ed|ing)|gr[eo]w(?:s|n|ing)?|climb(?:s|ed|ing)?"
    r"|went up",
}
_MAGNITUDES = frozenset("thousand million billion trillion".split())
_NUMBER = r"[€$£]?\s?(\d+(?:,\d{3})*(?:\.\d+)?)(?![\d.,]*\d|\s?(?:th|st|nd|rd)\b)"
_BETWEEN = r"[^.;:,\d]{0,40}?"


def contradictions(text: str, language: str) -> Iterator[str]:
    """The phrases that tell of a rise to less or a fall to more, by digits; English only.

    Numbers of different units or magnitudes (*900 million to 1.2 billion*), or of which only the
    second has a magnitude (*900,000 to 84 million*, *9 to 14 million*), are left alone.
    """
    pattern = _pattern(language.split("-", 1)[0].lower())
    if pattern is None:
        return
    for match in pattern.finditer(text):
        first, last = (float(match[n].replace(",", "")) for n in ("low", "high"))
        unit, other = match["unit"], match["other"]
        comparable = unit == other or (unit is None and other not in _MAGNITUDES)
        if comparable and (first < last if match["down"] else first > last):
            yield match[0]


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    if language not in _DOWN:
        return None
    low, high = (_NUMBER.replace("(", f"(?P<{name}>", 1) for name in ("low", "high"))
    return re.compile(
        rf"\b(?:(?P<down>{_DOWN[language]})|{_UP[language]})\b{_BETWEEN}\bfrom\s{low}"
        rf"(?:\s(?P<unit>[a-z]+))?\sto\s{high}(?:\s(?P<other>[a-z]+))?",
        re.IGNORECASE,
    )
