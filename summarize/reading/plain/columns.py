"""Tables that are set by spaces or tabs in plain text → cells with their heads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.article import Place
from summarize.reading.document import Block
from summarize.reading.tables import head_cells

_GAP = re.compile(r"\t+| {2,}|\s*[|;]\s*(?=\S)|\s\|\s*$")
_RULE = re.compile(r"[\s|+=_─-]{3,}")
_LONGEST = 60
"""Characters of a cell; what is longer is text with a tab in it."""
_FIGURE = re.compile(r"\d")


def table_lines(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Which runs of lines are tables: two rows and more of as many columns, with figures in them.

    Spans of line numbers. A head may have a column less or more than the rows under it.
    """
    found: list[tuple[int, int]] = []
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and (_cells(lines[end]) or (end > start and _is_rule(lines[end]))):
            end += 1
        if _is_table([line for line in lines[start:end] if not _is_rule(line)]):
            found.append((start, end))
        start = max(end, start + 1)
    return found


def table_blocks(lines: Sequence[str], first_row: int) -> list[Block]:
    """The cells of a table that these lines are; rows count on from `first_row`."""
    lines = [line for line in lines if not _is_rule(line)]
    separator = next((mark for mark in "\t|;" if all(mark in line for line in lines)), None)
    if separator is not None:  # then a cell's place is its number
        cells = [[cell.strip() for cell in line.strip("| ").split(separator)] for line in lines]
        return head_cells([[(cell, False) for cell in row] for row in cells], first_row, Place())
    rows = [_spans(line) for line in lines]
    columns = _columns(rows)
    grid: list[list[tuple[str, bool]]] = []
    for row in rows:
        texts = [""] * len(columns)
        for start, end, text in row:
            at = _nearest(columns, start, end)
            texts[at] = f"{texts[at]} {text}".strip()
        grid.append([(text, False) for text in texts])
    return head_cells(grid, first_row, Place())


def _cells(line: str) -> list[str] | None:
    """The cells of a line that has several, else None."""
    cells = [cell.strip() for cell in _GAP.split(line.strip(" |")) if cell.strip()]
    if len(cells) < 2 or any(len(cell) > _LONGEST for cell in cells):
        return None
    return cells


def _is_rule(line: str) -> bool:
    return bool(_RULE.fullmatch(line))


def _is_table(lines: Sequence[str]) -> bool:
    rows = [_cells(line) or [] for line in lines]
    if len(rows) < 2:
        return False
    counts = [len(row) for row in rows]
    usual = max(set(counts), key=counts.count)
    if counts.count(usual) < max(2, 0.6 * len(rows)) or (len(rows) == 2 and usual < 3):
        return False
    figures = sum(bool(_FIGURE.search(cell)) for row in rows for cell in row[1:])
    return figures >= 0.3 * sum(max(0, count - 1) for count in counts)


def _spans(line: str) -> list[tuple[int, int, str]]:
    """A line's cells with where they begin and end, tabs counted as eight columns."""
    line = line.expandtabs(8)
    spans = []
    start = 0
    for gap in [*_GAP.finditer(line), None]:
        end = gap.start() if gap is not None else len(line)
        text = line[start:end].strip(" |;")
        if text:
            left = line.index(text, start)
            spans.append((left, left + len(text), text))
        start = gap.end() if gap is not None else end
    return spans


def _columns(rows: Sequence[Sequence[tuple[int, int, str]]]) -> list[tuple[int, int]]:
    """Where the columns lie: as the rows with the most usual number of cells have them."""
    counts = [len(row) for row in rows]
    usual = max(set(counts), key=lambda count: (counts.count(count), count))
    wide = [row for row in rows if len(row) == usual]
    return [(min(row[i][0] for row in wide), max(row[i][1] for row in wide)) for i in range(usual)]


def _nearest(columns: Sequence[tuple[int, int]], start: int, end: int) -> int:
    """The column that a cell overlaps most, or lies next to."""

    def distance(at: int) -> tuple[int, int]:
        left, right = columns[at]
        return -(min(end, right) - max(start, left)), abs(start - left)

    return min(range(len(columns)), key=distance)
