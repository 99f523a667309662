"""Pointing back: a sentence that opens with *he*, *this* or *there* needs one before it."""

from __future__ import annotations

import re

from summarize.language import vocabulary
from summarize.language.english import PRONOUNS, tokens
from summarize.language.vocabulary import joined

_BODY = re.compile(joined(vocabulary("en").body_before), re.IGNORECASE)


def dangles(text: str, previous: str | None) -> bool:
    """Whether a sentence opens with what nothing before it can be: *she*, *the agency*."""
    opening = [w.lower() for w in tokens(text)[:5]]
    pointing = any(w in PRONOUNS for w in opening) or opening[:1] in (["that"], ["there"])
    return previous is None and (pointing or _BODY.search(text) is not None)
