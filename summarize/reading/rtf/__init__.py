"""RTF → a document: the text as all changes accepted have it."""

from __future__ import annotations

from dataclasses import replace

from summarize.reading.document import Block, BlockRole, Document, Hints
from summarize.reading.office.about import clean
from summarize.reading.rtf.reader import Rtf


def read(data: bytes, hints: Hints) -> list[Document]:
    """The report in an RTF document, without headers, footers, annotations and deleted text."""
    rtf = Rtf(hints)
    rtf.read(data.lstrip(b"\xef\xbb\xbf\x00\t\r\n "))
    blocks = [*rtf.blocks, *(Block(BlockRole.FOOTNOTE, text) for text in rtf.notes)]
    if blocks and blocks[0].text == rtf.about.get("title"):
        blocks[0] = replace(blocks[0], role=BlockRole.TITLE)
    about = clean(rtf.about.get("title"), rtf.about.get("author"), rtf.definitions.made, None)
    return about.document(blocks, "an RTF document", hints)
