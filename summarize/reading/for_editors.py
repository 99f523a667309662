"""What a sender of news writes for editors only: notes to them, and whom they may call."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.reading.looks import ENDED

_BEGINS = re.compile(
    r"[-*#(\[]*\s*(?:noot(?:en)? (?:voor|aan) (?:de )?(?:redacties?|pers)|niet voor publicatie"
    r"|not for publication|notes? (?:to|for) (?:the )?editors?|hinweis(?:e)? (?:an|für) die"
    r" redaktion(?:en)?|note (?:à|aux) (?:la )?rédactions?)"
    r"(?:,\s*(?:niet voor publicatie|not for publication))?"
    r"\s*(?:\((?:niet voor publicatie|not for publication)\).*"
    r"|(?:\([^()]{1,40}\)\s*)?(?::.*|[-*#.)\]]*$))"
    r"|[-*#]*\s*(?:einde|end) (?:van (?:het|dit) )?(?:persbericht|bericht|of (?:press )?release"
    r"|press release)\s*[-*#.]*$|[-*]{2,}\s*(?:einde|end|ende|fin)\W*$",
    re.IGNORECASE,
)
"""A phrase of this kind with nothing behind it, or a colon: what goes on is a sentence."""
_RULE = re.compile(r"#{3,}$")
"""The end of a release, or a rule between two parts of it."""
_CONTACT_HEADING = re.compile(
    r"perscontact(?:en|gegevens|persoon)?|persvoorlichting"
    r"|(?:contact(?:gegevens|persoon)? )?voor (?:de )?(?:pers|media|journalisten)"
    r"|(?:press|media) (?:contact|enquiries|inquiries)|pressekontakt|contact presse",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"\S@\S|\+?\d[\d ()-]{8,}")
"""Where somebody can be reached."""
_PARAGRAPH = 25
"""Words of a paragraph that is the report's beyond doubt."""
_LONGEST = 40
"""Words."""


def begins(line: str, following: Sequence[str]) -> bool:
    """Whether from this line on everything is for editors: *Noot voor de redactie: …*.

    After a rule (*###*) the report may go on: `following`, the lines below it, then tell.
    """
    if len(line.split()) > _LONGEST:
        return False
    if _RULE.match(line):
        return not any(len(one.split()) >= _PARAGRAPH for one in following) and (
            any(map(_CONTACT.search, following)) or not any(map(ENDED.search, following))
        )
    return bool(_BEGINS.match(line))


def is_contact_heading(line: str) -> bool:
    """Whether the line heads whom journalists may call."""
    return bool(_CONTACT_HEADING.fullmatch(line.strip(" .:")))


def is_contact(line: str) -> bool:
    """Whether a line below such a heading belongs to it: a name, or where to reach somebody."""
    words = len(line.split())
    if words <= 4:
        return not ENDED.search(line)
    return words <= _LONGEST and bool(_CONTACT.search(line))
