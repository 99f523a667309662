"""Modality: a plan, a wish, a duty or a possibility is not told as a fact, nor a fact as one.

Only a sentence that has no word of the kind at all is found: English says them in so many ways that
one cannot be held against another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span
from summarize.language import primary
from summarize.language.modality import ADDED, GROUNDS, KEPT, SCHEDULED, compiled


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """The first word of the source that leaves open whether something is so, where nothing in the
    translation does; or the other way round."""
    there, here = primary(basis.source_lang), primary(basis.target_lang)
    if not text or here != "en" or there not in KEPT:
        return
    for kept, says in KEPT[there]:
        meant = compiled(kept).search(basis.source)
        if meant is None or compiled(says).search(text):
            continue
        if not _is_timetable(meant, text):
            yield Finding(Code.MODALITY_LOST, (meant[0],), Span(*meant.span()))
            return
    grounds = GROUNDS.get(there)
    if grounds is None or compiled(grounds).search(basis.source):
        return
    said = compiled(ADDED, capitals=True).search(text)
    if said is not None and said[0] not in basis.source:
        yield Finding(Code.MODALITY_ADDED, (said[0],), None, Span(*said.span()))


def _is_timetable(meant: re.Match[str], text: str) -> bool:
    """Whether what is to come is told in the present, with its time: *it leaves at eight*."""
    future, times, present, other = map(compiled, SCHEDULED)
    return (
        future.fullmatch(meant[0]) is not None
        and times.search(meant.string) is not None
        and any(other.search(text[: m.start()]) is None for m in present.finditer(text))
    )
