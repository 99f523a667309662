"""A call of `summarize batch`, from the look at the inbox to the last report."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Protocol

from summarize.batch import database, half_written, inbox, outputs, queue, redoing, runs
from summarize.batch.database import StateError
from summarize.batch.listening import Listener
from summarize.batch.local_runner import LocalRunner
from summarize.batch.making import Loader, Order
from summarize.batch.queueing_thread import QueueingThread
from summarize.batch.runs import BatchEngine, Ending
from summarize.batch.scanning import Inboxes, Scanner
from summarize.batch.session import Session
from summarize.batch.status import Status, status
from summarize.errors import InputError, ModelError, SummarizeError

if TYPE_CHECKING:
    from summarize.batch.feeds import Feeds

PATIENCE = 60.0
"""Seconds that a run without --watch waits for files that do not stop growing."""
_TICK = 0.2


@dataclass(frozen=True, slots=True)
class Job:
    """What was asked for. Inboxes are folders, files, what fsspec lists, and feeds ("feed:…")."""

    folder: Path
    inboxes: tuple[str, ...]
    order: Order
    patterns: tuple[str, ...] = ("*.txt",)
    watch: bool = False
    retry_failed: bool = False
    redo: bool = False
    engine: BatchEngine = BatchEngine.LOCAL
    workers: int | None = None
    cards: bool = True
    """Whether each worker of a cluster may have a card to itself, if there are cards."""

    @property
    def places(self) -> tuple[str, ...]:
        """The inboxes that are no feeds."""
        return tuple(one for one in self.inboxes if not inbox.is_feed(one))

    @property
    def feeds(self) -> tuple[str, ...]:
        """The addresses of the feeds."""
        return tuple(one.removeprefix(inbox.FEED) for one in self.inboxes if inbox.is_feed(one))


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a call ended: what it set aside, could not read or had no model for, and what is left."""

    status: Status
    failures: int
    unreadable: int
    growing: int
    without: dict[str, ModelError]


class BatchRunner(Protocol):
    """Makes reports until no report is left to take."""

    failures: int
    without: dict[str, ModelError]

    def drain(self) -> None:
        """Work until nothing is left to take, or the run shall end."""


def carry_out(job: Job, load: Loader, listener: Listener, stopping: Callable[[], bool]) -> Outcome:
    """Do the job until nothing is left, or until `stopping` says so.

    Raises InputError if an inbox is not there, and StateError if the batch folder cannot be
    written, its disk is full, say: what is under way goes back into the queue.
    """
    connection = database.create(job.folder)
    try:
        runs.recover(job.folder, connection, None)
        half_written.clear(job.folder, connection)
        with contextlib.suppress(OSError):
            if not any(runs.active(job.folder, connection).values()):
                outputs.sweep(job.folder)
        run = runs.start(job.folder, connection, job.engine, job.order.record())
        ending = Ending.FAILED
        try:
            session = Session(job.folder, connection, run, listener, stopping)
            outcome = _run(job, session, load)
            ending = Ending.INTERRUPTED if stopping() else Ending.FINISHED
        finally:
            # On a full disk even this may fail; then the next start finds the run dead.
            with contextlib.suppress(sqlite3.Error):
                runs.end(connection, run, ending)
        return Outcome(
            status(job.folder, connection),
            outcome.failures,
            outcome.unreadable,
            outcome.growing,
            outcome.without,
        )
    except sqlite3.Error as error:
        raise StateError(f"{job.folder}: its state cannot be written ({error}).") from error
    finally:
        connection.close()


@dataclass(frozen=True, slots=True)
class _Ended:
    failures: int
    unreadable: int
    growing: int
    without: dict[str, ModelError]


