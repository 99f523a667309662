"""Whether a written sentence means what its sources mean: the small words, each in its place.

*Did not increase*, *filed against parents*, *denies that he* lose their meaning with one word, and
a written sentence may keep all others. So it is aligned with its sources word by word, in order
(Needleman & Wunsch 1970), and every word that turns a meaning round must stand on both sides with
the same content words. What is left out together with all that it governs is no objection: a
summary leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from summarize.figures import Figure, find
from summarize.writing.meaning import (
    ADDED,
    CAUSES,
    CONDITIONS,
    DENIALS,
    LIMITS,
    LOST,
    MODAL,
    NOT_ALL,
    OPPOSED,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    STRONG,
    key,
    no_operator,
    weakens,
)
from summarize.writing.words import is_content

_WORD = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*|\d[\d.,]*|[,;:.!?()]")
_NEAR = 3
"""How many content words of its clause a negation can have before it in other wording."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, figure or mark; `key` is what it is aligned by, empty for what never is."""

    text: str
    key: str
    content: bool = False
    figure: Figure | None = None

    @property
    def ends_sentence(self) -> bool:
        return self.text in (".", "!", "?")

    @property
    def ends_clause(self) -> bool:
        return not self.text[:1].isalnum() or self.text in LIMITS

    @property
    def anchor(self) -> bool:
        return self.content or self.figure is not None


@dataclass(frozen=True, slots=True)
class _Aligned:
    """The sources' words, the written ones, and which of these are which of those."""

    source: Sequence[_Word]
    written: Sequence[_Word]
    to_written: dict[int, int]
    to_source: dict[int, int]


def turned_meanings(text: str, translations: Sequence[str], language: str) -> list[str]:
    """What of `text` means something else than the translations that it is written from."""
    source = [w for t in translations for w in (*_read(t, language), _Word(".", ""))]
    pair = _aligned(source, _read(text, language))
    found = [*_negations(pair), *_lost(pair), *_added(pair), *_prepositions(pair)]
    return list(dict.fromkeys(found))


def _read(text: str, language: str) -> list[_Word]:
    """The words in order, each figure as one: figures are compared elsewhere."""
    text = no_operator(text.replace("’", "'"))
    words: list[_Word] = []
    at = 0
    for figure in find(text, language):
        words += _plain(text[at : figure.start])
        name = f"#{figure.kind.value} {figure.value}"
        words.append(_Word(figure.text.lower(), name, figure=figure))
        at = max(at, figure.end)
    words += _plain(text[at:])
    for n, (word, after) in enumerate(pairwise(words)):
        if word.key == key("not") and after.key == key("all"):  # No "no", and no "all".
            words[n] = replace(word, key=NOT_ALL)
    return words


def _plain(text: str) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        lower = match[0].lower().removesuffix("'s")
        if not lower[0].isalnum():
            yield _Word(lower, "")
        elif lower.endswith("n't"):
            yield _Word("not", key("not"))
        else:
            yield _Word(lower, key(lower), is_content(lower) and lower not in SAYING)


def _aligned(source: Sequence[_Word], written: Sequence[_Word]) -> _Aligned:
    """The best alignment in order: content words count most, and what is adjacent on both sides."""
    rows, columns = len(source) + 1, len(written) + 1
    best = [[0.0] * columns for _ in range(rows)]
    matched = [[float("-inf")] * columns for _ in range(rows)]
    for i, there in enumerate(source, 1):
        for j, here in enumerate(written, 1):
            if there.key and there.key == here.key:
                weight = 10.0 if here.anchor else 2.0 if here.key in ADDED else 1.0
                before = max(best[i - 1][j - 1], matched[i - 1][j - 1] + 3)
                matched[i][j] = before + weight
            best[i][j] = max(best[i - 1][j], best[i][j - 1], matched[i][j])
    to_written: dict[int, int] = {}
    i, j, adjacent = rows - 1, columns - 1, False
    while i and j:
        if adjacent or (matched[i][j] == best[i][j] and matched[i][j] > 0):
            to_written[i - 1] = j - 1
            i, j = i - 1, j - 1
            adjacent = matched[i][j] + 3 > best[i][j]
        elif best[i - 1][j] == best[i][j]:
            i -= 1
        else:
            j -= 1
    return _Aligned(source, written, to_written, {j: i for i, j in to_written.items()})


