"""What newswire puts around a report: copyright lines, datelines, bylines, credits.

Each function looks at one line. What it takes for furniture is never translated, so each is
narrow: a line that might be a sentence of the report is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

AGENCIES = (
    "ADN AFP ANP ANSA AP APA ATS Belga Bloomberg CNA dpa dpa-AFX EFE epd Interfax "
    "KNA Lusa Novum NTB PA PAP Reuters Ritzau SDA SID TASS Tanjug TT UPI Xinhua"
).split()
"""News agencies as datelines name them."""

_RIGHTS = re.compile(
    r"alle rechten voorbehouden|all rights reserved|alle rechte vorbehalten"
    r"|tous droits (?:de reproduction )?réservés|(?:todos los )?derechos reservados",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"©|\(c\)|&copy;|\bcopyright\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d))?\b")

_SOURCE = re.compile(r"(?:bron|source|quelle|fuente)\s*:\s*(?P<name>\S.{0,60})", re.IGNORECASE)

_CREDIT = re.compile(
    r"(?:archief)?(?:foto|beeld|video|illustratie|photo|photograph|picture|image|bild|symbolbild"
    r"|crédit(?:s)? photo|fotografía|imagen|vídeo|vidéo|infographic|grafiek|grafik)"
    r"(?:'s|’s|s|grafie)?\s*(?::|©|\(c\)|\|)\s*\S.{0,120}",
    re.IGNORECASE,
)
_CREDIT_AT_END = re.compile(
    r"[\s(\[|–—-]+(?:(?:foto|beeld|photo|bild|picture|image)\s*:?\s*)?"
    r"(?:©|\(c\)\s)\s*[\w.&/ '-]{2,60}[)\]]?$"
    r"|\s*[(\[](?:archief)?(?:foto|beeld|photo|bild|picture|image)\s*:\s*[^()\[\]]{2,60}[)\]]$",
    re.IGNORECASE,
)

_BYLINE = re.compile(
    r"(?:(?:door|van|tekst|auteur|by|words by|von|par|por|author|autor(?:in)?|auteur)\s*:?"
    r"|redacteur|verslaggever|correspondent)\s+(?P<who>\S.*)",
    re.IGNORECASE,
)
_NEWSROOM = re.compile(
    r"(?:(?:door|van|by|von|par|por|aus)\s*:?\s+)?(?:onze|our|unsere[rmn]?|notre|nuestro|nuestra|nos)\s+"
    r"(?:\w+\s+)?(?:\w*redactie|\w*redacteur(?:en)?|\w*verslagge(?:ver|efster)s?"
    r"|correspondent(?:e|en|s)?"
    r"|medewerk(?:er|ster)s?|politieke redactie|staff|reporters?|newsroom|redaktion"
    r"|korrespondent(?:en|in)?|reporter(?:in)?|rédaction|envoyée? spéciale?|correspondante?"
    r"|redacción|corresponsal)(?:\s+(?:in\s+)?\S+){0,3}"
    r"|\w*redactie|from our (?:own )?(?:correspondent|staff)s?|staff reporter",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:[^\W\d_][\w .'’-]{2,40} \d{1,4}\w?\s*[,|•·]?\s*)?"
    r"[1-9]\d{3} ?[A-Z]{2},?\s+[^\W\d_][\w '’-]{2,40}"
)
_PARTICLES = frozenset(
    "aan af al and d' da de del della den der di dos du e el en et i in la le op st te ten ter "
    "tot uit und v. van vande vander voor von y zu zum".split()
)
_AGENCY = "|".join(
    sorted(map(re.escape, {*AGENCIES, *map(str.upper, AGENCIES)}), key=len, reverse=True)
)
_PLACE = r"[^\W\d_a-zß-ÿ][\w.'’-]*(?:(?:/| / |[ -])(?:[a-z]{2,3} )?[^\W\d_a-zß-ÿ][\w.'’-]*){0,3}"
_DATELINE = re.compile(
    rf"(?:(?P<place>{_PLACE})(?P<when>,? [^()–—]{{3,30}}?)?\s*)?"
    rf"[(\[](?P<agency>(?:{_AGENCY})(?:[/,+ -]+[\w./ -]{{2,30}})?|van onze \w+|eigen bericht)[)\]]"
    r"\s*(?:[-–—:.]+\s*|(?=[\"“”„‘'«]?[^\W_a-zß-ÿ])|$)"
)
_DATELINE_CAPITALS = re.compile(
    r"(?P<place>[^\W\d_a-zß-ÿ]{2}(?:[^\W\d_a-zß-ÿ]|['’/ -]){2,38}?)(?P<when>,? [^()–—]{3,30}?)?"
    r"\s+[-–—]+\s+(?=[\"“”„‘'«]?[^\W_a-zß-ÿ])"
)
_DATELINE_DATED = re.compile(
    rf"(?P<place>{_PLACE}), (?P<when>[^()–—.]{{6,30}}?)\s+[-–—]+\s+(?=[\"“”„‘'«]?[^\W_a-zß-ÿ])"
)
_DATELINE_AGENCY = re.compile(rf"(?P<agency>{_AGENCY})\s+[-–—]+\s+(?=\S)")
_AGENCY_AT_END = re.compile(
    rf"(?<=[.!?\"”’»])\s*[(\[](?P<agency>(?:{_AGENCY})(?:/(?:{_AGENCY}))*)[)\]]\.?$"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before the first word of a report: `AMSTERDAM, 12 mei (ANP) - `."""

    end: int
    place: str | None
    when: str
    agency: str | None


