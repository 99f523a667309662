"""A table's element → cells that know their heads; and whether it is a table or a layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from summarize.reading.document import Block, BlockRole, Place

_WIDEST = 200
"""Columns; and rows by rowspan: more is a page that wants to fill the memory."""
_LONGEST = 150
"""Characters in a cell on the average: where they are more, cells hold text, not data."""
_FIGURES = re.compile(r"[\d\s.,:%€$£¥()+/<>≤≥±*†–—−-]+|n\.?[vbp]\.?[tb]?\.?|[xX✓✗]")
"""What a cell with nothing but a value looks like."""


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    head: bool
    spanned: bool = False
    """Whether it is another cell's continuation."""


def is_data(table: HtmlElement) -> bool:
    """Whether a table holds data, not a page's layout."""
    if table.get("role") == "presentation":
        return False
    rows = [[c for c in row if c.tag in ("td", "th")] for row in table.iter("tr")]
    rows = [row for row in rows if row]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    if any(True for _ in table.iter("th")):
        return True
    if any(inner is not table for inner in table.iter("table")):
        return False
    texts = [text_of(cell) for row in rows for cell in row]
    return sum(map(len, texts)) <= _LONGEST * len(texts)


def text_of(element: HtmlElement) -> str:
    """All text in an element on one line, its breaks as spaces."""
    return " ".join("".join(_pieces(element)).split())


_INLINE = frozenset("a abbr b big cite code em i q s small span strong sub sup time u wbr".split())


def _pieces(element: HtmlElement) -> Iterator[str]:
    for event, one in etree.iterwalk(element, events=("start", "end")):
        said = one.text if event == "start" else one.tail if one is not element else None
        if one.tag not in _INLINE:
            yield " "
        yield said or ""


def cells_of(table: HtmlElement, first_row: int, place: Place) -> list[Block]:
    """A table's cells as blocks with their heads; rows count on from `first_row`."""
    return head_cells(
        [[(cell.text, cell.head) for cell in row] for row in _grid(table)], first_row, place
    )


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
        if len(set(filter(None, said))) == 1 and len(said) > 1:  # one text across: a subheading
            only = next(filter(None, said))
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
    if len(first) >= 2 and values >= 0.5 * max(1, len(others)):
        # A head may be a year; it is none of a column if every text in its row is a value.
        named = [text for text in first if not _FIGURES.fullmatch(text) or _is_year(text)]
        return int(len(named) == len(first))
    return 0


def _begins_as_value(text: str) -> bool:
    return any(map(str.isdigit, text[:6])) and len(text) <= 30


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)?\d\d))?[*†]?", text))


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


def _grid(table: HtmlElement) -> list[list[_Cell]]:
    """The cells by row and column, those that span several repeated."""
    grid: list[list[_Cell]] = []
    hanging: dict[int, tuple[int, _Cell]] = {}
    for row in _own_rows(table):
        line: list[_Cell] = []
        in_head = row.getparent() is not None and row.getparent().tag == "thead"

        def fill(line: list[_Cell] = line) -> None:
            while len(line) in hanging:
                left, cell = hanging[len(line)]
                if left > 1:
                    hanging[len(line)] = (left - 1, cell)
                else:
                    del hanging[len(line)]
                line.append(cell)

        for element in row:
            if element.tag not in ("td", "th"):
                continue
            fill()
            cell = _Cell(text_of(element), element.tag == "th" or in_head)
            wide, deep = _span(element, "colspan"), _span(element, "rowspan")
            for _ in range(min(wide, _WIDEST - len(line))):
                if deep > 1:
                    hanging[len(line)] = (deep - 1, cell)
                line.append(cell)
        fill()
        grid.append(line)
    return grid


def _own_rows(table: HtmlElement) -> Iterator[HtmlElement]:
    for row in table.iter("tr"):
        nearest = next(row.iterancestors("table"), None)
        if nearest is table:
            yield row


def _span(element: HtmlElement, name: str) -> int:
    written = element.get(name, "1").strip()
    return max(1, min(int(written), _WIDEST)) if written.isdecimal() and len(written) < 6 else 1
