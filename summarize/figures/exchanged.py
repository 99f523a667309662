"""Whether equal figures stand in the same places: which two have changed places with each other.

Two figures of one target sentence are in question together. Their surroundings are compared with
those of their partners, once as they stand and once crosswise: in a faithful text the straight
comparison is the better one, and exchanging the two figures exchanges the two comparisons. What
little the surroundings leave open, the order decides for figures of one kind, which translators
seldom turn round.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarize.figures.contrast import set_over
from summarize.figures.figure import Figure, Kind, Range
from summarize.figures.finder import Reading
from summarize.figures.matching import Matching
from summarize.figures.support import Support

NEIGHBOURS = 6
"""How many figures on in the sentence a figure may have changed places with."""
_CLEARLY = 0.4
"""What the surroundings must say in a summary."""
_SUPPORTED = 0.75
"""What a whole clause's support counts there against the nearest words."""
_TURNED_IN_SUMMARY = 0.33
"""What it says there that two figures of one source sentence stand in another order: of others
the order says nothing."""
TABLE = 200
"""Figures of a sentence beyond which it is none: where each stands is not looked at."""
_CHANGE = 40
"""Letters between the two figures of a change, at most: from 216 files in 2019 to 155."""
_OPEN = 0.05
"""What the surroundings must say for two figures of one kind whose order has changed, which
translators seldom change: less, and they have changed places."""
_STRAIGHT_ALIKE = 0.6
"""By how much the crosswise comparison must win if their order is the same."""
_TURNED = 0.17
"""By how much for figures of different kinds, whose order translators do change, if it has
changed. Exchanging two figures changes their order, so this is the common case."""
_STRAIGHT = 0.6
"""And if it has not."""
_MISMATCH = 0.3
"""What a partner of an odd kind counts against the straight comparison."""
_AGREEING = (
    {Kind.AGE, Kind.DURATION}, {Kind.COUNT, Kind.ORDINAL}, {Kind.FRACTION, Kind.MULTIPLE},
    {Kind.DECADE, Kind.YEAR}, {Kind.DATE, Kind.YEAR}, {Kind.PERCENT, Kind.FRACTION},
    {Kind.COUNT, Kind.TOKEN}, {Kind.TIME, Kind.DURATION}, {Kind.TIME, Kind.COUNT},
    {Kind.COUNT, Kind.MULTIPLE}, {Kind.SCORE, Kind.COUNT},
)  # fmt: skip


_SHARING = tuple({Kind.COUNT, kind} for kind in (Kind.MONEY, Kind.PERCENT, Kind.MEASURE))
"""Kinds of two figures of which one may have its unit from the other: 14 euros instead of 18."""
_TYPED = frozenset({Kind.DATE, Kind.TIME, Kind.PERCENT, Kind.MONEY, Kind.MEASURE,
                    Kind.DURATION, Kind.MULTIPLE})  # fmt: skip
"""Kinds that are written with what they are."""


def exchanged(
    matching: Matching, support: Support | None = None
) -> Iterator[tuple[int, int, int, int]]:
    """Pairs of matched pairs that have changed places, as (source, target, source, target) atoms.

    Every atom is in at most one; the most certain come first. A translation follows the source's
    order. With `support` the target is a summary, which does not: it tells in its own order, each
    clause perhaps another source sentence.
    """
    found: list[tuple[float, int, int, int, int]] = []
    turned: list[set[int]] = []
    pairs = sorted(_single(matching), key=lambda pair: pair[1])
    sentence, figures_of = matching.after.sentence, matching.after.figures_of
    for k, (s1, t1) in enumerate(pairs):
        here = matching.targets[t1]
        if len(figures_of(sentence(here.index))) > TABLE:
            continue
        for s2, t2 in pairs[k + 1 : k + 1 + NEIGHBOURS]:
            there = matching.targets[t2]
            if sentence(there.index) > sentence(here.index) + 1:
                break
            if s1 == s2:
                continue
            if (
                s1 > s2
                and _changes(matching, s2, s1, before=True)
                and (here.index == there.index or _changes(matching, t1, t2, before=False))
            ):
                found.append((-1.0, s1, t1, s2, t2))  # from A to B, and from B to A
                continue
            if here.index == there.index:
                continue
            if matching.sources[s1].index == matching.sources[s2].index:
                if s1 > s2:  # the two ends of one range
                    found.append((-1.0, s1, t1, s2, t2))
                continue
            told = _told(matching, s1, t1, s2, t2) if support is None else None
            if told is not None:
                if not told:
                    found.append((-1.0, s1, t1, s2, t2))
                continue
            if matching.after.value(here.index) == matching.after.value(
                there.index
            ) or matching.before.value(matching.sources[s1].index) == matching.before.value(
                matching.sources[s2].index
            ):
                continue
            balance = _balance(matching, s1, t1, s2, t2, support)
            if balance is not None and balance < 0:
                found.append((balance, s1, t1, s2, t2))
            elif balance is not None and s1 > s2 and here.figure.kind is there.figure.kind:
                turned.append({t1, t2})
    taken: set[int] = set()
    for balance, s1, t1, s2, t2 in sorted(found):
        # Two others of a kind were turned round, and rightly so: with whole clauses, and what
        # stands in these as well.
        rightly = any(not pair & {t1, t2} for pair in turned)
        if rightly and s1 > s2 and balance > -_STRAIGHT_ALIKE:
            continue
        if t1 not in taken and t2 not in taken:
            taken.update((t1, t2))
            yield s1, t1, s2, t2


