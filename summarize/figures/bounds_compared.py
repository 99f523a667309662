"""Whether two figures of equal value are told with the same bound: about, more than, at most."""

from __future__ import annotations

import re

from summarize.figures.bounds_elsewhere import told_elsewhere
from summarize.figures.bounds_loose import can_be, said_loosely
from summarize.figures.codes import FigureCode
from summarize.figures.denials import denies, sentence_around
from summarize.figures.figure import Direction, Exactness, Figure, Kind, Range
from summarize.figures.finder import Reading
from summarize.figures.missing_units import Told
from summarize.figures.reasons import turned_round
from summarize.figures.result import Mode

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
_AS_MUCH_AS = re.compile(r"tot wel\b", re.IGNORECASE)
"""A limit that is reached: waves *tot wel* 10 metres are not lower."""
_COMPARED = re.compile(r"\b(?:als|dan|que|qu['’])(?: vor| hace| il y a)?\s*$", re.IGNORECASE)
"""What stands before a moment with which something is compared."""
_DEFINITE = re.compile(
    r"\b(?:than the|dan de|als die|als den|que les|que los|que las)\b", re.IGNORECASE
)
"""Comparisons with a number that is known, which a text may tell as that number."""


def bound_told(
    source: Figure, target: Figure, before: Reading, after: Reading, mode: Mode
) -> Told | None:
    """*almost* for *more than*; *about* where the source is exact; a limit that is lost.

    A summary may round, and so leave a bound out: that is a warning there.
    """
    one, other = source.exactness, target.exactness
    if other is Exactness.LESS_THAN and _AS_MUCH_AS.match(source.text):
        return FigureCode.BOUND, f"{one} became {other}"
    if isinstance(source.value, Range) is not isinstance(target.value, Range):
        return None  # by over 300 to 1,300: what it bounds is one end of what looks like a range
    turned = turned_round(source, target) and not _denied_elsewhere(source, target, before, after)
    sharpened = _sharpened(source, target, before, after)
    if turned or (sharpened and not told_elsewhere(source, target, before, after)):
        return FigureCode.BOUND, f"{one} became {other}"
    if Exactness.EXACT not in (one, other) or one is other:
        return None
    if source.kind not in _QUANTITIES or target.kind not in _QUANTITIES:
        return None
    if _said_otherwise(source, target, before, after):
        return None
    if one is Exactness.EXACT:
        free = _may_be_added(source, target, before)
        return None if free else (FigureCode.BOUND, f"exact became {other}")
    if mode is not Mode.TRANSLATION or one not in _BOUNDS:
        return None
    free = _may_be_left_out(source, target, before, after)
    return None if free else (FigureCode.BOUND, f"{one} became exact")


def _said_otherwise(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether the exact one of two may mean the bound of the other all the same."""
    return bool(
        said_loosely(source, target, before, after)
        or _STRESS.search(source.text)
        or _STRESS.search(target.text)
        or _barely(source, target, before, after)
        or _not_until(source, target, before, after)
        or told_elsewhere(source, target, before, after)
    )


def _may_be_added(source: Figure, target: Figure, before: Reading) -> bool:
    """Whether the bound of the target is a word that the source has and is not read as one."""
    other, words = target.exactness, before.language.wording
    if target.direction is Direction.EARLIER and _COMPARED.search(before.text[: source.start]):
        return True  # 3 points less *than four years ago*
    word = before.word_before(source)
    near = before.words_before(source, _HEAD)
    if other in _STEMS and any(head.startswith(_STEMS[other]) for head in near):
        return True  # una máxima de 2 grados
    side = words.sides.get(word)
    if side is not None and other is _SIDES.get(side):
        return True  # onder acht lagen verf, "under eight layers of paint"
    if other in (Exactness.ABOUT, Exactness.MORE_THAN) and word in words.concerning:
        return True  # es geht um 300: it is about 300; spread over four continents
    if other in _UNDER and word in words.to:
        return True  # "up to 500" for *tot 500*, which is no bound in every sentence
    # while it lasted; spread out over an area; turns over a sum
    return source.kind not in _LIMITED and target.text.lower().startswith("over ")


def _may_be_left_out(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether the target has the bound of the source in a word that is not read as one."""
    one = source.exactness
    if _DEFINITE.search(source.text):
        return True  # fewer than the 20 that were announced
    reached = one is Exactness.AT_MOST and _first_word(source) in before.language.wording.to
    if reached and (can_be(after, target) or not can_be(before, source)):
        return True  # subió hasta 300
    if one is Exactness.AT_LEAST and _begins(after, target):
        return True  # vanaf 300: from 300
    # the maximum fine is 9,000 euros
    return one in _STEMS and _limit_near(after, target, _STEMS[one])


def _barely(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether *barely* 300 on one side is *only* 300, or a *barely* further off, on the other."""
    for bounded, figure, reading in ((source, target, after), (target, source, before)):
        if bounded.exactness is Exactness.LESS_THAN and _BARELY.match(bounded.text):
            only = reading.language.wording.only
            return any(
                token.low in only or _BARELY.match(token.low)
                for token in sentence_around(reading, figure)
            )
    return False


def _not_until(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether only *after* three weeks is *not until* three weeks after: the exact side denies."""
    for bounded, figure, reading in ((source, target, after), (target, source, before)):
        if bounded.exactness is Exactness.AT_LEAST and bounded.kind is Kind.DURATION:
            after_it = bool(_THEN.match(reading.text[figure.end : figure.end + _LIMIT]))
            return denies(reading, figure) or (
                after_it
                and any(token.low in _ONLY_THEN for token in sentence_around(reading, figure))
            )
    return False


_ONLY_THEN = frozenset("pas erst seulement solo sólo only".split())
"""*Only* five years after: not until five years after."""
_THEN = re.compile(
    r"\s*(?:na|nadat|later|nach|nachdem|später|après|plus tard|después|más tarde|after)\b"
)


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
        denies(before, source)
        and denies(after, target)
        and any(token.low in permits for token in sentence_around(reading, figure))
    )


def _sharpened(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether one says *about* where the other says *more than*, *fewer than*, *up to*."""
    if source.kind not in _QUANTITIES or _STRESS.search(source.text + " " + target.text):
        return False
    for rough, sharp, there, here in (
        (source, target, before, after), (target, source, after, before)
    ):  # fmt: skip
        if rough.exactness is not Exactness.ABOUT or sharp.start in here.loose_bounds:
            continue
        if there.word_before(rough) in there.language.wording.to:
            return False  # tot zo'n 300
        if sharp.exactness is Exactness.LESS_THAN:
            words = here.language.wording
            said = sharp.text.lower().split()
            return any(word in words.amounts or word in words.sides for word in said)
        return sharp.exactness in _BOUNDS
    return False


def _begins(reading: Reading, figure: Figure) -> bool:
    """Whether *from* stands before a figure, an article between them or not: from the age of 18."""
    words = reading.words_before(figure)
    while words and words[-1] in reading.language.language.definite_articles:
        words.pop()
    return bool(words) and words[-1] in reading.language.wording.from_


def _limit_near(reading: Reading, figure: Figure, stems: tuple[str, ...]) -> bool:
    """Whether a word like *maximum* stands near a figure."""
    around = reading.text[max(0, figure.start - _LIMIT) : figure.end + _LIMIT].lower().split()
    return any(word.startswith(stems) for word in around)


def _first_word(figure: Figure) -> str:
    return figure.text.lower().split()[0]
