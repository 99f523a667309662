"""Why something on the web could not be had."""

from __future__ import annotations

from summarize.reading.faults import ReadingError


class FetchError(ReadingError):
    """An address that is not fetched, or that answered with something other than a document.

    `status` is the server's answer (HTTP) if it gave one, `again` after how many seconds it asks
    to be asked again.
    """

    def __init__(self, message: str, status: int | None = None, again: float | None = None) -> None:
        super().__init__(message)
        self.status, self.again = status, again
