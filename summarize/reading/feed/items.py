"""A feed's bytes → its items, by feedparser: RSS 0.9 to 2.0, Atom, with their mistakes."""

from __future__ import annotations

import hashlib
import io
import re
import time
from dataclasses import dataclass
from typing import Any
from xml.sax import SAXException
from xml.sax.saxutils import escape

import feedparser

from summarize.reading.faults import UnreadableError

MOST_ITEMS = 500
_FULL = 90
"""Words of an item that are a report. Teasers have a sentence or three."""
_END = 200
"""Characters at the end of an item in which it says that it goes on elsewhere."""
_CUT_OFF = re.compile(
    r"(?:…|\.\.\.|\[(?:…|\.\.\.|&#8230;)\]|lees (?:meer|verder)|read more|weiterlesen|"
    r"lire la suite|leer más)[\s\]»›>.]*$",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{0,500}>")


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An item. `id` is the feed's own for it; `html` what the feed says of it; `date` ISO 8601."""

    id: str
    title: str
    link: str | None
    date: str | None
    author: str | None
    html: str

    @property
    def is_teaser(self) -> bool:
        """Whether the feed holds only the beginning of a report, or a sentence about it."""
        said = " ".join(_TAG.sub(" ", self.html).split())
        return len(said.split()) < _FULL or bool(_CUT_OFF.search(said[-_END:]))


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed with its items in the order in which they stand in it."""

    title: str | None
    language: str | None
    items: tuple[FeedItem, ...]


def parse(data: bytes, name: str, link: str | None = None) -> Feed:
    """The feed in `data`, which came from `link`. Nothing is fetched.

    Raises UnreadableError, with `name` in it, if it is no feed.
    """
    try:
        # A stream: of bytes feedparser would try first whether they are the name of a file.
        found: Any = feedparser.parse(
            io.BytesIO(data), response_headers={"content-location": link} if link else {}
        )
    except (SAXException, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise UnreadableError(f"{name} is a damaged feed.") from None
    if not found.get("version") and not found.get("entries"):
        raise UnreadableError(f"{name} is no feed that can be read (RSS or Atom).")
    about = found.get("feed", {})
    items = [_item(entry) for entry in found.get("entries", [])[:MOST_ITEMS]]
    return Feed(
        _text(about.get("title")) or None,
        _text(about.get("language")) or None,
        tuple(items),
    )


def single(item: FeedItem, feed: Feed) -> bytes:
    """An item as a feed of its own, the same bytes each time: what a queue can keep."""
    fields = [
        f"<id>{escape(item.id)}</id>",
        f"<title>{escape(item.title)}</title>",
        f'<link rel="alternate" href="{escape(item.link, _ATTRIBUTE)}"/>' if item.link else "",
        f"<published>{item.date}T00:00:00Z</published>" if item.date else "",
        f"<author><name>{escape(item.author)}</name></author>" if item.author else "",
        f'<content type="html">{escape(item.html)}</content>',
    ]
    language = f' xml:lang="{escape(feed.language, _ATTRIBUTE)}"' if feed.language else ""
    written = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom"{language}><title>{escape(feed.title or "")}'
        f"</title><entry>{''.join(fields)}</entry></feed>\n"
    )
    return _NOT_IN_XML.sub("", written).encode("utf-8", "replace")


def file_stem(item: FeedItem) -> str:
    """What an item's file is called, without what says its kind."""
    return re.sub(r"[^\w.,+-]+", "-", item.title or item.id).strip("-.")[:80] or "item"


_ATTRIBUTE = {'"': "&quot;"}
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _item(entry: Any) -> FeedItem:
    title = " ".join(_TAG.sub(" ", _text(entry.get("title"))).split())
    link = _text(entry.get("link")) or None
    texts = [_text(one.get("value")) for one in entry.get("content", [])]
    html = max([*texts, _text(entry.get("summary"))], key=len, default="")
    known = _text(entry.get("id")) or link
    return FeedItem(
        known or hashlib.sha256(f"{title}\n{html}".encode()).hexdigest(),
        title,
        link if link and re.match(r"https?://", link, re.IGNORECASE) else None,
        _day(entry.get("published_parsed") or entry.get("updated_parsed")),
        _text(entry.get("author")) or None,
        html,
    )


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _day(moment: time.struct_time | None) -> str | None:
    if moment is None or not 1990 <= moment.tm_year <= 2100:
        return None
    return f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}"
