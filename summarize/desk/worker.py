"""The desk's worker: a process with a model, which makes reports and does what people ask of it.

What a person waits for comes first: while a job waits, the reports under way go back into the queue
between two batches of sentences, and what the model has answered for them is remembered.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from summarize.batch import database, half_written, runs
from summarize.batch.listening import ReportEvent
from summarize.batch.local_runner import LocalRunner
from summarize.batch.making import EngineError, Loader, Order
from summarize.batch.runs import BatchEngine, Ending
from summarize.batch.scanning import Inboxes, Scanner
from summarize.batch.session import Session
from summarize.batch.watching import Watcher
from summarize.desk import jobs, terms
from summarize.desk.asking import carry_out
from summarize.errors import SummarizeError
from summarize.models.loading import Models

TOGETHER = 1
"""Reports that go through the model together. A batch takes more, which is faster; here somebody
looks on, and the first is done sooner."""
_TICK = 0.25
_PATIENCE = 60.0
"""Seconds after which a model that failed, or was not there, is looked for again."""
_NEWS = 0.1
"""Seconds between two words of progress."""
_GRACE = 10.0
"""Seconds that a batch of sentences under way has to come to its end when the desk has ended."""
_NICENESS = 5
_DEATHS = 3
"""Reports go alone here: one during which the worker ended this often is set aside."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a worker works on, and with what. It travels to another process."""

    folder: Path
    inbox: str
    order: Order
    load: Loader
    patterns: tuple[str, ...]
    paused: bool = False
    innocent: bool = False
    """Whether the last worker ended while it loaded a model, which is no report's fault."""


