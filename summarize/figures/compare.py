"""Compare the figures of two texts: the steps, in order.

When two figures say the same stands in `equality`, which are pairs in `matching`, what equal ones
tell differently (sign, bound, rate, direction) in `disagreement`.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from summarize.figures import unnumbered
from summarize.figures.assignment import assign
from summarize.figures.codes import FigureCode
from summarize.figures.disagreement import disagreement
from summarize.figures.equality import Relation
from summarize.figures.exchanged import TABLE, exchanged
from summarize.figures.figure import Figure, Kind, Value
from summarize.figures.finder import Reading, read
from summarize.figures.leftovers import Leftovers
from summarize.figures.malformed import malformed
from summarize.figures.matching import Matching, match
from summarize.figures.misplaced import SUMMARY_TABLE, misplaced
from summarize.figures.missing_units import Told
from summarize.figures.near_values import CONVERTED
from summarize.figures.reasons import alike, exactness, reason
from summarize.figures.result import CROWDED, Change, Comparison, Match, Mode, Warning
from summarize.figures.support import Support

_MOST_SAID = 8
"""Source figures of one value that are asked whether any of them is told rightly."""
_MOST_PAIRED = 60
"""Left-over figures on a side beyond which a change is sought only in order."""

_Wrong = tuple[int, int, str, FigureCode]
"""A source figure, the target figure that it became, and what is wrong with that."""


def compare(
    source: str,
    target: str,
    *,
    source_lang: str,
    target_lang: str,
    mode: Mode = Mode.TRANSLATION,
) -> Comparison:
    """What became of each figure of `source` in `target`.

    The languages are BCP 47 codes. Raises ValueError for a language that is not in `LANGUAGES`,
    and never otherwise.
    """
    before, after = read(source, source_lang), read(target, target_lang)
    matching = match(before, after, summary=mode is Mode.SUMMARY)
    explained = Leftovers(mode, before, after, matching)
    explained.run()
    return _Result(mode, before, after, matching, explained).comparison()


_ELSEWHERE = 2.0
"""The cost of a relation from which on two values that differ are no longer the same in units."""


def _far(how: Relation) -> bool:
    """Whether two values that differ were rounded, converted or derived, not only said in units."""
    return how.note is not None or how.cost >= _ELSEWHERE


@dataclass(frozen=True, slots=True)
class _Result:
    mode: Mode
    before: Reading
    after: Reading
    matching: Matching
    explained: Leftovers

    def comparison(self) -> Comparison:
        lost, new = self._left_over()
        changed = self._changed(sorted(lost), sorted(new)) + self._exchanged()
        changed += self._told_otherwise({wrong[1] for wrong in changed})
        changed += self._malformed({wrong[1] for wrong in changed})
        gone = {wrong[0] for wrong in changed}
        wrong = {wrong[1] for wrong in changed}
        kept = self._kept(lost | gone, new | wrong)
        sources, targets, explained = self.matching.sources, self.matching.targets, self.explained
        before, after = self.before.figures, self.after.figures
        # What shared a partner with a changed figure has lost it.
        settled_s = {s for s, _ in kept} | gone | {sources[s].index for s in explained.excused}
        settled_t = {t for _, t in kept} | wrong | {targets[t].index for t in explained.allowed}
        return Comparison(
            self.mode,
            tuple(Match(before[s], after[t]) for s, t in kept) + tuple(explained.named),
            tuple(f for i, f in enumerate(before) if i not in settled_s),
            tuple(f for i, f in enumerate(after) if i not in settled_t) + self._several(),
            tuple(Change(before[s], after[t], why, code) for s, t, why, code in changed)
            + self._unnumbered(),
            (*explained.warnings, *self._warnings(kept)),
        )

    def _unnumbered(self) -> tuple[Change, ...]:
        """Lengths of time without a number that became others: an hour, for hours."""
        if self.mode is Mode.SUMMARY:
            return ()
        return tuple(
            Change(
                one.figure(self.before.text), other.figure(self.after.text),
                f"{'several' if one.many else 'one'} {one.unit} became "
                f"{'several' if other.many else 'one'} {other.unit}", FigureCode.SPAN,
            )
            for one, other in unnumbered.changed(self.before, self.after)
        ) + tuple(
            Change(one, other, f"per {one.rate} became per {other.unit}", FigureCode.RATE)
            for one, other in unnumbered.rarer(self.before, self.after)
        )  # fmt: skip

    def _several(self) -> tuple[Figure, ...]:
        """A *several* that the source does not say."""
        if self.mode is Mode.SUMMARY:
            return ()
        found = unnumbered.several(self.before, self.after)
        return (found,) if found is not None else ()

    def _left_over(self) -> tuple[set[int], set[int]]:
        """The figures of source and target that have no partner and no explanation."""
        sources, targets = self.matching.sources, self.matching.targets
        left_s, left_t = self.explained.left()
        lost = {sources[s].index for s in left_s}
        if self.mode is Mode.SUMMARY:
            # One end of a range of years may be told without the other.
            years = (s for s, _, _ in self.matching.pairs if sources[s].figure.kind is Kind.YEAR)
            lost -= {sources[s].index for s in years}
        return lost, {targets[t].index for t in left_t}

    def _kept(self, not_s: set[int], not_t: set[int]) -> dict[tuple[int, int], str | None]:
        """Pairs of figures that are one, with what there is to note; none of those given."""
        kept: dict[tuple[int, int], str | None] = {}
        for s, t, how in sorted(self.matching.pairs, key=lambda pair: pair[:2]):
            pair = self.matching.sources[s].index, self.matching.targets[t].index
            if pair[0] not in not_s and pair[1] not in not_t:
                kept.setdefault(pair, how.note)
        return kept

    def _warnings(self, kept: dict[tuple[int, int], str | None]) -> list[Warning]:
        before, after = self.before.figures, self.after.figures
        found = self._crowded()
        for (s, t), note in kept.items():
            if note:
                found.append(Warning(note, before[s], after[t]))
            loss = exactness(before[s], after[t])
            if loss:
                found.append(Warning(loss, before[s], after[t], FigureCode.EXACTNESS))
        return found

    def _crowded(self) -> list[Warning]:
        """Where figures stand is not looked at in a table; whoever reads the result is told."""
        most = SUMMARY_TABLE if self.mode is Mode.SUMMARY else TABLE
        found: list[Warning] = []
        for index, figure in enumerate(self.after.figures):
            row = self.matching.after.figures_of(self.matching.after.sentence(index))
            if len(row) > most and row[most] == index:
                found.append(Warning(CROWDED, None, figure, FigureCode.CROWDED))
        return found

    def _told_otherwise(self, known: set[int]) -> list[_Wrong]:
        """Figures of equal value of which the two sides say different things."""
        before, after = self.before.figures, self.after.figures
        said: dict[tuple[Kind, Value], list[Figure]] = {}
        for figure in before:
            said.setdefault((figure.kind, figure.value), []).append(figure)
        found: dict[int, _Wrong] = {}
        for s, t, how in self.matching.pairs:
            i, j = self.matching.sources[s].index, self.matching.targets[t].index
            if j in known or j in found:
                continue
            differ = self.matching.sources[s].value != self.matching.targets[t].value
            if (differ and _far(how)) or how.note == CONVERTED:
                continue  # rounded, converted or derived
            told = self._disagreement(before[i], after[j])
            if told is None:
                continue
            # The source may have it both ways, and the other be the one that is told.
            others = said.get((before[i].kind, before[i].value), ())[:_MOST_SAID]
            if all(self._disagreement(other, after[j]) for other in others):
                found[j] = (i, j, told[1], told[0])
        return list(found.values())

    def _malformed(self, known: set[int]) -> list[_Wrong]:
        """Kept figures whose digits are no number in the target's language."""
        if self.before.language is self.after.language:
            return []
        names = {figure.text for figure in self.before.figures if figure.kind is Kind.TOKEN}
        found: dict[int, _Wrong] = {}
        spans = list(malformed(self.after, names))
        if not spans:
            return []
        starts = [start for start, _ in spans]
        for s, t, _ in self.matching.pairs:
            j = self.matching.targets[t].index
            figure = self.after.figures[j]
            k = bisect_left(starts, figure.end) - 1
            if j not in known and k >= 0 and spans[k][1] > figure.start:
                reason = f"{self.after.text[slice(*spans[k])]!r} is no number"
                i = self.matching.sources[s].index
                found.setdefault(j, (i, j, reason, FigureCode.MALFORMED))
        return list(found.values())

    def _disagreement(self, source: Figure, target: Figure) -> Told | None:
        return disagreement(source, target, self.before, self.after, self.mode)

    def _exchanged(self) -> list[_Wrong]:
        """Figures of equal value that stand in each other's place."""
        matching = self.matching
        found: dict[int, _Wrong] = {}
        support = Support(matching) if self.mode is Mode.SUMMARY else None
        for s1, t1, s2, t2 in exchanged(matching, support):
            one, other = matching.sources[s1], matching.sources[s2]
            for atom, t, instead in ((one, t1, other), (other, t2, one)):
                index = matching.targets[t].index
                reason = f"stands in the place of {instead.figure.text!r}"
                found.setdefault(index, (atom.index, index, reason, FigureCode.PLACE))
        if support is not None:
            for s, t, reason in misplaced(matching, support):
                index = matching.targets[t].index
                found.setdefault(
                    index, (matching.sources[s].index, index, reason, FigureCode.PLACE)
                )
        return list(found.values())

    def _changed(self, lost: list[int], new: list[int]) -> list[_Wrong]:
        """Pair what was lost with what is new, where one probably became the other."""
        if not lost or not new:
            return []
        before, after = self.before.figures, self.after.figures
        edges: dict[tuple[int, int], float] = {}
        for k, t in enumerate(new):
            near = lost if len(lost) <= _MOST_PAIRED else lost[max(0, k - 5) : k + 5]
            for s in near:
                cost = self._suspicion(s, t)
                if cost is not None:
                    edges[s, t] = cost
        pairs = sorted(assign(edges).items())
        return [(s, t, *reason(before[s], after[t])) for s, t in pairs]

    def _suspicion(self, s: int, t: int) -> float | None:
        """How far-fetched it is that source figure `s` became target figure `t`."""
        a, b = self.before.figures[s], self.after.figures[t]
        cost = 10.0
        cost -= 4.0 * (a.kind is b.kind) + 1.0 * (a.unit == b.unit) + 4.0 * (a.value == b.value)
        cost -= 3.0 * alike(a, b)
        here = s / max(1, len(self.before.figures) - 1)
        there = t / max(1, len(self.after.figures) - 1)
        cost += abs(here - there)
        return max(cost, 0.0) if cost < 9.5 else None
