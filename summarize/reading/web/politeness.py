"""Asking servers without being a burden: one request at a time to a host, pauses, robots.txt.

For what the program asks on its own: feeds, and the pages of their items. An address that the
user names is asked at once, as a browser would.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.robotparser import RobotFileParser

from summarize.reading.web.addresses import Location, Network, locate
from summarize.reading.web.faults import FetchError
from summarize.reading.web.fetching import Fetched, fetch

PAUSE = 1.0
"""Seconds between two requests to one host."""
_LONGEST_PAUSE = 3_600.0
_ROBOTS_FOR = 3_600.0
"""Seconds for which a robots.txt is remembered."""
_ROBOTS_SIZE = 500_000
"""RFC 9309: as much of a robots.txt is read."""
_AGENT = "summarize"
_ASKED = "the site's robots.txt asks not to."


@dataclass(slots=True)
class _Host:
    """What is known of a host. `free` is when it may be asked again (monotonic seconds)."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    free: float = 0.0
    refused: int = 0
    robots: RobotFileParser | None = None
    unread: str = ""
    """Why its robots.txt could not be had, so that nothing is allowed."""
    robots_at: float = float("-inf")


class Polite:
    """Fetches politely. `stopping` ends a pause early; `clock` and `sleep` are for tests."""

    def __init__(
        self,
        stopping: Callable[[], bool] = lambda: False,
        *,
        allowed: Sequence[Network] | None = None,
        pause: float = PAUSE,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._stopping, self._allowed, self._pause = stopping, allowed, pause
        self._clock, self._sleep = clock, sleep
        self._hosts: dict[tuple[str, int], _Host] = {}
        self._guard = threading.Lock()

    def fetch(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        """As `fetching.fetch`, when it is the turn of its host, if its robots.txt lets us.

        Raises FetchError; after a refusal for being asked too often the host is left alone for as
        long as it says, or twice as long each time.
        """
        location = locate(url)
        host = self._host(location)
        with host.lock:
            if not self._may_ask(host, location):
                raise FetchError(f"{url} is not fetched: {host.unread or _ASKED}")
            return self._ask(host, url, etag, modified)

    def rests(self, url: str) -> float:
        """For how many seconds the host of an address is to be left alone."""
        return max(0.0, self._host(locate(url)).free - self._clock())

    def _host(self, location: Location) -> _Host:
        with self._guard:
            return self._hosts.setdefault((location.host, location.port), _Host())

    def _ask(self, host: _Host, url: str, etag: str | None, modified: str | None) -> Fetched:
        rest = host.free - self._clock()
        if rest > 60:
            raise FetchError(f"{url} is not asked yet: its server asked for a pause.", 429, rest)
        while (rest := host.free - self._clock()) > 0 and not self._stopping():
            self._sleep(min(rest, 0.5))
        try:
            found = fetch(url, etag=etag, modified=modified, allowed=self._allowed)
        except FetchError as error:
            host.free = self._clock() + self._pause_after(host, error)
            raise
        host.refused = 0
        host.free = self._clock() + self._pause
        return found

    def _pause_after(self, host: _Host, error: FetchError) -> float:
        if error.status not in (429, 500, 502, 503, 504):
            return self._pause
        host.refused += 1
        doubled = 30.0 * float(2 ** min(host.refused - 1, 10))
        return min(max(error.again or 0.0, doubled), _LONGEST_PAUSE)

    def _may_ask(self, host: _Host, location: Location) -> bool:
        if host.robots is None or self._clock() - host.robots_at > _ROBOTS_FOR:
            host.robots = self._robots(host, location)
            host.robots_at = self._clock()
        return host.robots.can_fetch(_AGENT, location.url)

    def _robots(self, host: _Host, location: Location) -> RobotFileParser:
        """What a host asks of robots (RFC 9309): without a robots.txt all is allowed, and where
        it cannot be had because the server is out of order or not reached, nothing is.

        Raises FetchError if the server asks for a pause: what it asks of robots is not known then.
        """
        rules = RobotFileParser()
        host.unread = ""
        try:
            address = f"{location.scheme}://{location.authority}/robots.txt"
            found = self._ask(host, address, None, None)
        except FetchError as error:
            if error.status == 429:
                raise
            broken = error.status is None or error.status >= 500
            if broken:
                host.unread = f"whether it may be is not known ({error})"
            rules.parse(["User-agent: *", "Disallow: /"] if broken else [])
            return rules
        text = found.data[:_ROBOTS_SIZE].decode("utf-8", "replace")
        rules.parse([line for line in text.splitlines() if _is_readable(line)])
        return rules


def _is_readable(line: str) -> bool:
    """Whether a line of a robots.txt can be parsed: one bad line does not void the rest."""
    try:
        RobotFileParser().parse(["User-agent: *", line])
    except ValueError:
        return False
    return True
