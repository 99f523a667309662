"""Characters of a block as they were meant: decoded once too often, invisible, or not composed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import ftfy
from ftfy.badness import is_bad

from summarize.reading.document import Block

INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_ONCE_TOO_OFTEN = re.compile("[ÂÃÄÅâ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
"""What UTF-8 looks like when it is read as Windows-1252 or Latin-1, in Western languages."""
_SPACE = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft"})


def repaired(text: str) -> str:
    """`text` with what was decoded wrongly before it was stored put right: "â‚¬" is "€" again."""
    if not is_bad(text.replace("\x85", "\n")):  # which alone is a line's end
        return text
    return "\n".join(ftfy.fix_encoding(line) if is_bad(line) else line for line in text.split("\n"))


def tidied(text: str) -> str:
    """A line of text without characters that nobody sees, composed (NFC)."""
    if text.isascii() and text.isprintable():
        return text.strip()
    text = CONTROL.sub("", INVISIBLE.sub("", _SPACE.sub(" ", repaired(text))))
    return unicodedata.normalize("NFC", text.translate(_LIGATURES)).strip()


def tidy(block: Block) -> Block:
    """The block with its texts tidied. A text that changes may shift where its pages turn."""
    text = tidied(block.text)
    turns = block.turns
    if text != block.text and turns:
        turns = tuple((min(len(tidied(block.text[:at])), len(text)), place) for at, place in turns)
    return replace(
        block,
        text=text,
        turns=turns,
        row_heads=tuple(map(tidied, block.row_heads)),
        column_heads=tuple(map(tidied, block.column_heads)),
    )
