"""What a sentence needs before it to be understood."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from summarize.article import Article
from summarize.language import primary, vocabulary
from summarize.language.vocabulary import joined

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_THAT = frozenset("dat die omdat of that who because if dass weil que qui".split())
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


def antecedents(article: Article) -> dict[str, str]:
    """For each sentence that points back, the sentence that it points to.

    That is the one before it; for an item of a list, the one that announces the list.
    """
    found: dict[str, str] = {}
    announced: str | None = None
    for before, sentence in pairwise(article.sentences):
        if is_introduction(before.text):
            announced = before.id
        elif not is_item(before.text):
            announced = None
        if announced is not None and (is_item(sentence.text) or announced == before.id):
            found[sentence.id] = announced
        elif points_back(sentence.text, article.language) or mentions_back(
            sentence.text, article.language
        ):
            found[sentence.id] = before.id
    return found


def _first_words(text: str) -> list[str]:
    return [match[0].lower() for match in _WORD.finditer(text[:120])][:_EARLY]
