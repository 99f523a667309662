"""Modules of this program that run as processes of their own, and end with the one that asked."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


def run_module(module: str, arguments: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a module as a program that ends when this process does, however that happens.

    The child's standard input is a pipe that nobody writes to: it ends with the last process that
    holds its other end, which is this one.
    """
    reading, writing = os.pipe()
    try:
        return subprocess.run(
            _command(module, arguments),
            env=_environment(),
            stdin=reading,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    finally:
        os.close(reading)
        os.close(writing)


class Child:
    """A module that runs: its lines as they come, and, once it has ended, how it ended."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.code = 0
        """Its exit status; negative for a signal."""
        self.complaints = ""
        """What it wrote to standard error."""

    def lines(self) -> Iterator[str]:
        """Each line of its standard output."""
        assert self._process.stdout is not None
        yield from self._process.stdout


@contextmanager
def running(module: str, arguments: list[str], env: Mapping[str, str]) -> Iterator[Child]:
    """Run a module beside this process, as `run_module` does; it has ended when the block ends."""
    reading, writing = os.pipe()
    with tempfile.TemporaryFile("w+", errors="replace") as complaints:
        process = subprocess.Popen(
            _command(module, arguments),
            env=_environment() | dict(env),
            stdin=reading,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            errors="replace",
        )
        child = Child(process)
        try:
            with process:
                yield child
        except BaseException:
            process.kill()
            raise
        finally:
            os.close(reading)
            os.close(writing)
            child.code = process.wait()
            complaints.seek(0)
            child.complaints = complaints.read()


def _command(module: str, arguments: list[str]) -> list[str]:
    return [sys.executable, "-P", "-m", module, *arguments]


def end_with_parent() -> None:
    """End this process, one that `run_module` started, when the one that started it ends."""

    def wait() -> None:
        # Not sys.stdin: a thread that waits holding its lock makes the interpreter abort at exit.
        os.read(0, 1)
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _environment() -> dict[str, str]:
    """The user's environment, with this very package importable and the network out of reach."""
    package_root = str(Path(__file__).resolve().parents[2])
    paths = [package_root, os.environ.get("PYTHONPATH", "")]
    return os.environ | {
        "PYTHONPATH": os.pathsep.join(path for path in paths if path),
        "HF_HUB_OFFLINE": "1",
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "TOKENIZERS_PARALLELISM": "false",
    }
