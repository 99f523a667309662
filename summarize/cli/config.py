"""`summarize config`: every setting, its value, and where that comes from."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from summarize.cli import common
from summarize.cli.settings import NAMES, ChosenSetting, default_map, files, find, settings

if TYPE_CHECKING:
    from summarize.cli.notes import Notes

ENVIRONMENT = {
    "SUMMARIZE_HOME": "where models are kept",
    "SUMMARIZE_OFFLINE": "ask no network, ever",
    "SUMMARIZE_DTYPE": "float32 or bfloat16, for the processor",
    "HF_ENDPOINT": "another hub for models",
    "HF_HUB_OFFLINE": "as SUMMARIZE_OFFLINE",
}
"""What the environment alone says, since no option does."""


Row: TypeAlias = tuple[str, str, Any, str]
"""Command ("" for all), setting, value, and where it comes from."""


@click.command()
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@common.result_option
@common.noted
def config(form: str, output: str | None, notes: Notes) -> None:
    """Show the settings, and where each comes from.

    An option's default can be set, under its long name: in summarize.toml in the working folder,
    in summarize.toml in the user's configuration folder, or as SUMMARIZE_NAME in the environment.
    The first of these that names it counts, and what is typed counts before all of them. In
    summarize.toml, a table such as [newsletter] is for that command alone.
    """
    from summarize.cli.output import result_path, write_result

    name = f"settings.{'json' if form == 'json' else 'txt'}"
    path = result_path(output, name, [str(file) for file in files()])
    rows = list(_rows())
    write_result(path, _document(rows) if form == "json" else _table(rows))
    notes.detail(f"{sum(path.exists() for path in files())} of {len(files())} files are there")


def _document(rows: Sequence[Row]) -> str:
    found = [
        {"command": command, "name": name, "value": value, "from": origin}
        for command, name, value, origin in rows
    ]
    document = {"files": [str(path.absolute()) for path in files()], "settings": found}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _table(rows: Sequence[Row]) -> str:
    lines = [
        (_label(command, name), _shown(value), origin) for command, name, value, origin in rows
    ]
    widths = [max(len(line[column]) for line in lines) for column in (0, 1)]
    said = [
        f"{name:<{widths[0]}}  {value:<{widths[1]}}  {origin}\n" for name, value, origin in lines
    ]
    for path in files():
        said.append(f"{path.absolute()}: {'read' if path.exists() else 'not there'}\n")
    return "".join(said)


def _rows() -> Iterator[Row]:
    from summarize.cli import cli

    found = settings()
    context = click.Context(cli)
    commands = {name: cli.get_command(context, name) for name in cli.list_commands(context)}
    options: dict[str, list[tuple[str, click.Option]]] = {name: [] for name in NAMES}
    for command, given in commands.items():
        assert given is not None
        default_map(given, command, found)  # what cannot be is said now
        for param in _leaves(given):
            name = next((n for o in param.opts if (n := o.lstrip("-")) in NAMES), None)
            if name is not None:
                options[name].append((command, param))
    for name, having in options.items():
        if not having:
            continue
        command, param = having[0]
        general = find([s for s in found if not s.command], param, command)
        yield ("", name, *_value(general, param))
        for other in dict.fromkeys(s.command for s in found if s.name == name and s.command):
            own = next(s for s in found if s.name == name and s.command == other)
            yield other, name, own.value, own.origin
    for key, meaning in ENVIRONMENT.items():
        value = os.environ.get(key)
        yield "", key, value, "the environment" if value else f"not set: {meaning}"


def _leaves(command: click.Command) -> Iterator[click.Option]:
    if isinstance(command, click.Group):
        for child in command.commands.values():
            yield from _leaves(child)
    yield from (param for param in command.params if isinstance(param, click.Option))


def _value(setting: ChosenSetting | None, param: click.Option) -> tuple[Any, str]:
    if setting is not None:
        return setting.value, setting.origin
    default = param.to_info_dict()["default"]
    return (list(default) if isinstance(default, tuple) else default), "default"


def _label(command: str, name: str) -> str:
    return f"{command}.{name}" if command else name


def _shown(value: Any) -> str:
    if value is None or value == []:
        return "-"
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
