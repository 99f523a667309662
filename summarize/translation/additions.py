"""What a translation says and its source does not: an average, an estimate, images of abuse."""

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
        # Images are one kind of abuse: *dossiers rond uitbuiting* are not of them alone.
        (
            r"\b(?:abuse|exploitation) (?:material|images|content)\b",
            r"porn|materiaal|materialen|beeld|foto|video|film|opname|content",
        ),
    ),
}
"""For a pair of languages: a word, and what the source has where it is rightly said."""


def additions(source: str, text: str, source_lang: str, target_lang: str) -> Iterator[str]:
    """The words in `text` that make a figure or a case another one, unsaid in `source`."""
    pair = (primary(source_lang), primary(target_lang))
    for word, ground in _SAID.get(pair, ()):
        match = re.search(word, text, re.I)
        if match is not None and not re.search(ground, source, re.I):
            yield match[0]
