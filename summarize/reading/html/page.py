"""A page's tree → a document: trafilatura finds the main text and what is known of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser
from lxml.html import fromstring as html_from
from trafilatura.settings import Document as Extracted

from summarize.reading.dates import date_line
from summarize.reading.document import Block, BlockRole, Document, Hints, Place
from summarize.reading.faults import NoTextError
from summarize.reading.html.around import take_out_around
from summarize.reading.html.blocks import NOTES, blocks_of, raise_figures
from summarize.reading.html.tables import cells_of, is_data, text_of

_MARK = "Tabel {} staat hier op deze plaats in het verslag."
"""Stands in a table's place while trafilatura looks at the page; a sentence, so that it stays."""
_MARKED = re.compile(re.escape(_MARK).replace(r"\{\}", r"(\d+)"))
_DATES = {"original_date": True, "extensive_search": False, "url": None}
_BEHIND = "Only its beginning is on the page; the rest is for subscribers."
_TOO_LITTLE = 0.35
"""Share of the words in a page's one article that must come out; less means that it went wrong."""
_MENU_WORDS = 30
_BESIDE = 3
"""Blocks above and below a headline that may be the date."""
_HEADING_WORDS = 12
_WHOLE_WORDS = 10
"""Words of a paragraph that is one beyond doubt."""
_SENTENCE = re.compile(r"[.!?][\"”’»)]*$")
_ITEM = re.compile(r"[.!?;][\"”’»)]*$")
_NAMES = {"list": "ul", "item": "li", "quote": "blockquote", "lb": "br", "row": "tr", "cell": "td"}
"""trafilatura's elements (TEI) → HTML's."""


@dataclass(slots=True)
class _Aside:
    """What is taken out of a page before trafilatura sees it, since it would lose its form."""

    tables: list[HtmlElement]
    notes: list[Block]


def page_document(tree: HtmlElement, hints: Hints, link: str | None) -> Document:
    """The report on a page. Raises NoTextError if there is none."""
    anchors = _anchors(tree)
    raise_figures(tree)
    about = trafilatura.extract_metadata(tree, link, _DATES)
    around = take_out_around(tree)
    aside = _Aside(_take_tables(tree), _take_notes(tree))
    whole = _article(tree)
    whole_text = etree.tostring(whole, encoding="unicode", method="html", with_tail=False)
    found = trafilatura.bare_extraction(
        tree,
        url=link,
        include_comments=False,
        include_tables=True,
        include_formatting=True,
    )
    blocks: list[Block] = []
    if isinstance(found, Extracted) and found.body is not None:
        blocks = blocks_of(_as_html(found.body))
    everything = blocks_of(html_from(whole_text, parser=HTMLParser(remove_comments=True)))
    if _words(blocks) < _TOO_LITTLE * _words(everything):
        blocks = everything
    else:
        blocks = _with_lost(blocks, everything, about.title)
    blocks = _with_tables(blocks, aside.tables) + aside.notes
    if not blocks:
        raise NoTextError(f"{hints.name} is a web page without any text of a report.")
    blocks = [_anchored(block, anchors) for block in blocks]
    return Document(
        tuple(_with_title_marked(blocks, about.title)),
        "an HTML page",
        title=about.title,
        date=about.date or _date_beside(everything, about.title, tree.get("lang") or "nl"),
        publisher=about.sitename,
        author=about.author,
        link=link or _web(about.url),
        language=(tree.get("lang") or "").strip() or None,
        warnings=(_BEHIND,) if around.behind else (),
        left_out=tuple(around.left_out),
    )


def _take_tables(tree: HtmlElement) -> list[HtmlElement]:
    """Put a mark in the place of each table that holds data, and give out the tables."""
    taken: list[HtmlElement] = []
    for table in list(tree.iter("table")):
        parent = table.getparent()
        if parent is None or not is_data(table) or any(True for _ in table.iterancestors("nav")):
            continue
        mark = etree.SubElement(parent, "p")
        mark.text = _MARK.format(len(taken))
        taken.append(table)
        figure = next(table.iterancestors("figure"), None)
        if figure is not None and figure.getparent() is not None:
            figure.addprevious(mark)  # what stands in a figure is taken for a picture's
            table.drop_tree()
            continue
        mark.tail = table.tail
        table.tail = None
        parent.replace(table, mark)
    return taken


def _take_notes(tree: HtmlElement) -> list[Block]:
    taken: list[Block] = []
    for element in list(tree.iter("section", "div", "ol", "ul", "aside")):
        about = f"{element.get('class') or ''} {element.get('role') or ''}".lower()
        if element.getparent() is not None and NOTES.search(about):
            taken += [b for b in blocks_of(element) if b.role is BlockRole.FOOTNOTE]
            element.getparent().remove(element)
    return taken


def _article(tree: HtmlElement) -> HtmlElement:
    """What holds the report beyond doubt: the page's only article, or its main part, or all."""
    for tag in ("article", "main", "body"):
        found = list(tree.iter(tag))
        if len(found) == 1:
            return found[0]
    return tree


def _as_html(body: HtmlElement) -> HtmlElement:
    for element in body.iter():
        if element.tag == "head":
            element.tag = element.get("rend") or "h2"
            if not re.fullmatch(r"h[1-6]", element.tag):
                element.tag = "h2"
        elif element.tag == "hi":
            element.tag = "b" if element.get("rend") == "#b" else "span"
        elif element.tag in _NAMES:
            element.tag = _NAMES[element.tag]
    return body


