"""An English text, as names are looked for in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarize.language.english import english_stem
from summarize.language.letters import folded

WORD = re.compile(r"[^\W_]+(?:['’.&*-](?=[^\W_])[^\W_]+)*")
_ELIDED = re.compile(r"^[DLdlO]['’](?=\w)")
"""What stands before a name that is one with it: *L'Huillier*."""
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
        whole = [w for m in self.words for w in (m[0], _ELIDED.sub("", m[0]))]
        parts = [p for w in whole for p in (w, *re.split(r"[-.&]", w))]
        self.folded = frozenset(bare(p) for p in parts if p)
        self.capital = frozenset(bare(p) for p in parts if p and p[0].isupper())
        self.stems = frozenset(english_stem(folded(p)) for p in parts if p)
        self.large = frozenset(english_stem(folded(p)) for p in parts if p and p[0].isupper())
        named = (english_stem(folded(w)) for w in WORD.findall(self.source) if w[0].isupper())
        self.large -= frozenset(named)
        self.plain = " " + " ".join(bare(w[0]) for w in self.words).replace("-", " ") + " "
        self.squeezed = self.plain.replace(" ", "")

    def count(self, beginnings: Sequence[str]) -> int:
        """How many words begin in one of these ways; of a phrase its last word counts."""
        ends = tuple(b.split()[-1] for b in beginnings)
        return sum(any(p.startswith(ends) for p in bare(w[0]).split("-")) for w in self.words)

    def has(self, phrase: str) -> bool:
        """Whether the text has these words, one after the other; "morocc" as a beginning, too."""
        plain = " ".join(bare(w) for w in WORD.findall(phrase)).replace("-", " ")
        if not plain:
            return False
        return f" {plain}" in self.plain if len(plain) >= STEM else f" {plain} " in self.plain
