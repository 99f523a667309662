"""Tables of models: what there is, and what they proved."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarize.cli.stdout import write_stdout

if TYPE_CHECKING:
    from summarize.api.store import ModelSpec, Proof, Store, StoredTrial, Trial


def row(store: Store, spec: ModelSpec, installed: bool) -> tuple[str, ...]:
    """What the list says of a model."""
    from summarize.api.store import human_size, measurements, proof_of

    on_disk = spec.size + (spec.conversion.size if spec.conversion else 0)
    figures = measurements().get(spec.name)
    proof = proof_of(store, spec) if installed else None
    if spec.languages:
        languages = "any of " + " ".join(spec.languages)
    else:
        pairs = " ".join(f"{source}→{target}" for source, target in spec.pairs)
        languages = pairs or "see its name"
    return (
        ", ".join((spec.name, *spec.aliases)),
        "yes" if installed else "no",
        ", ".join(spec.tasks),
        languages,
        human_size(spec.size),
        human_size(on_disk),
        spec.licence + ("" if spec.commercial_use else " (not for commercial use)"),
        *_proved(proof),
        (figures.quality if figures is not None else "") or "-",
    )


def _proved(proof: Proof | None) -> tuple[str, str, str]:
    """What a proof comes to, in the three columns of the list."""
    from summarize.api.store import human_size

    if proof is None:
        return "-", "-", "-"
    parts = [f"{key} {_verdict(trial)}" for key, trial in proof.translates.items()]
    parts += [f"writes {key} {_verdict(trial)}" for key, trial in proof.writes.items()]
    speeds = [t.speed for t in proof.translates.values() if t.speed]
    return (
        ", ".join(parts) or "-",
        _speed(max(speeds)) if speeds else "-",
        human_size(proof.memory) if proof.memory else "-",
    )


def _verdict(trial: Trial) -> str:
    if not trial.passed:
        return f"failed ({'; '.join(trial.faults)})"
    return f"{trial.quality:.1f}" + (f" (makeshift: {trial.weakness})" if trial.weakness else "")


def _speed(speed: float) -> str:
    """Sentences a second: 170/s, 1.3/s."""
    return f"{speed:.0f}/s" if speed >= 10 else f"{speed:.2g}/s"


def _passed(trial: Trial) -> str:
    if not trial.passed:
        return f"failed: {'; '.join(trial.faults)}"
    return f"makeshift: {trial.weakness}" if trial.weakness else "passed"


def print_trials(tried: Sequence[StoredTrial]) -> None:
    """A row for each model and pair, so that those of a pair stand together."""
    from summarize.api.store import human_size

    header = (
        *("PAIR", "MODEL", "QUALITY", "CHRF2", "FIGURES", "NAMES", "DENIALS", "SENTENCES"),
        *("SPEED", "MEMORY", "VERDICT"),
    )
    rows: list[tuple[str, ...]] = []
    keys = dict.fromkeys(
        (kind, key)
        for one in tried
        if one.proof is not None
        for kind, trials in (("", one.proof.translates), ("writes ", one.proof.writes))
        for key in trials
    )
    for kind, key in keys:
        for one in tried:
            proof = one.proof
            trials = {} if proof is None else (proof.writes if kind else proof.translates)
            trial = trials.get(key)
            if proof is None or trial is None:
                continue
            rows.append(
                (
                    kind + key,
                    one.spec.name,
                    f"{trial.quality:.1f}",
                    f"{trial.chrf:.1f}",
                    str(trial.figures),
                    str(trial.names),
                    str(trial.denials),
                    str(trial.sentences),
                    _speed(trial.speed) if trial.speed else "-",
                    human_size(proof.memory) if proof.memory else "-",
                    _passed(trial),
                )
            )
    for one in tried:
        if one.proof is None:
            rows.append(("-", one.spec.name, *["-"] * 8, "never tried"))
    print_table(header, rows)


def print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table for the eye on a terminal; elsewhere one line a model, its columns parted by tabs."""
    if sys.stdout is None or not sys.stdout.isatty():
        write_stdout("".join("\t".join(row) + "\n" for row in (header, *rows)))
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(*header, box=box.SIMPLE_HEAD)
    for row in rows:
        table.add_row(*row)
    Console().print(table)