def _words(blocks: list[Block]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _with_lost(blocks: list[Block], everything: list[Block], title: str | None) -> list[Block]:
    """The blocks, and what stands between them on the page, or between headline and text, and was
    lost: whole paragraphs, items that are sentences, the line below the headline."""
    places = {_key(block.text): at for at, block in enumerate(blocks)}
    known = [places.get(_key(block.text)) for block in everything]
    first = next((at for at, k in enumerate(known) if k is not None), 0)
    for at, block in enumerate(everything[:first]):
        if block.role is BlockRole.HEADING and (block.level == 1 or _same(block.text, title)):
            known[at] = -1  # the headline, which is kept apart
    said = "".join(_letters(block.text) for block in blocks)
    lost: dict[int, list[Block]] = {}
    for at, block in enumerate(everything):
        letters = _letters(block.text)
        if known[at] is not None or letters[:60] in said or letters[-60:] in said:
            continue
        before = next((k for k in reversed(known[:at]) if k is not None), None)
        after = next((k for k in known[at + 1 :] if k is not None), None)
        if before is None or after is None or before >= after:
            continue
        below_headline = before == -1 and known[at - 1] == -1
        if below_headline and block.role is BlockRole.HEADING and _is_long(block):
            lost.setdefault(before, []).append(replace(block, role=BlockRole.LEAD))
        elif block.role is BlockRole.HEADING and _heads(everything, known, at):
            lost.setdefault(before, []).append(block)
        elif _is_told(block):
            heading = everything[at - 1]
            if at and known[at - 1] is None and heading.role is BlockRole.HEADING:
                lost.setdefault(before, []).append(heading)
            lost.setdefault(before, []).append(block)
    return [
        *lost.get(-1, ()),
        *(one for at, block in enumerate(blocks) for one in (block, *lost.get(at, ()))),
    ]


def _heads(everything: list[Block], known: list[int | None], at: int) -> bool:
    """Whether a heading stands right above a paragraph that was kept."""
    below = everything[at + 1] if at + 1 < len(everything) else None
    if below is None or known[at + 1] is None:
        return False
    return below.role is BlockRole.PARAGRAPH and len(everything[at].text.split()) <= _HEADING_WORDS


def _is_told(block: Block) -> bool:
    """Whether a block is the report's beyond doubt: a whole paragraph, or an item with a stop."""
    if block.role is BlockRole.LIST_ITEM:
        return len(block.text.split()) > 3 and bool(_ITEM.search(block.text))
    return (
        block.role is BlockRole.PARAGRAPH and _is_long(block) and bool(_SENTENCE.search(block.text))
    )


def _is_long(block: Block) -> bool:
    return len(block.text.split()) >= _WHOLE_WORDS


def _with_tables(blocks: list[Block], tables: list[HtmlElement]) -> list[Block]:
    """The blocks with the tables' cells where their marks stand; what lost its mark is gone."""
    found: list[Block] = []
    rows = 0
    for block in blocks:
        mark = _MARKED.fullmatch(block.text)
        if mark is None or int(mark[1]) >= len(tables):
            found.append(block)
            continue
        cells = cells_of(tables[int(mark[1])], rows + 1, block.place)
        rows = max((cell.row or 0 for cell in cells), default=rows)
        found += cells
    return found


def _with_title_marked(blocks: list[Block], title: str | None) -> list[Block]:
    """The first big heading is the title: what readers see, where metadata may say it shorter.

    A few words above it are a menu.
    """
    first = next((i for i, b in enumerate(blocks) if b.role is BlockRole.HEADING), None)
    if first is None or blocks[first].level > 1:
        first = next((i for i, b in enumerate(blocks) if _same(b.text, title)), None)
    if first is None or _words(blocks[:first]) > _MENU_WORDS:
        return blocks
    above = [replace(block, role=BlockRole.FURNITURE) for block in blocks[:first]]
    marked = replace(blocks[first], role=BlockRole.TITLE)
    return [*above, marked, *blocks[first + 1 :]]


def _date_beside(everything: list[Block], title: str | None, language: str) -> str | None:
    """The date on a line of its own beside the headline, as readers see it."""
    for at, block in enumerate(everything):
        if block.role is BlockRole.HEADING and (block.level == 1 or _same(block.text, title)):
            near = everything[max(0, at - _BESIDE) : at + 1 + _BESIDE]
            return next((d for b in near if (d := date_line(b.text, language))), None)
    return None


def _same(text: str, title: str | None) -> bool:
    plain = "".join(filter(str.isalnum, text.casefold()))
    return bool(title) and plain == "".join(filter(str.isalnum, (title or "").casefold()))


def _anchors(tree: HtmlElement) -> dict[str, str]:
    """The id that leads to a paragraph, its own or that of the heading above it, by its text."""
    found: dict[str, str] = {}
    above: str | None = None
    for element in tree.iter("p", "li", "blockquote", "table", "h1", "h2", "h3", "h4", "h5", "h6"):
        own = element.get("id")
        if element.tag[0] == "h":
            above = own
        anchor = own or above
        if anchor:
            found.setdefault(_key(text_of(element)), anchor)
    return found


def _key(text: str) -> str:
    return _letters(text)[:60]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _anchored(block: Block, anchors: dict[str, str]) -> Block:
    return replace(block, place=Place(anchor=anchors.get(_key(block.text))))


def _web(link: str | None) -> str | None:
    return link if link and link.startswith(("http://", "https://")) else None
