"""The heads of a table's columns: which words above the figures stand over which column.

Between two columns there is a strip on which nothing stands, in the lines of heads as in those
of figures; the strips part the words, however close they are. A head that stands over several
columns crosses a strip: lines that do, from the top, are outer heads.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from summarize.reading.pdf.pieces import Piece, cut_at_gaps

Extent = tuple[float, float]
_NARROWEST = 1.0
"""Points: what is narrower is no strip between columns."""


def column_heads(
    lines: Sequence[Sequence[Piece]], columns: Sequence[Extent]
) -> list[tuple[str, ...]]:
    """The heads of each column, the outermost first. `columns` is where their figures stand; the
    first is that of the rows' names and gets none."""
    lines = [[part for piece in line for part in cut_at_gaps(piece)] for line in lines]
    for skip in range(len(lines) + 1):
        inner = lines[skip:]
        bounds = _bounds_in_order(inner, columns) or _bounds(inner, columns)
        if bounds is not None or not inner:
            break
    heads: list[list[str]] = [_outer(lines[:skip], column) for column in columns]
    if bounds is not None:
        for i, text in enumerate(_parted(inner, bounds)):
            if text:
                heads[i].append(text)
    return [(), *(tuple(texts) for texts in heads[1:])]


def joined(text: str, following: str) -> str:
    """Two lines of a cell as one text."""
    if not text:
        return following
    return text[:-1] + following if text.endswith("-") else f"{text} {following}"


def _bounds_in_order(
    lines: Sequence[Sequence[Piece]], columns: Sequence[Extent]
) -> list[float] | None:
    """Between the heads, if there are as many side by side as columns: the first head is over the
    first column, however they are aligned."""
    heads: list[Extent] = []
    for left, right in sorted((piece.x0, piece.x1) for line in lines for piece in line):
        if heads and left < heads[-1][1]:
            heads[-1] = (heads[-1][0], max(right, heads[-1][1]))
        else:
            heads.append((left, right))
    if len(heads) == len(columns) - 1 and heads[0][0] > sum(columns[0]) / 2:
        heads.insert(0, (columns[0][0], columns[0][0]))
    if len(heads) != len(columns):
        return None
    return [(one[1] + other[0]) / 2 for one, other in pairwise(heads)]


def _bounds(lines: Sequence[Sequence[Piece]], columns: Sequence[Extent]) -> list[float] | None:
    """Where each column ends and the next begins; None if a head crosses there."""
    taken = sorted([*columns] + [(piece.x0, piece.x1) for line in lines for piece in line])
    found: list[float] = []
    for i, (column, following) in enumerate(pairwise(columns)):
        low = column[0] if i == 0 else sum(column) / 2
        high = sum(following) / 2
        strip = _widest_free(taken, low, high)
        if strip is None or strip[1] - strip[0] < _NARROWEST:
            return None
        found.append(sum(strip) / 2)
    return found


def _widest_free(taken: Sequence[Extent], low: float, high: float) -> Extent | None:
    best: Extent | None = None
    end = low
    for left, right in taken:
        if right <= low or left >= high:
            continue
        if left > end and (best is None or left - end > best[1] - best[0]):
            best = (end, left)
        end = max(end, right)
    return best


def _parted(lines: Sequence[Sequence[Piece]], bounds: Sequence[float]) -> list[str]:
    """The words of the lines by column, the lines of one column joined."""
    texts = [""] * (len(bounds) + 1)
    for line in lines:
        parts: list[list[str]] = [[] for _ in texts]
        for piece in line:
            for word, left, right in piece.words:
                middle = (left + right) / 2
                parts[sum(bound < middle for bound in bounds)].append(word)
        for i, words in enumerate(parts):
            if words:
                texts[i] = joined(texts[i], " ".join(words))
    return texts


def _outer(lines: Sequence[Sequence[Piece]], column: Extent) -> list[str]:
    """The heads over several columns that stand nearest above one."""
    middle = sum(column) / 2
    found = []
    for line in lines:
        parts = [piece for piece in line if piece.x1 > column[0] or len(line) == 1]
        if parts:
            found.append(min(parts, key=lambda piece: _distance(piece, middle)).text)
    return found


def _distance(piece: Piece, x: float) -> float:
    return max(piece.x0 - x, x - piece.x1, 0.0)
