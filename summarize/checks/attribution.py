"""Attribution and reservation: who says so, and that it is only expected, is not left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding
from summarize.checks.placing import COUNTED
from summarize.checks.without_figures import without_figures
from summarize.figures import find
from summarize.language.english import ATTRIBUTIONS, HEDGES, content_stems, tokens
from summarize.language.meaning import DISTANCING

_ACCUSER = re.compile(
    r"\b[Aa]ccording to (?:\w+ ){0,4}?(?:prosecut|suspect|lawyer|attorney|defen[cs]e|witness"
    r"|neighbo|victim|accus|parents?\b)\w*"
)
"""Of whom it may be doubted that what they say is so: their figures are not stated as such."""


def of_summary(text: str, basis: Basis) -> Iterator[Finding]:
    """Reservations and attributions of the sources that a sentence has none of."""
    there = _words(" ".join(basis.translations), basis.target_lang)
    yield from _lost(text, basis, there & _RESERVATIONS, there & ATTRIBUTIONS)


def of_headline(text: str, basis: Basis) -> Iterator[Finding]:
    """The same of a headline, which may state what a source says, announces or shows: headlines do,
    and the sentence under it says who does.

    What is claimed or believed is no more than that in a headline either, and what is so *according
    to* somebody only where it gives a figure: who counted may be left out, who explains may not.
    """
    language = basis.target_lang
    hedges = _words(" ".join(basis.translations), language) & _RESERVATIONS
    said = set(content_stems(text))
    used = [t for t in basis.translations if said.intersection(content_stems(t))]
    attributions = {w.lower() for t in used for w in tokens(t)} & DISTANCING
    if any(f.kind in COUNTED for f in find(text, language)):
        hedges -= {"estimates"}
        if not any(_ACCUSER.search(t) for t in used):
            attributions -= {"according"}
    yield from _lost(text, basis, hedges, attributions)


_RESERVATIONS = HEDGES - {"about", "around"}


def _lost(
    text: str, basis: Basis, hedges: frozenset[str] | set[str], attributions: set[str]
) -> Iterator[Finding]:
    here = _words(text, basis.target_lang)
    if hedges and not here & HEDGES:
        yield Finding(Code.RESERVATION_LOST)
    if attributions and not here & ATTRIBUTIONS:
        yield Finding(Code.ATTRIBUTION_LOST)


def _words(text: str, language: str) -> set[str]:
    return {w.lower() for w in tokens(without_figures(text, language))}
