"""Whether a word is an ordinary one, as against a name, when a capital letter does not tell."""

from __future__ import annotations

import gzip
from functools import cache
from importlib import resources

import simplemma

_LISTED = ("nl", "en")
"""The languages that have a list of words written small (`training/ordinary_words.py`)."""


_SHORTEST = 3
"""Letters that what is before the head of a compound has at least."""


@cache
def is_ordinary(word: str, language: str) -> bool:
    """Whether a word that begins a sentence may well be no name.

    Dutch and English are told by how the word is written elsewhere; German, French and Spanish by
    a dictionary, which has the commonest names too.
    """
    lower = word.lower().replace("’", "'")
    if language in _LISTED:
        return lower in _listed(language)
    return is_in_dictionary(lower, language)


@cache
def is_in_dictionary(word: str, language: str) -> bool:
    """Whether Simplemma's dictionary has the word, in small letters; False for other languages."""
    try:
        return bool(simplemma.is_known(word.lower(), lang=language))
    except (ValueError, TypeError, KeyError):
        return False


@cache
def is_name_in_dictionary(word: str, language: str) -> bool:
    """Whether Simplemma's dictionary has the word with a capital only: *Palermo*, *Emma*."""
    if not is_in_dictionary(word, language):
        return False
    lemma: str = simplemma.lemmatize(word.lower(), lang=language)
    return lemma[:1].isupper()


@cache
def _listed(language: str) -> frozenset[str]:
    packed = resources.files("summarize.language") / "data" / f"ordinary.{language}.txt.gz"
    return frozenset(gzip.decompress(packed.read_bytes()).decode().split())


@cache
def compound_head(word: str, language: str, least: int = 4) -> str:
    """The longest ordinary word, of `least` letters or more, that a word ends in; else "".

    *Indusbeschaving* → *beschaving*. For Dutch and German, which write compounds as one word.
    """
    if language not in ("nl", "de"):
        return ""
    lower = word.lower()
    for at in range(_SHORTEST, len(lower) - least + 1):
        if is_ordinary(lower[at:], language):
            return lower[at:]
    return ""


@cache
def is_compound(word: str, language: str) -> bool:
    """Whether a word is made of two ordinary ones: *pleegzorg*, no *Oosterhuis*."""
    head = compound_head(word, language)
    core = word.lower().removesuffix(head)
    return bool(head) and any(
        len(c) >= _SHORTEST and (is_ordinary(c, language) or is_in_dictionary(c, language))
        for c in (core, core.removesuffix("s"))
    )
