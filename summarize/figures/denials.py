"""Whether a text denies something near a figure: *not* in its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from summarize.figures.figure import Figure
from summarize.figures.finder import Reading
from summarize.figures.lexer import Token

_WINDOW = 40
"""Words on each side of a figure that are looked at."""


def denies(reading: Reading, figure: Figure) -> bool:
    """Whether *not* stands in the sentence of a figure."""
    negations = reading.language.wording.negations
    return any(token.low in negations for token in sentence_around(reading, figure))


def sentence_around(reading: Reading, figure: Figure) -> Iterator[Token]:
    """The tokens around a figure in its sentence, and the figure's own."""
    at = bisect_left(reading.starts(), figure.start)
    tokens = reading.tokens
    for way in (
        range(at - 1, max(-1, at - _WINDOW), -1),
        range(at, min(len(tokens), at + _WINDOW)),
    ):
        for k in way:
            if tokens[k].text in ".!?;" and tokens[k].start >= figure.end:
                break
            if tokens[k].text in ".!?;" and k < at:
                break
            yield tokens[k]
