"""Ordinals, in words, digits and roman numerals, and numbers joined with what they are of."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures import calendar, names, phrases, years
from summarize.figures.digits import Number
from summarize.figures.figure import Kind
from summarize.figures.lexer import Type
from summarize.figures.walk import Walk, exact


def ordinal(walk: Walk, start: int, stop: int, value: int | Fraction) -> int:
    """Record an ordinal, with the word for century behind it if it has one."""
    end = years.century(walk, stop)
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
        if text.endswith(mark) and years.century(walk, i + 1):
            value = names.roman_value(text.removesuffix(mark))
            if value:
                return ordinal(walk, i, i + 1, value)
    value = names.roman(walk, i)
    return ordinal(walk, i, i + 1, value) if value else 0


def behind_digits(walk: Walk, number: Number) -> int:
    """An ordinal that begins with a number: 60th, 3.º, thirty-seventh. The token behind, or 0."""
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
    unit = language.ordinals.get(walk.low(i + 1), 0)
    if value % 10 == 0 and 20 <= value < 100 and 0 < unit < 10 and walk.low(i) != walk.low(i + 1):
        return ordinal(walk, i, i + 2, value + unit)  # trigésima segunda
    return calendar.ordinal_day(walk, i, i + 1, value) or ordinal(walk, i, i + 1, value)


def compound(walk: Walk, i: int) -> int:
    """A number and more in one word: vijftienjarige, tenfold, vertienvoudigd."""
    found = walk.compiled.compound(walk.low(i))
    if found is None:
        return 0
    value, meaning = found
    less = phrases.times_less(walk, i, value) if meaning.unit == "times" else 0
    if less:
        return less
    return walk.add(i, i + 1, meaning.kind, exact(value), meaning.unit, meaning.exactness)
