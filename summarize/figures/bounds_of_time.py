"""Bounds of dates and of lengths of time: *before* 2019, *at the latest* 5 May, *within* a year."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from summarize.figures.figure import Direction, Exactness, Figure, Kind
from summarize.figures.lexer import Type
from summarize.figures.scene import Scene

DATED = frozenset({Kind.YEAR, Kind.DATE, Kind.TIME, Kind.DECADE})
"""Kinds that are a moment, before or after which something is."""
_BEFORE = 4
"""Words before a figure among which *at the latest* may begin."""
_BEHIND = 6
"""The same behind it."""
_LASTING = frozenset({"since", "sinds", "seit", "depuis", "desde"})
_OF = frozenset({"de", "del", "du", "d'", "en"})


class Bound(NamedTuple):
    """What a clause says of a figure; `loose` if a text may say it otherwise."""

    exactness: Exactness
    loose: bool = False


def time_limit(scene: Scene, first: int, stop: int) -> Bound | None:
    """The bound of the length of time at tokens[first:stop].

    *At the latest* 14 days before the start: at least 14 days; 14 days after: at most. *Within* six
    months: at most; *after* six months: at least.
    """
    way = _latest(scene, first, stop)
    if way is None:
        ahead = scene.looking_ahead(first, stop)
        if ahead is None or ahead is Exactness.EXACT:
            return None
        return Bound(ahead, loose=True)
    if any(_goes_back(scene, k) for k in range(stop, min(stop + 2, len(scene.tokens)))):
        way = way.opposite
    return Bound(Exactness.AT_MOST if way is Direction.BEFORE else Exactness.AT_LEAST)


def _goes_back(scene: Scene, k: int) -> bool:
    """Whether the word at `k` counts a length of time back: 14 days *before* the start."""
    low = scene.tokens[k].low
    return (
        scene.words.bounds.get(low) is Direction.BEFORE
        or scene.words.moments.get(low) is Direction.EARLIER
    )


def _latest(scene: Scene, first: int, stop: int) -> Direction | None:
    """*At the latest* or *at the earliest* near tokens[first:stop]."""
    latest, tokens = scene.words.latest, scene.tokens
    for k in range(max(0, first - _BEFORE), first + 1):
        found = latest.at(tokens, k)
        if found is not None and not any(scene.stops_at(j) for j in range(found[0], first)):
            return found[1]
    for k in range(stop, min(stop + _BEHIND, len(tokens))):
        if scene.stops_at(k):
            return None
        found = latest.at(tokens, k)
        if found is not None:
            return found[1]
    return None


def with_date_limit(scene: Scene, figure: Figure, first: int, stop: int) -> Figure:
    """A date with *at the latest*, *no earlier than*, *not before*."""
    way = _latest(scene, first, stop)
    if way is None:
        before = scene.words.bounds.get(scene.tokens[first - 1].low) if first else None
        if before is None or not scene.denied(first - 1):
            return figure
        if before is Direction.AFTER and scene.tokens[first - 1].low in _LASTING:
            return figure  # not seen since 1904
        way = before.opposite
    return replace(figure, direction=way, exactness=Exactness.EXACT)


def side_of_moment(scene: Scene, first: int) -> Direction | None:
    """*before* 2019, *since* 5 March; the word may be one of the figure's own: *hasta* 2015."""
    own = scene.tokens[first]
    if own.type is Type.WORD and own.low in scene.words.bounds:
        return scene.words.bounds[own.low]
    k = scene.before(first, scene.state.language.definite_articles | _OF)
    if k < 0 or scene.taken[k]:
        return None
    return scene.words.bounds.get(scene.tokens[k].low)
