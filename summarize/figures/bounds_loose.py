"""Bounds that a clause makes, and a text may say otherwise: *after* two weeks, *can be* 300.

`ParseState.loose_bounds` has the figures that they bound.
"""

from __future__ import annotations

from summarize.figures.figure import Direction, Exactness, Figure, Kind
from summarize.figures.finder import Reading

_LIMIT = 40
"""Letters on each side of a figure among which such a word is sought."""
_ABLE = 5
"""Words on each side of a figure among which *can* may stand."""
_IN = 4
"""Words before a length of time among which *in* may stand: *in* the coming three years."""
_TIMES = frozenset({Direction.EARLIER, Direction.LATER})


def said_loosely(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether the exact one of two may mean the bound that the clause of the other makes.

    A length of time may: took two weeks, after two weeks; *en* 24 heures, within 24 hours. So may
    what *can* be, *only* is, or in the target what one gets *to*, as *tot* says in the source.
    """
    for exact, bounded, here, there in (
        (source, target, before, after), (target, source, after, before)
    ):  # fmt: skip
        if exact.exactness is not Exactness.EXACT or bounded.start not in there.loose_bounds:
            continue
        if bounded.kind is Kind.DURATION and bounded.exactness is Exactness.AT_LEAST:
            return True
        if exact.kind is Kind.DURATION:
            if exact.direction in _TIMES:
                return True
            near = here.words_before(exact, _LIMIT)
            if not here.language.wording.lasting_in.isdisjoint(near[-_IN:]):
                return True
        word, words = here.word_before(exact), here.language.wording
        if can_be(here, exact) or word in words.only:
            return True
        if exact is target and word in words.to:
            return True
    return False


def can_be(reading: Reading, figure: Figure) -> bool:
    """Whether *can* or *may* stands near a figure."""
    before = reading.words_before(figure, _LIMIT)
    behind = reading.text[figure.end : figure.end + _LIMIT].lower().split()
    return not reading.language.wording.able.isdisjoint((*before[-_ABLE:], *behind[:_ABLE]))
