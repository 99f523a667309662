"""How often: *once* a week, *every fifth* child, *every third* year, *every other* week."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures.figure import Figure, Kind
from summarize.figures.parse_state import ParseState, exact
from summarize.figures.scene import Scene

EVERY = "every"
"""The rate of a length of time that comes again and again: *every* three years."""
_BEFORE = 4
"""Words of the longest phrase that says so."""


def once(state: ParseState, i: int) -> int:
    """*Once* a week, één keer per maand, une fois par an. The token behind *once*, or 0."""
    words = state.compiled.wording
    found = words.once.at(state.tokens, i)
    if found is None or words.rates.at(state.tokens, found[0]) is None:
        return 0
    return state.add(i, found[0], Kind.MULTIPLE, exact(1), "times")


def every_nth(state: ParseState, i: int) -> int:
    """*Every fifth* child: one in five; *every third year*: three years. The token behind, or 0."""
    words = state.compiled.wording
    found = words.every_one.at(state.tokens, i)
    if found is None:
        return 0
    value, j = _ordinal(state, found[0])
    if not 2 <= value <= 100:
        return 0
    if state.hyphen(j) and state.glued(j):
        return 0
    unit = words.spans.get(state.low(j))
    if unit is not None:
        return state.add(i, j + 1, Kind.DURATION, exact(value), unit)
    if state.low(j - 1) in words.other:
        return 0  # each other
    if state.low(j - 1) in state.language.moments and not state.content_word(j):
        return 0  # every second counts as much
    return state.add(i, j, Kind.FRACTION, exact(Fraction(1, value)))


def _ordinal(state: ParseState, i: int) -> tuple[int, int]:
    """The ordinal at token `i` (*other* is the second), and the token behind it; (0, i) if none."""
    if state.low(i) in state.compiled.wording.other:
        return 2, i + 1
    digits = state.digits(i)
    if digits and len(digits) <= 2 and state.glued(i + 1):
        if state.low(i + 1) in state.language.ordinal_marks:
            return int(digits), i + 2
        return 0, i
    value = state.compiled.ordinal(state.low(i))
    return (value, i + 1) if value is not None else (0, i)


def recurs(scene: Scene, figure: Figure, first: int, stop: int) -> bool:
    """Whether a length of time at tokens[first:stop] comes again and again: *every* three years."""
    if figure.kind is not Kind.DURATION:
        return False
    words, tokens = scene.words, scene.tokens
    if tokens[stop - 1].low.endswith(words.recurring_endings):
        return True
    if words.every_one.at(tokens, first) is not None:
        return True
    return words.every.ending(tokens, first, max(0, first - _BEFORE)) is not None
