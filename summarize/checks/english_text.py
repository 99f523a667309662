"""An English text, as names are looked for in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from summarize.language.english import english_stem
from summarize.language.letters import folded

WORD = re.compile(r"[^\W_]+(?:['’.&*-](?=[^\W_])[^\W_]+)*")
STEM = 4
"""Letters that a name and an adjective of it have in common at least."""


def bare(word: str) -> str:
    """The word folded, without a possessive and without full stops: *U.S.* → *us*."""
    return re.sub(r"'s?$", "", folded(word)).replace(".", "")


@dataclass(slots=True)
class EnglishText:
    """An English text, and the source that it stands for."""

    text: str
    source: str
    words: list[re.Match[str]] = field(init=False)
    folded: frozenset[str] = field(init=False)
    stems: frozenset[str] = field(init=False)
    capital: frozenset[str] = field(init=False)
    """The words with a capital, folded."""
    large: frozenset[str] = field(init=False)
    """The stems of the words with a capital that are not those of the source."""
    plain: str = field(init=False)
    squeezed: str = field(init=False)
    """The same without spaces."""

    def __post_init__(self) -> None:
        self.words = list(WORD.finditer(self.text))
        parts = [p for w in self.words for p in (w[0], *re.split(r"[-.&]", w[0]))]
        self.folded = frozenset(bare(p) for p in parts if p)
        self.capital = frozenset(bare(p) for p in parts if p and p[0].isupper())
        self.stems = frozenset(english_stem(folded(p)) for p in parts if p)
        self.large = frozenset(english_stem(folded(p)) for p in parts if p and p[0].isupper())
        named = (english_stem(folded(w)) for w in WORD.findall(self.source) if w[0].isupper())
        self.large -= frozenset(named)
        self.plain = " " + " ".join(bare(w[0]) for w in self.words).replace("-", " ") + " "
        self.squeezed = self.plain.replace(" ", "")

    def has(self, phrase: str) -> bool:
        """Whether the text has these words, one after the other; "morocc" as a beginning, too."""
        plain = " ".join(bare(w) for w in WORD.findall(phrase)).replace("-", " ")
        if not plain:
            return False
        return f" {plain}" in self.plain if len(plain) >= STEM else f" {plain} " in self.plain
