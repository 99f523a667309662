"""Pages → what stands on them in reading order: paragraphs and tables, footnotes apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from summarize.reading.pdf.columns import Columns
from summarize.reading.pdf.paragraphs import NUMBERED, PdfParagraph, goes_on_over, paragraphs
from summarize.reading.pdf.pieces import Piece
from summarize.reading.pdf.running import Sheet, split_running
from summarize.reading.pdf.tables import Table, lines_and_tables

_CONTENTS = re.compile(r"(?:\.\s?){4,}\s*\d{1,4}$|…{2,}\s*\d{1,4}$|_{4,}$")
"""How a line of a table of contents ends."""
_NOTE_START = re.compile(r"(\d{1,3}|\*{1,3}|†)[.)]?\s+\S")
_LOW = 0.45
"""Part of a page from its top above which no footnote stands."""


@dataclass(slots=True)
class Laid:
    """A document's text in reading order. `body` is the usual size of its type in points."""

    flow: list[PdfParagraph | Table] = field(default_factory=list)
    pages: dict[int, int] = field(default_factory=dict)
    """The page of each table, by the table's id()."""
    footnotes: list[PdfParagraph] = field(default_factory=list)
    body: float = 10.0
    bold_body: bool = False
    running: list[Piece] = field(default_factory=list)


def lay_out(sheets: Sequence[Sheet]) -> Laid:
    """The text of the pages in the order in which it is read."""
    laid = Laid()
    laid.body, laid.bold_body = _body_type(sheets)
    columns = Columns()
    for sheet, (own, running) in zip(sheets, split_running(sheets, laid.body), strict=True):
        laid.running += running
        own = [piece for piece in own if not _CONTENTS.search(piece.text)]
        marks = {mark for piece in own for mark in piece.marks}
        for region in columns.regions(own):
            for item in _items(region, sheet.number):
                if isinstance(item, Table):
                    laid.pages[id(item)] = sheet.number
                    laid.flow.append(item)
                elif _is_footnote(item, laid, sheet, marks):
                    laid.footnotes.append(item)
                else:
                    _append(laid.flow, item)
    return laid


def _body_type(sheets: Sequence[Sheet]) -> tuple[float, bool]:
    """The size that most of the text is set in, and whether it is bold."""
    sizes: Counter[float] = Counter()
    bold: Counter[bool] = Counter()
    for sheet in sheets:
        for piece in sheet.pieces:
            sizes[round(piece.size * 2) / 2] += len(piece.text)
            bold[piece.bold] += len(piece.text)
    return (sizes.most_common(1)[0][0], bold.most_common(1)[0][0]) if sizes else (10.0, False)


def _items(region: Sequence[Piece], page: int) -> Iterator[PdfParagraph | Table]:
    """The paragraphs and tables of a region, from top to bottom."""
    lines: list[Piece] = []
    for item in lines_and_tables(region):
        if isinstance(item, Table):
            yield from paragraphs(lines, page)
            lines = []
            yield item
        else:
            item.ends = None  # nobody asks any more, and in a long document they are many
            lines.append(item)
    yield from paragraphs(lines, page)


def _is_footnote(paragraph: PdfParagraph, laid: Laid, sheet: Sheet, marks: set[str]) -> bool:
    """Small type at the foot of a page that begins with a mark, or goes on with such a note."""
    first = paragraph.lines[0]
    if first.base < _LOW * sheet.height:
        return False
    small = first.size < 0.93 * laid.body
    if first.note:
        return small or first.note in marks
    begins = _NOTE_START.match(first.text)
    if begins and begins[1] in marks:
        return small or first.base > 0.6 * sheet.height
    if not small:
        return False
    if begins and not NUMBERED.match(first.text):
        return True
    notes = laid.footnotes
    return bool(notes) and notes[-1].page == sheet.number and _is_beside(notes[-1], paragraph)


def _is_beside(note: PdfParagraph, paragraph: PdfParagraph) -> bool:
    """Whether a paragraph stands right below a note, in the same type."""
    last, first = note.lines[-1], paragraph.lines[0]
    return abs(last.size - first.size) < 0.3 and 0 < first.base - last.base < 2.5 * first.size


def _append(flow: list[PdfParagraph | Table], paragraph: PdfParagraph) -> None:
    """Puts a paragraph behind the others, or to the one that it goes on with."""
    before = flow[-1] if flow else None
    if not (
        isinstance(before, PdfParagraph)
        and _is_elsewhere(before, paragraph)
        and goes_on_over(before, paragraph)
    ):
        flow.append(paragraph)
        return
    if paragraph.page != (before.turns[-1][1] if before.turns else before.page):
        before.turns.append((len(before.lines), paragraph.page))
    before.lines += paragraph.lines
    before.column_right = paragraph.column_right


def _is_elsewhere(before: PdfParagraph, paragraph: PdfParagraph) -> bool:
    """Whether a paragraph stands in another column or on another page than the one before."""
    last_page = before.turns[-1][1] if before.turns else before.page
    last, first = before.lines[-1], paragraph.lines[0]
    return paragraph.page != last_page or first.base < last.base
