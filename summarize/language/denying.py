"""How a language denies: what a file of `denials/` says of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_GAP = "[^.;:!?]{0,300}?"
"""What `.*` of a phrase stands for: within the clause, as short as can be."""
_ENDS = frozenset(".;:!?")
"""What ends a clause."""


@dataclass(frozen=True, slots=True)
class Denying:
    """The words by which a language denies. Phrases are regular expressions, case ignored."""

    words: frozenset[str]
    """Words that deny."""
    kinds: Mapping[str, str]
    """What such a word, or another that may deny, is, told by the commonest English one."""
    nothing: re.Pattern[str]
    """Where such a word denies nothing, or two denials make none."""
    phrases: tuple[tuple[str, str], ...]
    """What a denial in these words may be in English without a word that denies: a key of
    `denials.en.FORMS`, and the phrase. `.*` stays within the clause."""
    needed: tuple[tuple[str, str], ...]
    """Phrases that have to be denied in English, if they are told with one of these words: the
    phrase, and the English ones."""
    otherwise: re.Pattern[str]
    """Whole words that may be what an English denial stands for, and need none."""
    otherwise_before: Mapping[str, tuple[bool, str]] = field(default_factory=dict)
    """The same of words that hang on the next one: whether it has to be, or must not be, this."""
    acquitted: re.Pattern[str] | None = None
    """What is said of one of whom English says *not guilty*."""
    where: tuple[re.Pattern[str], ...] = ()
    """Where a word of another meaning denies: the group `it`. *N'existe plus*."""
    chained: frozenset[str] = frozenset()
    """Words that deny nothing more after another denial of their clause: *no sabe nada*."""
    opening: re.Pattern[str] | None = None
    """The word before the verb with which a clause begins to deny anew: *ne*."""
    closing: frozenset[str] = frozenset()
    """Other words after which those of `chained` deny nothing more: *sin nada*."""

    def equivalents(
        self, forms: Mapping[str, str]
    ) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
        """The phrases with the English ones that they may be, compiled."""
        return tuple((whole(phrase), whole(forms[key])) for key, phrase in self.phrases)

    def needed_in_english(self) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
        """The phrases of `needed`, compiled."""
        return tuple((whole(phrase), whole(english)) for phrase, english in self.needed)

    def is_otherwise(self, word: str, after: str) -> bool:
        """Whether a word may be what an English denial stands for; `after` is the next word."""
        hangs = self.otherwise_before.get(word.lower())
        if hangs is not None:
            must, then = hangs
            return (after.lower() == then) is must
        return self.otherwise.fullmatch(word) is not None

    def denials(self, text: str, words: Sequence[re.Match[str]]) -> dict[int, bool]:
        """Which of the `words` of a text may deny, by their number, and whether they surely do."""
        plain = self.nothing.sub(lambda m: " " * len(m[0]), text)
        there = {m.start("it") for pattern in self.where for m in pattern.finditer(text)}
        found: dict[int, bool] = {}
        clause = _Clause()
        for n, word in enumerate(words):
            lower = word[0].lower()
            here = word.start() in there
            sure = here or plain[word.start() : word.end()].lower() in self.words
            if self.chained and self._goes_on(lower, clause, is_denial=sure):
                continue
            after = words[n + 1][0] if n + 1 < len(words) else ""
            if sure or lower in self.words or self.is_otherwise(lower, after):
                found[n] = sure
        return found

    def _goes_on(self, word: str, clause: _Clause, *, is_denial: bool) -> bool:
        """Whether a word only goes on with what its clause denies; the clause is kept up."""
        if word in _ENDS:
            clause.denies = clause.opened = False
        elif self.opening is not None and self.opening.match(word):
            clause.denies = clause.denies and not clause.opened
            clause.opened = True
        elif word in self.chained and clause.denies and (is_denial or word in self.words):
            return True
        elif is_denial or word in self.closing:
            clause.denies = True
        return False


@dataclass(slots=True)
class _Clause:
    """What has been read of a clause."""

    denies: bool = False
    opened: bool = False


def whole(phrase: str) -> re.Pattern[str]:
    """The pattern of a phrase of whole words; `.*` of it stays within a clause."""
    return re.compile(rf"(?<!\w)(?:{phrase.replace('.*', _GAP)})(?!\w)", re.IGNORECASE)
