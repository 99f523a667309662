"""What a document does to the process that parses it is its own affair."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.reading import processes, read_bytes
from summarize.reading.document import Block, BlockRole, Document, DocumentLimits, Hints
from summarize.reading.faults import (
    MissingExtraError,
    TooDeepError,
    TooLargeError,
    TooSlowError,
    UnreadableError,
)
from summarize.reading.guarded import ReaderProcess
from summarize.reading.kinds import FORMATS, FileKind

HERE = "tests.reading.test_guarded"


def pid(data: bytes, hints: Hints) -> Sequence[Document]:
    return [Document((Block(BlockRole.TEXT, str(os.getpid())),), "a number")]


def hang(data: bytes, hints: Hints) -> Sequence[Document]:
    while True:
        time.sleep(1)


def breed(data: bytes, hints: Hints) -> Sequence[Document]:
    """Starts a process, as OCRmyPDF starts tesseract, says which, and hangs."""
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    Path(os.environ["BRED"]).write_text(str(child.pid))
    return hang(data, hints)


def die(data: bytes, hints: Hints) -> Sequence[Document]:
    os._exit(1)


def fill(data: bytes, hints: Hints) -> Sequence[Document]:
    return [b"x" * 3_000_000_000]  # type: ignore[list-item]


def lack(data: bytes, hints: Hints) -> Sequence[Document]:
    raise ImportError("lxml.html.clean module is now a separate project")


def dig(data: bytes, hints: Hints) -> Sequence[Document]:
    return dig(data, hints)


def stumble(data: bytes, hints: Hints) -> Sequence[Document]:
    raise ZeroDivisionError("no such thing")


def talk(data: bytes, hints: Hints) -> Sequence[Document]:
    print("a library that prints")
    os.write(1, b"and one in C")
    return pid(data, hints)


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("true",)


def poison(data: bytes, hints: Hints) -> Sequence[Document]:
    return [Evil()]  # type: ignore[list-item]


@pytest.fixture(scope="module")
def guard() -> ReaderProcess:
    return ReaderProcess()


def ask(guard: ReaderProcess, what: str, seconds: float = 30) -> str:
    limits = DocumentLimits(seconds=seconds, memory=500_000_000)
    (document,) = guard.documents(f"{HERE}:{what}", b"", Hints("a.pdf", limits=limits))
    return document.blocks[0].text


def test_it_is_another_process_and_the_same_one_again(guard: ReaderProcess) -> None:
    first = ask(guard, "pid")
    assert first != str(os.getpid())
    assert ask(guard, "talk") == first


@pytest.mark.parametrize(
    ("what", "error", "said"),
    [
        ("die", UnreadableError, "a.pdf cannot be read: the program that parses it broke down"),
        ("dig", TooDeepError, "a.pdf has more nested in it than any report has."),
        ("stumble", UnreadableError, "a.pdf is damaged and cannot be read"),
        ("poison", UnreadableError, "a.pdf cannot be read"),
        ("lack", MissingExtraError, r"not all here .*separate project.*summarize\[documents\]"),
        pytest.param(
            "fill",
            TooLargeError,
            "a.pdf needs more than 500 MB",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="no such limit there"),
        ),
    ],
)
def test_what_goes_wrong_in_it_is_one_sentence_here(
    guard: ReaderProcess, what: str, error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        ask(guard, what)
    assert ask(guard, "pid")  # and the next document is read


def test_what_hangs_is_killed(guard: ReaderProcess) -> None:
    with pytest.raises(TooSlowError, match=r"a\.pdf takes longer than 1 s to be read"):
        ask(guard, "hang", seconds=1)
    assert ask(guard, "pid")


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that waits to be taken note of does not."""
    try:
        os.kill(pid, 0)
        stat = Path(f"/proc/{pid}/stat")
        return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def ends(pid: int) -> bool:
    """Whether a process that was killed is gone: the kernel takes a moment."""
    for _ in range(100):
        if not is_alive(pid):
            return True
        time.sleep(0.05)
    return False


posix = pytest.mark.skipif(os.name != "posix", reason="process groups are POSIX")


@posix
def test_what_it_has_started_is_killed_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRED", str(tmp_path / "pid"))
    guard = ReaderProcess()
    with pytest.raises(TooSlowError):
        ask(guard, "breed", seconds=3)
    guard.close()
    assert ends(int((tmp_path / "pid").read_text()))


@posix
@pytest.mark.parametrize("how", ["timeout", "interrupt"])
def test_a_program_that_takes_too_long_ends_with_its_children(
    how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "pid"
    script = f"sleep 600 & echo $! > {told}.new; mv {told}.new {told}; wait"
    seconds = 600.0
    if how == "timeout":
        seconds = 2.0
    else:

        def interrupted(*_: object, **__: object) -> None:
            while not told.exists():
                time.sleep(0.02)
            raise KeyboardInterrupt

        monkeypatch.setattr(subprocess.Popen, "communicate", interrupted)
    with pytest.raises((subprocess.TimeoutExpired, KeyboardInterrupt)):
        processes.run(["sh", "-c", script], b"", seconds, os.environ)
    assert ends(int(told.read_text()))


def test_on_windows_the_whole_tree_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    monkeypatch.setattr(processes, "_GROUPS", False)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: asked.append(command))
    assert "start_new_session" not in processes.in_a_group()
    processes.end(process)
    assert asked == [["taskkill", "/T", "/F", "/PID", str(process.pid)]]
    assert process.returncode is not None


def test_a_closed_guard_opens_again() -> None:
    guard = ReaderProcess()
    first = ask(guard, "pid")
    guard.close()
    assert ask(guard, "pid") != first
    guard.close()


def test_what_is_missing_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarize.reading.kinds.find_spec", lambda _: None)
    with pytest.raises(InputError, match=r"a\.html is an HTML page; .* summarize\[documents\]"):
        read_bytes(b"<html><body>Hallo", "a.html", "nl")
    assert FORMATS[FileKind.TEXT].needs == ()
