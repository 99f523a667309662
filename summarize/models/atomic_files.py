"""Files that are whole or not there: hashing, flushing, atomic replacement, a full disk."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from summarize.errors import ModelError

CHUNK = 1 << 20
_MARGIN = 64 << 20
"""Bytes that are left free."""
_NO_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def sha256_of(path: Path, advance: Callable[[int], None] | None = None) -> str:
    """The sha256 of a file, in hexadecimal; `advance` is told of every stretch that was read."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
            if advance is not None:
                advance(len(chunk))
    return digest.hexdigest()


def write_json(path: Path, value: object) -> None:
    """Write `value` so that a reader sees the old file or the new one, and never half of one."""
    partial = path.with_name(path.name + ".partial")
    with partial.open("w", encoding="utf-8") as file:
        json.dump(value, file, indent=2, sort_keys=True)
        file.write("\n")
        file.flush()
        os.fsync(file.fileno())
    replace(partial, path)


def replace(source: Path, target: Path) -> None:
    """Rename `source` to `target`, and have the folder's new state on the disk on return."""
    source.replace(target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Flush a folder's entries to the disk, where the system has such a thing."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_tree(folder: Path) -> None:
    """Flush every file below `folder` to the disk, readable for whoever may read the folder."""
    mode = folder.stat().st_mode & 0o666
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            path.chmod(mode)
            with path.open("rb+") as file:
                os.fsync(file.fileno())
    sync_folder(folder)


def free_space(folder: Path) -> int:
    """The bytes that are free where `folder` is, or will be."""
    existing = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    return shutil.disk_usage(existing).free


def check_free(folder: Path, needed: int, what: str) -> None:
    """Raise ModelError if less than `needed` bytes, and a little more, are free where `folder` is.

    `what` says what needs how much: "a model needs 3.1 GB".
    """
    free = free_space(folder)
    if free < needed + _MARGIN:
        raise ModelError(
            f"{what}, and {folder} has only {human_size(free)} free: "
            "make room, or point SUMMARIZE_HOME at another disk"
        )


def is_disk_full(error: OSError) -> bool:
    """Whether this error means that nothing more fits: disk, quota or file-size limit."""
    return error.errno in _NO_SPACE


def no_space_left(said: str) -> bool:
    """Whether another program's error output says that the disk is full."""
    return any(os.strerror(code) in said for code in _NO_SPACE)


def disk_full_error(where: Path) -> ModelError:
    """The error to raise when the disk filled up while `where` was being written."""
    return ModelError(
        f"the disk is full at {where.parent}: free some space (or point SUMMARIZE_HOME elsewhere) "
        "and run the same command again; what was fetched is kept"
    )


def human_size(size: int) -> str:
    """A size as people say it, in powers of a thousand: "3.1 GB"."""
    value, unit = float(size), "B"
    for unit in ("B", "kB", "MB", "GB"):
        if value < 1000 or unit == "GB":
            break
        value /= 1000
    return f"{value:.0f} {unit}" if unit in ("B", "kB") or value >= 100 else f"{value:.1f} {unit}"
