"""The body of an OpenDocument text → blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from summarize.reading.document import Block, BlockRole
from summarize.reading.docx.styles import role_of_name
from summarize.reading.office.grid import table_blocks
from summarize.reading.office.package import attribute, child, local
from summarize.reading.superscripts import SUPERSCRIPT

_OUT = frozenset(
    "tracked-changes annotation annotation-end bookmark-ref note-citation forms sequence-decls"
    " variable-decls user-field-decls hidden-text hidden-paragraph ruby-text script image object"
    " event-listeners desc title database-display".split()
)
_INDEXES = frozenset(
    "table-of-content alphabetical-index illustration-index table-index object-index user-index"
    " bibliography".split()
)
_WIDEST = 200


class OdtBody:
    """Takes a body's paragraphs, lists, tables and notes in."""

    def __init__(self, styles: Sequence[etree._Element]) -> None:
        self._parents: dict[str, str] = {}
        self._hidden: set[str] = set()
        self._raised: set[str] = set()
        for container in styles:
            for style in container:
                name = attribute(style, "name") or ""
                parent = attribute(style, "parent-style-name")
                if parent:
                    self._parents.setdefault(name, parent)
                properties = child(style, "text-properties")
                if properties is None:
                    continue
                if attribute(properties, "display") == "none":
                    self._hidden.add(name)
                if (attribute(properties, "text-position") or "").startswith(("super", "3", "5")):
                    self._raised.add(name)
        self.blocks: list[Block] = []
        self._notes: list[str] = []
        self._boxes: list[etree._Element] = []
        self._rows = 0

    def take(self, element: etree._Element, role: BlockRole = BlockRole.PARAGRAPH) -> None:
        """Take in what stands under an element; `role` is that of its plain paragraphs."""
        for one in element:
            name = local(one)
            if name in _OUT:
                continue
            if name in ("p", "h"):
                self._take_paragraph(one, role)
            elif name == "table":
                self._take_table(one)
            elif name in ("list-item", "list-header"):
                self.take(one, BlockRole.LIST_ITEM)
            elif name in _INDEXES:
                self.take(one, BlockRole.FURNITURE)
            else:
                self.take(one, role)

    def finished(self) -> list[Block]:
        """The blocks, with the notes at the end."""
        return [*self.blocks, *(Block(BlockRole.FOOTNOTE, text) for text in self._notes if text)]

    def _take_paragraph(self, paragraph: etree._Element, role: BlockRole) -> None:
        text = " ".join("".join(self._pieces(paragraph)).split())
        if text:
            role, level = self._role(paragraph, role)
            self.blocks.append(Block(role, text, level=level))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.take(box)

    def _role(self, paragraph: etree._Element, role: BlockRole) -> tuple[BlockRole, int]:
        if role is BlockRole.FURNITURE:
            return role, 1
        level = attribute(paragraph, "outline-level")
        style = attribute(paragraph, "style-name") or ""
        for _ in range(20):
            said = role_of_name(style.replace("_20_", " "))
            if said is not None and said[0] is not BlockRole.LIST_ITEM:
                return said
            if style not in self._parents:
                break
            style = self._parents[style]
        if local(paragraph) == "h":
            return BlockRole.HEADING, int(level) if level and level.isdecimal() else 1
        return role, 1

    def _pieces(self, element: etree._Element) -> Iterator[str]:
        yield element.text or ""
        for one in element:
            name = local(one)
            if name == "note":
                body = child(one, "note-body")
                if body is not None:
                    texts = ["".join(self._pieces(p)) for p in body.iter() if local(p) == "p"]
                    self._notes.append(" ".join(" ".join(texts).split()))
            elif name in ("s", "tab", "line-break"):
                yield " "
            elif name == "text-box":
                self._boxes.append(one)
            elif name not in _OUT:
                yield from self._span(one)
            yield one.tail or ""

    def _span(self, span: etree._Element) -> Iterator[str]:
        style = attribute(span, "style-name")
        if style in self._hidden:
            return
        text = "".join(self._pieces(span))
        yield text.translate(SUPERSCRIPT) if style in self._raised and text.isdigit() else text

    def _take_table(self, table: etree._Element) -> None:
        grid: list[list[tuple[str, bool]]] = []
        for row, head in _rows(table, False):
            line: list[tuple[str, bool]] = []
            for cell in row:
                if local(cell) not in ("table-cell", "covered-table-cell"):
                    continue
                texts = ["".join(self._pieces(p)) for p in cell.iter() if local(p) in ("p", "h")]
                text = " ".join(" ".join(texts).split())
                if local(cell) == "covered-table-cell" and not text:
                    text = self._covered(line, grid)
                times = attribute(cell, "number-columns-repeated") or "1"
                count = int(times) if times.isdecimal() and len(times) < 6 and text else 1
                line += [(text, head)] * max(0, min(count, _WIDEST - len(line)))
            grid.append(line)
        blocks = table_blocks(grid, self._rows + 1)
        self._rows = max((block.row or 0 for block in blocks), default=self._rows)
        self.blocks += blocks

    @staticmethod
    def _covered(line: list[tuple[str, bool]], grid: list[list[tuple[str, bool]]]) -> str:
        """What a cell says that another one covers: from the left, else from above."""
        if line:
            return line[-1][0]
        return grid[-1][0][0] if grid and grid[-1] else ""


def _rows(table: etree._Element, head: bool) -> Iterator[tuple[etree._Element, bool]]:
    for one in table:
        name = local(one)
        if name == "table-row":
            yield one, head
        elif name in ("table-header-rows", "table-row-group", "table-rows"):
            yield from _rows(one, head or name == "table-header-rows")
