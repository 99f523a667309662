"""A bare count for a figure with a unit: where one text leaves the unit out, and where it may not.

*"Van 12 naar 14"* is no sum of euros and no length of years. A unit may be left out where another
figure of the same text has it (ellipsis: 12 in 2019, 14 percent now), and where what is counted
says it.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from summarize.figures.codes import FigureCode
from summarize.figures.figure import Exactness, Figure, Kind, Range, Sign
from summarize.figures.finder import Reading
from summarize.figures.lexer import Type
from summarize.figures.lexicon import lexicon, stem
from summarize.figures.units import UNITS
from summarize.figures.unnumbered import unnumbered_spans

_UNITED = frozenset({Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.AGE})
_ANYTHING = 100_000
"""A sum from which on "4.5 million" alone may be money."""
_NEAR = 250
"""Letters between two figures of which one may have the unit for both."""
_FIGURES = 40
_OF_AGE = 120
_AGE = re.compile(r"leeftijd|\bages?\b|\baged\b|alter\b|\bâgée?s?\b|\bâge\b|\bedad", re.IGNORECASE)
_THINGS = frozenset({"bar", "bbl"})
"""Units that also are things: 37 *bars*, three *vaten* of beer."""
_ATTRIBUTES = {"day": ("dag", "tag", "jour"), "night": ("nacht", "nuit", "noche")}
"""Units that in English say of what sort a thing is, and how the other languages say so."""
_SORT = 3
"""Words behind a number among which it may stand: quatre équipes *de nuit*."""
_DEGREES = frozenset({"°", "°C"})
_ADJECTIVES = 2
"""Words between a number and its unit."""
_SHORTEST = 4
"""Letters of the shortest unit of time that a compound may end in."""

Told = tuple[FigureCode, str]


def unit_added(source: Figure, target: Figure, before: Reading, after: Reading) -> Told | None:
    """What is wrong if one of two figures of equal value has a unit and the other does not."""
    kinds = (source.kind, target.kind)
    if kinds[0] is Kind.COUNT and kinds[1] in _UNITED:
        if _may_lack(source, target, before, after, shortened=False):
            return None
        return FigureCode.UNIT, f"a count became {_name(target)}"
    if kinds[1] is Kind.COUNT and kinds[0] in _UNITED:
        if _may_lack(target, source, after, before, shortened=True):
            return None
        return FigureCode.UNIT, f"{_name(source)} became a count"
    return None


def _name(figure: Figure) -> str:
    return f"{figure.kind} in {figure.unit}" if figure.unit else str(figure.kind)


def _may_lack(
    bare: Figure, full: Figure, bare_in: Reading, full_in: Reading, *, shortened: bool
) -> bool:
    """Whether `missing_units` may be `full` with its unit left unsaid."""
    counted = bare.unit
    if _is_attribute(full, bare, full_in, bare_in):
        return True
    if counted is not None and _says_unit(counted, full, bare_in, full_in):
        return True
    if _unit_follows(full, bare, bare_in) or (
        counted is not None and _ends_in_unit(counted, full, bare_in)
    ):
        return True  # 31 dienstjaren: years of service; douze derniers mois
    noun = counted is not None and _is_noun(bare, bare_in)
    bound = {full.exactness, bare.exactness} != {Exactness.EXACT}
    if full.kind is Kind.AGE or (bound and full.unit == "year"):
        return not noun and not isinstance(bare.value, str) and _highest(bare) <= _OF_AGE
    if noun:
        return False
    if (
        full.unit == "year"
        and _highest(bare) <= _OF_AGE
        and _may_be_age(bare, bare_in, shortened=shortened)
    ):
        return True
    ages = isinstance(bare.value, Range) and full.unit == "year" and _highest(bare) <= _OF_AGE
    if ages and bare.role is None and full.role is None:
        return True  # children between 6 and 12
    if full.kind is Kind.MONEY and _highest(bare) >= _ANYTHING:
        return True
    below = bare.sign is Sign.MINUS
    if full.unit in ("°", "°C", "°F") and (below or _degrees(bare_in, bare)):
        return True
    return any(
        other is not bare
        and abs(other.start - bare.start) <= _NEAR
        and (other.kind is full.kind or {other.kind, full.kind} == {Kind.AGE, Kind.DURATION})
        and _alike(other.unit, full.unit)
        for other in _around(bare, bare_in)
    )


def _unit_follows(full: Figure, bare: Figure, reading: Reading) -> bool:
    """Whether the unit stands behind an adjective: *douze derniers mois*, 2.7 *fewer days*."""
    language = reading.language.language
    small = language.function_words | language.articles | language.pronouns
    k = bisect_left(reading.starts(), bare.end) + 1
    for at in range(k, min(k + _ADJECTIVES, len(reading.tokens))):
        between = reading.tokens[at - 1]
        if between.type is not Type.WORD or between.low in small:
            return False
        found = reading.language.after_number.at(reading.tokens, at)
        if found is not None:
            return found[1].unit == full.unit
    return False


def _is_attribute(full: Figure, bare: Figure, full_in: Reading, bare_in: Reading) -> bool:
    """Whether a unit is a thing, or says of what sort one is: vier *nacht*lijnen, night lines."""
    if full.unit in _THINGS or (_highest(bare) == 1 and _is_named_once(full, bare_in)):
        return True  # a week, and one factory: "one week", and a factory
    if full_in.language.language.code != "en" or full.unit not in _ATTRIBUTES:
        return False
    behind = bare_in.text[bare.end : bare.end + _NEAR].lower().split()[:_SORT]
    goes_on = full_in.text[full.end : full.end + 2].strip(" -").isalpha()
    sort = _ATTRIBUTES[full.unit]
    return goes_on and any(word.startswith(sort) for word in behind)


def _around(figure: Figure, reading: Reading) -> list[Figure]:
    """The figures of a text near one of them."""
    at = bisect_left(reading.figures, figure.start, key=lambda other: other.start)
    return reading.figures[max(0, at - _FIGURES) : at + _FIGURES]


def _highest(figure: Figure) -> float:
    value = figure.value
    if isinstance(value, Range):
        value = value.high
    return 0.0 if isinstance(value, str) else float(value)


def _alike(one: str | None, other: str | None) -> bool:
    if one == other or {one, other} <= _DEGREES:
        return True
    if "°F" in (one, other):
        return False
    u, v = UNITS.get(one or ""), UNITS.get(other or "")
    return u is not None and v is not None and u.dimension == v.dimension


def _degrees(reading: Reading, figure: Figure) -> bool:
    return bool(re.search(r"[°º]|degr|gra[ad]", reading.text[figure.end : figure.end + 12]))


def _is_named_once(full: Figure, reading: Reading) -> bool:
    """Whether a text names one of a unit of time without a number: *a week*."""
    return any(span.unit == full.unit and not span.many for span in unnumbered_spans(reading))


def _is_noun(figure: Figure, reading: Reading) -> bool:
    """Whether what stands behind a count surely is what is counted: a plural right behind it."""
    k = bisect_left(reading.starts(), figure.end)
    if k >= len(reading.tokens):
        return False
    token = reading.tokens[k]
    plurals = reading.language.language.plurals
    if token.low in reading.language.language.generic:
        return False
    return token.type is Type.WORD and token.low == figure.unit and token.low.endswith(plurals)


def _ends_in_unit(counted: str, full: Figure, reading: Reading) -> bool:
    """Whether what is counted is a compound of the unit: dienst*jaren*, Regen*tage*."""
    if not reading.language.language.joined:
        return False
    return any(
        unit == full.unit and len(word) >= _SHORTEST and counted.endswith(word) and counted != word
        for word, unit in reading.language.wording.wording.many_spans.items()
    )


def _may_be_age(bare: Figure, reading: Reading, *, shortened: bool) -> bool:
    """Whether a bare number is somebody's age: a retirement age of *65*.

    `shortened`: whether the text shortens another one, so that *was 17* says it as well.
    """
    if shortened and reading.word_before(bare) in reading.language.wording.being:
        return True
    near = reading.text[max(0, bare.start - _NEAR // 2) : bare.end + _NEAR // 2]
    return bool(_AGE.search(near))


def _says_unit(counted: str, full: Figure, bare_in: Reading, full_in: Reading) -> bool:
    """Whether what is counted translates to a word of the figure with the unit."""
    words = lexicon(bare_in.language.language.code, full_in.language.language.code)
    said = {stem(word) for word in re.findall(r"[^\W\d_]+", full.text.lower())}
    return bool(words.translations(counted) & said) or stem(counted) in said
