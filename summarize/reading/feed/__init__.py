"""RSS and Atom: each item of a feed is a report."""

from __future__ import annotations

from summarize.reading.document import Document, Hints
from summarize.reading.faults import NoTextError, UnreadableError
from summarize.reading.feed.items import Feed, FeedItem, parse
from summarize.reading.html import fragment_blocks

__all__ = ["read"]

_TEASER = "It is what the feed says of a report, not the report itself."


def read(data: bytes, hints: Hints) -> list[Document]:
    """The items of a feed, as far as they stand in it: nothing is fetched.

    Raises UnreadableError if it is no feed, NoTextError if no item says anything.
    """
    feed = parse(data, hints.name, hints.link)
    found = [_document(item, feed, hints, several=len(feed.items) > 1) for item in feed.items]
    documents = [document for document in found if document.blocks]
    if not documents:
        raise NoTextError(f"{hints.name} is a news feed without a word in its items.")
    return documents


def _document(item: FeedItem, feed: Feed, hints: Hints, *, several: bool) -> Document:
    try:
        blocks = tuple(fragment_blocks(item.html, hints.name)) if item.html.strip() else ()
    except UnreadableError:
        blocks = ()
    return Document(
        blocks,
        "an item of a news feed",
        title=item.title or None,
        date=item.date,
        publisher=feed.title,
        author=item.author,
        link=item.link,
        language=feed.language,
        name=(item.title or item.id)[:120] if several else None,
        within=hints.name if several else None,
        warnings=(_TEASER,) if item.is_teaser else (),
    )
