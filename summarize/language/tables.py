"""Tables of words that ship with the package, in `data/`."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def rows(name: str) -> tuple[list[str], ...]:
    """The rows of a table of tab-separated cells, without empty lines and comments (`#`)."""
    text = (resources.files("summarize.language") / "data" / name).read_text("utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(line.split("\t") for line in lines)
