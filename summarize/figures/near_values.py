"""What explains a figure without an equal partner: rounding, conversion, other words."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from summarize.figures.atoms import Atom, Numeric
from summarize.figures.figure import ChangeRole, Direction, Exactness, Figure, Kind
from summarize.figures.finder import Reading
from summarize.figures.language import Fixed
from summarize.figures.units import UNITS

CONVERTED = "converted to another unit"
"""The note of two figures of which one is the other in another unit."""
_EXACTLY_SO = Fraction(25, 1000)
_ROUNDLY = Fraction(75, 1000)
_ROUNDED = Fraction(1, 10)
_SMALLEST_DERIVED = 10
_RATIO = 3
"""Words of the shortest ratio: three in ten."""
_SHARES = 6
"""Up to here a whole may be that of a share: four in ten, five in six."""
_IN = frozenset("in sur op auf cada".split())
_FAR = 80
"""Letters before a count among which the *one* may stand of which it is the whole."""
_ONE = 8
"""And words."""
_ONE_OF = 30
"""Letters before a count among which *one of every* may stand."""
_FORTNIGHTS = ({(15, "day"), (2, "week")}, {(8, "day"), (1, "week")})
"""Lengths of time that one language counts in days, both ends included, and another in weeks."""
_RAIN = frozenset({("l", "m2"), ("mm", None)})
"""50 litres a square metre are 50 millimetres of rain."""
_EIGHT_DAYS = {(8, "day"), (7, "day")}
"""Huit jours, and the week that it is called in English."""
_FEW = frozenset(range(10))
"""Numbers that an idiom may be told with literally: onder *vier* ogen."""
_NEVER_DERIVED = frozenset({Kind.YEAR, Kind.ORDINAL})
_GROWING = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
"""Kinds of which a percentage may be the change."""
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


def hour_and_minutes(time: Atom, atoms: list[Atom]) -> list[int]:
    """The hours and the minutes behind them that are *2 h 18*, or none."""
    if time.figure.kind is not Kind.TIME:
        return []
    hour, minute = map(int, str(time.value).split(":"))
    for k, (one, other) in enumerate(pairwise(atoms)):
        units = (one.figure.unit, other.figure.unit)
        if units == ("hour", "minute") and (one.value, other.value) == (hour, minute):
            return [k, k + 1]
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
        return _ratio(a.kind, source.value), _ratio(b.kind, target.value)
    return None


def _ratio(kind: Kind, value: Numeric) -> Fraction:
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
    return same and (_worded(figure) or value == 1 or value > 2)


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


def derivations(target: Atom, sources: list[Atom], near: int = 3) -> Iterator[tuple[Atom, str]]:
    """Source figures from two of which the target follows exactly: (one of them, how).

    Only figures of one kind and unit that stand close together are combined (`near` figures
    apart): among many figures, two always happen to differ by any small number.
    """
    value = target.value
    if isinstance(value, str) or target.figure.kind in _NEVER_DERIVED:
        return
    for i, one in enumerate(sources):
        for other in sources[i + 1 : i + 2 + near]:
            both = _reckoned_with(one, other)
            if both is not None:
                for how in _reckoned(target.figure, value, one.figure, *both):
                    yield one, how


def _reckoned_with(one: Atom, other: Atom) -> tuple[Numeric, Numeric] | None:
    """The values of two figures of one kind and unit, neither of them below zero, or None."""
    kind = one.figure.kind
    if isinstance(one.value, str) or isinstance(other.value, str) or kind is not other.figure.kind:
        return None
    if kind in _NEVER_DERIVED or one.value <= 0 or other.value <= 0:
        return None
    if kind is not Kind.COUNT and one.figure.unit != other.figure.unit:
        return None
    return one.value, other.value


def _reckoned(
    target: Figure, value: Numeric, source: Figure, a: Numeric, b: Numeric
) -> Iterator[str]:
    """How a value follows from two others, which are of the kind and unit of `source`."""
    same_unit = target.kind is Kind.COUNT or target.unit == source.unit
    if target.kind is source.kind and same_unit and value >= _SMALLEST_DERIVED:
        if abs(a - b) == value:
            yield "the difference of two source figures"
        elif a + b == value:
            yield "the sum of two source figures"
    elif target.kind is Kind.PERCENT and source.kind in _GROWING:
        places = 1 if isinstance(value, Fraction) else 0
        for x, y in ((a, b), (b, a)):
            change = abs(Fraction(x) - y) / y * 100
            if round(change, places) == value and value >= _SMALLEST_DERIVED:
                yield "the change between two source figures, in per cent"
    elif target.kind is Kind.MULTIPLE and max(a, b) == value * min(a, b):
        yield "the ratio of two source figures"


def parted_ratio(
    ratio: Atom, atoms: list[Atom], at: int, left: list[int], reading: Reading
) -> list[int]:
    """Two counts apart that make what is a ratio here: 95 *out of every hundred*, van elke honderd
    kinderen 95; *eleven of the sixteen* states. Both must be left over: neither is told otherwise.
    """
    first = atoms[at]
    if ratio.figure.kind is not Kind.FRACTION or len(ratio.figure.text.split()) < _RATIO:
        return []
    for k in left:
        if k != at and _makes(ratio, first, atoms[k]) and _is_told(first, atoms[k], reading):
            return [at, k]
    return []


def _makes(ratio: Atom, part: Atom, whole: Atom) -> bool:
    """Whether two counts have a ratio."""
    if not isinstance(part.value, int) or not isinstance(whole.value, int) or part.end or whole.end:
        return False
    if part.figure.kind is not Kind.COUNT or whole.figure.kind is not Kind.COUNT:
        return False
    return 0 < part.value < whole.value and Fraction(part.value, whole.value) == ratio.value


def _is_told(part: Atom, whole: Atom, reading: Reading) -> bool:
    """Whether the whole is all there are, of which nobody makes a share (eleven *of the sixteen*),
    or is said before its part with a word like *of*."""
    if part.index < whole.index:
        between = reading.text[part.figure.end : whole.figure.start].lower().split()
        of = {phrase[0] for phrase in reading.language.language.ratio_words}
        whole_value = int(whole.value)
        return not of.isdisjoint(between) and whole_value > _SHARES and whole_value % 10 != 0
    before = reading.text[max(0, whole.figure.start - _ONE_OF) : whole.figure.start].lower().split()
    return any(phrase[0] in before[-2:] for phrase in reading.language.language.ratio_words)


def one_of(ratio: Atom, atom: Atom, reading: Reading) -> bool:
    """Whether a count is the whole of a part: *one* first-year student *in eight*."""
    language = reading.language.language
    if atom.figure.kind is not Kind.COUNT or isinstance(ratio.value, str):
        return False
    if not isinstance(atom.value, int) or ratio.value * atom.value != 1:
        return False
    before = reading.text[max(0, atom.figure.start - _FAR) : atom.figure.start].lower().split()
    joined = before[-1:] and before[-1] in _IN
    return bool(joined) and not language.pronouns.isdisjoint(before[-_ONE:])


def ratio_of(ratio: Atom, atoms: list[Atom], at: int, reading: Reading) -> list[int]:
    """The counts from atom `at` on that make a fraction or a percentage: seven *out of* ten.

    *Three or four* make none, nor do *two of the three*, where three is all there were.
    """
    first = atoms[at]
    if isinstance(ratio.value, str) or isinstance(first.value, str):
        return []
    if first.figure.kind is not Kind.COUNT or first.end:
        return []
    value = _ratio(ratio.figure.kind, ratio.value)
    of = reading.language.language.ratio_words
    if at + 1 < len(atoms):
        second = atoms[at + 1]
        if second.figure.kind is Kind.COUNT and not isinstance(second.value, str):
            between = reading.text[first.figure.end : second.figure.start].lower().split()
            if second.value > first.value > 0 and Fraction(first.value) / second.value == value:
                joined = any(between[-len(words) :] == list(words) for words in of)
                return [at, at + 1] if joined else []
    if first.value and Fraction(1) / first.value == value:
        before = reading.text[max(0, first.figure.start - _ONE_OF) : first.figure.start]
        words = before.lower().split()
        for phrase in of:
            one = words[: -len(phrase)] if tuple(words[-len(phrase) :]) == phrase else []
            if any(word in reading.language.language.pronouns for word in one[-1:]):
                return [at]
    return []
