"""What is new in a mail: without what it answers, its greeting, its signature, its disclaimer.

Works on strings that are lines of plain text or paragraphs of HTML: mail programs of both kinds
write the same words above what they quote.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.reading.greetings import is_greeting

_I = re.IGNORECASE
_RULED = re.compile(
    r"[-_=]{2,}\s*(?:oorspronkelijk bericht|doorgestuurd bericht|original message|"
    r"(?:begin )?forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|"
    r"message (?:d'origine|d’origine|original)|message transféré|mensaje (?:original|reenviado))"
    r"\s*[-_=]*",
    _I,
)
_FORWARDED = re.compile(
    r"\W*(?:begin doorgestuurd bericht|doorgestuurd bericht|(?:begin )?forwarded message|"
    r"(?:anfang der )?weitergeleiteten? nachricht|(?:début du )?message (?:transféré|réexpédié)|"
    r"(?:inicio del )?mensaje reenviado)\W*",
    _I,
)
_WROTE = re.compile(
    r"(?:op\s.{4,120}\bschreef\b.{0,120}:|.{1,120}\bschreef (?:op|het volgende)\b.{0,120}:|"
    r"on\s.{4,160}\bwrote:|am\s.{4,120}\bschrieb\b.{0,120}:|.{1,120}\bschrieb am\b.{0,120}:|"
    r"le\s.{4,160}\ba écrit\s?:|el\s.{4,160}\bescribió\s?:)\s*(?:>|$)",
    _I,
)
_FROM = re.compile(r"\W*(?:van|from|von|de|expéditeur)\s?:\*?\s?\S", _I)
_FIELD = re.compile(
    r"\W*(?:verzonden|datum|sent|date|gesendet|envoyé|enviado(?: el)?|fecha|aan|to|an|à|para|"
    r"onderwerp|subject|betreff|objet|asunto|cc)\s?:\*?\s",
    _I,
)
_SUBJECT = re.compile(r"(?:onderwerp|subject|betreff|objet|asunto)\s?:\*?\s", _I)
_QUOTED = re.compile(r"\s?(?:>|\|\s)")
_RULE = re.compile(r"[_=*-]{8,}\s*")

_SIGNATURE = re.compile(r"--\s?")
_FAREWELL = re.compile(
    r"(?:met\s+(?:vriendelijke|hartelijke|beste)\s+groet(?:en)?|mvg|m\.v\.g\.?|"
    r"(?:vriendelijke|hartelijke) groet(?:en)?|(?:beste |veel )?groet(?:en|jes)?|hoogachtend|"
    r"bij voorbaat dank|(?:with )?(?:kind|best|warm) (?:regards|wishes)|regards|"
    r"yours (?:sincerely|faithfully)|sincerely|mit freundlichen grüßen|freundliche grüße|"
    r"(?:viele|beste|herzliche) grüße|mfg|hochachtungsvoll|(?:bien )?cordialement|bien à vous|"
    r"salutations(?: distinguées)?|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente)\b",
    _I,
)
_DISCLAIMER = re.compile(
    r"denk aan het milieu|think before (?:you )?print|please consider the environment|"
    r"(?:dit|deze) (?:e-?mail|bericht|mail)\b.{0,80}\b(?:bestemd|vertrouwelijk)|"
    r"(?:this|the information in this) (?:e-?mail|message)\b.{0,120}\b(?:confidential|intended)|"
    r"diese (?:e-?mail|nachricht)\b.{0,80}\bvertraulich|"
    r"ce (?:message|courriel)\b.{0,80}\bconfidentiel|"
    r"este (?:mensaje|correo)\b.{0,80}\bconfidencial|aan dit bericht kunnen geen rechten|"
    r"^disclaimer\b|^proclaimer\b|"
    r"^(?:verzonden vanaf|verstuurd vanaf|sent from|von meinem|envoyé de(?:puis)?|enviado desde) "
    r"(?:mijn|my|mon|mi|.{0,20}(?:iphone|ipad|android|samsung|outlook))|"
    r"^(?:outlook voor|get outlook for|obtenir outlook)|"
    r"(?:afmelden|uitschrijven) voor deze (?:nieuwsbrief|mail)|^unsubscribe\b|"
    r"bekijk (?:deze mail|dit bericht|de webversie)|view (?:this email )?in (?:your )?browser",
    _I,
)
_FAREWELL_WORDS = 7
_TEXT = 60
"""Words of one paragraph below a farewell that are no more an address, but a text."""
_FEW = 40
"""Words above a mail that is passed on that are a note about it, and not the news."""


@dataclass(frozen=True, slots=True)
class Newest:
    """Which lines are new. `kept` are their numbers; `forwarded` is where a mail begins that is
    passed on (behind its header) if the mail has little to say itself."""

    kept: tuple[int, ...]
    forwarded: int | None = None


def newest(lines: Sequence[str]) -> Newest:
    """The lines that are the mail's own text."""
    end, forwarded = _history(lines)
    own = [i for i in range(end) if not _QUOTED.match(lines[i])]
    own = _without_signature(lines, own)
    own = [i for i in own if not _DISCLAIMER.search(lines[i].strip())]
    own = _without_greeting(lines, own)
    words = sum(len(lines[i].split()) for i in own)
    return Newest(tuple(own), forwarded if words < _FEW else None)


