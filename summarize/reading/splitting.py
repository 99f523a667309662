"""Several reports in one document, such as a digest → a document each, where headings tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.reading.document import Block, BlockRole, Document

_FEWEST_WORDS = 25
"""Words of text under a heading that make a report of it; less is a list of contents."""
_RULE = re.compile(r"\s*(?:[-*_=#~•·–—]\s*){2,}")
"""A line that parts one report from the next in plain text."""
_TEXT = frozenset({BlockRole.TEXT, BlockRole.PARAGRAPH, BlockRole.LEAD, BlockRole.QUOTE,
                   BlockRole.LIST_ITEM})  # fmt: skip


def split_document(document: Document) -> list[Document]:
    """The reports in a document; the document itself if nothing tells that it holds several.

    They begin at the headings of the highest level of which there are two with text under them; in
    plain text, at lines that are nothing but a rule. What is known of the whole (date, publisher,
    link) is known of each. Footnotes stay with the part in which they stand.
    """
    parts = _by_headings(document.blocks) or _by_rules(document.blocks)
    if not parts:
        return [document]
    return [_part(document, blocks, number) for number, blocks in enumerate(parts, 1)]


def _by_headings(blocks: Sequence[Block]) -> list[list[Block]]:
    levels = sorted({b.level for b in blocks if b.role is BlockRole.HEADING})
    for level in levels:
        starts = [
            i for i, b in enumerate(blocks) if b.role is BlockRole.HEADING and b.level <= level
        ]
        ends = [*starts[1:], len(blocks)]
        sections = [list(blocks[a:b]) for a, b in zip(starts, ends, strict=True)]
        whole = [section for section in sections if _words(section) >= _FEWEST_WORDS]
        if len(whole) >= 2:
            before = list(blocks[: starts[0]])
            return [before, *whole] if _words(before) >= _FEWEST_WORDS else whole
    return []


def _by_rules(blocks: Sequence[Block]) -> list[list[Block]]:
    sections: list[list[Block]] = [[]]
    for block in blocks:
        if block.role is BlockRole.FURNITURE and _RULE.fullmatch(block.text):
            sections.append([])
        else:
            sections[-1].append(block)
    whole = [section for section in sections if _words(section) >= _FEWEST_WORDS]
    return whole if len(whole) >= 2 else []


def _words(blocks: Sequence[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks if block.role in _TEXT)


def _part(document: Document, blocks: Sequence[Block], number: int) -> Document:
    first = blocks[0]
    if first.role is BlockRole.HEADING:
        blocks = [replace(first, role=BlockRole.TITLE), *blocks[1:]]
    return replace(document, blocks=tuple(blocks), title=None, part=number, attachments=())
