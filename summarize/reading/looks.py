"""What a line of a report is by its looks alone: a statement, a heading, a link."""

from __future__ import annotations

import re

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
ENDED = re.compile(r"[.!?…][\"”’»)]*$")
"""How a line ends with which a sentence ends."""
STOP = re.compile(r"[.!?…:;,][\"“”’»'›)\]]*$")
FULL_STOP = re.compile(r"[.:;,][\"“”’»'›)\]]*$")

TITLE_WORDS = 30
CROSSHEAD_WORDS = 12
LINK_WORDS = 20


def is_body(line: str) -> bool:
    """Whether a line is a statement by its looks: it ends in a stop, or is too long for a heading.

    A question or an exclamation of a few words may be a heading.
    """
    words = len(line.split())
    if FULL_STOP.search(line):
        return True
    return words > TITLE_WORDS or bool(STOP.search(line) and words > CROSSHEAD_WORDS)


def is_paragraph(line: str) -> bool:
    """Whether a line is a paragraph beyond doubt."""
    words = len(line.split())
    return words > TITLE_WORDS or (words >= 8 and bool(STOP.search(line)))


def is_headline_like(line: str) -> bool:
    """Whether a line could be a headline, or a link to a page that has it."""
    return len(line.split()) <= LINK_WORDS and not FULL_STOP.search(line)
