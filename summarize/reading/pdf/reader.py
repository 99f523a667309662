"""A PDF → a `Document`: what each paragraph is, the title and the date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.reading import furniture
from summarize.reading.dates import PLACE_BEFORE_DATE, date_line, find_date
from summarize.reading.document import Block, BlockRole, Document, Hints, Place
from summarize.reading.pdf import metadata
from summarize.reading.pdf.layout import Laid, lay_out
from summarize.reading.pdf.opening import opened, sheets
from summarize.reading.pdf.paragraphs import BULLET, NUMBERED, PdfParagraph, text_of, words_of
from summarize.reading.pdf.tables import Table

KIND = "a PDF document"
_LARGER = 1.12
"""Times the size of the body's type: from here on it is a heading."""
_HEADING_WORDS = 22
_LEAD_WORDS = 12
_LABEL_WORDS = 8
_CAPTION = re.compile(
    r"(?:tabel|figuur|grafiek|afbeelding|kaart|bron|foto|table|figure|source|tabelle|abbildung|"
    r"quelle|tableau|cuadro|fuente)\s*(?:[\dA-Z][\w.]*\s*)?[:.]?\s",
    re.IGNORECASE,
)
_CAPTION_WORDS = 45
_SHORT = 12
_WHOLE_DATE = len("2024-03-12")


def read(data: bytes, hints: Hints) -> Sequence[Document]:
    """The report in a PDF. Raises ReadingError."""
    with opened(data, hints) as document:
        found, warnings = sheets(document, hints)
        laid = lay_out(found)
        del found
        language = hints.language or metadata.language(document, data) or "nl"
        writer = _Writer(laid, metadata.title(document, data), language)
        blocks = writer.blocks()
        return [
            Document(
                tuple(blocks),
                KIND,
                title=writer.title,
                date=writer.date,
                made=metadata.made(document),
                author=metadata.author(document),
                link=hints.link,
                warnings=tuple(warnings),
            )
        ]


