"""The SQLite file of a batch folder: opened, brought to the newest schema, written to safely."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

from filelock import FileLock

from summarize.errors import SummarizeError

FILE = "state.sqlite"
LOCKS = ".locks"
"""The folder, beside the file, with the locks of the processes that are at work."""
BUSY_SECONDS = 120.0
"""How long a statement waits for another process's transaction. Transactions take milliseconds."""


class StateError(SummarizeError):
    """A state file that is missing, of a newer program, or cannot be read or written."""


def now() -> str:
    """The time as the tables write it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def migrations() -> list[str]:
    """The SQL that leads from each version of the schema to the next, in their order."""
    folder = resources.files(__package__).joinpath("schema")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return [file.read_text(encoding="utf-8") for file in files]


def create(folder: Path) -> sqlite3.Connection:
    """Open the state of a batch folder for writing; make the folder and the file if need be.

    Raises StateError.
    """
    try:
        (folder / LOCKS).mkdir(parents=True, exist_ok=True)
        # Two processes may find the same empty folder; SQLite does not wait for a journal mode.
        with FileLock(folder / LOCKS / "opening.lock"):
            connection = connect(folder)
            migrate(connection, migrations())
    except (OSError, sqlite3.Error) as error:
        raise StateError(f"{folder}: its state cannot be written ({error}).") from error
    return connection


def open_existing(folder: Path) -> sqlite3.Connection:
    """Open the state of a folder in which a batch has run, to read it; nothing is written.

    So it does for those who may only read the folder, and on a medium that nobody can write to.
    Raises StateError if no batch has run there, or the file is not of this program's version.
    """
    file = folder / FILE
    if not file.is_file():
        raise StateError(f"{folder}: no batch has run there ({FILE} is missing).")
    try:
        try:
            connection, version = _read_only(file, "mode=ro")
        except sqlite3.OperationalError:
            # Where SQLite cannot keep the index of its journal, it reads only what is immutable.
            journal = file.with_name(f"{FILE}-wal")
            if journal.exists() and journal.stat().st_size:
                raise
            connection, version = _read_only(file, "mode=ro&immutable=1")
    except (OSError, sqlite3.Error) as error:
        raise StateError(f"{folder}: its state cannot be read ({error}).") from error
    try:
        known = len(migrations())
        _check_not_newer(version, known)
        if version < known:
            raise StateError(
                f"{folder}: its state is of version {version}, this program reads {known}:"
                f" `summarize batch --out {folder}` brings it up to date."
            )
    except StateError:
        connection.close()
        raise
    return connection


def _read_only(file: Path, how: str) -> tuple[sqlite3.Connection, int]:
    """A connection that cannot write, and the version of the schema. Raises sqlite3.Error."""
    connection = sqlite3.connect(
        f"{file.resolve().as_uri()}?{how}", uri=True, timeout=BUSY_SECONDS, isolation_level=None
    )
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        return connection, int(connection.execute("PRAGMA user_version").fetchone()[0])
    except BaseException:
        connection.close()
        raise


def connect(folder: Path) -> sqlite3.Connection:
    """A connection as every thread and process needs it. Migrates nothing. Raises sqlite3.Error."""
    connection = sqlite3.connect(folder / FILE, timeout=BUSY_SECONDS, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # what is committed survives a power cut too
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def migrate(connection: sqlite3.Connection, steps: Sequence[str]) -> None:
    """Take the steps that the file has not taken, each whole or not at all.

    Raises StateError if the file is of a newer program.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    _check_not_newer(version, len(steps))
    for number, step in enumerate(steps[version:], version + 1):
        with transaction(connection):
            for statement in _statements(step):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")


def _check_not_newer(version: int, known: int) -> None:
    if version > known:
        raise StateError(
            f"The state is of version {version}, this program knows {known}: use a newer one."
        )


def _statements(script: str) -> Iterator[str]:
    """The statements of a script. Not `executescript`, which would commit after each of them."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything in the context, or nothing; nobody else writes meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite rolls back by itself when the disk is full
            connection.execute("ROLLBACK")
        raise