def _following(words: Sequence[_Word], at: int) -> int | None:
    """Where the next content word or figure of the clause stands."""
    for n in range(at + 1, len(words)):
        if words[n].anchor or words[n].ends_clause:
            return n if words[n].anchor else None
    return None


def _preceding(words: Sequence[_Word], at: int) -> list[int]:
    """Where the last content word or figure of the clause before it stands."""
    for n in range(at - 1, -1, -1):
        if words[n].anchor or words[n].ends_clause:
            return [n] if words[n].anchor else []
    return []


def _governed(words: Sequence[_Word], at: int, *, over_that: bool) -> list[int]:
    """Where the content words and figures stand that the word at `at` says something of.

    Those after it in its clause, or at least the next one of its sentence; those of the rest of
    the sentence if a parenthesis follows at once; the last one before it if none follows.
    """
    found: list[int] = []
    parenthesis = at + 1 < len(words) and words[at + 1].text == ","
    for n in range(at + 1, len(words)):
        word = words[n]
        if word.ends_sentence:
            break
        limit = word.ends_clause or (word.text == "that" and not over_that)
        if limit and found and not parenthesis:
            break
        if word.anchor:
            found.append(n)
    return found or _preceding(words, at)


def _before_too(words: Sequence[_Word], at: int) -> list[int]:
    """What stands before: *arrests were not made* denies the arrests, *found nothing* the find."""
    copula = at > 0 and words[at - 1].text in ("is", "are", "was", "were", "been")
    return _preceding(words, at) if copula or words[at].text in PRONOUNS else []


def _is_denial(word: _Word) -> bool:
    return word.key in DENIALS


def _negations(pair: _Aligned) -> Iterator[str]:
    """Negations that the sources do not have there, or that are lost with what they deny kept."""
    objection = "a negation is lost or added"
    free = [j for j, w in enumerate(pair.written) if _is_denial(w) and j not in pair.to_source]
    for i, word in enumerate(pair.source):
        if not _is_denial(word):
            continue
        near = _governed(pair.source, i, over_that=False)[:_NEAR]
        here = pair.to_written.get(i)
        if here is not None:
            # It must deny the same: the word after it there is one that it denies here.
            after = [pair.to_source.get(j) for j in _governed(pair.written, here, over_that=False)]
            known = [k for k in after if k is not None]
            there = (*_governed(pair.source, i, over_that=False), *_before_too(pair.source, i))
            if known and known[0] not in there:
                yield objection
            continue
        denied = {pair.to_written[k] for k in near if k in pair.to_written}
        moved = next(  # "Made no arrests" for "did not make arrests".
            (
                j
                for j in free
                if pair.written[j].key == word.key
                and denied.intersection(_governed(pair.written, j, over_that=False)[:1])
            ),
            None,
        )
        if moved is not None:
            free.remove(moved)
        elif any(
            k in pair.to_written
            for k in (
                *_governed(pair.source, i, over_that=True),
                *_before_too(pair.source, i),
            )
        ):
            yield objection
    if free:
        yield objection


