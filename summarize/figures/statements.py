"""What a text says with its figures: by or to, up or down, per what, in which part of the day.

One pass over the clauses of a text when its figures are found. Everything is said only where it is
clear: two rises and a fall in one clause say nothing of a figure that stands between them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from summarize.figures.clock import UNKNOWN_HALF
from summarize.figures.figure import Direction, Exactness, Figure, Kind, PartOfDay, Range, Role
from summarize.figures.lexer import Token, Type
from summarize.figures.walk import Walk
from summarize.figures.wording.compiled import CompiledWording

_CHANGING = frozenset({Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.MONEY,
                       Kind.FRACTION, Kind.MEASURE, Kind.DURATION, Kind.VAGUE})  # fmt: skip
_RATED = _CHANGING - {Kind.FRACTION} | {Kind.AGE}
_DATED = frozenset({Kind.YEAR, Kind.DATE, Kind.TIME, Kind.DECADE})
_OF = frozenset({"de", "del", "du", "d'"})
_MARKS = frozenset(",;:()–—.!?\n")
_REACH = 14
"""Words of a clause on each side of a figure that may tell of its change."""
_BEHIND = 3
"""Words behind a figure among which a comparative is sought."""
_RATE = 5
"""Words behind a figure among which a rate may begin."""
_OPENING = 6
"""And before it."""
_NEAR = 3
"""Words within which a word of change belongs to a figure though the clause has the other too."""


@dataclass(frozen=True, slots=True)
class _Clause:
    first: int
    stop: int


def annotate(walk: Walk) -> None:
    """Give the figures of a walk what the words around them say."""
    figures = walk.figures
    if not figures:
        return
    tokens = walk.tokens
    starts = [token.start for token in tokens]
    spans = [
        (bisect_left(starts, figure.start), bisect_left(starts, figure.end)) for figure in figures
    ]
    taken = bytearray(len(tokens) + 1)
    for first, stop in spans:
        taken[first:stop] = b"\x01" * (stop - first)
    reader = _Reader(walk, spans, taken)
    for index, figure in enumerate(figures):
        figures[index] = reader.read(index, figure)
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


class _Reader:
    """Reads the words around one text's figures."""

    def __init__(self, walk: Walk, spans: list[tuple[int, int]], taken: bytearray) -> None:
        self.walk, self.spans, self.taken = walk, spans, taken
        self.tokens: list[Token] = walk.tokens
        self.words: CompiledWording = walk.compiled.wording
        self.conjunctions = walk.language.conjunctions
        self._starts = [figure.start for figure in walk.figures]
        self._multiples = sorted(
            first
            for figure, (first, _) in zip(walk.figures, spans, strict=False)
            if figure.kind is Kind.MULTIPLE
        )

    def read(self, index: int, figure: Figure) -> Figure:
        """The figure with all that is said of it."""
        first, stop = self.spans[index]
        kind = figure.kind
        role: Role | None = None
        direction: Direction | None = None
        rate: str | None = None
        part: PartOfDay | None = None
        beside = False
        if kind in _CHANGING:
            clause = self._clause(first, stop)
            direction = self._direction(figure, first, stop, clause)
            role = self._role(index, first, clause)
            if figure.exactness is Exactness.AT_MOST and self.tokens[first].low in self.words.to:
                bound = self.walk.compiled.before.ending(self.tokens, first + 1, first)
                if bound is not None and self._changes(self._clause(max(0, first - 1), stop)):
                    role, figure = Role.TO, replace(figure, exactness=Exactness.EXACT)
        if kind in _RATED:
            rate = self._rate(index, stop)
        elif kind in _DATED:
            direction = self._bound(first)
        elif kind is Kind.SCORE:
            direction = self._result(first, stop)
        if kind is Kind.TIME:
            part, beside = self._part(first, stop)
        if role is None and direction is None and rate is None and part is None:
            return figure
        if part is not None:
            figure = self._in_part(figure, part, beside)
        return replace(figure, role=role, direction=direction, rate=rate, part=part)

    def _clause(self, first: int, stop: int) -> _Clause:
        """The stretch between marks and conjunctions around a figure, within reach."""
        low = first
        while low > 0 and first - low < _REACH and not self._parts(low - 1):
            low -= 1
        high, end = stop, len(self.tokens)
        while high < end and high - stop < _REACH and not self._parts(high):
            high += 1
        return _Clause(low, high)

    def _parts(self, i: int) -> bool:
        """Whether token `i` parts two clauses."""
        if self.taken[i]:
            return False
        token = self.tokens[i]
        if token.type is Type.WORD:
            return token.low in self.conjunctions
        return token.text in _MARKS

    # -- changes --------------------------------------------------------------------------------

    def _direction(
        self, figure: Figure, first: int, stop: int, clause: _Clause
    ) -> Direction | None:
        if figure.kind is Kind.DURATION:
            reach = _Clause(first, min(stop + 2, len(self.tokens)))
            moment = self._behind(stop, reach, 2, self.words.moments.get)
            if moment is not None:
                return moment
            ago, tokens = self.words.ago, self.tokens
            if any(ago.ending(tokens, k, max(0, k - 3)) for k in (first, first + 1, first + 3)):
                return Direction.EARLIER
        if figure.kind is Kind.MEASURE:
            side = self._behind(stop, clause, 4, self.words.sides.get)
            if side is not None:
                return side
        compared = self._compared(figure, stop, clause)
        return compared if compared is not None else self._way(first, stop, clause)

    def _behind(
        self, stop: int, clause: _Clause, reach: int, look: Callable[[str], Direction | None]
    ) -> Direction | None:
        """What the first telling word behind a figure says, before another figure."""
        for k in range(stop, min(stop + reach, clause.stop)):
            if self.taken[k] or self.tokens[k].text in _MARKS:
                return None
            found = look(self.tokens[k].low)
            if found is not None:
                return found
        return None

    def _compared(self, figure: Figure, stop: int, clause: _Clause) -> Direction | None:
        """300 *fewer*, 3 percent *higher*, three times *as low*."""
        if figure.kind is Kind.MULTIPLE:
            if isinstance(figure.value, Fraction | Decimal) and figure.value < 1:
                return None  # deux fois moins: half as many
            last = self.words.sense(self.tokens[stop - 1].low)
            if last.degree or last.plain:
                return last.degree or last.plain
        for k in range(stop, min(stop + _BEHIND, clause.stop)):
            if self.taken[k]:
                return None
            sense = self.words.sense(self.tokens[k].low)
            degree = sense.degree or (sense.plain if figure.kind is Kind.MULTIPLE else None)
            if degree is not None:
                return degree
            if self.tokens[k].low in self.words.to and k > stop:
                return None
        return None

    def _way(self, first: int, stop: int, clause: _Clause) -> Direction | None:
        """The rise or fall that the clause tells of."""
        nearest: dict[Direction, int] = {}
        percent = any(self.tokens[k].low in self.walk.language.percent | {"%"}
                      for k in range(first, stop))  # fmt: skip
        for k in range(clause.first, clause.stop):
            if self.taken[k]:
                continue
            token = self.tokens[k]
            sense = self.words.sense(token.low)
            way = sense.way
            if way is None and sense.result is not None and percent:
                way = Direction.UP if sense.result is Direction.WON else Direction.DOWN
            if way is None and token.low in self.words.particles:
                way = self._particle(k, clause)
            if way is not None:
                distance = first - k if k < first else k - stop + 1
                nearest[way] = min(nearest.get(way, _REACH * 2), distance)
        if len(nearest) == 1:
            return next(iter(nearest))
        if len(nearest) == 2:
            (one, near), (_, far) = sorted(nearest.items(), key=lambda item: item[1])
            if near <= _NEAR and far > 2 * near:
                return one
        return None

    def _particle(self, k: int, clause: _Clause) -> Direction | None:
        """nam … *toe*: which way a verb tells with another word of its clause."""
        ways = self.words.particles[self.tokens[k].low]
        found = {
            ways[self.tokens[j].low]
            for j in range(clause.first, clause.stop)
            if j != k and not self.taken[j] and self.tokens[j].low in ways
        }
        return found.pop() if len(found) == 1 else None

    def _role(self, index: int, first: int, clause: _Clause) -> Role | None:
        k = first - 1
        skip = self.walk.language.articles | self.walk.language.definite_articles
        while k > clause.first and self.tokens[k].low in skip:
            k -= 1
        if k < clause.first or self.taken[k]:
            return None
        word, words = self.tokens[k].low, self.words
        if word not in words.by and word not in words.to and word not in words.from_:
            changed = words.sense(word).way is not None
            return Role.BY if changed and not self._leads_to(index, clause) else None
        of_change = k > 0 and words.sense(self.tokens[k - 1].low).way is not None
        if not of_change and not self._changes(clause):
            return None
        leads = self._leads_to(index, clause)
        if word in words.to:
            return Role.TO
        if isinstance(self.walk.figures[index].value, Range) and word in words.from_:
            return Role.FROM  # from 12 to 15, both ends in one
        if word in words.from_ and (leads or word not in words.by | words.of):
            return Role.FROM if leads else None
        if word in words.by:
            return Role.BY if of_change or self._changes(clause, surely=True) else None
        return Role.BY if word in words.of and of_change else None

    def _leads_to(self, index: int, clause: _Clause) -> bool:
        """Whether the next figure of the clause is where this one went: from 12 *to* 15."""
        figures, following = self.walk.figures, index + 1
        while following < len(figures) and figures[following].kind in (Kind.YEAR, Kind.DATE):
            following += 1
        if following >= len(figures):
            return False
        one, other = figures[index], figures[following]
        if one.kind is not other.kind or (one.kind is not Kind.COUNT and one.unit != other.unit):
            return False  # rose 3 percent to 300
        k = self.spans[following][0] - 1
        skip = self.walk.language.articles | self.walk.language.definite_articles
        while k > clause.first and self.tokens[k].low in skip:
            k -= 1
        return k < clause.stop and not self.taken[k] and self.tokens[k].low in self.words.to

    def _changes(self, clause: _Clause, *, surely: bool = False) -> bool:
        """Whether a clause tells of a change at all; `surely`: of a rise or a fall."""
        for k in range(clause.first, clause.stop):
            sense = self.words.sense(self.tokens[k].low)
            if sense.way is not None or (sense.changes and not surely):
                return True
            if surely and self.tokens[k].low in self.words.particles:
                return self._particle(k, clause) is not None
        following = bisect_left(self._multiples, clause.first)
        return following < len(self._multiples) and self._multiples[following] < clause.stop

    # -- rates ----------------------------------------------------------------------------------

    def _rate(self, index: int, stop: int) -> str | None:
        """980 euros *per month*, 200 people *a day*."""
        tokens, rates = self.tokens, self.words.rates
        functions = self.walk.language.function_words
        end = min(stop + _RATE, len(tokens))
        for k in range(stop, end):
            if self.taken[k] or (self._parts(k) and tokens[k].text != "/"):
                break
            found = rates.at(tokens, k)
            if found is None:
                continue
            behind, (unit, article) = found
            if not article:
                return unit
            if behind < len(tokens) and (
                tokens[behind].low in self.words.moments or tokens[behind].type is Type.DIGITS
            ):
                return None  # 12 a year earlier; im Jahr 2019
            if k > stop and tokens[k - 1].low in functions:
                continue  # three of the year
            if (
                behind < len(tokens)
                and tokens[behind].type is Type.WORD
                and (tokens[behind].low not in functions)
            ):
                continue  # a day trip
            return unit
        return self._rate_before(self.spans[index][0])

    def _rate_before(self, first: int) -> str | None:
        """*Every month* 300 families: a rate that opens the clause."""
        for k in range(first - 1, max(-1, first - 1 - _OPENING), -1):
            if self.taken[k] or self._parts(k):
                return None
            found = self.words.rates.at(self.tokens, k)
            if found is not None and not found[1][1]:
                return found[1][0]
        return None

    # -- dates, times, scores -------------------------------------------------------------------

    def _bound(self, first: int) -> Direction | None:
        """*before* 2019, *since* 5 March."""
        k = first - 1
        skip = self.walk.language.definite_articles | _OF
        while k > 0 and self.tokens[k].low in skip:
            k -= 1
        if k < 0 or self.taken[k]:
            return None
        return self.words.bounds.get(self.tokens[k].low)

    def _result(self, first: int, stop: int) -> Direction | None:
        """Which side of a score a sentence tells of, if it tells of one only."""
        found: set[Direction] = set()
        for step, at in ((-1, first - 1), (1, stop)):
            k = at
            while 0 <= k < len(self.tokens) and abs(k - at) < _REACH:
                if self.tokens[k].text in ".!?;":
                    break
                result = self.words.sense(self.tokens[k].low).result
                if result is not None:
                    found.add(result)
                k += step
        return found.pop() if len(found) == 1 else None

    def _in_part(self, figure: Figure, part: PartOfDay, beside: bool) -> Figure:
        """A time with its part of the day, which only beside it makes 8.30 half past eight p.m."""
        value = in_part(str(figure.value), part)
        if value == figure.value or (not beside and figure.unit != UNKNOWN_HALF):
            unsure = value != figure.value and int(str(figure.value)[:2]) <= 12
            return replace(figure, unit=UNKNOWN_HALF) if unsure else replace(figure, unit=None)
        return replace(figure, value=value, unit=None)

    def _part(self, first: int, stop: int) -> tuple[PartOfDay | None, bool]:
        """The part of the day of a time, and whether it stands beside it or far off."""
        tokens, words = self.tokens, self.words
        for k in range(first, min(stop + 4, len(tokens))):
            found = words.parts.at(tokens, k)
            if found is not None:
                return found[1], True
            if k >= stop and (self.taken[k] or tokens[k].type is not Type.WORD):
                break
        seen: set[PartOfDay] = set()
        for step, at in ((-1, first - 1), (1, stop)):
            k = at
            while 0 <= k < len(tokens) and abs(k - at) < _REACH and tokens[k].text not in ".!?;":
                found = words.parts.at(tokens, k)
                part = found[1] if found is not None else words.part_of(tokens[k].low)
                if part is not None:
                    seen.add(part)
                if self.taken[k] and self._is_time(k):
                    break
                k += step
        return (seen.pop() if len(seen) == 1 else None), False

    def _is_time(self, k: int) -> bool:
        """Whether the figure at token `k` is a time as well."""
        start = self.tokens[k].start
        i = bisect_right(self._starts, start) - 1
        return i >= 0 and self.walk.figures[i].kind is Kind.TIME


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
