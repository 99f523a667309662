"""Which of two compared figures a text sets over against the other: *against* 180 two years ago.

Whoever tells a comparison may begin with either figure ("Two years ago there were 180; now there
are 250"). What tells them apart is not their order but the word that one of them has: *against*,
*instead of*, *down from*, *ago*.
"""

from __future__ import annotations

from bisect import bisect_left

from summarize.figures.figure import ChangeRole, Direction, Figure
from summarize.figures.finder import Reading
from summarize.figures.scene import MARKS

_BETWEEN = 2
"""Small words between *against* and its figure: against *only the* 180."""
_DEGREE = 2
"""Words behind a figure among which *less* may stand: 5 000 *de moins*."""
_BUT = frozenset("maar sondern mais sino but".split())
_REACH = 12
"""Words on each side of a figure among which *ago* may stand."""


def is_against(reading: Reading, index: int) -> bool:
    """Whether figure `index` is what the other one is compared with, or stands in for."""
    figure = reading.figures[index]
    if figure.role is ChangeRole.FROM:
        return True
    at, tokens = bisect_left(reading.starts(), figure.start), reading.tokens
    if _is_corrected(reading, figure, at):
        return True
    against = reading.language.wording.against
    return any(
        against.ending(tokens, k, max(0, k - _REACH)) is not None
        and not any(token.text in MARKS for token in tokens[k:at])
        for k in range(at, max(-1, at - 1 - _BETWEEN), -1)
    )


def _is_corrected(reading: Reading, figure: Figure, at: int) -> bool:
    """*Niet* 55 *maar* 46: whether a figure is what something is not."""
    negations = reading.language.wording.negations
    behind = bisect_left(reading.starts(), figure.end)
    if not any(token.low in _BUT for token in reading.tokens[behind : behind + _DEGREE]):
        return False
    return any(token.low in negations for token in reading.tokens[max(0, at - _BETWEEN) : at])


def is_difference(reading: Reading, index: int) -> bool:
    """Whether figure `index` is by how much something is more or less: 5,000 *less*."""
    tokens, words = reading.tokens, reading.language.wording
    stop = bisect_left(reading.starts(), reading.figures[index].end)
    for k in range(stop, min(stop + _DEGREE, len(tokens))):
        if tokens[k].text in MARKS:
            return False
        if words.over.at(tokens, k) is not None or words.sense(tokens[k].low).degree is not None:
            return True
    return False


def is_past(reading: Reading, index: int) -> bool:
    """Whether the stretch between commas around figure `index` tells of what was: 180 then."""
    figure, tokens, words = reading.figures[index], reading.tokens, reading.language.wording
    first = bisect_left(reading.starts(), figure.start)
    stop = bisect_left(reading.starts(), figure.end)
    low, high = first, stop
    while low and first - low < _REACH and not _parts(reading, low - 1):
        low -= 1
    while high < len(tokens) and high - stop < _REACH and not _parts(reading, high):
        high += 1
    for other in reading.figures[max(0, index - 1) : index + 2]:
        if other is not figure and other.kind is figure.kind and _within(reading, other, low, high):
            return False
    return any(
        words.moments.get(tokens[k].low) is Direction.EARLIER
        or words.ago.ending(tokens, k + 1, low) is not None
        for k in range(low, high)
    )


def _parts(reading: Reading, k: int) -> bool:
    """Whether token `k` is a mark, but for the dot or comma of a number."""
    token = reading.tokens[k]
    return token.text in MARKS and not (k + 1 < len(reading.tokens) and reading.tokens[k + 1].glued)


def _within(reading: Reading, figure: Figure, low: int, high: int) -> bool:
    """Whether a figure stands among tokens[low:high]."""
    return low < high and reading.tokens[low].start <= figure.start < reading.tokens[high - 1].end


def set_over(reading: Reading, one: int, other: int) -> bool | None:
    """Whether the first of two figures is set over against the other; None: neither, or both.

    A word for it counts more than a moment that is past.
    """
    for is_so in (is_against, is_difference, is_past):
        found = is_so(reading, one), is_so(reading, other)
        if found[0] is not found[1]:
            return found[0]
    words = reading.language.wording
    before = [_word_before(reading, index) for index in (one, other)]
    if before[0] in words.from_ and before[1] in words.to:
        return True
    if before[1] in words.from_ and before[0] in words.to:
        return False  # to six years, from nine
    return None


def _word_before(reading: Reading, index: int) -> str:
    """The word before a figure, or the first of its own if that is one for a bound: *up to* 18."""
    figure = reading.figures[index]
    words = reading.text[: figure.start].rsplit(None, 1)[-1:]
    own = figure.text.lower().split()
    if own[:2] == ["up", "to"]:
        return "to"
    return words[0].lower() if words else ""