def _told(matching: Matching, s1: int, t1: int, s2: int, t2: int) -> bool | None:
    """Whether both texts tell the same of two figures: which is set over against the other, or a
    part of it; None where one does not say."""
    here, there = matching.targets[t1].figure, matching.targets[t2].figure
    if here.kind is not there.kind and {here.kind, there.kind} not in _SHARING:
        return None
    told = _set_over(matching, s1, t1, s2, t2)
    if told is not None:
        return told
    told = _is_part(matching.after.reading, here, there)
    one, other = matching.sources[s1].figure, matching.sources[s2].figure
    if told is False and _is_part(matching.before.reading, one, other) is False:
        return None  # the source says so as well
    return told


def _set_over(matching: Matching, s1: int, t1: int, s2: int, t2: int) -> bool | None:
    """Whether both texts set the same one of two figures over against the other; None if not both
    set one."""
    one, other = matching.sources[s1], matching.sources[s2]
    before = set_over(matching.before.reading, one.index, other.index)
    if before is None:
        return None
    after = set_over(matching.after.reading, matching.targets[t1].index, matching.targets[t2].index)
    if after is None:
        return None
    return before == after


def _is_part(reading: Reading, one: Figure, other: Figure) -> bool | None:
    """Whether one figure is told as a part of the other, and is the smaller: 31 *of the* 48.

    None if it is not told as a part.
    """
    if one.kind is not Kind.COUNT or isinstance(one.value, str | Range):
        return None
    if isinstance(other.value, str | Range):
        return None
    between = reading.text[one.end : other.start].lower().split()
    if between[-1:] and between[-1] in reading.language.language.definite_articles:
        between.pop()
    if tuple(between) not in reading.language.language.ratio_words:
        return None
    return None if one.value == other.value else one.value < other.value


def _changes(matching: Matching, first: int, second: int, *, before: bool) -> bool:
    """Whether nothing but *to* (from A to B) and what is counted stands between two figures."""
    side = matching.before if before else matching.after
    atoms = matching.sources if before else matching.targets
    one, other = atoms[first].figure, atoms[second].figure
    if not 0 <= other.start - one.end <= _CHANGE:
        return False
    words = side.reading.text[one.end : other.start].lower().split()
    return bool(words) and words[-1] in side.reading.language.language.change_words


def _single(matching: Matching) -> list[tuple[int, int]]:
    """Each matched target atom once, with its first source atom."""
    first: dict[int, int] = {}
    for s, t, _ in matching.pairs:
        first.setdefault(t, s)
    return [(s, t) for t, s in first.items()]


def _balance(
    matching: Matching, s1: int, t1: int, s2: int, t2: int, support: Support | None
) -> float | None:
    """Below 0 if the two figures have changed places, or None if that makes no difference."""
    one, other = matching.targets[t1].figure, matching.targets[t2].figure
    a, b = matching.sources[s1].figure, matching.sources[s2].figure
    values = {
        matching.before.value(matching.sources[s1].index),
        matching.before.value(matching.sources[s2].index),
        matching.after.value(matching.targets[t1].index),
        matching.after.value(matching.targets[t2].index),
    }

    without = frozenset(values)

    def like(s: int, t: int) -> float:
        likeness = matching.likeness(s, t, values)
        if support is None:
            return likeness
        source, target = matching.sources[s].index, matching.targets[t].index
        return likeness + _SUPPORTED * support.of(source, target, without)

    balance = like(s1, t1) + like(s2, t2) - like(s1, t2) - like(s2, t1)
    turned = a.start > b.start
    if one.kind is other.kind:
        if support is not None:
            before = matching.before
            together = before.sentence(matching.sources[s1].index) == before.sentence(
                matching.sources[s2].index
            )
            balance -= _TURNED_IN_SUMMARY if turned and together else 0.0
            return balance if abs(balance) >= _CLEARLY else None
        return balance - _OPEN if turned else balance + _STRAIGHT_ALIKE
    if support is not None:
        return None
    same = a.kind is one.kind and b.kind is other.kind
    years = {a.kind, b.kind} == {Kind.YEAR, Kind.COUNT}
    if same and not years:
        return None  # neither can stand where the other stood: on 3 March at 9.30
    if years and same and _both_dated(matching, s1, t1, s2, t2):
        return None  # in 2022 to 123
    for here, there, besides in ((a, one, (b, other)), (b, other, (a, one))):
        alone = all(figure.kind is not here.kind for figure in besides)
        if here.kind is there.kind and here.kind in _TYPED and alone:
            return None  # 12 percent, and nothing else that could be one
    if isinstance(one.value, Range) is not isinstance(other.value, Range):
        return None  # of two ends, neither changes places with a figure of another kind
    if years and same:
        count = one if one.kind is Kind.COUNT else other
        if not any(c.isalpha() for c in count.text) and not count.text.isdigit():
            return None  # nobody writes a year as 1,250
    odd = (not _agree(a, one)) + (not _agree(b, other))
    return balance - _MISMATCH * odd + (_TURNED if turned else _STRAIGHT)


def _both_dated(matching: Matching, s1: int, t1: int, s2: int, t2: int) -> bool:
    """Whether both texts have a word like *in* before the year of two figures, which none is
    without."""
    for reading, one, other in (
        (matching.before.reading, matching.sources[s1], matching.sources[s2]),
        (matching.after.reading, matching.targets[t1], matching.targets[t2]),
    ):
        year = one.figure if one.figure.kind is Kind.YEAR else other.figure
        words = reading.text[max(0, year.start - 20) : year.start].lower().split()
        if not words or words[-1] not in reading.language.language.year_before:
            return False
    return True


def _agree(source: Figure, target: Figure) -> bool:
    """Whether two figures of equal value also are of the same kind, or of kinds that agree."""
    pair = {source.kind, target.kind}
    return len(pair) == 1 or pair in _AGREEING
