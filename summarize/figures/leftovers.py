"""What explains figures without an equal on the other side, from the surest to the weakest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from summarize.figures import derived, near_values
from summarize.figures.ellipsis import freezes, shortened
from summarize.figures.equality import Relation
from summarize.figures.figure import Exactness, Figure, Kind
from summarize.figures.finder import Reading
from summarize.figures.hints import (
    begins_word,
    joined_name,
    kept_name,
    name_around,
    same_school_year,
    uncommon,
)
from summarize.figures.matching import Matching, points_back, same_figure
from summarize.figures.result import Match, Mode, Warning

_FAR = frozenset({Kind.COUNT, Kind.DURATION, Kind.TIME, Kind.TOKEN, Kind.VAGUE})
"""Kinds that a word anywhere in the source may imply."""
_MOST_TRIED = 250_000
"""Pairs of a left-over figure and what may explain it, beyond which no explanation is sought: no
text that somebody wrote has so many, and trying all takes the square of the time."""
_RATE = 20
"""Letters behind a length of time among which *a day* may stand."""
_A_DAY = re.compile(
    r"\s*(?:per|par|pro|al|por|a|elke|chaque|jeden|cada) "
    r"(?:dag|nacht|week|jour|nuit|semaine|Tag|Nacht|Woche|día|noche|semana|day|night|week)\b"
)
_MOST_PAIRED = 60
"""Left-over figures on a side beyond which no rounding or conversion is sought."""


@dataclass(slots=True)
class Leftovers:
    """A matching, what was explained beyond it, and what is still left.

    `run` adds the pairs that it finds to the matching.
    """

    mode: Mode
    before: Reading
    after: Reading
    matching: Matching
    warnings: list[Warning] = field(default_factory=list)
    named: list[Match] = field(default_factory=list)
    excused: set[int] = field(default_factory=set)
    """Source atoms that need no partner."""
    allowed: set[int] = field(default_factory=set)
    """Target atoms that need no partner."""

    def run(self) -> None:
        """Look for every kind of explanation."""
        self._said_again()
        self._names()
        self._implied()
        self._nearly()
        self._derived()
        self._soft()

    def left(self) -> tuple[list[int], list[int]]:
        """The atoms of source and target that nothing explains yet, by index."""
        sources = [s for s in self.matching.left_sources() if s not in self.excused]
        targets = [t for t in self.matching.left_targets() if t not in self.allowed]
        return sources, targets

    def _said_again(self) -> None:
        """The same figure twice on one side and once on the other is kept."""
        matching = self.matching
        sources, targets = self.left()
        if not sources and not targets:
            return
        left_s, left_t = set(sources), set(targets)
        alone = any(
            matching.sources[s].figure.kind is Kind.COUNT and matching.sources[s].value == 1
            for s in sources
        )
        partner_of_target = {t: s for s, t, _ in matching.pairs}
        partner_of_source = {s: t for s, t, _ in matching.pairs}
        for (s, t), how in matching.edges.items():
            if s in left_s and t in partner_of_target:
                other = matching.sources[partner_of_target[t]]
                if same_figure(matching, matching.sources[s], other, self.before):
                    matching.pairs.append((s, t, how))
                    left_s.discard(s)
            elif t in left_t and s in partner_of_source:
                other = matching.targets[partner_of_source[s]]
                counted = matching.targets[t].figure.kind is Kind.COUNT
                if alone and counted and not points_back(self.after, matching.targets[t]):
                    continue  # één dode en twee gewonden, "two dead and two injured"
                if same_figure(matching, matching.targets[t], other, self.after):
                    matching.pairs.append((s, t, how))
                    left_t.discard(t)

    def _names(self) -> None:
        """A number word in a name that is not translated: *Six Flags* in both texts."""
        for mine, theirs, left, spared in (
            (self.after, self.before, self.left()[1], self.allowed),
            (self.before, self.after, self.left()[0], self.excused),
        ):
            matched = self.matching.targets if mine is self.after else self.matching.sources
            for index in left:
                figure = matched[index].figure
                phrase = name_around(mine, figure) or kept_name(mine, theirs, figure)
                if not phrase:
                    continue
                at = theirs.text.find(phrase)
                if at < 0:
                    at, phrase = joined_name(theirs, figure)
                if at >= 0:
                    spared.add(index)
                    end = at + len(phrase)
                    name = Figure(phrase, phrase, Kind.TOKEN, None, Exactness.EXACT, at, end)
                    pair = (name, figure) if mine is self.after else (figure, name)
                    self.named.append(Match(*pair))

    def _implied(self) -> None:
        """both, a couple, a decade: words that say a quantity without being a figure."""
        sources, targets = self.left()
        hints_before, hints_after = uncommon(self.before, self.after)
        if self.mode is Mode.SUMMARY:
            # Somewhere in an article there always is an "other" or a "half".
            hints_before = [hint for hint in hints_before if hint.kind in _FAR]
        for left, matched, hints, spared in (
            (targets, self.matching.targets, hints_before, self.allowed),
            (sources, self.matching.sources, hints_after, self.excused),
        ):
            free = list(hints)
            if len(left) * len(free) > _MOST_TRIED:
                continue
            for index in left:
                if left is targets and begins_word(self.before, matched[index].figure):
                    spared.add(index)
                    self.note("said in a compound", matched[index].figure, False)
                    continue
                hint = next((h for h in free if near_values.implied(matched[index], h)), None)
                if hint is not None:
                    free.remove(hint)
                    spared.add(index)
                    self.note("said in other words", matched[index].figure, left is sources)

    def _nearly(self) -> None:
        """Conversions and rounding: kept, with a warning."""
        matching = self.matching
        for test, note in (
            (near_values.converted, near_values.CONVERTED),
            (near_values.rounded, "rounded"),
            (near_values.signed_by_word, "the sign is said by a word"),
        ):
            sources, targets = self.left()
            if len(sources) * len(targets) > _MOST_PAIRED**2:
                return
            for t in targets:
                for s in sources:
                    if test(matching.sources[s], matching.targets[t]):
                        matching.pairs.append((s, t, Relation(3, note)))
                        sources.remove(s)
                        break
        self._school_years()
        self._shortened()
        self._hours_apart()
        self._dates_again()
        self._dates_apart()
        self._ratios_apart()
        # A translator may add a measure in the unit of his readers.
        sources, targets = self.left()
        if len(matching.sources) * len(targets) <= _MOST_TRIED:
            for t in targets:
                self._added_conversion(t, sources)

    def _shortened(self) -> None:
        """*55* beside *46 percent*, "55 percent"."""
        matching = self.matching
        sources, targets = self.left()
        if len(sources) * len(targets) > _MOST_PAIRED**2:
            return
        for t in targets:
            for s in sources:
                one, other = matching.sources[s], matching.targets[t]
                note = "the unit is written on one side only"
                if freezes(one, other, self.before) or freezes(other, one, self.after):
                    note = "the sign is said by a word"
                elif not (shortened(one, other, self.before) or shortened(other, one, self.after)):
                    note = ""
                if note:
                    matching.pairs.append((s, t, Relation(2, note)))
                    sources.remove(s)
                    break

    def _school_years(self) -> None:
        """*Groep 8*, "sixth-graders"."""
        matching = self.matching
        sources, targets = self.left()
        if not targets or len(sources) * len(targets) > _MOST_PAIRED**2:
            return
        for t in targets:
            for s in sources:
                one, other = matching.sources[s].figure, matching.targets[t].figure
                if same_school_year(one, other, self.before, self.after):
                    matching.pairs.append((s, t, Relation(3, "the school year of that age")))
                    sources.remove(s)
                    break

    def _hours_apart(self) -> None:
        """*2 h 18* a day, "2 hours and 18 minutes": never a time of day."""
        sources, targets = self.left()
        if len(sources) * len(targets) > _MOST_TRIED:
            return
        for s in sources:
            time = self.matching.sources[s]
            text, end = self.before.text, time.figure.end
            if time.figure.kind is not Kind.TIME or not _A_DAY.match(text[end : end + _RATE]):
                continue
            parts = near_values.hour_and_minutes(time, self.matching.targets, targets)
            self.matching.pairs.extend((s, t, Relation(1)) for t in parts)
            targets = [t for t in targets if t not in parts]

    def _dates_again(self) -> None:
        """*24 May* for a date that the same text has said with its year before."""
        matching = self.matching
        sources, targets = self.left()
        for mine, left, side in ((matching.targets, targets, 1), (matching.sources, sources, 0)):
            if len(left) * len(matching.pairs) > _MOST_TRIED:
                continue
            for index in left:
                atom = mine[index]
                if atom.figure.kind is not Kind.DATE or str(atom.value)[:2] != "--":
                    continue
                day = str(atom.value)[1:]
                for source, target, _ in matching.pairs:
                    said = mine[target if side else source]
                    if said.figure.kind is Kind.DATE and str(said.value).endswith(day):
                        s, t = (source, index) if side else (index, target)
                        matching.pairs.append((s, t, Relation(2, "said again without its year")))
                        break

    def _dates_apart(self) -> None:
        """A date of which the other side has the day and the year, its month misspelt."""
        sources, targets = self.left()
        if len(sources) * len(targets) > _MOST_TRIED:
            return
        for s in sources:
            atom = self.matching.sources[s]
            if atom.figure.kind is not Kind.DATE or str(atom.value).count("-") != 2:
                continue
            year, _, day = str(atom.value).split("-")
            wanted = {year.lstrip("0"), day.lstrip("0")} - {""}
            found = [t for t in targets if str(self.matching.targets[t].value) in wanted]
            if found and str(self.matching.targets[found[-1]].value) != year:
                continue  # the year stands last, or the two have changed places
            if len(found) == len(wanted) and found[-1] - found[0] < len(wanted):
                for t in found:
                    note = "the month of the date was not recognised"
                    self.matching.pairs.append((s, t, Relation(3, note)))
                    targets.remove(t)

    def _ratios_apart(self) -> None:
        """*zeven van de tien*, "seven out of ten": two counts on one side, a ratio on the other."""
        sources, targets = self.left()
        if len(sources) * len(targets) > _MOST_TRIED:
            return
        for ratio, counts, atoms_, others, reading, said in (
            (
                sources,
                targets,
                self.matching.sources,
                self.matching.targets,
                self.after,
                self.before,
            ),
            (
                targets,
                sources,
                self.matching.targets,
                self.matching.sources,
                self.before,
                self.after,
            ),
        ):
            for r in list(ratio):
                if atoms_[r].figure.kind not in (Kind.FRACTION, Kind.PERCENT):
                    continue
                for c in list(counts):
                    found = derived.ratio_of(atoms_[r], others, c, reading)
                    found = found or derived.parted_ratio(
                        atoms_[r], others, c, counts, reading, said
                    )
                    if not found and derived.one_of(atoms_[r], others[c], reading):
                        found = [c]
                    if found and all(k in counts for k in found):
                        for k in found:
                            counts.remove(k)
                            pair = (r, k) if atoms_ is self.matching.sources else (k, r)
                            self.matching.pairs.append((*pair, Relation(1.5)))
                        break

    def _added_conversion(self, t: int, left: list[int]) -> None:
        """*30 °C (86 °F)* for *30 graden*, and *25 °C (77 °F)* for a bare *25*."""
        matching, atom = self.matching, self.matching.targets[t]
        if atom.figure.kind is not Kind.MEASURE or any(
            matching.sources[s].figure.kind is Kind.MEASURE for s in left
        ):
            return
        for s, source in enumerate(matching.sources):
            if near_values.converted(source, atom):
                matching.pairs.append((s, t, Relation(3, "added in another unit")))
                return
        for s, other, _ in matching.pairs:
            if near_values.converted(matching.targets[other], atom):
                matching.pairs.append((s, t, Relation(3, "added in another unit")))
                return

    def _derived(self) -> None:
        if self.mode is Mode.SUMMARY:
            self._dates_of_summary()
            self._scores_of_summary()
        targets = self.left()[1]
        if len(targets) * len(self.matching.sources) > _MOST_TRIED:
            return
        for t in targets:
            target = self.matching.targets[t]
            for source, how in derived.derivations(target, self.matching.sources):
                self.warnings.append(Warning(f"derived: {how}", source.figure, target.figure))
                if self.mode is Mode.SUMMARY:
                    s = self.matching.sources.index(source)
                    self.matching.pairs.append((s, t, Relation(4)))
                break

    def _dates_of_summary(self) -> None:
        """A date said less exactly than in the source, or put together from its parts."""
        targets = self.left()[1]
        dates = [
            (s, str(atom.value))
            for s, atom in enumerate(self.matching.sources)
            if atom.figure.kind in (Kind.DATE, Kind.YEAR, Kind.DECADE)
        ]
        if len(targets) * len(dates) > _MOST_TRIED:
            return
        months = {
            self.before.language.months[token.low]
            for token in self.before.tokens
            if token.low in self.before.language.months
        }
        for t in targets:
            atom = self.matching.targets[t]
            value = str(atom.value)
            if atom.figure.kind not in (Kind.DATE, Kind.YEAR):
                continue
            for s, date in dates:
                coarser = date.startswith(value) or date.endswith(value.lstrip("-"))
                year, _, rest = value.partition("-")
                together = date[:4] == year and rest.isdigit() and int(rest) in months
                if coarser or together:
                    self.matching.pairs.append((s, t, Relation(2, "the date is put otherwise")))
                    break

    def _scores_of_summary(self) -> None:
        """*verloor met 2-3*, "win 3-2": the same match told from the other side."""
        sources, targets = self.left()
        scores = {
            str(self.matching.sources[s].value): s
            for s in sources
            if self.matching.sources[s].figure.kind is Kind.SCORE
        }
        for t in targets:
            atom = self.matching.targets[t]
            turned = "-".join(reversed(str(atom.value).split("-")))
            if atom.figure.kind is Kind.SCORE and turned in scores:
                note = "the score is told from the other side"
                self.matching.pairs.append((scores[turned], t, Relation(3, note)))

    def _soft(self) -> None:
        sources, targets = self.left()
        for s in sources:
            figure = self.matching.sources[s].figure
            if near_values.soft(figure) and not self._first_is_missing(s):
                self.excused.add(s)
                self.note("left out; said or unsaid as a language likes", figure, True)
        for t in targets:
            figure = self.matching.targets[t].figure
            if near_values.soft(figure):
                self.allowed.add(t)
                self.note("added; said or unsaid as a language likes", figure, False)

    def _first_is_missing(self, s: int) -> bool:
        """Whether a *first* that tells which one is meant is not told in any way."""
        figure = self.matching.sources[s].figure
        language = self.before.language.language
        if figure.kind is not Kind.ORDINAL or figure.text.lower() not in language.ordinals:
            return False
        before = self.before.text[max(0, figure.start - 12) : figure.start].lower().split()
        if not before or before[-1] not in language.determiners:
            return False
        alike = self.after.language.language.first_like
        return bool(alike) and not any(token.low.startswith(alike) for token in self.after.tokens)

    def note(self, reason: str, figure: Figure, of_source: bool) -> None:
        """Warn of one figure."""
        pair = (figure, None) if of_source else (None, figure)
        self.warnings.append(Warning(reason, *pair))
