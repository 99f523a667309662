"""What an element of a page looks like: how much it says, and whether it tells anything."""

from __future__ import annotations

from lxml.html import HtmlElement

from summarize.reading.html.tables import text_of
from summarize.reading.looks import ENDED

_TOLD_WORDS = 10
"""Words of a paragraph that is one beyond doubt."""


def count(element: HtmlElement) -> int:
    """Its words."""
    return len(text_of(element).split())


def holds_report(element: HtmlElement) -> bool:
    """Whether the page's headline stands in an element, or its main part."""
    return any(True for _ in element.iter("h1", "main"))


def is_gone(element: HtmlElement, tree: HtmlElement) -> bool:
    """Whether it stands in the tree no more."""
    return element is not tree and not any(one is tree for one in element.iterancestors())


def tells(element: HtmlElement) -> bool:
    """Whether a paragraph in it, or itself, is a whole sentence that is no link."""
    return any(map(_is_told, element.iter("p", "blockquote")))


def _is_told(paragraph: HtmlElement) -> bool:
    said = text_of(paragraph)
    linked = sum(len(text_of(link)) for link in paragraph.iter("a"))
    whole = len(said.split()) >= _TOLD_WORDS and bool(ENDED.search(said))
    return whole and linked < 0.5 * len(said)
