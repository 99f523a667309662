"""A figure, denial or name as English has it, for telling a model what it got wrong."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from babel.numbers import format_decimal

from summarize.figures import Exactness, Figure, Kind, Range
from summarize.language import primary
from summarize.language.gazetteer import listed_in
from summarize.language.peoples import in_english

_MULTIPLES = {2: "doubled", 3: "tripled", 4: "quadrupled"}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_FRACTIONS = {
    Fraction(1, 2): "half",
    Fraction(1, 3): "one third",
    Fraction(2, 3): "two thirds",
    Fraction(1, 4): "a quarter",
    Fraction(3, 4): "three quarters",
}
_EXACTNESS = {
    Exactness.EXACT: "",
    Exactness.ABOUT: "about ",
    Exactness.MORE_THAN: "more than ",
    Exactness.LESS_THAN: "less than ",
    Exactness.AT_LEAST: "at least ",
    Exactness.AT_MOST: "at most ",
}
_LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


_DENIALS = {
    "niet": "not", "geen": "no", "niemand": "nobody", "nooit": "never", "nergens": "nowhere",
    "niets": "nothing", "niks": "nothing", "evenmin": "neither", "noch": "nor",
    "geenszins": "not at all", "nimmer": "never",
}  # fmt: skip


def denial_hint(word: str) -> str:
    """What a Dutch word that denies is in English: "not" for what is no word of the list."""
    return _DENIALS.get(word, "not")


def name_hint(name: str, source_lang: str) -> str:
    """What a name of the source is in English; "" where that hangs on the sentence (*Duitse*).

    The official English name of what the gazetteer lists, else the name as it is.
    """
    for place in listed_in(name):
        if place.end - place.start >= len(name.strip()):
            return place.entries[0].english[0]
    return "" if in_english(name, primary(source_lang)) else name


def _number(value: Decimal | Fraction) -> str:
    """A number in English: "2,205", "9 million", "2.8 billion", "1/3"."""
    if isinstance(value, Fraction) and value.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    number = Decimal(value.numerator) if isinstance(value, Fraction) else value
    for size, name in _LARGE:
        scaled = number / size
        if abs(number) >= size and scaled == round(scaled, 2):
            return f"{format_decimal(scaled.normalize(), locale='en')} {name}"
    return str(format_decimal(number, locale="en"))


def _ordinal(number: int) -> str:
    """ "third", "60th", "61st"."""
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    last = 0 if number // 10 % 10 == 1 else number % 10
    return f"{number}{('th', 'st', 'nd', 'rd')[last] if last < 4 else 'th'}"


def _fraction(value: Fraction) -> str | None:
    """ "two thirds", "3 in 5"; None for what no text says so."""
    named = _FRACTIONS.get(value)
    plain = 0 < value < 1 and value.denominator <= 100
    return named or (f"{value.numerator} in {value.denominator}" if plain else None)


_WRITTEN = {
    Kind.PERCENT: "{about}{text} percent",
    Kind.PERCENTAGE_POINT: "{about}{text} percentage points",
    Kind.AGE: "{text}-year-old",
    Kind.YEAR: "{value}",
    Kind.DECADE: "{value}s",
    Kind.COUNT: "{about}{text}",
}
"""Kinds that are written in one way, whatever the number."""


def hint(figure: Figure) -> str | None:
    """How English writes this figure, or None for kinds that have no one way.

    Only for prompts: what a model makes of it is checked like anything else.
    """
    value = figure.value
    if isinstance(value, str):
        return value if figure.kind is Kind.TOKEN else None
    if isinstance(value, Range):
        text = f"{_number(value.low)} to {_number(value.high)}"
    else:
        text = _number(value)
    about = _EXACTNESS[figure.exactness]
    if figure.kind in _WRITTEN:
        return _WRITTEN[figure.kind].format(about=about, text=text, value=value)
    return None if isinstance(value, Range) else _by_value(figure, value, about)


def _by_value(figure: Figure, value: Decimal | Fraction, about: str) -> str | None:
    """Multiples, ordinals and fractions, of which some numbers have words of their own."""
    if figure.kind is Kind.MULTIPLE:
        named = _MULTIPLES.get(int(value)) if value == int(value) else None
        if named or value < 1:
            return named or ("halved" if value * 2 == 1 else None)
        return f"{about}{_number(value)}-fold" if value != 10 else "tenfold"
    if figure.kind is Kind.ORDINAL and value == int(value) and value > 0:
        return _ordinal(int(value)) + (f" {figure.unit}" if figure.unit else "")
    if figure.kind is Kind.FRACTION:
        named = _fraction(Fraction(value).limit_denominator(100))
        return named and about + named
    return None
