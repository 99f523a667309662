"""Numbers with what they are of: percent, money, measures, ages, multiples, ranges, scores."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures import calendar, clock, ordinals, phrases, signs
from summarize.figures.figure import Kind, Sign, Value
from summarize.figures.language import Fixed
from summarize.figures.lexer import Type
from summarize.figures.reading import Number
from summarize.figures.units import MONEY_SYMBOLS
from summarize.figures.walk import Walk, exact, exact_range

_HIGHEST_SCORE = 300
_DOLLARS = frozenset({"us", "au", "ca", "nz", "hk", "a", "c"})
"""What is written to a dollar sign to say which: US$."""
_NEVER_ARTICLE = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT})


def quantity(walk: Walk, number: Number) -> int:
    """The figure that begins with this number. The token behind it, or 0."""
    start, j = number.start, number.stop
    if walk.is_pronoun(number):
        return _pronoun(walk, number)
    if _stands_alone(walk, number) and not number.vulgar:
        if calendar.is_year(walk, number):
            return walk.add(start, j, Kind.YEAR, exact(number.value))
        return clock.bare_hour(walk, number) or walk.add(
            start, j, Kind.COUNT, exact(number.value), walk.counted(j)
        )
    stop = calendar.day_first(walk, number) or clock.clock(walk, number)
    if stop:
        return stop
    stop = (
        calendar.season(walk, number)
        or calendar.decade(walk, number)
        or phrases.behind_number(walk, number)
    )
    if stop:
        return stop
    stop = (
        clock.whole_hour(walk, number)
        or clock.bare_hour(walk, number)
        or _letters(walk, number)
        or ordinals.behind_digits(walk, number)
    )
    if stop:
        return stop
    if walk.low(j) == "/" and walk.glued(j) and walk.digits(j + 1) and number.digits:
        high = walk.number(j + 1)
        stop = calendar.year_range(walk, number, high) if high is not None else 0
        if stop:
            return stop
    end = _end_of_range(walk, j)
    if end is not None:
        stop = _from_to(walk, number, end)
        if stop:
            return stop
    found = unit_at(walk, j)
    if found is not None:
        stop, half = _and_half_a_unit(walk, found[0])
        return _with_unit(walk, start, stop, exact(number.value + half), found[1])
    if calendar.is_year(walk, number):
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
    return before not in walk.language.decade_words and (before not in walk.language.decade_joiners)


def _pronoun(walk: Walk, number: Number) -> int:
    """*een* and *one* are figures in few places: one percent, een op de drie."""
    stop = phrases.behind_number(walk, number, pronoun=True)
    if stop:
        return stop
    if walk.compiled.before.ending(walk.tokens, number.start, walk.floor) is not None:
        # at least one, more than one: nobody qualifies an article.
        found = unit_at(walk, number.stop)
        if found is not None:
            return _with_unit(walk, number.start, found[0], exact(number.value), found[1])
        return walk.add(number.start, number.stop, Kind.COUNT, exact(number.value),
                        walk.counted(number.stop))  # fmt: skip
    end = _end_of_range(walk, number.stop)
    if end is not None and end.value > number.value and not walk.hyphen(number.stop):
        return _range(walk, number, end)
    if walk.low(number.stop) in walk.language.list_words or walk.low(number.stop) == ",":
        following = walk.number(number.stop + 1)
        if following is not None and following.value == 2:  # one, two, four or eight hours
            return walk.add(number.start, number.stop, Kind.COUNT, exact(number.value))
    found = unit_at(walk, number.stop)
    if found is None:
        return 0
    stop, half = _and_half_a_unit(walk, found[0])
    if half:
        return _with_unit(walk, number.start, stop, exact(number.value + half), found[1])
    if walk.low(number.start - 1) in ("van", "of"):
        return 0  # a tenth of one per cent
    # *een jaar* is "a year" as well, *een procent* never is "a percent".
    if not walk.language.pronoun_units and found[1].kind not in _NEVER_ARTICLE:
        return 0
    return _with_unit(walk, number.start, found[0], exact(number.value), found[1])


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


# -- units and money ------------------------------------------------------------------------------


def unit_at(walk: Walk, j: int) -> tuple[int, Fixed] | None:
    """The unit behind a number at `j`, as (token behind the unit, meaning)."""
    found = walk.compiled.after_number.at(walk.tokens, j)
    if found is not None:
        stop, meaning = found
        if (
            meaning.kind is Kind.MONEY
            and stop == j + 1
            and walk.low(j) in MONEY_SYMBOLS
            and (walk.digits(stop))
        ):
            return None  # the sign belongs to the next number: in 2001 $5
        # A single letter is a unit only when written to its number, or with a space in "12 m".
        if (
            walk.tokens[stop - 1].type is Type.WORD
            and stop == j + 1
            and (len(walk.low(j)) == 1 and walk.low(j) in walk.language.function_words)
        ):
            return None
        return stop, meaning
    if walk.glued_hyphen(j):
        found = walk.compiled.after_number.at(walk.tokens, j + 1)
        if found is not None:
            return found
        suffix = walk.compiled.suffix(walk.low(j + 1))
        if suffix is not None:
            return j + 2, suffix
    elif walk.glued(j, Type.WORD):
        suffix = walk.compiled.suffix(walk.low(j))
        if suffix is not None:
            return j + 1, suffix
    return None


def _and_half_a_unit(walk: Walk, j: int) -> tuple[int, Fraction]:
    """*two hours and a half*, *un an et demi*: the token behind, and what is added."""
    language = walk.language
    if walk.low(j) not in language.joiners or walk.low(j) == ",":
        return j, Fraction(0)
    k = j + 2 if walk.low(j + 1) in language.articles else j + 1
    after = walk.compiled.after_number.at(walk.tokens, k + 1)
    if walk.low(k) not in language.half_words or after is not None or (walk.glued_hyphen(k + 1)):
        return j, Fraction(0)
    return k + 1, Fraction(1, 2)


def _with_unit(walk: Walk, start: int, stop: int, value: Value, meaning: Fixed) -> int:
    return signs.beside_zero(walk, walk.add(start, stop, meaning.kind, value, meaning.unit,
                                           meaning.exactness))  # fmt: skip


def money(walk: Walk, i: int, currency: str) -> int:
    """An amount behind the currency symbol or code at `i`. The token behind, or 0."""
    found = signs.signed(walk, i + 1) or _bracketed(walk, i + 1)
    if found is None:
        return 0
    number = found[0]
    start, value, stop = i, *_scaled(walk, number)
    if start > walk.floor and walk.glued(start) and walk.low(start - 1) in _DOLLARS:
        start -= 1
    end = _end_of_range(walk, stop)
    if end is not None:
        high, high_stop = _scaled(walk, end)
        scaled = walk.low(stop - 1) in walk.language.scales
        low = value if scaled else _share_scale(walk, number, end)
        if low < high <= low * 100:
            return walk.add(start, high_stop, Kind.MONEY, exact_range(low, high), currency)
    return walk.add(start, stop, Kind.MONEY, exact(value), currency)


def _bracketed(walk: Walk, i: int) -> tuple[Number, Sign] | None:
    number = signs.bracketed(walk, i)
    return (number, Sign.MINUS) if number is not None else None


def _scaled(walk: Walk, number: Number) -> tuple[int | Fraction, int]:
    """An amount with a letter for its scale: £27m, $2.3bn, 10k."""
    stop = number.stop
    word = walk.low(stop)
    if walk.glued(stop, Type.WORD) or len(word) > 1:
        factor = 1000 if word == "k" else walk.language.scales.get(word)
        if factor is not None:
            return number.value * factor, stop + 1
    return number.value, stop


def currency_code(walk: Walk, i: int) -> int:
    """EUR 5, USD 20 million. The token behind, or 0."""
    token = walk.tokens[i]
    if len(token.text) == 3 and token.text.isupper():
        currency = walk.compiled.cldr.money.get(token.low)
        if currency:
            return money(walk, i, currency)
    return 0


# -- ranges and scores ----------------------------------------------------------------------------


def open_range(walk: Walk, i: int) -> int:
    """between A and B, tussen de A en B. The token behind, or 0."""
    opened = walk.compiled.range_open.at(walk.tokens, i)
    if opened is None:
        return 0
    j, parts = opened
    if walk.low(j) in MONEY_SYMBOLS:
        return 0
    first = signs.signed(walk, j)
    if first is None:
        return 0
    low = first[0]
    if walk.is_pronoun(low) and not walk.language.pronoun_units:
        return 0
    unit = unit_at(walk, low.stop)
    middle = unit[0] if unit else low.stop
    if walk.low(middle) not in parts:
        return 0
    k = middle + 1
    while walk.low(k) in walk.language.function_words and k < middle + 2:
        k += 1
    last = signs.signed(walk, k)
    if last is None or last[0].value <= low.value:
        return 0
    high = last[0]
    second = unit_at(walk, high.stop)
    if unit is not None and second is not None and unit[1] != second[1]:
        return 0  # by 3 percentage points to 12.5 percent: no range
    return _range(walk, low, high, unit)


def _end_of_range(walk: Walk, j: int) -> Number | None:
    if (
        walk.hyphen(j)
        and walk.glued(j)
        and not walk.glued(j + 1)
        and (walk.low(j + 1) in walk.language.range_words)
    ):
        j += 1  # 12- tot 17-jarigen
    if not walk.hyphen(j) and walk.low(j) not in walk.language.range_words:
        return None
    if walk.hyphen(j) and walk.glued(j) != walk.glued(j + 1):
        return None  # a dash between two clauses, or a list
    k = j + 1
    if walk.low(k) in walk.language.range_words:
        k += 1  # tot en met
    if walk.low(k) in MONEY_SYMBOLS:
        k += 1
    end = signs.signed(walk, k)
    return end[0] if end is not None else None


def _range(walk: Walk, low: Number, high: Number, first: tuple[int, Fixed] | None = None) -> int:
    year = calendar.year_range(walk, low, high)
    found = unit_at(walk, high.stop)
    if year and not _of_time(walk, high.stop):
        return year
    if year:
        walk.figures.pop()
    value = exact_range(_share_scale(walk, low, high), high.value)
    if found is not None:
        return _with_unit(walk, low.start, found[0], value, found[1])
    if first is not None:
        return _with_unit(walk, low.start, high.stop, value, first[1])
    return walk.add(low.start, high.stop, Kind.COUNT, value, walk.counted(high.stop))


def _share_scale(walk: Walk, low: Number, high: Number) -> int | Fraction:
    """*two to three million* begins at two million; *2 tot 2,5 miljoen* likewise."""
    scale = walk.language.scales.get(walk.low(high.stop - 1))
    if scale is None or low.value >= 1000 or high.stop == high.start + 1:
        return low.value
    if walk.low(low.stop - 1) in walk.language.scales:
        return low.value
    return low.value * scale


def _from_to(walk: Walk, low: Number, high: Number) -> int:
    mark = low.stop
    if walk.hyphen(mark) and low.digits and high.digits:
        years = len(low.digits) == 4 and len(high.digits) in (2, 4)
        falling = high.value <= low.value < _HIGHEST_SCORE or _tells_a_score(walk, low, high)
        if walk.glued(mark) and not years and falling and unit_at(walk, high.stop) is None:
            result = f"{low.digits}-{high.digits}"
            return walk.add(low.start, high.stop, Kind.SCORE, result)
        year = calendar.year_range(walk, low, high)
        if year and not _of_time(walk, high.stop):
            return year
        if year:
            walk.figures.pop()
    if walk.hyphen(mark) and low.worded and high.worded and high.value < low.value:
        return 0
    dated = calendar.is_year(walk, low) and calendar.surely_year(walk, low)
    if dated and not walk.hyphen(mark) and not calendar.is_year(walk, high):
        return 0  # from 850,000 in 2020 to 910,000
    if high.value <= _share_scale(walk, low, high):
        return 0
    return _range(walk, low, high)


def _of_time(walk: Walk, j: int) -> bool:
    """Whether a unit at `j` makes something else of two years: 2000-2010 metres, no season."""
    found = unit_at(walk, j)
    return found is not None and found[1].unit not in ("season", "year")


def _tells_a_score(walk: Walk, low: Number, high: Number) -> bool:
    """Whether a word before or behind 2-3 says that it is a score."""
    if len(low.digits) > 2 or len(high.digits) > 2:
        return False
    near = range(max(0, low.start - 6), high.stop + 3)
    return any(walk.low(k) in walk.language.score_words for k in near)


def score(walk: Walk, number: Number) -> int:
    """2:2, where no clock has such a minute. The token behind, or 0."""
    i = number.start
    first, second = walk.digits(i), walk.digits(i + 2)
    if walk.low(i + 1) != ":" or not (first and second) or len(first + second) > 4:
        return 0
    if not (walk.glued(i + 1) and walk.glued(i + 2)):
        return 0
    return walk.add(i, i + 3, Kind.SCORE, f"{int(first)}-{int(second)}")
