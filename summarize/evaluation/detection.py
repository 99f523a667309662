"""How many errors in figures the comparison finds, and how often it cries wolf."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from summarize.evaluation.mutation import Mutation, mutate
from summarize.evaluation.slips import MutationKind
from summarize.figures import Comparison, Figure, Mode, compare, find
from summarize.reading.pair_files import TextPair
from summarize.rendering.check_text import FigureVerdict, table_rows

NEIGHBOURS = 40
"""Sentences after this one, from which a figure may be exchanged into it."""


@dataclass(slots=True)
class Tally:
    """How many mutations of a kind there were, and those that were not found."""

    made: int = 0
    missed: list[tuple[TextPair, Mutation]] = field(default_factory=list)

    @property
    def found(self) -> int:
        """How many were found."""
        return self.made - len(self.missed)


BLOCK = 20
"""Sentences of a text of which a summary tells some."""
TOLD = 3
"""Sentences that are told of it, each by itself."""
DROPPING = frozenset({MutationKind.DROPPED, MutationKind.DROPPED_FIRST})
"""No error in a summary."""


@dataclass(frozen=True, slots=True)
class DetectionResult:
    """What was measured on one set of human translations."""

    name: str
    checked: int
    """How many translations were compared."""
    alarms: list[tuple[TextPair, Comparison]]
    tallies: dict[MutationKind, Tally]

    @property
    def made(self) -> int:
        """How many mutations there were."""
        return sum(tally.made for tally in self.tallies.values())

    @property
    def found(self) -> int:
        """How many of them were found."""
        return sum(tally.found for tally in self.tallies.values())


def check(pair: TextPair, mode: Mode = Mode.TRANSLATION, lang: str = "nl") -> Comparison:
    """The comparison of a text in `lang` and an English one."""
    return compare(pair.source, pair.target, source_lang=lang, target_lang="en", mode=mode)


def not_ok(pairs: Iterable[TextPair], lang: str = "nl") -> list[tuple[TextPair, Comparison]]:
    """The pairs that do not pass, with what is said of them."""
    checked = ((pair, check(pair, lang=lang)) for pair in pairs)
    return [(pair, comparison) for pair, comparison in checked if not comparison.ok]


def as_translations(
    name: str, pairs: Sequence[TextPair], seed: int, lang: str = "nl"
) -> DetectionResult:
    """False alarms on pairs of sentences, and how many mutations of the targets are found.

    Only pairs that pass are mutated: one that does not pass would count as found unearned.
    """
    alarms = not_ok(pairs, lang)
    failed = {pair.line for pair, _ in alarms}
    good = [pair for pair in pairs if pair.line not in failed]
    figures: list[list[Figure]] = [find(pair.target, "en") for pair in good]
    tallies = {kind: Tally() for kind in MutationKind}
    for index, pair in enumerate(good):
        neighbours = [
            figure
            for offset in range(1, min(NEIGHBOURS, len(good)))
            for figure in figures[(index + offset) % len(good)]
        ]
        for mutation in mutate(pair.target, figures[index], neighbours, seed):
            tally = tallies[mutation.kind]
            tally.made += 1
            if check(pair._replace(target=mutation.text), lang=lang).ok:
                tally.missed.append((pair, mutation))
    return DetectionResult(name, len(pairs), alarms, tallies)


def as_summaries(name: str, pairs: Sequence[TextPair], seed: int) -> DetectionResult:
    """The same for a text of many sentences, of which the target tells one.

    A figure exchanged with another sentence's is a figure of the text, in the wrong place.
    """
    tallies = {kind: Tally() for kind in MutationKind if kind not in DROPPING}
    alarms: list[tuple[TextPair, Comparison]] = []
    checked = 0
    for start in range(0, len(pairs) - BLOCK + 1, BLOCK):
        block = pairs[start : start + BLOCK]
        text = " ".join(pair.source for pair in block)
        figures = {pair.line: find(pair.target, "en") for pair in block}
        for pair in [pair for pair in block if figures[pair.line]][:TOLD]:
            told = pair._replace(source=text)
            checked += 1
            comparison = check(told, Mode.SUMMARY)
            if not comparison.ok:
                alarms.append((told, comparison))
                continue
            others = [f for line, found in figures.items() if line != pair.line for f in found]
            for mutation in mutate(pair.target, figures[pair.line], others, seed):
                if mutation.kind in DROPPING:
                    continue
                tally = tallies[mutation.kind]
                tally.made += 1
                if check(told._replace(target=mutation.text), Mode.SUMMARY).ok:
                    tally.missed.append((told, mutation))
    return DetectionResult(name, checked, alarms, tallies)


def causes(comparison: Comparison) -> str:
    """Why a comparison is not ok, in one line."""
    missing = comparison.mode is Mode.TRANSLATION
    return "; ".join(
        f"{row.fate}: {row.source.text if row.source else '∅'}"
        f" → {row.target.text if row.target else '∅'}" + (f" ({row.reason})" if row.reason else "")
        for row in table_rows(comparison)
        if row.fate in (FigureVerdict.CHANGED, FigureVerdict.INVENTED)
        or (missing and row.fate is FigureVerdict.MISSING)
    )
