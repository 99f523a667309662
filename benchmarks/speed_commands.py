"""Whole commands, timed from outside: wall time, peak memory, model load, time to first output."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from benchmarks.speed_steps import offline

_LOADED = re.compile(r"loading a model for .*?: (\d+(?:\.\d+)?) s")


@dataclass(frozen=True, slots=True)
class Command:
    """What a command did."""

    seconds: float
    """From its start to its end."""
    peak: float
    """Megabytes, of the process itself."""
    loads: tuple[float, ...]
    """Seconds of each loading of a model that it reported."""
    first_note: float | None
    """Seconds to the first byte on standard error, where progress goes."""
    first_output: float | None
    """Seconds to the first byte on standard output."""
    output: str
    notes: str
    code: int


def load_seconds(notes: str) -> tuple[float, ...]:
    """The seconds of each loading of a model, as `--verbose` notes them."""
    return tuple(float(match) for match in _LOADED.findall(notes))


def measure(arguments: Sequence[str], limit: float = 1800) -> Command:
    """Run `python -m summarize ARGUMENTS` once. It is killed after `limit` seconds."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "summarize", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=offline(),
    )
    assert process.stdout is not None
    assert process.stderr is not None
    streams = [_Stream(process.stdout, begun), _Stream(process.stderr, begun)]
    killer = threading.Timer(limit, process.kill)
    killer.start()
    try:
        # wait4 tells the peak of this one child; RUSAGE_CHILDREN would tell that of the largest.
        _, status, usage = os.wait4(process.pid, 0)
    finally:
        killer.cancel()
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    for stream in streams:
        stream.join()
    output, notes = streams
    return Command(
        seconds=seconds,
        peak=usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024),
        loads=load_seconds(notes.text),
        first_note=notes.first,
        first_output=output.first,
        output=output.text,
        notes=notes.text,
        code=process.returncode,
    )


class _Stream(threading.Thread):
    """Reads one of the command's outputs, and the clock at its first byte."""

    def __init__(self, stream: IO[bytes], begun: float) -> None:
        super().__init__(daemon=True)
        self._stream, self._begun, self._bytes = stream, begun, bytearray()
        self.first: float | None = None
        self.start()

    def run(self) -> None:
        """Read to the end."""
        number = self._stream.fileno()
        while piece := os.read(number, 65536):
            if self.first is None:
                self.first = time.perf_counter() - self._begun
            self._bytes += piece
        self._stream.close()

    @property
    def text(self) -> str:
        """What was read."""
        return self._bytes.decode("utf-8", "replace")


def warm(folder: Path) -> None:
    """Read the files of a folder once, so that the next to read them finds them in memory."""
    for file in folder.rglob("*"):
        if file.is_file():
            with file.open("rb") as stream:
                while stream.read(1 << 24):
                    pass
