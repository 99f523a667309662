"""The check of denials, from each language that has its words: what it finds, and false alarms.

    python -m summarize.evaluation.denials

On pairs of the project that lie in the repository: the probe's sentences, which say the same in
five languages, and the pairs of the figure benchmark. The table is written to
`benchmarks/denials.md`.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from summarize.checks.denial import added_findings, denial_findings
from summarize.evaluation.check_slips import Slip, slips
from summarize.language.denials import DENYING
from summarize.probe.texts import texts

_BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
_HEAD = """# Denials, from four languages: measured

`make eval-checks`: summarize's check `denial` on pairs of sentences by people, as they are and with
a denial taken out of the English, or *not* put into a sentence without one. Only pairs that the
check leaves alone are made wrong. The probe's sentences were read to tune (two kinds of false
alarms), the pairs of the figure benchmark were not. Larger sets, and sentences by others, are in
`checks-notes.md`.

| from | pairs | true ones flagged | denial lost, found | denial added, found |
|---|---|---:|---:|---:|
"""


@dataclass(frozen=True, slots=True)
class DenialOutcome:
    """What the check did on pairs of one language, in numbers of sentences."""

    pairs: int
    flagged: int
    made: dict[Slip, int]
    found: dict[Slip, int]


def measured(pairs: Sequence[tuple[str, str]], language: str) -> DenialOutcome:
    """The check on `pairs` of a source in this language and its English, true and made wrong."""
    kinds = (Slip.DENIAL_LOST, Slip.DENIAL_ADDED)
    made = dict.fromkeys(kinds, 0)
    found = dict.fromkeys(kinds, 0)
    flagged = 0
    for source, target in pairs:
        if _says_anything(source, target, language):
            flagged += 1
            continue
        for wrong in slips(target, source, (), random.Random(target)):
            if wrong.kind in made:
                made[wrong.kind] += 1
                found[wrong.kind] += _says_anything(source, wrong.text, language)
    return DenialOutcome(len(pairs), flagged, made, found)


def probe_pairs(language: str) -> list[tuple[str, str]]:
    """The probe's sentences in this language, and in English."""
    return [(s.texts[language], s.texts["en"]) for s in texts().all]


def figure_pairs(language: str) -> list[tuple[str, str]]:
    """The pairs of the figure benchmark from this language."""
    lines = (_BENCHMARKS / f"figures-pairs.{language}.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [(row[0], row[1]) for row in rows]


def _says_anything(source: str, target: str, language: str) -> bool:
    found = denial_findings(source, target, language, "en")
    return bool(found or added_findings(source, target, language, "en"))


def _rows() -> Iterator[str]:
    for language in DENYING:
        for name, pairs in (("probe", probe_pairs), ("figures", figure_pairs)):
            of = measured(pairs(language), language)
            shares = (
                f"{of.found[kind]} of {of.made[kind]}"
                for kind in (Slip.DENIAL_LOST, Slip.DENIAL_ADDED)
            )
            flagged = f"{of.flagged} of {of.pairs}"
            yield f"| {' | '.join((language, name, flagged, *shares))} |"


@click.command()
@click.option("--report", type=click.Path(path_type=Path), default=_BENCHMARKS / "denials.md")
def main(report: Path) -> None:
    """Measure the check of denials, and write the table."""
    report.write_text(_HEAD + "\n".join(_rows()) + "\n", encoding="utf-8")
    click.echo(report.read_text("utf-8"))


if __name__ == "__main__":
    main()
