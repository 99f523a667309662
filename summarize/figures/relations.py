"""When two figures say the same, and how nearly: the only judge of that."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Set
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from summarize.figures.clock import UNKNOWN_HALF
from summarize.figures.figure import Figure, Kind, Range
from summarize.figures.units import UNITS

Numeric = int | Fraction

_TELEPHONE = 8
"""Digits from which on a name of nothing else is the same whatever parts them."""
_NAMESAKES = ({"pond", "lb"}, {"ons", "oz"})
"""Units of one name, of which the Dutch is metric (500 and 100 grams) unless it translates."""
_WORD = 5
"""Letters from which on a name with digits is a word (Magnitude-6.0) and translated."""
_TAIL = re.compile(r"(?<![0-9.])[0-9]{1,18}(?:\.[0-9]{1,9})?$")
"""The number at the end of a name: v2.1, TLS1.2."""

_RELAY = re.compile(r"[0-9]+x[0-9]+$")
_ORDINAL = re.compile(r"(\d{1,6})(?:st|nd|rd|th|e|de|ste|er|ère|ème|º|ª|\.)$")
"""An ordinal of another language, kept as it was: 125th Street."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A figure, or one end of a range: what is matched. `index` is the figure's."""

    index: int
    figure: Figure
    value: Numeric | str
    unsure: bool = False
    """Whether a time may as well be a duration."""
    end: int = 0
    """0 for a single figure, 1 and 2 for the ends of a range."""


@dataclass(frozen=True, slots=True)
class Relation:
    """That two atoms say the same. A lower cost is a nearer relation; `note` is for an editor."""

    cost: float
    note: str | None = None


def atoms(figures: list[Figure], unsure: Set[int] = frozenset()) -> list[Atom]:
    """The figures taken apart into single values; `unsure` are the starts of doubtful times."""
    found: list[Atom] = []
    for index, figure in enumerate(figures):
        value = figure.value
        if isinstance(value, Range):
            doubt = figure.start in unsure
            found.append(Atom(index, figure, number(value.low), doubt, end=1))
            found.append(Atom(index, figure, number(value.high), doubt, end=2))
        elif isinstance(value, str):
            found.append(Atom(index, figure, value, figure.start in unsure))
        else:
            found.append(Atom(index, figure, number(value), figure.start in unsure))
    return found


def number(value: Decimal | Fraction | int) -> Numeric:
    """An exact number as an int if it is whole, else as a Fraction."""
    if isinstance(value, int):
        return value
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    fraction = Fraction(value)
    return fraction.numerator if fraction.denominator == 1 else fraction


def name_key(text: str) -> str:
    """A name with digits, without what translators change in it: Il-76s, il 76 → il76."""
    letters = [c for c in text.casefold() if c.isalnum() or c in ".,:/+"]
    key = "".join(letters).strip(".,:/+")
    digits = "".join(c for c in key if c.isdigit())
    if len(digits) >= _TELEPHONE and not any(c.isalpha() for c in key):
        return digits  # 02/123.45.67 is 02 123 45 67
    return key[:-1] if key.endswith("s") and key[-2:-1].isdigit() else key


def keys(atom: Atom) -> Iterator[Hashable]:
    """Under what a partner may be found. Two related atoms share at least one key."""
    figure, value = atom.figure, atom.value
    kind = figure.kind
    if isinstance(value, str):
        yield from _text_keys(kind, value, figure)
        return
    yield ("n", value)
    unit = UNITS.get(figure.unit or "")
    if kind in (Kind.MEASURE, Kind.DURATION, Kind.AGE) and unit is not None:
        yield (unit.dimension, value * unit.factor)
    if figure.unit in ("t", "mille") and kind is Kind.MEASURE:
        yield ("n", value * (100_000 if figure.unit == "t" else 1000))
    if kind is Kind.PERCENT:
        yield ("r", Fraction(value) / (1000 if figure.unit == "permille" else 100))
        if value >= 100:
            yield ("m", 1 + Fraction(value) / 100)
    elif kind is Kind.FRACTION:
        yield ("r", Fraction(value))
    elif kind is Kind.MULTIPLE:
        yield ("r", Fraction(value))
        yield ("m", Fraction(value))
    elif kind is Kind.ORDINAL:
        if figure.unit == "century":
            yield ("dec", str((int(value) - 1) * 100))
        if value > 1:
            yield ("r", Fraction(1) / value)
    elif kind is Kind.MONEY and figure.unit == "cent":
        yield ("n", Fraction(value) / 100)
    elif kind is Kind.YEAR:
        yield ("dec", str(value))


