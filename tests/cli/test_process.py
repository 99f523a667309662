"""The command as a process: pipes, terminals, locales, and readers that go away."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Invoke, Spawn, command

ANSI = re.compile(rb"\x1b\[")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX pipes and terminals")


def test_a_pipe_gets_what_the_command_prints(
    spawn: Spawn, invoke: Invoke, seeds: list[Path]
) -> None:
    done = spawn(*seeds, "--quiet")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == invoke(*seeds).stdout


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "ascii:strict"},
    ],
)
def test_the_output_is_utf_8_whatever_the_locale(
    spawn: Spawn, seeds: list[Path], binary: Path, env: dict[str, str]
) -> None:
    done = spawn(seeds[0], binary, env=env)
    assert done.returncode == 2
    assert "✓ kept, in summary" in done.stdout.decode("utf-8")
    assert "nl → en" in done.stderr.decode("utf-8")


def test_a_name_that_is_no_utf_8_is_shown_and_does_no_harm(
    spawn: Spawn, seeds: list[Path], tmp_path: Path
) -> None:
    odd = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(odd)).write_bytes(seeds[0].read_bytes())
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    done = spawn(os.fsdecode(odd))
    assert done.returncode == 0
    assert "caf\N{REPLACEMENT CHARACTER}.txt" in done.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("Een zin.\n" * 50_000, encoding="utf-8")
    process = subprocess.Popen(
        command("translate", "--lines", path, "--from", "nl", "--quiet"),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline() == b"[en] Een zin.\n"
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=120) == 128 + signal.SIGPIPE
    assert said == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_standard_output_is_one_line(spawn: Spawn, seeds: list[Path]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = spawn(seeds[0], "--quiet", capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.startswith(b"summarize: Standard output cannot be written")
    assert done.stderr.count(b"\n") == 1


def test_a_closed_standard_output_is_one_line(seeds: list[Path]) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$@" >&-', "sh", *command(seeds[0], "--quiet")],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, b"summarize: Standard output is closed.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_notes_that_cannot_be_said_cost_nothing(
    spawn: Spawn, seeds: list[Path], tmp_path: Path
) -> None:
    out = tmp_path / "out.txt"
    with Path("/dev/full").open("wb") as full:
        done = spawn(seeds[0], "-o", out, capture_output=False, stdout=full, stderr=full)
    assert done.returncode == 0
    assert "2,205" in out.read_text(encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "args", [("check", "a.txt", "a.txt"), ("models", "list"), ("--help",), ("check", "--help")]
)
@pytest.mark.parametrize("closed", [True, False])
def test_no_command_ends_in_a_traceback_where_it_cannot_write(
    args: tuple[str, ...], closed: bool, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Er waren 2.205 dossiers.", encoding="utf-8")
    given = [str(tmp_path / a) if a.endswith(".txt") else a for a in args]
    done = subprocess.run(
        ["sh", "-c", f'"$@" {">&-" if closed else "> /dev/full"}', "sh", *command(*given)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    if not (closed and "--help" in args):  # click says nothing where nobody can read it
        assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)


def test_a_name_that_is_too_long_is_one_line(spawn: Spawn, seeds: list[Path]) -> None:
    done = spawn("search", "--out", "x" * 300, "word")
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert b"Traceback" not in done.stderr


def on_a_terminal(
    *args: object, columns: int = 100, env: dict[str, str] | None = None
) -> tuple[bytes, bytes]:
    """Standard output and standard error of the command, both on terminals."""
    import fcntl
    import pty
    import struct
    import termios

    pairs = [pty.openpty() for _ in range(2)]
    for _, inner in pairs:
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        command(*args),
        cwd=ROOT,
        env={k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR")}
        | {"TERM": "xterm"}
        | (env or {}),
        stdout=pairs[0][1],
        stderr=pairs[1][1],
    )
    for _, inner in pairs:
        os.close(inner)
    # The whole of both fits no pipe, so both are read as they come.
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2) as pool:
        out, err = pool.map(_read_terminal, [outer for outer, _ in pairs])
    assert process.wait(timeout=120) == 0
    return out, err


def _read_terminal(descriptor: int) -> bytes:
    parts: list[bytes] = []
    try:
        while part := os.read(descriptor, 65536):
            parts.append(part)
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(descriptor)
    return b"".join(parts).replace(b"\r\n", b"\n")


needs_pty = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux's terminals")


@needs_pty
def test_a_terminal_gets_colours_and_its_width(seeds: list[Path]) -> None:
    out, _ = on_a_terminal(seeds[0], columns=120)
    assert ANSI.search(out)
    assert max(len(line) for line in re.sub(rb"\x1b\[[0-9;]*m", b"", out).decode().split("\n")) > 90


@needs_pty
@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_wants_no_colours_gets_none(seeds: list[Path], env: dict[str, str]) -> None:
    out, _ = on_a_terminal(seeds[0], env=env)
    assert not ANSI.search(out)


@needs_pty
def test_a_terminal_gets_no_colours_in_other_formats(seeds: list[Path]) -> None:
    out, _ = on_a_terminal(seeds[0], "--format", "markdown")
    assert not ANSI.search(out)


@needs_pty
def test_a_terminal_gets_a_bar_beside_the_result(seeds: list[Path], invoke: Invoke) -> None:
    out, err = on_a_terminal(seeds[0], columns=80, env={"NO_COLOR": "1"})
    assert out.decode() == invoke(seeds[0]).stdout
    assert b"translating" in err


@needs_pty
def test_quiet_leaves_the_terminal_alone(seeds: list[Path]) -> None:
    assert on_a_terminal(seeds[0], "--quiet")[1] == b""
