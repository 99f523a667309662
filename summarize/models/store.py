"""Where models live on this machine: fetched and verified once, then only read.

    <home>/models/<name>/<file>          as published, with the registry's sha256
    <home>/models/<name>/weights/        what was made of it, ready for `from_pretrained`
    <home>/models/<name>/manifest.json   what is whole: sizes and hashes, written last
    <home>/models/<name>/incoming/       what is half done

A file counts only once the manifest names it, so a pull that was killed at any moment leaves
nothing that passes for a model. Only `pull` fetches anything.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from platformdirs import user_cache_path

from summarize.errors import ModelError
from summarize.models import channels
from summarize.models.convert import convert, discard
from summarize.models.files import (
    disk_full_error,
    free_space,
    human_size,
    is_disk_full,
    sha256_of,
    write_json,
)
from summarize.models.need import Need
from summarize.models.progress import PullProgress, Unwatched
from summarize.models.registry import ModelSpec, Registry, registry

_MANIFEST = 1
_WEIGHTS = "weights"


@dataclass(frozen=True, slots=True)
class Entry:
    """What the manifest says of a file."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Damage:
    """A file of an installed model that is not what it was when it was installed."""

    path: Path
    reason: str


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

    def is_installed(self, spec: ModelSpec) -> bool:
        """Whether the model's files are there, by manifest and size (`verify` reads them all)."""
        wanted = {file.path: Entry(file.size, file.sha256) for file in spec.files}
        folder = self._folder(spec)
        return _entries(self._manifest(spec), "files") == wanted and all(
            _has_size(folder / name, entry.size) for name, entry in wanted.items()
        )

    def best(self, source: str, target: str, task: str) -> ModelSpec:
        """The installed model to take for `task` ("translate", "summarize", "chat").

        Raises ModelError, with what to do, when none is installed or none can do it at all.
        """
        able = self.registry.for_job(source, target, task)
        if not able:
            raise ModelError(f"no model here can {task} from {source!r} into {target!r}")
        for spec in able:
            if self.is_installed(spec):
                return spec
        raise ModelError(
            f"no model that can {task} from {source!r} into {target!r} is installed: "
            f"run `summarize models pull {able[0].name}`"
        )

    def path(self, spec: ModelSpec) -> Path:
        """The folder with the weights of a model that is ready to run. Raises ModelError if not."""
        if not self.is_installed(spec) or not self._converted(spec):
            raise self._not_installed(spec)
        return self._folder(spec) / _WEIGHTS if spec.conversion else self._folder(spec)

    def weights_dir(self, spec: ModelSpec, progress: PullProgress | None = None) -> Path:
        """The folder to hand to `from_pretrained`. Never fetches anything.

        A conversion that a killed pull left undone is made up for. Raises ModelError if the model
        is not installed, or the conversion fails.
        """
        if self.is_installed(spec) and not self._converted(spec):
            with self._writing(spec), self._locked(spec, progress or Unwatched()):
                self._convert(spec, progress or Unwatched())
        return self.path(spec)

    def identity(self, spec: ModelSpec) -> tuple[str, str]:
        """Name and sha256 that say which weights these are: those of the published file."""
        return spec.name, spec.sha256

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
            return self._pull(spec, progress, channel, source)

    def verify(self, spec: ModelSpec, progress: PullProgress | None = None) -> list[Damage]:
        """Read every file of an installed model and compare; an empty list means it is sound.

        What is damaged is struck off the manifest, so that no run uses it and the next `pull`
        replaces it. Raises ModelError if the model is not installed at all.
        """
        progress = progress or Unwatched()
        manifest = self._manifest(spec)
        if not _entries(manifest, "files"):
            raise self._not_installed(spec)
        bad: dict[str, list[Damage]] = {}
        for section in ("files", "weights"):
            root = self._folder(spec) / (_WEIGHTS if section == "weights" else "")
            for name, entry in _entries(manifest, section).items():
                reason = _damage(root / name, entry, progress)
                if reason:
                    bad.setdefault(section, []).append(Damage(root / name, reason))
        for adapter in spec.adapters:
            location = adapter.location
            if not location.is_file() or sha256_of(location) != adapter.sha256:
                bad.setdefault("adapter", []).append(Damage(location, "is not the one released"))
        if bad.keys() & {"files", "weights"}:
            self._strike(spec, manifest, bad.keys())
        return [damage for section in bad.values() for damage in section]

    def _pull(
        self, spec: ModelSpec, progress: PullProgress, channel: str | None, source: Path | None
    ) -> Path:
        folder = self._folder(spec)
        incoming = folder / "incoming"
        if not self.is_installed(spec):
            missing = [file for file in spec.files if not self._adopt(spec, file.path)]
            need = Need.of(spec, missing, incoming, channel=channel, local=source is not None)
            progress.note(f"{spec.name} needs {need}, in {folder}")
            need.check(folder)
            by = {
                file.path: channels.fetch(
                    file, folder / file.path, incoming, progress, only=channel, source=source
                )
                for file in missing
            }
            files = {f.path: {"size": f.size, "sha256": f.sha256} for f in spec.files}
            write_json(
                folder / "manifest.json",
                {"manifest": _MANIFEST, "name": spec.name, "files": files, "channels": by},
            )
        shutil.rmtree(incoming, ignore_errors=True)
        self._convert(spec, progress)
        return self.path(spec)

    def _adopt(self, spec: ModelSpec, name: str) -> bool:
        """Whether a file that a killed pull left in its place is the right one; else remove it."""
        file = next(file for file in spec.files if file.path == name)
        path = self._folder(spec) / name
        if not path.is_file():
            return False
        if path.stat().st_size == file.size and sha256_of(path) == file.sha256:
            return True
        path.unlink()
        return False

    def _convert(self, spec: ModelSpec, progress: PullProgress) -> None:
        """Make the weights' folder from the published file, if it is not there and whole."""
        if spec.conversion is None or self._converted(spec):
            return
        folder = self._folder(spec)
        weights = folder / _WEIGHTS
        manifest = {k: v for k, v in self._manifest(spec).items() if k != "weights"}
        write_json(folder / "manifest.json", manifest)
        discard(weights)
        size, free = spec.conversion.size, free_space(folder)
        if free < size:
            raise ModelError(
                f"{spec.name} is to be unpacked once, which needs {human_size(size)} of disk, "
                f"and {folder} has {human_size(free)} free: make room and run "
                f"`summarize models pull {spec.name}` (the download is kept)"
            )
        progress.begin("unpacking for this machine, once: a minute or two")
        try:
            convert(
                folder / spec.files[0].path,
                weights,
                tie_embeddings=spec.conversion.tie_embeddings,
            )
        finally:
            progress.end()
        manifest["weights"] = {
            path.relative_to(weights).as_posix(): {
                "size": path.stat().st_size,
                "sha256": sha256_of(path),
            }
            for path in sorted(weights.rglob("*"))
            if path.is_file()
        }
        write_json(folder / "manifest.json", manifest)

    def _folder(self, spec: ModelSpec) -> Path:
        return self.home / "models" / spec.name

    def _manifest(self, spec: ModelSpec) -> dict[str, Any]:
        try:
            manifest = json.loads((self._folder(spec) / "manifest.json").read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        known = isinstance(manifest, dict) and manifest.get("manifest") == _MANIFEST
        return manifest if known else {}

    def _converted(self, spec: ModelSpec) -> bool:
        if spec.conversion is None:
            return True
        entries = _entries(self._manifest(spec), "weights")
        root = self._folder(spec) / _WEIGHTS
        return bool(entries) and all(_has_size(root / n, e.size) for n, e in entries.items())

    def _strike(self, spec: ModelSpec, manifest: dict[str, Any], bad: Collection[str]) -> None:
        path = self._folder(spec) / "manifest.json"
        try:
            if "files" in bad:
                path.unlink()
            else:
                write_json(path, {k: v for k, v in manifest.items() if k != "weights"})
        except OSError:
            return  # a store that cannot be written is the business of whoever can

    @staticmethod
    def _not_installed(spec: ModelSpec) -> ModelError:
        return ModelError(f"{spec.name} is not installed: run `summarize models pull {spec.name}`")

    @contextmanager
    def _writing(self, spec: ModelSpec) -> Iterator[None]:
        """Say what to do about a disk that is full or cannot be written."""
        try:
            yield
        except OSError as error:
            if is_disk_full(error):
                raise disk_full_error(self._folder(spec)) from error
            raise ModelError(
                f"the model store at {self.home} cannot be written ({error.strerror or error}): "
                "point SUMMARIZE_HOME at a folder that can"
            ) from error

    @contextmanager
    def _locked(self, spec: ModelSpec, progress: PullProgress) -> Iterator[None]:
        """Hold the model's lock, which the system lets go of when a process dies."""
        folder = self._folder(spec)
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


def _has_size(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size


def _entries(manifest: dict[str, Any], section: str) -> dict[str, Entry]:
    """A manifest's files; none at all if it is not as this program writes it."""
    try:
        return {
            str(name): Entry(int(entry["size"]), str(entry["sha256"]))
            for name, entry in manifest[section].items()
        }
    except (KeyError, TypeError, ValueError, AttributeError):
        return {}


def _damage(path: Path, entry: Entry, progress: PullProgress) -> str | None:
    if not path.is_file():
        return "is missing"
    size = path.stat().st_size
    if size != entry.size:
        return f"has {size:,} bytes instead of {entry.size:,}"
    progress.begin(f"reading {path.name}", size)
    try:
        sha256 = sha256_of(path, progress.advance)
    finally:
        progress.end()
    if sha256 != entry.sha256:
        return f"has sha256 {sha256[:12]}… instead of {entry.sha256[:12]}…"
    return None
