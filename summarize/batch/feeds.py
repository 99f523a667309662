"""Feeds as inboxes: each new item of an RSS or Atom feed into the queue, once.

An item and the report that it leads to are entered in one transaction; the server's marks of the
feed (ETag, Last-Modified) are kept only when nothing of it is left to fetch. So whatever happens
in between, an item is neither lost nor taken twice.
"""

from __future__ import annotations

import hashlib
import sqlite3
import time
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

from summarize.batch import already_known
from summarize.batch.database import now, transaction
from summarize.batch.listening import Listener
from summarize.batch.queueing_thread import QueueingThread
from summarize.errors import InputError
from summarize.reading.faults import ReadingError
from summarize.reading.feed.items import FeedItem
from summarize.reading.feed.polling import FetchedItem, ask, reports
from summarize.reading.web.faults import FetchError
from summarize.reading.web.politeness import Polite

INTERVAL = 900.0
"""Seconds between two looks at a feed."""
_TICK = 0.5


class Feeds:
    """Looks at feeds. `unreadable` holds those that could not be read when last asked."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        urls: Sequence[str],
        listener: Listener,
        stopping: Callable[[], bool],
        polite: Polite | None = None,
    ) -> None:
        self._connection, self._urls = connection, list(dict.fromkeys(urls))
        self._listener, self._stopping = listener, stopping
        self._polite = polite or Polite(stopping)
        self.unreadable: set[str] = set()

    def look(self) -> int:
        """Look at each feed once; the number of reports queued."""
        new = 0
        for url in self._urls:
            if self._stopping():
                break
            try:
                new += self._look_at(url)
                self.unreadable.discard(url)
            except ReadingError as error:
                self._cannot_read(url, str(error))
            except (ValueError, TypeError) as error:  # no server's answer ends the other feeds
                self._cannot_read(url, f"{url} cannot be read: {type(error).__name__}.")
        return new

    def _cannot_read(self, url: str, why: str) -> None:
        if url not in self.unreadable:
            self._listener.warn(why)
        self.unreadable.add(url)

    def rests(self) -> float:
        """For how many seconds servers have asked to be left alone, at the least."""
        return min((self._polite.rests(url) for url in self._urls), default=0.0)

    def _look_at(self, url: str) -> int:
        before = self._connection.execute(
            "SELECT etag, modified FROM feeds WHERE url = ?", (url,)
        ).fetchone()
        told = ask(url, self._polite, *(before or (None, None)))
        with transaction(self._connection):
            self._connection.execute(
                "INSERT INTO feeds (url, asked) VALUES (?, ?)"
                " ON CONFLICT (url) DO UPDATE SET asked = excluded.asked",
                (url, now()),
            )
        if told.feed is None:
            return 0
        new = 0
        left: list[FeedItem] = []

        def failed(item: FeedItem, error: ReadingError) -> None:
            left.append(item)
            self._note_failure(url, item, error)

        for report in reports(told.feed, self._known(url), self._polite, self._tries(url), failed):
            new += self._enter(url, report)
            if self._stopping():
                return new
        marks = (None, None) if left else (told.etag, told.modified)
        with transaction(self._connection):
            self._connection.execute(
                "UPDATE feeds SET title = ?, etag = ?, modified = ? WHERE url = ?",
                (told.feed.title, *marks, url),
            )
        return new

    def _known(self, url: str) -> set[str]:
        rows = self._connection.execute(
            "SELECT item FROM feed_items WHERE feed = ? AND taken IS NOT NULL", (url,)
        )
        return {row["item"] for row in rows}

    def _tries(self, url: str) -> Callable[[str], int]:
        def tries(item: str) -> int:
            row = self._connection.execute(
                "SELECT tries FROM feed_items WHERE feed = ? AND item = ?", (url, item)
            ).fetchone()
            return 0 if row is None else int(row["tries"])

        return tries

    def _note_failure(self, url: str, item: FeedItem, error: ReadingError) -> None:
        # A host that was not even asked has not failed.
        asked = not (isinstance(error, FetchError) and error.status == 429)
        with transaction(self._connection):
            self._connection.execute(
                "INSERT INTO feed_items (feed, item, tries) VALUES (?, ?, ?)"
                " ON CONFLICT (feed, item) DO UPDATE SET tries = tries + excluded.tries",
                (url, item.id, int(asked)),
            )

    def _enter(self, url: str, report: FetchedItem) -> int:
        """Queue a report and note its item, both or neither; 1 if the report is new."""
        data = report.data
        found = already_known.Found(
            report.item.link or f"{url}#{report.item.id}",
            "",
            time.time_ns(),
            hashlib.sha256(data).hexdigest(),
            len(data),
            report.file_name,
            zlib.compress(data, 1),
        )
        with transaction(self._connection):
            new = already_known.enter(self._connection, found)
            self._connection.execute(
                "INSERT INTO feed_items (feed, item, taken) VALUES (?, ?, ?)"
                " ON CONFLICT (feed, item) DO UPDATE SET taken = excluded.taken",
                (url, report.item.id, now()),
            )
        return int(new)


class FeedWatcher(QueueingThread):
    """Looks at feeds again and again."""

    def __init__(
        self,
        folder: Path,
        make: Callable[[sqlite3.Connection], Feeds],
        stopping: Callable[[], bool],
        interval: float | None = None,
    ) -> None:
        super().__init__("feeds", folder, stopping)
        self._make = make
        self._interval = INTERVAL if interval is None else interval
        self.unreadable = 0

    def work(self, connection: sqlite3.Connection) -> None:
        """Look, and wait, for as long as the thread is not over."""
        feeds = self._make(connection)
        while not self.is_over():
            if feeds.look():
                self.news.set()
            self.unreadable = len(feeds.unreadable)
            self._wait(max(self._interval, feeds.rests()))

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self.is_over() and time.monotonic() < until:
            self._end.wait(min(_TICK, seconds))


def check(urls: Sequence[str]) -> None:
    """Raises InputError if one of the feeds has no address that is fetched."""
    from summarize.reading.web.addresses import allowed_networks, locate

    allowed_networks()
    for url in urls:
        try:
            locate(url)
        except FetchError as error:
            raise InputError(str(error)) from None