def _lost(pair: _Aligned) -> Iterator[str]:
    """Words that limit or weaken what is said, left out where what they limit is not."""
    for i, word in enumerate(pair.source):
        if i in pair.to_written:
            continue
        if word.text in CONDITIONS:
            start = max((n + 1 for n in range(i) if pair.source[n].ends_sentence), default=0)
            end = next(n for n in range(i, len(pair.source)) if pair.source[n].ends_sentence)
            governed = [n for n in range(start, end) if pair.source[n].anchor]
        elif weakens([w.text for w in pair.source], i):
            governed = [n for n in _governed(pair.source, i, over_that=True) if n > i]
        elif word.key in LOST:
            after = _following(pair.source, i)
            governed = [] if after is None else [after]
            if after is not None and pair.source[after].figure and word.key not in MODAL:
                continue  # How exactly a figure is meant is compared with the figures.
        else:
            continue
        if any(n in pair.to_written for n in governed):
            yield f"“{word.text}” is left out, and what it limits is not"


def _added(pair: _Aligned) -> Iterator[str]:
    """Words that limit or generalise, and causes, which the sources do not have there."""
    for j, word in enumerate(pair.written):
        if j in pair.to_source or word.content:
            continue
        after = _following(pair.written, j)
        of_figure = after is not None and pair.written[after].figure is not None
        if word.key in ADDED and not (of_figure and _is_direction(pair.written, j)):
            yield f"“{word.text}” is not in its sources"
    causes = [w.text for w in pair.written if w.text == "because"]
    if causes and not any(w.text in CAUSES for w in pair.source):
        yield "“because” is not in its sources"


def _is_direction(words: Sequence[_Word], at: int) -> bool:
    """Whether *up from* or *down from* between two figures says which of them is the greater;
    other words before a figure are compared with the figures."""
    if words[at].text not in ("up", "down"):
        return True
    figures = [w.figure for w in words[:at] if w.figure is not None]
    then = next((w.figure for w in words[at:] if w.figure is not None), None)
    alike = [f for f in figures if then is not None and f.kind is then.kind]
    if not alike or then is None or words[at + 1].text != "from":
        return False
    now, before = alike[-1].value, then.value
    if not isinstance(now, Decimal | Fraction) or not isinstance(before, Decimal | Fraction):
        return False
    return now > before if words[at].text == "up" else now < before


def _prepositions(pair: _Aligned) -> Iterator[str]:
    """*Filed against parents*, *after the summer*: the same words with another preposition."""
    here, there = _standing_before(pair.written), _standing_before(pair.source)
    for j, i in pair.to_source.items():
        if not pair.written[j].content:
            continue
        written, source = here.get(j, ""), there.get(i, "")
        if written == source or written in _between(pair, i, j):
            continue
        swapped = frozenset((written, source)) in OPPOSED
        lost = not written and source in STRONG
        added = not source and written in STRONG | {"by"}
        # "Was warned by the school" is not "warned the school".
        doer = not written and source == "by" and _anchors_before(pair, i, j)
        if swapped or lost or added or doer:
            word = pair.written[j].text
            yield f"“{word}” stands with “{written or '…'}”, in its source with “{source or '…'}”"


def _anchors_before(pair: _Aligned, i: int, j: int) -> bool:
    """Whether the content words before these are the same one, too."""
    there = next((k for k in range(i - 1, -1, -1) if pair.source[k].anchor), None)
    here = next((k for k in range(j - 1, -1, -1) if pair.written[k].anchor), None)
    return there is not None and here is not None and pair.to_written.get(there) == here


def _between(pair: _Aligned, i: int, j: int) -> set[str]:
    """The source's words between this one and the last before it that is written, too: *before
    the beginning of winter* may become *before winter*."""
    start = max((k for k, n in pair.to_written.items() if n < j and pair.source[k].anchor),
                default=-1)  # fmt: skip
    return {w.text for w in pair.source[start + 1 : i]}


def _standing_before(words: Sequence[_Word]) -> dict[int, str]:
    """For each content word the preposition before it, back to the last content word or mark."""
    found: dict[int, str] = {}
    last = ""
    for n, word in enumerate(words):
        if word.text in PREPOSITIONS and not word.anchor:
            last = word.text
        elif word.anchor or word.ends_clause or word.text == "then":
            if word.anchor and last:
                found[n] = last
            last = ""
    return found
