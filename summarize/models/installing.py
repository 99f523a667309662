"""Installing a model: fetching, verifying and unpacking what is missing, and writing it down.

Whoever calls this holds the model's lock (`Store.pull`). The manifest is written last, so that what
a kill leaves passes for nothing.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.errors import ModelError
from summarize.models import channels, ct2_conversion, offline, repositories
from summarize.models.atomic_files import free_space, human_size, sha256_of, write_json
from summarize.models.disk_space import Need
from summarize.models.gguf_conversion import convert, discard
from summarize.models.installed import Shelf
from summarize.models.manifest import FORMAT
from summarize.models.pull_progress import PullProgress


@dataclass(frozen=True, slots=True)
class Supply:
    """Where to take a model from: one kind of channel only, or a file or folder on this machine."""

    channel: str | None = None
    source: Path | None = None


def install(shelf: Shelf, progress: PullProgress, supply: Supply) -> Path:
    """Fetch, verify and unpack what is missing; the weights' folder. See `Store.pull`."""
    if shelf.spec.repository is not None:
        return _install_repository(shelf, progress, supply)
    spec, folder = shelf.spec, shelf.folder
    incoming = folder / "incoming"
    if not shelf.is_installed():
        missing = [file for file in spec.files if not _adopt(shelf, file.path)]
        local = supply.source is not None
        need = Need.of(spec, missing, incoming, channel=supply.channel, local=local)
        progress.note(f"{spec.name} needs {need}, in {folder}")
        need.check(folder)
        by = {
            file.path: channels.fetch(
                file,
                folder / file.path,
                incoming,
                progress,
                only=supply.channel,
                source=supply.source,
            )
            for file in missing
        }
        files = {f.path: {"size": f.size, "sha256": f.sha256} for f in spec.files}
        write_json(
            folder / "manifest.json",
            {"manifest": FORMAT, "name": spec.name, "files": files, "channels": by},
        )
    shutil.rmtree(incoming, ignore_errors=True)
    unpack(shelf, progress)
    return shelf.path()


def _install_repository(shelf: Shelf, progress: PullProgress, supply: Supply) -> Path:
    spec, folder = shelf.spec, shelf.folder
    assert spec.repository is not None
    if supply.channel not in (None, "hub"):
        raise ModelError(f"{spec.name} has no channel {supply.channel!r}: it is on the hub")
    if not shelf.is_installed():
        if supply.source is not None:
            offer = repositories.in_a_folder(supply.source, folder / "incoming")
        else:
            if not offline.hub():
                progress.note(f"asking the hub for {spec.repository}")
            offer = repositories.on_the_hub(spec.repository)
        (folder / "manifest.json").unlink(missing_ok=True)
        found = repositories.install(spec.repository, offer, folder, progress, family=spec.family)
        record(shelf, found)
        shutil.rmtree(folder / "incoming", ignore_errors=True)
    if ct2_conversion.make(shelf.path(), spec.name, progress):
        record(shelf, shelf.manifest())
    return shelf.path()


def record(shelf: Shelf, found: Mapping[str, Any]) -> None:
    """Write the manifest of a repository: what was `found`, and every file that is there."""
    weights = shelf.weights
    files = {
        path.relative_to(weights).as_posix(): {
            "size": path.stat().st_size,
            "sha256": sha256_of(path),
            "modified": path.stat().st_mtime_ns,
        }
        for path in sorted(weights.rglob("*"))
        if path.is_file()
    }
    written = {**found, "manifest": FORMAT, "name": shelf.spec.name, "weights": files}
    write_json(shelf.folder / "manifest.json", written)


def _adopt(shelf: Shelf, name: str) -> bool:
    """Whether a file that a killed pull left in its place is the right one; else remove it."""
    file = next(file for file in shelf.spec.files if file.path == name)
    path = shelf.folder / name
    if not path.is_file():
        return False
    if path.stat().st_size == file.size and sha256_of(path) == file.sha256:
        return True
    path.unlink()
    return False


def unpack(shelf: Shelf, progress: PullProgress) -> None:
    """Make the weights' folder from the published file, if it is not there and whole."""
    spec, folder = shelf.spec, shelf.folder
    if spec.conversion is None or shelf.is_converted():
        return
    weights = shelf.weights
    manifest = {k: v for k, v in shelf.manifest().items() if k != "weights"}
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


def strike(shelf: Shelf, manifest: Mapping[str, Any], bad: Collection[str]) -> None:
    """Take what is damaged off the manifest: `bad` has "files", if those are, or "weights"."""
    path = shelf.folder / "manifest.json"
    try:
        if "files" in bad:
            path.unlink()
        else:
            write_json(path, {k: v for k, v in manifest.items() if k != "weights"})
    except OSError:
        return  # a store that cannot be written is the business of whoever can
