"""A feed on the web → its reports: the item itself where it is whole, else the page it leads to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from summarize.reading.faults import ReadingError
from summarize.reading.feed.items import Feed, FeedItem, file_stem, parse, single
from summarize.reading.web.faults import FetchError
from summarize.reading.web.politeness import Polite
from summarize.reading.web.saving import saved

TRIES = 3
"""So often an item's page is asked for; then what the feed says of it is taken."""


@dataclass(frozen=True, slots=True)
class FeedState:
    """What a feed holds now, and the server's marks of it. `feed` is None if nothing changed."""

    feed: Feed | None
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class FetchedItem:
    """The report of an item as bytes that a reader knows, and the name of a file for them."""

    item: FeedItem
    data: bytes
    file_name: str


def ask(
    url: str, polite: Polite, etag: str | None = None, modified: str | None = None
) -> FeedState:
    """A feed, if it has changed since the server gave these marks. Raises ReadingError."""
    found = polite.fetch(url, etag=etag, modified=modified)
    if found.unchanged:
        return FeedState(None, etag, modified)
    return FeedState(parse(found.data, url, found.link), found.etag, found.modified)


def reports(
    feed: Feed,
    known: Collection[str],
    polite: Polite,
    tried: Callable[[str], int],
    failed: Callable[[FeedItem, ReadingError], None],
) -> Iterator[FetchedItem]:
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
        yield FetchedItem(item, *saved(found, file_stem(item)))


def _is_final(error: FetchError) -> bool:
    """Whether asking again is of no use: the site refuses it, or there is nothing."""
    if error.status is None:
        return "robots.txt" in str(error) or "not fetched" in str(error)
    return 400 <= error.status < 500 and error.status not in (408, 429)


def _itself(item: FeedItem, feed: Feed) -> FetchedItem:
    return FetchedItem(item, single(item, feed), f"{file_stem(item)}.atom")
