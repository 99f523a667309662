"""Denials: each *niet*, *geen*, *nooit* of the source denies the same thing in the translation.

A word that can deny counts only where it denies what the source denies: *but*, *only* or *still*
somewhere in the sentence is no denial. Each denial of the source is given the one of the target
that stands with the same words, by the lexicon, and at about the same place of the sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.denial_implied import implied_findings
from summarize.checks.denial_pairs import WORD, Denial, given, of_source, of_target
from summarize.checks.finding import Finding, Span
from summarize.language import primary
from summarize.language.denials import DENYING, en
from summarize.language.english import english_stem
from summarize.language.lexicon import renderings

_SAID = 0.02
"""How firmly the lexicon must know a word that may deny as what another one of the source says."""
_SURELY = 0.2
"""The same of a word of a phrase that denies nothing by itself."""


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """The denials of the source that its translation does not have."""
    if text:
        languages = (basis.source_lang, basis.target_lang)
        yield from denial_findings(basis.source, text, *languages)
        yield from added_findings(basis.source, text, *languages)


def denial_findings(source: str, target: str, source_lang: str, target_lang: str) -> list[Finding]:
    """The denials of a `source` that its English `target` does not have.

    Empty if the source is not Dutch, German, French or Spanish, or the target not English.
    """
    language = primary(source_lang)
    denying = DENYING.get(language)
    if denying is None or primary(target_lang) != "en":
        return []
    here = of_source(source, language, denying)
    undenied = list(_undenied(source, target, language))
    implied = list(implied_findings(source, target, language, here))
    if undenied or not any(d.required for d in here):
        return undenied or implied
    said = frozenset(
        stem
        for word in WORD.findall(source)
        if word.lower() not in denying.words
        for stem, score in renderings(word, language).items()
        if score >= _SAID
    )
    there = of_target(target, said)
    words = max(len(WORD.findall(text)) for text in (source, target))
    paired = given(here, there, words)
    otherwise = _said_otherwise(here, paired, source, target, language)
    lost = [
        Finding(Code.DENIAL_LOST, (d.word.lower(),), Span(d.start, d.end))
        for n, d in enumerate(here)
        if d.required and n not in paired and n not in otherwise
    ]
    return lost or implied


def added_findings(source: str, target: str, source_lang: str, target_lang: str) -> list[Finding]:
    """The first denial of an English `target` whose `source` has nothing that may deny.

    "No fire has broken out" for *Er is brand uitgebroken*. A source that denies anything, or has a
    word like *zonder* or *onbekend*, is not looked at. Empty for other pairs of languages.
    """
    denying = DENYING.get(primary(source_lang))
    if denying is None or primary(target_lang) != "en":
        return []
    words = list(WORD.finditer(source))
    if denying.denials(source, words):
        return []
    own = frozenset(word[0].lower().replace("’", "'") for word in words)
    plain = en.NO_DENIALS.sub(lambda m: " " * len(m[0]), target)
    if denying.acquitted is not None and denying.acquitted.search(source):
        plain = en.NOT_GUILTY.sub(lambda m: " " * len(m[0]), plain)
    for word in WORD.finditer(plain):
        lower = word[0].lower().replace("’", "'")
        if lower in own:  # a quotation that is English already
            continue
        if lower.endswith("n't") or lower in en.DENIALS - en.HARDLY:
            return [Finding(Code.DENIAL_ADDED, (word[0],), None, Span(word.start(), word.end()))]
    return []


def _said_otherwise(
    here: Sequence[Denial], paired: set[int], source: str, target: str, language: str
) -> set[int]:
    """The denials whose phrase has an English one without any: *nog geen*, "less than".

    One for each place of the English that no word outside the phrase is known to be said by.
    """
    found: set[int] = set()
    starts = [d.start for d in here]
    words = [(m.start(), _stems_of(m[0], language)) for m in WORD.finditer(source)]
    places = [start for start, _ in words]
    sayers = Counter(stem for _, stems in words for stem in stems)
    for phrases, english in _equivalents(language):
        said = Counter(english_stem(m[0]) for m in english.finditer(target))
        for phrase in phrases.finditer(source) if said else ():
            within = range(bisect_left(places, phrase.start()), bisect_left(places, phrase.end()))
            own = Counter(stem for n in within for stem in words[n][1])
            free = next((stem for stem in said if sayers[stem] <= own[stem]), None)
            denials = range(bisect_left(starts, phrase.start()), bisect_left(starts, phrase.end()))
            denial = next(
                (n for n in denials if here[n].required and n not in paired and n not in found),
                None,
            )
            if free is not None and denial is not None:
                said[free] -= 1
                said += Counter()  # without what is used up
                found.add(denial)
    return found


@cache
def _equivalents(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return DENYING[language].equivalents(en.FORMS)


@cache
def _needed(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return DENYING[language].needed_in_english()


@cache
def _stems_of(word: str, language: str) -> frozenset[str]:
    """The English stems that a word surely stands for."""
    known = renderings(word, language)
    return frozenset(stem for stem, score in known.items() if score >= _SURELY)


def _undenied(source: str, target: str, language: str) -> Iterator[Finding]:
    """*Niet alleen* told as "only", *pas* as "until": the target denies nothing at all."""
    words = {w.lower().replace("’", "'") for w in WORD.findall(target)}
    if words & (en.DENIALS - {"without"}) or any(
        w.endswith("n't") or en.is_plainly_affixed(w) for w in words
    ):
        return
    for phrases, english in _needed(language):
        phrase = phrases.search(source)
        if phrase is not None and english.search(target):
            yield Finding(Code.DENIAL_LOST, (phrase[0].lower(),), Span(*phrase.span()))
            return