def _run(job: Job, session: Session, load: Loader) -> _Ended:
    if job.retry_failed:
        again = queue.retry_failed(session.connection)
        session.listener.note(f"{again} failed reports are tried again")
    request = redoing.begin(session.connection, job.order.record()) if job.redo else None
    inboxes = Inboxes(job.folder, job.places, job.patterns)

    def scanner(own: sqlite3.Connection) -> Scanner:
        return Scanner(own, inboxes, session.listener, session.stopping, request)

    feeds = _feeds(job, session.listener, session.stopping)
    runner = _runner(job, session, load)
    if job.watch:
        unreadable, growing = _watch(job, session, runner, scanner, feeds), 0
    else:
        looking = scanner(session.connection)
        unreadable = 0
        if feeds is not None:
            asking = feeds(session.connection)
            asking.look()
            unreadable = len(asking.unreadable)
        _once(runner, looking, session.stopping)
        unreadable, growing = unreadable + looking.unreadable, len(looking.unsettled)
    redoing.end(session.connection)
    return _Ended(runner.failures, unreadable, growing, runner.without)


def _runner(job: Job, session: Session, load: Loader) -> BatchRunner:
    if job.engine is BatchEngine.RAY:
        from summarize.batch.ray_runner import RayRunner

        return RayRunner(session, job.order, load, job.workers, cards=job.cards)
    return LocalRunner(session, job.order, load)


def _feeds(
    job: Job, listener: Listener, stopping: Callable[[], bool]
) -> Callable[[sqlite3.Connection], Feeds] | None:
    """What makes the asker of the job's feeds, if it has any. Raises InputError."""
    if not job.feeds:
        return None
    try:
        from summarize.batch import feeds
    except ModuleNotFoundError as error:
        raise InputError(
            f"Feeds are read with summarize[documents], which is not installed ({error.name})."
        ) from None
    feeds.check(job.feeds)
    return lambda own: feeds.Feeds(own, job.feeds, listener, stopping)


def _once(runner: BatchRunner, looking: Scanner, stopping: Callable[[], bool]) -> None:
    looking.look()
    runner.drain()
    until = time.monotonic() + PATIENCE
    while looking.unsettled and not stopping() and time.monotonic() < until:
        time.sleep(_TICK)
        if looking.look_at(looking.unsettled):
            runner.drain()
            until = time.monotonic() + PATIENCE


def _raise(error: Exception) -> NoReturn:
    """What ended the watcher, as an error that is told in a line."""
    if isinstance(error, SummarizeError | sqlite3.Error):
        raise error
    why = " ".join(f"{type(error).__name__}: {error}".split())
    raise StateError(f"The inbox cannot be watched any more ({why}).") from error


def _watch(
    job: Job,
    session: Session,
    runner: BatchRunner,
    scanner: Callable[[sqlite3.Connection], Scanner],
    feeds: Callable[[sqlite3.Connection], Feeds] | None,
) -> int:
    """Make what comes in until the run shall end; how many files could not be read."""
    looking: list[Scanner] = []

    def make(own: sqlite3.Connection) -> Scanner:
        looking.append(scanner(own))
        return looking[0]

    for one in job.places:  # a mistyped name is told at once, not waited for
        next(inbox.listing(one, job.patterns, job.folder, lambda *_: None), None)
    watchers = _watchers(job, session, make, feeds)
    for watcher in watchers:
        watcher.start()
    try:
        while not session.stopping():
            for watcher in watchers:
                watcher.news.clear()
                if watcher.error is not None:
                    _raise(watcher.error)
            runner.drain()
            watchers[-1].news.wait(_TICK)
    finally:
        for watcher in watchers:
            watcher.end()
    return looking[0].unreadable if looking else 0


def _watchers(
    job: Job,
    session: Session,
    make: Callable[[sqlite3.Connection], Scanner],
    feeds: Callable[[sqlite3.Connection], Feeds] | None,
) -> list[QueueingThread]:
    """What queues new reports meanwhile: for the job's folders, and for its feeds."""
    watchers: list[QueueingThread] = []
    if job.places:
        try:
            from summarize.batch.watching import Watcher
        except ImportError:
            raise SummarizeError(
                "--watch needs watchfiles: install summarize with the extra [batch]."
            ) from None
        watchers.append(Watcher(job.folder, job.places, make, session.listener, session.stopping))
    if feeds is not None:
        from summarize.batch.feeds import FeedWatcher

        watchers.append(FeedWatcher(job.folder, feeds, session.stopping))
    return watchers
