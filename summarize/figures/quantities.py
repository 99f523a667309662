"""Numbers with what they are of: percent, money, measures, ages, multiples, ranges, scores."""

from __future__ import annotations

from summarize.figures import calendar, clock, ordinals, phrases, signs, vague, years
from summarize.figures.amounts import and_half_a_unit, unit_at, with_unit
from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.ranges import end_of_range, from_to, full_range
from summarize.figures.walk import Walk, exact

_NEVER_ARTICLE = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT})


def quantity(walk: Walk, number: Number) -> int:
    """The figure that begins with this number. The token behind it, or 0."""
    start, j = number.start, number.stop
    if walk.is_pronoun(number):
        return _pronoun(walk, number)
    stop = vague.age_by_tens(walk, number) or signs.bare_degrees(walk, number)
    if stop:
        return stop
    if _stands_alone(walk, number) and not (number.vulgar or number.priced):
        if years.is_year(walk, number):
            return walk.add(start, j, Kind.YEAR, exact(number.value))
        return clock.bare_hour(walk, number) or walk.add(
            start, j, Kind.COUNT, exact(number.value), walk.counted(j)
        )
    stop = calendar.day_first(walk, number) or clock.clock(walk, number)
    if stop:
        return stop
    stop = (
        calendar.season(walk, number)
        or years.decade(walk, number)
        or phrases.behind_number(walk, number)
    )
    if stop:
        return stop
    stop = (
        clock.whole_hour(walk, number)
        or clock.stretch(walk, number)
        or clock.bare_hour(walk, number)
        or _letters(walk, number)
        or ordinals.behind_digits(walk, number)
    )
    if stop:
        return stop
    if walk.low(j) == "/" and walk.glued(j) and walk.digits(j + 1) and number.digits:
        high = walk.number(j + 1)
        stop = years.year_range(walk, number, high) if high is not None else 0
        if stop:
            return stop
    end = end_of_range(walk, j)
    if end is not None:
        stop = from_to(walk, number, end)
        if stop:
            return stop
    found = unit_at(walk, j)
    if found is not None:
        stop, half = and_half_a_unit(walk, found[0])
        return with_unit(walk, start, stop, exact(number.value + half), found[1])
    if number.priced:
        return walk.add(start, j, Kind.MONEY, exact(number.value), "EUR")
    if years.is_year(walk, number):
        return walk.add(start, j, Kind.YEAR, exact(number.value))
    if number.vulgar and number.value < 1:
        return walk.add(start, j, Kind.FRACTION, exact(number.value))
    return walk.add(start, j, Kind.COUNT, exact(number.value), walk.counted(j))


def _stands_alone(walk: Walk, number: Number) -> bool:
    """Whether nothing around a number can make it more than a count or a year: the common case."""
    tokens, j = walk.tokens, number.stop
    if j < len(tokens):
        following = tokens[j]
        if following.glued or following.type is Type.SYMBOL:
            return False
        continues = following.low in walk.compiled.continuers
        if following.type is Type.WORD and (continues or "{w}" in walk.compiled.behind_number):
            return False
    before = walk.low(number.start - 1)
    last = walk.figures[-1].kind if walk.figures else None
    if last is Kind.DECADE and before in walk.language.list_words:
        return False
    return before not in walk.language.decade_words and (before not in walk.language.decade_joiners)


def _pronoun(walk: Walk, number: Number) -> int:
    """*een* and *one* are figures in few places: one percent, een op de drie."""
    stop = phrases.behind_number(walk, number, pronoun=True)
    if stop:
        return stop
    if walk.compiled.before.ending(walk.tokens, number.start, walk.floor) is not None:
        # at least one, more than one: nobody qualifies an article, except before what is a figure
        # by itself: etwa eine Viertelstunde.
        if walk.compiled.fixed.at(walk.tokens, number.stop) is not None:
            return 0
        found = unit_at(walk, number.stop)
        if found is not None:
            stop, half = and_half_a_unit(walk, found[0])
            return with_unit(walk, number.start, stop, exact(number.value + half), found[1])
        return walk.add(number.start, number.stop, Kind.COUNT, exact(number.value),
                        walk.counted(number.stop))  # fmt: skip
    end = end_of_range(walk, number.stop)
    if end is not None and end.value > number.value and not walk.hyphen(number.stop):
        return full_range(walk, number, end)
    if walk.low(number.stop) in walk.language.list_words or walk.low(number.stop) == ",":
        following = walk.number(number.stop + 1)
        if following is not None and following.value == 2:  # one, two, four or eight hours
            return walk.add(number.start, number.stop, Kind.COUNT, exact(number.value))
    found = unit_at(walk, number.stop)
    if found is None:
        return 0
    stop, half = and_half_a_unit(walk, found[0])
    if half:
        return with_unit(walk, number.start, stop, exact(number.value + half), found[1])
    if walk.low(number.start - 1) in ("van", "of"):
        return 0  # a tenth of one per cent
    # *een jaar* is "a year" as well, *een procent* never is "a percent".
    if not walk.language.pronoun_units and found[1].kind not in _NEVER_ARTICLE:
        return 0
    return with_unit(walk, number.start, found[0], exact(number.value), found[1])


def qualified_article(walk: Walk, i: int) -> int:
    """*About a* foot: one, where an article is no number. The token behind the unit, or 0."""
    language = walk.language
    if not language.pronoun_units or walk.low(i) not in language.articles:
        return 0
    found = walk.compiled.after_number.at(walk.tokens, i + 1)
    if found is None or found[1].kind is not Kind.MEASURE or walk.glued_hyphen(found[0]):
        return 0
    for end in (i + 1, i):
        bound = walk.compiled.before.ending(walk.tokens, end, walk.floor)
        if bound is not None and bound[0] < i:
            return walk.add(i, found[0], Kind.MEASURE, exact(1), found[1].unit, bound[1])
    return 0


def _letters(walk: Walk, number: Number) -> int:
    """10k, 5x: what a letter written to digits means. The token behind, or 0."""
    j = number.stop
    half, stop = clock.half_of_day(walk, j)
    if half and (number.digits or number.worded) and number.value in range(1, 13):
        return clock.add_time(walk, number.start, stop, int(number.value), 0, half)
    if not walk.glued(j, Type.WORD) or number.worded:
        return 0
    word = walk.low(j)
    if word == "k":
        return walk.add(number.start, j + 1, Kind.COUNT, exact(number.value * 1000),
                        walk.counted(j + 1))  # fmt: skip
    if word == "x":
        return walk.add(number.start, j + 1, Kind.MULTIPLE, exact(number.value), "times")
    return 0
