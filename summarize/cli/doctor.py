"""`summarize doctor`: what this machine has, in ten lines, and what would help."""

from __future__ import annotations

import json
import platform
import time
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from summarize.cli import common
from summarize.version import __version__

if TYPE_CHECKING:
    from summarize.api.machine import FoundMachine
    from summarize.cli.notes import Notes


@click.command()
@click.option("--offline", is_flag=True, help="Ask neither hub nor package index.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@common.result_option
@common.noted
def doctor(offline: bool, form: str, output: str | None, notes: Notes) -> None:
    """Say what this machine has for the work, and what would help.

    Whether the model hub and the package index answer is asked of them, for two seconds each,
    unless --offline, SUMMARIZE_OFFLINE or HF_HUB_OFFLINE forbid it.
    """
    from summarize.api.machine import examine
    from summarize.cli.output import result_path, write_result

    path = result_path(output, f"doctor.{'json' if form == 'json' else 'txt'}")
    began = time.monotonic()
    machine = examine(offline=offline)
    if form == "json":
        about = asdict(machine) | {"store": str(machine.store), "advice": machine.advice}
        text = json.dumps({"version": __version__} | about, indent=2) + "\n"
    else:
        text = "".join(f"{name:<12} {said}\n" for name, said in lines(machine))
    write_result(path, text)
    notes.detail(f"looked at in {time.monotonic() - began:.1f} s")


def lines(machine: FoundMachine) -> list[tuple[str, str]]:
    """What was found, a line each: what is looked at, and what it is."""
    features = ", ".join(machine.features) or "no features that matter here"
    models = ", ".join(machine.models) or "none"
    extras = ", ".join(machine.extras) or "none"
    if machine.extras_missing:
        extras += f"; not installed: {', '.join(machine.extras_missing)}"
    return [
        ("summarize", f"{__version__}, Python {platform.python_version()}, {platform.system()}"),
        ("processor", f"{machine.processor}, {counted(machine.cores)}; {features}"),
        ("weights", f"in {machine.dtype} on the processor"),
        ("accelerator", ", ".join(machine.accelerators) or "none"),
        ("memory", f"{_gb(machine.memory)}, of which {_gb(machine.memory_free)} free"),
        ("disk", f"{_gb(machine.disk_free)} free in {machine.store}"),
        ("models", models),
        ("extras", extras),
        ("network", f"hub: {_said(machine.hub)}; package index: {_said(machine.index)}"),
        ("would help", "; ".join(machine.advice) or "nothing that is known here"),
    ]


def counted(cores: int) -> str:
    """So many cores, in words."""
    return "1 core" if cores == 1 else f"{cores} cores"


def _gb(size: int) -> str:
    return f"{size / 1e9:.1f} GB"


def _said(answer: bool | None) -> str:
    return {True: "answers", False: "does not answer", None: "not asked"}[answer]
