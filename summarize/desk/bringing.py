"""Reports that are brought in: told by their content, put into the inbox, queued at once."""

from __future__ import annotations

import hashlib
import re
import time
import zlib
from dataclasses import dataclass
from pathlib import Path

from summarize.batch import inbox, queue
from summarize.desk.desk import Desk
from summarize.errors import InputError, SummarizeError
from summarize.reading import LARGEST
from summarize.reading.document import Hints
from summarize.reading.kinds import FORMATS, Kind, tell
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
    known = desk.store.row(
        "SELECT id FROM documents WHERE sha256 = ? AND state <> 'withdrawn'", (sha256,)
    )
    if known is not None:
        return Brought(shown, "known", "is here already.", known["id"])
    path = _put(desk.inbox, shown, sha256, data)
    (listed,) = inbox.listed(str(path.resolve()), ("*",), desk.setting.folder, lambda *_: None)
    found = queue.Found(
        listed.key, listed.stamp, time.time_ns(), sha256, len(data), shown, zlib.compress(data, 1)
    )
    with desk.store.writer() as connection:
        queue.enqueue(connection, [found])
    desk.supervisor.wake()
    desk.broker.tell("list")
    row = desk.store.row("SELECT id FROM documents WHERE sha256 = ?", (sha256,))
    return Brought(shown, "queued", "", row["id"] if row is not None else None)


def _check(data: bytes, name: str) -> None:
    """Raises InputError if this can be no report, whatever its name says."""
    if not data.strip():
        raise InputError(f"{name} is empty.")
    if len(data) > LARGEST:
        raise InputError(f"{name} is larger than {LARGEST // 1_000_000} MB; split it first.")
    kind = tell(data, Hints(name))
    if kind is Kind.TEXT and b"\0" in data[:4096] and not data.startswith(_WIDE):
        raise InputError(f"{name} is no text, and no document that there is a reader for.")
    FORMATS[kind].check(name)


def _put(folder: Path, name: str, sha256: str, data: bytes) -> Path:
    """Write a file whole, under a name of our own making."""
    suffix = Path(name).suffix.lower()
    suffix = suffix if _SUFFIX.fullmatch(suffix) else ".txt"
    place = folder / (queue.output_name(name, sha256, _DIGITS) + suffix)
    aside = folder / f".{sha256[:_DIGITS]}.new"
    folder.mkdir(parents=True, exist_ok=True)
    aside.write_bytes(data)
    aside.replace(place)
    return place
