"""What stands around the figures of one text, ready to be read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set
from dataclasses import dataclass

from summarize.figures.figure import Exactness, Kind
from summarize.figures.lexer import Token, Type
from summarize.figures.parse_state import ParseState
from summarize.figures.wording.compiled import CompiledWording

MARKS = frozenset(",;:()–—.!?\n")
_BOUND = 6
"""Words of the longest phrase that says that a length of time lies ahead."""
_DENIED = 6
"""Words before a bound, or a verb, among which *not* may stand."""
_THAT = frozenset({"that", "dat", "dass", "que", "qu'"})
REACH = 14
"""Words of a clause on each side of a figure that may tell of its change."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens from `first` up to, and without, `stop`."""

    first: int
    stop: int


class Scene:
    """The tokens of a text, and which of them its figures take."""

    def __init__(self, state: ParseState) -> None:
        """`parse_state` is over; its figures are found."""
        self.state = state
        self.tokens: list[Token] = state.tokens
        self.words: CompiledWording = state.compiled.wording
        self.starts = [figure.start for figure in state.figures]
        places = [token.start for token in state.tokens]
        self.spans = [
            (bisect_left(places, figure.start), bisect_left(places, figure.end))
            for figure in state.figures
        ]
        """The tokens of each figure: (first, behind the last)."""
        self.taken = bytearray(len(state.tokens) + 1)
        """1 for each token of a figure."""
        for first, stop in self.spans:
            self.taken[first:stop] = b"\x01" * (stop - first)
        conjunctions = state.language.conjunctions
        self._parted = bytearray(
            not taken
            and (token.low in conjunctions if token.type is Type.WORD else token.text in MARKS)
            for token, taken in zip(state.tokens, self.taken, strict=False)
        )
        self.multiples = sorted(
            first
            for figure, (first, _) in zip(state.figures, self.spans, strict=True)
            if figure.kind is Kind.MULTIPLE
        )

    def clause(self, first: int, stop: int) -> Clause:
        """The stretch between marks and conjunctions around a figure, within reach."""
        farthest = max(0, first - REACH)
        low = max(self._parted.rfind(1, farthest, first) + 1, farthest)
        end = min(stop + REACH, len(self.tokens))
        high = self._parted.find(1, stop, end)
        return Clause(low, end if high < 0 else high)

    def stops_at(self, k: int) -> bool:
        """Whether token `k` is a mark or of a figure, past which a word belongs to neither."""
        return bool(self.taken[k]) or self.tokens[k].text in MARKS

    def before(self, k: int, words: Set[str], floor: int = 0) -> int:
        """The token before `k` but for these small words, at `floor` at the earliest."""
        k -= 1
        while k > floor and self.tokens[k].low in words:
            k -= 1
        return k

    def opens(self, k: int) -> bool:
        """Whether token `k` parts what stands behind it from a *not* before it."""
        return bool(self.taken[k]) or self.parts(k) or self.tokens[k].low in _THAT

    def denied(self, at: int) -> bool:
        """Whether *not* stands in the clause before token `at`, and no more than a verb between."""
        others = 0
        small = self.state.language.function_words | self.words.able | self.words.permitted
        for k in range(at - 1, max(-1, at - 1 - _DENIED), -1):
            if self.opens(k):
                return False
            low = self.tokens[k].low
            if low in self.words.negations:
                return self.tokens[k + 1].low not in self.words.only
            others += low not in small
            if others > 1:
                return False
        return False

    def looking_ahead(self, first: int, stop: int) -> Exactness | None:
        """How the words before a length of time at tokens[first:stop] bound it: *in* three years.

        None where they do not say that it lies ahead. Such a phrase may hold a bound that belongs
        to the figure: *en menos de* tres años.
        """
        if first and self.tokens[first - 1].low in self.state.language.articles:
            first -= 1  # over een halfjaar
        for k in reversed(range(first, min(first + _BOUND, stop))):
            found = self.words.ahead.ending(self.tokens, k, max(0, first - _BOUND))
            if found is not None and found[0] <= first:
                return found[1]
        return None

    def has_words(self, index: int) -> bool:
        """Whether anything but figures stands near figure `index`, or in it: not so in a table."""
        first, stop = self.spans[index]
        if stop - first > 1 or first < REACH or stop + REACH > len(self.tokens):
            return True
        return self.taken.find(0, first - REACH, stop + REACH) >= 0

    def parts(self, i: int) -> bool:
        """Whether token `i` parts two clauses."""
        return bool(self._parted[i])
