"""Bounds that stand right beside a figure: *at least* 5, *about* 300, 40 families *or more*.

Those that need the rest of their clause are in `bounds_in_clause`, those of dates and lengths of
time in `bounds_of_time`; whether two figures have the same bound says `bounds_compared`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.figures.figure import Exactness, Kind
from summarize.figures.lexer import Type

if TYPE_CHECKING:
    from summarize.figures.parse_state import ParseState

_NO_YEAR = (Exactness.MORE_THAN, Exactness.LESS_THAN)
"""*mehr als 2019* compares with what was in that year; it is no bound."""

_COMPARED = frozenset({Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MONEY, Kind.MEASURE,
                       Kind.MULTIPLE, Kind.DURATION})  # fmt: skip

_ROUGH = frozenset({Kind.COUNT, Kind.DURATION, Kind.MEASURE, Kind.MONEY})

_AMONG = ("onder", "de")
"""A preposition and an article."""
_LIES = tuple(
    "tot lig lag lieg kwam kom kam blij bleef blev bleib blieb daal gedaald zak gezakt steeg "
    "stijg stieg steig sank sink fiel fällt rutsch".split()
)
"""Words, by their beginnings, before a bound: *ligt* onder de 1.213 gevallen."""
_GOES_ON = frozenset("than often frequently dan als de que d' vaak oft souvent menudo".split())
"""Words behind *or more* with which it is of something else."""
_OLDEST = 120


def bounded(
    state: ParseState, start: int, stop: int, kind: Kind, unit: str | None, exactness: Exactness
) -> tuple[int, int, Exactness]:
    """The figure at tokens[start:stop] with the phrase that bounds it: its tokens, and the bound.

    `exactness` is what the figure's own words say: 65-*plussers*.
    """
    before = None if _is_a_person(state, kind, start, stop) else _before(state, start, stop, kind)
    if before is not None and not (kind is Kind.YEAR and before[1] in _NO_YEAR):
        return before[0], stop, before[1]
    after = _behind(state, stop, kind, unit)
    if after is not None:
        return start, *after
    if kind in _ROUGH and exactness is Exactness.EXACT and _is_rough(state, start, stop):
        exactness = Exactness.ABOUT
    return start, stop, exactness


def _is_rough(state: ParseState, start: int, stop: int) -> bool:
    """Whether one of a figure's own words says *about*."""
    rough = state.language.rough
    return bool(rough) and any(state.low(k) in rough for k in range(start, stop))


def _behind(
    state: ParseState, stop: int, kind: Kind, unit: str | None
) -> tuple[int, Exactness] | None:
    """The phrase of exactness behind a figure, or behind what it counts: 40 families *or more*."""
    after = state.compiled.after.at(state.tokens, stop)
    if after is None and kind is Kind.COUNT and unit is not None and state.low(stop) == unit:
        after = state.compiled.after.at(state.tokens, stop + 1)
    if after is None or (after[0] > stop + 1 and state.low(after[0]) in _GOES_ON):
        return None  # eleven hospitals and more than 5,000 volunteers
    return None if state.glued_hyphen(after[0]) or state.digits(after[0]) else after


def _is_a_person(state: ParseState, kind: Kind, start: int, stop: int) -> bool:
    """*Tegen de 42-jarige*, *onder de 18-jarigen*: whoever is that old, and no bound."""
    if kind is not Kind.AGE or state.low(start - 1) not in state.language.definite_articles:
        return False
    return "jarig" in state.tokens[stop - 1].low or "jährig" in state.tokens[stop - 1].low


def _before(state: ParseState, start: int, stop: int, kind: Kind) -> tuple[int, Exactness] | None:
    """The phrase of exactness before token `start`, an article between them or not."""
    found = state.compiled.before.ending(state.tokens, start, state.floor)
    if found is not None and _is_among(state, found[0], start, stop, kind):
        return None
    if found is not None and _compares(state, found, stop, kind):
        return None  # 704 more than 1,501
    if found is not None or state.low(start - 1) not in state.compiled.wording.fillers:
        return found
    found = state.compiled.before.ending(state.tokens, start - 1, state.floor)
    if found is None or state.low(start - 2) in state.compiled.wording.sides:
        return None  # driving over the 48-year-old bridge
    if _compares(state, found, stop, kind) or _is_no_bound(state, start, found[1]):
        return None
    return found


def _is_among(state: ParseState, first: int, start: int, stop: int, kind: Kind) -> bool:
    """*Onder de 577* lopers, sprak *over de twee* fietsers: among and about known ones.

    Whoever bounds a number so, bounds a round one.
    """
    if kind is not Kind.COUNT or state.low(start - 1) not in state.language.definite_articles:
        return False
    if start - first != len(_AMONG) or state.low(first - 1).startswith(_LIES):
        return False
    number = state.number(start)
    if number is None or not isinstance(number.value, int) or number.value % 10 == 0:
        return False
    following = state.tokens[stop] if stop < len(state.tokens) else None
    if number.value > _OLDEST:
        return True
    if state.low(first) in state.compiled.wording.sides and _are_many(state, first - 1):
        return False  # kinderen onder de twaalf
    return following is not None and following.type is Type.WORD and _are_many(state, stop)


def _are_many(state: ParseState, i: int) -> bool:
    """Whether token `i` may be a plural noun: *kinderen* onder de twaalf."""
    words, word = state.compiled.wording, state.low(i)
    others = state.language.function_words | words.able | words.being | words.negations
    return word.endswith(state.language.plurals) and word not in others


def _is_no_bound(state: ParseState, start: int, exactness: Exactness) -> bool:
    """Whether *the* behind *about* says that it is no bound: talks *about the* 14 lives."""
    return exactness is Exactness.ABOUT and (
        state.low(start - 1) in state.language.definite_articles
        or (bool(state.digits(start)) and state.low(start - 1) in state.language.articles)
    )


def _compares(state: ParseState, found: tuple[int, Exactness], stop: int, kind: Kind) -> bool:
    """Whether what looks like a bound compares with the figure before it: 704 *more than*."""
    if found[0] != state.floor or found[1] not in _NO_YEAR or not state.figures:
        return False
    last = state.figures[-1]
    if state.low(found[0]) not in state.compiled.wording.amounts:
        return False
    moment = state.low(stop) in state.compiled.wording.moments
    if last.kind is Kind.COUNT and kind is not Kind.COUNT and not moment:
        return False  # 212 burnt more than 500 hectares
    return last.kind in _COMPARED and last.end == state.tokens[state.floor - 1].end
