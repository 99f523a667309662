"""What follows from two figures of the other text: a sum, a difference, a change, a ratio."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from summarize.figures.atoms import Atom, Numeric
from summarize.figures.figure import Figure, Kind
from summarize.figures.finder import Reading
from summarize.figures.near_values import as_ratio

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
_NEVER_DERIVED = frozenset({Kind.YEAR, Kind.ORDINAL})
_GROWING = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
"""Kinds of which a percentage may be the change."""


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
    ratio: Atom, atoms: list[Atom], at: int, left: list[int], reading: Reading, said: Reading
) -> list[int]:
    """Two counts apart that make what is a ratio here: 95 *out of every hundred*, van elke honderd
    kinderen 95; *eleven of the sixteen* states. Both must be left over: neither is told otherwise.

    The ratio, of the text `said`, has the same two numbers: 2 of the 24 is not one in twelve.
    """
    first = atoms[at]
    if ratio.figure.kind is not Kind.FRACTION or len(ratio.figure.text.split()) < _RATIO:
        return []
    for k in left:
        if k == at or not _makes(ratio, first, atoms[k]):
            continue
        if _has_both(ratio, first, atoms[k], said) and _is_told(first, atoms[k], reading):
            return [at, k]
    return []


def _has_both(ratio: Atom, part: Atom, whole: Atom, said: Reading) -> bool:
    """Whether two numbers are the first and the last of a ratio's words."""
    words = ratio.figure.text.lower().split()
    numbers = {int(word) if word.isdecimal() else said.language.cardinal(word) for word in words}
    return {part.value, whole.value} <= numbers


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
    value = as_ratio(ratio.figure.kind, ratio.value)
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
