"""What a text says with its figures: by or to, up or down, per what, in which part of the day.

One pass over the clauses of a text when its figures are found.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from summarize.figures.bounds_in_clause import limited
from summarize.figures.bounds_of_time import DATED, side_of_moment
from summarize.figures.changes import direction_of, role_of, tells_of_change
from summarize.figures.figure import ChangeRole, Direction, Exactness, Figure, Kind, Range
from summarize.figures.parse_state import ParseState
from summarize.figures.part_of_day import part_of_day, with_part
from summarize.figures.rates import rate_of
from summarize.figures.recurring import EVERY, recurs
from summarize.figures.scene import Scene
from summarize.figures.stages import stage_of
from summarize.figures.won_or_lost import result_of

_CHANGING = frozenset({Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.MONEY,
                       Kind.FRACTION, Kind.MEASURE, Kind.DURATION, Kind.VAGUE})  # fmt: skip
_RATED = _CHANGING - {Kind.FRACTION} | {Kind.AGE}
_STAGED = frozenset({Kind.YEAR, Kind.DATE, Kind.DECADE, Kind.ORDINAL, Kind.VAGUE})


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
        if (
            figure.role is ChangeRole.FROM
            and isinstance(figure.value, Range)
            and not figure.direction
        ):
            figures[index] = replace(figure, direction=Direction.UP)
    changing = [i for i, figure in enumerate(figures) if figure.kind in _CHANGING]
    for one, other in pairwise(changing):
        _by_values(figures, one, other)


def _by_values(figures: list[Figure], one: int, other: int) -> None:
    """From 12 to 14, and no word for it: a rise."""
    first, last = figures[one], figures[other]
    if (
        first.role is not ChangeRole.FROM
        or last.role is not ChangeRole.TO
        or first.kind is not last.kind
    ):
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
    for tell in _SAID[figure.kind]:
        figure = tell(scene, index, figure)
    return figure


def _change(scene: Scene, index: int, figure: Figure) -> Figure:
    """Up or down, by, from or to: rose *by 3 percent*."""
    first, stop = scene.spans[index]
    clause = scene.clause(first, stop)
    direction = direction_of(scene, figure, first, stop, clause)
    role = role_of(scene, index, first, clause)
    if _is_result(scene, figure, first, stop):
        role, figure = ChangeRole.TO, replace(figure, exactness=Exactness.EXACT)
    if role is None and direction is None:
        return figure
    return replace(figure, role=role, direction=direction)


def _is_result(scene: Scene, figure: Figure, first: int, stop: int) -> bool:
    """Whether what looks like *up to* 700 is where a change went: fell by 300, *to 700*."""
    if figure.exactness is not Exactness.AT_MOST or scene.tokens[first].low not in scene.words.to:
        return False
    told = max(0, first - 1)
    if told and scene.tokens[told].text == ",":
        told -= 1
    bound = scene.state.compiled.before.ending(scene.tokens, first + 1, first)
    return bound is not None and tells_of_change(scene, scene.clause(told, stop))


def _rate(scene: Scene, index: int, figure: Figure) -> Figure:
    """Per what: 200 people *a day*, *every* three years."""
    first, stop = scene.spans[index]
    rate = EVERY if recurs(scene, figure, first, stop) else rate_of(scene, index, stop)
    return figure if rate is None else replace(figure, rate=rate)


def _side_of_moment(scene: Scene, index: int, figure: Figure) -> Figure:
    """Before it or after it: *since* 2019. A limit that the clause has set goes before."""
    if figure.direction is not None:
        return figure
    side = side_of_moment(scene, scene.spans[index][0])
    return figure if side is None else replace(figure, direction=side)


def _result(scene: Scene, index: int, figure: Figure) -> Figure:
    """Won or lost: *lost* 2-1."""
    side = result_of(scene, *scene.spans[index])
    return figure if side is None else replace(figure, direction=side)


def _part(scene: Scene, index: int, figure: Figure) -> Figure:
    """In which part of the day: at 8 *in the evening*."""
    part, beside = part_of_day(scene, *scene.spans[index])
    return figure if part is None else replace(with_part(figure, part, beside), part=part)


def _stage(scene: Scene, index: int, figure: Figure) -> Figure:
    """*Early* 2019."""
    stage = stage_of(scene, *scene.spans[index])
    return figure if stage is None else replace(figure, stage=stage)


_RULES = (
    (_CHANGING, _change),
    (_RATED, _rate),
    (DATED, _side_of_moment),
    ({Kind.SCORE}, _result),
    ({Kind.TIME}, _part),
    (_STAGED, _stage),
)
_SAID = {kind: tuple(tell for kinds, tell in _RULES if kind in kinds) for kind in Kind}
"""What may be said of a figure of a kind."""
