"""RTF → its tokens, one after the other: groups, control words, bytes in hexadecimal, text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    rb"\\bin(?P<length>\d{1,9}) ?"
    rb"|\\'(?P<byte>[0-9a-fA-F]{2})"
    rb"|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class RtfToken:
    """One token. `kind` is "word", "symbol", "byte", "text", "{" or "}"."""

    kind: str
    text: bytes = b""
    number: int | None = None


def tokens(data: bytes) -> Iterator[RtfToken]:
    """The tokens of RTF. Binary data is left out."""
    at = 0
    while match := _TOKEN.match(data, at):
        at = match.end()
        if match["length"] is not None:
            at += int(match["length"])
        elif match["byte"] is not None:
            yield RtfToken("byte", bytes([int(match["byte"], 16)]))
        elif match["word"] is not None:
            number = match["number"]
            yield RtfToken("word", match["word"], int(number) if number else None)
        elif match["symbol"] is not None:
            yield RtfToken("symbol", match["symbol"])
        elif match["brace"] is not None:
            yield RtfToken(match["brace"].decode())
        elif match["text"] is not None:
            yield RtfToken("text", match["text"])
