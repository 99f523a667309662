"""`make eval-figures`: how well figures are compared from Dutch to English, measured.

1. False alarms: human translations (FLORES dev) that the comparison does not pass.
2. Detection: the same translations with one figure made wrong (`summarize.evaluation.mutation`).
3. Cases after what users of other tools reported, and cases that were written blind, before the
   code was read (`benchmarks/figures/unseen.jsonl`; both `summarize.evaluation.cases`).
4. Other translators: how many of their lines do not pass, to be read by eye.
5. Speed: pairs a second on one core.

1 to 3 are split by a hash: on one half anybody may tune, the other is only reported.

FLORES has few of some errors (no "doubled" at all) and is Dutch, so 1 and 2 are measured on the
project's own pairs of news sentences too, from four languages; and on FLORES as summaries, one
sentence told of twenty.

The table goes to `benchmarks/figures.md`; what must be read by eye to files in `out/`.
"""

from __future__ import annotations

import platform
import sys
import time
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from summarize.evaluation.cases import CasesOutcome, halves, held_out, judge, read_cases
from summarize.evaluation.detection import (
    BLOCK,
    DetectionResult,
    as_summaries,
    as_translations,
    causes,
    check,
    not_ok,
)
from summarize.evaluation.slips import MutationKind
from summarize.reading.pair_files import TextPair, read_pairs
from summarize.version import __version__

OWN_PAIRS = Path("benchmarks")
LANGUAGES = ("nl", "de", "fr", "es")
UNSEEN = Path("figures/unseen.jsonl")
"""Cases written blind, beside the project's own pairs."""
VERDICTS = Path("benchmarks/figures-read.tsv")
"""What was read by eye: system, line, verdict, cause."""
SOURCE = "flores-dev.nl"
HUMAN = "flores-dev.en"
TRANSLATORS = ("google", "microsoft", "bergamot-base-memory", "bergamot-tiny")


def speed(pairs: Sequence[TextPair], rounds: int = 3) -> float:
    """Pairs a second on one core: processor time, the best of some rounds, after a warm-up."""
    for pair in pairs[:100]:
        check(pair)
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for pair in pairs:
            check(pair)
        best = min(best, time.process_time() - start)
    return len(pairs) / best


def read_translations(data: Path, target: str) -> list[TextPair]:
    """The Dutch sentences with one of their translations."""
    columns = [
        (data / name).read_text(encoding="utf-8").removesuffix("\n").split("\n")
        for name in (SOURCE, target)
    ]
    return [
        TextPair(line, source, translation)
        for line, (source, translation) in enumerate(zip(*columns, strict=True), start=1)
    ]


def own_pairs(lang: str, folder: Path = OWN_PAIRS) -> list[TextPair]:
    """The project's own pairs of news sentences, from one of `LANGUAGES` to English."""
    path = folder / f"figures-pairs.{lang}.tsv"
    with path.open("rb") as stream:
        return list(read_pairs(stream, str(path)))


HALVES = ("tuned", "reported")
READ = (
    "The failures of the reported half were read on 29 November 2026, at 113 of 121 (93.39 %) and "
    "143 of 147 (97.28 %), and ten kinds mended: the held-out result is those numbers."
)
"""What became of the half that is only reported: nobody may take it for unseen any more."""

BLIND = (
    "Sentences and renderings that were written before the code was read "
    "(`figures/unseen.jsonl`). On 29 November 2026 the failures of the tuned half were read (229 "
    "of 252 confirmed, 196 of 216 refused before), and their kinds mended with the help of further "
    "sentences (`tests/figures/kinds`). Those of the reported half have not been read (211 of 232 "
    "and 184 of 196 before): what it shows now is carried over from the other half."
)


FIRST_SIGHT = (
    "A hundred and sixty further cases in five languages, by another writer who had not seen the "
    "code either, were tried on 29 November 2026 before anything was changed: 292 of 320 right "
    "renderings confirmed (91.2 %), 295 of 320 wrong ones refused (92.2 %). They were read then, "
    "and their kinds mended, so that they measure nothing any more. A second set of 160, tried on "
    "the evening of that day, gave 295 of 320 (92.2 %) and 294 of 303 (97.0 %). A third, of freer "
    "translations, gave **242 of 320 (75.6 %) and 305 of 320 (95.3 %) at first sight**: that is "
    "what a writer nobody tuned on finds. The second set and half of the third were read then, and "
    "the kinds mended."
)
"""What a set of cases showed that is no longer unseen."""


