"""What explains a figure without an equal partner: rounding, conversion, other words."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from summarize.figures.atoms import Atom, Numeric
from summarize.figures.figure import ChangeRole, Direction, Exactness, Figure, Kind
from summarize.figures.language import Fixed
from summarize.figures.units import UNITS

CONVERTED = "converted to another unit"
"""The note of two figures of which one is the other in another unit."""
_EXACTLY_SO = Fraction(25, 1000)
_ROUNDLY = Fraction(75, 1000)
_ROUNDED = Fraction(1, 10)
_FORTNIGHTS = ({(15, "day"), (2, "week")}, {(8, "day"), (1, "week")})
"""Lengths of time that one language counts in days, both ends included, and another in weeks."""
_RAIN = frozenset({("l", "m2"), ("mm", None)})
"""50 litres a square metre are 50 millimetres of rain."""
_EIGHT_DAYS = {(8, "day"), (7, "day")}
"""Huit jours, and the week that it is called in English."""
_FEW = frozenset(range(10))
"""Numbers that an idiom may be told with literally: onder *vier* ogen."""
_CHANGES = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT})
_SUMS = ({Kind.COUNT, Kind.MONEY}, {Kind.COUNT, Kind.PERCENT})


def soft(figure: Figure) -> bool:
    """Whether a figure is one that languages say or leave unsaid freely: one, first, once, zero."""
    if any(c.isdigit() for c in figure.text):
        return False
    return figure.value in (0, 1) and figure.kind not in (Kind.PERCENT, Kind.PERCENTAGE_POINT)


def converted(source: Atom, target: Atom) -> bool:
    """Whether the target is the source in another unit, as nearly as translators reckon."""
    a, b = source.figure, target.figure
    if isinstance(source.value, str) or isinstance(target.value, str) or a.unit == b.unit:
        return False
    u, v = UNITS.get(a.unit or ""), UNITS.get(b.unit or "")
    if a.unit == "°" and b.unit == "°F":
        u = UNITS["°C"]  # degrees, in all languages but English
    if {(a.unit, a.rate), (b.unit, b.rate)} <= _RAIN and a.unit != b.unit:
        return source.value == target.value
    if u is None or v is None or u.dimension != v.dimension:
        return False
    if a.kind is Kind.DURATION and u.dimension in ("days", "months"):
        said = {(source.value, a.unit), (target.value, b.unit)}
        return said in _FORTNIGHTS  # quinze jours, quince días
    x = source.value * u.factor + u.offset
    y = target.value * v.factor + v.offset
    if u.dimension == "temperature":
        return abs(x - y) <= 1
    rough = min(significant(source.value), significant(target.value)) <= 2
    return abs(x - y) <= max(abs(x), abs(y)) * (_ROUNDLY if rough else _EXACTLY_SO)


def hour_and_minutes(time: Atom, atoms: list[Atom], left: list[int]) -> list[int]:
    """The hours and the minutes behind them, of those left over, that are *2 h 18*, or none."""
    hour, minute = map(int, str(time.value).split(":"))
    for k, following in pairwise(left):
        one, other = atoms[k], atoms[following]
        units = (one.figure.unit, other.figure.unit)
        said = (one.value, other.value) == (hour, minute)
        if following == k + 1 and units == ("hour", "minute") and said:
            return [k, following]
    return []


def signed_by_word(source: Atom, target: Atom) -> bool:
    """Whether one side says with a sign what the other says with a word: -5%, fell by 5%."""
    a, b = source.figure, target.figure
    if isinstance(source.value, str) or isinstance(target.value, str):
        return False
    if a.kind is not b.kind and {a.kind, b.kind} not in _SUMS:
        return False
    if source.value != -target.value or not source.value:
        return False
    if not {a.kind, b.kind} & _CHANGES:
        return (b if source.value < 0 else a).direction is Direction.LOST
    if ChangeRole.TO in (a.role, b.role) or ChangeRole.FROM in (a.role, b.role):
        return False
    return (b if source.value < 0 else a).direction is Direction.DOWN


def significant(value: Numeric) -> int:
    """Significant digits of a number: 2200 has two, 46.9 three."""
    if value.denominator == 1:
        return len(str(abs(value.numerator)).rstrip("0")) or 1
    for places in range(1, 12):
        scaled = value * 10**places
        if scaled.denominator == 1:
            return len(str(abs(scaled.numerator)).lstrip("0"))
    return 12


def rounded(source: Atom, target: Atom) -> bool:
    """Whether the target is the source rounded, and says so: 46,9 → nearly 47."""
    a, b = source.figure, target.figure
    pair = _comparable(source, target)
    if pair is None:
        return False
    x, y = Fraction(pair[0]), Fraction(pair[1])
    if x <= 0 or y <= 0:
        return False
    if b.exactness is Exactness.EXACT:
        return False
    if a.exactness is not Exactness.EXACT:
        # Both sides round. Only counting in dozens then moves the value.
        dozens = any(
            word in b.text.lower() for word in ("dozen", "dozijn", "dutzend", "douz", "docen")
        )
        return dozens and a.kind is Kind.COUNT and abs(x - y) <= 6
    if abs(x - y) > x * _ROUNDED or significant(y) >= significant(x):
        return False
    if b.exactness in (Exactness.LESS_THAN, Exactness.AT_MOST):
        return x <= y
    if b.exactness in (Exactness.MORE_THAN, Exactness.AT_LEAST):
        return x >= y
    step = _step(y)
    return abs(x - y) * 2 <= step


def _step(value: Numeric) -> Fraction:
    """The place of a number's last significant digit: 2200 → 100, 4.5 → 0.1."""
    step = Fraction(1)
    while (Fraction(value) / step).denominator != 1:
        step /= 10
    while (Fraction(value) / (step * 10)).denominator == 1:
        step *= 10
    return step


