"""How names are compared: without accents, and as another language transcribes them."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache

_PLAIN = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
    | {"’": "'", "‘": "'", "`": "'"}
)
_SOUNDS = tuple(
    tuple(pair.split(":"))
    for pair in (
        "tsch:c tch:c tsj:c ch:c sch:s sj:s sh:s dzj:j dsch:j zj:j zh:j kh:c ph:f th:t oe:u ou:u"
        " oo:o aa:a ee:e ie:i ij:i y:i j:i w:v k:c q:c z:s x:cs"
    ).split()
)
"""What is written for one sound, and the letter that stands for it here."""
_LIKE = 0.8
"""The least share of sounds that two transcriptions of one name have in common."""
_SHORTEST = 5
_ENDING = 3
"""Sounds that an ending of another language has at most."""


@cache
def folded(word: str) -> str:
    """Small letters without accents: *Müller* → *muller*."""
    parted = unicodedata.normalize("NFKD", word.lower().translate(_PLAIN))
    return "".join(c for c in parted if not unicodedata.combining(c))


@cache
def sounds(word: str) -> str:
    """A key that is the same for most transcriptions of one name: *Tsjernobyl*, *Chernobyl*."""
    key = folded(word)
    for letters, sound in _SOUNDS:
        key = key.replace(letters, sound)
    return re.sub(r"(.)\1", r"\1", key)


@cache
def is_transcription(one: str, other: str) -> bool:
    """Whether two words can be one name, written by the habits of two languages."""
    a, b = sounds(one), sounds(other)
    if a == b:
        return True
    if min(len(a), len(b)) < _SHORTEST or a[0] != b[0]:
        return False
    if abs(len(a) - len(b)) > _ENDING and (a.startswith(b) or b.startswith(a)):
        return False  # *StadsPlus* is more than *Stads*
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _LIKE
