"""A region's lines, and the tables among them: figures with the heads of their row and column.

A table is told by its alignment: lines with gaps in them, one below the other, whose parts stand
in the same columns, and with figures in them. Lines drawn around cells are not looked at: most
tables of reports have none.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from summarize.reading.pdf.cells import YEAR, is_number
from summarize.reading.pdf.close_figures import with_close_figures_parted
from summarize.reading.pdf.heads import column_heads, joined
from summarize.reading.pdf.pieces import Piece, cut_at_gaps, join, packed

Row = list[Piece]
_APART = 2.2
"""Between lines of a table there is no more room than this, in sizes of its type."""


_TOUCHING = 0.85
"""Distance of lines, in sizes of type, that no text is set at."""
_CELL_WORDS = 7


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
    rows = with_close_figures_parted(_with_tall_cells(rows_of(region)))
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
        short = all(len(piece.words) <= _CELL_WORDS and piece.text[-1] not in ".:" for piece in row)
        parts = [part for piece in row for part in cut_at_gaps(piece)]
        alike = len(parts) == len(rows[start]) and row[-1].text[-1] not in ".:"
        near = gap < 0.6 * size and size < 1.15 * left.size
        if not (near and (alike or (over and short))):
            break
        count += 1
    return count


def rows_of(region: Sequence[Piece]) -> list[Row]:
    """Pieces on one line, from left to right; the lines from top to bottom."""
    rows: list[Row] = []
    for piece in sorted(region, key=lambda piece: (piece.base, piece.x0)):
        same = rows and abs(piece.base - rows[-1][0].base) < 0.45 * min(
            piece.size, rows[-1][0].size
        )
        if same and not _overlaps(piece, rows[-1]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda piece: piece.x0)
    return rows


def _with_tall_cells(rows: Sequence[Row]) -> list[Row]:
    """Lines so close that their type would touch are one row: its cells have different numbers of
    lines, and stand in the middle of it."""
    result: list[Row] = []
    together: list[Row] = []
    for row in rows:
        near = together and row[0].base - together[-1][0].base < _TOUCHING * min(
            row[0].size, together[-1][0].size
        )
        if not near and together:
            result += _one_row(together)
            together = []
        together.append(row)
    return [*result, *(_one_row(together) if together else [])]


def _one_row(rows: list[Row]) -> list[Row]:
    pieces = [piece for row in rows for piece in row]
    if len(rows) < 2 or any(len(piece.words) > _CELL_WORDS for piece in pieces):
        return rows
    pieces = [part for piece in pieces for part in cut_at_gaps(piece)]
    cells: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.x0):
        for cell in cells:
            if any(piece.x0 < other.x1 and other.x0 < piece.x1 for other in cell):
                cell.append(piece)
                break
        else:
            cells.append([piece])
    if len(cells) < 2:
        return rows
    middle = sum(piece.base for piece in pieces) / len(pieces)
    return [[_stacked(sorted(cell, key=lambda piece: piece.base), middle) for cell in cells]]


def _stacked(lines: list[Piece], base: float) -> Piece:
    """The lines of a cell as one piece."""
    text = lines[0].text
    for line in lines[1:]:
        text = joined(text, line.text)
    return replace(
        lines[0],
        text=text,
        base=base,
        tall=(lines[-1].base - lines[0].base) / 2,
        x0=min(line.x0 for line in lines),
        x1=max(line.x1 for line in lines),
        ends=packed(word for line in lines for word in line.words),
        parts=tuple(word for line in lines for word, _, _ in line.words),
    )


def _overlaps(piece: Piece, row: Row) -> bool:
    return any(piece.x0 < other.x1 and other.x0 < piece.x1 for other in row)


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
