"""Pieces of a region → its rows: what stands on one line, and cells of several lines as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize.reading.pdf.heads import joined
from summarize.reading.pdf.pieces import Piece, cut_at_gaps, packed

Row = list[Piece]

CELL_WORDS = 7
_TOUCHING = 0.85
"""Distance of lines, in sizes of type, that no text is set at."""


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


def with_tall_cells(rows: Sequence[Row]) -> list[Row]:
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
    if len(rows) < 2 or any(len(piece.words) > CELL_WORDS for piece in pieces):
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
