"""What of one model lies on this machine: read from its folder, never written.

A file counts only if the manifest names it (`manifest.py`), with the size that it says.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.errors import ModelError
from summarize.models.manifest import ManifestEntry, damage, entries, has_size, read
from summarize.models.pull_progress import Unwatched
from summarize.models.registry import ModelSpec

WEIGHTS = "weights"
_READ_AT_EVERY_LOAD = 32 << 20


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder of a model, whether there is anything in it or not."""

    folder: Path
    spec: ModelSpec

    @property
    def weights(self) -> Path:
        """Where the weights are that were made of what was published."""
        return self.folder / WEIGHTS

    def manifest(self) -> dict[str, Any]:
        """What was written down when the model was installed; empty if it is not."""
        return read(self.folder)

    def is_installed(self) -> bool:
        """Whether the model's files are there, by manifest and size (`verify` reads them all)."""
        if self.spec.repository is not None:
            return self.has_weights()
        wanted = {file.path: ManifestEntry(file.size, file.sha256) for file in self.spec.files}
        return entries(self.manifest(), "files") == wanted and all(
            has_size(self.folder / name, entry.size) for name, entry in wanted.items()
        )

    def has_weights(self) -> bool:
        """Whether all weights are there that the manifest names, and it names some."""
        whole = entries(self.manifest(), "weights")
        return bool(whole) and all(has_size(self.weights / n, e.size) for n, e in whole.items())

    def is_converted(self) -> bool:
        """Whether there is nothing left to unpack."""
        return self.spec.conversion is None or self.has_weights()

    def path(self) -> Path:
        """The folder with the weights, ready to run. Raises ModelError if not."""
        if not self.is_installed() or not self.is_converted():
            raise self.not_installed()
        own = self.spec.conversion or self.spec.repository
        return self.weights if own else self.folder

    def identity(self) -> tuple[str, str]:
        """Name and sha256 that say which weights these are: those of the published file.

        For a repository in several files, the sha256 of theirs. Raises ModelError if the model is
        one of a repository and is not installed.
        """
        if self.spec.repository is None:
            return self.spec.name, self.spec.sha256
        hashes = [
            entry.sha256
            for name, entry in sorted(entries(self.manifest(), "weights").items())
            if name.endswith(".safetensors")
        ]
        if not hashes:
            raise self.not_installed()
        joined = hashlib.sha256("".join(hashes).encode()).hexdigest()
        return self.spec.name, hashes[0] if len(hashes) == 1 else joined

    def refuse_damaged(self) -> None:
        """Raise ModelError naming a file of a repository's model that is not what it was.

        A file is read and compared if it is small, or was touched since; `verify` reads them all.
        """
        manifest = self.manifest()
        for name, entry in entries(manifest, "weights").items():
            path = self.weights / name
            touched = path.is_file() and (
                path.stat().st_mtime_ns != manifest["weights"][name].get("modified")
            )
            is_large = entry.size > _READ_AT_EVERY_LOAD
            if is_large and has_size(path, entry.size) and not touched:
                continue
            reason = damage(path, entry, Unwatched())
            if reason:
                called = self.spec.name
                raise ModelError(
                    f"{called} is damaged and not used: {path} {reason}. Run `summarize models "
                    f"remove {called}` and `summarize models pull {called}`"
                )

    def not_installed(self) -> ModelError:
        """What to raise where the model is wanted and is not there."""
        name = self.spec.name
        return ModelError(f"{name} is not installed: run `summarize models pull {name}`")
