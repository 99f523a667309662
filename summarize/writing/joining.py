"""Small, safe edits that let a translated sentence stand in a summary."""

from __future__ import annotations

import re

_OPENERS = re.compile(
    r"^(?:In addition|Additionally|Furthermore|Moreover|Besides|Also|Thus|So|However|Specifically"
    r"|Concretely|On the other hand|For example|For instance|Then again|Therefore|As a result)"
    r",\s+(?=\S)"
)
_LOWERED = frozenset(
    "a an the in on at of by for from with to this that these those there it its they their he she"
    " his her we our as after before since during between about according more most many some all"
    " both last next over under via when while within".split()
)


def opened(text: str) -> str:
    """The sentence without a word that points back to one that may not be there any more."""
    shorter = _OPENERS.sub("", text)
    return shorter[:1].upper() + shorter[1:] if shorter != text else text


def lowered(text: str) -> str:
    """The sentence as it stands after a semicolon: its first letter small, unless it is a name."""
    first = re.match(r"[A-Za-z]+", text)
    if first and first[0].lower() in _LOWERED:
        return text[0].lower() + text[1:]
    return text


def join_sentences(texts: list[str]) -> str:
    """Several sentences as one, with semicolons; quoted or questioning ones are not joined so."""
    head = [t.rstrip().removesuffix(".") for t in texts[:-1]]
    return "; ".join([head[0], *(lowered(t) for t in (*head[1:], texts[-1]))])
