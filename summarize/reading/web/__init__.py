"""Pages and files of the web, fetched because the user named their address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.reading.faults import MissingExtraError
from summarize.reading.web.faults import FetchError

if TYPE_CHECKING:
    from summarize.reading.web.fetching import Fetched

__all__ = ["FetchError", "fetch", "is_address"]

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def is_address(source: str) -> bool:
    """Whether what a user names is an address with a scheme, rather than a file."""
    return bool(_ADDRESS.match(source))


def fetch(url: str) -> Fetched:
    """What is at a web address now (`fetching.fetch`). Raises FetchError, MissingExtraError."""
    try:
        from summarize.reading.web import fetching
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            f"{url}: to fetch web pages install summarize[documents] ({error.name} is missing)."
        ) from None
    return fetching.fetch(url)
