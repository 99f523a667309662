"""A pasted link: the page or file behind it. The only thing that a desk asks of the network."""

from __future__ import annotations

from importlib import import_module

from summarize.errors import InputError


def fetched(link: str) -> tuple[str, bytes]:
    """What a link leads to: what it is called, and its bytes. Raises SummarizeError."""
    if not link.lower().startswith(("http://", "https://")):
        raise InputError("A link begins with https:// or http://.")
    try:
        module = import_module("summarize.reading.web")
    except ModuleNotFoundError:
        raise InputError("This version does not read links yet; paste the text.") from None
    found = module.fetch(link)
    return str(found.name), bytes(found.data)
