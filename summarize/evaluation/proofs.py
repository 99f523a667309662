"""What the models that this project vouches for prove: made here, so that nobody else must wait.

    python -m summarize.evaluation.proofs [--seconds N]

Tries the default model, with the adapter that ships, on the whole probe, and writes what it proved
to `summarize/models/proofs.toml`, without speeds and memory, which are each machine's own. To be
run whenever the weights, the adapter or the probe's texts change: a test says when. Each pair of
languages is written down as soon as it is done, and what was stopped goes on with the next one.
"""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import click

from summarize.errors import SummarizeError
from summarize.models import proof, stored_proofs
from summarize.models.proof import Kept, Proof, Trial
from summarize.models.registry import ModelSpec
from summarize.models.store import Store
from summarize.probe.proving import pairs_of, writes_of
from summarize.probe.texts import digest
from summarize.probe.trying import Tried, Wish, run

TARGET = Path(str(files("summarize.models").joinpath("proofs.toml")))


@click.command()
@click.option("--seconds", default=3600.0, show_default=True, help="Time that each pair may take.")
def main(seconds: float) -> None:
    """Try the default model, and write down what it proved."""
    store = Store.open()
    spec = store.registry.find("default")
    try:
        found = _begun(stored_proofs.fingerprint(store, spec))
        for wish in _wishes(spec, found, seconds):
            tried = run(spec.name, store.home, wish, lambda step: click.echo(step, err=True))
            if tried.failure:
                raise SystemExit(f"summarize: {spec.name} could not be run: {tried.failure}")
            found = _with(found, tried)
            head = TARGET.read_text("utf-8").partition("\n[[proof]]")[0].rstrip()
            TARGET.write_text(f"{head}\n\n{written(found)}", "utf-8")
    except SummarizeError as error:
        raise SystemExit(f"summarize: {error}") from None
    click.echo(written(found))


def _begun(weights: str) -> Proof:
    """What the file says already of these weights and today's probe."""
    tables = tomllib.loads(TARGET.read_text("utf-8")).get("proof", ())
    for known in map(proof.parsed, tables):
        if (known.weights, known.probe) == (weights, digest()):
            return known
    return Proof(weights, digest())


def _wishes(spec: ModelSpec, found: Proof, seconds: float) -> Iterator[Wish]:
    """What is to be tried still, one by one."""
    for language in writes_of(spec):
        if found.writing(language) is None:
            yield Wish((), (language,), 0, seconds, "cpu")
    for source, target in pairs_of(spec):
        if found.translation(source, target) is None:
            yield Wish(((source, target),), (), 0, seconds, "cpu")


def _with(found: Proof, tried: Tried) -> Proof:
    return replace(
        found,
        translates={**found.translates, **tried.translates},
        writes={**found.writes, **tried.writes},
        machine=tried.machine,
        device=tried.device,
    )


def written(found: Proof) -> str:
    """The proof as the file has it."""
    made = f"{found.machine}, {found.device}, {datetime.date.today()}"
    lines = [
        "[[proof]]",
        f'weights = "{found.weights}"',
        f'probe = "{found.probe}"',
        f'made = "{made}"',
        "",
    ]
    for kind, trials in (("translates", found.translates), ("writes", found.writes)):
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
