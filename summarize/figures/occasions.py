"""What is said of dates, times and scores: before or after, in which part of the day, who won."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from summarize.figures.clock import UNKNOWN_HALF
from summarize.figures.figure import Direction, Figure, Kind, PartOfDay, Stage
from summarize.figures.lexer import Type
from summarize.figures.scene import MARKS, REACH, Scene

_STAGE = 4
"""Words before a year or decade among which its stage may stand."""
_PASSIVE = frozenset({"beaten", "defeated"})
_OF = frozenset({"de", "del", "du", "d'", "en"})


def bound_of(scene: Scene, first: int) -> Direction | None:
    """*before* 2019, *since* 5 March; the word may be one of the figure's own: *hasta* 2015."""
    own = scene.tokens[first]
    if own.type is Type.WORD and own.low in scene.words.bounds:
        return scene.words.bounds[own.low]
    k = first - 1
    skip = scene.state.language.definite_articles | _OF
    while k > 0 and scene.tokens[k].low in skip:
        k -= 1
    if k < 0 or scene.taken[k]:
        return None
    return scene.words.bounds.get(scene.tokens[k].low)


def stage_of(scene: Scene, first: int, stop: int) -> Stage | None:
    """*Early* 2019, au *début* des années 1970, in their *late* forties."""
    stages, tokens = scene.words.stages, scene.tokens
    between = scene.state.language.function_words
    for k in range(stop - 1, max(-1, first - 1 - _STAGE), -1):
        if k < first and (scene.taken[k] or tokens[k].text in MARKS):
            return None
        if tokens[k].low in stages:
            return stages[tokens[k].low]
        if k < first and tokens[k].type is Type.WORD and tokens[k].low not in between:
            return None
    return None


def result_of(scene: Scene, first: int, stop: int) -> Direction | None:
    """Which side of a score a sentence tells of, if it tells of one only."""
    found: set[Direction] = set()
    for step, at in ((-1, first - 1), (1, stop)):
        k = at
        while 0 <= k < len(scene.tokens) and abs(k - at) < REACH:
            if scene.tokens[k].text in ".!?;":
                break
            result = scene.words.sense(scene.tokens[k].low).result
            if result is not None and scene.tokens[k].low in _PASSIVE:
                was = k > 0 and scene.tokens[k - 1].low in scene.words.being
                result = result.opposite if was else result  # were beaten by
            if result is not None:
                found.add(result)
            k += step
    return found.pop() if len(found) == 1 else None


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
            if part is not None and not (
                step < 0 and scene.taken[k - 1] and _is_time(scene, k - 1)
            ):
                seen.add(part)
            if scene.taken[k] and _is_time(scene, k):
                break
            k += step
    return (seen.pop() if len(seen) == 1 else None), False


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
