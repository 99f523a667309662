"""Rises and falls told wrongly: *fell from 9 to 14*; *rose to 300* for *steeg met 300*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding
from summarize.language import primary

_DOWN = {
    "en": r"fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)"
    r"|shr[aiu]nk(?:s|ing)?|went down|reduc(?:es?|ed|ing)|lower(?:s|ed|ing)",
}
_UP = {
    "en": r"r[io]se[sn]?|rising|increas(?:es?|ed|ing)|gr[eo]w(?:s|n|ing)?|climb(?:s|ed|ing)?"
    r"|went up|surg(?:es?|ed|ing)|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?",
}
_MAGNITUDES = frozenset("thousand million billion trillion".split())
_OF_AGES = re.compile(r"\b(?:among|aged|people|children|pupils|students)\b.*\byears?\b", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = r"[€$£]?\s?(\d+(?:,\d{3})*(?:\.\d+)?)(?![\d.,]*\d|\s?(?:th|st|nd|rd)\b)"
_CHANGE = re.compile(
    r"\b(?:ge)?(?:stijg|steeg|steg|daal|groei|zak|kelder|klom|klim|verhoog|verlaag|verminder|vermeerder)"
    r"|\b(?:nam|namen|neemt|nemen)\b.*?\b(?:toe|af)\b|\b(?:toe|af)(?:ge)?n[ao]m"
    r"|\bomhoog\b|\bomlaag\b",
    re.IGNORECASE,
)
_NEAR = r"(?:\s+[^\W\d]+){0,2}?\s+[€$£]?\s?(\d+(?:[.,]\d+)*)"
_DUTCH_STEP = re.compile(rf"(?:\b(met|naar|tot){_NEAR})|(\d+(?:[.,]\d+)*)", re.IGNORECASE)
_ENGLISH_STEP = re.compile(rf"(?:\b(by|to){_NEAR})|(\d+(?:[.,]\d+)*)", re.IGNORECASE)
_OTHER_WAY = {"met": "to", "naar": "by", "tot": "by"}
_BETWEEN = r"[^.;:,\d]{0,40}?"


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """What changed by so much and is told as that to which it did, and what contradicts itself."""
    if not text or not basis.is_translated:
        return
    figure = turned(basis.source, text, basis.source_lang, basis.target_lang)
    if figure is not None:
        yield Finding(Code.CHANGE_TURNED, (figure,))
    for phrase in contradictions(text, basis.target_lang):
        if phrase not in basis.source:
            yield Finding(Code.CONTRADICTION, (phrase,))


def contradictions(text: str, language: str) -> Iterator[str]:
    """The phrases that tell of a rise to less or a fall to more, by digits; English only.

    Numbers of different units or magnitudes (*900 million to 1.2 billion*), or of which only the
    second has a magnitude (*900,000 to 84 million*, *9 to 14 million*), are left alone, and so are
    years (*fell from 2019 to 2021*) and ages (*among people from 12 to 16 years*).
    """
    pattern = _pattern(primary(language))
    if pattern is None:
        return
    for match in pattern.finditer(text):
        first, last = (float(match[n].replace(",", "")) for n in ("low", "high"))
        unit, other = match["unit"], match["other"]
        comparable = unit == other or (unit is None and other not in _MAGNITUDES)
        if _OF_AGES.search(match[0]) or all(_YEAR.fullmatch(match[n]) for n in ("low", "high")):
            continue
        if comparable and (first < last if match["down"] else first > last):
            yield match[0]


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    if language not in _DOWN:
        return None
    low, high = (_NUMBER.replace("(", f"(?P<{name}>", 1) for name in ("low", "high"))
    return re.compile(
        rf"\b(?:(?P<down>{_DOWN[language]})|{_UP[language]})\b{_BETWEEN}(?:\bby\s\d[\d,.]*\s\w+\s)?\bfrom\s{low}"
        rf"(?:\s(?P<unit>[a-z]+))?\sto\s{high}(?:\s(?P<other>[a-z]+))?",
        re.IGNORECASE,
    )


def turned(source: str, text: str, source_lang: str, target_lang: str) -> str | None:
    """A number by which something changed (*steeg met 300*), told as that to which it did
    ("rose to 300"), or the reverse; Dutch to English, numbers in digits. None if there is none.

    A number that stands several times in either text is only told where all agree.
    """
    if (primary(source_lang), primary(target_lang)) != ("nl", "en") or not _CHANGE.search(source):
        return None
    before = _steps(_DUTCH_STEP, source, decimal=",")
    after = _steps(_ENGLISH_STEP, text, decimal=".")
    for number, words in before.items():
        others = {_OTHER_WAY.get(word or "") for word in words}
        if len(others) == 1 and None not in others and after.get(number) == others:
            return number
    return None


def _steps(pattern: re.Pattern[str], text: str, decimal: str) -> dict[str, set[str | None]]:
    """The numbers of a text, with what little word leads to each, or None."""
    found: dict[str, set[str | None]] = {}
    for match in pattern.finditer(text):
        written = match[2] or match[3]
        whole, _, part = written.partition(decimal)
        number = re.sub(r"[.,]", "", whole) + (f".{part}" if part else "")
        found.setdefault(number, set()).add(match[1].lower() if match[1] else None)
    return found
