"""Programs that are started for a document: ended together with all that they have started."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from typing import Any

_GROUPS = os.name == "posix"


def in_a_group() -> dict[str, Any]:
    """How Popen starts a process that `end` ends with all its children. A terminal's Ctrl-C does
    not reach it: who starts it ends it."""
    if _GROUPS:
        return {"start_new_session": True}
    return {"creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)}


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill a process that was started `in_a_group`, and its children and theirs."""
    if _GROUPS:
        # Its leader may be dead and not waited for yet; the group lives while one member does.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            subprocess.run(
                ["taskkill", "/T", "/F", "/PID", str(process.pid)],
                capture_output=True,
                timeout=20,
                check=False,
            )
    process.kill()
    process.wait()


def run(
    command: Sequence[str], data: bytes, seconds: float, env: Mapping[str, str]
) -> tuple[int, bytes, bytes]:
    """What a program answers to `data` on standard input: its status, output and errors.

    Raises subprocess.TimeoutExpired after `seconds`, and OSError if it cannot be started.
    However this ends, nothing that was started goes on.
    """
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(env),
        **in_a_group(),
    )
    try:
        out, errors = process.communicate(data, timeout=seconds)
    except BaseException:
        end(process)
        for stream in (process.stdin, process.stdout, process.stderr):
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()
        raise
    return process.returncode, out, errors
