"""Where models live on this machine: fetched and verified once, then only read.

    <home>/models/<name>/<file>          as published, with the registry's sha256
    <home>/models/<name>/weights/        what was made of it, ready for `from_pretrained`
    <home>/models/<name>/manifest.json   what is whole: sizes and hashes, written last
    <home>/models/<name>/incoming/       what is half done

A file counts only once the manifest names it, so a pull that was killed at any moment leaves
nothing that passes for a model. Only `pull` fetches anything.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from platformdirs import user_cache_path

from summarize.errors import ModelError
from summarize.models import channels, compiled, offline, repositories
from summarize.models.convert import convert, discard
from summarize.models.files import (
    disk_full_error,
    free_space,
    human_size,
    is_disk_full,
    sha256_of,
    write_json,
)
from summarize.models.manifest import Damage, ManifestEntry, damage, entries, has_size
from summarize.models.need import Need
from summarize.models.progress import PullProgress, Unwatched
from summarize.models.registry import ModelSpec, Registry
from summarize.models.registry_file import registry
from summarize.models.unlisted import as_told, unlisted

_MANIFEST = 1
WEIGHTS = "weights"
_READ_AT_EVERY_LOAD = 32 << 20
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
            manifest = self._read(path)
            if path.parent.name in listed or "repository" not in manifest:
                continue
            spec = self.find(str(manifest.get("name")))
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
        kind = self._manifest(spec).get("kind")
        return as_told(spec, kind) if isinstance(kind, Mapping) else spec

    def is_installed(self, spec: ModelSpec) -> bool:
        """Whether the model's files are there, by manifest and size (`verify` reads them all)."""
        if spec.repository is not None:
            return self._weights_are_whole(spec)
        wanted = {file.path: ManifestEntry(file.size, file.sha256) for file in spec.files}
        folder = self._folder(spec)
        return entries(self._manifest(spec), "files") == wanted and all(
            has_size(folder / name, entry.size) for name, entry in wanted.items()
        )

    def all_installed(self) -> list[ModelSpec]:
        """Every model that is whole on this machine, whether the registry lists it or not."""
        return [*self.installed(), *self.others()]

    def folder(self, spec: ModelSpec) -> Path:
        """Where everything of this model is, or would be."""
        return self._folder(spec)

    def path(self, spec: ModelSpec) -> Path:
        """The folder with the weights of a model that is ready to run. Raises ModelError if not."""
        if not self.is_installed(spec) or not self._converted(spec):
            raise self._not_installed(spec)
        own = spec.conversion or spec.repository
        return self._folder(spec) / WEIGHTS if own else self._folder(spec)

    def weights_dir(self, spec: ModelSpec, progress: PullProgress | None = None) -> Path:
        """The folder to hand to `from_pretrained`. Never fetches anything.

        A conversion that a killed pull left undone is made up for. Raises ModelError if the model
        is not installed, or the conversion fails; of a repository's, if a file is not what it was.
        """
        if spec.repository is not None:
            self._refuse_damaged(spec)
        if self.is_installed(spec) and not self._converted(spec):
            with self._writing(spec), self._locked(spec, progress or Unwatched()):
                self._convert(spec, progress or Unwatched())
        return self.path(spec)

    def identity(self, spec: ModelSpec) -> tuple[str, str]:
        """Name and sha256 that say which weights these are: those of the published file.

        For a repository in several files, the sha256 of theirs. Raises ModelError if the model is
        one of a repository and is not installed.
        """
        if spec.repository is None:
            return spec.name, spec.sha256
        hashes = [
            entry.sha256
            for name, entry in sorted(entries(self._manifest(spec), "weights").items())
            if name.endswith(".safetensors")
        ]
        if not hashes:
            raise self._not_installed(spec)
        joined = hashlib.sha256("".join(hashes).encode()).hexdigest()
        return spec.name, hashes[0] if len(hashes) == 1 else joined

    def manifest(self, spec: ModelSpec) -> dict[str, Any]:
        """What was written down when the model was installed; empty if it is not."""
        return self._manifest(spec)

    def remove(self, spec: ModelSpec, progress: PullProgress | None = None) -> int:
        """Delete an installed model, and what an interrupted pull left; return the bytes freed.

        Raises ModelError if there is nothing of it.
        """
        folder = self._folder(spec)
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
            return self._pull(spec, progress, channel, source)

    def verify(self, spec: ModelSpec, progress: PullProgress | None = None) -> list[Damage]:
        """Read every file of an installed model and compare; an empty list means it is sound.

        What is damaged is struck off the manifest, so that no run uses it and the next `pull`
        replaces it. Raises ModelError if the model is not installed at all.
        """
        progress = progress or Unwatched()
        manifest = self._manifest(spec)
        if not entries(manifest, "files" if spec.repository is None else "weights"):
            raise self._not_installed(spec)
        bad: dict[str, list[Damage]] = {}
        for section in ("files", "weights"):
            root = self._folder(spec) / (WEIGHTS if section == "weights" else "")
            for name, entry in entries(manifest, section).items():
                reason = damage(root / name, entry, progress)
                if reason:
                    bad.setdefault(section, []).append(Damage(root / name, reason))
        for adapter in spec.adapters:
            location = adapter.location
            if not location.is_file() or sha256_of(location) != adapter.sha256:
                bad.setdefault("adapter", []).append(Damage(location, "is not the one released"))
        if bad.keys() & {"files", "weights"}:
            self._strike(spec, manifest, bad.keys())
        return [found for section in bad.values() for found in section]

    def _pull(
        self, spec: ModelSpec, progress: PullProgress, channel: str | None, source: Path | None
    ) -> Path:
        folder = self._folder(spec)
        incoming = folder / "incoming"
        if spec.repository is not None:
            return self._pull_repository(spec, progress, channel, source)
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

    def _pull_repository(
        self, spec: ModelSpec, progress: PullProgress, channel: str | None, source: Path | None
    ) -> Path:
        assert spec.repository is not None
        folder = self._folder(spec)
        if channel not in (None, "hub"):
            raise ModelError(f"{spec.name} has no channel {channel!r}: it is on the hub")
        if not self.is_installed(spec):
            if source is not None:
                offer = repositories.in_a_folder(source, folder / "incoming")
            else:
                if not offline.hub():
                    progress.note(f"asking the hub for {spec.repository}")
                offer = repositories.on_the_hub(spec.repository)
            (folder / "manifest.json").unlink(missing_ok=True)
            found = repositories.install(
                spec.repository, offer, folder, progress, family=spec.family
            )
            self._record(spec, found)
            shutil.rmtree(folder / "incoming", ignore_errors=True)
        if compiled.make(self.path(spec), spec.name, progress):
            self._record(spec, self._manifest(spec))
        return self.path(spec)

    def _record(self, spec: ModelSpec, found: Mapping[str, Any]) -> None:
        """Write the manifest of a repository: what was `found`, and every file that is there."""
        folder = self._folder(spec)
        weights = folder / WEIGHTS
        files = {
            path.relative_to(weights).as_posix(): {
                "size": path.stat().st_size,
                "sha256": sha256_of(path),
                "modified": path.stat().st_mtime_ns,
            }
            for path in sorted(weights.rglob("*"))
            if path.is_file()
        }
        written = {**found, "manifest": _MANIFEST, "name": spec.name, "weights": files}
        write_json(folder / "manifest.json", written)

    def _weights_are_whole(self, spec: ModelSpec) -> bool:
        whole = entries(self._manifest(spec), "weights")
        root = self._folder(spec) / WEIGHTS
        return bool(whole) and all(has_size(root / n, e.size) for n, e in whole.items())

    def _refuse_damaged(self, spec: ModelSpec) -> None:
        """Raise ModelError naming a file of a repository's model that is not what it was.

        A file is read and compared if it is small, or was touched since; `verify` reads them all.
        """
        manifest = self._manifest(spec)
        root = self._folder(spec) / WEIGHTS
        for name, entry in entries(manifest, "weights").items():
            path = root / name
            touched = path.is_file() and (
                path.stat().st_mtime_ns != manifest["weights"][name].get("modified")
            )
            is_large = entry.size > _READ_AT_EVERY_LOAD
            if is_large and has_size(path, entry.size) and not touched:
                continue
            reason = damage(path, entry, Unwatched())
            if reason:
                raise ModelError(
                    f"{spec.name} is damaged and not used: {path} {reason}. Run `summarize models "
                    f"remove {spec.name}` and `summarize models pull {spec.name}`"
                )

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
        weights = folder / WEIGHTS
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
        return self.home / "models" / spec.name.replace("/", "--")

    def _manifest(self, spec: ModelSpec) -> dict[str, Any]:
        return self._read(self._folder(spec) / "manifest.json")

    @staticmethod
    def _read(path: Path) -> dict[str, Any]:
        try:
            manifest = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        known = isinstance(manifest, dict) and manifest.get("manifest") == _MANIFEST
        return manifest if known else {}

    def _converted(self, spec: ModelSpec) -> bool:
        return spec.conversion is None or self._weights_are_whole(spec)

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