def _text_keys(kind: Kind, value: str, figure: Figure) -> Iterator[Hashable]:
    if kind is Kind.TIME:
        hour, minute = value.split(":")
        yield ("t", int(hour) % 12, minute)
        if minute == "00":
            yield ("n", int(hour))
            if int(hour) > 12:
                yield ("n", int(hour) - 12)
            yield ("days", int(hour) * 3600)
        elif ":" in figure.text or "." in figure.text:
            yield ("n", Fraction(f"{int(hour)}.{minute}"))
    elif kind is Kind.DECADE:
        yield ("dec", value)
        digits = "".join(c for c in figure.text if c.isdigit())
        if len(digits) == 2:
            yield ("n", int(digits))
    elif kind is Kind.TOKEN:
        key = name_key(value)
        yield ("name", key)
        ordinal = _ORDINAL.match(key)
        if ordinal:
            yield ("n", int(ordinal.group(1)))
        tail = _TAIL.search(key) if not _RELAY.match(key) else None
        if tail:
            whole, _, decimals = tail.group().partition(".")
            yield ("n", number(Fraction(int(whole + decimals), 10 ** len(decimals))))
    elif kind is Kind.DATE:
        yield ("d", value)
        if value[:1] != "-" and value.count("-") == 2:
            year, month, day = value.split("-")
            yield ("d", f"{year}-{day}-{month}")
    else:
        yield (kind.value, value)


# Kinds that one language writes where another writes a bare number. Never percent: a bare number
# for a percentage, or the other way round, is another statement.
_BARE = {
    Kind.YEAR: 1.0, Kind.ORDINAL: 1.0, Kind.MEASURE: 1.5, Kind.DURATION: 1.5, Kind.AGE: 1.0,
    Kind.MULTIPLE: 1.0, Kind.MONEY: 2.0, Kind.TOKEN: 1.5, Kind.TIME: 1.5, Kind.FRACTION: 2.5,
    Kind.DECADE: 2.5,
}  # fmt: skip


def relation(source: Atom, target: Atom) -> Relation | None:
    """How a source and a target atom say the same, or None if they do not."""
    a, b = source.figure, target.figure
    if a.kind is b.kind:
        return _same_kind(source, target)
    if b.kind is Kind.COUNT and a.kind in _BARE:
        return _bare(source, target)
    if a.kind is Kind.COUNT and b.kind in _BARE:
        return _bare(target, source)
    return _across(source, target) or _across(target, source)


def _bare(atom: Atom, bare: Atom) -> Relation | None:
    kind = atom.figure.kind
    if not set(keys(atom)) & {("n", bare.value)}:
        return None
    if kind is Kind.MULTIPLE and atom.figure.unit != "times":
        return None  # "doubled" is no count, "twice" may be one
    if kind is Kind.MULTIPLE and atom.figure.direction is not None:
        return None  # twice as many
    note = None
    if kind is Kind.MONEY or (kind in (Kind.MEASURE, Kind.DURATION) and bare.figure.unit is None):
        note = "the unit is written on one side only"
    return Relation(_BARE[kind], note)


def _same_kind(source: Atom, target: Atom) -> Relation | None:
    a, b = source.figure, target.figure
    same = source.value == target.value
    kind = a.kind
    if kind in (Kind.MEASURE, Kind.DURATION, Kind.MONEY):
        return _same_unit(source, target)
    if kind is Kind.PERCENT:
        if same and a.unit == b.unit:
            return Relation(0)
        factor = {None: 100, "permille": 1000}
        x, y = Fraction(source.value) / factor[a.unit], Fraction(target.value) / factor[b.unit]
        return Relation(1, "per cent and per mille") if x == y else None
    if kind is Kind.TIME:
        if same and a.unit == b.unit:
            return Relation(0)
        if UNKNOWN_HALF in (a.unit, b.unit) and _twelve(a) == _twelve(b):
            return Relation(0.3)
        return None
    if kind is Kind.TOKEN:
        one, other = name_key(str(source.value)), name_key(str(target.value))
        if one == other:
            return Relation(0)
        words = all(sum(c.isalpha() for c in key) >= _WORD for key in (one, other))
        return Relation(1) if words and set(keys(source)) & set(keys(target)) else None
    if kind is Kind.DATE and not same:
        if set(keys(source)) & set(keys(target)) and not any(c.isalpha() for c in b.text):
            return Relation(1, "day and month may have changed places")
        return None
    if kind is Kind.VAGUE:
        return Relation(0 if a.unit == b.unit else 0.1) if same else None
    if kind is Kind.ORDINAL and same and "century" in (a.unit, b.unit) and a.unit != b.unit:
        return Relation(0.5)
    return Relation(0) if same else None


