"""What an answer will probably say next, guessed from a text that it is likely to repeat.

A step of a dozen tokens costs little more than one of a single token, as both read all weights.
So the next tokens are guessed, all of them are computed in one step, and those are taken that the
model would have chosen itself: up to rounding the answer is the same, in fewer steps (speculative
decoding, Leviathan et al. 2023, arXiv:2211.17192; guessed by looking the last tokens up in a text:
prompt lookup decoding, Saxena 2023, github.com/apoorvumang/prompt-lookup-decoding).
"""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST = 3
"""How many of the last tokens are looked up together, at most."""


def guess(text: Sequence[int], answer: Sequence[int], most: int) -> list[int]:
    """At most so many token ids that may follow `answer`, which is likely to repeat `text`.

    What follows in `text` where the answer's last tokens stand: as many of them as are found
    together, and of several such places the one that is as far from the beginning as the answer.
    """
    if most < 1:
        return []
    for size in range(min(_LONGEST, len(answer)), 0, -1):
        last = list(answer[-size:])
        places = [end for end in range(size, len(text)) if list(text[end - size : end]) == last]
        if places:
            place = min(places, key=lambda end: abs(end - len(answer)))
            return list(text[place : place + most])
    return []