def _comparable(source: Atom, target: Atom) -> tuple[Numeric, Numeric] | None:
    """Two values in one measure, or None."""
    a, b = source.figure, target.figure
    if isinstance(source.value, str) or isinstance(target.value, str):
        return None
    if (a.kind is b.kind and a.unit == b.unit) or a.kind is b.kind is Kind.COUNT:
        return source.value, target.value
    ratios = (Kind.PERCENT, Kind.FRACTION)
    if a.kind in ratios and b.kind in ratios and "permille" not in (a.unit, b.unit):
        return as_ratio(a.kind, source.value), as_ratio(b.kind, target.value)
    return None


def as_ratio(kind: Kind, value: Numeric) -> Fraction:
    """A percentage as a part of the whole; another number as it is."""
    return Fraction(value) / 100 if kind is Kind.PERCENT else Fraction(value)


def implied(atom: Atom, meaning: Fixed) -> bool:
    """Whether a word that implies a quantity (both, decade) says what the figure says."""
    figure = atom.figure
    if meaning.idiom and meaning.value not in _FEW and figure.kind is not Kind.ORDINAL:
        # elftal: "eleven", but not "eleven teams"
        return figure.kind is Kind.COUNT and figure.unit is None and atom.value == meaning.value
    if isinstance(atom.value, str) or isinstance(meaning.value, str):
        return _says_text(atom, meaning)
    return _says_number(figure, atom.value, meaning)


def _says_text(atom: Atom, meaning: Fixed) -> bool:
    """*Noon* for 12:00, *hundreds*: where a value is no number."""
    figure = atom.figure
    if figure.kind is Kind.TOKEN:
        same = figure.text.casefold() == str(meaning.value).casefold()
        return meaning.kind is Kind.TOKEN and same
    if figure.kind is Kind.TIME and isinstance(meaning.value, int):
        hour, minute = str(atom.value).split(":")
        return minute == "00" and meaning.kind is Kind.COUNT and int(hour) == meaning.value
    same = figure.kind is meaning.kind and atom.value == meaning.value
    return same and meaning.unit in (None, figure.unit)


def _says_number(figure: Figure, value: Numeric, meaning: Fixed) -> bool:
    same = value == meaning.value
    if meaning.kind is Kind.DURATION:
        return figure.kind is Kind.DURATION and _as_long(figure, value, meaning)
    if Kind.ORDINAL in (meaning.kind, figure.kind):
        return figure.kind is meaning.kind and same and _worded(figure)
    multiples = (meaning.kind is Kind.MULTIPLE) + (figure.kind is Kind.MULTIPLE)
    if multiples == 1 and figure.unit != "times":
        return figure.kind is Kind.MULTIPLE and meaning.kind is Kind.FRACTION and same
    return same and (_worded(figure) or value == 1 or value >= 1000)


def _as_long(figure: Figure, value: Numeric, meaning: Fixed) -> bool:
    """Whether a figure is the length of time that a word means: ten years, and a *decade*."""
    u, v = UNITS.get(figure.unit or ""), UNITS.get(meaning.unit or "")
    if u is None or v is None or isinstance(meaning.value, str):
        return False
    said = {(value, figure.unit), (meaning.value, meaning.unit)}
    if said == _EIGHT_DAYS or said in _FORTNIGHTS:
        return True
    return u.dimension == v.dimension and value * u.factor == meaning.value * v.factor


def _worded(figure: Figure) -> bool:
    return not any(c.isdigit() for c in figure.text)
