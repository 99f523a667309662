"""What every reader of a format makes of a file's bytes: a `Document` of blocks.

A reader knows its format and nothing of news. It says of each block what the format says it is
(`BlockRole`), in the order in which a person reads; where the format does not say, the block is
`TEXT` and its looks decide. `summarize.reading.assembling` makes the `Article` of the blocks, the
same way for all formats.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from summarize.article import Place

__all__ = [
    "Attachment",
    "Block",
    "BlockRole",
    "Document",
    "DocumentLimits",
    "Hints",
    "Place",
    "Reader",
]


class BlockRole(StrEnum):
    """What a block is in its document."""

    TITLE = "title"
    LEAD = "lead"
    """A standfirst: what stands between title and text, set apart from both."""
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    """A quotation that is a paragraph of its own, and text of the report."""
    TABLE_CELL = "table-cell"
    """One cell that is no head of others; its heads are beside it."""
    FOOTNOTE = "footnote"
    CAPTION = "caption"
    FURNITURE = "furniture"
    """No part of the report: running heads, page numbers, menus, signatures."""
    TEXT = "text"
    """A line of plain text: what it is, is told by its looks."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document that stands by itself: a paragraph, a heading, a cell.

    `text` has no line ends and no white space around it. `place` is where it begins; `turns` are
    offsets into `text` from which on it stands elsewhere (a paragraph that crosses a page),
    ascending. `level` counts headings from 1 and how deep a list's item lies from 1. `spaced`:
    whether a gap stands before it, which only `TEXT` needs to say.

    A table's cell has its `row` (from 1, counted on through the document's tables, so that cells
    of one row share it and no two rows do), and the heads of its row and of its column, the
    outermost first.
    """

    role: BlockRole
    text: str
    place: Place = field(default_factory=Place)
    turns: tuple[tuple[int, Place], ...] = ()
    level: int = 1
    spaced: bool = True
    row: int | None = None
    row_heads: tuple[str, ...] = ()
    column_heads: tuple[str, ...] = ()
    language: str | None = None
    """BCP 47 code, where the format says that this block is in another language."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came in a document, to be read as one of its own."""

    name: str
    data: bytes
    media_type: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file taken apart as its format is, before anything is told by the looks of its text.

    `date` is ISO 8601, as exact as it is known, and `made` when the file was made, which counts
    where nothing better is known; `language` a BCP 47 code, if the format says one; `kind` what
    sort of file it is in a few words ("a PDF document"). `name` is set where a file holds several
    documents and each has one: an attachment's, a feed item's; `within` is then what
    they came in. `warnings` are sentences for whoever reads the report.
    """

    blocks: tuple[Block, ...]
    kind: str
    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    author: str | None = None
    link: str | None = None
    language: str | None = None
    name: str | None = None
    within: str | None = None
    made: str | None = None
    part: int | None = None
    """Which of several reports in one document it is, counted from 1."""
    warnings: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    """Whole sentences that the reader took for no part of the report by their looks."""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentLimits:
    """What a document may cost at most. What is over a limit is refused with a sentence."""

    size: int = 20_000_000
    """Bytes: fifty times the longest report this is made for, and no danger to the memory."""
    unpacked: int = 200_000_000
    """Bytes of what is packed in it, all together."""
    pages: int = 1_000
    nesting: int = 100
    """Elements inside elements, archives and messages inside each other."""
    seconds: float = 60.0
    memory: int = 2_000_000_000
    """Bytes that the process which parses it may take on top of what Python needs."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of some bytes beside themselves. `name` is what errors call them."""

    name: str
    media_type: str | None = None
    """As a server or a mail says it, without parameters: "text/html"."""
    charset: str | None = None
    link: str | None = None
    """Where on the web they come from."""
    language: str | None = None
    limits: DocumentLimits = field(default_factory=DocumentLimits)


class Reader(Protocol):
    """Reads one format."""

    def __call__(self, data: bytes, hints: Hints) -> Sequence[Document]:
        """The documents in `data`: one, or several where a file holds several (feeds).

        Nothing in `data` is executed, fetched or followed. Raises a `ReadingError`
        (`summarize.reading.faults`) with one sentence that begins with `hints.name`. May be called
        in a child process, which is killed at the limits.
        """
        ...
