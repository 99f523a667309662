"""How a mail begins: one pattern, for mails and for texts that were copied out of one."""

from __future__ import annotations

import re

_GREETING = re.compile(
    r"(?:(?:beste|geachte|hallo|dag|hoi|goede(?:morgen|middag|n?avond)|l\.?s\.?|dear|hello|hi"
    r"|good (?:morning|afternoon)|sehr geehrte[nrs]?|liebe[nrs]?|guten tag|bonjour"
    r"|estimad[oa]s?|hola|buenos días)\b[^.:;!?]{0,60}[,:!]?|l\.s\.,?"
    # These begin ordinary sentences, too: *Madame Macron visite Bruxelles*.
    r"|(?:madame|monsieur)(?:,? (?:madame|monsieur))?"
    r"|(?:madame|monsieur|chers|chère?s?|cher)\b(?:,? (?:madame|monsieur))*[^.:;!?,]{0,40},)",
    re.IGNORECASE,
)
_LONGEST = 8
"""Words."""


def is_greeting(line: str) -> bool:
    """Whether a line, without the blanks around it, does nothing but greet whom it is sent to."""
    return _GREETING.fullmatch(line) is not None and len(line.split()) <= _LONGEST
