"""Numbers with what they are of: percent, money, measures, ages, multiples, ranges, scores."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures import calendar, names
from summarize.figures.compiled import Template
from summarize.figures.figure import Kind, Value
from summarize.figures.language import Fixed
from summarize.figures.lexer import Type
from summarize.figures.reading import Number
from summarize.figures.units import MONEY_SYMBOLS
from summarize.figures.walk import Walk, exact, exact_range

_HIGHEST_SCORE = 300
_VAGUE = {100: "hundreds", 1000: "thousands", 10**6: "millions", 10**9: "billions",
          10**12: "trillions"}  # fmt: skip
_NEVER_ARTICLE = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT})


def quantity(walk: Walk, number: Number) -> int:
    """The figure that begins with this number. The token behind it, or 0."""
    start, j = number.start, number.stop
    if walk.is_pronoun(number):
        return _pronoun(walk, number)
    stop = calendar.day_first(walk, number) or calendar.clock(walk, number)
    if stop:
        return stop
    stop = calendar.decade(walk, number) or behind_number(walk, number)
    if stop:
        return stop
    stop = calendar.whole_hour(walk, number) or _letters(walk, number) or _ordinal(walk, number)
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
    return walk.add(start, j, Kind.COUNT, exact(number.value), walk.counted(j))


def _pronoun(walk: Walk, number: Number) -> int:
    """*een* and *one* are figures in few places: one percent, een op de drie."""
    stop = behind_number(walk, number, pronoun=True)
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


# -- templates ------------------------------------------------------------------------------------


def behind_number(walk: Walk, number: Number, *, pronoun: bool = False) -> int:
    """The longest template that continues behind a number. The token behind it, or 0.

    Behind a `pronoun` only those in which it must be a number: one in three, one o'clock.
    """
    behind = walk.compiled.behind_number
    for template in (*behind.get(walk.low(number.stop), ()), *behind.get("{w}", ())):
        if pronoun and "{m}" not in template.elements and template.kind is not Kind.TIME:
            continue
        stop = _fill(walk, number.start, number.stop, template, 1, [number])
        if stop:
            return stop
    return 0


def from_word(walk: Walk, i: int) -> int:
    """The longest template that begins with the word at `i`. The token behind it, or 0."""
    for template in walk.compiled.by_word.get(walk.low(i), ()):
        stop = _fill(walk, i, i, template, 0, [])
        if stop:
            return stop
    return 0


def _fill(
    walk: Walk, start: int, i: int, template: Template, at: int, numbers: list[Number]
) -> int:
    for element in template.elements[at:]:
        if element in ("{n}", "{m}"):
            number = walk.number(i)
            if number is None:
                return 0
            if template.operation == "clock" and walk.is_pronoun(number):
                return 0  # "om zes uur een afspraak": an article
            numbers = [*numbers, number]
            i = number.stop
        elif element == "{w}":
            if i >= len(walk.tokens) or walk.tokens[i].type is not Type.WORD:
                return 0
            i += 1
        elif walk.low(i) == element:
            i += 1
        else:
            return 0
    return _apply(walk, start, i, template, numbers)


def _apply(walk: Walk, start: int, stop: int, template: Template, numbers: list[Number]) -> int:
    kind, operation, value = template.kind, template.operation, numbers[0].value
    if kind is Kind.TIME:
        return calendar.template_time(walk, start, stop, operation, numbers)
    if operation == "ratio":
        below = numbers[1].value
        if not 0 < value < below or numbers[1].grouped or isinstance(value, Fraction):
            return 0
        if calendar.is_year(walk, numbers[1]) and walk.low(numbers[1].start - 1) == "in":
            return 0  # "12 in 2019" is no ratio
        return walk.add(start, stop, kind, exact(Fraction(value) / below))
    if operation == "next":
        return walk.add(start, stop, kind, exact(value + 1))
    if operation == "inverse":
        return walk.add(start, stop, kind, exact(1 / Fraction(value)))
    if kind is Kind.AGE and value > 150:
        return walk.add(start, stop, Kind.DURATION, exact(value), "year")
    return walk.add(start, stop, kind, exact(value), operation or None)


# -- ordinals and letters -------------------------------------------------------------------------


def ordinal(walk: Walk, start: int, stop: int, value: int | Fraction) -> int:
    """Record an ordinal, with the word for century behind it if it has one."""
    end = calendar.century(walk, stop)
    if end:
        return walk.add(start, end, Kind.ORDINAL, exact(value), "century")
    return walk.add(start, stop, Kind.ORDINAL, exact(value))


def roman_ordinal(walk: Walk, i: int) -> int:
    """World War *II*, siglo *XIX*, *XIXe* siècle. The token behind, or 0."""
    before = i - 1
    if walk.low(before) in walk.language.century_words and before >= walk.floor:
        value = names.roman_value(walk.tokens[i].text)
        return walk.add(before, i + 1, Kind.ORDINAL, exact(value), "century") if value else 0
    text = walk.tokens[i].text
    for mark in walk.language.ordinal_marks:
        if text.endswith(mark) and calendar.century(walk, i + 1):
            value = names.roman_value(text.removesuffix(mark))
            if value:
                return ordinal(walk, i, i + 1, value)
    value = names.roman(walk, i)
    return ordinal(walk, i, i + 1, value) if value else 0


def _ordinal(walk: Walk, number: Number) -> int:
    j = number.stop
    if number.digits and walk.glued(j, Type.WORD) and walk.low(j) in walk.language.ordinal_marks:
        return ordinal(walk, number.start, j + 1, number.value)
    if number.digits and walk.low(j) == "." and walk.low(j + 1) in ("º", "ª") and walk.glued(j + 1):
        return ordinal(walk, number.start, j + 2, number.value)
    if number.grouped and walk.glued(j, Type.WORD) and (walk.low(j) in walk.language.ordinal_marks):
        return ordinal(walk, number.start, j + 1, number.value)
    if number.digits and _dotted_ordinal(walk, j):
        return ordinal(walk, number.start, j + 1, number.value)
    if not number.worded:
        return 0
    # thirty-seventh, two hundredth and first: the last word alone is an ordinal.
    k = j + 1 if walk.glued_hyphen(j) or walk.low(j) in walk.language.joiners else j
    last = walk.language.ordinals.get(walk.low(k))
    if last is None or (k == j and number.value < 100 and not walk.language.spaced_tens):
        return 0
    if (
        number.value % (100 if number.value >= 100 else 10) == 0
        and last < 100
        and (number.value >= 100 or (number.value >= 20 and last < 10))
    ):
        return calendar.ordinal_day(walk, number.start, k + 1, int(number.value + last)) or ordinal(
            walk, number.start, k + 1, number.value + last
        )
    return 0


def _dotted_ordinal(walk: Walk, j: int) -> bool:
    """Whether the dot at `j` makes an ordinal of the digits before it: der 3. Platz.

    At the end of a sentence it does not; there the next word is one that begins sentences.
    """
    if "." not in walk.language.ordinal_marks or not walk.glued(j) or walk.low(j) != ".":
        return False
    if walk.glued(j + 1) or j + 1 >= len(walk.tokens) or len(walk.digits(j - 1)) > 3:
        return False
    following = walk.tokens[j + 1]
    if following.type is not Type.WORD or "\n" in walk.text[walk.tokens[j].end : following.start]:
        return False
    return not (following.text[0].isupper() and following.low in walk.language.function_words)


def ordinal_word(walk: Walk, i: int) -> int:
    """first, tweede. The token behind, or 0."""
    language = walk.language
    if walk.low(i) in language.determined and walk.low(i - 1) not in language.determiners:
        return 0
    if walk.low(i) in language.moments and walk.low(i - 1) in language.moment_before:
        following = walk.tokens[i + 1] if i + 1 < len(walk.tokens) else None
        if (
            following is None
            or following.type is not Type.WORD
            or (following.low in language.function_words)
        ):
            return 0
    value = walk.compiled.ordinal(walk.low(i))
    if value is None:
        return 0
    return calendar.ordinal_day(walk, i, i + 1, value) or ordinal(walk, i, i + 1, value)


def compound(walk: Walk, i: int) -> int:
    """A number and more in one word: vijftienjarige, tenfold, vertienvoudigd."""
    found = walk.compiled.compound(walk.low(i))
    if found is None:
        return 0
    value, meaning = found
    return walk.add(i, i + 1, meaning.kind, exact(value), meaning.unit)


def _letters(walk: Walk, number: Number) -> int:
    """10k, 5x: what a letter written to digits means. The token behind, or 0."""
    j = number.stop
    half, stop = calendar.half_of_day(walk, j)
    if half and (number.digits or number.worded) and number.value in range(1, 13):
        return calendar.add_time(walk, number.start, stop, int(number.value), 0, half)
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
        if meaning.kind is Kind.MONEY and stop == j + 1 and walk.low(j) in MONEY_SYMBOLS and (
            walk.digits(stop)
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
    if walk.low(k) not in language.half_words or after is not None or (
        walk.glued_hyphen(k + 1)
    ):
        return j, Fraction(0)
    return k + 1, Fraction(1, 2)


def _with_unit(walk: Walk, start: int, stop: int, value: Value, meaning: Fixed) -> int:
    return walk.add(start, stop, meaning.kind, value, meaning.unit)


def money(walk: Walk, i: int, currency: str) -> int:
    """An amount behind the currency symbol or code at `i`. The token behind, or 0."""
    number = walk.number(i + 1)
    if number is None:
        return 0
    start, value, stop = i, *_scaled(walk, number)
    if start > walk.floor and walk.low(start - 1) in ("us", "au", "ca", "nz", "hk", "a", "c"):
        if walk.glued(start):
            start -= 1
    end = _end_of_range(walk, stop)
    if end is not None:
        high, high_stop = _scaled(walk, end)
        if value < high <= value * 100:
            return walk.add(start, high_stop, Kind.MONEY, exact_range(value, high), currency)
    return walk.add(start, stop, Kind.MONEY, exact(value), currency)


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
    low = walk.number(j)
    if low is None or (walk.is_pronoun(low) and not walk.language.pronoun_units):
        return 0
    unit = unit_at(walk, low.stop)
    middle = unit[0] if unit else low.stop
    if walk.low(middle) not in parts:
        return 0
    k = middle + 1
    while walk.low(k) in walk.language.function_words and k < middle + 2:
        k += 1
    high = walk.number(k)
    if high is None or high.value <= low.value:
        return 0
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
    return walk.number(k)


def _range(walk: Walk, low: Number, high: Number, first: tuple[int, Fixed] | None = None) -> int:
    year = calendar.year_range(walk, low, high)
    found = unit_at(walk, high.stop)
    if found is None and year:
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
        if walk.glued(mark) and unit_at(walk, high.stop) is None:
            if not (len(low.digits) == 4 and len(high.digits) in (2, 4)):
                if low.value >= high.value and low.value < _HIGHEST_SCORE:
                    score = f"{low.digits}-{high.digits}"
                    return walk.add(low.start, high.stop, Kind.SCORE, score)
        year = calendar.year_range(walk, low, high)
        if year and unit_at(walk, high.stop) is None:
            return year
        if year:
            walk.figures.pop()
    if walk.hyphen(mark) and low.worded and high.worded and high.value < low.value:
        return 0
    if high.value <= low.value:
        return 0
    return _range(walk, low, high)


def score(walk: Walk, number: Number) -> int:
    """2:2, where no clock has such a minute. The token behind, or 0."""
    i = number.start
    first, second = walk.digits(i), walk.digits(i + 2)
    if walk.low(i + 1) != ":" or not (first and second) or len(first + second) > 4:
        return 0
    if not (walk.glued(i + 1) and walk.glued(i + 2)):
        return 0
    return walk.add(i, i + 3, Kind.SCORE, f"{int(first)}-{int(second)}")


# -- vague ----------------------------------------------------------------------------------------


def few(walk: Walk, i: int) -> int:
    """a few hundred, enkele duizenden, een paar miljoen: no exact number. The token behind, or 0."""
    language = walk.language
    if walk.low(i) not in language.few:
        return 0
    j = i + 1
    if walk.low(j) in ("of", "de"):
        j += 1
    word = walk.low(j)
    scale = language.cardinals.get(word) or language.scales.get(word)
    name = _VAGUE.get(scale or 0) or language.vague.get(word)
    if name is None:
        return 0
    start = i - 1 if i > walk.floor and walk.low(i - 1) in language.articles else i
    return walk.add(start, j + 1, Kind.VAGUE, name, vague_unit(walk, j + 1))


def vague_unit(walk: Walk, j: int) -> str | None:
    """The unit of time behind a vague number (tientallen *jaren*), else what is counted."""
    k = j + 1 if walk.low(j) in ("of", "de") else j
    found = walk.compiled.after_number.at(walk.tokens, k)
    if found is not None and found[1].kind is Kind.DURATION:
        return found[1].unit
    return walk.counted(k)
