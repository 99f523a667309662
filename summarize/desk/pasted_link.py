"""A pasted link: the page or file behind it. The only thing that a desk asks of the network."""

from __future__ import annotations

from summarize.errors import InputError


def fetched(link: str) -> tuple[str, bytes]:
    """What a link leads to: a name for it, and bytes that hold its address and its encoding too.

    Addresses of this machine and its network are refused, as `reading.web` refuses them, unless
    the user allows them. Raises SummarizeError.
    """
    if not link.lower().startswith(("http://", "https://")):
        raise InputError("A link begins with https:// or http://.")
    from summarize.reading.web import fetch
    from summarize.reading.web.saving import saved

    found = fetch(link)
    stem, dot, _ = found.name.rpartition(".")
    data, name = saved(found, stem if dot and stem else found.name)
    return name, data
