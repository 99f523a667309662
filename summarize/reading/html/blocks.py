"""A tree of HTML elements → blocks, in reading order. What is no text for readers is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from summarize.reading.document import Block, BlockRole, Place
from summarize.reading.html.tables import cells_of, is_data, text_of
from summarize.reading.looks import STOP
from summarize.reading.superscripts import SUPERSCRIPT

_SKIPPED = frozenset(
    (
        "script style noscript template svg math button select option input textarea iframe object"
        " embed audio video canvas head title meta link map dialog nav"
    ).split()
)
_BLOCKS = frozenset(
    (
        "p div section article main header footer aside ul ol li dl dt dd blockquote figure"
        " figcaption table tr td th thead tbody tfoot caption pre address form fieldset details"
        " summary hr h1 h2 h3 h4 h5 h6 body html center"
    ).split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD = frozenset({"b", "strong"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
NOTES = re.compile(r"\b(?:footnotes?|endnotes?|voetnoten|doc-endnotes|doc-footnote)\b")
_MEASURE = re.compile(r"(?:^|[\s\d])(?:[kcdm]?m)$")
_HEADING_WORDS = 12


@dataclass(slots=True)
class _Walk:
    """Where a walk through a tree is, and what it has found."""

    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    bold: int = 0
    """How many bold elements are open."""
    letters: int = 0
    bold_letters: int = 0
    roles: list[tuple[BlockRole, int]] = field(default_factory=list)
    anchor: str | None = None
    rows: int = 0
    lists: int = 0

    def say(self, text: str | None) -> None:
        """Text that stands in the block which is open."""
        if text:
            self.pieces.append(text)
            count = sum(map(str.isalnum, text))
            self.letters += count
            self.bold_letters += count if self.bold else 0

    def close(self) -> None:
        """End the block that is open, if there is anything in it."""
        text = " ".join("".join(self.pieces).split())
        bold = self.letters > 0 and self.bold_letters == self.letters
        self.pieces.clear()
        self.letters = self.bold_letters = 0
        if text:
            self.blocks.append(self._block(text, bold))

    def _block(self, text: str, bold: bool) -> Block:
        role, level = self.roles[-1] if self.roles else (BlockRole.PARAGRAPH, 1)
        if role is BlockRole.PARAGRAPH and bold and len(text) > 1:
            before = {block.role for block in self.blocks}
            short = len(text.split()) <= _HEADING_WORDS and not STOP.search(text)
            if short and before:
                role, level = BlockRole.HEADING, 3
            elif not short and BlockRole.PARAGRAPH not in before and BlockRole.LEAD not in before:
                role = BlockRole.LEAD
        return Block(role, text, self._place(), level=level)

    def _place(self) -> Place:
        return Place(anchor=self.anchor)

    def table(self, element: HtmlElement) -> None:
        """A table with data in it."""
        cells = cells_of(element, self.rows + 1, self._place())
        self.rows = max((cell.row or 0 for cell in cells), default=self.rows)
        self.blocks += cells


def blocks_of(tree: HtmlElement) -> list[Block]:
    """The blocks of a tree. A bold line alone is a heading, a bold paragraph on top the lead."""
    walk = _Walk()
    prune(tree)
    events = etree.iterwalk(tree, events=("start", "end"))
    for event, element in events:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag == "table" and is_data(element):
                walk.close()
                walk.table(element)
                walk.roles.append((BlockRole.PARAGRAPH, 1))  # its end is an event all the same
                events.skip_subtree()
                continue
            _enter(walk, element, tag)
        else:
            _leave(walk, element, tag)
    walk.close()
    return walk.blocks


def prune(tree: HtmlElement) -> None:
    """Take out of a tree what is no text, and marks of notes; raised figures become characters."""
    raise_figures(tree)
    for element in list(tree.iter()):
        tag = element.tag
        if element is tree or element.getparent() is None:
            continue
        if not isinstance(tag, str) or (
            tag in _SKIPPED
            or element.get("hidden") is not None
            or _HIDDEN.search(element.get("style") or "")
        ):  # comments, processing instructions
            _drop(element)


def raise_figures(tree: HtmlElement) -> None:
    """Take out the marks of notes, and make m<sup>2</sup> m²: else either becomes a figure."""
    for element in list(tree.iter("sup")):
        if element.getparent() is not None:
            _raise(element)


def _raise(element: HtmlElement) -> None:
    written = text_of(element)
    if not re.fullmatch(r"[\[(]?[\d*†‡,\s-]{1,6}[\])]?|[a-z]", written):
        return
    before = element.getprevious()
    parent = element.getparent()
    said = (before.tail if before is not None else parent.text) or ""
    power = _MEASURE.search(said[-4:]) or said[-1:].isdigit()
    raised = written.isdecimal() and power and element.find(".//a") is None
    _drop(element)
    if raised:
        if before is not None:
            tail = before.tail or ""
            before.tail = tail[: len(said)] + written.translate(SUPERSCRIPT) + tail[len(said) :]
        else:
            text = parent.text or ""
            parent.text = text[: len(said)] + written.translate(SUPERSCRIPT) + text[len(said) :]


def _drop(element: HtmlElement) -> None:
    """Take an element out and leave what follows it."""
    parent = element.getparent()
    tail = element.tail or ""
    if isinstance(element.tag, str) and element.tag in _BLOCKS | {"nav"}:
        tail = " " + tail
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _enter(walk: _Walk, element: HtmlElement, tag: str) -> None:
    if tag in _BLOCKS:
        walk.close()
        walk.anchor = element.get("id") or walk.anchor
        walk.roles.append(_role(walk, element, tag))
        walk.lists += tag in ("ul", "ol")
    walk.bold += tag in _BOLD
    if tag == "br":
        after = element.getnext()
        double = after is not None and after.tag == "br" and not (element.tail or "").strip()
        if double:
            walk.close()
        else:
            walk.say(" ")
    walk.say(element.text)


def _leave(walk: _Walk, element: HtmlElement, tag: str) -> None:
    walk.bold -= tag in _BOLD
    if tag in _BLOCKS:
        walk.close()
        walk.roles.pop()
        walk.lists -= tag in ("ul", "ol")
    walk.say(element.tail)


def _role(walk: _Walk, element: HtmlElement, tag: str) -> tuple[BlockRole, int]:
    """What a block is by its element and by those that it stands in."""
    outer = walk.roles[-1] if walk.roles else (BlockRole.PARAGRAPH, 1)
    about = " ".join(filter(None, (element.get("class"), element.get("role"), element.get("id"))))
    if outer[0] in (BlockRole.FOOTNOTE, BlockRole.CAPTION) or NOTES.search(about.lower()):
        return (BlockRole.CAPTION, 1) if outer[0] is BlockRole.CAPTION else (BlockRole.FOOTNOTE, 1)
    if tag in _HEADINGS:
        return BlockRole.HEADING, _HEADINGS[tag]
    if tag in ("li", "dd", "dt"):
        return BlockRole.LIST_ITEM, max(1, walk.lists)
    if tag == "blockquote":
        return BlockRole.QUOTE, 1
    if tag in ("figcaption", "caption"):
        return BlockRole.CAPTION, 1
    return outer if outer[0] not in (BlockRole.HEADING,) else (BlockRole.PARAGRAPH, 1)
