"""A file of source and target texts, two columns a line, read as it comes.

The format has no quoting, so that any program can write it: UTF-8, exactly one tab a line, lines
end with `\\n`. A `"` is just a character, and so are `\\r`, U+2028 and the like inside a line; one
`\\r` before the `\\n` (a file from Windows) and a byte order mark at the start are dropped. A
column may be empty. The memory needed is that of one line, which has at most `LINE_LIMIT` bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from summarize.errors import InputError

LINE_LIMIT = 4_000_000
"""Bytes in a line: two long books, and far less than what would fill the memory."""


class TextPair(NamedTuple):
    """A source text and a target text, and the line (from 1) on which they stand."""

    line: int
    source: str
    target: str


def read_pairs(stream: BinaryIO, name: str) -> Iterator[TextPair]:
    """The pairs of a stream, one by one; `name` is for the messages.

    Raises InputError at the first line that is too long, not UTF-8, or not two columns, when
    every pair before it has been given out.
    """
    line = 0
    while raw := _read_line(stream, name, line + 1):
        line += 1
        if len(raw.removesuffix(b"\n")) > LINE_LIMIT:
            raise InputError(
                f"{name}, line {line}: longer than {LINE_LIMIT:,} bytes; give each pair of texts "
                "a line of its own."
            )
        if line == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise InputError(
                f"{name}, line {line}: not UTF-8 (byte {error.start + 1} of the line is "
                f"0x{raw[error.start]:02x}); convert the file to UTF-8."
            ) from None
        columns = text.removesuffix("\n").removesuffix("\r").split("\t")
        if len(columns) != 2:
            found = "one column" if len(columns) == 1 else f"{len(columns)} columns"
            raise InputError(
                f"{name}, line {line}: {found} where two are needed, source and target with one "
                "tab between them."
            )
        yield TextPair(line, columns[0], columns[1])


def _read_line(stream: BinaryIO, name: str, line: int) -> bytes:
    try:
        return stream.readline(LINE_LIMIT + 1)
    except OSError as error:
        raise InputError(f"{name}, line {line}: cannot be read ({error.strerror}).") from None
