"""When two figures say the same, and how nearly: the only judge of that.

Two of one kind are judged by `_SAME_KIND`, a bare number and one of another kind by `_BARE`, and
any other two kinds by `_ACROSS`: whatever stands in none of them is not the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from summarize.figures.atoms import Atom
from summarize.figures.clock import UNKNOWN_HALF
from summarize.figures.figure import Direction, Figure, Kind
from summarize.figures.partner_keys import keys, name_key, share_a_key
from summarize.figures.units import UNITS

_NAMESAKES = ({"pond", "lb"}, {"ons", "oz"})
"""Units of one name, of which the Dutch is metric (500 and 100 grams) unless it translates."""
_CENTS = ({"cent", "EUR"}, {"cent", "USD"})
_WORD = 5
"""Letters from which on a name with digits is a word (Magnitude-6.0) and translated."""


@dataclass(frozen=True, slots=True)
class Relation:
    """That two atoms say the same. A lower cost is a nearer relation; `note` is for an editor."""

    cost: float
    note: str | None = None


Rule = Callable[[Atom, Atom], Relation | None]


def relation(source: Atom, target: Atom) -> Relation | None:
    """How a source and a target atom say the same, or None if they do not."""
    a, b = source.figure.kind, target.figure.kind
    if a is b:
        return _SAME_KIND.get(a, _same_value)(source, target)
    if b is Kind.COUNT and a in _BARE:
        return _bare(source, target)
    if a is Kind.COUNT and b in _BARE:
        return _bare(target, source)
    return _across(source, target) or _across(target, source)


# -- of one kind ----------------------------------------------------------------------------------


def _same_value(source: Atom, target: Atom) -> Relation | None:
    return Relation(0) if source.value == target.value else None


def _same_percentage(source: Atom, target: Atom) -> Relation | None:
    if source.figure.unit == target.figure.unit:
        return _same_value(source, target)
    same = _ratio(source) == _ratio(target)
    return Relation(1, "per cent and per mille") if same else None


def _ratio(percentage: Atom) -> Fraction:
    return Fraction(percentage.value) / (1000 if percentage.figure.unit == "permille" else 100)


def _same_time(source: Atom, target: Atom) -> Relation | None:
    a, b = source.figure, target.figure
    if source.value == target.value and a.unit == b.unit:
        return Relation(0)
    doubtful = UNKNOWN_HALF in (a.unit, b.unit)
    return Relation(0.3) if doubtful and _in_twelve(a) == _in_twelve(b) else None


def _in_twelve(figure: Figure) -> tuple[int, str]:
    """A time on a clock of twelve hours."""
    hour, minute = str(figure.value).split(":")
    return int(hour) % 12, minute


def _same_name(source: Atom, target: Atom) -> Relation | None:
    names = name_key(str(source.value)), name_key(str(target.value))
    if names[0] == names[1]:
        return Relation(0)
    words = all(sum(c.isalpha() for c in name) >= _WORD for name in names)
    return Relation(1) if words and share_a_key(source, target) else None


def _same_date(source: Atom, target: Atom) -> Relation | None:
    if source.value == target.value:
        return Relation(0)
    in_digits = not any(c.isalpha() for c in target.figure.text)
    if in_digits and share_a_key(source, target):
        return Relation(1, "day and month may have changed places")
    return None


def _same_vague_word(source: Atom, target: Atom) -> Relation | None:
    if source.value != target.value:
        return None
    return Relation(0 if source.figure.unit == target.figure.unit else 0.1)


def _same_ordinal(source: Atom, target: Atom) -> Relation | None:
    if source.value != target.value:
        return None
    units = {source.figure.unit, target.figure.unit}
    return Relation(0.5 if len(units) > 1 and "century" in units else 0)


def _same_money(source: Atom, target: Atom) -> Relation | None:
    units = {source.figure.unit, target.figure.unit}
    if len(units) == 1:
        return _same_value(source, target)
    same = units in _CENTS and _in_hundreds(source) == _in_hundreds(target)
    return Relation(0.5) if same else None


def _in_hundreds(money: Atom) -> Fraction:
    return Fraction(money.value) / (100 if money.figure.unit == "cent" else 1)


def _same_measure(source: Atom, target: Atom) -> Relation | None:
    units = (source.figure.unit, target.figure.unit)
    same = source.value == target.value
    if units[0] == units[1]:
        return _same_value(source, target)
    if set(units) in _NAMESAKES and same:
        return Relation(0.5)
    u, v = UNITS.get(units[0] or ""), UNITS.get(units[1] or "")
    if u is None or v is None:
        return Relation(1) if same else None
    if u.dimension == v.dimension and u.dimension != "temperature":
        same = Fraction(source.value) * u.factor == Fraction(target.value) * v.factor
        return Relation(0.5) if same else None
    if same and "°" in units and units != ("°", "°F"):
        return Relation(0.5)  # degrees, in all languages but English
    return None


def _same_multiple(source: Atom, target: Atom) -> Relation | None:
    """Also ten times *weaker*, and a tenth as strong."""
    if source.value == target.value:
        return Relation(0)
    if isinstance(source.value, str) or isinstance(target.value, str):
        return None
    more = source.figure if source.value > target.value else target.figure
    inverse = source.value * target.value == 1 and more.direction is Direction.DOWN
    return Relation(1) if inverse else None


_SAME_KIND: dict[Kind, Rule] = {
    Kind.MULTIPLE: _same_multiple,
    Kind.MEASURE: _same_measure,
    Kind.DURATION: _same_measure,
    Kind.MONEY: _same_money,
    Kind.PERCENT: _same_percentage,
    Kind.TIME: _same_time,
    Kind.TOKEN: _same_name,
    Kind.DATE: _same_date,
    Kind.VAGUE: _same_vague_word,
    Kind.ORDINAL: _same_ordinal,
}
"""Of other kinds, two are the same if their values are."""


# -- a bare number on one side --------------------------------------------------------------------

# Kinds that one language writes where another writes a bare number. Never percent: a bare number
# for a percentage, or the other way round, is another statement.
_BARE = {
    Kind.YEAR: 1.0, Kind.ORDINAL: 1.0, Kind.MEASURE: 1.5, Kind.DURATION: 1.5, Kind.AGE: 1.0,
    Kind.MULTIPLE: 1.0, Kind.MONEY: 2.0, Kind.TOKEN: 1.5, Kind.TIME: 1.5, Kind.FRACTION: 2.5,
    Kind.DECADE: 2.5,
}  # fmt: skip


def _bare(atom: Atom, bare: Atom) -> Relation | None:
    kind = atom.figure.kind
    if ("n", bare.value) not in keys(atom):
        return None
    if kind is Kind.MULTIPLE and atom.figure.unit != "times":
        return None  # "doubled" is no count, "twice" may be one
    if kind is Kind.MULTIPLE and atom.figure.direction is not None:
        return None  # twice as many
    note = None
    if kind is Kind.MONEY or (kind in (Kind.MEASURE, Kind.DURATION) and bare.figure.unit is None):
        note = "the unit is written on one side only"
    return Relation(_BARE[kind], note)


# -- of two kinds, told in one order of them ------------------------------------------------------


def _across(one: Atom, other: Atom) -> Relation | None:
    pair = (one.figure.kind, other.figure.kind)
    cost = _SAME_VALUE.get(pair)
    if cost is not None:
        return Relation(cost) if one.value == other.value else None
    rule = _ACROSS.get(pair)
    if rule is not None:
        return rule(one, other)
    if pair[0] is Kind.TOKEN and pair[1] not in _NO_NAME and share_a_key(one, other):
        return Relation(2)
    return None


_SAME_VALUE = {
    (Kind.FRACTION, Kind.MULTIPLE): 0.4,
    (Kind.ORDINAL, Kind.AGE): 1.5,
    (Kind.YEAR, Kind.DURATION): 2.5,
    (Kind.YEAR, Kind.MEASURE): 2.5,
    (Kind.YEAR, Kind.ORDINAL): 2.5,
}
"""Kinds that are the same if their values are, and the cost of it."""
_NO_NAME = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.VAGUE})
"""Kinds that no name with digits stands for."""


def _age_as_duration(age: Atom, duration: Atom) -> Relation | None:
    same_unit = duration.figure.unit in ("year", age.figure.unit)
    return Relation(0.3) if same_unit and age.value == duration.value else None


def _percentage_as_ratio(percentage: Atom, other: Atom) -> Relation | None:
    ratio = _ratio(percentage)
    grown = other.figure.kind is Kind.MULTIPLE and ratio + 1 == other.value
    if ratio == other.value or grown:
        return Relation(1.5, "said as a percentage on one side only")
    return None


def _ordinal_as_fraction(ordinal: Atom, fraction: Atom) -> Relation | None:
    same = ordinal.value and 1 / Fraction(ordinal.value) == fraction.value
    return Relation(2) if same else None


def _measure_as_money(measure: Atom, money: Atom) -> Relation | None:
    """A *ton* that may be 100,000 euros, a *mille* 1,000; a pound is of both sorts."""
    units = (measure.figure.unit, money.figure.unit)
    if units[1] == "EUR" and measure.unsure:
        factor = 1000 if units[0] == "mille" else 100_000
        return Relation(1) if Fraction(measure.value) * factor == money.value else None
    return Relation(0.5) if units == ("lb", "GBP") and measure.value == money.value else None


def _decade_as_century(decade: Atom, ordinal: Atom) -> Relation | None:
    same = ordinal.figure.unit == "century" and share_a_key(decade, ordinal)
    return Relation(1) if same else None


def _decade_as_range(decade: Atom, measure: Atom) -> Relation | None:
    same = share_a_key(decade, measure)
    return Relation(2, "a range of ten on one side only") if same else None


def _hour_as_hours(time: Atom, duration: Atom) -> Relation | None:
    """9 à 17 heures may be from when to when, or how long."""
    doubtful = duration.figure.unit == "hour" and (time.unsure or duration.unsure)
    return Relation(1) if doubtful and share_a_key(time, duration) else None


_ACROSS: dict[tuple[Kind, Kind], Rule] = {
    (Kind.AGE, Kind.DURATION): _age_as_duration,
    (Kind.PERCENT, Kind.FRACTION): _percentage_as_ratio,
    (Kind.PERCENT, Kind.MULTIPLE): _percentage_as_ratio,
    (Kind.ORDINAL, Kind.FRACTION): _ordinal_as_fraction,
    (Kind.MEASURE, Kind.MONEY): _measure_as_money,
    (Kind.DECADE, Kind.ORDINAL): _decade_as_century,
    (Kind.DECADE, Kind.MEASURE): _decade_as_range,
    (Kind.TIME, Kind.DURATION): _hour_as_hours,
}
