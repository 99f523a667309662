"""Which words of two languages translate each other, as far as figures need to know.

Learned and hand-written pairs are data files in `lexicon/`, named ``xx-yy*.tsv``; either direction
uses them. Two languages without a file are compared by names and cognates alone.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources

_ENDINGS = ("ingen", "ings", "ing", "ies", "ied", "ede", "den", "ten", "en", "es", "ed", "'s", "e",
            "s", "t", "d", "y")  # fmt: skip
_SHORTEST_STEM = 3
COGNATE = 4
"""Letters that two words must share at their beginning to count as cognates."""


@cache
def stem(word: str) -> str:
    """A word without accents and inflection: crude, and the same for all languages."""
    plain = unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode() or word
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST_STEM:
            plain = plain[: -len(ending)]
            break
    # Dutch doubles and English doubles or drops letters at the stem's end: mannen, man.
    if len(plain) > _SHORTEST_STEM and plain[-1] == plain[-2]:
        plain = plain[:-1]
    return plain


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Stems of one language → the stems of the other that translate them."""

    pairs: dict[str, frozenset[str]]
    known: frozenset[str]
    """Every stem of the other language that some word translates to."""

    def translations(self, word: str) -> frozenset[str]:
        """The stems that may translate a word; empty if the word is not known."""
        return self.pairs.get(stem(word), frozenset())


@cache
def lexicon(source: str, target: str) -> Lexicon:
    """The lexicon between two base language codes; empty if there is none."""
    pairs: dict[str, set[str]] = {}
    for left, right in _rows(source, target):
        pairs.setdefault(left, set()).add(right)
    for right, left in _rows(target, source):
        pairs.setdefault(left, set()).add(right)
    known = frozenset(word for words in pairs.values() for word in words)
    return Lexicon({left: frozenset(words) for left, words in pairs.items()}, known)


def _rows(left: str, right: str) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    folder = resources.files("summarize.figures") / "lexicon"
    names = (f"{left}-{right}.tsv", f"{left}-{right}.domain.tsv")
    for name in names:
        file = folder / name
        if not file.is_file():
            continue
        for line in file.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                word, _, translations = line.partition("\t")
                rows.extend((stem(word), stem(other)) for other in translations.split())
    return rows
