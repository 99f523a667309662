"""`registry.toml`, read into values and checked strictly.

A key that is missing, misspelt or of the wrong type is an error that names it: the registry decides
which bytes are trusted, so nothing in it is guessed.
"""

from __future__ import annotations

import functools
import re
import reprlib
import tomllib
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Any

from summarize.models.families import Family
from summarize.models.registry import (
    LANGUAGE,
    Adapter,
    Channel,
    Conversion,
    HubChannel,
    ModelFile,
    ModelSpec,
    Pattern,
    Registry,
    WheelPart,
    WheelsChannel,
    filled,
)

TASKS = ("translate", "summarize", "chat")
ENGINES = ("chat", "seq2seq")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_REVISION = re.compile(r"[0-9a-f]{40}")
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
_PACKAGE = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
_VERSION = re.compile(r"[0-9][0-9A-Za-z.]*")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")


class RegistryError(ValueError):
    """The registry itself is wrong: a defect of this program, and not the user's doing."""


@functools.cache
def registry() -> Registry:
    """The registry that comes with this program."""
    text = files(__package__).joinpath("registry.toml").read_text(encoding="utf-8")
    return parse_registry(text)


def parse_registry(text: str) -> Registry:
    """Read a registry from TOML. Raises RegistryError, which names the place, if it is not one."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RegistryError(f"registry.toml is not TOML: {error}") from error
    top = _Table(document, "registry.toml")
    models = tuple(_model(table) for table in top.tables("model"))
    patterns = tuple(_pattern(table) for table in top.tables("pattern"))
    top.nothing_else()
    names = [name for model in models for name in (model.name, *model.aliases)]
    _unique(names, "registry.toml: model names and aliases")
    return Registry(models, patterns)


_TYPES = {str: "a text", int: "a whole number", bool: "true or false", list: "a list"}


class _Table:
    """A TOML table that must be read to the end: what was not asked for does not belong there."""

    def __init__(self, values: object, place: str) -> None:
        if not isinstance(values, Mapping):
            raise RegistryError(f"{place}: must be a table")
        self.values: dict[str, Any] = dict(values)
        self.place = place

    def take(self, key: str, kind: type, default: Any = None) -> Any:
        value = self.values.pop(key, default)
        if value is None:
            raise RegistryError(f"{self.place}: {key} is missing")
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            found = reprlib.repr(value)
            raise RegistryError(f"{self.place}: {key} must be {_TYPES[kind]}, not {found}")
        return value

    def text(self, key: str, pattern: re.Pattern[str] = re.compile(r".+")) -> str:
        value: str = self.take(key, str)
        if not pattern.fullmatch(value):
            raise RegistryError(f"{self.place}: {key} = {value!r} is not allowed")
        return value

    def texts(self, key: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
        values: list[Any] = self.take(key, list, [])
        for value in values:
            if not isinstance(value, str) or not pattern.fullmatch(value):
                raise RegistryError(f"{self.place}: {value!r} in {key} is not allowed")
        _unique(values, f"{self.place}: {key}")
        return tuple(values)

    def one_of(self, key: str, allowed: tuple[str, ...]) -> str:
        value = self.text(key)
        if value not in allowed:
            raise RegistryError(f"{self.place}: {key} must be one of {', '.join(allowed)}")
        return value

    def size(self, key: str) -> int:
        value: int = self.take(key, int)
        if value <= 0:
            raise RegistryError(f"{self.place}: {key} must be more than 0")
        return value

    def path(self, key: str) -> str:
        value = self.text(key)
        path = PurePosixPath(value)
        if path.is_absolute() or ".." in path.parts or "\\" in value or str(path) != value:
            raise RegistryError(f"{self.place}: {key} = {value!r} must be a plain relative path")
        return value

    def tables(self, key: str) -> list[_Table]:
        values: list[Any] = self.take(key, list, [])
        return [_Table(v, f"{self.place}: {key}[{i}]") for i, v in enumerate(values)]

    def nothing_else(self) -> None:
        if self.values:
            raise RegistryError(f"{self.place}: {', '.join(sorted(self.values))} is not known")


def _unique(values: list[Any], place: str) -> None:
    twice = {str(value) for value in values if values.count(value) > 1}
    if twice:
        raise RegistryError(f"{place}: {', '.join(sorted(twice))} stands there twice")


def _model(table: _Table) -> ModelSpec:
    name = table.text("name", _NAME)
    table.place = f"model {name}"
    tasks = table.texts("tasks", re.compile("|".join(TASKS)))
    model = ModelSpec(
        name=name,
        aliases=table.texts("aliases", _NAME),
        engine=table.one_of("engine", ENGINES),
        tasks=tasks,
        languages=table.texts("languages", LANGUAGE),
        pairs=_pairs(table),
        licence=table.text("licence"),
        commercial_use=table.take("commercial_use", bool),
        parameters=table.size("parameters"),
        publisher=table.text("publisher"),
        homepage=table.text("homepage"),
        files=tuple(_file(file) for file in table.tables("files")),
        conversion=_conversion(table),
        adapters=tuple(_adapter(adapter) for adapter in table.tables("adapters")),
        **_repository(table),
    )
    table.nothing_else()
    if not model.tasks or bool(model.files) == bool(model.repository):
        raise RegistryError(f"{table.place}: needs at least one task and one file")
    if bool(model.languages) == bool(model.pairs):
        raise RegistryError(f"{table.place}: needs either languages or pairs")
    _unique([file.path for file in model.files], f"{table.place}: files")
    _unique([(a.source, a.target) for a in model.adapters], f"{table.place}: adapters")
    return model


def _repository(table: _Table) -> dict[str, Any]:
    """What a model has that is pulled as a whole repository, instead of files known beforehand."""
    if "repository" not in table.values:
        return {}
    return {
        "repository": table.text("repository", _REPOSITORY),
        "family": table.one_of("family", tuple(Family)),
        "download": table.size("download"),
        "gated": table.take("gated", bool, False),
        "revision": table.take("revision", str, ""),
        "facts": table.take("facts", str, ""),
    }


def _pattern(table: _Table) -> Pattern:
    """A family: a model without languages, with both of them in its name."""
    name = table.text("name", re.compile(r"[a-z0-9._-]*\{source\}-\{target\}"))
    table.place = f"pattern {name}"
    repository: str = table.text("repository")
    spec = ModelSpec(
        name=name,
        aliases=(),
        engine=table.one_of("engine", ENGINES),
        tasks=table.texts("tasks", re.compile("|".join(TASKS))),
        languages=(),
        pairs=(),
        licence=table.text("licence"),
        commercial_use=table.take("commercial_use", bool),
        parameters=table.size("parameters"),
        publisher=table.text("publisher"),
        homepage=table.text("homepage"),
        files=(),
        conversion=None,
        adapters=(),
        family=table.one_of("family", tuple(Family)),
        repository=repository,
        download=table.size("download"),
        facts=table.take("facts", str, ""),
    )
    members = _pairs(table, "members")
    table.nothing_else()
    if not _REPOSITORY.fullmatch(filled(repository, "a", "b")):
        raise RegistryError(f"{table.place}: repository = {repository!r} is not allowed")
    return Pattern(name, spec, members)


def _pairs(table: _Table, key: str = "pairs") -> tuple[tuple[str, str], ...]:
    pairs: list[tuple[str, str]] = []
    for pair in table.take(key, list, []):
        codes = isinstance(pair, list) and len(pair) == 2
        if not codes or not all(isinstance(c, str) and LANGUAGE.fullmatch(c) for c in pair):
            raise RegistryError(f"{table.place}: {pair!r} in {key} is not two language codes")
        pairs.append((pair[0], pair[1]))
    return tuple(pairs)


def _conversion(table: _Table) -> Conversion | None:
    if "conversion" not in table.values:
        return None
    inner = _Table(table.values.pop("conversion"), f"{table.place}: conversion")
    conversion = Conversion(
        format=inner.one_of("format", ("gguf",)),
        size=inner.size("size"),
        tie_embeddings=inner.take("tie_embeddings", bool, False),
    )
    inner.nothing_else()
    return conversion


def _file(table: _Table) -> ModelFile:
    file = ModelFile(
        path=table.path("path"),
        size=table.size("size"),
        sha256=table.text("sha256", _SHA256),
        channels=tuple(_channel(channel) for channel in table.tables("channels")),
    )
    table.nothing_else()
    return file


def _channel(table: _Table) -> Channel:
    channel = _CHANNELS[table.one_of("kind", tuple(_CHANNELS))](table)
    table.nothing_else()
    return channel


def _hub(table: _Table) -> HubChannel:
    return HubChannel(
        repository=table.text("repository", _REPOSITORY),
        revision=table.text("revision", _REVISION),
        path=table.path("path"),
    )


def _wheels(table: _Table) -> WheelsChannel:
    version = table.text("version", _VERSION)
    parts = tuple(_part(part) for part in table.tables("parts"))
    if not parts:
        raise RegistryError(f"{table.place}: parts is empty")
    _unique([part.name for part in parts], f"{table.place}: parts")
    return WheelsChannel(version, parts)


_CHANNELS: dict[str, Callable[[_Table], Channel]] = {"hub": _hub, "wheels": _wheels}


def _part(table: _Table) -> WheelPart:
    part = WheelPart(
        name=table.text("name", _PACKAGE),
        member=table.path("member"),
        size=table.size("size"),
        sha256=table.text("sha256", _SHA256),
    )
    table.nothing_else()
    return part


def _adapter(table: _Table) -> Adapter:
    adapter = Adapter(
        name=table.text("name", _NAME),
        version=table.text("version", _VERSION),
        source=table.text("source", LANGUAGE),
        target=table.text("target", LANGUAGE),
        path=table.path("path"),
        sha256=table.text("sha256", _SHA256),
        writes=table.texts("writes", LANGUAGE),
    )
    table.nothing_else()
    return adapter
