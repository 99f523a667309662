"""Digests of texts, by which JSON tells what the program made from what somebody changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from summarize.report import Translation

DIGITS = 16
"""Hexadecimal digits of a digest. It tells edits from what was made; it guards nothing."""


def digest(*texts: str) -> str:
    """What tells a text, or several in their order, from any other: part of a sha256."""
    found = hashlib.sha256()
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        found.update(len(data).to_bytes(8, "big") + data)
    return found.hexdigest()[:DIGITS]


def basis(sources: Iterable[str], translation: Translation) -> str:
    """The digest of the translated sentences that something stands on."""
    said = translation.sentences
    return digest(*(said[i].text for i in sources if i in said))


def source_digest(translation: Translation) -> str:
    """The digest of all source sentences: they are what everything is checked against."""
    return digest(*(s.source for s in translation.sentences.values()))
