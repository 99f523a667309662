"""What a sentence needs before it to be understood."""

from __future__ import annotations

import re
from itertools import pairwise

from summarize.article import Article
from summarize.selection.wording import LINKING, NOTHING, POINTING_BACK, PRONOUNS, base

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_EARLY = 5
"""A pronoun further on mostly means someone whom the sentence has named by then."""


def points_back(text: str, language: str) -> bool:
    """Whether a sentence cannot be understood alone: *Dat is 45 procent meer dan in 2019.*"""
    words = _first_words(text)
    return bool(words) and words[0] in POINTING_BACK.get(base(language), NOTHING)


def mentions_back(text: str, language: str) -> bool:
    """Whether a sentence names someone early by a pronoun: *In 2020 behandelden zij 2.205 …*"""
    pronouns = PRONOUNS.get(base(language), NOTHING)
    return any(word in pronouns for word in _first_words(text))


def links_back(text: str, language: str) -> bool:
    """Whether a sentence begins by connecting to the one before: *Daarnaast*, *Ook*."""
    words = _first_words(text)
    return bool(words) and words[0] in LINKING.get(base(language), NOTHING)


def antecedents(article: Article) -> dict[str, str]:
    """For each sentence that points back, the sentence before it, which it points to."""
    found: dict[str, str] = {}
    sentences = article.sentences
    for before, sentence in pairwise(sentences):
        if points_back(sentence.text, article.language) or mentions_back(
            sentence.text, article.language
        ):
            found[sentence.id] = before.id
    return found


def _first_words(text: str) -> list[str]:
    return [match[0].lower() for match in _WORD.finditer(text[:120])][:_EARLY]
