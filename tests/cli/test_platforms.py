"""What differs elsewhere, simulated: no POSIX modules, no fork, other line ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

ELSEWHERE = """
import builtins, os, sys
LACKING = ("fcntl", "grp", "pwd", "resource", "readline", "termios", "tty")
importing = builtins.__import__

def lacking(name, globals=None, *others, **more):
    if name in LACKING and (globals or {}).get("__name__", "").startswith("summarize"):
        raise ImportError(f"No module named {name!r}", name=name)
    return importing(name, globals, *others, **more)

builtins.__import__ = lacking
for name in ("fork", "forkpty", "getloadavg", "sched_getaffinity", "setsid"):
    if hasattr(os, name):
        delattr(os, name)
"""
"""What a Windows does not have: functions, and (for our own code) modules of POSIX."""

RUN = """
from tests.cli.conftest import WITH_DOUBLES
sys.stdout.reconfigure(newline="\\r\\n", encoding="cp1252")
exec(WITH_DOUBLES)
"""

IMPORT = """
import importlib, pkgutil, summarize
MAY_LACK = ("ctranslate2", "html5lib", "peft", "psutil", "pyarrow", "ray", "sacrebleu", "sumy")
for found in pkgutil.walk_packages(summarize.__path__, "summarize."):
    if ".evaluation" in found.name or found.name.endswith("__main__"):
        continue
    try:
        importlib.import_module(found.name)
    except ImportError as error:
        assert error.name is not None and error.name.startswith(MAY_LACK), (found.name, error)
"""


def elsewhere(script: str, *words: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", ELSEWHERE + script, *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONUTF8": "0", "LC_ALL": "C"},
        timeout=300,
    )


@pytest.mark.slow
def test_every_module_can_be_imported_without_posix() -> None:
    done = elsewhere(IMPORT)
    assert done.returncode == 0, done.stderr.decode()


def test_output_is_utf8_with_line_feeds_wherever_it_is_written(
    seeds: list[Path], tmp_path: Path
) -> None:
    done = elsewhere(RUN, *seeds, "-q")
    assert done.returncode == 0, done.stderr.decode()
    assert b"\r" not in done.stdout
    assert "✓" in done.stdout.decode("utf-8")
    written = tmp_path / "out.md"
    done = elsewhere(RUN, seeds[0], "-q", "--format", "markdown", "-o", written)
    assert done.returncode == 0, done.stderr.decode()
    data = written.read_bytes()
    assert data
    assert b"\r" not in data


@pytest.mark.parametrize("call", ["os.fork(", 'get_context("fork', "set_start_method"])
def test_nothing_forks(call: str) -> None:
    sources = (ROOT / "summarize").rglob("*.py")
    assert [path for path in sources if call in path.read_text(encoding="utf-8")] == []
