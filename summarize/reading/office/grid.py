"""A table of an office document, row by row → blocks: cells with heads, or text in a layout."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.article import Place
from summarize.reading.document import Block, BlockRole
from summarize.reading.tables import head_cells

_LONGEST = 150
"""Characters in a cell on the average: where they are more, the cells hold text, not data."""


def table_blocks(grid: Sequence[Sequence[tuple[str, bool]]], first_row: int) -> list[Block]:
    """The blocks of a table; one column, one row, or long texts make it a layout of paragraphs."""
    rows = [list(row) for row in grid if any(text for text, _ in row)]
    texts = [text for row in rows for text, _ in row if text]
    layout = len(rows) < 2 or max((len(row) for row in rows), default=0) < 2
    if layout or sum(map(len, texts)) > _LONGEST * max(1, len(texts)):
        once = dict.fromkeys(texts)  # a cell that spans several says its text in each
        return [Block(BlockRole.PARAGRAPH, text) for text in once]
    return head_cells(rows, first_row, Place())
