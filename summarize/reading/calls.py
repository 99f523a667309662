"""Calls of a web page or a letter to its readers: to react, share, subscribe, watch, sign off.

A line is none that has a figure in it, or tells who said it: so do sentences of the report.
"""

from __future__ import annotations

import re

_COUNT = re.compile(
    r"(?:\d+\s*)?(?:reacties?|comments?|kommentare?|commentaires?|comentarios?|likes?|shares?)"
    r"(?:\s*\(\d+\))?"
    r"|(?:reageer|reageren|deel|delen|share|teilen|partager|compartir|print|bewaar|like)\s*\(?\d+\)?"
    r"|(?:leestijd|reading\s+time)\s*:?\s*\d+\s*min\w*|\d+\s+min\w*\s+(?:leestijd|lezen|read)"
    r"|onbeperkt\s+lezen\s+(?:voor|vanaf)\s[^,]{3,30}(?:[,.]\s*maandelijks\s+opzegbaar)?",
    re.IGNORECASE,
)
"""*Reageer (34)*, *3 reacties*, *Leestijd: 4 min*."""
_CALL = re.compile(
    r"(?:reageer|deel|stuur|mail|tweet|share|bewaar)\s+(?:op\s+|via\s+|this\s+|dit\s+|deze\s+|het\s+)"
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
    r"|(?:heeft|was)\s+deze\s+(?:informatie|pagina)\b.{0,20}\b(?:geholpen|nuttig)"
    r"|(?:accepteer|accept|akzeptieren)\s+(?:alle\s+|all\s+)?cookies",
    re.IGNORECASE,
)
"""Calls to react, share, subscribe: *Meld je aan voor onze nieuwsbrief*."""
_EDGE_CALL = re.compile(
    r"(?:ontvang|krijg)\s+(?:(?:je|u|nu|gratis|dagelijks|wekelijks|(?:elke|iedere)\s+\w+)\s+){1,3}"
    r".{0,60}\b(?:mailbox|inbox|mail)\b.{0,40}"
    r"|(?:vond|vind)\s+(?:je|u)\s+dit\s+(?:artikel|bericht|verhaal)\b.{0,40}"
    r"|deel\s+(?:het|dit)\s+met\s+.{0,40}"
    r"|(?:zag|ziet|zie|zien|heb|heeft)\s+(?:je|jij|u)\s+(?:een\s+|iets\s+)(?:\w*fout\w*|gezien"
    r"|onjuist\w*)\b.{0,60}"
    r"|laat\s+het\s+(?:ons|de\s+redactie)\s+weten\b.{0,60}"
    r"|(?:stuur|mail|app|bel)\s+(?:ons|de\s+redactie)\b.{0,80}|tip\s+(?:de\s+redactie|ons)",
    re.IGNORECASE,
)
"""Calls that a sentence of the report may be by its words: above and below it only."""
_PLAYER = re.compile(
    r"(?:bekijk|beluister|luister|kijk|watch|listen)\b[^:(]{0,60}\((?:\d{1,2}:)?\d{1,2}:\d\d\)",
    re.IGNORECASE,
)
"""*Bekijk de reportage (2:14)*."""
_PLAYER_WORDS = 9
_PHONE = re.compile(r"\+?\d[\d ()-]{8,}|\S+@\S+|(?:https?://|www\.)\S+")
_SAYS = re.compile(
    r"[,”’\"']\s*(?:zo\s+)?(?:zegt|zei(?:den)?|vroeg|vraagt|meldt|meldde|schrijft|schreef|stelt|stelde"
    r"|waarschuwt|waarschuwde|kreeg|kregen|krijgt|blijkt|bleek|vindt|vond|luidt|luidde|staat|stond"
    r"|antwoordt|antwoordde|riep|roept|adviseert|vertelt|vertelde|said|says|asked|warns|warned|told"
    r"|sagt|sagte|fragte|warnt|dit|demande|dice|dijo)\b"
    r"|\b(?:aldus|volgens|according to)\b|\b(?:zegt|zei|waarschuwt|said|warned|sagte)\s+\w",
    re.IGNORECASE,
)
"""What tells who said it: *, waarschuwt de politie*."""
_CALL_WORDS = 14
_SMALL_PRINT = re.compile(
    r"(?:u|je)\s+ontvangt\s+deze\s+(?:e-?mail|mail|nieuwsbrief)\b.*"
    r"|(?:wilt|wil)\s+(?:u|je)\s+(?:deze|geen)\b.{0,40}\b(?:e-?mails?|mails?|nieuwsbrie(?:f|ven))\b.*"
    r"|(?=.*\b(?:e-?mails?|mails?|mailings?|nieuwsbrie(?:f|ven)|deze)\b)"
    r"(?:u|je)\s+kunt?\b.{0,60}\b(?:uitschrijven|afmelden)\b.*"
    r"|(?:ons|onze)\s+(?:post|bezoek)?adres\s*:.*"
    r"|(?:bekijk|lees)\s+deze\s+(?:e-?mail|mail|nieuwsbrief)\b.*"
    r"|you\s+(?:are\s+receiving|received)\s+this\s+(?:e-?mail|newsletter)\b.*"
    r"|(?=unsubscribe|.*\b(?:click|link|here|newsletter|e-?mails?|list|preferences|you)\b)"
    r".{0,60}\bunsubscribe\b.{0,60}",
    re.IGNORECASE,
)
"""What stands below a letter to subscribers."""


def is_call(line: str) -> bool:
    """Whether a line calls to react, share or subscribe: *Reageer (34)*."""
    label = line.rstrip(" .!?:»>→")
    if _COUNT.fullmatch(label):
        return True
    called = len(line.split()) <= _CALL_WORDS and bool(_CALL.fullmatch(label))
    return called and not is_news(line)


def is_edge_call(line: str) -> bool:
    """Whether a line above or below the report is a call: *Stuur ons een bericht*."""
    called = bool(_EDGE_CALL.fullmatch(line.rstrip(" .!?:»>→")))
    return called and len(line.split()) <= _CALL_WORDS and not is_news(line)


def is_news(line: str) -> bool:
    """Whether a line has a figure in it, not to call, or tells who said it: calls do not."""
    return any(map(str.isdigit, _PHONE.sub("", line))) or says_who(line)


def is_player(line: str) -> bool:
    """Whether a line is the label of something to play, with its length."""
    return len(line.split()) <= _PLAYER_WORDS and bool(_PLAYER.fullmatch(line))


def is_small_print(line: str) -> bool:
    """Whether a line says why a letter came, or how to be rid of it."""
    return bool(_SMALL_PRINT.fullmatch(line)) and not is_news(line)


def says_who(line: str) -> bool:
    """Whether a line tells who said it: *, waarschuwt de politie*."""
    return bool(_SAYS.search(line))
