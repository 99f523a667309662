"""A table's element → cells that know their heads; and whether it is a table or a layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from summarize.reading.document import Block, Place
from summarize.reading.tables import head_cells

_WIDEST = 200
"""Columns; and rows by rowspan: more is a page that wants to fill the memory."""
_LONGEST = 150
"""Characters in a cell on the average: where they are more, cells hold text, not data."""


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
