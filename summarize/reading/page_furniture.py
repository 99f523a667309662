"""What a web page puts around a report: buttons, calls to share and subscribe, lists of links.

Each function looks at one line, and is narrow, as those of `furniture` are.
"""

from __future__ import annotations

import re

from summarize.reading.calls import (
    is_call,
    is_edge_call,
    is_news,
    is_player,
    is_small_print,
    says_who,
)
from summarize.reading.looks import SENTENCE_END

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
        "meest gelezen",
        *("editor's picks", "keep reading", "more from", "more stories", "empfohlen", "auch lesen"),
    }
)
"""Headings of lists of links to other pages."""
_FILE_HEADINGS = frozenset("documenten downloads download bijlagen".split())
"""Headings of lists of files, and of ordinary sections."""
_FILE = re.compile(
    r".{3,120}(?:[(\[](?:\w{2,5},?\s*)?\d+(?:[.,]\d+)?\s?[kMG]B[)\]]|[(\[](?:pdf|docx?|xlsx?|odt|zip)\b"
    r"[^()\[\]]{0,30}[)\]]|\.(?:pdf|docx?|xlsx?|odt|zip))",
    re.IGNORECASE,
)
"""*Rapport wachttijden (pdf, 1,2 MB)*."""

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
    r"[^.!?]{0,60}\b(?:onder|below|after|unter|nach|sous|après|debajo|después)\b[^.!?]{0,40}[.!)]*"
    r"|advertentie\s*[-–—:]\s*lees\s+(?:hieronder\s+)?(?:verder|door)\.?"
    r"|(?:de |het )?(?:tekst|artikel|verhaal|bericht)\s+(?:gaat|loopt)\s+hieronder"
    r"\s+(?:verder|door)\.?",
    re.IGNORECASE,
)
"""*Tekst gaat verder onder de foto.*"""
_LETTER = re.compile(
    r"(?:[^.!?]{3,40}\?\s+)?(?:abonneer\s+(?:u|je)|schrijf\s+(?:u|je)|meld\s+(?:u|je)|ontvang|volg|subscribe|sign\s+up"
    r"|abonnieren\s+sie|melden\s+sie\s+sich|abonnez-vous|inscrivez-vous|suscríb[ae](?:te|se))\b"
    r".{0,60}\b(?:nieuwsbrie(?:f|ven)|newsletters?|boletín|lettre d['’]information)\b.*",
    re.IGNORECASE,
)
"""*Abonneer u op onze nieuwsbrief en …*"""

_LINK_WORDS = 25
_MORE_FROM = re.compile(r"(?:meer|ander|overig)\s+(?:nieuws\s+)?(?:uit|over|in|van)\s+(.{3,30})")
_SITE = frozenset(
    {
        *("cookie-instellingen", "cookies", "cookiebeleid", "privacy", "privacyverklaring"),
        *("privacybeleid", "adverteren", "contact", "colofon", "over ons", "disclaimer", "rss"),
        *("algemene voorwaarden", "voorwaarden", "sitemap", "vacatures", "toegankelijkheid"),
        *("proclaimer", "klantenservice", "mijn account", "inloggen", "veelgestelde vragen"),
        *("privacy policy", "terms", "terms of use", "about us", "careers", "advertise"),
        *("impressum", "datenschutz", "kontakt", "mentions légales", "aviso legal"),
    }
)
"""What stands in a row at the foot of a site's pages."""
_BETWEEN = re.compile(r"\s{2,}|\s*[|•·»>/]\s*|\t")

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


def is_link_heading(line: str) -> bool:
    """Whether links to other pages follow this line."""
    label = _label(line)
    also = len(label) < 60 and not line.endswith(".") and bool(_ALSO.fullmatch(label))
    return label in _LINK_HEADINGS or also


def is_teaser_heading(line: str) -> bool:
    """Whether headlines of other reports may follow this line, or an ordinary section."""
    label = _label(line)
    more = _MORE_FROM.fullmatch(label)
    return label in ("ander nieuws", "meer berichten") or (
        more is not None and more[1] in _SECTIONS
    )


def is_file_heading(line: str) -> bool:
    """Whether files may follow this line, or an ordinary section."""
    return _label(line) in _FILE_HEADINGS


def is_file(line: str) -> bool:
    """Whether a line is the name of a file to fetch: *Rapport wachttijden (pdf, 1,2 MB)*."""
    return bool(_FILE.fullmatch(line)) and not says_who(line)


def is_page_control(line: str) -> bool:
    """Whether the line is a button, a label or a link of the page and no part of the report."""
    label = _label(line)
    if label in _CONTROLS or _is_menu(line):
        return True
    if _GOES_ON.fullmatch(line):
        return True
    if is_call(line) or is_player(line):
        return True
    said = SENTENCE_END.split(line)
    if 2 <= len(said) <= 3 and any(map(is_call, said)) and all(map(_leads_to_call, said)):
        return True
    if len(line.split()) > _LINK_WORDS:
        return False
    return bool(_LINK.match(line) or (_LETTER.match(line) and not says_who(line)))


def is_edge_control(line: str) -> bool:
    """Whether a line above or below the report is none of it: a call, small print, a file."""
    if is_file(line):
        return True
    said = SENTENCE_END.split(line)
    if 1 <= len(said) <= 3 and any(map(is_edge_call, said)) and all(map(_leads_to_call, said)):
        return True
    return is_small_print(line)


def _leads_to_call(sentence: str) -> bool:
    """Whether a sentence is a call, or the question before one: *Niets missen? Meld je aan!*"""
    if is_call(sentence) or is_edge_call(sentence):
        return True
    return (sentence.endswith("?") and len(sentence.split()) <= 8) and not is_news(sentence)


def _is_menu(line: str) -> bool:
    """Whether a line is several buttons, or sections of a site: *Nieuws | Sport | Weer*."""
    parts = [part.strip() for part in _BETWEEN.split(line) if part.strip()]
    if len(parts) < 2 or len(line) > 200:
        return False
    if all(_label(part) in _CONTROLS or is_call(part) for part in parts):
        return True
    if all(_label(part) in _CONTROLS | _SECTIONS | _SITE for part in parts):
        return True
    sections = sum(_label(part) in _SECTIONS for part in parts)
    short = all(len(part.split()) <= 3 for part in parts) and not any(map(str.isdigit, line))
    return short and sections >= 2


def is_section(line: str) -> bool:
    """Whether the line is the name of a newspaper's section."""
    return _label(line) in _SECTIONS


def _label(line: str) -> str:
    return line.casefold().strip(" .:;!?…»›>|-–—*•▼▲→").strip()
