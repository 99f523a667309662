"""HTML → a document: pages with everything around the report, and pieces of HTML without."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from summarize.reading.document import Block, Document, Hints
from summarize.reading.faults import NoTextError, TooDeepError, UnreadableError
from summarize.reading.html.blocks import blocks_of
from summarize.reading.html.encoding import page_text
from summarize.reading.html.page import page_document

__all__ = ["fragment_blocks", "read", "read_mhtml"]

_WHOLE = re.compile(r"<(?:html|body|head|!doctype)\b", re.IGNORECASE)
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
    r"|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[\da-fA-F]))(?![\da-fA-F]);?"
)
"""Characters that no XML may hold, and libxml2 keeps: written out, or as their numbers."""
_DEEPEST = 250
"""Elements inside elements: libxml2 stops at 256 and would drop the rest without a word."""


def read(data: bytes, hints: Hints) -> list[Document]:
    """The report on a page: main text and metadata, without what stands around it.

    A piece of HTML without a page around it is read whole.
    """
    text = page_text(data, hints.name, hints.charset)
    if _WHOLE.search(text):
        return [_page(text, hints, hints.link)]
    blocks = fragment_blocks(text, hints.name)
    return [Document(tuple(blocks), "a piece of HTML", link=hints.link)]


def read_mhtml(data: bytes, hints: Hints) -> list[Document]:
    """The report on a page that a browser saved in one file (RFC 2557)."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() != "text/html" or not isinstance(part, EmailMessage):
            continue
        page = part.get_payload(decode=True)
        if isinstance(page, bytes) and page.strip():
            link = part.get("Content-Location") or message.get("Snapshot-Content-Location")
            text = page_text(page, hints.name, part.get_content_charset())
            return [_page(text, hints, hints.link or _web(link))]
    raise NoTextError(f"{hints.name} is a saved web page without a page in it.")


def fragment_blocks(text: str, name: str) -> list[Block]:
    """The blocks of a piece of HTML, all of them: a mail's body, a feed's item, a saved piece.

    `name` is for errors. Raises UnreadableError and TooDeepError.
    """
    return blocks_of(parse(text, name))


def parse(text: str, name: str) -> HtmlElement:
    """The tree of a page or a piece of one. Raises UnreadableError and TooDeepError."""
    text = _FORBIDDEN.sub("", text)
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = lxml_html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise UnreadableError(f"{name} is HTML without anything in it that can be read.") from None
    if any("depth" in entry.message for entry in parser.error_log) or _depth(tree) > _DEEPEST:
        raise TooDeepError(f"{name} is HTML with more than {_DEEPEST} elements in each other.")
    return tree


def _depth(tree: HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _page(text: str, hints: Hints, link: str | None) -> Document:
    return page_document(parse(text, hints.name), hints, link)


def _web(link: object) -> str | None:
    said = str(link or "").strip()
    return said if said.startswith(("http://", "https://")) else None
