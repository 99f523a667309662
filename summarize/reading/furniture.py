"""What newswire and web pages put around a report: copyright lines, datelines, bylines, links.

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

_LINK_HEADINGS = frozenset(
    {
        *("meest gelezen", "meest bekeken", "lees ook", "lees meer", "lees verder", "zie ook"),
        *("bekijk ook", "kijk ook", "luister ook", "gerelateerd", "gerelateerde artikelen"),
        *("meer over dit onderwerp", "meer nieuws", "ook interessant", "het laatste nieuws"),
        *("most read", "most viewed", "most popular", "read more", "read also", "read next"),
        *("see also", "related", "related articles", "related stories", "related topics"),
        *("more on this story", "trending", "recommended", "you may also like", "top stories"),
        *("meistgelesen", "meistgelesene artikel", "lesen sie auch", "mehr zum thema"),
        *("mehr dazu", "weitere artikel", "weiterlesen", "das könnte sie auch interessieren"),
        *("les plus lus", "lire aussi", "à lire aussi", "à lire également", "lire la suite"),
        *("sur le même sujet", "articles liés", "lo más leído", "más leídas", "más leídos"),
        *("lea también", "lee también", "leer más", "te puede interesar", "más noticias"),
        *("noticias relacionadas", "best gelezen", "populair", "net binnen", "uitgelicht"),
        *("aanbevolen", "aanbevolen artikelen", "verwante artikelen", "gerelateerd nieuws"),
        *(
            "verder in het nieuws",
            "meer over",
            "meer lezen",
            "ook op deze site",
            "lees verder over",
        ),
        *("editor's picks", "keep reading", "more from", "more stories", "empfohlen", "auch lesen"),
    }
)
"""Headings of lists of links to other pages."""

_ALSO = re.compile(
    r"(?:dit|deze|wellicht|misschien|anderen?|bezoekers)\b.*\b(?:ook|verder)\b.*"
    r"\b(?:leuk|interessant|lezen|bekeken|gelezen|boeien)\b"
    r"|(?:you might|you may|others|readers)\b.*\b(?:also|next)\b.*\b(?:like|read|enjoy)\b.*"
    r"|meer (?:nieuws |artikelen |berichten )?(?:uit|van|over|in) (?:deze |dit |de )?"
    r"(?:categorie|rubriek|regio|onderwerp|dossier|auteur)"
)
"""*Dit vind je misschien ook leuk*: what such a heading says in ever other words."""

_CONTROLS = frozenset(
    {
        *(
            "deel",
            "advertentie",
            "deel dit artikel",
            "deel dit bericht",
            "deel via",
            "delen",
            "reageer",
        ),
        *("reageren", "reacties", "bekijk reacties", "reacties tonen", "abonneer", "abonneer je"),
        *("nieuwsbrief", "volg ons", "terug naar boven", "print", "printen", "kopieer link"),
        *("opslaan", "bewaar", "luister", "luister naar dit artikel", "voorlezen", "sluiten"),
        *("advertisement", "share", "share this article", "share this story", "share this"),
        *("comments", "leave a comment", "newsletter", "subscribe", "sign up", "follow us"),
        *("back to top", "copy link", "listen", "save", "sponsored content", "skip to content"),
        *("anzeige", "werbung", "artikel teilen", "teilen", "kommentare", "drucken"),
        *("zur startseite", "nach oben", "abonnieren", "merken", "artikel anhören"),
        *("publicité", "partager", "partager cet article", "commentaires", "s'abonner"),
        *("imprimer", "retour en haut", "publicidad", "compartir", "comparte", "comentarios"),
        *("suscríbete", "imprimir", "volver arriba"),
        *("facebook", "twitter", "whatsapp", "linkedin", "instagram", "telegram", "pinterest"),
        *("e-mail", "email", "mail", "tiktok", "bluesky", "threads"),
    }
)
"""Buttons and labels: a line that is only this."""

_LINK = re.compile(
    r"(?:lees (?:ook|meer|verder)(?: over)?|zie ook|(?:be)?kijk ook|luister ook|meer over"
    r"|meer lezen|read (?:more|also|next)|see also|related|more on this"
    r"|lesen sie auch|mehr zum thema|lire (?:aussi|également)|à lire aussi|à lire également"
    r"|le[ae] también|leer más|te puede interesar"
    r"|tags?|trefwoorden|onderwerpen|keywords|topics|schlagwörter|mots-clés|etiquetas)\s*[:|»>]",
    re.IGNORECASE,
)

_GOES_ON = re.compile(
    r"\(?(?:(?:de |het )?(?:tekst|artikel|verhaal|bericht)\s+(?:gaat|loopt)\s+(?:verder|door)"
    r"|lees\s+(?:verder|door)|(?:the |this )?(?:article|story|text)\s+continues"
    r"|(?:der |dieser )?(?:artikel|text)\s+geht\s+(?:unten|weiter|unter|nach)"
    r"|la suite de (?:l['’]article|cet article)|(?:el artículo|la noticia)\s+(?:sigue|continúa))\b"
    r"[^.!?]{0,60}\b(?:onder|below|after|unter|nach|sous|après|debajo|después)\b[^.!?]{0,40}[.!)]*",
    re.IGNORECASE,
)
"""*Tekst gaat verder onder de foto.*"""
_LETTER = re.compile(
    r"(?:abonneer\s+(?:u|je)|schrijf\s+(?:u|je)|meld\s+(?:u|je)|ontvang|volg|subscribe|sign\s+up"
    r"|abonnieren\s+sie|melden\s+sie\s+sich|abonnez-vous|inscrivez-vous|suscríb[ae](?:te|se))\b"
    r".{0,60}\b(?:nieuwsbrie(?:f|ven)|newsletters?|boletín|lettre d['’]information)\b.*",
    re.IGNORECASE,
)
"""*Abonneer u op onze nieuwsbrief en …*"""

_CALL = re.compile(
    r"(?:\d+\s*)?(?:reacties?|comments?|kommentare?|commentaires?|comentarios?|likes?|shares?)"
    r"(?:\s*\(\d+\))?"
    r"|(?:reageer|reageren|deel|delen|share|teilen|partager|compartir|print|bewaar|like)\s*\(?\d+\)?"
    r"|(?:reageer|deel|stuur|mail|tweet|share|bewaar)\s+(?:op\s+|via\s+|this\s+|dit\s+|deze\s+|het\s+)"
    r"(?:\w+[\s,]*){1,6}"
    r"|(?:laat|plaats|geef)\s+(?:een|je|uw|jouw)\s+(?:reactie|mening|bericht)\b[^.]{0,40}"
    r"|(?:leave|post)\s+a\s+(?:comment|reply)\b[^.]{0,40}"
    r"|(?:meld|schrijf)\s+(?:je|u)\s+(?:nu\s+|hier\s+|gratis\s+)?(?:aan|in)\b[^.]{0,80}"
    r"|(?:sign\s+up|subscribe|register)\s+(?:now|here|today|for|to)\b[^.]{0,80}"
    r"|(?:word|neem)\s+(?:nu\s+|een\s+|ook\s+)?(?:abonnee|lid|abonnement|vriend)\b[^.]{0,60}"
    r"|(?:abonneer|abonniere|abonnez|suscr[ií]b\w*)\b[^.]{0,60}"
    r"|volg\s+(?:ons|\w+)\s+(?:op|via|ook)\b[^.]{0,60}|follow\s+us\s+on\b[^.]{0,60}"
    r"|(?:klik|click|tik)\s+(?:hier|here)\b[^.]{0,80}|download\s+(?:de|onze|the|our)\s+app\b[^.]{0,40}"
    r"|(?:heb|heeft)\s+(?:je|u)\s+(?:een\s+)?(?:tip|nieuwstip|vraag|opmerking)\b.{0,120}"
    r"|(?:foutje|fout)\s+(?:gezien|gevonden|ontdekt)\b.{0,80}|got\s+a\s+(?:news\s+)?tip\b.{0,100}"
    r"|onbeperkt\s+lezen\b.{0,80}|maandelijks\s+opzegbaar|print\s+(?:dit\s+|het\s+)?artikel"
    r"|(?:dit\s+artikel|deze\s+pagina)\s+(?:delen|printen|bewaren)"
    r"|(?:accepteer|accept|akzeptieren)\s+(?:alle\s+|all\s+)?cookies",
    re.IGNORECASE,
)
"""Calls to react, share, subscribe: *Reageer (34)*, *Meld je aan voor onze nieuwsbrief*."""
_CALL_WORDS = 14
_BETWEEN = re.compile(r"\s{2,}|\s*[|•·»>/]\s*|\t")

_BYLINE = re.compile(
    r"(?:(?:door|van|tekst|auteur|by|words by|von|par|por|author|autor(?:in)?|auteur)\s*:?"
    r"|redacteur|verslaggever|correspondent)\s+(?P<who>\S.*)",
    re.IGNORECASE,
)
_NEWSROOM = re.compile(
    r"(?:(?:door|van|by|von|par|por|aus)\s+)?(?:onze|our|unsere[rmn]?|notre|nuestro|nuestra|nos)\s+"
    r"(?:\w+\s+)?(?:\w*redactie|\w*redacteur(?:en)?|\w*verslagge(?:ver|efster)s?"
    r"|correspondent(?:e|en|s)?"
    r"|medewerk(?:er|ster)s?|politieke redactie|staff|reporters?|newsroom|redaktion"
    r"|korrespondent(?:en|in)?|reporter(?:in)?|rédaction|envoyée? spéciale?|correspondante?"
    r"|redacción|corresponsal)(?:\s+(?:in\s+)?\S+){0,3}"
    r"|\w*redactie|from our (?:own )?(?:correspondent|staff)s?|staff reporter",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    "aan af al and d' da de del della den der di dos du e el en et i in la le op st te ten ter "
    "tot uit und v. van vande vander voor von y zu zum".split()
)
_SECTIONS = frozenset(
    {
        *("weer", "video", "podcast", "regionaal", "lokaal", "auto", "reizen", "lifestyle"),
        *("binnenland", "buitenland", "economie", "politiek", "sport", "cultuur", "wetenschap"),
        *("opinie", "nieuws", "regio", "misdaad", "media", "tech", "gezondheid", "achtergrond"),
        *("home", "world", "news", "business", "politics", "science", "health", "opinion"),
        *("national", "international", "politik", "wirtschaft", "ausland", "inland", "panorama"),
        *("monde", "économie", "société", "politique", "mundo", "sociedad", "economía"),
    }
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


def is_link_heading(line: str) -> bool:
    """Whether links to other pages follow this line."""
    label = _label(line)
    return label in _LINK_HEADINGS or (len(label) < 60 and bool(_ALSO.fullmatch(label)))


def is_page_control(line: str) -> bool:
    """Whether the line is a button, a label or a link of the page and no part of the report."""
    label = _label(line)
    if label in _CONTROLS or _is_menu(line):
        return True
    if _GOES_ON.fullmatch(line):
        return True
    if len(line.split()) <= _CALL_WORDS and _CALL.fullmatch(line.rstrip(" .!?:»>→")):
        return True
    return bool(_LINK.match(line) or _LETTER.match(line)) and len(line.split()) <= 25


def _is_menu(line: str) -> bool:
    """Whether a line is several buttons, or sections of a site: *Nieuws | Sport | Weer*."""
    parts = [part.strip() for part in _BETWEEN.split(line) if part.strip()]
    if len(parts) < 2 or len(line) > 200:
        return False
    if all(_label(part) in _CONTROLS or _CALL.fullmatch(part) for part in parts):
        return True
    sections = sum(_label(part) in _SECTIONS for part in parts)
    short = all(len(part.split()) <= 3 for part in parts) and not any(map(str.isdigit, line))
    return short and sections >= 2


def is_byline(line: str) -> bool:
    """Whether the line says who wrote the report, and nothing else."""
    if len(line) > 100 or line[-1] in "?!" or any(map(str.isdigit, line)):
        return False
    line = line.rstrip(". ")
    if _NEWSROOM.fullmatch(line):
        return True
    match = _BYLINE.fullmatch(line)
    return match is not None and is_name(match["who"])


def is_name(text: str) -> bool:
    """Whether every word of a short text could be part of a person's name."""
    words = re.split(r"[\s,/&|]+", text.strip())
    named = [word for word in words if word.lower() not in _PARTICLES]
    return 2 <= len(named) <= 8 and all(word[:1].isupper() and len(word) > 1 for word in named)


def is_section(line: str) -> bool:
    """Whether the line is the name of a newspaper's section."""
    return _label(line) in _SECTIONS


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


def _label(line: str) -> str:
    return line.casefold().strip(" .:;!?…»›>|-–—*•▼▲→").strip()
