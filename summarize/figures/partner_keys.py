"""Under what the partner of a figure may be found. Two equal figures share at least one key.

A key is a name of what is alike and a value: ("n", 5) is a bare number, ("r", 1/2) a ratio,
("m", 2) so many times, ("length", 5000) a measure in its dimension's base unit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator
from fractions import Fraction

from summarize.figures.atoms import Atom, Numeric, number
from summarize.figures.figure import Figure, Kind
from summarize.figures.units import UNITS

_TELEPHONE = 8
"""Digits from which on a name of nothing else is the same whatever parts them."""
_TAIL = re.compile(r"(?<![0-9.])[0-9]{1,18}(?:\.[0-9]{1,9})?$")
"""The number at the end of a name: v2.1, TLS1.2."""
_RELAY = re.compile(r"[0-9]+x[0-9]+$")
_ORDINAL = re.compile(r"(\d{1,6})(?:st|nd|rd|th|e|de|ste|er|ère|ème|º|ª|\.)$")
"""An ordinal of another language, kept as it was: 125th Street."""


def keys(atom: Atom) -> Iterator[Hashable]:
    """Every key of an atom."""
    figure, value = atom.figure, atom.value
    if isinstance(value, str):
        of_text = _OF_TEXT.get(figure.kind)
        if of_text is None:
            yield (figure.kind.value, value)
        else:
            yield from of_text(figure, value)
        return
    yield ("n", value)
    of_number = _OF_NUMBER.get(figure.kind)
    if of_number is not None:
        yield from of_number(figure, value)


def share_a_key(one: Atom, other: Atom) -> bool:
    """Whether two atoms are found under one key."""
    return not set(keys(one)).isdisjoint(keys(other))


def name_key(text: str) -> str:
    """A name with digits, without what translators change in it: Il-76s, il 76 → il76."""
    letters = [c for c in text.casefold() if c.isalnum() or c in ".,:/+"]
    key = "".join(letters).strip(".,:/+")
    digits = "".join(c for c in key if c.isdigit())
    if len(digits) >= _TELEPHONE and not any(c.isalpha() for c in key):
        return digits  # 02/123.45.67 is 02 123 45 67
    return key[:-1] if key.endswith("s") and key[-2:-1].isdigit() else key


# -- numbers --------------------------------------------------------------------------------------


def _of_length(figure: Figure, value: Numeric) -> Iterator[Hashable]:
    unit = UNITS.get(figure.unit or "")
    if unit is not None:
        yield (unit.dimension, value * unit.factor)


def _of_measure(figure: Figure, value: Numeric) -> Iterator[Hashable]:
    yield from _of_length(figure, value)
    if figure.unit in ("t", "mille"):  # of weight or length, if it is not of money
        yield ("n", value * (100_000 if figure.unit == "t" else 1000))


def _of_percentage(figure: Figure, value: Numeric) -> Iterator[Hashable]:
    yield ("r", Fraction(value) / (1000 if figure.unit == "permille" else 100))
    if value >= 100:
        yield ("m", 1 + Fraction(value) / 100)


def _of_fraction(figure: Figure, value: Numeric) -> Iterator[Hashable]:
    yield ("r", Fraction(value))


def _of_multiple(figure: Figure, value: Numeric) -> Iterator[Hashable]:
    yield ("r", Fraction(value))
    yield ("m", Fraction(value))
    if 0 < value < 1:
        yield ("m", 1 / Fraction(value))  # ten times weaker


def _of_ordinal(figure: Figure, value: Numeric) -> Iterator[Hashable]:
    if figure.unit == "century":
        yield ("dec", str((int(value) - 1) * 100))
    if value > 1:
        yield ("r", Fraction(1) / value)


def _of_money(figure: Figure, value: Numeric) -> Iterator[Hashable]:
    if figure.unit == "cent":
        yield ("n", Fraction(value) / 100)


def _of_year(figure: Figure, value: Numeric) -> Iterator[Hashable]:
    yield ("dec", str(value))


_OF_NUMBER: dict[Kind, Callable[[Figure, Numeric], Iterator[Hashable]]] = {
    Kind.MEASURE: _of_measure,
    Kind.DURATION: _of_length,
    Kind.AGE: _of_length,
    Kind.PERCENT: _of_percentage,
    Kind.FRACTION: _of_fraction,
    Kind.MULTIPLE: _of_multiple,
    Kind.ORDINAL: _of_ordinal,
    Kind.MONEY: _of_money,
    Kind.YEAR: _of_year,
}
"""What a number of a kind is found under besides its value."""


# -- dates, times and names -----------------------------------------------------------------------


def _of_time(figure: Figure, value: str) -> Iterator[Hashable]:
    hour, minute = value.split(":")
    yield ("t", int(hour) % 12, minute)
    if minute == "00":
        yield ("n", int(hour))
        if int(hour) > 12:
            yield ("n", int(hour) - 12)
        yield ("days", int(hour) * 3600)
    elif ":" in figure.text or "." in figure.text:
        yield ("n", Fraction(f"{int(hour)}.{minute}"))


def _of_decade(figure: Figure, value: str) -> Iterator[Hashable]:
    yield ("dec", value)
    digits = "".join(c for c in figure.text if c.isdigit())
    if len(digits) == 2:
        yield ("n", int(digits))


def _of_name(figure: Figure, value: str) -> Iterator[Hashable]:
    key = name_key(value)
    yield ("name", key)
    ordinal = _ORDINAL.match(key)
    if ordinal:
        yield ("n", int(ordinal.group(1)))
    tail = _TAIL.search(key) if not _RELAY.match(key) else None
    if tail:
        whole, _, decimals = tail.group().partition(".")
        yield ("n", number(Fraction(int(whole + decimals), 10 ** len(decimals))))


def _of_date(figure: Figure, value: str) -> Iterator[Hashable]:
    yield ("d", value)
    if value[:1] != "-" and value.count("-") == 2:
        year, month, day = value.split("-")
        yield ("d", f"{year}-{day}-{month}")


_OF_TEXT: dict[Kind, Callable[[Figure, str], Iterator[Hashable]]] = {
    Kind.TIME: _of_time,
    Kind.DECADE: _of_decade,
    Kind.TOKEN: _of_name,
    Kind.DATE: _of_date,
}
"""What a value that is text is found under; of other kinds it is found as it stands."""
