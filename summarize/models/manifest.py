"""What was installed, file by file, and whether it still is that."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.models.atomic_files import sha256_of
from summarize.models.pull_progress import PullProgress

FORMAT = 1


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """What the manifest says of a file."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Damage:
    """A file of an installed model that is not what it was when it was installed."""

    path: Path
    reason: str


def read(folder: Path) -> dict[str, Any]:
    """The manifest in a model's folder; empty if there is none that this program wrote."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    known = isinstance(manifest, dict) and manifest.get("manifest") == FORMAT
    return manifest if known else {}


def has_size(path: Path, size: int) -> bool:
    """Whether there is a file of this size."""
    return path.is_file() and path.stat().st_size == size


def entries(manifest: dict[str, Any], section: str) -> dict[str, ManifestEntry]:
    """A manifest's files; none at all if it is not as this program writes it."""
    try:
        return {
            str(name): ManifestEntry(int(entry["size"]), str(entry["sha256"]))
            for name, entry in manifest[section].items()
        }
    except (KeyError, TypeError, ValueError, AttributeError):
        return {}


def damage(path: Path, entry: ManifestEntry, progress: PullProgress) -> str | None:
    """What is wrong with a file that the manifest lists, in words; None if nothing is."""
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