def run(setting: Setting, wire: Connection) -> None:
    """The process: works until the desk says so, or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the desk is told, and tells
    with contextlib.suppress(AttributeError, OSError):
        os.nice(_NICENESS)  # the page stays quick
    try:
        Worker(setting, wire).run()
    except (SummarizeError, sqlite3.Error, OSError) as error:  # the disk is full, say
        why = (
            str(error)
            if isinstance(error, SummarizeError)
            else f"The state or a file cannot be read or written ({error})."
        )
        with contextlib.suppress(OSError):
            wire.send(("warning", why))
        sys.exit(1)  # the desk starts another one after a while


class _Loading:
    """Loads models, one pair of languages at a time, and keeps those it loaded last."""

    def __init__(self, load: Loader, tell: Callable[..., None]) -> None:
        self._load, self._tell = load, tell
        self._key: tuple[str | None, str, str] | None = None
        self._models: Models | None = None

    def __call__(self, name: str | None, source: str, target: str) -> Models:
        if self._models is None or self._key != (name, source, target):
            self._models = None  # two at a time may be more than the machine holds
            self._tell("state", "loading", f"{source} → {target}")
            self._models, self._key = self._load(name, source, target), (name, source, target)
            self._tell("state", "working", self._models.identity.name)
        return self._models


class _Telling:
    """A batch's `Listener` that passes on what it hears, and of which report it is."""

    def __init__(self, tell: Callable[..., None], under_way: Callable[[], list[int]]) -> None:
        self._tell, self._under_way = tell, under_way
        self._last = 0.0

    def report(self, event: ReportEvent) -> None:
        self._tell("report", event.file_name, event.state)

    def update(self, stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        if done in (0, total) or now - self._last >= _NEWS:
            self._last = now
            self._tell("progress", self._under_way(), stage, done, total)

    def note(self, text: str) -> None:
        """Notes are for those who look at a terminal."""

    def warn(self, text: str) -> None:
        self._tell("warning", text)


class Worker:
    """The loop, in the process's main thread; a thread listens to the desk, one to the inbox."""

    def __init__(self, setting: Setting, wire: Connection) -> None:
        self._setting, self._wire = setting, wire
        self._sending = threading.Lock()
        self._wake = threading.Event()
        self._ended = threading.Event()
        self._paused = setting.paused
        self._state = ""
        self._load = _Loading(setting.load, self._tell)
        self._connection: sqlite3.Connection = database.create(setting.folder)

    def run(self) -> None:
        """Work until the desk says so, or is gone."""
        threading.Thread(target=self._listen, name="desk", daemon=True).start()
        connection, folder = self._connection, self._setting.folder
        blame = not self._setting.innocent
        runs.recover(folder, connection, None, alone=_DEATHS, blame=blame)
        half_written.clear(folder, connection)
        jobs.put_back(connection, died=True)
        self._run = runs.start(folder, connection, BatchEngine.LOCAL, self._order().record())
        listener = _Telling(self._tell, self._under_way)
        inboxes = Inboxes(folder, [self._setting.inbox], self._setting.patterns)

        def scanner(own: sqlite3.Connection) -> Scanner:
            return Scanner(own, inboxes, listener, self._ended.is_set)

        watcher = Watcher(folder, [self._setting.inbox], scanner, listener, self._ended.is_set)
        watcher.start()
        try:
            while not self._ended.is_set():
                self._round(listener)
                if watcher.error is not None:
                    raise watcher.error
        finally:
            watcher.end()
            jobs.put_back(connection, died=False)
            runs.end(connection, self._run, Ending.FINISHED)
            connection.close()

    def _round(self, listener: _Telling) -> None:
        if self._paused:
            self._idle("paused")
            return
        while not self._is_away() and (job := jobs.take(self._connection)) is not None:
            self._do(job, listener)
        session = Session(
            self._setting.folder, self._connection, self._run, listener, self._is_wanted
        )
        runner = LocalRunner(session, self._order(), self._load, TOGETHER)
        try:
            runner.drain()
        except EngineError as error:
            self._tell("warning", str(error))
            self._idle("trouble", _PATIENCE)
            return
        if runner.without:
            why = next(iter(runner.without.values()))
            self._tell("warning", str(why))
            self._idle("without", _PATIENCE)
        elif not self._is_wanted():
            self._idle("idle")

    def _do(self, job: jobs.DeskJob, listener: _Telling) -> None:
        self._tell("job", job.id, job.document, "running")
        try:
            answer = carry_out(
                self._setting.folder, self._connection, job, self._job_load, listener
            )
        except SummarizeError as error:
            jobs.fail(self._connection, job.id, str(error))
        except sqlite3.Error:
            raise
        except Exception as error:
            why = " ".join(f"{type(error).__name__}: {error}".split())
            jobs.fail(self._connection, job.id, f"The model fails at this ({why}).")
        else:
            jobs.finish(self._connection, job.id, answer)
        self._tell("job", job.id, job.document, "ended")

    def _job_load(self, source: str, target: str) -> Models:
        return self._load(self._setting.order.model, source, target)

    def _order(self) -> Order:
        """What is asked for, with the glossary as it now is."""
        order = self._setting.order
        taught = terms.terms(self._connection)
        return replace(order, manner=replace(order.manner, terms=(*taught, *order.manner.terms)))

    def _is_away(self) -> bool:
        return self._ended.is_set() or self._paused

    def _is_wanted(self) -> bool:
        """Whether the reports under way shall wait."""
        return self._is_away() or jobs.any_waits(self._connection)

    def _under_way(self) -> list[int]:
        rows = self._connection.execute(
            "SELECT id FROM documents WHERE state = 'running' AND run_id = ?", (self._run.id,)
        )
        return [row["id"] for row in rows]

    def _idle(self, state: str, most: float = _TICK) -> None:
        if state != self._state:
            self._state = state
            self._tell("state", state, "")
        until = time.monotonic() + most
        while time.monotonic() < until and not self._ended.is_set():
            if self._wake.wait(_TICK) or (not self._paused and jobs.any_waits(self._connection)):
                break
        self._wake.clear()

    def _tell(self, *news: Any) -> None:
        if news[0] in ("progress", "job"):
            self._state = ""  # the next pause is told again
        with self._sending, contextlib.suppress(OSError):  # the desk may be gone
            self._wire.send(news)

    def _listen(self) -> None:
        """What the desk says, until it says no more: then this process is of no use."""
        while not self._ended.is_set():
            try:
                word = self._wire.recv()
            except (EOFError, OSError):
                word = "end"
            if word in ("pause", "go on"):
                self._paused = word == "pause"
            if word == "end":
                self._ended.set()
            self._wake.set()
        time.sleep(_GRACE)
        os._exit(0)  # a batch of sentences that takes longer is begun anew by the next one
