"""Words left in the source's language: *the wethouder said*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.checks import wrong_language
from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span
from summarize.language import primary
from summarize.language.english import english_stem
from summarize.language.lexicon import renderings
from summarize.language.names import names_in
from summarize.language.ordinary import compound_head, is_in_dictionary, is_ordinary

_WORD = re.compile(r"(?<![\w'’-])[^\W\d_A-ZÀ-Þ][^\W\d_]{3,}(?![\w-])")
_SET_OFF = re.compile(r"[\"“”„«»‘(\[].*?[\"“”«»’)\]]|(?<!\w)'.*?'(?!\w)")
"""Quoted, or in brackets: a word that the text means as a word, or explains."""
_SOURCES = ("nl", "de", "fr", "es")


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """Ordinary words of the source that stand in its English translation, and are no English."""
    language = primary(basis.source_lang)
    if language not in _SOURCES or primary(basis.target_lang) != "en":
        return
    if any(wrong_language.find(text, basis)):
        return  # said once, of the whole
    plain = _SET_OFF.sub(lambda m: "·" * len(m[0]), text)
    source = set(_WORD.findall(basis.source))
    named = [(name.start, name.end) for name in names_in(text, "en")]
    for word in _WORD.finditer(plain):
        inside = any(start <= word.start() < end for start, end in named)
        if word[0] in source and not inside and _is_foreign(word[0], language):
            yield Finding(
                Code.WORD_UNTRANSLATED, (word[0],), target_span=Span(word.start(), word.end())
            )


def _is_foreign(word: str, language: str) -> bool:
    """Whether it is a word of that language, and none that English has, too."""
    if is_ordinary(word, "en") or is_in_dictionary(word, "en"):
        return False
    if english_stem(word) in renderings(word, language):
        return False
    return (
        is_ordinary(word, language)
        or is_in_dictionary(word, language)
        or bool(compound_head(word, language))
    )
