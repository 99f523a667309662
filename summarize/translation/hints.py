"""A figure as the target language writes it, for telling a model what it got wrong."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from babel.numbers import format_decimal

from summarize.figures import Exactness, Figure, Kind, Range

_MULTIPLES = {2: "doubled", 3: "tripled", 4: "quadrupled"}
_EXACTNESS = {
    Exactness.EXACT: "",
    Exactness.ABOUT: "about ",
    Exactness.MORE_THAN: "more than ",
    Exactness.LESS_THAN: "less than ",
    Exactness.AT_LEAST: "at least ",
    Exactness.AT_MOST: "at most ",
}
_LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


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
    match figure.kind:
        case Kind.PERCENT:
            return f"{about}{text} percent"
        case Kind.PERCENTAGE_POINT:
            return f"{about}{text} percentage points"
        case Kind.MULTIPLE if not isinstance(value, Range):
            named = _MULTIPLES.get(int(value)) if value == int(value) else None
            if named or value < 1:
                return named or ("halved" if value * 2 == 1 else None)
            return f"{about}{text}-fold" if value != 10 else "tenfold"
        case Kind.AGE:
            return f"{text}-year-old"
        case Kind.YEAR:
            return str(value)
        case Kind.DECADE:
            return f"{value}s"
        case Kind.COUNT:
            return about + text
    return None
