"""The pieces of a page → regions in reading order, each one column wide.

Columns are told by their gutter: a strip from top to bottom of them on which nothing stands,
with text that runs over lines on both sides. What crosses a gutter (a title over two columns, a
wide table) ends the columns above it and begins what is below. Short cells on both sides of a
strip are a table, and stay together. (After the recursive X-Y cut of Nagy and Seth, 1984, with
the cuts across the page chosen so that gutters stay whole.)
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from summarize.reading.pdf.pieces import Piece

Strip = tuple[float, float]
_NARROWEST = 7.0
"""Points: no gutter is narrower."""
_LINES = 3
"""A column has this many lines at least, except where the pages before had a gutter, too."""
_WORDS = 3.3
"""Words in a line of a column on the average; in a cell there are fewer."""
_SAME = 12.0
"""Points between the middles of two gutters that count as one."""


class Columns:
    """Parts pages; remembers the gutters of the pages before."""

    def __init__(self) -> None:
        self._known: list[float] = []

    def regions(self, pieces: Sequence[Piece]) -> list[list[Piece]]:
        """The regions of a page, in reading order."""
        if not pieces:
            return []
        regions: list[list[Piece]] = []
        for group in self._groups(_bands(pieces)):
            gutter = self._gutter(group)
            if gutter is None:
                if regions and not isinstance(regions[-1], _Column):
                    regions[-1] += group  # was parted for a gutter that is none
                else:
                    regions.append(group)
                continue
            middle = sum(gutter) / 2
            below = _stragglers(group, [gutter])
            for side in (
                [piece for piece in group if piece.x1 <= middle],
                [piece for piece in group if piece.x1 > middle],
            ):
                regions += [_Column(region) for region in self.regions(side)]
            if below:
                regions.append(below)
        return regions

    def _groups(self, bands: Sequence[list[Piece]]) -> list[list[Piece]]:
        """Bands put together as long as a strip stays free."""
        groups: list[list[Piece]] = []
        strips: list[Strip] = []
        for band in bands:
            if not groups:
                groups.append(list(band))
                strips = _strips(band)
                continue
            together = _strips([*groups[-1], *band])
            closes = not together and (strips or _strips(band))
            if closes:
                early = _early(groups[-1], _strips(band))
                groups.append([*early, *band])
                strips = _strips(groups[-1])
            else:
                groups[-1] += band
                strips = together
        return [group for group in groups if group]

    def _gutter(self, pieces: Sequence[Piece]) -> Strip | None:
        """The widest strip that parts columns, if one does."""
        for strip in sorted(_strips(pieces), key=lambda strip: strip[0] - strip[1]):
            middle = sum(strip) / 2
            known = any(abs(middle - one) < _SAME for one in self._known)
            left = [piece for piece in pieces if piece.x1 <= middle]
            right = [piece for piece in pieces if piece.x1 > middle]
            if all(_runs_over_lines(side, 1 if known else _LINES) for side in (left, right)):
                if not known:
                    self._known.append(middle)
                return strip
        return None


class _Column(list[Piece]):
    """A region beside others: nothing of what follows below is put to it."""


def _bands(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces, from top to bottom, in bands between which a line could be drawn across."""
    bands: list[list[Piece]] = []
    lowest = float("-inf")
    for piece in sorted(pieces, key=lambda piece: (piece.top, piece.x0)):
        if bands and piece.top < lowest - 0.1 * piece.size:
            bands[-1].append(piece)
        else:
            bands.append([piece])
        lowest = max(lowest, piece.bottom)
    return bands


def _strips(pieces: Sequence[Piece]) -> list[Strip]:
    """Where nothing stands from top to bottom, with something on both sides."""
    strips: list[Strip] = []
    end = float("-inf")
    size = median(piece.size for piece in pieces)
    for piece in sorted(pieces, key=lambda piece: piece.x0):
        if end != float("-inf") and piece.x0 - end >= max(_NARROWEST, 0.8 * size):
            strips.append((end, piece.x0))
        end = max(end, piece.x1)
    return strips


def _stragglers(group: list[Piece], strips: Sequence[Strip]) -> list[Piece]:
    """Takes the last lines off a group that stand apart below its columns, on one side only."""
    if not strips:
        return []
    middle = sum(_widest(strips)) / 2
    left = [piece for piece in group if piece.x1 <= middle]
    right = [piece for piece in group if piece.x1 > middle]
    if len(left) < _LINES or len(right) < _LINES:
        return []
    end = max(piece.bottom for piece in right)
    taken: list[Piece] = []
    lines = sorted(left, key=lambda piece: piece.base)
    for i in range(len(lines) - 1, 0, -1):
        if lines[i].top < end:
            break
        if lines[i].top - lines[i - 1].bottom > 1.5 * lines[i - 1].size:
            taken = lines[i:]
    for piece in taken:
        group.remove(piece)
    return taken


def _early(group: list[Piece], strips: Sequence[Strip]) -> list[Piece]:
    """Takes off a group the last lines that stand right of the columns' gutter below it: there
    the right column begins a little higher than the left one."""
    if not strips or len(group) < 2:
        return []
    edge = _widest(strips)[1]
    taken: list[Piece] = []
    for piece in sorted(group, key=lambda piece: -piece.base):
        if piece.x0 < edge - 1 or len(taken) == len(group) - 1:
            break
        taken.append(piece)
    for piece in taken:
        group.remove(piece)
    return taken


def _runs_over_lines(side: Sequence[Piece], lines: int) -> bool:
    """Whether one side of a strip is text in lines, rather than the cells of a table."""
    bases = {round(piece.base) for piece in side}
    if len(bases) < lines:
        return False
    words = sum(len(piece.text.split()) for piece in side) / len(bases)
    letters = sum(sum(map(str.isalpha, piece.text)) for piece in side)
    characters = sum(len(piece.text.replace(" ", "")) for piece in side)
    return words >= _WORDS and letters > 0.6 * characters


def _widest(strips: Sequence[Strip]) -> Strip:
    return max(strips, key=lambda strip: strip[1] - strip[0])
