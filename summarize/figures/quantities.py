"""Numbers with what they are of: percent, money, measures, ages, multiples, ranges, scores."""

from __future__ import annotations

from summarize.figures import calendar, clock, ordinals, phrases, signs, vague, years
from summarize.figures.amounts import and_half_a_unit, unit_at, with_unit
from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.parse_state import ParseState, exact
from summarize.figures.ranges import end_of_range, from_to, full_range, told_score

_ANOTHER = frozenset({"another"})
_ADDED = frozenset({"extra", "additional", "further", "full", "good"})
"""Words between an article and the unit of one and a half."""
_NEVER_ARTICLE = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT})


def quantity(state: ParseState, number: Number) -> int:
    """The figure that begins with this number. The token behind it, or 0."""
    if state.is_pronoun(number):
        return _pronoun(state, number)
    stop = vague.age_by_tens(state, number) or signs.bare_degrees(state, number)
    if stop:
        return stop
    if _stands_alone(state, number) and not (number.vulgar or number.priced):
        if years.is_year(state, number):
            return _bare(state, number)
        return clock.bare_hour(state, number) or _bare(state, number)
    return (
        calendar.day_first(state, number)
        or clock.clock(state, number)
        or calendar.season(state, number)
        or years.decade(state, number)
        or phrases.behind_number(state, number)
        or clock.whole_hour(state, number)
        or clock.stretch(state, number)
        or clock.bare_hour(state, number)
        or _letters(state, number)
        or ordinals.behind_digits(state, number)
        or _years_in_two(state, number)
        or _range(state, number)
        or _of_unit(state, number)
        or _bare(state, number)
    )


def _years_in_two(state: ParseState, number: Number) -> int:
    """2012/13. The token behind, or 0."""
    j = number.stop
    if not number.digits or state.low(j) != "/" or not state.glued(j) or not state.digits(j + 1):
        return 0
    high = state.number(j + 1)
    return years.year_range(state, number, high) if high is not None else 0


def _range(state: ParseState, number: Number) -> int:
    score = told_score(state, number)
    if score:
        return score
    end = end_of_range(state, number.stop)
    return from_to(state, number, end) if end is not None else 0


def _of_unit(state: ParseState, number: Number) -> int:
    """A number with its unit, or half a unit more: two hours *and a half*. Token behind, or 0."""
    found = unit_at(state, number.stop)
    if found is None:
        return 0
    stop, half = and_half_a_unit(state, found[0])
    return with_unit(state, number.start, stop, exact(number.value + half), found[1])


def _bare(state: ParseState, number: Number) -> int:
    """A number and nothing more: a price, a year, a fraction or a count. The token behind."""
    start, stop, value = number.start, number.stop, exact(number.value)
    if number.priced:
        return state.add(start, stop, Kind.MONEY, value, "EUR")
    if years.is_year(state, number):
        return state.add(start, stop, Kind.YEAR, value)
    if number.vulgar and number.value < 1:
        return state.add(start, stop, Kind.FRACTION, value)
    return state.add(start, stop, Kind.COUNT, value, state.counted(stop))


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
        return _bounded_one(state, number)
    return _one_to(state, number) or _one_and_two(state, number) or _one_of_unit(state, number)


def _bounded_one(state: ParseState, number: Number) -> int:
    """At least *one*, more than *one*: nobody qualifies an article. The token behind, or 0.

    Except before what is a figure by itself: etwa eine Viertelstunde, ruim een derde.
    """
    if state.compiled.fixed.at(state.tokens, number.stop) is not None:
        return 0
    if (state.compiled.ordinal(state.low(number.stop)) or 0) > 2:
        return 0
    return _of_unit(state, number) or state.add(
        number.start, number.stop, Kind.COUNT, exact(number.value), state.counted(number.stop)
    )


def _one_to(state: ParseState, number: Number) -> int:
    """*One to* three. The token behind, or 0."""
    end = end_of_range(state, number.stop)
    if end is None or end.value <= number.value or state.hyphen(number.stop):
        return 0
    return full_range(state, number, end)


def _one_and_two(state: ParseState, number: Number) -> int:
    """*One*, two, four or eight hours: the first of a list. The token behind, or 0."""
    j = number.stop
    listed = state.low(j) in state.language.list_words or state.low(j) == ","
    following = state.number(j + 1) if listed else None
    if following is None or following.value != 2:
        return 0
    return state.add(number.start, j, Kind.COUNT, exact(number.value))


def _one_of_unit(state: ParseState, number: Number) -> int:
    """*One percent*; *one year*, where it is no article. The token behind, or 0."""
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
