"""What a translation makes of a figure and its source does not: an average, an estimate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.models.language_codes import primary

_SAID = {
    ("nl", "en"): (
        (r"\baverag(?:e|es|ed|ing)\b", r"gemiddeld|doorsnee|\bmodaal|\bmodale|middelmat|normaal"),
        (r"\bmedian\b", r"mediaan|\bmediane|doorsnee|middelste"),
        (
            r"\bestimat(?:e|es|ed)\b",
            r"schat|raming|raam|begro|vermoed|naar verwachting|inschat"
            r"|\bzo['’]n\b|ongeveer|circa|pakweg",
        ),
    ),
}
"""For a pair of languages: a word, and what the source has where it is rightly said."""


def additions(source: str, text: str, source_lang: str, target_lang: str) -> Iterator[str]:
    """The words in `text` that make a figure another one, and that nothing in `source` says."""
    pair = (primary(source_lang), primary(target_lang))
    for word, ground in _SAID.get(pair, ()):
        match = re.search(word, text, re.I)
        if match is not None and not re.search(ground, source, re.I):
            yield match[0]
