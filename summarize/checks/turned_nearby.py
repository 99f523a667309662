"""What is turned round in one place of a sentence that compares in several.

*Fewer accidents, and more of them on motorways*: a count over the whole sentence is content with
any "more" anywhere. So each word for more or less of the text is given the one of the source that
stands with the same words, by the lexicon, and both must say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from summarize.checks.codes import Code
from summarize.checks.compared_sides import stands_for
from summarize.checks.finding import Finding, Span
from summarize.language import vocabulary
from summarize.language.comparing import Comparing, compiled
from summarize.language.denials import DENYING, en
from summarize.language.english import is_content

_WORD = re.compile(r"\d[\d.,]*|[^\W\d_]+(?:['’-][^\W\d_]+)*|[,;:.!?()–—]")
_NEAR = 4
"""Words on either side of one for more or less that it may be said of."""
_UNITS = frozenset(
    "percent per cent procent prozent euro euros dollar dollars million miljoen year years jaar"
    " jaren days dagen minutes minuten hours uur weeks weken months maanden people mensen number"
    " aantal".split()
)
"""Words that stand in too many places to tell one from another."""
_JOINS = frozenset(
    "and but while whereas en maar terwijl und aber während et mais tandis y pero mientras"
    " because since if when lead leads led mean means meant cause causes caused"
    " omdat doordat als toen naarmate dus leidt leiden leidde leidden betekent betekenen"
    " betekende weil wenn denn führt führen führte führten bedeutet bedeuten parce quand"
    " entraîne signifie porque cuando significa significan".split()
)
"""Words behind which something else is said."""
_LIKELY = 0.9
"""What a word that may say more or less counts beside one that surely does."""
_DENIED = 3
"""Words before it within which it may be denied."""
_MOST = 30
"""More such words than this tell nothing apart, and take long."""
_BOUND = re.compile(
    r"(?:more|less|fewer|higher|lower|larger|smaller|greater|longer|shorter)\Z", re.I
)
"""Words that say nothing without the next one."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word for more or less, where it stands, and the words beside it, the nearest first."""

    match: re.Match[str]
    rises: bool
    sure: bool
    denied: bool
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def is_bound(self) -> bool:
        """Whether it says nothing without the next word, and has one."""
        return _BOUND.match(self.match[0]) is not None and bool(self.after)


def find(
    text: str, source: str, language: str, here: Comparing, there: Comparing
) -> Iterator[Finding]:
    """The first word for more of an English text whose place in the source says less, or the
    reverse. Both texts are given without what compares nothing."""
    said, meant = _words(text, "en", here), _words(source, language, there)
    rows = _row(said), _row(meant)
    if rows[0] == rows[1] and len(set(rows[0])) > 1:
        return
    is_even = sorted(rows[0]) == sorted(rows[1])
    for word in said:
        if not word.sure:
            continue
        turned = _counterpart(word, meant, language)
        if turned is None or _is_told(turned, word, said, language):
            continue
        if not is_even or _shared(word.after[:1], turned, language):
            yield Finding(
                Code.COMPARISON_TURNED,
                (turned.match[0], word.match[0]),
                Span(*turned.match.span()),
                Span(*word.match.span()),
            )
            return


def _row(words: Sequence[_Word]) -> list[bool]:
    """Which of the sure words say more, in the order of the text. Where a text and its source have
    the same row, nothing is turned: *higher wages lead to fewer jobs*."""
    return [w.rises for w in sorted(words, key=lambda w: w.match.start()) if w.sure]


def _counterpart(word: _Word, meant: Sequence[_Word], language: str) -> _Word | None:
    """The one of the source that surely stands for a word and says the reverse, if one does."""
    same = max((_link(word, m, language) for m in meant if m.rises == word.rises), default=0.0)
    others = [(_link(word, m, language), m) for m in meant if m.rises != word.rises]
    link, other = max(others, key=lambda pair: pair[0], default=(0.0, None))
    if other is None or link <= same or other.denied != word.denied or not other.sure:
        return None
    if word.is_bound:
        return other
    near = (m for m in meant if m.rises == word.rises and _is_near(m, other))
    return None if any(near) else other


def _is_told(turned: _Word, word: _Word, said: Sequence[_Word], language: str) -> bool:
    """Whether another word of the text says what the source does there."""
    link = _link(word, turned, language)
    return any(
        s.rises == turned.rises
        and (_link(s, turned, language) >= link or (not word.is_bound and _is_near(s, word)))
        for s in said
    )


def _is_near(one: _Word, other: _Word) -> bool:
    first, last = sorted((one, other), key=lambda w: w.match.start())
    between = last.match.string[first.match.end() : last.match.start()]
    return len(_WORD.findall(between)) < _NEAR


def _link(said: _Word, meant: _Word, language: str) -> float:
    """How surely one stands for the other: by the words that both are said of."""
    if not said.is_bound:
        return _shared((*said.before, *said.after), meant, language)
    head = _shared(said.after[:1], meant, language) or _shared(said.before, meant, language) / 2
    return head if meant.sure else head * _LIKELY


def _shared(beside: Sequence[str], meant: _Word, language: str) -> float:
    """How many of these words stand beside one of the source, the nearer the more."""
    there = [
        *((w, 0) for w in _WORD.findall(meant.match[0])),
        *((w, n) for side in (meant.before, meant.after) for n, w in enumerate(side)),
    ]
    return sum(
        max((1 - n / 10 for v, n in there if stands_for(w, v, language)), default=0.0)
        for w in beside
    )


def _words(text: str, language: str, words: Comparing) -> list[_Word]:
    """All words for more and less, those first that surely are; none where they are too many."""
    matches = [
        (match, rises, sure)
        for pattern, rises, sure in (
            (words.up, True, True),
            (words.down, False, True),
            (words.up_too, True, False),
            (words.down_too, False, False),
        )
        for match in islice(compiled(pattern).finditer(text), _MOST)
    ]
    if len(matches) >= _MOST:
        return []
    tokens = list(_WORD.finditer(text))
    found: list[_Word] = []
    for match, rises, sure in matches:
        before = [t for t in tokens if t.end() <= match.start()]
        after = [t for t in tokens if t.start() >= match.end()]
        found.append(
            _Word(
                match,
                rises,
                sure,
                any(_denies(t[0], language) for t in before[-_DENIED:]),
                _beside(reversed(before), language),
                _beside(iter(after), language),
            )
        )
    return found


def _beside(tokens: Iterator[re.Match[str]], language: str) -> tuple[str, ...]:
    """The content words and numbers next to a place, up to the end of its clause."""
    found: list[str] = []
    for n, token in enumerate(tokens):
        lower = token[0].lower()
        if n >= _NEAR or not lower[0].isalnum() or lower in _JOINS:
            break
        if lower not in _UNITS and not _is_small(lower, language):
            found.append(token[0])
    return tuple(found)


def _is_small(word: str, language: str) -> bool:
    """Whether a word of either language says nothing by itself."""
    if language == "en":
        return not word[0].isdigit() and not is_content(word)
    return word in vocabulary(language).stopwords


@lru_cache(65536)
def _denies(word: str, language: str) -> bool:
    lower = word.lower().replace("’", "'")
    if language == "en":
        return lower in en.DENIALS or lower.endswith("n't")
    denying = DENYING.get(language)
    return denying is not None and lower in denying.words
