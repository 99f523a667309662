"""Names in a summary: none is told to have done what its sources say of another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span
from summarize.checks.without_figures import without_figures
from summarize.language import primary
from summarize.language.english import content_stems
from summarize.language.gazetteer import rows
from summarize.language.letters import folded
from summarize.language.names import Name, names_in

_POINTS = re.compile(
    r"\b(?:he|she|they|it|him|them|former|latter)\b|^\W*(?:this|that|these|those|his|her|their|its)\b",
    re.IGNORECASE,
)
"""Words by which a sentence may tell something of who was named before."""
_CLAUSE = re.compile(r"[,;:–—]|\b(?:and|but|while|whereas|because|after|before|when|as)\b")


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """A name in a clause all of whose words are of a source that names another, and not this one.

    A source that points back (*he*, *the former*) may be of the same one, and is not looked at.
    """
    if primary(basis.target_lang) != "en":
        return
    here = names_in(text, "en")
    for start, end in _clauses(text):
        names = [name for name in here if start <= name.start < end]
        words = _stems_without(text[start:end], [_moved(n, -start) for n in names], basis)
        for name in names if words else ():
            of_another = any(_is_of_another(name, words, t, text) for t in basis.translations)
            if of_another and not _is_told(name, words, basis):
                span = Span(name.start, name.end)
                yield Finding(Code.NAME_MISPLACED, (name.text,), None, span)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CLAUSE.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _moved(name: Name, by: int) -> tuple[int, int]:
    return name.start + by, name.end + by


def _stems_without(text: str, places: Sequence[tuple[int, int]], basis: Basis) -> frozenset[str]:
    """The stems of the content words of a text, without its names and figures."""
    for start, end in reversed(places):
        text = f"{text[:start]} {text[end:]}"
    stems = content_stems(without_figures(text, basis.target_lang))
    return frozenset(stems) - _titles()


@cache
def _titles() -> frozenset[str]:
    """The stems of what a person is called before the name: it goes with the name."""
    return frozenset(
        stem for _, cell in rows("titles.tsv", 2) for stem in content_stems(cell.replace(",", " "))
    )


@lru_cache(maxsize=256)
def _told(translation: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of all content words of a translation, and the words of its names, folded."""
    named = names_in(translation, "en")
    return (
        frozenset(content_stems(translation)),
        frozenset(folded(word.text) for name in named for word in name.words),
    )


def _is_of_another(name: Name, words: frozenset[str], translation: str, text: str) -> bool:
    """Whether a translation says all these words, of somebody else whom the text leaves out."""
    said, named = _told(translation)
    others = [word for word in named if word not in folded(text)]
    return (
        words <= said
        and bool(others)
        and not _POINTS.search(translation)
        and not _names(translation, name)
    )


def _is_told(name: Name, words: frozenset[str], basis: Basis) -> bool:
    """Whether some source says any of these words of the name."""
    return any(_names(t, name) and words & _told(t)[0] for t in basis.translations)


def _names(translation: str, name: Name) -> bool:
    return any(folded(word.text) in folded(translation) for word in name.words)
