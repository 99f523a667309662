"""`make eval-checks`: what each check finds of what is wrong, and how often it cries wolf.

1. Errors made on purpose in English translations by people (FLORES dev, news written for this
   project, a union's news): by rule, several kinds each (`check_slips`, and for figures
   `mutation`). True sentences as they are.
2. Errors as models make them: translations of 200 FLORES lines, graded by readers.

Odd lines are for tuning, even lines are held out: both are reported. The table goes to
`benchmarks/checks.md`.
"""

from __future__ import annotations

import gzip
import json
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from summarize.checks import TRANSLATION, Basis, Finding, Severity
from summarize.drafting.translating.glossary import built_in
from summarize.evaluation.check_slips import names, slips
from summarize.evaluation.checks_table import (
    EXPECTED,
    FIGURE,
    FIGURE_DROPPED,
    ChecksOutcome,
    tables,
)
from summarize.evaluation.fresh_pairs import section
from summarize.evaluation.mutation import mutate
from summarize.evaluation.slips import MutationKind
from summarize.figures import find

NEWS = Path("benchmarks/news/graded.jsonl")
"""News of our own that nobody tuned on, translated by the model, graded by two readers."""
_DROPPED = (MutationKind.DROPPED, MutationKind.DROPPED_FIRST)
_WRITTEN = ("wire-news", "police-courts", "society-mixed")
_NEIGHBOURS = 40
"""Sentences from which a figure or a name may be exchanged into another."""
_FIGURE_ERRORS = 4
"""Errors in figures that are tried of one sentence, at most: there could be dozens."""


class ParallelLine(NamedTuple):
    """A Dutch sentence, its English translation by a person, and its number."""

    number: int
    source: str
    target: str


def found(source: str, target: str, language: str = "nl") -> dict[str, list[Finding]]:
    """What each check says against a translation; checks that say nothing are left out."""
    basis = Basis((source,), (), language, "en", terms=built_in(language, "en").terms)
    said = {check.name: list(check.find(target.strip(), basis)) for check in TRANSLATION}
    return {name: findings for name, findings in said.items() if findings}


def errors(findings: dict[str, list[Finding]]) -> set[str]:
    """The checks that found an error, and no mere warning."""
    return {n for n, some in findings.items() if any(f.severity is Severity.ERROR for f in some)}


def measured(name: str, lines: Sequence[ParallelLine], seed: int = 1) -> ChecksOutcome:
    """False alarms on true sentences, and what is found of the errors made in the others.

    Only sentences that pass are made wrong: one that does not would count as found unearned.
    """
    result = ChecksOutcome(name, len(lines))
    good: list[ParallelLine] = []
    for line in lines:
        alarmed = errors(found(line.source, line.target))
        result.alarms.update(alarmed or ())
        result.alarms["any"] += bool(alarmed)
        if not alarmed:
            good.append(line)
    for index, line in enumerate(good):
        rng = random.Random(f"{seed}:{line.target}")
        near = [good[(index + n) % len(good)] for n in range(1, min(_NEIGHBOURS, len(good)))]
        for kind, text in _wrong(line, near, rng, seed):
            said = errors(found(line.source, text))
            result.made[kind] += 1
            result.own[kind] += EXPECTED[kind] in said
            result.any[kind] += bool(said)
    return result


def _wrong(
    line: ParallelLine, near: Sequence[ParallelLine], rng: random.Random, seed: int
) -> Iterable[tuple[str, str]]:
    figures = [f for other in near[:8] for f in find(other.target, "en")]
    mutations = list(mutate(line.target, find(line.target, "en"), figures, seed))
    for mutation in rng.sample(mutations, min(_FIGURE_ERRORS, len(mutations))):
        dropped = mutation.kind in _DROPPED
        yield (FIGURE_DROPPED if dropped else FIGURE), mutation.text
    others = [name for other in near for name in names(other.target)]
    for wrong in slips(line.target, line.source, others, rng):
        yield wrong.kind, wrong.text


def flores(data: Path) -> list[ParallelLine]:
    """FLORES dev, Dutch and the English by a person."""
    both = zip(*((data / f"flores-dev.{lang}").read_text("utf-8").splitlines()
                 for lang in ("nl", "en")), strict=True)  # fmt: skip
    return [ParallelLine(n, source, target) for n, (source, target) in enumerate(both, 1)]


