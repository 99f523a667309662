"""The body of a Word document → blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from summarize.reading.document import Block, BlockRole
from summarize.reading.docx.styles import DocxStyle
from summarize.reading.office.grid import table_blocks
from summarize.reading.office.package import attribute, child, local
from summarize.reading.superscripts import SUPERSCRIPT

_OUT = frozenset(
    "del moveFrom delText instrText delInstrText Fallback pict object commentRangeStart rPr pPr"
    " proofErr annotationRef tblPr tblGrid trPr tcPr sectPr sdtPr fldData drawingML".split()
)
"""What of a document is no text: deleted or moved away, fields' orders, properties, drawings."""
_WIDEST = 200


class Body:
    """Takes a body's paragraphs and tables in, and the notes that they refer to."""

    def __init__(self, styles: Mapping[str, DocxStyle]) -> None:
        self.styles = styles
        self.notes: dict[tuple[str, str], str] = {}
        self.blocks: list[Block] = []
        self._boxes: list[etree._Element] = []
        self._referred: list[tuple[str, str]] = []
        self._open = ""
        self._rows = 0

    def take(self, element: etree._Element) -> None:
        """Take in what stands under an element."""
        for one in element:
            name = local(one)
            if name == "p":
                self._take_paragraph(one)
            elif name == "tbl":
                self._take_table(one)
            elif name not in _OUT:
                self.take(one)

    def finished(self) -> list[Block]:
        """The blocks, with the notes that were referred to at the end."""
        notes = [self.notes.get(key, "") for key in dict.fromkeys(self._referred)]
        return [*self.blocks, *(Block(BlockRole.FOOTNOTE, text) for text in notes if text)]

    def note_texts(self, root: etree._Element, kind: str) -> dict[tuple[str, str], str]:
        """The notes of a part, by kind ("footnote") and id."""
        return {
            (kind, attribute(note, "id") or ""): " ".join(
                " ".join(self._text(p) for p in note.iter() if local(p) == "p").split()
            )
            for note in root
            if local(note) == kind
        }

    def _take_paragraph(self, paragraph: etree._Element) -> None:
        text = self._open + self._text(paragraph)
        self._open = ""
        properties = child(paragraph, "pPr")
        if child(properties, "rPr", "del") is not None:  # its end was deleted: the next goes on
            self._open = text
            return
        said = " ".join(text.split())
        if said:
            role, level = self._role(properties)
            self.blocks.append(Block(role, said, level=level))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.take(box)

    def _role(self, properties: etree._Element | None) -> tuple[BlockRole, int]:
        named = child(properties, "pStyle")
        style = self.styles.get((attribute(named, "val") or "") if named is not None else "")
        style = style or DocxStyle()
        outline = child(properties, "outlineLvl")
        level = attribute(outline, "val") if outline is not None else None
        if style.role is BlockRole.PARAGRAPH and level and level.isdigit() and int(level) < 9:
            return BlockRole.HEADING, int(level) + 1
        number = child(properties, "numPr", "numId")
        listed = attribute(number, "val") not in (None, "0") if number is not None else False
        if listed and style.role is BlockRole.PARAGRAPH:
            return BlockRole.LIST_ITEM, 1
        return style.role, style.level

    def _text(self, element: etree._Element) -> str:
        return "".join(self._pieces(element))

    def _pieces(self, element: etree._Element) -> Iterator[str]:
        for one in element:
            name = local(one)
            if name in _OUT:
                continue
            if name == "t":
                yield one.text or ""
            elif name == "r":
                yield from self._run(one)
            elif name in ("tab", "br", "cr", "ptab"):
                yield " "
            elif name == "noBreakHyphen":
                yield "-"
            elif name in ("footnoteReference", "endnoteReference"):
                self._referred.append((name[: -len("Reference")], attribute(one, "id") or ""))
            elif name == "txbxContent":
                self._boxes.append(one)
            else:
                yield from self._pieces(one)

    def _run(self, run: etree._Element) -> Iterator[str]:
        properties = child(run, "rPr")
        if _is_on(child(properties, "vanish")):
            return
        raised = child(properties, "vertAlign")
        text = "".join(self._pieces(run))
        if raised is not None and attribute(raised, "val") == "superscript" and text.isdigit():
            yield text.translate(SUPERSCRIPT)
        else:
            yield text

    def _take_table(self, table: etree._Element) -> None:
        grid: list[list[tuple[str, bool]]] = []
        above: list[tuple[str, bool]] = []
        for row in (one for one in _through(table) if local(one) == "tr"):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                continue
            head = _is_on(child(properties, "tblHeader"))
            line: list[tuple[str, bool]] = []
            for cell in (one for one in _through(row) if local(one) == "tc"):
                self._take_cell(cell, line, above, head)
            grid.append(line)
            above = line
        blocks = table_blocks(grid, self._rows + 1)
        self._rows = max((block.row or 0 for block in blocks), default=self._rows)
        self.blocks += blocks

    def _take_cell(
        self,
        cell: etree._Element,
        line: list[tuple[str, bool]],
        above: list[tuple[str, bool]],
        head: bool,
    ) -> None:
        text = " ".join(self._text(cell).split()) if not _has_blocks(cell) else self._said_in(cell)
        properties = child(cell, "tcPr")
        merged = child(properties, "vMerge")
        if merged is not None and attribute(merged, "val") != "restart" and len(line) < len(above):
            text = above[len(line)][0]
        spanned = child(properties, "gridSpan")
        wide = (attribute(spanned, "val") or "1") if spanned is not None else "1"
        times = int(wide) if wide.isdecimal() and len(wide) < 4 else 1
        line += [(text, head)] * max(1, min(times, _WIDEST - len(line)))

    def _said_in(self, cell: etree._Element) -> str:
        texts = [self._text(p) for p in cell.iter() if local(p) == "p"]
        return " ".join(" ".join(texts).split())


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and attribute(element, "val") not in ("0", "false", "off")


def _has_blocks(cell: etree._Element) -> bool:
    return any(local(one) == "p" for one in cell.iter())


def _through(element: etree._Element) -> Iterator[etree._Element]:
    """An element's children, those in content controls and accepted insertions among them."""
    for one in element:
        if local(one) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _through(one)
        else:
            yield one
