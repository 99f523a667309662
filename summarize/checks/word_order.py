"""Order: what is left of the sources' words stands in their order.

A small model that moves words about makes new statements of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarize.checks.additions import of_summary, said_words, source_stems
from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding
from summarize.language.english import stem


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """The first word that stands in another order; nothing if words are not the sources' at all."""
    if any(of_summary(text, basis)):
        return
    source = source_stems(basis)
    at = 0
    for word in said_words(text, basis):
        if stem(word) not in source:
            continue
        try:
            at = source.index(stem(word), at) + 1
        except ValueError:
            yield Finding(Code.ORDER_CHANGED, (word,))
            return
