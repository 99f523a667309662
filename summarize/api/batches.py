"""Many reports, each once: what `summarize.batch` offers to the command line."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.batch import database, job, search, status
from summarize.batch.backlog import Backlog as Backlog
from summarize.batch.backlog import backlog as backlog
from summarize.batch.inbox import is_feed as is_feed
from summarize.batch.inbox import is_remote as is_remote
from summarize.batch.job import Job as Job
from summarize.batch.job import Outcome as Outcome
from summarize.batch.listening import ReportEvent as ReportEvent
from summarize.batch.making import Order as Order
from summarize.batch.runs import BatchEngine as BatchEngine
from summarize.batch.search import AFTER as AFTER
from summarize.batch.search import BEFORE as BEFORE
from summarize.batch.search import Hit as Hit
from summarize.batch.status import Status as Status
from summarize.report import Length

STATE = database.FILE
"""The file in a batch's folder that holds its state."""

if TYPE_CHECKING:
    import sqlite3

    from summarize.batch.listening import Listener


def order(
    *,
    target: str,
    source: str | None,
    lengths: Sequence[str],
    quality: str,
    glossary: Sequence[str],
    model: str | None,
) -> Order:
    """What a batch is asked for, in words. Raises LanguageError, InputError, ValueError."""
    from summarize.api.options import manner
    from summarize.api.sources import check_language

    return Order(
        target=check_language(target),
        source=check_language(source) if source is not None else None,
        lengths=tuple(Length(length) for length in lengths),
        manner=manner(quality, glossary),
        model=model,
    )


def carry_out(
    wanted: Job, listener: Listener, stopped: Callable[[], bool], device: str = "auto"
) -> Outcome:
    """Do a batch, or what is left of it, until it is done or `stopped` says so.

    On a cluster with cards each worker has one to itself, unless `device` names another device.
    """
    from summarize.models import loading

    load: Any = loading.load
    if device != "auto":
        load = functools.partial(load, device=device)
        wanted = replace(wanted, cards=device == "cuda")
    return job.carry_out(wanted, load, listener, stopped)


def status_of(folder: Path) -> Status:
    """How far the batch in this folder is. Raises InputError if there is none."""
    with _opened(folder) as connection:
        return status.status(folder, connection)


def found(folder: Path, words: Sequence[str], most: int) -> list[Hit]:
    """The finished reports of a batch that have these words, the best first."""
    with _opened(folder) as connection:
        return search.search(connection, words, most)


@contextmanager
def _opened(folder: Path) -> Iterator[sqlite3.Connection]:
    connection = database.open_existing(folder)
    try:
        yield connection
    finally:
        connection.close()
