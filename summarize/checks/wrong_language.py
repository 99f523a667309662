"""The language: a translation is neither the source itself nor still in the source's language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding
from summarize.language import primary, vocabulary
from summarize.language.names import names_in

_WORD = re.compile(r"[^\W\d_]+")


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """Whether a translation is the source, or reads as the source's language."""
    if not text or not basis.is_translated:
        return
    source, ours, theirs = basis.source, basis.target_lang, basis.source_lang
    if (
        text.casefold() == source.strip().casefold()
        and len(_words(source)) > 3
        and not _reads_more_as(source, ours, theirs)
    ):
        yield Finding(Code.UNTRANSLATED)
    elif not is_in(_without_names(text, ours), ours, theirs):
        yield Finding(Code.WRONG_LANGUAGE)


def is_in(text: str, language: str, other: str, least: int = 2) -> bool:
    """Whether `text` reads as `language` rather than as `other`, by their commonest words.

    True if nothing can be told: for a language without a list, or a text with less than `least`
    words that speak against it.
    """
    here, there = (vocabulary(code).commonest for code in (language, other))
    if not here or not there or here == there:
        return True
    counts = Counter(_words(text))
    mine = sum(counts[w] for w in here - there)
    theirs = sum(counts[w] for w in there - here)
    return theirs <= mine or theirs < least


def _without_names(text: str, language: str) -> str:
    """The text without its names: *Marijn van der Velde beat Koen van Aalst* has no Dutch in it."""
    kept, at = [], 0
    for name in names_in(text, primary(language)):
        kept.append(text[at : name.start])
        at = name.end
    return " ".join([*kept, text[at:]])


def _reads_more_as(text: str, language: str, other: str) -> bool:
    """Whether a sentence of a report already is in the target language: a quotation, say."""
    return is_in(text, language, other) and not is_in(text, other, language, least=1)


def _words(text: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(text)]
