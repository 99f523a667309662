"""Plain text → a document: decoded, unwrapped, a block a line."""

from __future__ import annotations

from summarize.reading.decoding import decode
from summarize.reading.document import Block, BlockRole, Document, Hints
from summarize.reading.lines import lines_of, unwrap


def read(data: bytes, hints: Hints) -> list[Document]:
    """The document in plain text. Raises InputError if `data` is no text that can be told."""
    text = unwrap(decode(data, hints.name))
    blocks = tuple(
        Block(
            BlockRole.LIST_ITEM if line.item else BlockRole.TEXT,
            text[line.start : line.end],
            spaced=line.spaced,
        )
        for line in lines_of(text)
    )
    return [Document(blocks, "plain text", link=hints.link)]
