"""Words that were parted at a line's end: whole again, with the hyphens that belong to them."""

from __future__ import annotations

import re
from functools import cache

from summarize.language import primary

_LAST = re.compile(r"[\w'’-]*\w-$")
_FIRST = re.compile(r"\w[\w'’]*")
_AND = re.compile(
    r"(?:en|of|and|or|und|oder|bis|bzw|et|ou|y|e|o|u|tot|to|dan|noch|sowie|als)\b(?![-'’])"
)
"""After a hyphen that is suspended: *in- en uitvoer*, *Vor- und Nachteile*."""
_CLASHES = frozenset("aa ae ai au ee ei eu ie ii ij oe oi oo ou ui uu".split())
"""Vowels that Dutch keeps apart with a hyphen, lest they be read as one: *zee-eend*."""
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_FRENCH = frozenset(
    "ci elle elles en il ils je là le la les leur lui moi nous on t toi vous y".split()
)
"""*dit-il*, *celui-ci*: French keeps these hyphens."""


def glue(before: str, following: str, language: str | None) -> tuple[str, str]:
    """How a line goes on with the next: how much of it stays, and what goes between them.

    `before` has no white space at its end, `following` none at its beginning. `language` is the
    text's BCP 47 code, if it is known.
    """
    last = _LAST.search(before)
    if last is None or not following or not following[0].isalnum():
        return before, " "
    if _AND.match(following):
        return before, " "
    first = _FIRST.match(following)
    keeps = first is None or _keeps_hyphen(last[0][:-1], first[0], language)
    return (before if keeps else before[:-1]), ""


def _keeps_hyphen(left: str, right: str, language: str | None) -> bool:
    """Whether `left-right` is written so within a line too."""
    code = primary(language or "")
    if not right[0].islower() or not left[-1].isalpha():
        return True  # Noord-Holland, 12-jarige, and figures: 12-15
    part = re.split(r"[-'’]", left)[-1]
    if len(part) == 1 or (part.isupper() and len(part) <= 6):
        return True  # e-mail, NS-station
    if left.isupper() and right.isupper():
        return False
    if code == "en" and part.lower() in _TENS:
        return True
    if code == "fr" and right.lower() in _FRENCH:
        return True
    if code == "en" and is_word(f"{part}-{right}", code):
        return True
    if is_word(part + right, code):
        return False
    if is_word(f"{part}-{right}", code):
        return True
    if code in ("en", "fr") and len(part) > 2 and is_word(part, code) and is_word(right, code):
        return True  # compounds that these languages write with a hyphen are in no list
    return code == "nl" and part[-1].lower() + right[0] in _CLASHES


@cache
def is_word(word: str, code: str) -> bool:
    """Whether a word, as written, is in simplemma's list of its language (ISO 639-1)."""
    import simplemma

    try:
        return bool(simplemma.is_known(word, code))
    except ValueError:  # a language without a list
        return False


def lemma_of(word: str, code: str) -> str:
    """The form of a word that dictionaries have, by simplemma; the word if that is not known."""
    import simplemma

    try:
        return str(simplemma.lemmatize(word, code))
    except ValueError:
        return word
