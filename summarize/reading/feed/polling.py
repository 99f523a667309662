"""A feed on the web → its reports: the item itself where it is whole, else the page it leads to."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from summarize.reading.faults import ReadingError
from summarize.reading.feed.items import Feed, Item, parse, single
from summarize.reading.web.faults import FetchError
from summarize.reading.web.fetching import Fetched
from summarize.reading.web.politeness import Polite

TRIES = 3
"""So often an item's page is asked for; then what the feed says of it is taken."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a feed holds now, and the server's marks of it. `feed` is None if nothing changed."""

    feed: Feed | None
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The report of an item as bytes that a reader knows, and the name of a file for them."""

    item: Item
    data: bytes
    file_name: str


def ask(url: str, polite: Polite, etag: str | None = None, modified: str | None = None) -> Told:
    """A feed, if it has changed since the server gave these marks. Raises ReadingError."""
    found = polite.fetch(url, etag=etag, modified=modified)
    if found.unchanged:
        return Told(None, etag, modified)
    return Told(parse(found.data, url, found.link), found.etag, found.modified)


def reports(
    feed: Feed,
    known: Collection[str],
    polite: Polite,
    tried: Callable[[str], int],
    failed: Callable[[Item, ReadingError], None],
) -> Iterator[Report]:
    """The reports of the items that are not known yet, the oldest first.

    `tried` says how often an item's page was asked for in vain; `failed` is told of such a page
    that is to be asked for again.
    """
    for item in reversed(feed.items):
        if item.id in known:
            continue
        if not item.is_teaser or item.link is None:
            yield _itself(item, feed)
            continue
        try:
            found = polite.fetch(item.link)
        except FetchError as error:
            if _is_final(error) or tried(item.id) + 1 >= TRIES:
                yield _itself(item, feed)
            else:
                failed(item, error)
            continue
        yield Report(item, *_page(item, found))


def _is_final(error: FetchError) -> bool:
    """Whether asking again is of no use: the site refuses it, or there is nothing."""
    if error.status is None:
        return "robots.txt" in str(error) or "not fetched" in str(error)
    return 400 <= error.status < 500 and error.status not in (408, 429)


def _itself(item: Item, feed: Feed) -> Report:
    return Report(item, single(item, feed), f"{_stem(item)}.atom")


def _stem(item: Item) -> str:
    return re.sub(r"[^\w.,+-]+", "-", item.title or item.id).strip("-.")[:80] or "item"


def _page(item: Item, found: Fetched) -> tuple[bytes, str]:
    """What an item's page is, and a name for it; HTML with its address, as browsers save it."""
    if (found.media_type or "") not in ("text/html", "application/xhtml+xml"):
        ending = re.search(r"\.\w{1,5}$", found.name)
        return found.data, _stem(item) + (ending[0] if ending else "")
    charset = f"; charset={found.charset}" if found.charset else ""
    head = (
        f"Snapshot-Content-Location: {found.link}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="=-page-="\r\n\r\n'
        f"--=-page-=\r\nContent-Type: text/html{charset}\r\n"
        f"Content-Location: {found.link}\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    return head.encode("ascii", "replace") + _encoded(found.data) + b"--=-page-=--\r\n", (
        f"{_stem(item)}.mhtml"
    )


def _encoded(data: bytes) -> bytes:
    return base64.encodebytes(data).replace(b"\n", b"\r\n")
