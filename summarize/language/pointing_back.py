"""Pointing back: what a sentence needs before it to be understood, by how it opens and ends."""

from __future__ import annotations

import re
from functools import cache

from summarize.language import primary, vocabulary
from summarize.language.english import PRONOUNS, tokens
from summarize.language.vocabulary import joined

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_THAT = frozenset("dat die omdat of that who because if dass weil que qui".split())
_BODY = re.compile(joined(vocabulary("en").body_before), re.IGNORECASE)
_EARLY = 5
"""A pronoun further on mostly means someone whom the sentence has named by then."""


def points_back(text: str, language: str) -> bool:
    """Whether a sentence cannot be understood alone: *Dat is 45 procent meer dan in 2019.*"""
    words = _first_words(text)
    if words and words[0] in vocabulary(language).pointing_back:
        return True
    pattern = _pointing(primary(language))
    return pattern is not None and pattern.search(text) is not None


@cache
def _pointing(language: str) -> re.Pattern[str] | None:
    words = vocabulary(language)
    patterns = (words.is_that, words.at_the_end, joined(words.body_before))
    known = [pattern for pattern in patterns if pattern]
    if not known:
        return None
    return re.compile("|".join(f"(?:{pattern})" for pattern in known), re.IGNORECASE)


def is_introduction(text: str) -> bool:
    """Whether a sentence only announces what follows: *De politie zoekt:*"""
    return text.endswith(":")


def is_item(text: str) -> bool:
    """Whether a sentence is one of a list, by its small letter or semicolon."""
    return text.endswith(";") or text[:1].islower()


def mentions_back(text: str, language: str) -> bool:
    """Whether a sentence names someone early by a pronoun: *In 2020 behandelden zij 2.205 …*"""
    pronouns = vocabulary(language).pronouns
    return any(word in pronouns for word in _first_words(text))


def is_of_somebody(text: str, language: str) -> bool:
    """Whether a pronoun is what the main clause is about: *In maart deed zij aangifte.*"""
    speaking = vocabulary(language).speaks_on
    opening = re.split(r"[,;:]", text, maxsplit=1)[0]
    for word in _first_words(opening):
        if word in speaking:
            return True
        if word in _THAT:
            return False
    return False


def links_back(text: str, language: str) -> bool:
    """Whether a sentence begins by connecting to the one before: *Daarnaast*, *Ook*."""
    words = _first_words(text)
    return bool(words) and words[0] in vocabulary(language).linking


def dangles(text: str, previous: str | None) -> bool:
    """Whether an English text opens with what nothing before it can be: *she*, *the agency*.

    Stricter than `points_back`: any pronoun among its first words, but only where `previous`, the
    sentence before it in a summary, is None.
    """
    opening = [w.lower() for w in tokens(text)[:_EARLY]]
    pointing = any(w in PRONOUNS for w in opening) or opening[:1] in (["that"], ["there"])
    return previous is None and (pointing or _BODY.search(text) is not None)


def _first_words(text: str) -> list[str]:
    return [match[0].lower() for match in _WORD.finditer(text[:120])][:_EARLY]
