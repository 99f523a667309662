"""What lies in an inbox: files of a folder, or of any place that fsspec can list."""

from __future__ import annotations

import fnmatch
import hashlib
import os
import stat
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from summarize.batch.database import FILE as STATE
from summarize.batch.outputs import FOLDER as RESULTS
from summarize.batch.parquet import FOLDER as TABLES
from summarize.errors import InputError
from summarize.reading import LARGEST

_PIECE = 1 << 20
DEFLATION = 1
"""zlib's fastest level: news halves, and it costs less than the hash."""


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file as its folder shows it.

    `key` is what the state calls it. `stamp` changes when the file does; `modified` (seconds
    since the epoch) is None where the place does not tell.
    """

    path: str
    key: str
    stamp: str
    modified: float | None


@dataclass(frozen=True, slots=True)
class Content:
    """A file that was read whole; `deflated` is None if it is too large for a report."""

    sha256: str
    size: int
    deflated: bytes | None


class ChangedError(Exception):
    """A file that changed while it was read."""


Unreadable = Callable[[str, OSError], None]
"""Called with a folder, in an inbox, that cannot be listed."""


FEED = "feed:"
"""What stands before the address of a feed that is an inbox: "feed:https://…"."""


def is_feed(inbox: str) -> bool:
    """Whether an inbox is an RSS or Atom feed on the web."""
    return inbox.startswith(FEED)


def is_remote(inbox: str) -> bool:
    """Whether an inbox is a place for fsspec ("s3://…") rather than a folder."""
    return "://" in inbox


def plain(inbox: str) -> str:
    """An inbox as a path, if it is one of this machine that is written as fsspec does (file://)."""
    if inbox.partition("://")[0] not in ("file", "local"):
        return inbox
    import fsspec

    return str(fsspec.url_to_fs(inbox)[1])


def listing(
    inbox: str, patterns: Sequence[str], without: Path, unreadable: Unreadable
) -> Iterator[ListedFile]:
    """The files of an inbox and the folders in it whose names match one of the patterns.

    Hidden files, and what the batch in the folder `without` has made, are left out: that folder may
    lie in an inbox, be one, or have one in it. An inbox that is a file is listed itself. Raises
    InputError if there is no such inbox.
    """
    if is_remote(inbox):
        yield from _remote(inbox, patterns)
        return
    try:
        root = Path(inbox).resolve()
        about = root.stat()
    except (OSError, ValueError) as error:
        raise InputError(f"{inbox}: cannot be read ({error}).") from None
    if stat.S_ISREG(about.st_mode):
        yield _listed(str(root), about)
    else:
        yield from _folder(str(root), patterns, _made(without), unreadable)


def listed(
    path: str, patterns: Sequence[str], without: Path, unreadable: Unreadable
) -> Iterator[ListedFile]:
    """What lies at one path in a local inbox, if anything does and it matches."""
    made = _made(without)
    if any(path == own or path.startswith(own + os.sep) for own in made):
        return
    try:
        about = Path(path).stat()
    except OSError:  # deleted meanwhile
        return
    if stat.S_ISDIR(about.st_mode):
        yield from _folder(path, patterns, made, unreadable)
    elif stat.S_ISREG(about.st_mode) and _matches(Path(path).name, patterns):
        yield _listed(path, about)


def _made(batch: Path) -> frozenset[str]:
    """What a batch makes in its folder and does not hide."""
    folder = batch.resolve()
    state = (f"{STATE}{ending}" for ending in ("", "-wal", "-shm", "-journal"))
    return frozenset(str(folder / name) for name in (RESULTS, TABLES, *state))


def _folder(
    root: str, patterns: Sequence[str], made: frozenset[str], unreadable: Unreadable
) -> Iterator[ListedFile]:
    open_ = [root]
    while open_:
        folder = open_.pop()
        try:
            with os.scandir(folder) as entries:
                # In the order of names, so that a copy never gives its name to the first.
                for entry in sorted(entries, key=lambda entry: entry.name):
                    if entry.name.startswith(".") or entry.path in made:
                        continue
                    try:
                        if entry.is_dir(follow_symlinks=False):
                            open_.append(entry.path)
                        elif _matches(entry.name, patterns) and entry.is_file():
                            yield _listed(entry.path, entry.stat())
                    except OSError:  # deleted meanwhile, or a link that leads nowhere
                        continue
        except FileNotFoundError:
            continue
        except OSError as error:
            unreadable(folder, error)


def _matches(name: str, patterns: Sequence[str]) -> bool:
    return not name.startswith(".") and any(fnmatch.fnmatch(name, p) for p in patterns)


def _listed(path: str, about: os.stat_result) -> ListedFile:
    # A name may hold bytes that are no UTF-8; the state holds text.
    key = os.fsencode(path).decode("utf-8", "backslashreplace")
    return ListedFile(path, key, _stamp(about), about.st_mtime)


def _stamp(about: os.stat_result) -> str:
    return f"{about.st_size}:{about.st_mtime_ns}:{about.st_ino}"


def _remote(inbox: str, patterns: Sequence[str]) -> Iterator[ListedFile]:
    import fsspec

    try:
        filesystem, root = fsspec.url_to_fs(inbox)
        found = filesystem.find(root, detail=True)
    except (OSError, ValueError, ImportError) as error:
        raise InputError(f"{inbox}: cannot be listed ({error}).") from None
    if not found and not filesystem.exists(root):
        raise InputError(f"{inbox}: does not exist.")
    for path, about in found.items():
        below = path.removeprefix(root).strip("/")
        hidden = any(part.startswith(".") for part in below.split("/"))
        if path == root or (not hidden and _matches(path.rsplit("/", 1)[-1], patterns)):
            url = filesystem.unstrip_protocol(path)
            yield ListedFile(url, url, _remote_stamp(about), None)


def _remote_stamp(about: dict[str, Any]) -> str:
    """What tells versions of an object apart: the store's tag if it has one, else its time."""
    tags = ("ETag", "etag", "md5Hash", "generation", "LastModified", "mtime", "created", "updated")
    return ":".join([str(about.get("size")), *(str(about[tag]) for tag in tags if tag in about)])


def read(file: ListedFile) -> Content:
    """Read a file. Raises ChangedError if it changed meanwhile, and OSError if it cannot."""
    if is_remote(file.path):
        import fsspec

        with fsspec.open(file.path, "rb") as stream:
            return _content(stream)  # an object is replaced whole, never written to
    with Path(file.path).open("rb") as stream:
        if _stamp(os.fstat(stream.fileno())) != file.stamp:
            raise ChangedError
        content = _content(stream)
        after = os.fstat(stream.fileno())
        if _stamp(after) != file.stamp or content.size != after.st_size:
            raise ChangedError
    return content


def _content(stream: BinaryIO) -> Content:
    hashed = hashlib.sha256()
    pieces: list[bytes] = []
    size = 0
    while piece := stream.read(_PIECE):
        hashed.update(piece)
        size += len(piece)
        if size <= LARGEST:
            pieces.append(piece)
        else:
            pieces.clear()
    deflated = zlib.compress(b"".join(pieces), DEFLATION) if size <= LARGEST else None
    return Content(hashed.hexdigest(), size, deflated)


def read_exactly(path: str, sha256: str) -> bytes | None:
    """The bytes of a file, local or remote, if they are still those with this hash."""
    import fsspec

    try:
        with fsspec.open(path, "rb") as stream:
            data: bytes = stream.read(LARGEST + 1)
    except (OSError, ValueError):
        return None
    return data if hashlib.sha256(data).hexdigest() == sha256 else None
