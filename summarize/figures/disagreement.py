"""Whether two figures of equal value are told alike: bound, direction, by or to, rate, unit."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from summarize.figures.codes import FigureCode
from summarize.figures.figure import Direction, Exactness, Figure, Kind, Range, Role, Sign
from summarize.figures.finder import Reading
from summarize.figures.lexer import Token, Type
from summarize.figures.loose_bounds import can_be, said_loosely, word_before
from summarize.figures.missing_units import Told, unit_added
from summarize.figures.reasons import turned_round
from summarize.figures.recurring import EVERY
from summarize.figures.result import Mode

_WINDOW = 40
"""Words on each side of a figure that may excuse it: the other way is told there, too."""
_QUANTITIES = frozenset({Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MONEY, Kind.MEASURE,
                         Kind.DURATION, Kind.AGE})  # fmt: skip
"""The kinds of which a text does not say *about* or *more than* unless its source does."""
_LIMITED = frozenset({Kind.COUNT, Kind.PERCENT, Kind.PERCENTAGE_POINT})
_BOUNDS = frozenset(Exactness) - {Exactness.EXACT, Exactness.ABOUT}
_LIMIT = 40
"""Letters from a figure within which a word may say its limit."""
_HEAD = 15
"""Letters before a figure among which the noun that says its limit may stand."""
_SIDES = {Direction.ABOVE: Exactness.MORE_THAN, Direction.BELOW: Exactness.LESS_THAN}
_STEMS = {
    Exactness.AT_MOST: ("maxim", "máxim", "höchst", "ceiling", "limit", "cap"),
    Exactness.AT_LEAST: ("minim", "mínim", "mindest", "least"),
}
_UNDER = (Exactness.AT_MOST, Exactness.LESS_THAN)
_STRESS = re.compile(
    r"\b(?:as (?:many|much|high) as|no (?:fewer|less) than|niet minder dan|maar liefst"
    r"|nicht weniger als|pas moins d|no menos de)\b",
    re.IGNORECASE,
)
"""What only says that an exact figure is much, as *maar liefst* does."""
_REST = 4
"""Letters that a compound has at least behind the unit of time it begins with."""
_DEFINITE = re.compile(
    r"\b(?:than the|dan de|als die|als den|que les|que los|que las)\b", re.IGNORECASE
)
"""Comparisons with a number that is known, which a text may tell as that number."""
_CHANGES = frozenset({Direction.UP, Direction.DOWN})
_RESULTS = frozenset({Direction.WON, Direction.LOST})

NOT_OF_TIME = frozenset({"head", "piece", "child", "pupil", "household", "match"})
"""What *each* may say that something is per."""


def disagreement(
    source: Figure, target: Figure, before: Reading, after: Reading, mode: Mode
) -> Told | None:
    """What the target says otherwise of a figure than the source, or None."""
    return (
        _bound(source, target, before, after, mode)
        or unit_added(source, target, before, after)
        or _direction(source, target, before, after, mode)
        or _role(source, target, before, after)
        or _stage(source, target)
        or _rate(source, target, before, after, mode)
    )


def _bound(
    source: Figure, target: Figure, before: Reading, after: Reading, mode: Mode
) -> Told | None:
    """*almost* for *more than*; *about* where the source is exact; a limit that is lost.

    A summary may round, and so leave a bound out: that is a warning there.
    """
    one, other = source.exactness, target.exactness
    if isinstance(source.value, Range) is not isinstance(target.value, Range):
        return None  # by over 300 to 1,300: what it bounds is one end of what looks like a range
    if turned_round(source, target) and not _denied_elsewhere(source, target, before, after):
        return FigureCode.BOUND, f"{one} became {other}"
    if _sharpened(source, target, before, after):
        return FigureCode.BOUND, f"{one} became {other}"
    if (
        source.kind not in _QUANTITIES
        or target.kind not in _QUANTITIES
        or Exactness.EXACT not in (one, other)
        or one is other
        or said_loosely(source, target, before, after)
    ):
        return None
    if _STRESS.search(source.text) or _STRESS.search(target.text):
        return None
    if _barely(source, target, before, after) or _not_until(source, target, before, after):
        return None
    if one is not Exactness.EXACT and _DEFINITE.search(source.text):
        return None  # fewer than the 20 that were announced
    if one is Exactness.EXACT:
        near = before.text[max(0, source.start - _HEAD) : source.start].lower().split()
        if other in _STEMS and any(word.startswith(_STEMS[other]) for word in near):
            return None  # una máxima de 2 grados
        side = before.language.wording.sides.get(word_before(before, source))
        if side is not None and other is _SIDES.get(side):
            return None  # onder acht lagen verf, "under eight layers of paint"
        if other is Exactness.ABOUT and word_before(before, source) in _concerning(before):
            return None  # es geht um 300: it is about 300
        if other in _UNDER and word_before(before, source) in before.language.wording.to:
            return None  # "up to 500" for *tot 500*, which is no bound in every sentence
        if other is Exactness.MORE_THAN and word_before(before, source) in _concerning(before):
            return None  # spread over four continents
        if source.kind not in _LIMITED and target.text.lower().startswith("over "):
            return None  # while it lasted; spread out over an area; turns over a sum
        return FigureCode.BOUND, f"exact became {other}"
    reached = one is Exactness.AT_MOST and _first_word(source) in before.language.wording.to
    if reached and (can_be(after, target) or not can_be(before, source)):
        return None  # subió hasta 300
    if one is Exactness.AT_LEAST and _begins(after, target):
        return None  # vanaf 300: from 300
    if one in _STEMS and _limit_near(after, target, _STEMS[one]):
        return None  # the maximum fine is 9,000 euros
    if one in _BOUNDS and mode is Mode.TRANSLATION:
        return FigureCode.BOUND, f"{one} became exact"
    return None


def _barely(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether *barely* 300 on one side is *only* 300, or a *barely* further off, on the other."""
    for bounded, figure, reading in ((source, target, after), (target, source, before)):
        if bounded.exactness is Exactness.LESS_THAN and _BARELY.match(bounded.text):
            only = reading.language.wording.only
            return any(
                token.low in only or _BARELY.match(token.low)
                for token in _sentence(reading, figure)
            )
    return False


