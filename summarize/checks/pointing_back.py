"""Pointing back: a sentence that opens with *he*, *this* or *there* needs one before it."""

from __future__ import annotations

from summarize.language.english import PRONOUNS, tokens


def dangles(text: str, previous: str | None) -> bool:
    """Whether a sentence opens with a pronoun and nothing before it can be what it stands for."""
    opening = [w.lower() for w in tokens(text)[:5]]
    pointing = any(w in PRONOUNS for w in opening) or opening[:1] in (["that"], ["there"])
    return previous is None and pointing
