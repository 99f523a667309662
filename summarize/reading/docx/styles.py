"""Word's paragraph styles → what a paragraph of each is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from summarize.reading.document import BlockRole
from summarize.reading.office.package import attribute, child, local

_BY_NAME = (
    (re.compile(r"(?:title|titel|titre|título)\b", re.IGNORECASE), BlockRole.TITLE),
    (re.compile(r"(?:subtitle|ondertitel|untertitel|intro|lead|inleiding)", re.IGNORECASE),
     BlockRole.LEAD),
    (re.compile(r"(?:heading|kop|überschrift|titre|título) ?\d", re.IGNORECASE),
     BlockRole.HEADING),
    (re.compile(r"(?:intense )?(?:quote|citaat|zitat|citation)", re.IGNORECASE), BlockRole.QUOTE),
    (re.compile(r"(?:list|lijst|opsomming|aufzählung)", re.IGNORECASE), BlockRole.LIST_ITEM),
    (re.compile(r"(?:caption|bijschrift|beschriftung)", re.IGNORECASE), BlockRole.CAPTION),
    (re.compile(r"(?:toc|inhopg|inhaltsverzeichnis|table of|header|footer|koptekst|voettekst)",
                re.IGNORECASE), BlockRole.FURNITURE),
    (re.compile(r"(?:footnote|endnote|voetnoot|eindnoot)", re.IGNORECASE), BlockRole.FOOTNOTE),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DocxStyle:
    """What paragraphs of a style are; `level` of headings from 1."""

    role: BlockRole = BlockRole.PARAGRAPH
    level: int = 1
    listed: bool = False


def role_of_name(name: str) -> tuple[BlockRole, int] | None:
    """What a style is for by its name, and its level: "heading 2", "Kop 2"."""
    for pattern, role in _BY_NAME:
        if pattern.match(name):
            if role is BlockRole.TITLE and re.search(r"\d", name):
                continue  # French "Titre 1" is a heading
            number = re.search(r"\d+", name)
            return role, int(number[0]) if number else 1
    return None


def read_styles(root: etree._Element | None) -> dict[str, DocxStyle]:
    """The styles by their id. A style without a role of its own has that of what it is based on."""
    own: dict[str, DocxStyle] = {}
    based: dict[str, str] = {}
    for element in () if root is None else root:
        if local(element) != "style" or attribute(element, "type") != "paragraph":
            continue
        name = attribute(element, "styleId") or ""
        called = child(element, "name")
        said = role_of_name((attribute(called, "val") or "") if called is not None else "")
        outline = child(element, "pPr", "outlineLvl")
        level = attribute(outline, "val") if outline is not None else None
        listed = child(element, "pPr", "numPr") is not None
        if said is not None:
            own[name] = DocxStyle(said[0], said[1], listed)
        elif level is not None and level.isdigit() and int(level) < 9:
            own[name] = DocxStyle(BlockRole.HEADING, int(level) + 1)
        elif listed:
            own[name] = DocxStyle(BlockRole.LIST_ITEM, 1, True)
        base = child(element, "basedOn")
        if base is not None:
            based[name] = attribute(base, "val") or ""
    return {name: _found(name, own, based) for name in {*own, *based}}


def _found(name: str, own: dict[str, DocxStyle], based: dict[str, str]) -> DocxStyle:
    for _ in range(20):
        if name in own:
            return own[name]
        name = based.get(name, "")
    return DocxStyle()