def _twelve(figure: Figure) -> tuple[int, str]:
    hour, minute = str(figure.value).split(":")
    return int(hour) % 12, minute


def _same_unit(source: Atom, target: Atom) -> Relation | None:
    a, b = source.figure, target.figure
    if isinstance(source.value, str) or isinstance(target.value, str):
        return None
    if a.unit == b.unit:
        return Relation(0) if source.value == target.value else None
    if a.kind is Kind.MONEY:
        if {a.unit, b.unit} == {"cent", "EUR"} or {a.unit, b.unit} == {"cent", "USD"}:
            x = Fraction(source.value) / (100 if a.unit == "cent" else 1)
            y = Fraction(target.value) / (100 if b.unit == "cent" else 1)
            return Relation(0.5) if x == y else None
        return None
    if {a.unit, b.unit} in _NAMESAKES and source.value == target.value:
        return Relation(0.5)
    u, v = UNITS.get(a.unit or ""), UNITS.get(b.unit or "")
    if u is None or v is None:
        return Relation(1) if source.value == target.value else None
    if u.dimension == v.dimension and u.dimension != "temperature":
        same = source.value * u.factor == target.value * v.factor
        return Relation(0.5) if same else None
    if source.value == target.value and "°" in (a.unit, b.unit):
        return None if (a.unit, b.unit) == ("°", "°F") else Relation(0.5)
    return None


def _across(one: Atom, other: Atom) -> Relation | None:
    """Relations between different kinds, told in one order of them."""
    a, b = one.figure, other.figure
    pair = (a.kind, b.kind)
    if isinstance(one.value, str) or isinstance(other.value, str):
        return _across_text(one, other)
    same = one.value == other.value
    if pair == (Kind.AGE, Kind.DURATION):
        return Relation(0.3) if same and b.unit in ("year", a.unit) else None
    if pair == (Kind.FRACTION, Kind.MULTIPLE):
        return Relation(0.4) if same else None
    if pair in ((Kind.PERCENT, Kind.FRACTION), (Kind.PERCENT, Kind.MULTIPLE)):
        ratio = Fraction(one.value) / (1000 if a.unit == "permille" else 100)
        if ratio == other.value or (b.kind is Kind.MULTIPLE and ratio + 1 == other.value):
            return Relation(1.5, "said as a percentage on one side only")
        return None
    if pair == (Kind.ORDINAL, Kind.AGE):
        return Relation(1.5) if same else None
    if pair == (Kind.ORDINAL, Kind.FRACTION):
        return Relation(2) if one.value and Fraction(1) / one.value == other.value else None
    if pair == (Kind.MEASURE, Kind.MONEY) and b.unit == "EUR" and one.unsure:
        factor = 1000 if a.unit == "mille" else 100_000
        return Relation(1) if one.value * factor == other.value else None
    if pair == (Kind.MEASURE, Kind.MONEY):
        return Relation(0.5) if same and (a.unit, b.unit) == ("lb", "GBP") else None
    if pair == (Kind.YEAR, Kind.DURATION) or pair == (Kind.YEAR, Kind.MEASURE):
        return Relation(2.5) if same else None
    if pair == (Kind.YEAR, Kind.ORDINAL):
        return Relation(2.5) if same else None
    return None


def _across_text(one: Atom, other: Atom) -> Relation | None:
    a, b = one.figure, other.figure
    if not set(keys(one)) & set(keys(other)):
        return None
    pair = (a.kind, b.kind)
    if pair == (Kind.DECADE, Kind.ORDINAL):
        return Relation(1) if b.unit == "century" else None
    if pair == (Kind.DECADE, Kind.YEAR):
        return None
    if pair == (Kind.DECADE, Kind.MEASURE):
        return Relation(2, "a range of ten on one side only")
    if pair == (Kind.TIME, Kind.DURATION):
        # 9 à 17 heures may be from when to when, or how long.
        doubtful = one.unsure or other.unsure
        return Relation(1) if b.unit == "hour" and doubtful else None
    if pair == (Kind.TIME, Kind.MEASURE) or pair == (Kind.TIME, Kind.YEAR):
        return None
    if a.kind is Kind.TOKEN and b.kind not in (Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.VAGUE):
        return Relation(2)
    return None
