"""A press release copied out of a mail: what of it is the mail, and what the release.

Header fields, greeting, signature and disclaimer are furniture; the subject is the title, the
date the date, the sender the publisher. An embargo is told as a warning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.reading import for_editors
from summarize.reading.dates import find_date
from summarize.reading.greetings import is_greeting

_FIELDS = {
    "subject": "onderwerp subject betreft betreff objet asunto onderwerp/subject re betr",
    "from": "van from von de afzender expéditeur remitente sender",
    "date": "datum date verzonden sent gesendet envoyé fecha enviado verstuurd",
    "other": "aan to an à para cc bcc kopie bijlage bijlagen attachments attachment anlagen"
    " reply-to beantwoorden prioriteit priority importance belang kopie(cc) pièces",
}
_NAMES = {name: kind for kind, names in _FIELDS.items() for name in names.split()}
_FIELD = re.compile(r"[*_]*(?P<name>[\w/()-]{2,16})[*_]*\s?:[*_]*\s*(?P<value>.*)")
_PREFIX = re.compile(
    r"^(?:(?:re|fw|fwd|antw|doorst|betreft|wg|aw|tr|persbericht|press release|pressemitteilung"
    r"|communiqué de presse|nota de prensa)\s*[:|–-]\s*)+",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"-{2,}\s*(?:oorspronkelijk bericht|doorgestuurd bericht|original message|forwarded message"
    r"|begin forwarded message|weitergeleitete nachricht)\s*-{0,}:?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*[<(\[]?[\w.+-]+@[\w.-]+\w[>)\]]?")
_FAREWELL = re.compile(
    r"(?:(?:met |m\.?)?(?:vriendelijke|hartelijke|de beste|beste|warme)\s?groet(?:en)?"
    r"|groet(?:en|jes)?"
    r"|hoogachtend|mvg|with (?:kind|best) regards|(?:kind|best|warm) regards|regards|yours"
    r" (?:sincerely|faithfully)|sincerely|mit (?:freundlichen|besten) grüßen|freundliche grüße"
    r"|(?:bien )?cordialement|saludos|atentamente)\b[\s,.!]*(?:namens\b.{0,60})?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:hieronder|hierbij|bijgaand|onderstaand|in de bijlage|below|please find|attached|anbei"
    r"|nachfolgend|ci-dessous|ci-joint|adjunto)\b[^.!?]{0,120}\b(?:bericht|persbericht|release|tekst"
    r"|statement|text|mitteilung|communiqué|comunicado|you|u|vindt)\b[^.!?]{0,80}[.!:]?"
    r"(?:\s+[^.!?]{0,60}\b(?:plaatsing|publicatie|publiceren|plaatsen|aandacht|publication)\b"
    r"[^.!?]{0,60}[.!]?)?",
    re.IGNORECASE,
)
_EMBARGO = re.compile(r"[^.!?]*\bembargo\b.{0,80}", re.IGNORECASE)
_FOR_EDITORS = re.compile(r"voor de redactie\W*", re.IGNORECASE)
_CONTACT = re.compile(
    r"(?:(?:tel|telefoon|phone|mobiel|mobile|mob|fax|gsm|t|m|e|e-?mail|w|www|website|internet|kvk"
    r"|adres|postbus|twitter|persvoorlichting|perscontact|woordvoering)\s*[.:]?\s*(?:nr\.?)?\s*:?\s*"
    r"(?:[+(\d][\d\s().+/–-]{5,}|\S+@\S+|(?:https?://|www\.)\S+)|[+(]?\d[\d\s().+/–-]{7,}"
    r"|\S+@[\w.-]+\.\w+|(?:https?://)?www\.\S+|https?://\S+)",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"(?:dit|deze|this|diese|ce|este)\b.{0,40}\b(?:e-?mail\w*|bericht|message|nachricht|courriel"
    r"|mensaje|mail)\b.{0,200}\b(?:vertrouwelijk|geadresseerde|bestemd|confidential|intended"
    r"|recipient|vertraulich|confidentiel|confidencial)\b.*",
    re.IGNORECASE,
)
_LONGEST_NOTE = 25
"""Words."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A text read as a mail: its lines by what they are, and what its head says.

    `around` are those between head and tail that are the mail's and not the release's.
    """

    head: tuple[str, ...]
    around: tuple[str, ...]
    body: tuple[str, ...]
    tail: tuple[str, ...]
    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    warnings: tuple[str, ...] = ()


def read_letter(lines: Sequence[str], language: str) -> Letter | None:
    """The lines of a text that was copied out of a mail, else None.

    It takes two header fields on top, with a subject or a sender among them.
    """
    count, fields = _head(lines)
    if len(fields) < 2 or not {"subject", "from"} & fields.keys():
        return None
    date = find_date(fields.get("date", ""), language)
    sender = _ADDRESS.sub("", fields.get("from", "")).strip(" \"'<>,;")
    title = _PREFIX.sub("", fields.get("subject", "")).strip() or None
    end = _end(lines, count)
    around: list[str] = []
    body: list[str] = []
    warnings: list[str] = []
    said = 0
    for line in lines[count:end]:
        text = line.strip()
        said += bool(text)
        if _EMBARGO.match(text) and len(text.split()) <= _LONGEST_NOTE:
            warnings.append(f"It is under embargo: “{text}”")
        if text and _is_around(text, said):
            around.append(text)
            body.append("")
        else:
            body.append(line)
    return Letter(
        tuple(lines[:count]),
        tuple(around),
        tuple(body),
        tuple(lines[end:]),
        title,
        date[0] if date else None,
        sender or None,
        tuple(warnings),
    )


def _head(lines: Sequence[str]) -> tuple[int, dict[str, str]]:
    """How many lines are the head, and its fields by kind. One line may stand above it."""
    fields: dict[str, str] = {}
    count = above = 0
    for number, line in enumerate(lines):
        text = line.strip()
        match = _FIELD.fullmatch(text)
        kind = _NAMES.get(match["name"].lower()) if match else None
        if match is not None and kind is not None:
            count = number + 1
            name = kind if kind != "other" else f"other {match['name'].lower()}"
            fields.setdefault(name, match["value"].strip())
        elif text and not (fields and line[0] in " \t"):  # a field may go on in an indented line
            above += 1
            if fields or (above > 1 and not _FORWARDED.fullmatch(text)):
                break
    return count, fields


def _end(lines: Sequence[str], start: int) -> int:
    """Where the release ends: at a farewell, or at what is for editors only."""
    for number in range(start, len(lines)):
        text = lines[number].strip(" _\t")
        if 0 < len(text.split()) <= _LONGEST_NOTE and (
            _FAREWELL.fullmatch(text.strip("*"))
            or _FOR_EDITORS.fullmatch(text.strip("*"))
            or for_editors.begins(text, [line.strip() for line in lines[number + 1 :]])
        ):
            return number
    return len(lines)


def _is_around(text: str, said: int) -> bool:
    """Whether a line, the `said`th that is not blank, is the mail's and not the release's."""
    return bool(
        (said <= 2 and is_greeting(text))
        or (said <= 4 and (_NOTE.fullmatch(text) or _EMBARGO.fullmatch(text)))
        or _CONTACT.fullmatch(text)
        or _DISCLAIMER.fullmatch(text)
    )