WRITTEN = (
    "News sentences in Dutch with their English, written to train and measure the translation "
    "(32,208 pairs, not part of the project), are parted in four by a hash; three quarters were "
    "there to tune on. Of the last, with 7,914 pairs, 143 (1.8 %) were flagged when nobody had "
    "read it. On 29 November 2026 the 70 flags of its odd lines (of 3,973) were read: in none does "
    "the translation say another figure, all are our own alarms, and their kinds were mended, "
    "until 25 were left (0.6 %); 36 (0.9 %) since rules that had become too loose were tightened. "
    "**Of its even lines 57 of 3,941 (1.4 %) are flagged, 73 before**; of 51 that were read once, "
    "before the tightening, all are our own alarms: 0 where the translation differs, 0 that cannot "
    "be told. The goal of 0.3 % is missed. What is left: two "
    "figures that are thought to have changed places (7), English idioms and words that hold a "
    "number (*a knock or two*, *second to last*, *two-way*), scores told from the winner's side, "
    "*pas na*, units written otherwise. The count: `python -m summarize.evaluation.written "
    "--quarter 3 --half even` (or `odd`)."
)
"""False alarms on text that nobody tuned on."""


def is_in(pair: TextPair, half: str) -> bool:
    """Whether a pair belongs to one of `HALVES`."""
    return held_out(f"line {pair.line}") is (half == "reported")


def percent(part: int, whole: int) -> str:
    """A share as text, with one or two decimals."""
    return f"{100 * part / whole:.2f} %" if whole else "—"


def verdicts() -> dict[tuple[str, int], str]:
    """The verdict on each line that was read by eye, by system and line."""
    if not VERDICTS.is_file():
        return {}
    rows = [row.split("\t") for row in VERDICTS.read_text(encoding="utf-8").splitlines()[1:]]
    return {(system, int(line)): verdict for system, line, verdict, _ in rows}


def judge_cases(path: Path) -> dict[str, CasesOutcome]:
    """The outcome of each half of the cases; empty where the file is not there."""
    if not path.is_file():
        return {}
    return dict(zip(HALVES, map(judge, halves(read_cases(path))), strict=True))


def _case_row(outcome: CasesOutcome, passing: bool) -> str:
    made = outcome.passes if passing else outcome.caught
    return f"{'confirmed' if passing else 'refused'} {_share(outcome.right(passing), made)}"


def _case_table(judged: dict[str, CasesOutcome]) -> list[str]:
    if not judged:
        return ["Not measured: the file of these cases was not there."]
    return [
        "| half | right renderings confirmed (≥ 97 %) | wrong ones refused (≥ 95 %) |",
        "|---|---:|---:|",
        *(
            f"| {half} | {_share(o.right(True), o.passes)} | {_share(o.right(False), o.caught)} |"
            for half, o in judged.items()
        ),
    ]


def _say(name: str, judged: dict[str, CasesOutcome]) -> None:
    for half, outcome in judged.items():
        click.echo(f"{name}, {half}: {_case_row(outcome, True)} and {_case_row(outcome, False)}")


def report(
    sets: Sequence[DetectionResult],
    judged: dict[str, CasesOutcome],
    unseen: dict[str, CasesOutcome],
    others: dict[str, list[int]],
    pairs_a_second: float,
    command: str,
) -> str:
    """The Markdown of `benchmarks/figures.md`."""
    lines = sum(m.checked for m in sets if m.name.startswith("FLORES"))
    known = verdicts()
    theirs = {line for (system, line), verdict in known.items()
              if system == "human" and verdict.startswith("their")}  # fmt: skip
    read = {
        name: Counter(known.get((name, line), "unread") for line in failed)
        for name, failed in others.items()
    }
    rows = [
        "# Figures, Dutch to English: measured",
        "",
        f"`{command}` on {date.today().isoformat()}: summarize {__version__}, "
        f"Python {platform.python_version()}, {platform.machine()}, one core. "
        f"FLORES dev ({lines} sentences) and the project's own pairs "
        f"(`figures-pairs.*.tsv`), compared as translations; and FLORES as summaries, one English "
        f"sentence against {BLOCK} Dutch ones.",
        "",
        f"| | {' | '.join(measured.name for measured in sets)} | wanted |",
        "|---|" + "---:|" * (len(sets) + 1),
        "| false alarms on human translations | "
        + " | ".join(_share(len(m.alarms), m.checked) for m in sets)
        + " | |",
        "| of these, what the translation itself says otherwise | "
        + " | ".join(_theirs(m, theirs) for m in sets)
        + " | |",
        "| mutations found | " + " | ".join(_share(m.found, m.made) for m in sets) + " | ≥ 99 % |",
        f"| speed, pairs a second | {pairs_a_second:.0f} | {'| ' * (len(sets) - 1)}≥ 1000 |",
        "",
        "What the translation itself says otherwise was read by eye (`figures-read.tsv`); what is "
        "left, our own false alarms, is to be at most 0.3 % of FLORES.",
        "",
        "## Cases written blind",
        "",
        *_case_table(unseen),
        "",
        BLIND,
        "",
        FIRST_SIGHT,
        "",
        "## Written news",
        "",
        WRITTEN,
        "",
        "## Cases after what users of other tools reported",
        "",
        *_case_table(judged),
        "",
        READ,
        "",
        "## Mutations found, by kind",
        "",
        f"| kind | {' | '.join(measured.name for measured in sets)} |",
        "|---|" + "---:|" * len(sets),
        *(
            f"| {kind} | " + " | ".join(_kind_share(m, kind) for m in sets) + " |"
            for kind in MutationKind
        ),
        "",
        "## Lines of other translators that do not pass",
        "",
        f"Read by eye; the verdicts are in `{VERDICTS.name}`.",
        "",
        "| translator | not ok | their error | our false alarm | not read yet |",
        "|---|---:|---:|---:|---:|",
        *(
            f"| {name} | {_share(len(failed), lines)} | {read[name]['their-error']} | "
            f"{read[name]['false-alarm']} | {read[name]['unread']} |"
            for name, failed in others.items()
        ),
        "",
    ]
    return "\n".join(rows)


