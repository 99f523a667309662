"""Cut a text into words, runs of digits and single symbols, with their exact places.

One regular expression without nested ambiguity, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum

_TOKEN = re.compile(
    r"([0-9]+)"
    # An apostrophe or a combining accent stays inside its word: auto's, e\u0301e\u0301n.
    # French elision parts two words: d'un million, jusqu'à 5.
    r"|((?:[cdjlmnstCDJLMNST]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu)['’](?=[^\W\d_]|\Z)"
    r"|[^\W\d_]+(?:[\u0300-\u036f'’][^\W\d_]+)*)"
    # A character reference of HTML (&#39;) is a symbol, not a number.
    r"|&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});"
    # A row of dots or dashes is one symbol.
    r"|[.]{3,}|[-_=*#]{3,}|\S",
)


class Type(IntEnum):
    """What a token is made of."""

    SYMBOL = 0
    DIGITS = 1
    WORD = 2


_TYPES = (Type.SYMBOL, Type.DIGITS, Type.WORD)


@dataclass(slots=True)
class Token:
    """One token. `low` is its text in lower case; `glued` says that no space stands before it."""

    type: Type
    text: str
    low: str
    start: int
    end: int
    glued: bool


_QUOTES = frozenset({"&#39;", "&#x27;", "&apos;", "&rsquo;", "&lsquo;", "&#8217;", "&#8216;"})
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphens, spaces of no width, and marks of byte order: they part no word and no number."""
_ODD = re.compile(
    f"[{_INVISIBLE}\u0660-\u0669\u06f0-\u06f9\u066a-\u066c\uff05-\uff1a\uff0b-\uff0f\uff10-\uff19\ufe63"
    "\u2024\u2e31\u00b7]"
)
_PLAIN: dict[int, str | None] = {ord(char): None for char in _INVISIBLE}
_PLAIN |= {first + digit: str(digit) for first in (0x660, 0x6F0, 0xFF10) for digit in range(10)}
_PLAIN |= {0x66A: "%", 0x66B: ",", 0x66C: "'", 0xFE63: "-", 0x2024: "."}
_PLAIN |= {code: chr(code - 0xFEE0) for code in (*range(0xFF05, 0xFF10), 0xFF1A)}
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\u00b7\u2e31](?=\d)")


def plain(text: str) -> tuple[str, list[int] | None]:
    """The text with digits, signs and points of every script as ASCII and without what is not seen.

    With it go the places of its characters in `text`, or None where they are the same.
    """
    if text.isascii() or not _ODD.search(text):
        return text, None
    text = _BETWEEN_DIGITS.sub(".", text)
    seen = text.translate(_PLAIN)
    if len(seen) == len(text):
        return seen, None
    places = [i for i, char in enumerate(text) if char not in _INVISIBLE]
    places.append(len(text))
    return seen, places


def lex(text: str) -> list[Token]:
    """All tokens of a text, in order. Their places are those in `text`, their letters plain."""
    tokens: list[Token] = []
    last = -1
    seen, places = plain(text)
    for match in _TOKEN.finditer(seen):
        piece = match.group()
        start, end = match.span()
        low = piece
        kind = _TYPES[match.lastindex or 0]
        if kind is Type.WORD:
            low = piece.lower()
            if not low.isascii():
                low = unicodedata.normalize("NFC", low).replace("’", "'")
        elif piece in "’‘" or piece in _QUOTES:
            low = "'"
        glued = start == last
        last = end
        if places is not None:
            start, end = places[start], places[end - 1] + 1
        tokens.append(Token(kind, piece, low, start, end, glued))
    return tokens
