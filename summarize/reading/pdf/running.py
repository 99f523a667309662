"""Running heads and feet: what stands at the same height of several pages, page numbers changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.reading.pdf.pieces import Piece

EDGE = 0.14
"""Part of a page's height, at its top and at its bottom, where running heads and feet stand."""
_DEEP = 4
"""Lines from the edge that may be running ones."""
_SAME_HEIGHT = 4.0
_MARGIN = 0.09
"""Part of a page's height that is margin on most."""
_SHORT = 10
_DIGITS = re.compile(r"\d+|\b[ivxlc]{1,7}\b")
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:pagina|page|seite|página|pag\.?|blz\.?|p\.)\s*)?"
    r"(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:van|of|von|de|sur|/|\|)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's pieces, without what nobody looks for on it."""

    number: int
    height: float
    pieces: list[Piece]


def split_running(sheets: Sequence[Sheet], body: float) -> list[tuple[list[Piece], list[Piece]]]:
    """Of each page what is its own, and its running heads and feet. `body` is the size of its type.

    On a page that has no other to compare it with, it is small type that stands off at the edge.
    """
    repeated = _repeated(sheets)
    result = []
    for sheet in sheets:
        own: list[Piece] = []
        running: list[Piece] = []
        edge = _at_edge(sheet)
        for piece in sheet.pieces:
            is_running = id(piece) in edge and (
                _is_repeated(piece, sheet, repeated)
                or _is_page_number(piece, sheet)
                or _stands_off(piece, sheet, body)
            )
            (running if is_running else own).append(piece)
        result.append((own, running))
    return result


def _at_edge(sheet: Sheet) -> set[int]:
    """The pieces (their ids) of the first and the last lines, as far as these are at the edge."""
    bases = sorted({round(piece.base) for piece in sheet.pieces})
    first, last = bases[:_DEEP], bases[-_DEEP:]
    return {
        id(piece)
        for piece in sheet.pieces
        if (piece.base < EDGE * sheet.height and round(piece.base) in first)
        or (piece.top > (1 - EDGE) * sheet.height and round(piece.base) in last)
    }


def _key(piece: Piece) -> str:
    return _DIGITS.sub("#", piece.text.casefold())


def _repeated(sheets: Sequence[Sheet]) -> dict[str, list[tuple[float, int]]]:
    """What stands at the edge of more than one page, by its text without numbers: heights."""
    seen: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for sheet in sheets:
        edge = _at_edge(sheet)
        for piece in sheet.pieces:
            if id(piece) in edge:
                seen[_key(piece)].append((piece.base, sheet.number))
    return {key: places for key, places in seen.items() if len({n for _, n in places}) > 1}


def _is_repeated(piece: Piece, sheet: Sheet, repeated: dict[str, list[tuple[float, int]]]) -> bool:
    """Whether the same stands at the same height of another page."""
    return any(
        number != sheet.number and abs(base - piece.base) < _SAME_HEIGHT
        for base, number in repeated.get(_key(piece), ())
    )


def _is_page_number(piece: Piece, sheet: Sheet) -> bool:
    """A number alone on the outermost line."""
    if not _PAGE_NUMBER.fullmatch(piece.text):
        return False
    bases = [other.base for other in sheet.pieces]
    outermost = piece.base <= min(bases) + 1 or piece.base >= max(bases) - 1
    alone = not any(
        other is not piece
        and abs(other.base - piece.base) < 2
        and not _PAGE_NUMBER.fullmatch(other.text)
        and len(other.text.split()) < 4
        for other in sheet.pieces
    )
    return outermost and alone


def _stands_off(piece: Piece, sheet: Sheet, body: float) -> bool:
    """Whether a short line in small type has the margin to itself."""
    if piece.size > 0.95 * body or len(piece.text.split()) > _SHORT or piece.note:
        return False
    if piece.base < _MARGIN * sheet.height:
        below = [p.top for p in sheet.pieces if p.base > piece.base + 0.5 * piece.size]
        return bool(below) and min(below) - piece.bottom > 1.2 * body
    if piece.top > (1 - _MARGIN) * sheet.height:
        above = [p.bottom for p in sheet.pieces if p.base < piece.base - 0.5 * piece.size]
        return bool(above) and piece.top - max(above) > 1.2 * body
    return False
