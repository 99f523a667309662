"""Places of figures: a figure counts in a summary what it counts in its source, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.figures import against_both
from summarize.checks.finding import Finding, Span, each_once
from summarize.figures import Figure, Kind, find
from summarize.language.countries import territories
from summarize.language.english import NAME, is_content, stem, tokens

COUNTED = frozenset(
    {Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION, Kind.MONEY}
)
"""The kinds of figures that say how many or how much of something."""
_AFTER = 4
_AROUND = 14
"""Words: how near a figure its noun stands in the written, and in the source sentence."""
_IN = re.compile(rf"\b[Ii]n (?:the )?({NAME})")


def find_misplaced(text: str, basis: Basis) -> Iterator[Finding]:
    """Figures that stand with other words than there, or without the country they hold for."""
    _, own = against_both(text, basis)
    if own is None:
        return
    misplaced = (
        Finding(Code.FIGURE_MISPLACED, (m.target.text,), None, Span(m.target.start, m.target.end))
        for m in own.kept
        if m.target.kind in COUNTED and not _stands_alike(text, m.target, basis)
    )
    yield from each_once(misplaced, _places_lost(text, [m.target for m in own.kept], basis))


def _stands_alike(text: str, figure: Figure, basis: Basis) -> bool:
    """Whether the figure counts what it counts in some translation.

    Its first content word after it must be the first one there too, or, where nothing follows
    there, stand before it.
    """
    noun = _following(text, figure)
    if noun is None:
        return True
    for translation in basis.translations:
        for other in find(translation, basis.target_lang):
            if other.value != figure.value or other.kind is not figure.kind:
                continue
            there = _following(translation, other)
            before = tokens(translation[: other.start])[-_AROUND:]
            if noun == there or (there is None and noun in {stem(w) for w in before}):
                return True
    return False


def _following(text: str, figure: Figure) -> str | None:
    """The stem of the first content word after the figure in its clause."""
    clause = re.split(r"[.;:,]\s", text[figure.end :], maxsplit=1)[0]
    return next((stem(w) for w in tokens(clause)[:_AFTER] if is_content(w)), None)


def _places_lost(text: str, kept: Sequence[Figure], basis: Basis) -> Iterator[Finding]:
    """Countries in which a kept figure's sentence is, and the text is not.

    *Twice as high in the Netherlands* is not *twice as high*: whoever leaves out where a figure
    holds says that it holds everywhere.
    """
    known = {(f.kind, f.value) for f in kept if f.kind in COUNTED}
    for translation in basis.translations:
        if not any((f.kind, f.value) in known for f in find(translation, basis.target_lang)):
            continue
        for place in places(translation, basis.target_lang):
            if place not in text:
                yield Finding(Code.PLACE_LOST, (place,))


def places(text: str, language: str) -> list[str]:
    """The countries in which something is said to be: *in the Netherlands*."""
    known = territories(language)
    return [m[1] for m in _IN.finditer(text) if m[1] in known]
