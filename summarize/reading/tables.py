"""A table's grid of texts → cells that know the heads of their row and column."""

from __future__ import annotations

import re

from summarize.reading.document import Block, BlockRole, Place

_FIGURES = re.compile(r"[\d\s.,:%€$£¥()+/<>≤≥±*†–—−-]+|n\.?[vbp]\.?[tb]?\.?|[xX✓✗]")
"""What a cell with nothing but a value looks like."""
_AMOUNT = re.compile(r"[€$£¥]?\s*[+−-]?\d[\d.,\s]*\s*(?:%|[^\W\d]{1,10}\.?)?(?:\s+euro)?")
"""*€ 4,1 mln*, *9 weken*."""
_HEAD_ROWS = 3


def head_cells(grid: list[list[tuple[str, bool]]], first_row: int, place: Place) -> list[Block]:
    """A grid of texts, each with whether it is marked as a head, as blocks with their heads.

    Rows of nothing but heads head the columns; where none is marked, the first row does if it has
    no values and the others do. A head or a text in a row's first cell heads the row, if the
    row goes on with others.
    """
    grid = [row for row in grid if any(text for text, _ in row)]
    top = _head_rows(grid)
    columns = _column_heads(grid[:top])
    blocks: list[Block] = []
    for number, row in enumerate(grid[top:], first_row):
        said = [text for text, _ in row]
        only = said[0] if len(set(filter(None, said))) == 1 and len(said) > 1 else ""
        if only and not _FIGURES.fullmatch(only):  # one text across: a subheading
            blocks.append(Block(BlockRole.TABLE_CELL, only, place, row=number))
            continue
        heads = _row_heads(row)
        row_heads = tuple(filter(None, said[:heads]))
        if not any(said[heads:]):
            blocks.append(Block(BlockRole.TABLE_CELL, " ".join(row_heads), place, row=number))
            continue
        before: str | None = None
        for at, text in enumerate(said[heads:], heads):
            head = columns.get(at, ())
            if text and not (text == before and head == columns.get(at - 1, ())):
                blocks.append(
                    Block(
                        BlockRole.TABLE_CELL,
                        text,
                        place,
                        row=number,
                        row_heads=row_heads,
                        column_heads=head,
                    )
                )
            before = text
    return blocks


def _head_rows(grid: list[list[tuple[str, bool]]]) -> int:
    """How many rows at the top head the columns."""
    count = 0
    for row in grid[:-1]:
        marked = [head for text, head in row if text]
        if not all(marked):
            break
        count += 1
    if count or len(grid) < 2:
        return count
    first = [text for text, _ in grid[0] if text]
    others = [text for row in grid[1:] for text, _ in row[1:] if text]
    values = sum(1 for text in others if _FIGURES.fullmatch(text) or _begins_as_value(text))
    if len(first) < 2 or values < 0.5 * max(1, len(others)):
        return 0
    count = 0
    for row in grid[:_HEAD_ROWS]:
        said = [text for text, _ in row if text]
        # A head may be a year; it is none of a column if its row holds values.
        if len(said) < 2 or not all(_is_name(text) for text in said):
            break
        if count and any(_AMOUNT.fullmatch(text) and not _is_year(text) for text in said[1:]):
            break
        count += 1
    return min(count, len(grid) - 1)


def _is_name(text: str) -> bool:
    return not _FIGURES.fullmatch(text) or _is_year(text)


def _begins_as_value(text: str) -> bool:
    return any(map(str.isdigit, text[:6])) and len(text) <= 30


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(r"\(?(?:19|20)\d\d\)?(?:\s*[-–/]\s*(?:(?:19|20)?\d\d))?[*†]?", text))


def _column_heads(rows: list[list[tuple[str, bool]]]) -> dict[int, tuple[str, ...]]:
    heads: dict[int, tuple[str, ...]] = {}
    for row in rows:
        for at, (text, _) in enumerate(row):
            above = heads.get(at, ())
            if text and text not in above:
                heads[at] = (*above, text)
    return heads


def _row_heads(row: list[tuple[str, bool]]) -> int:
    """How many cells at the start of a row head it."""
    count = 0
    for text, head in row[:-1]:
        if not head and (count or (_FIGURES.fullmatch(text) and not _is_year(text))):
            break
        count += 1
        if not head:
            break
    return count