def _not_until(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether only *after* three weeks is *not until* three weeks after: the exact side denies."""
    for bounded, figure, reading in ((source, target, after), (target, source, before)):
        if bounded.exactness is Exactness.AT_LEAST and bounded.kind is Kind.DURATION:
            return _denies(reading, figure)
    return False


_BARELY = re.compile(
    r"(?:apenas|amper|nauwelijks|kaum|à peine|barely|scarcely|hardly)\b", re.IGNORECASE
)
_DENIED = (
    {Exactness.MORE_THAN, Exactness.AT_MOST},
    {Exactness.LESS_THAN, Exactness.AT_LEAST},
)
"""What *not* makes of a bound, which may stand far from it: trucks of *more than* 30 tons are
*not* allowed."""


def _denied_elsewhere(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether both sides deny a bound, and one of them further off in its sentence."""
    if {source.exactness, target.exactness} not in _DENIED:
        return False
    strict = (Exactness.MORE_THAN, Exactness.LESS_THAN)
    figure, reading = (source, before) if source.exactness in strict else (target, after)
    permits = reading.language.wording.able | reading.language.wording.permitted
    return (
        _denies(before, source)
        and _denies(after, target)
        and any(token.low in permits for token in _sentence(reading, figure))
    )


def _denies(reading: Reading, figure: Figure) -> bool:
    """Whether *not* stands in the sentence of a figure."""
    negations = reading.language.wording.negations
    return any(token.low in negations for token in _sentence(reading, figure))


def _sentence(reading: Reading, figure: Figure) -> Iterator[Token]:
    """The tokens around a figure in its sentence, and the figure's own."""
    at = bisect_left(reading.starts(), figure.start)
    tokens = reading.tokens
    for way in (
        range(at - 1, max(-1, at - _WINDOW), -1),
        range(at, min(len(tokens), at + _WINDOW)),
    ):
        for k in way:
            if tokens[k].text in ".!?;" and tokens[k].start >= figure.end:
                break
            if tokens[k].text in ".!?;" and k < at:
                break
            yield tokens[k]


def _sharpened(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether one says *about* where the other says *more than*, *fewer than*, *up to*."""
    if source.kind not in _QUANTITIES or _STRESS.search(source.text + " " + target.text):
        return False
    for rough, sharp, there, here in (
        (source, target, before, after), (target, source, after, before)
    ):  # fmt: skip
        if rough.exactness is not Exactness.ABOUT or sharp.start in here.loose_bounds:
            continue
        if word_before(there, rough) in there.language.wording.to:
            return False  # tot zo'n 300
        if sharp.exactness is Exactness.LESS_THAN:
            words = here.language.wording
            said = sharp.text.lower().split()
            return any(word in words.amounts or word in words.sides for word in said)
        return sharp.exactness in _BOUNDS
    return False


def _begins(reading: Reading, figure: Figure) -> bool:
    """Whether *from* stands before a figure, an article between them or not: from the age of 18."""
    words = reading.text[max(0, figure.start - 20) : figure.start].lower().split()
    while words and words[-1] in reading.language.language.definite_articles:
        words.pop()
    return bool(words) and words[-1] in reading.language.wording.from_


def _limit_near(reading: Reading, figure: Figure, stems: tuple[str, ...]) -> bool:
    """Whether a word like *maximum* stands near a figure."""
    around = reading.text[max(0, figure.start - _LIMIT) : figure.end + _LIMIT].lower().split()
    return any(word.startswith(stems) for word in around)


def _concerning(reading: Reading) -> frozenset[str]:
    return reading.language.wording.concerning


def _first_word(figure: Figure) -> str:
    return figure.text.lower().split()[0]


def _direction(
    source: Figure, target: Figure, before: Reading, after: Reading, mode: Mode
) -> Told | None:
    one, other = source.direction, target.direction
    for signed, told in ((source, target), (target, source)):
        if signed.sign is Sign.PLUS and told.direction is Direction.DOWN and told.role is Role.BY:
            return FigureCode.DIRECTION, f"{one or 'plus'} became {other or 'plus'}"
    if one in _RESULTS and mode is Mode.SUMMARY:
        return None
    if (
        mode is Mode.TRANSLATION
        and source.start in before.compared
        and one in _CHANGES
        and other is None
        and source.kind is target.kind
        and not _ways(after, target)
    ):
        return FigureCode.DIRECTION, f"{one} became no comparison"
    if one is None or other is not one.opposite:
        return None
    if _told_by_denial(source, target, before, after) or _lasting(source, target, before, after):
        return None
    if one in _CHANGES and other in _ways(before, source) and one in _ways(after, target):
        return None  # both texts tell of both, and which is which is for the reader to say
    if source.kind is Kind.SCORE and _first_name(before) != _first_name(after):
        return None  # A beat B, and B lost to A
    return FigureCode.DIRECTION, f"{one} became {other}"


def _told_by_denial(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether *not before* on one side is *not* and *before* further apart on the other."""
    if {source.direction, target.direction} != {Direction.BEFORE, Direction.AFTER}:
        return False
    figure, reading = (source, before) if source.direction is Direction.BEFORE else (target, after)
    near = reading.text[max(0, figure.start - 20) : figure.start].lower().split()[-2:]
    bounds = reading.language.wording.bounds
    said = any(bounds.get(word) is Direction.BEFORE for word in near)
    return said and _denies(reading, figure)


def _is_first(reading: Reading) -> bool:
    """Whether a text tells of something that is the first, or the most, of a time."""
    like, english = reading.language.language.first_like, reading.language.language.code == "en"
    return any(
        (like and token.low.startswith(like)) or (english and token.low.endswith("est"))
        for token in reading.tokens
    )


def _lasting(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether *since four years* on one side is *in four years* on the other: for the first time.

    What is *ago* is past, and is not told so.
    """
    if {source.direction, target.direction} != {Direction.EARLIER, Direction.LATER}:
        return False
    past, there, ahead, here = source, before, target, after
    if source.direction is Direction.LATER:
        past, there, ahead, here = target, after, source, before
    if word_before(here, ahead) not in here.language.wording.lasting_in:
        return False
    if not (_is_first(there) or _is_first(here) or _denies(here, ahead) or _denies(there, past)):
        return False
    words = there.text[max(0, past.start - 20) : past.end].lower().split()
    return not there.language.wording.lasting_since.isdisjoint(words)


def _ways(reading: Reading, figure: Figure) -> set[Direction]:
    """Which ways the words around a figure tell of."""
    starts = reading.starts()
    at = bisect_left(starts, figure.start)
    words = reading.language.wording
    found: set[Direction] = set()
    for k in range(max(0, at - _WINDOW), min(len(starts), at + _WINDOW)):
        token = reading.tokens[k]
        if figure.start <= token.start < figure.end:
            continue
        sense = words.sense(token.low)
        found.update(way for way in (sense.way, sense.degree) if way is not None)
    return found


def _first_name(reading: Reading) -> str:
    """The first word with a capital inside a sentence, or the first of all."""
    names = [token for token in reading.tokens if token.type is Type.WORD]
    for token in names:
        if token.text[0].isupper() and token.low not in reading.language.language.function_words:
            return token.low
    return ""


def _role(source: Figure, target: Figure, before: Reading, after: Reading) -> Told | None:
    one, other = source.role, target.role
    if one is None or other is None or one is other:
        return None
    if isinstance(source.value, Range) is not isinstance(target.value, Range):
        if (one, other) == (Role.FROM, Role.BY):
            return FigureCode.ROLE, f"{one} became {other}"
        return None
    if {one, other} == {Role.FROM, Role.TO} and not (_begun(before) and _begun(after)):
        return FigureCode.ROLE, f"{one} became {other}"
    if (one, other) == (Role.FROM, Role.BY) and not _begun(after):
        return FigureCode.ROLE, f"{one} became {other}"
    if Role.FROM in (one, other):
        return None  # who has changed places is looked at elsewhere
    return FigureCode.ROLE, f"{one} became {other}"


def _begun(reading: Reading) -> bool:
    """Whether a text says both from where and to where something went."""
    roles = {figure.role for figure in reading.figures}
    return {Role.FROM, Role.TO} <= roles


def _stage(source: Figure, target: Figure) -> Told | None:
    if source.stage is None or target.stage is None or source.stage is target.stage:
        return None
    return FigureCode.STAGE, f"{source.stage} became {target.stage}"


def _rate(
    source: Figure, target: Figure, before: Reading, after: Reading, mode: Mode
) -> Told | None:
    one, other = source.rate, target.rate
    if one == other or source.kind in (Kind.ORDINAL, Kind.YEAR):
        return None
    if {one, other} == {EVERY, None} and _comes_once(source, target, before, after):
        return None
    if one is not None and one not in mentioned(after):
        if other is None and mode is Mode.SUMMARY:
            return None
        return FigureCode.RATE, f"per {one} became " + (f"per {other}" if other else "no rate")
    if other is not None and other not in mentioned(before) and not _named(other, before, after):
        return FigureCode.RATE, (f"per {one}" if one else "no rate") + f" became per {other}"
    if one is not None and other is not None and one not in _rates(after):
        return FigureCode.RATE, f"per {one} became per {other}"
    return None


def _comes_once(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether *every* thirty years is not said where it is meant, or said where it is not.

    *Once in* six years may be told of a single time; a kwartier may come *per* kwartier; and from
    once in thirty to once in fifty years the unit is said only once.
    """
    for figure, reading in ((source, before), (target, after)):
        words = reading.text[max(0, figure.start - 20) : figure.start].lower().split()
        if words[-2:] == ["once", "in"] or (figure.rate is None and figure.kind is Kind.COUNT):
            return True
        if words and figure.rate is None and words[-1] in _per(reading):
            return True
    return False


def _named(unit: str, before: Reading, after: Reading) -> bool:
    """Whether an *annual* fee is a jaarabonnement: a word of the source begins with the unit."""
    rates = after.language.wording.wording.rates
    if not before.language.language.joined or not any(
        rates.get(token.low) == unit for token in after.tokens
    ):
        return False
    words = [word for word, named in before.language.wording.spans.items() if named == unit]
    return any(
        len(token.low) >= len(word) + _REST and token.low.startswith(word)
        for token in before.tokens
        for word in words
    )


def _per(reading: Reading) -> set[str]:
    """*Per* and its like, but for articles."""
    wording = reading.language.wording.wording
    return set(wording.per.split()) - set(wording.articles.split())


def mentioned(reading: Reading) -> set[str]:
    """All that a text names of what something may be per: months, heads, kilometres."""
    known = reading.named.get("mentioned")
    if known is None:
        known = reading.named["mentioned"] = _mentioned(reading)
    return known


def _mentioned(reading: Reading) -> set[str]:
    mentions = reading.language.wording.mentions
    found = {mentions[token.low] for token in reading.tokens if token.low in mentions}
    if any(token.low in reading.language.wording.each for token in reading.tokens):
        found |= NOT_OF_TIME | {EVERY}
    return found | _rates(reading) | {figure.unit or "" for figure in reading.figures}


def _rates(reading: Reading) -> set[str]:
    known = reading.named.get("rates")
    if known is None:
        known = reading.named["rates"] = _find_rates(reading)
    return known


def _find_rates(reading: Reading) -> set[str]:
    rates = reading.language.wording.rates
    found: set[str] = set()
    for k in range(len(reading.tokens)):
        phrase = rates.at(reading.tokens, k)
        if phrase is not None:
            found.add(phrase[1][0])
    return found
