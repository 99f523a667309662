"""A file on its way in: written beside its place, hashed as it grows, renamed when it is right."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from types import TracebackType

from summarize.errors import ModelError
from summarize.models.atomic_files import disk_full_error, is_disk_full, replace
from summarize.models.registry import ModelFile


class ChannelError(Exception):
    """A channel could not deliver; the message says why, for a sentence that goes on with "("."""


class Arrival:
    """The file `<name>.partial` in a workspace, which becomes `target` if its hash is right.

    A context manager. `write` takes the bytes in order; leaving the context without an exception
    compares size and sha256 and moves the file into place, or removes it and raises ChannelError.
    A disk that fills up is a ModelError: no other channel would fare better.
    """

    def __init__(self, file: ModelFile, target: Path, workspace: Path) -> None:
        workspace.mkdir(parents=True, exist_ok=True)
        self.file = file
        self.target = target
        self.partial = workspace / (Path(file.path).name + ".partial")
        self._digest = hashlib.sha256()
        self._size = 0

    def __enter__(self) -> Arrival:
        self._stream = self.partial.open("wb")
        return self

    def write(self, chunk: bytes) -> None:
        """Append `chunk`. Raises ChannelError as soon as there is more than there should be."""
        self._size += len(chunk)
        if self._size > self.file.size:
            raise ChannelError(f"it delivered more than the {self.file.size:,} bytes expected")
        self._digest.update(chunk)
        self._stream.write(chunk)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                self._stream.flush()
                os.fsync(self._stream.fileno())
            self._stream.close()
        except OSError as failure:
            error = error or failure
        if isinstance(error, OSError) and is_disk_full(error):
            self.partial.unlink(missing_ok=True)
            raise disk_full_error(self.target) from error
        if error is not None:
            self.partial.unlink(missing_ok=True)
            if kind is None:
                raise error
            return
        settle(self.file, self.partial, self.target, self._digest.hexdigest())


def settle(file: ModelFile, partial: Path, target: Path, sha256: str) -> None:
    """Give a complete file its place if it is the right one; else remove it, with ChannelError."""
    size = partial.stat().st_size
    if size == file.size and sha256 == file.sha256:
        target.parent.mkdir(parents=True, exist_ok=True)
        replace(partial, target)
        return
    partial.unlink()
    if size != file.size:
        raise ChannelError(f"it delivered {size:,} bytes instead of {file.size:,}")
    raise ChannelError(f"it delivered other bytes: sha256 {sha256[:12]}…, not {file.sha256[:12]}…")


def reraise_disk_full(error: OSError, target: Path) -> None:
    """Raise ModelError if `error` means that the disk is full; else do nothing."""
    if is_disk_full(error):
        raise disk_full_error(target) from error


__all__ = ["Arrival", "ChannelError", "ModelError", "reraise_disk_full", "settle"]
