"""How a language compares: words for more and less, rises and falls, and for what is the same.

Patterns are regular expressions on several lines (`vocabulary.joined`), case ignored, matched as
whole words. A language without a file is not judged.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from summarize.language.vocabulary import joined


@dataclass(frozen=True, slots=True)
class Comparing:
    """The words of one language."""

    up: str
    """What surely says more, higher, longer, or a rise."""
    down: str
    """What surely says less, lower, shorter, or a fall."""
    up_too: str = "(?!)"
    """Other words that a word for more can stand for."""
    down_too: str = "(?!)"
    """Other words that a word for less can stand for."""
    idle: str = "(?!)"
    """Where such words compare nothing: *geen plek meer*, *hoger beroep*."""
    degree: str = "(?!)"
    """Where such a word may say only how far: *fell more*."""
    same: str = "(?!)"
    """What surely says that two are as much: *evenveel*."""
    same_too: str = "(?!)"
    """Other words by which they may be."""
    less: str = "(?!)"
    """Words that say of anything that it is less."""
    less_too: str = "(?!)"
    """All words by which something may be less, few, or not at all."""
    compared: str = "(?!)"
    """A comparison that cannot be left out: *langer dan gepland*."""
    measures: str = "(?!)"
    """What rises and falls: *winst, vraag, aantal*."""
    changes: str = "(?!)"
    """That it does: *loopt terug*."""
    compared_too: str = "(?!)"
    """All words by which a text may compare, or say that something changes."""
    than: str = "(?!)"
    """The word before what a comparative is compared with."""


@cache
def compiled(words: str) -> re.Pattern[str]:
    """A pattern of a language as it is looked for: whole words, case ignored."""
    return re.compile(rf"\b(?:{joined(words)})\b", re.IGNORECASE)
