"""A file that somebody brought from another machine."""

from __future__ import annotations

from pathlib import Path

from summarize.models.atomic_files import CHUNK
from summarize.models.channels.arrival import Arrival, ChannelError
from summarize.models.pull_progress import PullProgress
from summarize.models.registry import ModelFile


def fetch(
    file: ModelFile, source: Path, target: Path, workspace: Path, progress: PullProgress
) -> None:
    """Copy `source`, a file or the folder that holds one of the right name, to `target`.

    Raises ChannelError if it cannot be read or is another file, ModelError if the disk is full.
    """
    path = source / Path(file.path).name if source.is_dir() else source
    try:
        if path.stat().st_size != file.size:
            raise ChannelError(f"it has {path.stat().st_size:,} bytes instead of {file.size:,}")
        stream = path.open("rb")
    except OSError as error:
        raise ChannelError(error.strerror or "it cannot be read") from error
    progress.begin(f"copying {path.name}", file.size)
    try:
        with stream, Arrival(file, target, workspace) as arrival:
            while chunk := stream.read(CHUNK):
                arrival.write(chunk)
                progress.advance(len(chunk))
    finally:
        progress.end()
