"""Tables whose columns stand so close that a line looks like a sentence: parted at their figures.

Lines that are a name and as many figures as the lines next to them, the figures with their right
(or left) ends below each other, are lines of a table, however small the gaps.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.reading.pdf.cells import YEAR, is_number
from summarize.reading.pdf.pieces import Piece, cut, cut_at_gaps, join

_ALIGNED = 4.0
"""Points by which the ends of figures in one column differ."""


def with_close_figures_parted(rows: Sequence[list[Piece]]) -> list[list[Piece]]:
    """The lines, those of such tables with a piece for each cell."""
    result = list(rows)
    whole = [join(row) for row in rows]
    figures = [_figures(line) for line in whole]
    i = 0
    while i < len(rows):
        end = i + 1
        while (
            end < len(rows) and figures[i] and _are_aligned(whole[i], whole[end], figures, i, end)
        ):
            end += 1
        parted = all(_is_parted(row) for row in rows[i:end])
        finer = [[part for piece in row for part in cut_at_gaps(piece)] for row in rows[i:end]]
        counts = {len(row) for row in finer}
        if end - i >= 2 and len(counts) == 1 and all(map(_is_parted, finer)):
            result[i:end] = finer
        elif end - i >= 2 and figures[i] >= 2 and not parted:
            for at in range(i, end):
                result[at] = _parted(whole[at], figures[at])
            if i and len(rows[i - 1]) < len(result[i]):
                result[i - 1] = _head_parted(whole[i - 1], rows[i - 1], result[i:end])
        i = end
    return result


def _is_parted(row: list[Piece]) -> bool:
    """Whether the gaps alone part a line into a name and figures."""
    return len(row) >= 2 and all(is_number(piece.text) for piece in row[1:])


def _figures(line: Piece) -> int:
    """How many figures a line ends in, if words stand before them."""
    count = 0
    for word, _, _ in reversed(line.words):
        if not is_number(word):
            break
        count += 1
    label = line.words[: len(line.words) - count]
    return count if any(any(map(str.isalpha, word)) for word, _, _ in label) else 0


def _are_aligned(line: Piece, other: Piece, figures: Sequence[int], at: int, other_at: int) -> bool:
    count = figures[at]
    if figures[other_at] != count or abs(line.size - other.size) > 0.5:
        return False
    pairs = list(zip(line.words[-count:], other.words[-count:], strict=True))
    return all(
        abs(one[2] - two[2]) < _ALIGNED or abs(one[1] - two[1]) < _ALIGNED for one, two in pairs
    )


def _parted(line: Piece, figures: int) -> list[Piece]:
    return cut(line, [len(line.words) - figures, *[1] * figures])


def _head_parted(line: Piece, row: list[Piece], below: Sequence[list[Piece]]) -> list[Piece]:
    """The line above such a table by its columns, if each of them gets a head."""
    columns = [
        (min(cells[i].x0 for cells in below), max(cells[i].x1 for cells in below))
        for i in range(len(below[0]))
    ]
    counts = [0] * len(columns)
    at = 0
    for _, left, right in line.words:
        middle = (left + right) / 2
        distances = [max(low - middle, middle - high, 0.0) for low, high in columns]
        # From left to right: a head's word never belongs to a column before the last word's.
        at = max(at, distances.index(min(distances)))
        counts[at] += 1
    heads = [word for word, _, _ in line.words]
    years = sum(1 for word in heads if YEAR.fullmatch(word)) >= len(columns) - 1
    if all(counts[1:]) and (years or len(heads) <= 3 * len(columns)) and line.text[-1] not in ".:":
        return cut(line, counts)
    return row
