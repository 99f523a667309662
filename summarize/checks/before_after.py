"""What came before is not told as after: *na de zomer*, "before the summer".

Dutch *voor* means many things, so the word that follows *before* in English is looked for in the
source, by the lexicon, and there the preposition that stands right before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span
from summarize.language.english import english_stem, is_content
from summarize.language.lexicon import renderings

_WORD = re.compile(r"[^\W\d_]+|[,;:.!?()–—]|\d[\d.,]*")
_FIRM = 0.15
"""How firmly the lexicon must know a word as the rendering of another."""
_NEAR = 4
"""Words between the preposition and what it stands before, at most."""
_ENGLISH = frozenset(("before", "after"))
_DUTCH = {
    "na": "after", "nadat": "after", "sinds": "after", "voor": "before", "vóór": "before",
    "voordat": "before", "vóórdat": "before", "alvorens": "before",
}  # fmt: skip
_OTHERS = frozenset(
    "in op van met bij aan uit tot door over om te onder tegen naar als dat die of en maar toen dan"
    " , ; : . ! ? ( ) – —".split()
)
"""Behind these a preposition further off governs nothing any more."""
_IDLE = re.compile(
    r"\bafter all\b|\b(?:look|looks|looked|looking|name|named|names|take|takes|took) after\b"
    r"|\b(?:before (?:or|and) after|the (?:\w+ )?before after)\b",
    re.IGNORECASE,
)


def find(text: str, source: str) -> Iterator[Finding]:
    """The first *before* or *after* of an English text for which its Dutch source has the other."""
    here = list(_WORD.finditer(_IDLE.sub(lambda m: "·" * len(m[0]), text)))
    if not any(word[0].lower() in _ENGLISH for word in here):
        return
    there = list(_WORD.finditer(source))
    known = [_renderings(word[0]) for word in there]
    for n, said in enumerate(here):
        sense = said[0].lower()
        at = _place(here[n + 1 : n + 1 + _NEAR], known) if sense in _ENGLISH else None
        meant = None if at is None else _governing(there[max(0, at - _NEAR) : at])
        if meant is not None and _DUTCH[meant[0].lower()] != sense:
            spans = (Span(*meant.span()), Span(*said.span()))
            yield Finding(Code.OPPOSITE, (meant[0], said[0]), *spans)
            return


def _renderings(word: str) -> frozenset[str]:
    stems = (stem for stem, score in renderings(word, "nl").items() if score >= _FIRM)
    return frozenset((*stems, word.lower()))


def _place(following: Sequence[re.Match[str]], known: Sequence[frozenset[str]]) -> int | None:
    """Where the source has the first word that says something, if at one place alone."""
    for word in following:
        if word[0] in _OTHERS:
            return None
        if word[0][0].isdigit() or is_content(word[0]):
            forms = {english_stem(word[0]), word[0].lower()}
            places = [k for k, stems in enumerate(known) if forms & stems]
            if len(places) == 1:
                return places[0]
    return None


def _governing(before: Sequence[re.Match[str]]) -> re.Match[str] | None:
    for n in range(len(before) - 1, -1, -1):
        word, lower = before[n], before[n][0].lower()
        if lower in _DUTCH:  # "it was three days before" is *pas na drie dagen*
            return None if n and before[n - 1][0].lower() == "pas" else word
        if lower in _OTHERS:
            return None
    return None
