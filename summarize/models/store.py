"""Where models live on this machine: fetched and verified once, then only read.

    <home>/models/<name>/<file>          as published, with the registry's sha256
    <home>/models/<name>/weights/        what was made of it, ready for `from_pretrained`
    <home>/models/<name>/manifest.json   what is whole: sizes and hashes, written last
    <home>/models/<name>/incoming/       what is half done

A file counts only once the manifest names it, so a pull that was killed at any moment leaves
nothing that passes for a model. Only `pull` fetches anything.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from platformdirs import user_cache_path

from summarize.errors import ModelError
from summarize.models import installing, manifest
from summarize.models.atomic_files import disk_full_error, is_disk_full, sha256_of
from summarize.models.installed import WEIGHTS, Shelf
from summarize.models.manifest import Damage, damage, entries
from summarize.models.pull_progress import PullProgress, Unwatched
from summarize.models.registry import ModelSpec, Registry
from summarize.models.registry_file import registry
from summarize.models.unlisted import as_told, unlisted

_PART = re.compile(r"[A-Za-z0-9][\w.-]*")


class Store:
    """The models on this machine. Reading never touches the network; `pull` does."""

    def __init__(self, home: Path, models: Registry | None = None) -> None:
        self.home = home
        self.registry = models or registry()

    @classmethod
    def open(cls) -> Store:
        """The user's store: $SUMMARIZE_HOME, or the place this system has for caches."""
        named = os.environ.get("SUMMARIZE_HOME")
        home = Path(named).expanduser().absolute() if named else user_cache_path("summarize", False)
        return cls(home)

    def installed(self) -> list[ModelSpec]:
        """The models that are whole on this machine, in the registry's order of preference."""
        return [spec for spec in self.registry.models if self.is_installed(spec)]

    def others(self) -> list[ModelSpec]:
        """The installed models that the registry does not list: found by a pattern, or by name."""
        listed = {spec.name for spec in self.registry.models}
        found = []
        for path in sorted((self.home / "models").glob("*/manifest.json")):
            written = manifest.read(path.parent)
            if path.parent.name in listed or "repository" not in written:
                continue
            spec = self.find(str(written.get("name")))
            if self.is_installed(spec):
                found.append(spec)
        return found

    def find(self, name: str) -> ModelSpec:
        """The model of this name: the registry's, a pattern's, or a repository's `owner/name`.

        Of a repository nobody has described, what is known is what its own files said when it was
        pulled. Raises ModelError if the name is none of these.
        """
        try:
            spec = self.registry.find(name)
        except ModelError:
            owner, _, rest = name.replace("--", "/", 1).partition("/")
            if not (_PART.fullmatch(owner) and _PART.fullmatch(rest)):
                raise
            spec = unlisted(f"{owner}/{rest}")
        if spec.repository is None or spec.languages or spec.pairs:
            return spec
        kind = self.manifest(spec).get("kind")
        return as_told(spec, kind) if isinstance(kind, Mapping) else spec

    def is_installed(self, spec: ModelSpec) -> bool:
        """Whether the model's files are there, by manifest and size (`verify` reads them all)."""
        return self.shelf(spec).is_installed()

    def all_installed(self) -> list[ModelSpec]:
        """Every model that is whole on this machine, whether the registry lists it or not."""
        return [*self.installed(), *self.others()]

    def shelf(self, spec: ModelSpec) -> Shelf:
        """What there is of this model."""
        return Shelf(self.home / "models" / spec.name.replace("/", "--"), spec)

    def folder(self, spec: ModelSpec) -> Path:
        """Where everything of this model is, or would be."""
        return self.shelf(spec).folder

    def path(self, spec: ModelSpec) -> Path:
        """The folder with the weights of a model that is ready to run. Raises ModelError if not."""
        return self.shelf(spec).path()

    def weights_dir(self, spec: ModelSpec, progress: PullProgress | None = None) -> Path:
        """The folder to hand to `from_pretrained`. Never fetches anything.

        A conversion that a killed pull left undone is made up for. Raises ModelError if the model
        is not installed, or the conversion fails; of a repository's, if a file is not what it was.
        """
        shelf = self.shelf(spec)
        if spec.repository is not None:
            shelf.refuse_damaged()
        if shelf.is_installed() and not shelf.is_converted():
            with self._writing(spec), self._locked(spec, progress or Unwatched()):
                installing.unpack(shelf, progress or Unwatched())
        return shelf.path()

    def identity(self, spec: ModelSpec) -> tuple[str, str]:
        """Name and sha256 that say which weights these are: those of the published file.

        For a repository in several files, the sha256 of theirs. Raises ModelError if the model is
        one of a repository and is not installed.
        """
        return self.shelf(spec).identity()

    def manifest(self, spec: ModelSpec) -> dict[str, Any]:
        """What was written down when the model was installed; empty if it is not."""
        return self.shelf(spec).manifest()

    def remove(self, spec: ModelSpec, progress: PullProgress | None = None) -> int:
        """Delete an installed model, and what an interrupted pull left; return the bytes freed.

        Raises ModelError if there is nothing of it.
        """
        folder = self.folder(spec)
        if not folder.is_dir():
            raise ModelError(f"{spec.name} is not installed: there is nothing to remove")
        with self._writing(spec), self._locked(spec, progress or Unwatched()):
            size = sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
            # First of all it is no longer a model; what a kill leaves then is what a pull leaves.
            (folder / "manifest.json").unlink(missing_ok=True)
            for path in folder.iterdir():
                if path.name != "lock":
                    shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.rmtree(folder, ignore_errors=True)
        return size

    def pull(
        self,
        spec: ModelSpec,
        progress: PullProgress | None = None,
        *,
        channel: str | None = None,
        source: Path | None = None,
    ) -> Path:
        """Fetch, verify and convert what is missing, and return the weights' folder.

        `channel` forces one kind of channel; `source` is a local file to take instead. Raises
        ModelError: no channel delivers, wrong bytes, too little disk, a conversion that fails.
        """
        progress = progress or Unwatched()
        with self._writing(spec), self._locked(spec, progress):
            supply = installing.Supply(channel, source)
            return installing.install(self.shelf(spec), progress, supply)

    def verify(self, spec: ModelSpec, progress: PullProgress | None = None) -> list[Damage]:
        """Read every file of an installed model and compare; an empty list means it is sound.

        What is damaged is struck off the manifest, so that no run uses it and the next `pull`
        replaces it. Raises ModelError if the model is not installed at all.
        """
        progress = progress or Unwatched()
        shelf = self.shelf(spec)
        written = shelf.manifest()
        if not entries(written, "files" if spec.repository is None else "weights"):
            raise shelf.not_installed()
        bad: dict[str, list[Damage]] = {}
        for section in ("files", "weights"):
            root = shelf.weights if section == WEIGHTS else shelf.folder
            for name, entry in entries(written, section).items():
                reason = damage(root / name, entry, progress)
                if reason:
                    bad.setdefault(section, []).append(Damage(root / name, reason))
        for adapter in spec.adapters:
            location = adapter.location
            if not location.is_file() or sha256_of(location) != adapter.sha256:
                bad.setdefault("adapter", []).append(Damage(location, "is not the one released"))
        if bad.keys() & {"files", "weights"}:
            installing.strike(shelf, written, bad.keys())
        return [found for section in bad.values() for found in section]

    @contextmanager
    def _writing(self, spec: ModelSpec) -> Iterator[None]:
        """Say what to do about a disk that is full or cannot be written."""
        try:
            yield
        except OSError as error:
            if is_disk_full(error):
                raise disk_full_error(self.folder(spec)) from error
            raise ModelError(
                f"the model store at {self.home} cannot be written ({error.strerror or error}): "
                "point SUMMARIZE_HOME at a folder that can"
            ) from error

    @contextmanager
    def _locked(self, spec: ModelSpec, progress: PullProgress) -> Iterator[None]:
        """Hold the model's lock, which the system lets go of when a process dies."""
        folder = self.folder(spec)
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "lock")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            progress.note(f"another process is installing {spec.name}; waiting for it")
            lock.acquire()
        try:
            yield
        finally:
            lock.release()
