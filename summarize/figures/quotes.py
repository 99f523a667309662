"""English that is quoted in another language is read as English: "We lost 1,500 jobs"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.figures.compiled import Compiled
from summarize.figures.wording.compiled import compiled_wording

_QUOTED = re.compile('["“„«]([^"“”„«»]{12,1500})["”“»]|[‘]([^‘’]{12,1500})[’]')
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FEWEST = 4
"""Words of a quotation from which on its language can be told."""
_SHARE = 0.3
"""The share of its words that must be among the commonest of English."""


def english_quotations(text: str, language: Compiled) -> Iterator[tuple[int, int]]:
    """Where a text in another language quotes English that holds a figure: places in the text."""
    if language.language.code == "en":
        return
    common = compiled_wording("en").share
    own = language.language.function_words | language.language.articles
    for match in _QUOTED.finditer(text):
        start, end = match.span(1 if match.group(1) is not None else 2)
        words = _WORD.findall(text[start:end].lower())
        if len(words) < _FEWEST:
            continue
        english = sum(word in common for word in words)
        only = sum(word in common and word not in own for word in words)
        native = sum(word in own and word not in common for word in words)
        if english >= _SHARE * len(words) and only > 2 * native:
            yield start, end
