"""What is left out of a report as no part of it is said, where it is whole sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.reading.looks import ENDED

_WORDS = 8
"""Words of a sentence that is one beyond doubt."""
_BETWEEN = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"”’»)]))\s+")
_SHOWN = 120
"""Characters of the sentence that is shown."""


def whole_sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph that are whole: eight words or more, and a stop."""
    for said in _BETWEEN.split(" ".join(text.split())):
        if len(said.split()) >= _WORDS and ENDED.search(said):
            yield said


def warning_of(left_out: Sequence[str], kept: str) -> tuple[str, ...]:
    """One warning of the sentences that were left out and do not stand in the text that is
    `kept`; none if there are none."""
    lost = [said for said in dict.fromkeys(left_out) if said not in kept]
    if not lost:
        return ()
    first = lost[0] if len(lost[0]) <= _SHOWN else lost[0][:_SHOWN].rsplit(" ", 1)[0] + " …"
    count = "1 sentence" if len(lost) == 1 else f"{len(lost)} sentences, the first"
    return (f"Left out as no part of the report: {count}: “{first}”",)
