"""Which English words stand for a Dutch one, aligned by a statistical model from translated text.

`data/words.nl-en.tsv.gz` is made by `training/word_lexicon.py` from pairs written for this project
and from Tatoeba (CC BY 2.0 FR). It knows what often stands for what, and leaves much out: that a
word is in it says something, that it is not says nothing.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

from summarize.language.english import english_stem
from summarize.language.tables import rows

_COLUMNS = {"de": 1, "fr": 2, "es": 3}
_NONE: Mapping[str, float] = MappingProxyType({})


def renderings(word: str, source_lang: str) -> Mapping[str, float]:
    """The English stems that a word is known to be rendered by, each with how firmly (0 to 1).

    Empty for a word that is not known. Of German, French and Spanish only the words are known that
    limit or refuse (`data/limiting.tsv`); of other languages none.
    """
    if source_lang == "nl":
        return _parsed(word.lower())
    return _limiting(word.lower(), source_lang)


def is_sparse(source_lang: str) -> bool:
    """Whether hardly any word of a language is known, so that an unknown one says nothing."""
    return source_lang != "nl"


@cache
def _limiting(word: str, language: str) -> Mapping[str, float]:
    column = _COLUMNS.get(language)
    if column is None:
        return _NONE
    found = {
        english_stem(english)
        for row in rows("limiting.tsv")
        if any(_begins(word, form) for form in row[column].split())
        for english in row[0].split()
    }
    return MappingProxyType(dict.fromkeys(found, 1.0))


def _begins(word: str, form: str) -> bool:
    return word == form[:-1] if form.endswith("=") else word.startswith(form)


@cache
def _parsed(word: str) -> Mapping[str, float]:
    row = _rows().get(word)
    if row is None:
        return _NONE
    pairs = (item.rpartition(":") for item in row.split())
    return {stem: float(score) for stem, _, score in pairs}


@cache
def _rows() -> dict[str, str]:
    packed = resources.files("summarize.language") / "data" / "words.nl-en.tsv.gz"
    rows = gzip.decompress(packed.read_bytes()).decode().splitlines()
    return {word: items for word, _, items in (row.split("\t") for row in rows)}
