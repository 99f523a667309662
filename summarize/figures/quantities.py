"""Numbers with what they are of: percent, money, measures, ages, multiples, ranges, scores."""

from __future__ import annotations

from summarize.figures import calendar, clock, ordinals, phrases, signs, vague, years
from summarize.figures.amounts import and_half_a_unit, unit_at, with_unit
from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState, exact
from summarize.figures.ranges import end_of_range, from_to, full_range

_ANOTHER = frozenset({"another"})
_ADDED = frozenset({"extra", "additional", "further", "full", "good"})
"""Words between an article and the unit of one and a half."""
_NEVER_ARTICLE = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT})


def quantity(state: ParseState, number: Number) -> int:
    """The figure that begins with this number. The token behind it, or 0."""
    start, j = number.start, number.stop
    if state.is_pronoun(number):
        return _pronoun(state, number)
    stop = vague.age_by_tens(state, number) or signs.bare_degrees(state, number)
    if stop:
        return stop
    if _stands_alone(state, number) and not (number.vulgar or number.priced):
        if years.is_year(state, number):
            return state.add(start, j, Kind.YEAR, exact(number.value))
        return clock.bare_hour(state, number) or state.add(
            start, j, Kind.COUNT, exact(number.value), state.counted(j)
        )
    stop = calendar.day_first(state, number) or clock.clock(state, number)
    if stop:
        return stop
    stop = (
        calendar.season(state, number)
        or years.decade(state, number)
        or phrases.behind_number(state, number)
    )
    if stop:
        return stop
    stop = (
        clock.whole_hour(state, number)
        or clock.stretch(state, number)
        or clock.bare_hour(state, number)
        or _letters(state, number)
        or ordinals.behind_digits(state, number)
    )
    if stop:
        return stop
    if state.low(j) == "/" and state.glued(j) and state.digits(j + 1) and number.digits:
        high = state.number(j + 1)
        stop = years.year_range(state, number, high) if high is not None else 0
        if stop:
            return stop
    end = end_of_range(state, j)
    if end is not None:
        stop = from_to(state, number, end)
        if stop:
            return stop
    found = unit_at(state, j)
    if found is not None:
        stop, half = and_half_a_unit(state, found[0])
        return with_unit(state, start, stop, exact(number.value + half), found[1])
    if number.priced:
        return state.add(start, j, Kind.MONEY, exact(number.value), "EUR")
    if years.is_year(state, number):
        return state.add(start, j, Kind.YEAR, exact(number.value))
    if number.vulgar and number.value < 1:
        return state.add(start, j, Kind.FRACTION, exact(number.value))
    return state.add(start, j, Kind.COUNT, exact(number.value), state.counted(j))


def _stands_alone(state: ParseState, number: Number) -> bool:
    """Whether nothing around a number can make it more than a count or a year: the common case."""
    tokens, j = state.tokens, number.stop
    if j < len(tokens):
        following = tokens[j]
        if following.glued or following.type is Type.SYMBOL:
            return False
        continues = following.low in state.compiled.continuers
        if following.type is Type.WORD and (continues or "{w}" in state.compiled.behind_number):
            return False
    before = state.low(number.start - 1)
    last = state.figures[-1].kind if state.figures else None
    if last is Kind.DECADE and before in state.language.list_words:
        return False
    return before not in state.language.decade_words and (
        before not in state.language.decade_joiners
    )


def _pronoun(state: ParseState, number: Number) -> int:
    """*een* and *one* are figures in few places: one percent, een op de drie."""
    stop = phrases.behind_number(state, number, pronoun=True)
    if stop:
        return stop
    if state.compiled.before.ending(state.tokens, number.start, state.floor) is not None:
        # at least one, more than one: nobody qualifies an article, except before what is a figure
        # by itself: etwa eine Viertelstunde.
        if state.compiled.fixed.at(state.tokens, number.stop) is not None:
            return 0
        if (state.compiled.ordinal(state.low(number.stop)) or 0) > 2:
            return 0  # ruim een derde
        found = unit_at(state, number.stop)
        if found is not None:
            stop, half = and_half_a_unit(state, found[0])
            return with_unit(state, number.start, stop, exact(number.value + half), found[1])
        return state.add(number.start, number.stop, Kind.COUNT, exact(number.value),
                        state.counted(number.stop))  # fmt: skip
    end = end_of_range(state, number.stop)
    if end is not None and end.value > number.value and not state.hyphen(number.stop):
        return full_range(state, number, end)
    if state.low(number.stop) in state.language.list_words or state.low(number.stop) == ",":
        following = state.number(number.stop + 1)
        if following is not None and following.value == 2:  # one, two, four or eight hours
            return state.add(number.start, number.stop, Kind.COUNT, exact(number.value))
    found = unit_at(state, number.stop)
    if found is None:
        return 0
    stop, half = and_half_a_unit(state, found[0])
    if half:
        return with_unit(state, number.start, stop, exact(number.value + half), found[1])
    if state.low(number.start - 1) in ("van", "of"):
        return 0  # a tenth of one per cent
    # *een jaar* is "a year" as well, *een procent* never is "a percent".
    if not state.language.pronoun_units and found[1].kind not in _NEVER_ARTICLE:
        return 0
    return with_unit(state, number.start, found[0], exact(number.value), found[1])


def unit_and_a_half(state: ParseState, i: int) -> int:
    """*Año y medio*, *a kilometre and a half*: a half more than one. The token behind, or 0."""
    language = state.language
    first = i
    if language.pronoun_units:  # English: behind an article only
        if state.low(i) not in language.articles | _ANOTHER:
            return 0
        first = i + 2 if state.low(i + 1) in _ADDED else i + 1
    found = state.compiled.after_number.at(state.tokens, first)
    if found is None or found[1].kind not in (Kind.DURATION, Kind.MEASURE):
        return 0
    stop, half = and_half_a_unit(state, found[0])
    if not half:
        return 0
    return with_unit(state, i, stop, exact(1 + half), found[1])


def qualified_article(state: ParseState, i: int) -> int:
    """*About a* foot: one, where an article is no number. The token behind the unit, or 0."""
    language = state.language
    if not language.pronoun_units or state.low(i) not in language.articles:
        return 0
    found = state.compiled.after_number.at(state.tokens, i + 1)
    if found is None or found[1].kind is not Kind.MEASURE or state.glued_hyphen(found[0]):
        return 0
    for end in (i + 1, i):
        bound = state.compiled.before.ending(state.tokens, end, state.floor)
        if bound is not None and bound[0] < i:
            return state.add(i, found[0], Kind.MEASURE, exact(1), found[1].unit, bound[1])
    return 0


def _letters(state: ParseState, number: Number) -> int:
    """10k, 5x: what a letter written to digits means. The token behind, or 0."""
    j = number.stop
    half, stop = clock.half_of_day(state, j)
    if half and (number.digits or number.worded) and number.value in range(1, 13):
        return clock.add_time(state, number.start, stop, int(number.value), 0, half)
    if not state.glued(j, Type.WORD) or number.worded:
        return 0
    word = state.low(j)
    if word == "k":
        return state.add(number.start, j + 1, Kind.COUNT, exact(number.value * 1000),
                        state.counted(j + 1))  # fmt: skip
    if word == "x":
        return state.add(number.start, j + 1, Kind.MULTIPLE, exact(number.value), "times")
    return 0
