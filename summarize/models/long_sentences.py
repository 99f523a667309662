"""A sentence too long for a model, cut where a clause ends, and its translations joined again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from summarize.models.engine import Candidate

_ENDS = (
    re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+"),
    re.compile(r"(?<=[;:])\s+|\s+(?=[–—]\s)"),
    re.compile(r"(?<=,)\s+(?!\d)|(?<=[、，；：。！？])"),
    re.compile(r"(?<!\d)\s+|\s+(?!\d)"),
)
"""Where a sentence may be cut, the best places first; never between two groups of digits."""
_NO_SPACES = frozenset({"zh", "ja", "th", "km", "lo", "my"})


def split(text: str, fits: Callable[[str], bool]) -> list[str]:
    """`text` in as few stretches as it takes for each to fit, cut near the middle.

    The best kind of place is taken that there is: a sentence's end, a semicolon or dash, a comma,
    a space. A text without any of them that is still too long is cut between two characters.
    """
    if fits(text) or len(text) < 2:
        return [text]
    for end in _ENDS:
        places = [m.end() for m in end.finditer(text) if m.start() > 0 and m.end() < len(text)]
        # One end far out leaves nearly all of it in one stretch: only a cut that helps is a cut.
        places = [p for p in places if len(text) // 8 <= p <= len(text) - len(text) // 8]
        if places:
            cut = min(places, key=lambda place: abs(2 * place - len(text)))
            break
    else:
        cut = len(text) // 2
    return [
        piece
        for part in (text[:cut].strip(), text[cut:].strip())
        if part
        for piece in split(part, fits)
    ]


def join(
    stretches: Sequence[str], groups: Sequence[Sequence[Candidate]], language: str
) -> list[Candidate]:
    """The candidates of a sentence from those of its stretches: best with best, next with next.

    A stretch that was cut off without a full stop gets none from its translation either, except
    the last.
    """
    if len(groups) == 1:
        return list(groups[0])
    space = "" if language in _NO_SPACES else " "
    joined: list[Candidate] = []
    for row in zip(*groups, strict=False):
        texts = [
            c.text if n == len(row) - 1 or stretch[-1:] in ".!?…" else c.text.rstrip(" .")
            for n, (stretch, c) in enumerate(zip(stretches, row, strict=True))
        ]
        joined.append(
            Candidate(
                space.join(text for text in texts if text),
                all(c.finished for c in row),
                sum(c.score for c in row) / len(row),
            )
        )
    return joined
