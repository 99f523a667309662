"""Who is compared with whom: *vrouwen leven langer dan mannen* is not "men live longer than women",
nor *de omzet steeg, de winst daalde* "turnover fell, profit rose"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache

from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span
from summarize.language.comparing import Comparing, compiled
from summarize.language.english import english_stem, is_content
from summarize.language.letters import sounds
from summarize.language.lexicon import renderings
from summarize.language.opposites import groups

_WORD = re.compile(r"[^\W_]+")
_FIRM = 0.1
"""How firmly the lexicon must know a word as the rendering of another."""
_ALIKE = 0.75
"""Share of sounds by which two words are taken for one: *Energie*, "energy"."""
_DIGITS = re.compile(r"\D")
_FAR = 4
"""Words behind *than* that may be what is compared with."""
_MARKS = re.compile(r"[.,;:!?()–—«»“”\"]")
_PREPOSITIONS = re.compile(
    r"\b(?:in|on|at|of|for|from|to|with|by|who|that|which|when|under|op|bij|aan|naar|om|tegen|over|tot|van|voor|uit|met|die|dat"
    r"|im|bei|an|auf|nach|gegen|für|von|mit|dans|en|pour|sur|du|des|chez|para|por|con|del)\b"
)
"""Where what is compared with may end."""
_EMPTY = frozenset("ones aan voor het een les dans une auf für los las por para".split())
_JOINS = {
    "en": r",|;|\bbut\b|\band\b|\bwhile\b|\bwhereas\b|\balthough\b|\bthough\b",
    "nl": r",|;|\bmaar\b|\ben\b|\bterwijl\b|\bhoewel\b|\bal\b",
    "de": r",|;|\baber\b|\bund\b|\bwährend\b|\bobwohl\b|\bdoch\b",
    "fr": r",|;|\bmais\b|\bet\b|\btandis qu\b|\balors qu\b|\bbien qu\b",
    "es": r",|;|\bpero\b|\by\b|\bmientras\b|\baunque\b",
}
"""Where a clause ends, and another begins."""


def exchanged(
    text: str, source: str, language: str, here: Comparing, there: Comparing
) -> Finding | None:
    """What is compared with what, or what rises and what falls, with their places exchanged."""
    return _clauses(text, source, language, here, there) or _than(
        text, source, language, here, there
    )


def _than(
    text: str, source: str, language: str, here: Comparing, there: Comparing
) -> Finding | None:
    """What stands behind *than* in one text and before it in the other, and the reverse."""
    said, meant = _only(here.than, text), _only(there.than, source)
    if said is None or meant is None or _is_up(text, here) != _is_up(source, there):
        return None
    after, of = _following(text, said.end()), _following(source, meant.end())
    before, from_ = _words(text[: said.end()]), _words(source[: meant.end()])
    if not after or not of or _links(of, after, language):
        return None
    told = all(any(stands_for(w, one, language) for one in from_) for w in after)
    if told and _links(of, before, language):
        details = (f"{meant[0]} {' '.join(of)}", f"{said[0]} {' '.join(after)}")
        return Finding(Code.COMPARISON_TURNED, details, Span(*meant.span()), Span(*said.span()))
    return None


def _clauses(
    text: str, source: str, language: str, here: Comparing, there: Comparing
) -> Finding | None:
    """A clause that tells a rise and one that tells a fall, each of what the other is told of."""
    said, meant = _opposed(text, "en", here), _opposed(source, language, there)
    if said is None or meant is None:
        return None
    straight = sum(_links(_words(meant[n]), _words(said[n]), language) for n in (0, 1))
    crossed = sum(_links(_words(meant[n]), _words(said[1 - n]), language) for n in (0, 1))
    if crossed <= straight:
        return None
    details = (meant[0].strip(), said[0].strip())
    spans = (source.find(meant[0]), text.find(said[0]))
    return Finding(
        Code.COMPARISON_TURNED,
        details,
        Span(spans[0], spans[0] + len(meant[0])),
        Span(spans[1], spans[1] + len(said[0])),
    )


def _opposed(text: str, language: str, words: Comparing) -> tuple[str, str] | None:
    """The clause with a rise and the one with a fall, if a text has just these."""
    rising, falling = [], []
    for clause in re.split(_JOINS.get(language, r"[,;]"), text):
        up, down = _has(words.up, clause), _has(words.down, clause)
        if up and down:
            return None
        if up:
            rising.append(clause)
        if down:
            falling.append(clause)
    return (rising[0], falling[0]) if len(rising) == len(falling) == 1 else None


def _has(words: str, text: str) -> bool:
    return compiled(words).search(text) is not None


def _is_up(text: str, words: Comparing) -> bool:
    """Whether a text says that something is more, and not that it is less."""
    return not _has(words.down, text)


def _only(words: str, text: str) -> re.Match[str] | None:
    found = list(compiled(words).finditer(text))
    return found[0] if len(found) == 1 else None


def _following(text: str, at: int) -> list[str]:
    """The words of what is compared with: up to a preposition, or all of *dan dat in Deventer*."""
    clause = _MARKS.split(text[at:])[0]
    return _words(_PREPOSITIONS.split(clause)[0])[:_FAR] or _words(clause)[:_FAR]


def _words(text: str) -> list[str]:
    return [w for w in _WORD.findall(text) if len(w) > 2 and is_content(w) and w not in _EMPTY]


def _links(source: Sequence[str], text: Sequence[str], language: str) -> int:
    """How many words of the source a word of the text surely stands for."""
    return sum(any(stands_for(said, word, language) for said in text) for word in source)


@cache
def stands_for(said: str, meant: str, language: str) -> bool:
    """Whether an English word surely stands for one of the source."""
    if said[0].isdigit() or meant[0].isdigit():
        return _DIGITS.sub("", said) == _DIGITS.sub("", meant)
    if any(t.is_said(said, "en") and t.is_said(meant, language) for g in groups() for t in g):
        return True
    known = renderings(meant, language)
    if known.get(english_stem(said), 0.0) >= _FIRM:
        return True
    a, b = sounds(meant.lower()), sounds(said.lower())
    if min(len(a), len(b)) < 4:
        return meant.lower() == said.lower()
    return a[:1] == b[:1] and SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE
