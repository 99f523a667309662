"""What stands there again and again: a speech recogniser's loops, doubled paragraphs.

A recogniser that hears nothing says the same over and over; so does a page that prints a
paragraph twice. What was looped is nobody's statement and becomes furniture; what was only
doubled is there once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from summarize.reading.document import Block, BlockRole

_TOLD = frozenset({BlockRole.TEXT, BlockRole.PARAGRAPH, BlockRole.QUOTE, BlockRole.LIST_ITEM})
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_BEFORE_STOP = re.compile(r"\s+(?=[.,;:!?…](?:\s|$))")
_LONGEST = 25
"""Words of the longest phrase that is looked for."""
_DOUBLED = 6
"""Words of a paragraph, and of a sentence, that is not written twice by chance."""
_LOOPS = {1: 4, 2: 4}
"""How often a phrase of so many words in a row makes a loop; longer ones, three times."""
_CREDIT = re.compile(
    r"(?:ondertitel(?:ing|d|s)\b.{0,40}\b(?:door|ingediend|omroep|amara|tt888|npo)\b.{0,40}"
    r"|subtitles? (?:by|provided by).{0,40}|untertitel\w*(?: im auftrag)? (?:von|des).{0,40}"
    r"|sous-titrage.{0,40}|(?:bedankt voor het|thanks for) (?:kijken|watching))[.!]?",
    re.IGNORECASE,
)
"""What recognisers say to silence, having learnt it from subtitles."""


def without_loops(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with what loops, and what stands there a second time, as furniture.

    Where there is nothing else, what loops is there once.
    """
    found = _without(blocks, once=False)
    return found if any(block.role in _TOLD for block in found) else _without(blocks, once=True)


def _without(blocks: Sequence[Block], *, once: bool) -> list[Block]:
    """`once`: whether the first round of a loop stays."""
    found: list[Block] = []
    seen: set[str] = set()
    for _, group in groupby(blocks, key=lambda block: (block.role, _key(block.text))):
        same = list(group)
        looped = len(same) >= 3 and same[0].role in _TOLD
        for number, block in enumerate(same):
            if block.role not in _TOLD:
                found.append(block)
                continue
            key = _key(block.text)
            doubled = key in seen and len(_WORD.findall(block.text)) >= _DOUBLED
            seen.add(key)
            if (looped and not (once and number == 0)) or doubled or _CREDIT.fullmatch(block.text):
                found.append(replace(block, role=BlockRole.FURNITURE))
            else:
                found += _unlooped(block, once)
    return found


def _key(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _unlooped(block: Block, once: bool) -> Iterator[Block]:
    """The block without the loops in it: what stands before, between and after them."""
    cuts = list(_cuts(block.text, once))
    if not cuts:
        yield block
        return
    kept: list[tuple[int, int]] = []
    start = 0
    for left, right in cuts:
        kept.append((start, left))
        start = right
    kept.append((start, len(block.text)))
    text = " ".join(filter(None, (block.text[a:b].strip() for a, b in kept)))
    text = _BEFORE_STOP.sub("", text)
    if text:
        yield replace(block, text=text, turns=())
    for left, right in cuts:
        looped = block.text[left:right].strip()
        yield Block(BlockRole.FURNITURE, looped, block.place, spaced=False)


def _cuts(text: str, once: bool) -> Iterator[tuple[int, int]]:
    """What of a text to take out, in order: loops that are sentences whole, else all but the
    first round."""
    words = [(m[0].casefold(), m.start(), m.end()) for m in _WORD.finditer(text)]
    following = _following(words)
    at = 0
    while at < len(words):
        period, rounds = _loop(words, following, at)
        if not period:
            at += 1
            continue
        last = at + period * rounds
        # What the loop breaks off in belongs to it: "… door de regionale omroep. Ondertiteling".
        partial = 0
        while last + partial < len(words) and words[last + partial][0] == words[at + partial][0]:
            partial += 1
        partial = partial if last + partial == len(words) else 0
        last += partial
        begins = words[at][1]
        ends = words[last][1] if last < len(words) else len(text)
        before = text[:begins].rstrip("\"“„«‘' ")
        after = text[words[last - 1][2] : ends]
        whole = (not before or before[-1] in ".!?…:") and bool(
            re.match(r"[^\w\s]*[.!?…]", after) or last == len(words)
        )
        if whole and rounds >= 3 and not once:
            yield _from_mark(text, begins), words[last - 1][2] + len(_stop(after))
        else:
            yield words[at + period - 1][2], words[last - 1][2]
        at = last


def _stop(after: str) -> str:
    match = re.match(r"[^\w\s]+", after)
    return match[0] if match else ""


def _from_mark(text: str, begins: int) -> int:
    while begins and text[begins - 1] in "\"“„«‘'":
        begins -= 1
    return begins


def _loop(
    words: Sequence[tuple[str, int, int]], following: Sequence[int], at: int
) -> tuple[int, int]:
    """The shortest phrase that is said again and again from `at` on, and how often; else 0, 0."""
    again = following[at]
    while again and again - at <= _LONGEST:
        period = again - at
        rounds = 1
        while _same(words, at, at + rounds * period, period):
            rounds += 1
        least = _LOOPS.get(period, 2 if period >= _DOUBLED else 3)
        if rounds >= least and not all(words[at + i][0].isdigit() for i in range(period)):
            return period, rounds
        again = following[again]
    return 0, 0


def _following(words: Sequence[tuple[str, int, int]]) -> list[int]:
    """Where each word stands next, 0 if it does not."""
    following = [0] * len(words)
    last: dict[str, int] = {}
    for at in range(len(words) - 1, -1, -1):
        following[at] = last.get(words[at][0], 0)
        last[words[at][0]] = at
    return following


def _same(words: Sequence[tuple[str, int, int]], one: int, other: int, length: int) -> bool:
    if other + length > len(words):
        return False
    return all(words[one + i][0] == words[other + i][0] for i in range(length))
