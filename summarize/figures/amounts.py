"""What a number is of: the unit behind it, and the figure that both make."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures import signs
from summarize.figures.figure import Kind, Range, Value
from summarize.figures.language import Fixed
from summarize.figures.lexer import Type
from summarize.figures.purse import purse
from summarize.figures.units import MONEY_SYMBOLS
from summarize.figures.walk import Walk, exact

_SUM = 1000
"""From here on nobody says the cents."""


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
        if (
            stop == j + 1
            and len(walk.low(j)) == 1
            and walk.low(j + 1) == "."
            and walk.glued(j + 2, Type.WORD)
        ):
            return None  # 10.000 v.Chr.
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


def and_half_a_unit(walk: Walk, j: int) -> tuple[int, Fraction]:
    """*two hours and a half*, *un an et demi*: the token behind, and what is added."""
    language = walk.language
    if walk.low(j) not in language.joiners or walk.low(j) == ",":
        return j, Fraction(0)
    k = j + 2 if walk.low(j + 1) in language.articles else j + 1
    after = walk.compiled.after_number.at(walk.tokens, k + 1)
    if walk.low(k) not in language.half_words or after is not None or (walk.glued_hyphen(k + 1)):
        return j, Fraction(0)
    return k + 1, Fraction(1, 2)


def _cents(walk: Walk, stop: int, value: Value, meaning: Fixed) -> tuple[int, Value] | None:
    """2 euro *50*, two euros *fifty*: the token behind the cents, and the whole sum."""
    if meaning.kind is not Kind.MONEY or meaning.unit == "cent" or isinstance(value, str | Range):
        return None
    following = walk.number(stop)
    if following is None or value != int(value) or value >= _SUM or following.grouped:
        return None
    if not 1 <= following.value <= 99 or not (following.worded or len(following.digits) == 2):
        return None
    j = following.stop
    if walk.is_pronoun(following) or unit_at(walk, j) is not None:
        return None
    word = j < len(walk.tokens) and walk.tokens[j].type is Type.WORD
    if word and walk.low(j) not in walk.language.function_words:
        return None  # for 2 euros 50 people came
    return j, exact(Fraction(value) + Fraction(following.value) / 100)


def with_unit(walk: Walk, start: int, stop: int, value: Value, meaning: Fixed) -> int:
    """Record a figure with its unit; the token behind it."""
    cents = _cents(walk, stop, value, meaning)
    if cents is not None:
        stop, value = cents
    end = walk.add(start, stop, meaning.kind, value, meaning.unit, meaning.exactness)
    if walk.language.purse:
        purse(walk, stop)
    return signs.beside_zero(walk, end)
