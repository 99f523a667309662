"""What a text says with its figures: by or to, up or down, per what, in which part of the day.

One pass over the clauses of a text when its figures are found.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from summarize.figures.changes import direction_of, role_of, tells_of_change
from summarize.figures.figure import Direction, Exactness, Figure, Kind, PartOfDay, Range, Role
from summarize.figures.limits import limited
from summarize.figures.occasions import bound_of, part_of_day, result_of, stage_of, with_part
from summarize.figures.parse_state import ParseState
from summarize.figures.rates import rate_of
from summarize.figures.recurring import EVERY, recurs
from summarize.figures.scene import Scene

_CHANGING = frozenset({Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.MONEY,
                       Kind.FRACTION, Kind.MEASURE, Kind.DURATION, Kind.VAGUE})  # fmt: skip
_RATED = _CHANGING - {Kind.FRACTION} | {Kind.AGE}
_STAGED = frozenset({Kind.YEAR, Kind.DATE, Kind.DECADE, Kind.ORDINAL, Kind.VAGUE})
_DATED = frozenset({Kind.YEAR, Kind.DATE, Kind.TIME, Kind.DECADE})


def annotate(state: ParseState) -> None:
    """Give the figures of a state what the words around them say."""
    figures = state.figures
    if not figures:
        return
    scene = Scene(state)
    for index, figure in enumerate(figures):
        if scene.has_words(index):
            figures[index] = _read(scene, index, limited(scene, index, figure))
    for index, figure in enumerate(figures):
        if figure.role is Role.FROM and isinstance(figure.value, Range) and not figure.direction:
            figures[index] = replace(figure, direction=Direction.UP)
    changing = [i for i, figure in enumerate(figures) if figure.kind in _CHANGING]
    for one, other in pairwise(changing):
        _by_values(figures, one, other)


def _by_values(figures: list[Figure], one: int, other: int) -> None:
    """From 12 to 14, and no word for it: a rise."""
    first, last = figures[one], figures[other]
    if first.role is not Role.FROM or last.role is not Role.TO or first.kind is not last.kind:
        return
    if first.direction is not None or last.direction is not None:
        return
    low, high = first.value, last.value
    if isinstance(low, str | Range) or isinstance(high, str | Range) or low == high:
        return
    way = Direction.UP if low < high else Direction.DOWN
    figures[one], figures[other] = (replace(f, direction=way) for f in (first, last))


def _read(scene: Scene, index: int, figure: Figure) -> Figure:
    """The figure with all that is said of it."""
    first, stop = scene.spans[index]
    kind = figure.kind
    role: Role | None = None
    direction: Direction | None = None
    rate: str | None = None
    part: PartOfDay | None = None
    beside = False
    if kind in _CHANGING:
        clause = scene.clause(first, stop)
        direction = direction_of(scene, figure, first, stop, clause)
        role = role_of(scene, index, first, clause)
        if figure.exactness is Exactness.AT_MOST and scene.tokens[first].low in scene.words.to:
            bound = scene.state.compiled.before.ending(scene.tokens, first + 1, first)
            told = max(0, first - 1)
            if told and scene.tokens[told].text == ",":
                told -= 1  # fell by 300, to 700
            if bound is not None and tells_of_change(scene, scene.clause(told, stop)):
                role, figure = Role.TO, replace(figure, exactness=Exactness.EXACT)
    if kind in _RATED:
        rate = EVERY if recurs(scene, figure, first, stop) else rate_of(scene, index, stop)
    elif kind in _DATED:
        direction = figure.direction or bound_of(scene, first)
    elif kind is Kind.SCORE:
        direction = result_of(scene, first, stop)
    if kind is Kind.TIME:
        part, beside = part_of_day(scene, first, stop)
    if kind in _STAGED:
        figure = replace(figure, stage=stage_of(scene, first, stop))
    if role is None and direction is None and rate is None and part is None:
        return figure
    if part is not None:
        figure = with_part(figure, part, beside)
    return replace(figure, role=role, direction=direction, rate=rate, part=part)
