"""How often: *once* a week, *every fifth* child, *every third* year, *every other* week."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures.figure import Figure, Kind
from summarize.figures.lexer import Type
from summarize.figures.scene import Scene
from summarize.figures.walk import Walk, exact

EVERY = "every"
"""The rate of a length of time that comes again and again: *every* three years."""
_BEFORE = 4
"""Words of the longest phrase that says so."""


def once(walk: Walk, i: int) -> int:
    """*Once* a week, één keer per maand, une fois par an. The token behind *once*, or 0."""
    words = walk.compiled.wording
    found = words.once.at(walk.tokens, i)
    if found is None or words.rates.at(walk.tokens, found[0]) is None:
        return 0
    return walk.add(i, found[0], Kind.MULTIPLE, exact(1), "times")


def every_nth(walk: Walk, i: int) -> int:
    """*Every fifth* child: one in five; *every third year*: three years. The token behind, or 0."""
    words = walk.compiled.wording
    found = words.every_one.at(walk.tokens, i)
    if found is None:
        return 0
    value, j = _ordinal(walk, found[0])
    if not 2 <= value <= 100:
        return 0
    if walk.hyphen(j) and walk.glued(j):
        return 0
    following = walk.tokens[j] if j < len(walk.tokens) else None
    unit = words.spans.get(following.low) if following is not None else None
    if unit is not None:
        return walk.add(i, j + 1, Kind.DURATION, exact(value), unit)
    if walk.low(j - 1) in words.other:
        return 0  # each other
    noun = following is not None and following.type is Type.WORD
    if noun and following is not None and following.low in walk.language.function_words:
        noun = False
    if walk.low(j - 1) in walk.language.moments and not noun:
        return 0  # every second counts as much
    return walk.add(i, j, Kind.FRACTION, exact(Fraction(1, value)))


def _ordinal(walk: Walk, i: int) -> tuple[int, int]:
    """The ordinal at token `i` (*other* is the second), and the token behind it; (0, i) if none."""
    if walk.low(i) in walk.compiled.wording.other:
        return 2, i + 1
    digits = walk.digits(i)
    if digits and len(digits) <= 2 and walk.glued(i + 1):
        if walk.low(i + 1) in walk.language.ordinal_marks:
            return int(digits), i + 2
        return 0, i
    value = walk.compiled.ordinal(walk.low(i))
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
