"""Settings: what `summarize.toml` and SUMMARIZE_… say in place of an option's default.

Under what is typed come, in this order, `summarize.toml` in the working folder, the one in the
user's configuration folder, and the environment. A setting is an option's long name: `to = "en-GB"`
for all commands that have it, or in a table `[newsletter]` for one.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from summarize.errors import InputError

FILE = "summarize.toml"
PREFIX = "SUMMARIZE_"
NAMES = (
    "to",
    "from",
    "length",
    "style",
    "quality",
    "glossary",
    "format",
    "notice",
    "strict",
    "quiet",
    "verbose",
    "model",
    "translator",
    "summarizer",
    "device",
    "pattern",
    "engine",
    "workers",
    "log-format",
    "title",
    "intro",
    "group-by",
    "only-verified",
    "template",
    "mail-from",
    "mail-to",
)
"""The options that may be set, by their long names; others are for one run."""
ALIASES = {"lang": "to"}
PATHS = ("glossary",)
"""Settings that name files: those of a `summarize.toml` are looked for beside it."""


class SettingsError(InputError):
    """A setting that says nothing, or something impossible."""


@dataclass(frozen=True, slots=True)
class ChosenSetting:
    """A value that somebody set: for one command, or for all (""); and where."""

    command: str
    name: str
    value: Any
    origin: str


def user_file() -> Path:
    """The `summarize.toml` of the user's configuration folder, which need not exist."""
    from platformdirs import user_config_path

    return user_config_path("summarize", False) / FILE


def files() -> tuple[Path, ...]:
    """Where settings are looked for, first what goes before."""
    return Path(FILE), user_file()


def settings() -> list[ChosenSetting]:
    """All that is set, what goes before first. Raises SettingsError."""
    found = [setting for path in files() for setting in _of_file(path)]
    return found + list(_of_environment(os.environ))


def default_map(command: click.Command, name: str, found: list[ChosenSetting]) -> dict[str, Any]:
    """What the settings say of a command's options, by parameter; for a group, of its commands.

    Raises SettingsError for a value that this command's option cannot have: if it was set for this
    command, or no other command's can either.
    """
    if isinstance(command, click.Group):
        return {
            sub: default_map(child, name, found)
            for sub in command.commands
            if (child := command.commands[sub]) is not None
        }
    said: dict[str, Any] = {}
    for param in command.params:
        setting = find(found, param, name)
        if setting is None:
            continue
        try:
            said[str(param.name)] = converted(param, setting)
        except click.BadParameter as error:
            if setting.command == name or not isinstance(param.type, click.Choice):
                raise SettingsError(f"{setting.origin}: {setting.name}: {error.message}") from None
    return said


def find(found: list[ChosenSetting], param: click.Parameter, command: str) -> ChosenSetting | None:
    """What is set for this option of this command: for itself before for all."""
    names = {option.lstrip("-") for option in param.opts}
    fitting = [s for s in found if s.name in names and s.command in (command, "")]
    places = {s.origin: n for n, s in reversed([*enumerate(fitting)])}
    ordered = sorted(fitting, key=lambda s: (places[s.origin], s.command == ""))
    return ordered[0] if ordered else None


def converted(param: click.Parameter, setting: ChosenSetting) -> Any:
    """The value as the option has it. Raises click.BadParameter."""
    value = setting.value
    if param.multiple:
        several = value if isinstance(value, list) else str(value).split(os.pathsep)
        return [param.type.convert(one, param, None) for one in several]
    if isinstance(value, list):
        raise click.BadParameter("is one value, not a list.")
    if isinstance(param, click.Option) and param.is_flag:
        return click.BOOL.convert(value, param, None)
    return param.type.convert(value, param, None)


def _of_file(path: Path) -> Iterator[ChosenSetting]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read ({error}).") from None
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: is no TOML ({error}).") from None
    from summarize.cli import DEFAULT, SUBCOMMANDS

    commands = (DEFAULT, *SUBCOMMANDS)
    for key, value in document.items():
        if isinstance(value, Mapping):
            if key not in commands:
                raise SettingsError(f"{path}: [{key}] is no command{_near(key, commands)}")
            for name, inner in value.items():
                yield _setting(path, key, name, inner)
        else:
            yield _setting(path, "", key, value)


def _setting(path: Path, command: str, name: str, value: Any) -> ChosenSetting:
    name = ALIASES.get(name, name)
    if name not in NAMES:
        raise SettingsError(f"{path}: {name!r} is no setting{_near(name, NAMES)}")
    if name in PATHS:
        given = value if isinstance(value, list) else [value]
        value = [str(path.parent / Path(str(one)).expanduser()) for one in given]
    return ChosenSetting(command, name, value, str(path))


def _of_environment(environment: Mapping[str, str]) -> Iterator[ChosenSetting]:
    for name in NAMES:
        key = PREFIX + name.upper().replace("-", "_")
        if environment.get(key):
            yield ChosenSetting("", name, environment[key], key)


def _near(word: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(word, known, 1)
    return f"; did you mean {near[0]!r}?" if near else "."
