"""A text and what it is written from, aligned word by word: for checks of small words.

*Did not increase*, *filed against parents*, *denies that he* lose their meaning with one word, and
a written sentence may keep all others. So it is aligned with its sources, in order (Needleman &
Wunsch 1970), and every word that turns a meaning round must stand on both sides with the same
content words. What is left out together with all that it governs is no objection: a summary
leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from summarize.checks.basis import Basis
from summarize.figures import Figure, find
from summarize.language.english import is_content
from summarize.language.meaning import ADDED, LIMITS, NOT_ALL, PRONOUNS, SAYING, key, no_operator

_WORD = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*|\d[\d.,]*|[,;:.!?()]")


@dataclass(frozen=True, slots=True)
class AlignedWord:
    """A word, figure or mark; `key` is what it is aligned by, empty for what never is."""

    text: str
    key: str
    content: bool = False
    figure: Figure | None = None

    @property
    def ends_sentence(self) -> bool:
        """Whether it is the mark at the end of a sentence."""
        return self.text in (".", "!", "?")

    @property
    def ends_clause(self) -> bool:
        """Whether it is a mark, or a word that opens another clause."""
        return not self.text[:1].isalnum() or self.text in LIMITS

    @property
    def anchor(self) -> bool:
        """Whether it says something by itself: a content word or a figure."""
        return self.content or self.figure is not None


@dataclass(frozen=True, slots=True)
class Aligned:
    """The sources' words, the written ones, and which of these are which of those."""

    source: Sequence[AlignedWord]
    written: Sequence[AlignedWord]
    to_written: dict[int, int]
    to_source: dict[int, int]


def aligned(text: str, basis: Basis) -> Aligned:
    """The alignment of a text with the translations that it is written from."""
    return _aligned_with(text, basis.translations, basis.target_lang)


@lru_cache(maxsize=256)
def _aligned_with(text: str, translations: tuple[str, ...], language: str) -> Aligned:
    source = [w for t in translations for w in (*_read(t, language), AlignedWord(".", ""))]
    return _align(source, _read(text, language))


def _read(text: str, language: str) -> list[AlignedWord]:
    """The words in order, each figure as one: figures are compared elsewhere."""
    text = no_operator(text.replace("’", "'"))
    words: list[AlignedWord] = []
    at = 0
    for figure in find(text, language):
        words += _plain(text[at : figure.start])
        name = f"#{figure.kind.value} {figure.value}"
        words.append(AlignedWord(figure.text.lower(), name, figure=figure))
        at = max(at, figure.end)
    words += _plain(text[at:])
    for n, (word, after) in enumerate(pairwise(words)):
        if word.key == key("not") and after.key == key("all"):  # No "no", and no "all".
            words[n] = replace(word, key=NOT_ALL)
    return words


def _plain(text: str) -> Iterator[AlignedWord]:
    for match in _WORD.finditer(text):
        lower = match[0].lower().removesuffix("'s")
        if not lower[0].isalnum():
            yield AlignedWord(lower, "")
        elif lower.endswith("n't"):
            yield AlignedWord("not", key("not"))
        else:
            yield AlignedWord(lower, key(lower), is_content(lower) and lower not in SAYING)


def _align(source: Sequence[AlignedWord], written: Sequence[AlignedWord]) -> Aligned:
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
    return Aligned(source, written, to_written, {j: i for i, j in to_written.items()})


def following(words: Sequence[AlignedWord], at: int) -> int | None:
    """Where the next content word or figure of the clause stands."""
    for n in range(at + 1, len(words)):
        if words[n].anchor or words[n].ends_clause:
            return n if words[n].anchor else None
    return None


def preceding(words: Sequence[AlignedWord], at: int) -> list[int]:
    """Where the last content word or figure of the clause before it stands."""
    for n in range(at - 1, -1, -1):
        if words[n].anchor or words[n].ends_clause:
            return [n] if words[n].anchor else []
    return []


def governed(words: Sequence[AlignedWord], at: int, *, over_that: bool) -> list[int]:
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
    return found or preceding(words, at)


def before_too(words: Sequence[AlignedWord], at: int) -> list[int]:
    """What stands before: *arrests were not made* denies the arrests, *found nothing* the find."""
    copula = at > 0 and words[at - 1].text in ("is", "are", "was", "were", "been")
    return preceding(words, at) if copula or words[at].text in PRONOUNS else []
