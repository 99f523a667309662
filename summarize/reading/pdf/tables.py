"""A region's lines, and the tables among them: figures with the heads of their row and column.

A table is told by its alignment: lines with gaps in them, one below the other, whose parts stand
in the same columns, and with figures in them. Most tables of reports have no lines drawn around
their cells; where there are any, pieces that run across one have been cut already (`rules`).
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from summarize.reading.pdf.cells import YEAR, is_number
from summarize.reading.pdf.close_figures import with_close_figures_parted
from summarize.reading.pdf.heads import column_heads, joined
from summarize.reading.pdf.pieces import Piece, cut_at_gaps, join
from summarize.reading.pdf.rows import CELL_WORDS, Row, rows_of, with_tall_cells

_APART = 2.2
"""Between lines of a table there is no more room than this, in sizes of its type."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is no head, with the heads of its row and its column, the outermost first."""

    text: str
    row_heads: tuple[str, ...]
    column_heads: tuple[str, ...]
    base: float


@dataclass(slots=True)
class Table:
    """Rows of cells, from top to bottom. `heads` are the texts of its heads, in reading order."""

    rows: list[list[Cell]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)


def lines_and_tables(region: Sequence[Piece]) -> list[Piece | Table]:
    """A region of a page, one column wide, as lines and tables from top to bottom."""
    rows = with_close_figures_parted(with_tall_cells(rows_of(region)))
    found: list[Piece | Table] = []
    i = 0
    while i < len(rows):
        end = _run(rows, i)
        table = None
        if end - i >= 2:
            above = _heads_above(rows, i, len(found))
            table = _table(rows[i - above : end], above)
        if table is None:
            found.append(join(rows[i]))
            i += 1
        else:
            del found[len(found) - above :]
            found.append(table)
            i = end
    return found


def _heads_above(rows: Sequence[Row], start: int, most: int) -> int:
    """How many lines above a table's first are the first lines of heads of its: a few words over
    its columns, not over the names of its rows."""
    count = 0
    left = rows[start][0]
    edge = rows[start][1].x0 - 4 * left.size
    while count < min(most, 3):
        row, below = rows[start - count - 1], rows[start - count]
        gap = min(piece.top for piece in below) - max(piece.bottom for piece in row)
        size = max(piece.size for piece in row)
        over = row[0].x0 > max(edge, left.x0 + 2 * size)
        short = all(len(piece.words) <= CELL_WORDS and piece.text[-1] not in ".:" for piece in row)
        parts = [part for piece in row for part in cut_at_gaps(piece)]
        alike = len(parts) == len(rows[start]) and row[-1].text[-1] not in ".:"
        near = gap < 0.6 * size and size < 1.15 * left.size
        if not (near and (alike or (over and short))):
            break
        count += 1
    return count


def _run(rows: Sequence[Row], start: int) -> int:
    """Where the lines end that may be a table beginning with the line `start`."""
    if len(rows[start]) < 2:
        return start
    end = last = start
    for i in range(start + 1, len(rows)):
        size = max(piece.size for piece in rows[i])
        above = max(piece.bottom for piece in rows[i - 1])
        if min(piece.top for piece in rows[i]) - above > _APART * size:
            break
        if len(rows[i]) >= 2:
            last = i
        elif i - last > 2 or len(rows[i][0].text.split()) > 12:
            break
    end = last + 1
    return _with_wrapped_label(rows, end) if end - start >= 2 else end


def _with_wrapped_label(rows: Sequence[Row], end: int) -> int:
    """The last label's second line, if it has one."""
    if end < len(rows) and len(rows[end]) == 1:
        above, piece = rows[end - 1][0], rows[end][0]
        near = piece.base - above.base < 1.4 * piece.size
        if near and piece.text[0].islower() and abs(piece.x0 - above.x0) < 2:
            return end + 1
    return end


def _table(rows: Sequence[Row], above: int) -> Table | None:
    """The lines as a table, if they stand in columns and hold figures. The first `above` lines are
    heads."""
    columns = _columns(rows)
    if columns is None:
        return None
    grid = [_placed(row, columns) for row in rows]
    data = [row for row in grid if _is_data(row)]
    if not data:
        return None
    filled = [text for row in data for text in row[1:] if text]
    if sum(map(is_number, filled)) < 0.5 * len(filled):
        return None
    return _read(grid, rows, columns)