def written(data: Path, most: int = 500) -> list[ParallelLine]:
    """News written for this project, of which odd lines made the lexicon."""
    lines: list[ParallelLine] = []
    for name in _WRITTEN:
        text = (data / "written" / f"{name}.nl-en.txt").read_text("utf-8")
        for number, row in enumerate(text.splitlines(), 1):
            source, _, target = row.partition(" || ")
            if target:
                lines.append(ParallelLine(number, source, target))
    return random.Random(1).sample(lines, min(2 * most, len(lines)))


def union_news(data: Path, most: int = 500) -> list[ParallelLine]:
    """News of a Dutch union of tech workers, translated by its members."""
    lines: list[ParallelLine] = []
    with gzip.open(
        data / "parallel" / "techwerkers.nl-en.jsonl.gz", "rt", encoding="utf-8"
    ) as rows:
        for number, row in enumerate(rows, 1):
            pair = json.loads(row)
            lines.append(ParallelLine(number, pair["nl"], pair["en"]))
    return random.Random(1).sample(lines, min(2 * most, len(lines)))


def agreed(grades: Sequence[int]) -> int | None:
    """The grade that all readers gave, or None where they differ."""
    return grades[0] if len(set(grades)) == 1 else None


def graded(data: Path) -> dict[tuple[str, str, int], Counter[str]]:
    """Of each half, origin and grade: how many translations, and how many each check objects to."""
    table: dict[tuple[str, str, int], Counter[str]] = {}
    files = {
        "ours": data / "graded" / "flores-dev-ours.jsonl",
        "others": data / "graded" / "flores-dev-others.jsonl",
        "ours, news": NEWS,
    }
    for origin, file in files.items():
        for row in map(json.loads, file.read_text("utf-8").splitlines()):
            half = "odd" if row["line"] % 2 else "even"
            grade = row["grade"] if "grade" in row else agreed(row["grades"])
            if grade is None:
                continue
            counts = table.setdefault((half, origin, grade), Counter())
            said = errors(found(row["nl"], row["en"]))
            counts["all"] += 1
            counts["any"] += bool(said)
            counts.update(said)
    return table


@click.command()
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True)
@click.option("--report", type=click.Path(path_type=Path), default=Path("benchmarks/checks.md"))
@click.option("--show", help="Print what is missed of this kind, or 'alarms', on odd lines.")
def main(data: Path, report: Path, show: str | None) -> None:
    """Measure the checks, and write the report."""
    if show is not None:
        _show(flores(data)[::2], show)
        return
    sets = []
    for name, lines in (
        ("FLORES", flores(data)),
        ("news", written(data)),
        ("union", union_news(data)),
    ):
        odd = [line for line in lines if line.number % 2]
        even = [line for line in lines if not line.number % 2]
        halves = ((f"{name}, odd", odd), (f"**{name}, even**", even))
        sets += [
            measured(half, some) for half, some in (halves if name == "FLORES" else halves[1:])
        ]
    fresh = section(lambda source, text, language: errors(found(source, text, language)))
    report.write_text(tables(sets, graded(data), fresh), encoding="utf-8")
    click.echo(report.read_text("utf-8"))


def _show(lines: Sequence[ParallelLine], show: str) -> None:
    """For tuning: what is missed, or what is an alarm, to be read by eye. Odd lines only."""
    good = []
    for line in lines:
        said = found(line.source, line.target)
        if errors(said) and show == "alarms":
            what = "; ".join(str(f) for some in said.values() for f in some)
            click.echo(f"{line.number} {what}\n  {line.source}\n  {line.target}")
        elif not errors(said):
            good.append(line)
    if show == "alarms":
        return
    for index, line in enumerate(good):
        near = [good[(index + n) % len(good)] for n in range(1, _NEIGHBOURS)]
        for kind, text in _wrong(line, near, random.Random(f"1:{line.target}"), 1):
            if kind == show and EXPECTED[kind] not in errors(found(line.source, text)):
                click.echo(f"{line.number}\n  {line.source}\n  {text}")


if __name__ == "__main__":
    main()
