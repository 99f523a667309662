"""Comparisons: what is more in the source is not less in its translation, nor a rise a fall, nor
what is less as much; and who is compared with whom stays as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.checks import turned_nearby
from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.compared_sides import exchanged
from summarize.checks.finding import Finding, Span
from summarize.language import primary
from summarize.language.comparing import Comparing, comparing, compiled
from summarize.language.english import english_stem
from summarize.language.lexicon import renderings

_LESS_OF = re.compile(r"\bminder ([^\W\d_]{4,})", re.IGNORECASE)
_MORE_OF = re.compile(r"\b(?:([a-z]{3,})er|more ([a-z]{4,}))\b", re.IGNORECASE)
_NOT_MORE = re.compile(r"\b(?:less|fewer|least|not|no|never)\b|n['’]t\b", re.IGNORECASE)
_FIRM = 0.1
"""How firmly the lexicon must know a word as the rendering of another."""
_CLAUSE = re.compile(r"[,;:.!?()]")


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """A word for more where the source has only words for less, or the reverse; a comparison that
    is told as another, of others, or not at all."""
    here, there = comparing(basis.target_lang), comparing(basis.source_lang)
    if here is None or there is None or not basis.is_translated:
        return
    source = _blanked(there.idle, basis.source)
    said = _blanked(here.idle, text)
    for finding in (
        _turned(said, source, here, there)
        or _turned(_blanked(here.degree, said), source, here, there),
        _levelled(said, source, here, there),
        _less_of(said, source, primary(basis.source_lang)),
        exchanged(said, source, primary(basis.source_lang), here, there),
        _lost(text, source, here, there),
    ):
        if finding is not None:
            yield finding
            return
    for finding in turned_nearby.find(said, source, primary(basis.source_lang), here, there):
        yield finding
        return
    yield from _unsaid(text, basis.source, here, there)


def _turned(text: str, source: str, here: Comparing, there: Comparing) -> Finding | None:
    """Which of several belongs to which is told by counting: the text says "less" more often than
    the source says anything of the kind, and "more" less often."""
    poles = ((here.up, here.up_too, there.up, there.up_too),
             (here.down, here.down_too, there.down, there.down_too))  # fmt: skip
    for one, other in (poles, poles[::-1]):
        said, meant = _places(one[0], text), _places(other[2], source)
        if not said or not meant:
            continue
        instead = len(_places(f"{other[0]}|{other[1]}", text)) < len(meant)
        new = len(said) > len(_places(f"{one[2]}|{one[3]}", source))
        if instead and new:
            return _told(meant[0], said[0])
    return None


def _levelled(text: str, source: str, here: Comparing, there: Comparing) -> Finding | None:
    """What is less told as as much, or as much as less."""
    changes_there, changes_here = f"{there.up}|{there.down}", f"{here.up}|{here.down}"
    same, changed = _places(here.same, text), _places(changes_there, source)
    too = f"|{here.up_too}|{here.down_too}"
    if same and changed and not _places(f"{there.same}|{there.same_too}", source):
        return None if _places(changes_here + too, text) else _told(changed[0], same[0])
    same, changed = _places(there.same, source), _places(changes_here, text)
    too = f"|{there.up_too}|{there.down_too}"
    if same and changed and not _places(f"{here.same}|{here.same_too}", text):
        return None if _places(changes_there + too, source) else _told(same[0], changed[0])
    return None


def _less_of(text: str, source: str, language: str) -> Finding | None:
    """*Minder somber* told as "gloomier", by the words that the lexicon knows."""
    if _NOT_MORE.search(text):
        return None
    for meant in _LESS_OF.finditer(source) if language == "nl" else ():
        known = renderings(meant[1], language)
        for said in _MORE_OF.finditer(text):
            bases = [said[2]] if said[2] else _positives(said[1])
            if any(known.get(english_stem(base), 0.0) >= _FIRM for base in bases):
                return _told(meant, said)
    return None


def _positives(stem: str) -> tuple[str, ...]:
    """What a comparative, without its ending, may be of: *gloomi*, *bigg*, *saf*."""
    return (stem, f"{stem}e", stem[:-1], f"{stem.removesuffix('i')}y")


def _lost(text: str, source: str, here: Comparing, there: Comparing) -> Finding | None:
    """A comparison or a change of which the text has nothing: *vier dagen langer dan*, "for four
    days"; *de vraag loopt terug*, "demand is back"."""
    meant = compiled(there.compared).search(source) or _changing(source, there)
    if meant is None or compiled(here.compared_too).search(text):
        return None
    return Finding(Code.COMPARISON_LOST, (meant[0],), Span(*meant.span()))


def _changing(source: str, there: Comparing) -> re.Match[str] | None:
    """That something which rises and falls does, in one clause."""
    changes = compiled(there.changes)
    for change in changes.finditer(source):
        before = _CLAUSE.split(source[: change.start()])[-1]
        after = _CLAUSE.split(source[change.start() :])[0]
        is_name = change[0][0].isupper() and change.start() > 0
        if not is_name and compiled(there.measures).search(f"{before} {after}"):
            return change
    return None


def _unsaid(text: str, source: str, here: Comparing, there: Comparing) -> Iterator[Finding]:
    """A "less" for which the source has no word at all: *kwetsbaarder*, "less vulnerable"."""
    if compiled(there.less_too).search(source):
        return
    for said in compiled(here.less).finditer(text):
        yield Finding(Code.WORD_UNSAID, (said[0],), target_span=Span(*said.span()))
        return


def _told(meant: re.Match[str], said: re.Match[str]) -> Finding:
    return Finding(
        Code.COMPARISON_TURNED, (meant[0], said[0]), Span(*meant.span()), Span(*said.span())
    )


def _blanked(idle: str, text: str) -> str:
    """The text without the places where its words compare nothing; all others stay in place."""
    return compiled(idle).sub(lambda m: "·" * len(m[0]), text)


def _places(words: str, text: str) -> list[re.Match[str]]:
    return list(compiled(words).finditer(text))