def _history(lines: Sequence[str]) -> tuple[int, int | None]:
    """Where the mail that is answered or passed on begins, and where its text does."""
    for i, line in enumerate(lines):
        written = line.strip()
        ruled = bool(_RULED.match(written) or _FORWARDED.fullmatch(written))
        header = None if ruled else _header_end(lines, i)
        if ruled or header is not None:
            start = i
            while start and not lines[start - 1].strip(" \t_=*-"):
                start -= 1
            following = _behind_header(lines, i + 1) if header is None else header
            passed_on = bool(_FORWARDED.search(written)) or header is not None
            return start, following if passed_on else None
        if _is_introduction(written, lines[i + 1].strip() if i + 1 < len(lines) else ""):
            return i, None
    return len(lines), None


def _is_introduction(line: str, following: str) -> bool:
    """Whether a line, or two that were wrapped, say who wrote what is quoted below."""
    if _WROTE.match(line):
        return True
    wrapped = len(line) > 5 and following.endswith(":") and not _WROTE.match(following)
    return wrapped and bool(_WROTE.match(f"{line} {following}"))


def _header_end(lines: Sequence[str], at: int) -> int | None:
    """The line behind a header that Outlook writes above what it quotes, if one begins here."""
    if not _FROM.match(lines[at]):
        return None
    if _SUBJECT.search(lines[at]) and len(lines[at]) < 1000:  # all of it in one paragraph
        return at + 1
    fields = 0
    last = at
    for i in range(at + 1, min(at + 9, len(lines))):
        if _FIELD.match(lines[i]):
            fields += 1
            last = i
            if _SUBJECT.search(lines[i]):
                break
    return last + 1 if fields >= 2 else None


def _behind_header(lines: Sequence[str], at: int) -> int:
    """Behind the fields that stand below the rule above a mail that is passed on."""
    last = at
    for i in range(at, min(at + 10, len(lines))):
        if _FROM.match(lines[i]) or _FIELD.match(lines[i]):
            last = i + 1
    return last


def _without_signature(lines: Sequence[str], own: Sequence[int]) -> list[int]:
    for n, i in enumerate(own):
        written = lines[i].strip()
        if n and _SIGNATURE.fullmatch(lines[i].rstrip("\r\n")):
            return list(own[:n])
        if n and _FAREWELL.match(written) and len(written.split()) <= _FAREWELL_WORDS:
            return [*own[:n], *_text_below(lines, own[n + 1 :])]
    return list(own)


def _text_below(lines: Sequence[str], below: Sequence[int]) -> list[int]:
    """What stands below a farewell and is a text of its own, such as the report that is sent."""
    for n, i in enumerate(below):
        if _DISCLAIMER.search(lines[i]):
            return []
        if len(lines[i].split()) >= _TEXT:
            return list(below[n:])
    return []


def _without_greeting(lines: Sequence[str], own: Sequence[int]) -> list[int]:
    for n, i in enumerate(own):
        written = lines[i].strip()
        if written:
            return list(own[n + 1 :]) if is_greeting(written) else list(own)
    return list(own)
