"""From an inbox into the queue: what is new, whole, and not there yet."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from summarize.batch import already_known, inbox, redoing
from summarize.batch.inbox import ListedFile
from summarize.batch.listening import Listener
from summarize.errors import SummarizeError
from summarize.reading.document import Hints
from summarize.reading.opening import attachments

SETTLED = 1.0
"""Seconds for which a file must have stayed as it is before it is taken."""
_RACY = 2.0
"""A file that was read this soon (s) after its last change may have changed within one tick of the
file system's clock: it is read once more."""
_NESTED = 3
"""Mails in mails: how deep attachments are looked for."""
_TOGETHER = 500
_BYTES_TOGETHER = 16_000_000


@dataclass(frozen=True, slots=True)
class Inboxes:
    """Where reports are looked for: places that `inbox` lists, and patterns of file names there.

    What `batch`, the batch's own folder, holds of what was made is no report.
    """

    batch: Path
    places: Sequence[str]
    patterns: Sequence[str]


class Scanner:
    """Looks through inboxes. `unsettled` holds the files that have not stopped growing yet.

    With `redo`, the finished reports that it comes across are queued again for that request.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        inboxes: Inboxes,
        listener: Listener,
        stopping: Callable[[], bool],
        redo: int | None = None,
    ) -> None:
        self._connection, self._folder = connection, inboxes.batch
        self._inboxes = [inbox.plain(one) for one in inboxes.places]
        self._patterns = inboxes.patterns
        self._listener, self._stopping = listener, stopping
        self._redo = redo
        self._named = {str(Path(one).resolve()) for one in self._inboxes if Path(one).is_file()}
        self._seen: dict[str, tuple[str, float]] = {}
        self._unreadable: set[str] = set()

    @property
    def unsettled(self) -> list[str]:
        """Paths of files that were growing when they were last looked at."""
        return list(self._seen)

    @property
    def unreadable(self) -> int:
        """How many files could not be read, each told of once."""
        return len(self._unreadable)

    def look(self) -> int:
        """Look through all inboxes; the number of reports queued. Raises InputError."""
        return self._enter(
            chain.from_iterable(
                inbox.listing(one, self._patterns, self._folder, self._warn)
                for one in self._inboxes
            )
        )

    def look_at(self, paths: Iterable[str]) -> int:
        """Look at some paths of the inboxes; the number of reports queued."""
        gone = [path for path in self._seen if not Path(path).exists()]
        for path in gone:
            del self._seen[path]
        return self._enter(
            chain.from_iterable(
                inbox.listed(
                    path,
                    ("*",) if path in self._named else self._patterns,
                    self._folder,
                    self._warn,
                )
                for path in paths
            )
        )

    def _enter(self, files: Iterator[ListedFile]) -> int:
        new = 0
        while not self._stopping() and (group := list(islice(files, _TOGETHER))):
            found: list[already_known.Found] = []
            size = 0
            for file in self._to_read(group):
                for read in self._read(file):
                    found.append(read)
                    size += len(read.deflated or b"")
                if size > _BYTES_TOGETHER:
                    new += already_known.enqueue(self._connection, found)
                    found, size = [], 0
            if found:
                new += already_known.enqueue(self._connection, found)
            if self._redo is not None:
                new += redoing.queue_again(
                    self._connection, self._redo, [file.key for file in group]
                )
        return new

    def _to_read(self, group: Sequence[ListedFile]) -> Iterator[ListedFile]:
        known = already_known.known_stamps(self._connection, [file.key for file in group])
        for file in group:
            stamp, hashed = known.get(file.key, ("", 0))
            racy = file.modified is not None and hashed < (file.modified + _RACY) * 1e9
            if stamp == file.stamp and not racy:
                self._seen.pop(file.path, None)
            elif self._is_settled(file):
                yield file

    def _is_settled(self, file: ListedFile) -> bool:
        if file.modified is None or time.time() - file.modified >= SETTLED:
            return True
        # The clock of a file server may be ahead of ours: what counts is that nothing changes.
        now = time.monotonic()
        stamp, since = self._seen.get(file.path, ("", now))
        if stamp == file.stamp and now - since >= SETTLED:
            return True
        self._seen[file.path] = (file.stamp, since if stamp == file.stamp else now)
        return False

    def _read(self, file: ListedFile) -> list[already_known.Found]:
        hashed = time.time_ns()
        try:
            content = inbox.read(file)
        except inbox.ChangedError:
            self._seen[file.path] = ("", time.monotonic())
            return []
        except FileNotFoundError:  # deleted meanwhile
            self._seen.pop(file.path, None)
            return []
        except OSError as error:
            self._warn(file.path, error)
            return []
        self._seen.pop(file.path, None)
        self._unreadable.discard(file.path)
        name = file.key.rsplit("/", 1)[-1].rsplit(os.sep, 1)[-1]
        found = already_known.Found(
            file.key,
            file.stamp,
            hashed,
            content.sha256,
            content.size,
            name,
            content.deflated,
        )
        return with_attached(found)

    def _warn(self, path: str, error: OSError) -> None:
        if path not in self._unreadable:
            self._unreadable.add(path)
            self._listener.warn(f"{path}: cannot be read ({error.strerror or error}).")


def with_attached(found: already_known.Found, depth: int = 0) -> list[already_known.Found]:
    """A file, and each report that is attached to it if it is a mail, as files of their own.

    They are called after both: "mail.eml/annual.pdf". A mail with nothing to say beside what is
    attached to it is no report itself: the first attachment stands in its place. A mail that
    cannot be read stays what it is, and whoever reads it as a report says why.
    """
    if found.deflated is None or depth > _NESTED:
        return [found]
    data = zlib.decompress(found.deflated)
    try:
        attached, said = attachments(data, Hints(found.file_name))
    except SummarizeError:
        return [found]
    files = [found] if said else []
    for attachment in attached:
        name = f"{found.file_name}/{attachment.name}"
        one = replace(
            found,
            path=f"{found.path}/{attachment.name}" if files else found.path,
            sha256=hashlib.sha256(attachment.data).hexdigest(),
            size=len(attachment.data),
            file_name=name,
            deflated=zlib.compress(attachment.data, inbox.DEFLATION),
        )
        files += with_attached(one, depth + 1)
    return files