def _theirs(measured: DetectionResult, lines: set[int]) -> str:
    if not measured.name.startswith(("FLORES", "as")):
        return ""
    return str(sum(pair.line in lines for pair, _ in measured.alarms))


def _kind_share(measured: DetectionResult, kind: MutationKind) -> str:
    tally = measured.tallies.get(kind)
    return _share(tally.found, tally.made) if tally is not None else ""


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({percent(part, whole)})"


@click.command(help=__doc__)
@click.option("--data", type=click.Path(path_type=Path), default=Path("../shared/data"))
@click.option("--cases", type=click.Path(path_type=Path), default=Path("../shared/cases"))
@click.option("--seed", default=0, help="Of the mutations.")
@click.option("--table", type=click.Path(path_type=Path), default=Path("benchmarks/figures.md"))
@click.option("--out", type=click.Path(path_type=Path), default=Path("out"))
def main(data: Path, cases: Path, seed: int, table: Path, out: Path) -> None:
    """Measure, print, and write the table."""
    unseen = judge_cases(OWN_PAIRS / UNSEEN)
    _say("Cases written blind", unseen)
    files = [SOURCE, HUMAN, *(f"flores-dev.{name}.en" for name in TRANSLATORS)]
    missing = [name for name in files if not (data / name).is_file()]
    if missing:
        click.echo(
            f"eval-figures: {data} lacks {', '.join(missing)}: the data for measuring is not part "
            "of the project; say where it is with --data DIR. Nothing else was measured, and "
            f"{table} is as it was.",
            err=True,
        )
        sys.exit(2)
    out.mkdir(parents=True, exist_ok=True)
    human = read_translations(data, HUMAN)

    sets = [
        *(
            as_translations(f"FLORES {half}", [p for p in human if is_in(p, half)], seed)
            for half in HALVES
        ),
        as_summaries("as summaries", human, seed),
        *(as_translations(f"own {lang}", own_pairs(lang), seed, lang) for lang in LANGUAGES),
    ]
    for measured in sets:
        share = _share(len(measured.alarms), measured.checked)
        click.echo(f"{measured.name}: false alarms {share}")
        for pair, comparison in measured.alarms:
            click.echo(f"  line {pair.line}: {causes(comparison)}")
        click.echo(f"{measured.name}: mutations found {_share(measured.found, measured.made)}")
        for kind, tally in measured.tallies.items():
            click.echo(f"  {kind:34} {_share(tally.found, tally.made)}")
    missed = out / "figures-missed.tsv"
    missed.write_text(
        "".join(
            f"{kind}\t{measured.name}\t{pair.line}\t{mutation.before}\t{mutation.after}"
            f"\t{mutation.text}\n"
            for measured in sets
            for kind, tally in measured.tallies.items()
            for pair, mutation in tally.missed
        ),
        encoding="utf-8",
    )

    reported = cases / "figures.jsonl"
    judged = judge_cases(reported)
    if not judged:
        click.echo(
            f"eval-figures: {reported} is not there, so these cases are not measured; say where "
            "they are with --cases DIR.",
            err=True,
        )
    _say("Cases", judged)

    others: dict[str, list[int]] = {}
    by_eye = out / "figures-others.tsv"
    with by_eye.open("w", encoding="utf-8") as file:
        for name in TRANSLATORS:
            failed = not_ok(read_translations(data, f"flores-dev.{name}.en"))
            others[name] = [pair.line for pair, _ in failed]
            for pair, comparison in failed:
                row = (name, str(pair.line), causes(comparison), pair.source, pair.target)
                file.write("\t".join(row) + "\n")
    click.echo("Lines of other translators that do not pass:")
    for name, found in others.items():
        click.echo(f"  {name:24} {_share(len(found), len(human))}")

    pairs_a_second = speed(human)
    click.echo(f"Speed: {pairs_a_second:.0f} pairs a second on one core.")

    command = "python -m summarize.evaluation.figures"
    table.parent.mkdir(parents=True, exist_ok=True)
    table.write_text(
        report(sets, judged, unseen, others, pairs_a_second, command), encoding="utf-8"
    )
    click.echo(f"Written: {table}; to read by eye: {missed}, {by_eye}.")


if __name__ == "__main__":
    main()