def _columns(rows: Sequence[Row]) -> list[tuple[float, float]] | None:
    """The columns' extents: where the figures of the lines with most parts stand."""
    figures = [row for row in rows if len(row) > 1 and any(is_number(p.text) for p in row[1:])]
    full = [row for row in figures if all(is_number(piece.text) for piece in row[1:])]
    counts = Counter(len(row) for row in full or figures)
    if not counts:
        return None
    most = max(counts, key=lambda count: (counts[count], count))
    model = [row for row in full or figures if len(row) == most]
    columns = [(piece.x0, piece.x1) for piece in model[0]]
    for row in model[1:]:
        for i, piece in enumerate(row):
            left, right = columns[i]
            columns[i] = (min(left, piece.x0), max(right, piece.x1))
    if any(left[1] > right[0] for left, right in itertools.pairwise(columns)):
        return None  # its parts overlap: a line's gaps fall where they will, as in set text
    return columns


def _placed(row: Row, columns: Sequence[tuple[float, float]]) -> list[str]:
    """The texts of a line by column. A figure that stands close behind its row's name, or behind
    another one, is in its own column all the same."""
    texts = [""] * len(columns)
    for piece in row:
        i = _column(piece.x0, piece.x1, columns)
        last = next((n for n in range(len(columns) - 1, i, -1) if piece.x1 > columns[n][0]), i)
        if last == i:
            texts[i] = f"{texts[i]} {piece.text}".strip()
            continue
        i = _column(piece.words[0][1], piece.words[0][2], columns)
        for word, left, right in piece.words:
            if is_number(word) and any(map(str.isdigit, word)):
                i = max(i, _column(left, right, columns))
            texts[i] = f"{texts[i]} {word}".strip()
    return texts


def _column(x0: float, x1: float, columns: Sequence[tuple[float, float]]) -> int:
    """The column that an extent shares most with, else the nearest one."""

    def distance(i: int) -> float:
        return max(columns[i][0], x0) - min(columns[i][1], x1)

    return min(range(len(columns)), key=distance)


def _read(
    grid: Sequence[list[str]], rows: Sequence[Row], columns: Sequence[tuple[float, float]]
) -> Table:
    """The table in a grid: head lines first, then lines that carry figures under them."""
    begins = next(i for i, row in enumerate(grid) if _is_data(row))
    while begins > 1 and not any(grid[begins - 1][1:]) and any(map(_has_cells, grid[: begins - 1])):
        begins -= 1  # a label above the first figures heads these rows, not the columns
    heads = column_heads(rows[:begins], columns)
    table = Table(heads=[text for row in grid[:begins] for text in row if text])
    group: str | None = None
    for row, pieces in zip(grid[begins:], rows[begins:], strict=True):
        label, cells = row[0], row[1:]
        if not any(cells):
            if table.rows and label[:1].islower():
                _extend_label(table, label)
            else:
                group = label
                table.heads.append(label)
            continue
        if not label and table.rows and not any(map(is_number, filter(None, cells))):
            _extend_cells(table, cells)
            continue
        if label:
            table.heads.append(label)
        outer = (group,) if group else ()
        table.rows.append(
            [
                Cell(text, (*outer, *([label] if label else [])), heads[i], pieces[0].base)
                for i, text in enumerate(cells, 1)
                if text
            ]
        )
    return table


def _has_cells(row: Sequence[str]) -> bool:
    return any(row[1:])


def _is_data(row: Sequence[str]) -> bool:
    """Whether a line carries figures that are no heads."""
    numbers = [text for text in row[1:] if text and is_number(text)]
    return bool(row[0] and numbers) and not all(YEAR.fullmatch(text) for text in numbers)


def _extend_label(table: Table, text: str) -> None:
    label = table.heads[-1]
    whole = joined(label, text)
    table.heads[-1] = whole
    table.rows[-1] = [
        replace(cell, row_heads=(*cell.row_heads[:-1], whole)) for cell in table.rows[-1]
    ]


def _extend_cells(table: Table, cells: Sequence[str]) -> None:
    """A line without a label goes on with the cells of the line above, from the right."""
    texts = [text for text in cells if text]
    row = table.rows[-1]
    for i, text in zip(range(len(row) - len(texts), len(row)), texts, strict=False):
        if i >= 0:
            row[i] = replace(row[i], text=f"{row[i].text} {text}")
