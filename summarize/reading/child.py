"""The process that parses documents for another one, which can kill it: see `guarded`.

Frames go in and out, each a length and a pickle: a job in, its documents or its error out.
"""

from __future__ import annotations

import importlib
import os
import pickle
import signal
import struct
import sys
from collections.abc import Sequence
from typing import BinaryIO

from summarize.errors import InputError
from summarize.reading.document import Document, DocumentLimits, Hints
from summarize.reading.faults import (
    MissingExtraError,
    TooDeepError,
    TooLargeError,
    UnreadableError,
)

LENGTH = struct.Struct(">Q")


def main() -> None:
    """Do jobs from standard input until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is told, and ends this by its end
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no frame
    while (frame := read_frame(sys.stdin.buffer)) is not None:
        reader, data, hints = pickle.loads(frame)
        write_frame(out, pickle.dumps(_result(reader, data, hints)))


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next frame, or None if the other side has ended."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    frame = stream.read(length)
    return frame if len(frame) == length else None


def write_frame(stream: BinaryIO, frame: bytes) -> None:
    """Send a frame."""
    stream.write(LENGTH.pack(len(frame)))
    stream.write(frame)
    stream.flush()


def _result(reader: str, data: bytes, hints: Hints) -> Sequence[Document] | InputError:
    """What a reader makes of some bytes; whatever it fails with is an error with a sentence."""
    _limit(hints.limits)
    try:
        module, function = reader.split(":")
        return list(getattr(importlib.import_module(module), function)(data, hints))
    except InputError as error:
        return error
    except MemoryError:
        return TooLargeError(
            f"{hints.name} needs more than {hints.limits.memory // 1_000_000} MB of memory;"
            " split it first."
        )
    except RecursionError:
        return TooDeepError(f"{hints.name} has more nested in it than any report has.")
    except ImportError as error:  # a library that another one needs: not the document's fault
        return MissingExtraError(
            f"{hints.name}: what reads it is not all here ({_told(error)}): install"
            " summarize[documents]."
        )
    except Exception as error:
        why = _told(error)
        return UnreadableError(f"{hints.name} is damaged and cannot be read ({why}).")


def _told(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:120]


def _limit(limits: DocumentLimits) -> None:
    """Let this process take so much memory and time more, where the system can hold it to that."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is all that there is
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123
            taken = int(file.read().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + limits.memory, hard))
        used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        # The parent kills at the limit; if it is gone by then, the kernel does.
        resource.setrlimit(resource.RLIMIT_CPU, (int(used + limits.seconds) + 10, hard))
    except (OSError, ValueError):
        return
