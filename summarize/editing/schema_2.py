"""Documents of schema 2, which newsrooms still have: read as if schema 3 had been written then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from summarize.rendering.findings import in_words
from summarize.rendering.json import SCHEMA

_EARLIER = "urn:summarize:reports:2"


def upgraded(document: Any) -> Any:
    """The document in the present schema if it is of schema 2, else as it is.

    Flags were words alone then. What does not follow schema 2 is left for the validation to name.
    """
    if not isinstance(document, dict) or document.get("schema") != _EARLIER:
        return document
    for owner, name in _flags(document):
        words = owner.get(name)
        if isinstance(words, list) and all(isinstance(w, str) for w in words):
            owner[name] = [in_words(word) if word else {} for word in words]
    return document | {"schema": SCHEMA}


def _flags(document: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Whatever holds flags or reasons, wherever it stands, and by which name."""
    open_: list[Any] = [document]
    while open_:
        one = open_.pop()
        if isinstance(one, dict):
            yield from ((one, name) for name in ("flags", "reasons") if name in one)
            open_.extend(one.values())
        elif isinstance(one, list):
            open_.extend(one)
