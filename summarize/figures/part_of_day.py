"""In which part of the day a time is: 8.30 *in the evening*, *am Abend* um acht."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from summarize.figures.clock import UNKNOWN_HALF
from summarize.figures.figure import Figure, Kind, PartOfDay
from summarize.figures.lexer import Type
from summarize.figures.scene import REACH, Scene

_SMALL = 2
"""Small words between a time and its part of the day."""


def with_part(figure: Figure, part: PartOfDay, beside: bool) -> Figure:
    """A time with its part of the day, which only beside it makes 8.30 half past eight p.m."""
    value = in_part(str(figure.value), part)
    if value == figure.value or (not beside and figure.unit != UNKNOWN_HALF):
        unsure = value != figure.value and int(str(figure.value)[:2]) <= 12
        return replace(figure, unit=UNKNOWN_HALF) if unsure else replace(figure, unit=None)
    return replace(figure, value=value, unit=None)


def part_of_day(scene: Scene, first: int, stop: int) -> tuple[PartOfDay | None, bool]:
    """The part of the day of a time, and whether it stands beside it or far off."""
    tokens, words = scene.tokens, scene.words
    for k in range(first, min(stop + 4, len(tokens))):
        found = words.parts.at(tokens, k)
        if found is not None:
            return found[1], True
        if k >= stop and (scene.taken[k] or tokens[k].type is not Type.WORD):
            break
    seen: set[PartOfDay] = set()
    for step, at in ((-1, first - 1), (1, stop)):
        k = at
        while 0 <= k < len(tokens) and abs(k - at) < REACH and tokens[k].text not in ".!?;":
            found = words.parts.at(tokens, k)
            part = found[1] if found is not None else words.part_of(tokens[k].low)
            if part is not None and not (step < 0 and _follows_time(scene, k)):
                seen.add(part)
            if scene.taken[k] and _is_time(scene, k):
                break
            k += step
    return (seen.pop() if len(seen) == 1 else None), False


def _follows_time(scene: Scene, k: int) -> bool:
    """Whether token `k` says the part of the day of a time before it: las once *de la mañana*."""
    small = scene.state.language.function_words | scene.state.language.definite_articles
    j = k - 1
    while j > 0 and j >= k - _SMALL and scene.tokens[j].low in small and not scene.taken[j]:
        j -= 1
    return j >= 0 and bool(scene.taken[j]) and _is_time(scene, j)


def _is_time(scene: Scene, k: int) -> bool:
    """Whether the figure at token `k` is a time as well."""
    start = scene.tokens[k].start
    i = bisect_right(scene.starts, start) - 1
    return i >= 0 and scene.state.figures[i].kind is Kind.TIME


def in_part(value: str, part: PartOfDay) -> str:
    """A time of twelve hours in a part of the day: 08:00 in the evening is 20:00."""
    hour, minute = int(value[:2]) % 12, value[3:]
    if part is PartOfDay.AFTERNOON or (part is PartOfDay.EVENING and hour >= 4):
        hour += 12
    elif part is PartOfDay.EVENING and hour == 0:
        hour = 0
    elif part is PartOfDay.NIGHT and hour >= 7:
        hour += 12
    return f"{hour:02d}:{minute}"
