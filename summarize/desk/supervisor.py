"""Keeps a worker alive: started again when it ends, paused and woken, listened to."""

from __future__ import annotations

import contextlib
import multiprocessing
import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from summarize.desk import worker
from summarize.desk.worker import Setting

_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0
"""Seconds before a worker that ended is started again; twice as many each time it ends at once."""
_LIVED = 60.0
_LEAVING = 15.0
"""Seconds that a worker has to finish the sentences under way when the desk ends."""


@dataclass(frozen=True, slots=True)
class WorkerState:
    """How the worker is: "starting", "loading", "working", "idle", "paused", "without" a model,
    in "trouble", or "restarting"; what it works with, and what it last complained of."""

    state: str = "starting"
    detail: str = ""
    warning: str = ""
    pid: int | None = None


class Supervisor:
    """One worker, and a thread that listens to it. `told` is called with all it says."""

    def __init__(self, setting: Setting, told: Callable[[tuple[Any, ...]], None]) -> None:
        self._setting, self._told = setting, told
        self._process: BaseProcess | None = None
        self._wire: Connection | None = None
        self._sending = threading.Lock()
        self._ending = threading.Event()
        self.state = WorkerState()
        self._thread = threading.Thread(target=self._watch, name="supervisor", daemon=True)

    def start(self) -> None:
        """Start the worker."""
        self._thread.start()

    @property
    def paused(self) -> bool:
        """Whether the worker shall do nothing."""
        return self._setting.paused

    def pause(self, paused: bool) -> None:
        """Have the worker do nothing from the next batch of sentences on, or go on."""
        with self._sending:
            self._setting = replace(self._setting, paused=paused)
        self._say("pause" if paused else "go on")

    def wake(self) -> None:
        """Tell the worker that there is something to do."""
        self._say("wake")

    def end(self) -> None:
        """End the worker, and wait for it."""
        self._ending.set()
        self._say("end")
        if self._process is not None:
            self._process.join(_LEAVING)
            if self._process.is_alive():
                self._process.kill()
        if self._thread.is_alive():
            self._thread.join(_LEAVING)

    def _say(self, word: str) -> None:
        with self._sending, contextlib.suppress(OSError, ValueError):
            if self._wire is not None:
                self._wire.send(word)

    def _watch(self) -> None:
        pause = _FIRST_PAUSE
        while not self._ending.is_set():
            began = time.monotonic()
            self._begin()
            self._hear()
            if self._ending.is_set():
                return
            self._blame()
            pause = _FIRST_PAUSE if time.monotonic() - began > _LIVED else pause
            self._become("restarting", "")
            self._ending.wait(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    def _blame(self) -> None:
        """Say why a worker may have ended; the next has to know whether a report is to blame."""
        loading = self.state.state == "loading"
        with self._sending:
            self._setting = replace(self._setting, innocent=loading)
        if loading:
            self._warn(
                "The model's process ended while it loaded the model: there may be too little"
                " memory for it."
            )

    def _begin(self) -> None:
        # Not forked: the desk has threads, and a model starts its own.
        context = multiprocessing.get_context("spawn")
        own, theirs = context.Pipe()
        process = context.Process(
            target=worker.run, args=(self._setting, theirs), name="desk-worker", daemon=True
        )
        process.start()
        theirs.close()
        with self._sending:
            self._process, self._wire = process, own
        self.state = replace(self.state, pid=process.pid)
        self._become("starting", "")
        # It may have been paused, or ended, while it was being started.
        self._say("pause" if self._setting.paused else "go on")
        if self._ending.is_set():
            self._say("end")

    def _hear(self) -> None:
        wire = self._wire
        assert wire is not None
        while True:
            try:
                news = wire.recv()
            except (EOFError, OSError):
                break
            try:
                self._take(news)
            except sqlite3.Error as error:  # the disk is full, say: what is said next is heard
                self._warn(f"The state cannot be read or written ({error}).")
        with self._sending:
            wire.close()
        if self._process is not None:
            self._process.join()

    def _take(self, news: tuple[Any, ...]) -> None:
        if news[0] == "state":
            self._become(news[1], news[2])
        elif news[0] == "warning":
            self._warn(news[1])
        else:
            if news[0] in ("progress", "job") and self.state.state == "idle":
                self._become("working", "")
            self._told(news)

    def _warn(self, warning: str) -> None:
        self.state = replace(self.state, warning=warning)
        self._told(("worker",))

    def _become(self, state: str, detail: str) -> None:
        settled = state in ("working", "idle")
        new = replace(
            self.state,
            state=state,
            detail=detail or (self.state.detail if state != "restarting" else ""),
            warning="" if settled and state != self.state.state else self.state.warning,
        )
        if new != self.state:
            self.state = new
            self._told(("worker",))
