"""What a sender of news writes for editors only: notes to them, and whom they may call."""

from __future__ import annotations

import re

_BEGINS = re.compile(
    r"(?:noot(?:en)? (?:voor|aan) (?:de )?(?:redacties?|pers)|niet voor publicatie"
    r"|not for publication|notes? (?:to|for) (?:the )?editors?|hinweis(?:e)? (?:an|für) die"
    r" redaktion|note (?:à|aux) (?:la )?rédactions?"
    r"|[-*#]*\s*(?:einde|end) (?:van (?:het|dit) )?(?:persbericht|bericht|of (?:press )?release"
    r"|press release)\s*[-*#]*$|#{3,}$|[-*]{2,}\s*(?:einde|end|ende|fin)\b)",
    re.IGNORECASE,
)
_CONTACT_HEADING = re.compile(
    r"perscontact(?:en|gegevens|persoon)?|persvoorlichting"
    r"|(?:contact(?:gegevens|persoon)? )?voor (?:de )?(?:pers|media|journalisten)"
    r"|(?:press|media) (?:contact|enquiries|inquiries)|pressekontakt|contact presse",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\b(?:woordvoerders?|(?:pers)?voorlicht(?:er|ing|ster)|contact opnemen|bereikbaar|interview"
    r"|telefoon|tel|mail|e-mail|spokes(?:man|woman|person))\b|\S@\S|\+?\d[\d ()-]{8,}",
    re.IGNORECASE,
)
_LONGEST = 40
"""Words."""


def begins(line: str) -> bool:
    """Whether from this line on everything is for editors: *Noot voor de redactie: …*."""
    return len(line.split()) <= _LONGEST and bool(_BEGINS.match(line))


def is_contact_heading(line: str) -> bool:
    """Whether the line heads whom journalists may call."""
    return bool(_CONTACT_HEADING.fullmatch(line.strip(" .:")))


def is_contact(line: str) -> bool:
    """Whether a line below such a heading belongs to it."""
    words = len(line.split())
    return words <= 4 or (words <= _LONGEST and bool(_CONTACT.search(line)))
