"""Changes: which way they go, and what a figure is in one: by, from or to.

Everything is said only where it is clear: two rises and a fall in one clause say nothing of a
figure that stands between them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from summarize.figures.figure import ChangeRole, Direction, Exactness, Figure, Kind, Range
from summarize.figures.lexer import Type
from summarize.figures.scene import REACH, Clause, Scene
from summarize.figures.won_or_lost import earned

_BEHIND = 3
"""Words behind a figure among which a comparative is sought."""
_MEASURED = frozenset({Kind.MEASURE, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MONEY})
_NEAR = 3
"""Words within which a word of change belongs to a figure though the clause has the other too."""


def direction_of(
    scene: Scene, figure: Figure, first: int, stop: int, clause: Clause
) -> Direction | None:
    """Which way a figure goes, lies or differs, by the words around tokens[first:stop]."""
    if figure.kind is Kind.DURATION:
        reach = Clause(first, min(stop + 2, len(scene.tokens)))
        moment = _behind(scene, stop, reach, 2, scene.words.moments.get)
        ahead = scene.looking_ahead(first, stop)
        within = ahead is Exactness.AT_MOST or _is_inside(scene, first)
        if moment is not None and not (within and moment is Direction.EARLIER):
            return moment
        if ahead is Exactness.AT_LEAST:
            return Direction.LATER  # na zeven minuten al
        ago, tokens = scene.words.ago, scene.tokens
        if any(ago.ending(tokens, k, max(0, k - 3)) for k in (first, first + 1, first + 3)):
            return Direction.EARLIER
        if scene.words.from_now.at(tokens, stop) or scene.looking_ahead(first, stop) is not None:
            return Direction.LATER
    side = earned(scene, figure, first, stop)
    if side is not None:
        return side
    if figure.kind is Kind.MEASURE:
        side = _behind(scene, stop, clause, 4, scene.words.sides.get)
        if side is not None:
            return side
    compared = _compared(scene, figure, first, stop, clause)
    return compared if compared is not None else _way(scene, first, stop, clause)


def _is_inside(scene: Scene, first: int) -> bool:
    """Whether *in* stands before a length of time: *in* een halfjaar voor elkaar."""
    k = first - 1
    if not scene.state.language.joined:
        return False  # be in 14 days before the start
    if k > 0 and scene.tokens[k].low in scene.state.language.articles:
        k -= 1
    return k >= 0 and scene.tokens[k].low in scene.words.lasting_in


def _behind(
    scene: Scene, stop: int, clause: Clause, reach: int, look: Callable[[str], Direction | None]
) -> Direction | None:
    """What the first telling word behind a figure says, before another figure."""
    for k in range(stop, min(stop + reach, clause.stop)):
        if scene.stops_at(k):
            return None
        found = look(scene.tokens[k].low)
        if found is not None:
            return found
    return None


def _compared(
    scene: Scene, figure: Figure, first: int, stop: int, clause: Clause
) -> Direction | None:
    """300 *fewer*, 3 percent *higher*, three times *as low*."""
    way = None
    if figure.kind is Kind.MULTIPLE:
        way = _times(scene, figure, first, stop, clause)
    elif figure.kind is Kind.FRACTION:
        way = scene.words.sense(scene.tokens[stop - 1].low).degree  # een derde meer
    return way or _comparative_behind(scene, figure, stop, clause)


def _times(scene: Scene, figure: Figure, first: int, stop: int, clause: Clause) -> Direction | None:
    """Which way so many times goes by its own words: doubled, halved, twice *as low*."""
    number = figure.value if isinstance(figure.value, Fraction | Decimal) else None
    if number is not None and number < 1:
        if "halv" in figure.text.lower() or "halbi" in figure.text.lower():
            return Direction.DOWN
        # deux fois moins; but augmenté de moitié
        return _way(scene, first, stop, clause) or Direction.DOWN
    last = scene.words.sense(scene.tokens[stop - 1].low)
    if last.degree or last.plain:
        return last.degree or last.plain
    if number is not None and figure.unit is None:
        return _way(scene, first, stop, clause) or Direction.UP  # doubled
    return None


def _comparative_behind(
    scene: Scene, figure: Figure, stop: int, clause: Clause
) -> Direction | None:
    """The comparative behind a figure, unless it is of a moment: un an *plus tôt*."""
    for k in range(stop, min(stop + _BEHIND, clause.stop)):
        if scene.taken[k]:
            return None
        over = scene.words.over.at(scene.tokens, k)
        if over is not None:
            return over[1]
        following = scene.tokens[k + 1].low if k + 1 < clause.stop else ""
        if following in scene.words.moments:
            return None
        sense = scene.words.sense(scene.tokens[k].low)
        degree = sense.degree or (sense.plain if figure.kind is Kind.MULTIPLE else None)
        if degree is not None:
            if figure.kind is Kind.COUNT:
                scene.state.compared.add(figure.start)
            return degree
        if scene.tokens[k].low in scene.words.to and k > stop:
            return None
    return None


def _way(scene: Scene, first: int, stop: int, clause: Clause) -> Direction | None:
    """The rise or fall that the clause tells of."""
    nearest: dict[Direction, int] = {}
    gains = scene.state.language.percent | {"%"} | scene.words.points
    percent = any(scene.tokens[k].low in gains
                  for k in range(first, min(stop + 1, len(scene.tokens))))  # fmt: skip
    for k in range(clause.first, clause.stop):
        if scene.taken[k]:
            continue
        token = scene.tokens[k]
        sense = scene.words.sense(token.low)
        way = sense.way
        if way is None and sense.result is not None and percent:
            way = Direction.UP if sense.result is Direction.WON else Direction.DOWN
        if way is None and token.low in scene.words.particles:
            way = _particle(scene, k, clause)
        if way is not None:
            distance = first - k if k < first else k - stop + 1
            nearest[way] = min(nearest.get(way, REACH * 2), distance)
    if len(nearest) == 1:
        return next(iter(nearest))
    if len(nearest) == 2:
        (one, near), (_, far) = sorted(nearest.items(), key=lambda item: item[1])
        if near <= _NEAR and far > 2 * near:
            return one
    return None


def _particle(scene: Scene, k: int, clause: Clause) -> Direction | None:
    """nam … *toe*: which way a verb tells with another word of its clause."""
    ways = scene.words.particles[scene.tokens[k].low]
    found = {
        ways[scene.tokens[j].low]
        for j in range(k + 1, clause.stop)
        if not scene.taken[j] and scene.tokens[j].low in ways
    }
    return found.pop() if len(found) == 1 else None


def role_of(scene: Scene, index: int, first: int, clause: Clause) -> ChangeRole | None:
    """What figure `index`, which begins at token `first`, is in a change."""
    small = scene.state.language.articles | scene.state.language.definite_articles
    k = scene.before(first, small, clause.first)
    if k < clause.first or scene.taken[k]:
        return None
    word, words = scene.tokens[k].low, scene.words
    if word not in words.by and word not in words.to and word not in words.from_:
        changed = words.sense(word).way is not None or _changes_by(scene, index)
        is_by = changed and not _crosses(scene, index) and not _leads_to(scene, index, clause)
        return ChangeRole.BY if is_by else None
    of_change = k > 0 and words.sense(scene.tokens[k - 1].low).way is not None
    if not of_change and not _tells(scene, k, clause):
        return None
    leads = _leads_to(scene, index, clause)
    if word in words.to:
        return None if scene.tokens[k - 1].low in words.amounting else ChangeRole.TO
    if isinstance(scene.state.figures[index].value, Range) and word in words.from_:
        return ChangeRole.FROM  # from 12 to 15, both ends in one
    if word in words.from_ and (leads or word not in words.by | words.of):
        surely = word not in words.by | words.of and tells_of_change(scene, clause, surely=True)
        is_moment = scene.state.figures[index].kind is Kind.DURATION
        return ChangeRole.FROM if leads or (surely and not is_moment) else None
    if word in words.by:
        return ChangeRole.BY if of_change or tells_of_change(scene, clause, surely=True) else None
    return ChangeRole.BY if word in words.of and of_change else None


def _tells(scene: Scene, k: int, clause: Clause) -> bool:
    """Whether a clause tells of a change, or the one before the comma that *to* stands behind."""
    if tells_of_change(scene, clause):
        return True
    before = scene.tokens[k].low in scene.words.to and k == clause.first and k > 1
    if not before or scene.tokens[k - 1].text != "," or scene.taken[k - 1]:
        return False
    return tells_of_change(scene, scene.clause(k - 1, k - 1), surely=True)


def _changes_by(scene: Scene, index: int) -> bool:
    """Is 30 centimeter *gestegen*: whether a verb of change stands right behind a measure."""
    figure, stop = scene.state.figures[index], scene.spans[index][1]
    if figure.kind not in _MEASURED or not scene.state.language.joined or stop >= len(scene.tokens):
        return False
    return scene.words.sense(scene.tokens[stop].low).way is not None


def _crosses(scene: Scene, index: int) -> bool:
    """Rose *above* 30: whether a figure opens with a word for the side that was reached."""
    for k in range(*scene.spans[index]):
        token = scene.tokens[k]
        if token.low in scene.words.crossed:
            return True
        if token.type is Type.DIGITS or token.low in scene.state.language.cardinals:
            return False  # rose 5 degrees below zero
    return False


def _leads_to(scene: Scene, index: int, clause: Clause) -> bool:
    """Whether the next figure of the clause is where this one went: from 12 *to* 15."""
    figures, following = scene.state.figures, index + 1
    while following < len(figures) and figures[following].kind in (Kind.YEAR, Kind.DATE):
        following += 1
    if following >= len(figures):
        return False
    one, other = figures[index], figures[following]
    if one.kind is not other.kind or (one.kind is not Kind.COUNT and one.unit != other.unit):
        return False  # rose 3 percent to 300
    small = scene.state.language.articles | scene.state.language.definite_articles
    k = scene.before(scene.spans[following][0], small, clause.first)
    return k < clause.stop and not scene.taken[k] and scene.tokens[k].low in scene.words.to


def tells_of_change(scene: Scene, clause: Clause, *, surely: bool = False) -> bool:
    """Whether a clause tells of a change at all; `surely`: of a rise or a fall."""
    for k in range(clause.first, clause.stop):
        sense = scene.words.sense(scene.tokens[k].low)
        if sense.way is not None or (sense.changes and not surely):
            return True
        if surely and scene.tokens[k].low in scene.words.particles:
            return _particle(scene, k, clause) is not None
    following = bisect_left(scene.multiples, clause.first)
    return following < len(scene.multiples) and scene.multiples[following] < clause.stop
