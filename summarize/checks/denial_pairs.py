"""Where a text denies, and which denial of a translation stands for which one of its source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.language.denials import en
from summarize.language.denying import Denying
from summarize.language.english import english_stem
from summarize.language.lexicon import is_sparse, renderings

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,;:.!?()–—]")
_NEAR = 6
"""Words on either side of a denial that it may deny."""
_FIRM = 0.08
"""How firmly the lexicon must know what a word near a denial stands for."""
_UNTIL = 16
"""Words within which *until* makes *not* the Dutch *pas*."""
_SPARSE = 0.4
"""How near to its place in the source a denial must stand where its words tell nothing."""
_FAR, _CLOSE, _CLOSER = 0.55, 0.6, 0.75
"""How near to its place in the source a denial must stand that has no word in common with it; one
that may deny, and has one; one that denies by its form alone. 1 is the same place."""
_REACH = 150
"""Words from the same place within which a denial is looked for; hardly a sentence is so long."""


@dataclass(frozen=True, slots=True)
class Denial:
    """A word that denies, where it stands (0 to 1), and the words around it."""

    word: str
    start: int
    end: int
    place: float
    around: frozenset[str]
    kind: str
    required: bool = False
    firm: bool = True
    bases: frozenset[str] = frozenset()
    """Of a word that denies by its form, the stem of what it denies: *unclear*."""
    sparse: bool = False
    """Whether of the words around it hardly any is known in English."""


def of_source(text: str, language: str, denying: Denying) -> list[Denial]:
    """The words of a source that deny, and those that may be told by an English denial."""
    sparse = is_sparse(language)
    words = list(WORD.finditer(text))
    found: list[Denial] = []
    for n, required in denying.denials(text, words).items():
        word = words[n]
        around = frozenset(
            stem
            for w in _around(words, n)
            for stem, score in renderings(w, language).items()
            if score >= _FIRM and stem not in en.SMALL
        )
        kind = denying.kinds.get(word[0].lower(), "")
        place = n / len(words)
        found.append(
            Denial(word[0], word.start(), word.end(), place, around, kind, required, sparse=sparse)
        )
    return found


def of_target(text: str, said: frozenset[str]) -> list[Denial]:
    """The words that deny, and those that may and are not what another word of the source says."""
    words = list(WORD.finditer(text))
    found: list[Denial] = []
    for n, word in enumerate(words):
        lower = word[0].lower().replace("’", "'")
        firm = lower in en.DENIALS or lower.endswith("n't") or lower == "cannot"
        bases = frozenset(english_stem(b) for b in en.is_affixed(lower))
        instead = en.INSTEAD.match(lower) is not None
        if not (firm or bases or instead) or (not firm and english_stem(lower) in said):
            continue
        kind = en.KINDS.get(lower, lower) if lower in en.DENIALS - {"cannot"} else "not"
        if kind == "not" and "until" in [w.lower() for w in _following(words, n)]:
            kind = "until"
        around = frozenset(map(english_stem, _around(words, n)))
        place = n / len(words)
        found.append(
            Denial(word[0], word.start(), word.end(), place, around, kind, False, firm, bases)
        )
    return found


def _following(words: Sequence[re.Match[str]], at: int) -> list[str]:
    return [w[0] for w in words[at + 1 : at + 1 + _UNTIL]]


def _around(words: Sequence[re.Match[str]], at: int) -> Iterator[str]:
    """The words near a denial, as far as its clause goes."""
    for step in (1, -1):
        n, seen = at + step, 0
        while 0 <= n < len(words) and seen < _NEAR:
            word = words[n][0]
            if word in ";:.!?()–—":
                break
            if word[0].isalnum():
                seen += 1
                yield word.lower()
            n += step


def given(here: Sequence[Denial], there: Sequence[Denial], words: int) -> set[int]:
    """The denials of the source that have one of the target, the best pairs first.

    Only those near each other are compared, so that a long text takes no longer by the word.
    `words` is how many the longer text has.
    """
    reach = _REACH / max(words, 1)
    places = [b.place for b in there]
    scored = sorted(
        (
            (_score(a, there[j]), i, j)
            for i, a in enumerate(here)
            for j in range(
                bisect_left(places, a.place - reach), bisect_right(places, a.place + reach)
            )
        ),
        reverse=True,
    )
    paired: set[int] = set()
    taken: set[int] = set()
    for score, i, j in scored:
        if score > 0.0 and i not in paired and j not in taken:
            paired.add(i)
            taken.add(j)
    return paired


def _score(a: Denial, b: Denial) -> float:
    """How well two denials go together; 0 for two that cannot be one."""
    shared = len(a.around & b.around)
    close = 1.0 - abs(a.place - b.place)
    if b.bases and not b.firm:
        loose = a.kind in ("not", "no") and en.is_surely_affixed(b.word) and close >= _CLOSER
        known = a.around & b.bases or (
            a.sparse and en.is_plainly_affixed(b.word) and close >= _SPARSE
        )
        return close if loose or known else 0.0
    if not b.firm:
        near = close >= _SPARSE if a.sparse else shared and close >= _CLOSE
        return close if near else 0.0
    if (a.kind == "until") != (b.kind == "until") and not (a.required and (shared or a.sparse)):
        return 0.0
    if not shared and close < (_SPARSE if a.sparse else _FAR):
        return 0.0
    alike = 1.5 if a.kind == b.kind else 0.0
    if not alike and "without" in (a.kind, b.kind):
        alike = -0.5
    return 1.0 + close + min(shared, 2) + alike + (0.5 if a.required else 0.0)
