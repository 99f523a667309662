"""What the models that this project vouches for prove: made here, so that nobody else must wait.

    python -m summarize.evaluation.proofs [--seconds N]

Tries the default model, with the adapter that ships, on the whole probe, and writes what it proved
to `summarize/models/proofs.toml`, without speeds and memory, which are each machine's own. To be
run whenever the weights, the adapter or the probe's texts change: a test says when.
"""

from __future__ import annotations

import datetime
from importlib.resources import files
from pathlib import Path

import click

from summarize.errors import SummarizeError
from summarize.models.proof import Kept, Proof, Trial
from summarize.models.store import Store
from summarize.probe.proving import Terms, prove

TARGET = Path(str(files("summarize.models").joinpath("proofs.toml")))


@click.command()
@click.option("--seconds", default=7200.0, show_default=True, help="Time that it may take.")
def main(seconds: float) -> None:
    """Try the default model, and write down what it proved."""
    store = Store.open()
    try:
        proof = prove(store, store.registry.find("default"), terms=Terms("cpu", seconds), anew=True)
    except SummarizeError as error:
        raise SystemExit(f"summarize: {error}") from None
    head = TARGET.read_text("utf-8").partition("\n[[proof]]")[0].rstrip()
    TARGET.write_text(f"{head}\n\n{written(proof)}", "utf-8")
    click.echo(written(proof))


def written(proof: Proof) -> str:
    """The proof as the file has it."""
    lines = ["[[proof]]", f'weights = "{proof.weights}"', f'probe = "{proof.probe}"']
    lines += [f'made = "{proof.machine}, {proof.device}, {datetime.date.today()}"', ""]
    for kind, trials in (("translates", proof.translates), ("writes", proof.writes)):
        for key, trial in trials.items():
            lines += [f"[proof.{kind}.{key}]", *_fields(trial), ""]
    return "\n".join(lines).rstrip() + "\n"


def _fields(trial: Trial) -> list[str]:
    def table(kept: Kept) -> str:
        return f"{{ kept = {kept.kept}, all = {kept.all} }}"

    return [
        f"chrf = {trial.chrf}",
        f"figures = {table(trial.figures)}",
        f"names = {table(trial.names)}",
        f"denials = {table(trial.denials)}",
        f"sentences = {trial.sentences}",
        f"faults = [{', '.join(repr(fault) for fault in trial.faults)}]",
    ]


if __name__ == "__main__":
    main()
