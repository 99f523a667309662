"""Denials: each *niet*, *geen*, *nooit* of the source denies the same thing in the translation.

A word that can deny counts only where it denies what the source denies: *but*, *only* or *still*
somewhere in the sentence is no denial. Each denial of the source is given the one of the target
that stands with the same words, by the lexicon, and at about the same place of the sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.denial_words import (
    ACQUITTED,
    DENIALS,
    ENGLISH_DENIALS,
    ENGLISH_INSTEAD,
    EQUIVALENTS,
    HARDLY,
    KINDS,
    NEEDED,
    NO_DENIALS,
    NO_ENGLISH_DENIALS,
    NOT_GUILTY,
    SMALL,
    is_affixed,
    is_otherwise,
    is_surely_affixed,
)
from summarize.checks.finding import Finding, Span
from summarize.language import primary
from summarize.language.english import english_stem
from summarize.language.lexicon import renderings

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,;:.!?()–—]")
_NEAR = 6
"""Words on either side of a denial that it may deny."""
_FIRM = 0.08
_SAID = 0.02
"""How firmly the lexicon must know a word that may deny as what another one of the source says."""
_SURELY = 0.2
"""The same of a word of a phrase that denies nothing by itself."""
_UNTIL = 16
"""Words within which *until* makes *not* the Dutch *pas*."""
_FAR, _CLOSE, _CLOSER = 0.55, 0.6, 0.75
"""How near to its place in the source a denial must stand that has no word in common with it; one
that may deny, and has one; one that denies by its form alone. 1 is the same place."""
_REACH = 150
"""Words from the same place within which a denial is looked for; hardly a sentence is so long."""


@dataclass(frozen=True, slots=True)
class _Denial:
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


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """The denials of the source that its translation does not have."""
    if text:
        languages = (basis.source_lang, basis.target_lang)
        yield from denial_findings(basis.source, text, *languages)
        yield from added_findings(basis.source, text, *languages)


def denial_findings(source: str, target: str, source_lang: str, target_lang: str) -> list[Finding]:
    """The denials of a Dutch `source` that its English `target` does not have.

    Empty for other pairs of languages.
    """
    if (primary(source_lang), primary(target_lang)) != ("nl", "en"):
        return []
    here = _of_source(source)
    undenied = list(_undenied(source, target))
    if undenied or not any(d.required for d in here):
        return undenied
    said = frozenset(
        stem
        for word in _WORD.findall(source)
        if word.lower() not in DENIALS
        for stem, score in renderings(word, "nl").items()
        if score >= _SAID
    )
    there = _of_target(target, said)
    words = max(len(_WORD.findall(text)) for text in (source, target))
    given = _given(here, there, words)
    otherwise = _said_otherwise(here, given, source, target)
    return [
        Finding(Code.DENIAL_LOST, (d.word.lower(),), Span(d.start, d.end))
        for n, d in enumerate(here)
        if d.required and n not in given and n not in otherwise
    ]


def added_findings(source: str, target: str, source_lang: str, target_lang: str) -> list[Finding]:
    """The first denial of an English `target` whose Dutch `source` has nothing that may deny.

    "No fire has broken out" for *Er is brand uitgebroken*. A source that denies anything, or has a
    word like *zonder* or *onbekend*, is not looked at. Empty for other pairs of languages.
    """
    if (primary(source_lang), primary(target_lang)) != ("nl", "en"):
        return []
    words = [word.lower().replace("’", "'") for word in _WORD.findall(source)]
    if any(word in DENIALS or is_otherwise(word, then) for word, then in pairwise([*words, ""])):
        return []
    own = frozenset(words)
    plain = NO_ENGLISH_DENIALS.sub(lambda m: " " * len(m[0]), target)
    if ACQUITTED.search(source):
        plain = NOT_GUILTY.sub(lambda m: " " * len(m[0]), plain)
    for word in _WORD.finditer(plain):
        lower = word[0].lower().replace("’", "'")
        if lower in own:  # a quotation that is English already
            continue
        if lower.endswith("n't") or lower in ENGLISH_DENIALS - HARDLY:
            return [Finding(Code.DENIAL_ADDED, (word[0],), None, Span(word.start(), word.end()))]
    return []


def _of_source(text: str) -> list[_Denial]:
    plain = NO_DENIALS.sub(lambda m: " " * len(m[0]), text)
    words = list(_WORD.finditer(text))
    found: list[_Denial] = []
    for n, word in enumerate(words):
        lower = word[0].lower()
        required = plain[word.start() : word.end()].lower() in DENIALS
        after = words[n + 1][0] if n + 1 < len(words) else ""
        if required or lower in DENIALS or is_otherwise(lower, after):
            around = frozenset(
                stem
                for w in _around(words, n)
                for stem, score in renderings(w, "nl").items()
                if score >= _FIRM and stem not in SMALL
            )
            found.append(
                _Denial(
                    word[0],
                    word.start(),
                    word.end(),
                    n / len(words),
                    around,
                    KINDS.get(lower, ""),
                    required,
                )
            )
    return found


def _of_target(text: str, said: frozenset[str]) -> list[_Denial]:
    """The words that deny, and those that may and are not what another word of the source says."""
    words = list(_WORD.finditer(text))
    found: list[_Denial] = []
    for n, word in enumerate(words):
        lower = word[0].lower().replace("’", "'")
        firm = lower in ENGLISH_DENIALS or lower.endswith("n't") or lower == "cannot"
        bases = frozenset(english_stem(b) for b in is_affixed(lower))
        instead = ENGLISH_INSTEAD.match(lower) is not None
        if not (firm or bases or instead) or (not firm and english_stem(lower) in said):
            continue
        kind = KINDS.get(lower, lower) if lower in ENGLISH_DENIALS - {"cannot"} else "not"
        if kind == "not" and "until" in [w.lower() for w in _following(words, n)]:
            kind = "until"
        around = frozenset(map(english_stem, _around(words, n)))
        place = n / len(words)
        found.append(
            _Denial(word[0], word.start(), word.end(), place, around, kind, False, firm, bases)
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


def _given(here: Sequence[_Denial], there: Sequence[_Denial], words: int) -> set[int]:
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
    given: set[int] = set()
    taken: set[int] = set()
    for score, i, j in scored:
        if score > 0.0 and i not in given and j not in taken:
            given.add(i)
            taken.add(j)
    return given


def _score(a: _Denial, b: _Denial) -> float:
    """How well two denials go together; 0 for two that cannot be one."""
    shared = len(a.around & b.around)
    close = 1.0 - abs(a.place - b.place)
    if b.bases and not b.firm:
        loose = a.kind in ("not", "no") and is_surely_affixed(b.word) and close >= _CLOSER
        return close if loose or a.around & b.bases else 0.0
    if not b.firm:
        return close if shared and close >= _CLOSE else 0.0
    if (a.kind == "until") != (b.kind == "until") and not (a.required and shared):
        return 0.0
    if not shared and close < _FAR:
        return 0.0
    alike = 1.5 if a.kind == b.kind else 0.0
    if not alike and "without" in (a.kind, b.kind):
        alike = -0.5
    return 1.0 + close + min(shared, 2) + alike + (0.5 if a.required else 0.0)


def _said_otherwise(here: Sequence[_Denial], given: set[int], source: str, target: str) -> set[int]:
    """The denials whose Dutch phrase has an English one without any: *nog geen*, "less than".

    One for each place of the English that no word outside the phrase is known to be said by.
    """
    found: set[int] = set()
    starts = [d.start for d in here]
    words = [(m.start(), _stems_of(m[0])) for m in _WORD.finditer(source)]
    places = [start for start, _ in words]
    sayers = Counter(stem for _, stems in words for stem in stems)
    for dutch, english in EQUIVALENTS:
        said = Counter(english_stem(m[0]) for m in english.finditer(target))
        for phrase in dutch.finditer(source) if said else ():
            within = range(bisect_left(places, phrase.start()), bisect_left(places, phrase.end()))
            own = Counter(stem for n in within for stem in words[n][1])
            free = next((stem for stem in said if sayers[stem] <= own[stem]), None)
            denials = range(bisect_left(starts, phrase.start()), bisect_left(starts, phrase.end()))
            denial = next(
                (n for n in denials if here[n].required and n not in given and n not in found), None
            )
            if free is not None and denial is not None:
                said[free] -= 1
                said += Counter()  # without what is used up
                found.add(denial)
    return found


@cache
def _stems_of(word: str) -> frozenset[str]:
    """The English stems that a Dutch word surely stands for."""
    known = renderings(word, "nl")
    return frozenset(stem for stem, score in known.items() if score >= _SURELY)


def _undenied(source: str, target: str) -> Iterator[Finding]:
    """*Niet alleen* told as "only", *pas* as "until": the target denies nothing at all."""
    words = {w.lower().replace("’", "'") for w in _WORD.findall(target)}
    if words & (ENGLISH_DENIALS - {"without"}) or any(w.endswith("n't") for w in words):
        return
    for dutch, english in NEEDED:
        phrase = dutch.search(source)
        if phrase is not None and english.search(target):
            yield Finding(Code.DENIAL_LOST, (phrase[0].lower(),), Span(*phrase.span()))
            return