class _Writer:
    """Blocks of what is laid out. `title` and `date` are known once these are made."""

    def __init__(self, laid: Laid, said: str | None, language: str) -> None:
        self._laid, self._said, self._language = laid, said, language
        self._known = words_of(
            [line for item in laid.flow if isinstance(item, PdfParagraph) for line in item.lines]
        )
        self.title: str | None = None
        self.date: str | None = None
        self._rows = 0
        self._first_page = min(
            (item.page for item in laid.flow if isinstance(item, PdfParagraph)), default=1
        )
        self._levels = _levels(laid)

    def blocks(self) -> list[Block]:
        """The document's blocks in reading order, footnotes behind the text of their page."""
        flow = self._laid.flow
        title = self._title_at()
        lead = self._lead_at(title)
        notes = list(self._laid.footnotes)
        result: list[Block] = []
        for i, item in enumerate(flow):
            page = item.page if isinstance(item, PdfParagraph) else self._laid.pages[id(item)]
            while notes and notes[0].page < page:
                result.append(self._block(notes.pop(0), BlockRole.FOOTNOTE))
            if isinstance(item, Table):
                result += self._cells(item, page)
            elif i == title:
                result.append(self._block(item, BlockRole.TITLE))
                self.title = result[-1].text
            elif i == lead:
                result.append(self._block(item, BlockRole.LEAD))
            else:
                role = self._role(item)
                if role is BlockRole.PARAGRAPH and self._is_label(item, before=i < (title or 0)):
                    role = BlockRole.FURNITURE
                result.append(self._block(item, role))
        result += [self._block(note, BlockRole.FOOTNOTE) for note in notes]
        self.date = self.date or self._date_in_passing()
        return [block for block in result if block.text]

    def _title_at(self) -> int | None:
        """Where the title is: what the document says it is, else the largest type in front."""
        candidates = [
            (i, item)
            for i, item in enumerate(self._laid.flow[:40])
            if isinstance(item, PdfParagraph)
            and item.page == self._first_page
            and len(item.lines) <= 5
            and len(_words(item)) <= 40
        ]
        if self._said:
            said = _plain(self._said)
            for i, item in candidates:
                if len(said) > 8 and _plain(text_of(item.lines, self._known)[0]) == said:
                    return i
        large = [
            (i, item)
            for i, item in candidates
            if item.size > _LARGER * self._laid.body
            and sum(map(str.isalpha, "".join(_words(item)))) > 3
        ]
        worded = [(i, item) for i, item in large if len(_words(item)) > 1] or large
        if worded:
            size = max(item.size for _, item in worded)
            return next(i for i, item in worded if item.size > 0.98 * size)
        bold = [i for i, item in candidates[:4] if item.bold and not self._laid.bold_body]
        return bold[0] if bold else None

    def _lead_at(self, title: int | None) -> int | None:
        """Where the lead is: the first sentence below the title, if it is set apart."""
        if title is None:
            return None
        for i in range(title + 1, min(title + 4, len(self._laid.flow))):
            item = self._laid.flow[i]
            if not isinstance(item, PdfParagraph):
                return None
            if len(_words(item)) < _LEAD_WORDS:
                continue
            set_apart = item.size > 1.04 * self._laid.body or (
                item.bold and not self._laid.bold_body
            )
            ends = item.lines[-1].text[-1] in '.!?"”’»'
            return i if set_apart and ends else None
        return None

    def _role(self, item: PdfParagraph) -> BlockRole:
        text = " ".join(line.text for line in item.lines)
        words = len(text.split())
        if self._is_date(item, text):
            return BlockRole.FURNITURE
        if BULLET.match(text):
            return BlockRole.LIST_ITEM
        if _CAPTION.match(text) and words <= _CAPTION_WORDS and item.size <= self._laid.body * 1.05:
            return BlockRole.CAPTION
        large = item.size > _LARGER * self._laid.body
        bold = item.bold and not self._laid.bold_body
        if (large or bold) and words <= _HEADING_WORDS and (large or text[-1] not in ".,;"):
            return BlockRole.HEADING
        if NUMBERED.match(text) and words > 3:
            return BlockRole.LIST_ITEM
        return BlockRole.PARAGRAPH

    def _is_label(self, item: PdfParagraph, *, before: bool) -> bool:
        """Whether a few words of the first page say what it is: above the title, on a cover."""
        if item.page != self._first_page or len(_words(item)) > _LABEL_WORDS:
            return False
        return (before or self._is_cover) and item.lines[-1].text[-1] not in ".!?"

    @property
    def _is_cover(self) -> bool:
        """Whether the first page has no sentence on it."""
        return not any(
            len(_words(item)) >= _LEAD_WORDS and item.size < 1.5 * self._laid.body
            for item in self._laid.flow
            if isinstance(item, PdfParagraph) and item.page == self._first_page
        )

    def _is_date(self, item: PdfParagraph, text: str) -> bool:
        """Whether a line of the first page says when the report is of, and nothing else."""
        if item.page != self._first_page or len(item.lines) > 1 or self.date:
            return False
        date = date_line(text, self._language)
        if date is None and (line := furniture.dateline(text)) and line.end >= len(text):
            found = find_date(line.when, self._language)
            date = found[0] if found else None
        if date is None and (place := PLACE_BEFORE_DATE.match(text)):
            date = date_line(text[place.end() :], self._language)
        self.date = date
        return date is not None

    def _date_in_passing(self) -> str | None:
        """A day that a short line of the first page, no sentence, names beside something else."""
        for item in self._laid.flow[:25]:
            if isinstance(item, PdfParagraph) and item.page == self._first_page:
                text = " ".join(line.text for line in item.lines)
                short = len(text.split()) <= _SHORT and text.rstrip()[-1:] not in (".", "!", "?")
                found = find_date(text, self._language) if short else None
                if found and len(found[0]) == _WHOLE_DATE:
                    return found[0]
        return None

    def _block(self, item: PdfParagraph, role: BlockRole) -> Block:
        text, offsets = text_of(item.lines, self._known)
        mark = 0
        if role is BlockRole.LIST_ITEM:
            found = BULLET.match(text) or NUMBERED.match(text)
            mark = found.end() if found else 0
        elif role is BlockRole.FOOTNOTE:
            found = re.match(r"(?:\d{1,3}|[*†‡]{1,3})[.)]?\s+", text)
            mark = found.end() if found else 0
        turns = tuple(
            (offsets[line] - mark, Place(page=page))
            for line, page in item.turns
            if offsets[line] > mark
        )
        level = self._levels.get(round(item.size), 1) if role is BlockRole.HEADING else 1
        return Block(role, text[mark:], Place(page=item.page), turns, level)

    def _cells(self, table: Table, page: int) -> Iterator[Block]:
        for row in table.rows:
            self._rows += 1
            for cell in row:
                yield Block(
                    BlockRole.TABLE_CELL,
                    cell.text,
                    Place(page=page),
                    row=self._rows,
                    row_heads=cell.row_heads,
                    column_heads=cell.column_heads,
                )


def _words(item: PdfParagraph) -> list[str]:
    return [word for line in item.lines for word in line.text.split()]


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).casefold().strip()


def _levels(laid: Laid) -> dict[int, int]:
    """Headings' levels by the size of their type: the largest is the first."""
    sizes = sorted(
        {
            round(item.size)
            for item in laid.flow
            if isinstance(item, PdfParagraph) and item.size > _LARGER * laid.body
        },
        reverse=True,
    )
    return {size: min(level, 6) for level, size in enumerate(sizes, 1)} | {
        round(laid.body): min(len(sizes) + 1, 6)
    }
