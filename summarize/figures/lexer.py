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
    r"|((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’](?=[^\W\d_]|\Z)"
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


def lex(text: str) -> list[Token]:
    """All tokens of a text, in order."""
    tokens: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(text):
        piece = match.group()
        start, end = match.span()
        low = piece
        kind = _TYPES[match.lastindex or 0]
        if kind is Type.WORD:
            low = piece.lower()
            if not low.isascii():
                low = unicodedata.normalize("NFC", low).replace("’", "'")
        elif piece in "’‘":
            low = "'"
        tokens.append(Token(kind, piece, low, start, end, start == last))
        last = end
    return tokens