def copyright_holder(line: str) -> str | None:
    """Who holds the rights, "" if a copyright notice does not say, None if it is none."""
    if len(line) > 200 or len(line.split()) > 25:
        return None
    mark = _COPYRIGHT.search(line)
    rights = _RIGHTS.search(line)
    year = _YEAR.search(line)
    if not (mark and (rights or year)) and not (rights and len(line.split()) <= 8):
        if not (mark and mark.start() == 0 and len(line.split()) <= 6 and line[-1] not in ".!?"):
            return None
        if mark[0].lower() == "copyright" and ":" not in line:
            return None
    if mark and mark.start() > 0 and not rights:
        return None  # a caption, or a sentence about copyright
    name = line[: rights.start()] if rights else line
    name = re.sub(r"\([^)]*(?:www\.|\.\w{2,3}\b)[^)]*\)", " ", name)
    name = _YEAR.sub(" ", _COPYRIGHT.sub(" ", name))
    name = re.sub(r"\s+", " ", name).strip(" ,;:.|–—-")
    return name if len(name.split()) <= 8 else ""


def source_name(line: str) -> str | None:
    """The publisher in a line such as "Bron: ANP", or None."""
    match = _SOURCE.fullmatch(line)
    if not match or len(match["name"].split()) > 8:
        return None
    return match["name"].strip(" .|")


def agency_name(line: str) -> str | None:
    """The agency, if the line is nothing but its name: "ANP", "(dpa)"."""
    return _agency(line.strip("()[]. "), whole=True)


def is_credit(line: str) -> bool:
    """Whether the line says who took a picture."""
    return bool(_CREDIT.fullmatch(line)) and len(line.split()) <= 20


def credit_at_end(line: str) -> int | None:
    """Where a caption's credit begins ("Archiefbeeld van het bureau. © ANP"), or None."""
    match = _CREDIT_AT_END.search(line, max(0, len(line) - 100))
    return match.start() if match else None


def is_byline(line: str) -> bool:
    """Whether the line says who wrote the report, and nothing else."""
    if len(line) > 100 or line[-1] in "?!" or any(map(str.isdigit, line)):
        return False
    line = line.rstrip(". ")
    if _NEWSROOM.fullmatch(line):
        return True
    match = _BYLINE.fullmatch(line)
    return match is not None and is_name(match["who"])


def is_address(line: str) -> bool:
    """Whether the line is a postal address as the Dutch write it: *Plein 1, 3500 AA Utrecht*."""
    return bool(_ADDRESS.fullmatch(line))


def is_name(text: str) -> bool:
    """Whether every word of a short text could be part of a person's name."""
    words = re.split(r"[\s,/&|]+", text.strip())
    named = [word for word in words if word.lower() not in _PARTICLES]
    return 2 <= len(named) <= 8 and all(word[:1].isupper() and len(word) > 1 for word in named)


def dateline(text: str) -> Dateline | None:
    """The dateline that `text` begins with, or None."""
    for pattern in (_DATELINE, _DATELINE_CAPITALS, _DATELINE_DATED, _DATELINE_AGENCY):
        match = pattern.match(text[:160])
        if not match:
            continue
        parts = match.groupdict()
        place, when, agency = parts.get("place"), parts.get("when") or "", parts.get("agency")
        if when and not any(map(str.isdigit, when)):
            continue
        if pattern is _DATELINE_CAPITALS and not any(map(str.islower, text[match.end() :])):
            continue
        return Dateline(match.end(), place, when, _agency(agency or ""))
    return None


def agency_at_end(text: str) -> tuple[int, str] | None:
    """Where a report's closing "(ANP)" begins, and the agency, or None."""
    match = _AGENCY_AT_END.search(text, max(0, len(text) - 40))
    return (match.start(), _agency(match["agency"]) or match["agency"]) if match else None


def _agency(written: str, *, whole: bool = False) -> str | None:
    """The agency that `written` is, or begins with, by its usual name."""
    match = re.match(rf"(?:{_AGENCY})\b", written)
    if not match or (whole and match.end() < len(written)):
        return None
    return next(name for name in AGENCIES if name.upper() == match[0].upper())
