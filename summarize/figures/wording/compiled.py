"""A language's wording made ready for reading: every word and phrase looked up in one step."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from importlib import import_module
from typing import Any, TypeVar

from summarize.figures.figure import Direction, Exactness, PartOfDay, Stage
from summarize.figures.phrasebook import Phrases
from summarize.figures.wording import Wording

M = TypeVar("M")

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


def _meanings(*sorts: tuple[str, M]) -> dict[str, M]:
    """Words, parted by spaces, with the meaning of their sort."""
    return {word: meaning for words, meaning in sorts for word in words.split()}


def _phrases(*sorts: tuple[Iterable[str], M], backwards: bool = False) -> Phrases[M]:
    """Phrases with the meaning of their sort; `backwards` are those before a figure."""
    meanings = {phrase: meaning for phrases, meaning in sorts for phrase in phrases}
    return Phrases(meanings.items(), backwards=backwards)


_INDEXED: dict[str, Callable[[str], Words | frozenset[str]]] = {
    "Words": Words,
    "frozenset[str]": _words,
}
"""What is made of a list of words, by the type of the field of its name in `CompiledWording`."""


def _lists(wording: Wording) -> dict[str, Any]:
    """Every list of words that is a field of both, indexed."""
    return {
        field.name: _INDEXED[str(field.type)](getattr(wording, field.name))
        for field in fields(CompiledWording)
        if str(field.type) in _INDEXED and hasattr(wording, field.name)
    }


def _rates(wording: Wording) -> dict[str, tuple[str, bool]]:
    """Phrases of a rate → (per what, whether they begin with an article)."""
    articles = wording.articles.split()
    rates = {phrase: (unit, False) for phrase, unit in wording.rates.items()}
    for per in wording.per.split():
        for noun, unit in wording.rate_nouns.items():
            if per not in articles or unit in _OF_TIME or (per in _THE and unit in _MEASURED):
                rates.setdefault(f"{per} {noun}", (unit, per in articles))
    return rates


@cache
def compiled_wording(code: str) -> CompiledWording:
    """The wording of a supported language, by its code without region."""
    wording: Wording = import_module(f"summarize.figures.wording.{code}").WORDING
    single = {phrase: unit for phrase, unit in wording.rates.items() if " " not in phrase}
    return CompiledWording(
        wording=wording,
        **_lists(wording),
        over=Phrases(wording.over.items()),
        particles={
            verb: dict(ways) for verbs, ways in wording.particles.items() for verb in verbs.split()
        },
        moments=_meanings((wording.earlier, Direction.EARLIER), (wording.later, Direction.LATER)),
        bounds=_meanings((wording.before, Direction.BEFORE), (wording.after, Direction.AFTER)),
        ago=_phrases((wording.ago, Direction.EARLIER), backwards=True),
        sides=_meanings((wording.above, Direction.ABOVE), (wording.below, Direction.BELOW))
        | dict(wording.compass),
        stages=_meanings(
            (wording.early, Stage.EARLY), (wording.middle, Stage.MIDDLE), (wording.late, Stage.LATE)
        ),
        from_now=_phrases((wording.from_now, True)),
        parts=Phrases(wording.parts.items()),
        part_endings=tuple(wording.part_endings.items()),
        beside_zero=Phrases(wording.beside_zero.items()),
        rates=Phrases(_rates(wording).items()),
        once=_phrases((wording.once, True)),
        every_one=_phrases((wording.every_one, True)),
        every=_phrases((wording.every, True), backwards=True),
        recurring_endings=wording.recurring_endings,
        spans=wording.spans,
        mentions={**wording.many_spans, **wording.spans, **wording.rate_nouns, **single},
        floating=_phrases((wording.floating, True), backwards=True),
        reaching=_phrases((wording.reaching, True), (wording.capped, False), backwards=True),
        latest=_phrases((wording.latest, Direction.BEFORE), (wording.earliest, Direction.AFTER)),
        ahead=_phrases(
            (wording.hence, Exactness.EXACT),
            (wording.within, Exactness.AT_MOST),
            (wording.elapsed, Exactness.AT_LEAST),
            backwards=True,
        ),
        against=_phrases((wording.against, True), backwards=True),
        plural_spans=frozenset(word for word in wording.many_spans if not _LASTING.search(word)),
    )


_THE = frozenset({"a", "an", "le", "la", "l'", "el"})
"""Articles that make a rate of a measure as well: 450 euros *a* square metre, 2 euros *le* litre.
"""
_MEASURED = frozenset({"km", "m", "mi", "m2", "km2", "mi2", "m3", "ha", "acre", "l", "kg", "t",
                       "piece", "kWh"})  # fmt: skip
_OF_TIME = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "quarter",
                      "year", "season"})  # fmt: skip
