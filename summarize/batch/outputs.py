"""The files of a finished report: each is there whole or not at all."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from summarize.rendering.formats import Format, render
from summarize.report import Length, Report

FOLDER = "reports"
"""The folder, in the batch folder, that holds the outputs."""
WANTED = ("json", "markdown", "html")
TEMPORARY = ".writing-"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A report of one length in one form, as it is to be written."""

    length: Length
    form: Format
    file_name: str
    data: bytes

    @property
    def sha256(self) -> str:
        """The hash of the bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def path(self) -> str:
        """Where it belongs, relative to the batch folder."""
        return f"{FOLDER}/{self.file_name}"


def forms() -> tuple[Format, ...]:
    """The forms that a batch writes every report in."""
    return tuple(form for form in Format if form.value in WANTED)


def rendered(name: str, reports: Sequence[Report]) -> list[Rendered]:
    """A report's lengths in all forms, with the full translation, under this name."""
    made: list[Rendered] = []
    for report in reports:
        assert report.length is not None
        for form in forms():
            data = render([report], form, translation=True).encode("utf-8")
            file_name = f"{name}.{report.length.value}{form.suffix}"
            made.append(Rendered(report.length, form, file_name, data))
    return made


def write(folder: Path, made: Sequence[Rendered], stale: Sequence[str]) -> None:
    """Put the files in place, on the disk, and take the stale ones away. Raises OSError.

    To do it again does no harm; if it is not done to the end, each file is the old or the new.
    """
    place = folder / FOLDER
    place.mkdir(exist_ok=True)
    with _taken_away() as temporaries:
        temporaries += [place / f"{TEMPORARY}{secrets.token_hex(8)}" for _ in made]
        # All at once: a file system puts what is synced together on the disk together.
        with ThreadPoolExecutor(max(1, len(made))) as pool:
            data = [item.data for item in made]
            for _ in pool.map(_write_through, temporaries, data):
                pass
        for temporary, item in zip(temporaries, made, strict=True):
            temporary.replace(place / item.file_name)
    for path in stale:
        (folder / path).unlink(missing_ok=True)
    _sync_folder(place)


def sweep(folder: Path) -> None:
    """Take away what killed processes left half-written. Only while no other is at work."""
    for path in (folder / FOLDER).glob(f"{TEMPORARY}*"):
        path.unlink(missing_ok=True)


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _taken_away() -> Iterator[list[Path]]:
    """A list of files that are removed if something fails before they are in place."""
    temporaries: list[Path] = []
    try:
        yield temporaries
    except BaseException:
        for path in temporaries:
            path.unlink(missing_ok=True)
        raise


def _sync_folder(folder: Path) -> None:
    """Make renames last: on POSIX a folder is synced like a file; elsewhere it cannot be opened."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
