"""A text that contradicts itself: *fell from 9 to 14*.

What changed by so much and is told as that to which it did (*steeg met 300*, "rose to 300") is
found where figures are compared (`summarize.checks.figures`).
"""

from __future__ import annotations

from collections.abc import Iterator

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding
from summarize.figures import LANGUAGES, contradictions
from summarize.language import primary


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """A rise to less and a fall to more, which the source does not have word for word."""
    if not text or not basis.is_translated or primary(basis.target_lang) not in LANGUAGES:
        return
    for found in contradictions(text, basis.target_lang):
        if found.text not in basis.source:
            yield Finding(Code.CONTRADICTION, (found.text,))
