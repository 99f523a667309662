"""Match the atoms of two texts: those that say the same, each to its best partner."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from summarize.figures.assignment import assign
from summarize.figures.atoms import Atom, atoms
from summarize.figures.context import Surroundings
from summarize.figures.context_likeness import likeness
from summarize.figures.equality import Relation, relation
from summarize.figures.figure import Kind
from summarize.figures.finder import Reading
from summarize.figures.lexicon import Lexicon, lexicon
from summarize.figures.partner_keys import keys

_CROWDED = 24
"""Atoms under one key beyond which each is only compared with those at a like place."""
_HORDE = 1000
"""Atoms under one key beyond which each is only compared with the one at its place."""
_BY = 6
"""Letters between two equal figures that belong to one expression."""
_KIND = 10.0
"""What a unit of relation cost weighs against likeness and place."""


@dataclass(slots=True)
class Matching:
    """Who is matched with whom, and what is left."""

    sources: list[Atom]
    targets: list[Atom]
    before: Surroundings
    after: Surroundings
    pairs: list[tuple[int, int, Relation]] = field(default_factory=list)
    """(source atom, target atom, how); an atom may stand in several."""
    edges: dict[tuple[int, int], Relation] = field(default_factory=dict)
    """All that could have been matched."""

    @property
    def lexicon(self) -> Lexicon:
        """The words that translate each other; read only when places are compared."""
        return lexicon(
            self.before.reading.language.language.code, self.after.reading.language.language.code
        )

    def left_sources(self) -> list[int]:
        """Source atoms without a partner."""
        taken = {s for s, _, _ in self.pairs}
        return [i for i in range(len(self.sources)) if i not in taken]

    def left_targets(self) -> list[int]:
        """Target atoms without a partner."""
        taken = {t for _, t, _ in self.pairs}
        return [i for i in range(len(self.targets)) if i not in taken]

    def likeness(self, s: int, t: int, without: set[str] | None = None) -> float:
        """How well the surroundings of a source and a target atom translate each other."""
        source, target = self.sources[s], self.targets[t]
        return likeness(
            self.before.around(source.index),
            self.after.around(target.index),
            self.lexicon,
            without or {self.before.value(source.index), self.after.value(target.index)},
        )


def match(before: Reading, after: Reading, *, summary: bool = False) -> Matching:
    """The best assignment of source to target atoms, by kind, exactness, surroundings and place.

    `summary` says that the target is one, which tells of many things in a sentence.
    """
    sources, targets = atoms(before.figures, before.unsure), atoms(after.figures, after.unsure)
    sides = (Surroundings(before, summary=summary), Surroundings(after, summary=summary))
    matching = Matching(sources, targets, *sides)
    matching.edges = {
        (s, t): how
        for (s, t), how in _edges(sources, targets).items()
        if _name_agrees(sources[s], targets[t], after)
        and _name_agrees(targets[t], sources[s], before)
        and _part_agrees(sources[s], targets[t], before)
        and _part_agrees(targets[t], sources[s], after)
    }
    many_left: dict[int, int] = {}
    many_right: dict[int, int] = {}
    for s, t in matching.edges:
        many_left[s] = many_left.get(s, 0) + 1
        many_right[t] = many_right.get(t, 0) + 1
    costs: dict[tuple[int, int], float] = {}
    for (s, t), how in matching.edges.items():
        cost = how.cost * _KIND + 20.0
        if many_left[s] > 1 or many_right[t] > 1:
            cost += _fit(matching, s, t, alone=len(matching.edges) > _CROWDED**2)
        costs[s, t] = cost
    chosen = assign(costs)
    matching.pairs = [(s, t, matching.edges[s, t]) for s, t in sorted(chosen.items())]
    return matching


def _name_agrees(atom: Atom, other: Atom, reading: Reading) -> bool:
    """Whether a name with digits may be a bare number on the other side: TLS1.2 is TLS 1.2.

    It may if its letters stand there before the number, or are no more than a v or a small word
    (v2.1, top-10).
    """
    if atom.figure.kind is not Kind.TOKEN or other.figure.kind is Kind.TOKEN:
        return True
    letters = "".join(c for c in atom.figure.text if c.isalpha())
    if letters.islower() or not letters:
        return True
    start = other.figure.start
    near = reading.text[max(0, start - len(letters) - 3) : start].casefold()
    return letters[:3].casefold() in near


def _part_agrees(atom: Atom, other: Atom, reading: Reading) -> bool:
    """Whether an ordinal may be a part on the other side: *een* vijfde, but not *the* fifth."""
    if atom.figure.kind is not Kind.ORDINAL or other.figure.kind is not Kind.FRACTION:
        return True
    return reading.word_before(atom.figure) in reading.language.language.articles


def _fit(matching: Matching, s: int, t: int, *, alone: bool) -> float:
    """The cost of a pair among others of equal value: lower the better it fits its place.

    `alone` leaves the surroundings out, which take time, in a text of very many figures.
    """
    source, target = matching.sources[s], matching.targets[t]
    cost = 0.3 * (source.figure.exactness is not target.figure.exactness)
    cost += 0.5 * (source.end != target.end)
    here = s / max(1, len(matching.sources) - 1)
    there = t / max(1, len(matching.targets) - 1)
    cost += 3.0 * abs(here - there)
    if alone:
        return cost
    return cost - 2.0 * min(matching.likeness(s, t), 4.0)


def _edges(sources: list[Atom], targets: list[Atom]) -> dict[tuple[int, int], Relation]:
    by_key: dict[Hashable, list[int]] = {}
    for t, atom in enumerate(targets):
        for key in keys(atom):
            by_key.setdefault(key, []).append(t)
    counts: dict[Hashable, int] = {}
    edges: dict[tuple[int, int], Relation] = {}
    for s, atom in enumerate(sources):
        for key in keys(atom):
            candidates = by_key.get(key)
            if not candidates:
                continue
            nth = counts[key] = counts.get(key, -1) + 1
            if len(candidates) > _CROWDED:
                middle = min(nth, len(candidates) - 1)
                reach = 1 if len(candidates) <= _HORDE else 0
                candidates = candidates[max(0, middle - reach) : middle + reach + 1]
            for t in candidates:
                if (s, t) not in edges:
                    how = relation(atom, targets[t])
                    if how is not None:
                        edges[s, t] = how
    return edges


def same_figure(matching: Matching, one: Atom, other: Atom, reading: Reading) -> bool:
    """Whether two atoms of one text are the same figure said twice, not two things of equal number.

    Years, dates and what has a unit are the same when they are equal. Counts are the same only if
    they count the same, or if one of them points back (*the* three).
    """
    a, b = one.figure, other.figure
    if max(a.start, b.start) - min(a.end, b.end) < _BY:
        return False  # 56 by 56 mm: one figure beside the other, both needed
    if a.kind is not b.kind or one.value != other.value:
        return a.value == b.value and {a.kind, b.kind} <= {Kind.COUNT, Kind.YEAR}
    if a.kind is not Kind.COUNT:
        return a.unit == b.unit
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return True
    return points_back(reading, one) or points_back(reading, other)


def points_back(reading: Reading, atom: Atom) -> bool:
    """Whether a figure stands behind a word like *the*, *these*, *all*."""
    return reading.word_before(atom.figure) in reading.language.language.definite
