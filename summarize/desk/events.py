"""What happens at a desk, told to every page that is open: server-sent events."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncIterator
from typing import Any

_BACKLOG = 100
"""Events that a page may be behind; then it is told to look at everything anew."""
_HEARTBEAT = 15.0
"""Seconds without news after which a page is told that the desk is there."""


class Broker:
    """Told of events in any thread, tells them to the pages in the server's loop."""

    def __init__(self) -> None:
        self._pages: set[asyncio.Queue[str]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lock = threading.Lock()
        self._closed = False

    def tell(self, event: str, **about: Any) -> None:
        """Tell every page."""
        text = f"event: {event}\ndata: {json.dumps(about)}\n\n"
        with self._lock:
            loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._put, text)

    def close(self) -> None:
        """Let every page go, so that the server can end."""
        self._closed = True
        with self._lock:
            loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._put, "")

    def _put(self, text: str) -> None:
        for page in self._pages:
            if page.qsize() < _BACKLOG:
                page.put_nowait(text)
            elif page.qsize() == _BACKLOG:
                page.put_nowait("event: behind\ndata: {}\n\n")

    async def listen(self) -> AsyncIterator[str]:
        """The events of a page, from now on."""
        with self._lock:
            self._loop = asyncio.get_running_loop()
        page: asyncio.Queue[str] = asyncio.Queue()
        self._pages.add(page)
        try:
            yield "retry: 1000\nevent: hello\ndata: {}\n\n"
            while not self._closed:
                try:
                    text = await asyncio.wait_for(page.get(), _HEARTBEAT)
                except TimeoutError:
                    text = ": here\n\n"
                if not text:
                    return
                yield text
        finally:
            self._pages.discard(page)
