"""Documents parsed in a process of their own, so that a hostile one takes nothing down with it.

The process is a fresh interpreter (nothing is forked, and no `__main__` is run again), which is
kept for the next document, ended when it has been idle, and killed when a document takes too
long, with whatever it has started. What it sends back is unpickled as values of this package and
nothing else.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Any

from summarize.errors import InputError
from summarize.reading.child import read_frame, write_frame
from summarize.reading.document import Document, Hints
from summarize.reading.faults import TooSlowError, UnreadableError
from summarize.reading.processes import end, in_a_group

_IDLE = 20.0
"""Seconds after which an idle process ends: it holds libraries in memory that models may need."""
_JOBS = 200
"""Documents after which a process is replaced, so that what libraries leak stays small."""
_CODE = "from summarize.reading.child import main; main()"

_VALUES = frozenset({"summarize.article", "summarize.reading.document", "summarize.reading.faults"})


class _Values(pickle.Unpickler):
    """Unpickles values of this package; a name of anything else is refused."""

    def find_class(self, module: str, name: str) -> Any:
        # A dotted name would lead from a value's module to anything that it imports.
        if "." not in name and (
            module in _VALUES or (module, name) == ("summarize.errors", "InputError")
        ):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a document")


class ReaderProcess:
    """Gives documents to a child process, one at a time. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._owner = os.getpid()
        self._jobs = 0
        self._idle: threading.Timer | None = None

    def documents(self, reader: str, data: bytes, hints: Hints) -> Sequence[Document]:
        """What `reader` ("module:function") makes of `data`. Raises ReadingError."""
        with self._lock:
            child = self._started()
            slow = threading.Event()

            def kill() -> None:
                slow.set()
                end(child)

            clock = threading.Timer(hints.limits.seconds, kill)
            clock.start()
            try:
                frame = self._asked(child, pickle.dumps((reader, data, hints)))
            except BaseException:  # Ctrl-C: what it would answer belongs to nobody any more
                self._end()
                raise
            finally:
                clock.cancel()
            self._jobs += 1
            result = None if frame is None else _unpickled(frame)
            if result is None or self._jobs >= _JOBS:
                self._end()
            else:
                self._end_later()
        if slow.is_set():
            raise TooSlowError(
                f"{hints.name} takes longer than {hints.limits.seconds:.0f} s to be read."
            )
        if result is None:
            raise UnreadableError(
                f"{hints.name} cannot be read: the program that parses it broke down over it."
            )
        if isinstance(result, InputError):
            raise result
        return result

    def close(self) -> None:
        """End the process, if there is one."""
        with self._lock:
            self._end()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._idle is not None:
            self._idle.cancel()
        if self._owner != os.getpid():  # this process was forked off the one that owns the child
            self._child, self._owner = None, os.getpid()
        if self._child is not None and self._child.poll() is not None:
            self._child = None
        if self._child is None:
            self._jobs = 0
            self._child = subprocess.Popen(
                [sys.executable, "-c", _CODE],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                **in_a_group(),
            )
        return self._child

    @staticmethod
    def _asked(child: subprocess.Popen[bytes], job: bytes) -> bytes | None:
        """The answer to a job, or None if the child ended over it."""
        if child.stdin is None or child.stdout is None:
            return None
        try:
            write_frame(child.stdin, job)  # type: ignore[arg-type]
            return read_frame(child.stdout)  # type: ignore[arg-type]
        except OSError:
            return None

    def _end_later(self) -> None:
        self._idle = threading.Timer(_IDLE, self.close)
        self._idle.daemon = True
        self._idle.start()

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None or self._owner != os.getpid():
            return
        for stream in (child.stdin, child.stdout):
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()
        end(child)


def _unpickled(frame: bytes) -> Sequence[Document] | InputError | None:
    try:
        result: Sequence[Document] | InputError = _Values(io.BytesIO(frame)).load()
    except Exception:  # only a child that was taken over sends such a thing
        return None
    return result


GUARD = ReaderProcess()
atexit.register(GUARD.close)
