"""Lines → paragraphs: where one ends, words parted at line ends made whole."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from summarize.reading.pdf.pieces import Piece

BULLET = re.compile(r"(?:[•·▪◦‣●○■□▸►✓*–—-]|\uf0b7|\uf0a7|o(?=\s+[A-Z]))\s+(?=\S)")
NUMBERED = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)")
_HYPHENS = "-\u00ad\u2010\u2011"
_SUSPENDED = re.compile(r"(?:en|of|and|or|und|oder|bzw|et|ou|y|o|tot|to|als|maar)\b[,.]?")
"""After these a hyphen at a line's end is one that is spoken: "in- en uitvoer"."""
_STOP = re.compile(r"[.!?…:][\"”’»)\]]*$")
_LAST_WORD = re.compile(r"([^\W\d_]+)[-\u00ad\u2010\u2011]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_APART = 1.3
"""Times the usual distance of two lines at which a paragraph ends."""
_NEAR = 15
_FAR = 1.65
"""The same in the middle of a sentence."""


@dataclass(slots=True)
class PdfParagraph:
    """Lines that belong together. `pages` are the offsets at which a line of a new page begins."""

    lines: list[Piece] = field(default_factory=list)
    page: int = 1
    column_right: float = 0.0
    turns: list[tuple[int, int]] = field(default_factory=list)
    """After how many lines it goes on on which page."""

    @property
    def size(self) -> float:
        """Points, of its first line."""
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        """Whether all of it is."""
        return all(line.bold for line in self.lines)


def paragraphs(lines: Sequence[Piece], page: int) -> list[PdfParagraph]:
    """The paragraphs of one column's lines, which have no table between them."""
    if not lines:
        return []
    pitch = _pitch(lines)
    edges = [_edges(lines, i) for i in range(len(lines))]
    found = [PdfParagraph([lines[0]], page, edges[0][1])]
    for i in range(1, len(lines)):
        if _begins_anew(lines[i - 1], lines[i], found[-1], edges[i - 1], pitch):
            found.append(PdfParagraph([lines[i]], page, edges[i][1]))
        else:
            found[-1].lines.append(lines[i])
    return found


def _edges(lines: Sequence[Piece], at: int) -> tuple[float, float]:
    """How far the text around a line reaches, left and right: lines of the same type count."""
    size = lines[at].size
    near = [
        line
        for line in lines[max(0, at - _NEAR) : at + _NEAR + 1]
        if abs(line.size - size) < 0.08 * size
    ]
    return min(line.x0 for line in near), max(line.x1 for line in near)


def goes_on_over(one: PdfParagraph, other: PdfParagraph) -> bool:
    """Whether a paragraph at the end of a column or page goes on with the next one's first."""
    last, first = one.lines[-1], other.lines[0]
    if abs(last.size - first.size) > 0.08 * last.size or last.bold != first.bold:
        return False
    if BULLET.match(first.text) or first.note or _STOP.search(last.text):
        return False
    if last.text[-1] in _HYPHENS:
        return True
    full = one.column_right - last.x1 < 3 * last.size
    return first.text[0].islower() or (full and len(one.lines) > 1 and not one.bold)


def words_of(lines: Sequence[Piece]) -> set[str]:
    """The words that are written whole somewhere, in small letters."""
    return {
        word.casefold()
        for line in lines
        for word in re.findall(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*", line.text)
    }


def text_of(lines: Sequence[Piece], known: Set[str]) -> tuple[str, list[int]]:
    """The lines as one text, and the offset at which each of them begins.

    A word that was parted is whole again; `known` (small letters) says whether a hyphen at a
    line's end belongs to the word: "zee-egel" if it stands so elsewhere.
    """
    text = ""
    offsets: list[int] = []
    for line in lines:
        added = line.text
        if text:
            text = _glued(text, added, known)
        offsets.append(len(text))
        text += added
    return text.replace("\u00ad", ""), _without_soft(text, offsets)


def _without_soft(text: str, offsets: Sequence[int]) -> list[int]:
    return [at - text.count("\u00ad", 0, at) for at in offsets]


def _glued(text: str, following: str, known: Set[str]) -> str:
    """`text` as it ends where `following` is put to it: with a space, or without its hyphen."""
    last = text[-1]
    if last not in _HYPHENS or not text[-2:-1].isalnum():
        slash = last == "/" and text[-2:-1].isalnum()
        return text if slash else text + " "
    if last == "\u00ad":
        return text[:-1]
    if _SUSPENDED.match(following):
        return text + " "
    left, right = _LAST_WORD.search(text), _FIRST_WORD.match(following)
    if left is None or right is None:
        return text  # a figure or a code: "2023-" / "2024"
    whole = (left[1] + right[0]).casefold()
    with_hyphen = f"{left[1]}-{right[0]}".casefold()
    if whole in known and with_hyphen not in known:
        return text[:-1]
    single = len(left[1]) == 1  # "e-mail", "A-status"
    if with_hyphen in known or not following[0].islower() or left[1].isupper() or single:
        return text
    return text[:-1]


def _pitch(lines: Sequence[Piece]) -> float:
    """The usual distance of two lines, in sizes of their type."""
    distances = [
        (line.base - before.base) / line.size
        for before, line in itertools.pairwise(lines)
        if abs(line.size - before.size) < 0.08 * line.size
    ]
    near = sorted(distance for distance in distances if 0.9 < distance < 2.2)
    # Where paragraphs are short, the gaps between them may be as many as the lines in them.
    return near[len(near) // 4] if near else 1.25


def _begins_anew(
    before: Piece,
    line: Piece,
    paragraph: PdfParagraph,
    edges: tuple[float, float],
    pitch: float,
) -> bool:
    """Whether `line` begins a paragraph, `before` standing above it."""
    size = max(line.size, before.size)
    if abs(line.size - before.size) > 0.08 * size or line.note:
        return True
    if line.bold != before.bold and (before.bold or not paragraph.bold):
        return _changes_weight(before, line)
    apart = (line.base - before.base) / (pitch * size)
    if apart > _FAR or (apart > _APART and _may_end(before, line)):
        return True
    if BULLET.match(line.text) or _counts(line, paragraph):
        return True
    if before.text[-1] in _HYPHENS and line.text[0].islower():
        return False
    return any(_shapes(before, line, paragraph, edges))


def _may_end(before: Piece, line: Piece) -> bool:
    """Whether a sentence may end between two lines. One with a raised sign in it stands a little
    further down."""
    if before.text[-1] in _HYPHENS:
        return False
    return bool(_STOP.search(before.text)) or line.text[0].isupper()


def _changes_weight(before: Piece, line: Piece) -> bool:
    """A bold line above others is a heading, unless its sentence goes on in them."""
    return not (line.text[0].islower() and before.text[-1] not in ".!?:")


def _counts(line: Piece, paragraph: PdfParagraph) -> bool:
    return bool(NUMBERED.match(line.text)) and (
        bool(NUMBERED.match(paragraph.lines[0].text))
        or bool(_STOP.search(paragraph.lines[-1].text))
    )


def _shapes(
    before: Piece, line: Piece, paragraph: PdfParagraph, edges: tuple[float, float]
) -> Iterator[bool]:
    """What shows a paragraph's end: an indent, a line that the next word would have fitted on."""
    left, right = edges
    size = line.size
    first = paragraph.lines[0]
    item = BULLET.match(first.text) or NUMBERED.match(first.text)
    indented = line.x0 - before.x0
    centred = abs((line.x0 + line.x1) - (before.x0 + before.x1)) < size
    yield (
        0.7 * size < indented < 4 * size
        and not item
        and not centred
        and (len(paragraph.lines) > 1 or before.x0 - left < 2)
        and (bool(_STOP.search(before.text)) or line.text[0].isupper())
    )
    yield bool(item) and line.x0 < before.x0 - 0.5 * size and bool(_STOP.search(before.text))
    room = right - before.x1 - 0.3 * size
    ends = bool(_STOP.search(before.text)) and not line.text[0].islower()
    yield room > line.first + 0.5 * size and ends and not centred
    # A line that ends in the middle of its column: an address, a date, the name of a series.
    ragged = room > max(0.35 * (right - left), line.first + size)
    yield ragged and not line.text[0].islower() and before.text[-1] not in ",-–" and not centred
