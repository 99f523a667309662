"""Reports that are brought in: told by their content, put into the inbox, queued at once."""

from __future__ import annotations

import hashlib
import re
import secrets
import time
import zlib
from dataclasses import dataclass, replace
from pathlib import Path

from summarize.batch import already_known, inbox
from summarize.batch.scanning import with_attached
from summarize.desk.desk import Desk
from summarize.errors import InputError, SummarizeError
from summarize.reading import LARGEST
from summarize.reading.document import Hints
from summarize.reading.enclosed import disclosed
from summarize.reading.kinds import FORMATS, FileKind, tell
from summarize.rendering.view import clean

MOST_FILES = 50
MOST_BYTES = 4 * LARGEST
"""Of all files that are brought in at once."""
_DIGITS = 12
_SUFFIX = re.compile(r"\.[a-z0-9]{1,5}")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""What UTF-16 and UTF-32 begin with: text in which there are NULs."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a file: "queued", "known" (it is here already) or "refused"."""

    name: str
    state: str
    message: str = ""
    report: int | None = None


def bring(desk: Desk, name: str, data: bytes) -> Brought:
    """Queue a report. `name` is only what it is called: where it is put is decided here."""
    shown = clean(name.replace("\\", "/").rsplit("/", 1)[-1])[:200] or "report"
    try:
        _check(data, shown)
    except SummarizeError as error:
        return Brought(shown, "refused", str(error))
    sha256 = hashlib.sha256(data).hexdigest()
    deflated = zlib.compress(data, inbox.DEFLATION)
    parts = with_attached(already_known.Found("", "", 0, sha256, len(data), shown, deflated))
    # One after another: the same file may be brought in by two pages at once.
    with desk.store.writer() as connection:
        known = [_known(desk, part.sha256) for part in parts]
        if None not in known:
            return Brought(shown, "known", "is here already.", known[0])
        try:
            path = _put(desk.inbox, shown, sha256, data)
            listed = list(inbox.listed(str(path.resolve()), ("*",), desk.setting.folder, _unseen))
        except OSError as error:
            why = error.strerror or error
            return Brought(shown, "refused", f"{shown} cannot be kept in {desk.inbox} ({why}).")
        if not listed:
            return Brought(shown, "refused", f"{shown} was taken out of {desk.inbox} at once.")
        for one in listed:
            already_known.enqueue(connection, [_found(part, one) for part in parts])
    desk.supervisor.wake()
    desk.broker.tell("list")
    return Brought(shown, "queued", "", _known(desk, parts[0].sha256))


def _unseen(folder: str, error: OSError) -> None:
    """A file is no folder that cannot be listed."""


def _known(desk: Desk, sha256: str) -> int | None:
    row = desk.store.row(
        "SELECT id FROM documents WHERE sha256 = ? AND state <> 'withdrawn'", (sha256,)
    )
    return None if row is None else int(row["id"])


def _found(part: already_known.Found, listed: inbox.ListedFile) -> already_known.Found:
    """A file, or what is attached to one, where it now lies."""
    return replace(part, path=listed.key + part.path, stamp=listed.stamp, hashed=time.time_ns())


def _check(data: bytes, name: str) -> None:
    """Raises InputError if this can be no report, whatever its name says."""
    if not data.strip():
        raise InputError(f"{name} is empty.")
    if len(data) > LARGEST:
        raise InputError(f"{name} is larger than {LARGEST // 1_000_000} MB; split it first.")
    data, hints = disclosed(data, Hints(name))
    kind = tell(data, hints)
    if kind is FileKind.TEXT and b"\0" in data[:4096] and not data.startswith(_WIDE):
        raise InputError(f"{name} is no text, and no document that there is a reader for.")
    FORMATS[kind].check(name)


def _put(folder: Path, name: str, sha256: str, data: bytes) -> Path:
    """Write a file whole, under a name of our own making."""
    suffix = Path(name).suffix.lower()
    suffix = suffix if _SUFFIX.fullmatch(suffix) else ".txt"
    place = folder / (already_known.output_name(name, sha256, _DIGITS) + suffix)
    aside = folder / f".{secrets.token_hex(8)}.new"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        aside.write_bytes(data)
        aside.replace(place)
    finally:
        aside.unlink(missing_ok=True)
    return place
