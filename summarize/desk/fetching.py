"""A pasted link: the page or file behind it. The only thing that a desk asks of the network."""

from __future__ import annotations

from summarize.errors import InputError


def fetched(link: str) -> tuple[str, bytes]:
    """What a link leads to: what it is called, and its bytes. Raises SummarizeError.

    Addresses of this machine and its network are refused, as `reading.web` refuses them.
    """
    if not link.lower().startswith(("http://", "https://")):
        raise InputError("A link begins with https:// or http://.")
    from summarize.reading.web import fetch

    found = fetch(link)
    return found.name, found.data
