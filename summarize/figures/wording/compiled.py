"""A language's wording made ready for reading: every word and phrase looked up in one step."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

from summarize.figures.figure import Direction, Exactness, PartOfDay, Stage
from summarize.figures.phrasebook import Phrases
from summarize.figures.wording import Wording

_MOST_KNOWN = 200_000
_LASTING = re.compile(r"lange?[nrms]?$")
"""How Dutch and German say that something lasts: dagenlang, jahrelangen."""


class Words:
    """A set of words; those written with ``*`` stand for all that begin so."""

    __slots__ = ("_exact", "_stems")

    def __init__(self, words: str) -> None:
        """`words` are parted by spaces."""
        pieces = words.split()
        self._exact = frozenset(piece for piece in pieces if piece[-1] != "*")
        self._stems = tuple(piece[:-1] for piece in pieces if piece[-1] == "*")

    def __contains__(self, word: str) -> bool:
        return word in self._exact or bool(self._stems and word.startswith(self._stems))


@dataclass(frozen=True, slots=True)
class Sense:
    """What one word says about figures near it; most words say nothing."""

    way: Direction | None = None
    """A verb or noun of a rise or a fall."""
    degree: Direction | None = None
    """A comparative: more, lower."""
    plain: Direction | None = None
    """An adjective that compares behind a multiple: high, low."""
    changes: bool = False
    result: Direction | None = None
    """Won, lost."""


_NOTHING = Sense()


@dataclass(frozen=True, slots=True)
class CompiledWording:
    """A `Wording`, indexed."""

    wording: Wording
    up: Words
    down: Words
    more: Words
    less: Words
    as_more: Words
    as_less: Words
    changes: Words
    profit: frozenset[str]
    loss: frozenset[str]
    over: Phrases[Direction]
    points: frozenset[str]
    won: Words
    lost: Words
    particles: dict[str, dict[str, Direction]]
    by: frozenset[str]
    to: frozenset[str]
    from_: frozenset[str]
    of: frozenset[str]
    amounting: frozenset[str]
    crossed: frozenset[str]
    rises_to: frozenset[str]
    moments: dict[str, Direction]
    """Words behind a duration: earlier, ago, later."""
    bounds: dict[str, Direction]
    """Words before a date or year: before, since."""
    ago: Phrases[Direction]
    sides: dict[str, Direction]
    """Words behind a measure: above, below, north."""
    stages: dict[str, Stage]
    from_now: Phrases[bool]
    parts: Phrases[PartOfDay]
    part_endings: tuple[tuple[str, PartOfDay], ...]
    beside_zero: Phrases[int]
    rates: Phrases[tuple[str, bool]]
    """Phrases of a rate → (per what, whether they begin with an article)."""
    once: Phrases[bool]
    every_one: Phrases[bool]
    other: frozenset[str]
    every: Phrases[bool]
    recurring_endings: tuple[str, ...]
    spans: Mapping[str, str]
    each: frozenset[str]
    mentions: dict[str, str]
    """Words that name what something may be per: months, annual."""
    above_than: frozenset[str]
    below_than: frozenset[str]
    floating: Phrases[bool]
    bound_particles: frozenset[str]
    negations: frozenset[str]
    permitted: frozenset[str]
    only: frozenset[str]
    exceeding: Words
    exceeding_beside: frozenset[str]
    able: frozenset[str]
    reaching: Phrases[bool]
    """Phrases before a limit → whether one of `able` must stand before them."""
    reaching_behind: frozenset[str]
    capped_behind: frozenset[str]
    latest: Phrases[Direction]
    """Phrases near a time limit → BEFORE or AFTER."""
    ahead: Phrases[Exactness]
    """Phrases before a length of time that lies ahead or is over → how far they bound it."""
    lasting_in: frozenset[str]
    lasting_since: frozenset[str]
    amounts: frozenset[str]
    fillers: frozenset[str]
    against: Phrases[bool]
    being: frozenset[str]
    concerning: frozenset[str]
    of_money: Words
    of_weight: Words
    particles_behind: frozenset[str]
    one: frozenset[str]
    long: frozenset[str]
    plural_spans: frozenset[str]
    """Those of `many_spans` that are no more than a plural: hours."""
    several: Words
    unnumbered: frozenset[str]
    named_several: frozenset[str]
    share: frozenset[str]
    known: dict[str, Sense] = field(default_factory=dict)

    def sense(self, word: str) -> Sense:
        """What a word says."""
        found = self.known.get(word)
        if found is None:
            if len(self.known) > _MOST_KNOWN:
                self.known.clear()
            found = self.known[word] = self._sense(word)
        return found

    def _sense(self, word: str) -> Sense:
        way = Direction.UP if word in self.up else Direction.DOWN if word in self.down else None
        degree = (
            Direction.UP if word in self.more else Direction.DOWN if word in self.less else None
        )
        result = Direction.WON if word in self.won else None
        if word in self.lost:
            result = None if result else Direction.LOST
        changes = way is not None or word in self.changes or word in self.particles
        plain = (
            Direction.UP
            if word in self.as_more
            else Direction.DOWN
            if word in self.as_less
            else None
        )
        sense = Sense(way, degree, plain, changes, result)
        return _NOTHING if sense == _NOTHING else sense

    def part_of(self, word: str) -> PartOfDay | None:
        """The part of the day that a joined word says: maandagavond."""
        for ending, part in self.part_endings:
            if word.endswith(ending) and len(word) > len(ending):
                return part
        return None


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def compiled_wording(code: str) -> CompiledWording:
    """The wording of a supported language, by its code without region."""
    wording: Wording = import_module(f"summarize.figures.wording.{code}").WORDING
    articles = wording.articles.split()
    rates = {phrase: (unit, False) for phrase, unit in wording.rates.items()}
    for per in wording.per.split():
        for noun, unit in wording.rate_nouns.items():
            if per not in articles or unit in _OF_TIME or (per in _THE and unit in _MEASURED):
                rates.setdefault(f"{per} {noun}", (unit, per in articles))
    mentions = {**wording.many_spans, **wording.spans, **wording.rate_nouns}
    mentions |= {phrase: unit for phrase, unit in wording.rates.items() if " " not in phrase}
    return CompiledWording(
        wording=wording,
        up=Words(wording.up),
        down=Words(wording.down),
        more=Words(wording.more),
        less=Words(wording.less),
        as_more=Words(wording.as_more),
        as_less=Words(wording.as_less),
        changes=Words(wording.changes),
        profit=_words(wording.profit),
        loss=_words(wording.loss),
        over=Phrases(wording.over.items()),
        points=_words(wording.points),
        won=Words(wording.won),
        lost=Words(wording.lost),
        particles={
            verb: dict(ways) for verbs, ways in wording.particles.items() for verb in verbs.split()
        },
        by=_words(wording.by),
        to=_words(wording.to),
        from_=_words(wording.from_),
        of=_words(wording.of),
        amounting=_words(wording.amounting),
        crossed=_words(wording.crossed),
        rises_to=_words(wording.rises_to),
        moments=dict.fromkeys(wording.earlier.split(), Direction.EARLIER)
        | dict.fromkeys(wording.later.split(), Direction.LATER),
        bounds=dict.fromkeys(wording.before.split(), Direction.BEFORE)
        | dict.fromkeys(wording.after.split(), Direction.AFTER),
        ago=Phrases(((phrase, Direction.EARLIER) for phrase in wording.ago), backwards=True),
        sides=dict.fromkeys(wording.above.split(), Direction.ABOVE)
        | dict.fromkeys(wording.below.split(), Direction.BELOW)
        | dict(wording.compass),
        stages=dict.fromkeys(wording.early.split(), Stage.EARLY)
        | dict.fromkeys(wording.middle.split(), Stage.MIDDLE)
        | dict.fromkeys(wording.late.split(), Stage.LATE),
        from_now=Phrases((phrase, True) for phrase in wording.from_now),
        parts=Phrases(wording.parts.items()),
        part_endings=tuple(wording.part_endings.items()),
        beside_zero=Phrases(wording.beside_zero.items()),
        rates=Phrases(rates.items()),
        once=Phrases((phrase, True) for phrase in wording.once),
        every_one=Phrases((phrase, True) for phrase in wording.every_one),
        other=_words(wording.other),
        every=Phrases(((phrase, True) for phrase in wording.every), backwards=True),
        recurring_endings=wording.recurring_endings,
        spans=wording.spans,
        each=_words(wording.each),
        mentions=mentions,
        above_than=_words(wording.above_than),
        below_than=_words(wording.below_than),
        floating=Phrases(((phrase, True) for phrase in wording.floating), backwards=True),
        bound_particles=_words(wording.bound_particles),
        negations=_words(wording.negations),
        permitted=_words(wording.permitted),
        only=_words(wording.only),
        exceeding=Words(wording.exceeding),
        exceeding_beside=_words(wording.exceeding_beside),
        able=_words(wording.able),
        reaching=Phrases(
            (dict.fromkeys(wording.reaching, True) | dict.fromkeys(wording.capped, False)).items(),
            backwards=True,
        ),
        reaching_behind=_words(wording.reaching_behind),
        capped_behind=_words(wording.capped_behind),
        latest=Phrases(
            (
                dict.fromkeys(wording.latest, Direction.BEFORE)
                | dict.fromkeys(wording.earliest, Direction.AFTER)
            ).items()
        ),
        ahead=Phrases(
            (
                dict.fromkeys(wording.hence, Exactness.EXACT)
                | dict.fromkeys(wording.within, Exactness.AT_MOST)
                | dict.fromkeys(wording.elapsed, Exactness.AT_LEAST)
            ).items(),
            backwards=True,
        ),
        lasting_in=_words(wording.lasting_in),
        lasting_since=_words(wording.lasting_since),
        amounts=_words(wording.amounts),
        fillers=_words(wording.fillers),
        of_money=Words(wording.of_money),
        of_weight=Words(wording.of_weight),
        particles_behind=_words(wording.particles_behind),
        against=Phrases(((phrase, True) for phrase in wording.against), backwards=True),
        being=_words(wording.being),
        concerning=_words(wording.concerning),
        one=_words(wording.one),
        long=_words(wording.long),
        plural_spans=frozenset(word for word in wording.many_spans if not _LASTING.search(word)),
        several=Words(wording.several),
        unnumbered=_words(wording.unnumbered),
        named_several=_words(wording.named_several),
        share=_words(wording.share),
    )


_THE = frozenset({"a", "an", "le", "la", "l'", "el"})
"""Articles that make a rate of a measure as well: 450 euros *a* square metre, 2 euros *le* litre.
"""
_MEASURED = frozenset({"km", "m", "mi", "m2", "km2", "mi2", "m3", "ha", "acre", "l", "kg", "t",
                       "piece", "kWh"})  # fmt: skip
_OF_TIME = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "quarter",
                      "year", "season"})  # fmt: skip
