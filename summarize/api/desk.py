"""The desk: what `summarize.desk` offers to the command line."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.batch import database
from summarize.batch.making import Order
from summarize.desk.corrections import corrections, lines
from summarize.errors import SummarizeError
from summarize.reading.kinds import FORMATS

LIBRARIES = ("multipart", "python_multipart", "starlette", "uvicorn")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
PATTERNS = tuple(f"*{ending}" for form in FORMATS.values() for ending in form.endings)
"""What is taken up of an inbox: all that there is a reader for."""


@dataclass(frozen=True, slots=True)
class DeskPlace:
    """Where a desk keeps its state and takes reports from, and what its user is called."""

    folder: Path
    inbox: Path
    name: str


@dataclass(frozen=True, slots=True)
class DeskAddress:
    """Where a desk answers, and what opens it: a new token each time unless one is given."""

    host: str
    port: int
    token: str | None


def serve(
    place: DeskPlace,
    order: Order,
    address: DeskAddress,
    *,
    device: str,
    ready: Callable[[str, Callable[[], str]], None],
) -> None:
    """Serve a desk until it is interrupted.

    `ready` is called with the address that opens it, and a function that makes one which opens it
    once, for a browser that is started with it.

    Raises SummarizeError if the libraries are missing, the folder cannot be written or has a desk
    already, or the port is taken.
    """
    try:
        from summarize.desk.guard import Door
        from summarize.desk.server import serve as serve_desk
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] in LIBRARIES:
            raise SummarizeError(
                "summarize desk needs a web server: install summarize with the extra [desk]."
            ) from None
        raise
    from summarize.desk.keys import Keys, kept_key, new_token
    from summarize.desk.worker import Setting
    from summarize.models import loading

    load: Any = loading.load
    if device != "auto":
        load = functools.partial(load, device=device)
    setting = Setting(place.folder, str(place.inbox), order, load, PATTERNS)
    key = kept_key(place.folder / database.LOCKS / "desk.key")
    token = address.token
    keys = Keys(token or new_token(), chosen=token is not None, key=key)
    serve_desk(
        setting,
        Door(address.host, address.port, keys),
        place.name,
        lambda door: ready(door.address, door.address_once),
    )


def corrections_text(folder: Path, source: str, target: str) -> str:
    """The corrected translations of a desk, as JSON lines. Raises StateError if there is none."""
    connection = database.open_existing(folder)
    try:
        return lines(corrections(folder, connection, source, target), source, target)
    finally:
        connection.close()


def is_everywhere(host: str) -> bool:
    """Whether it stands for all addresses of this machine, and so is none that a page has."""
    return host in ("", "0", "0.0.0.0", "::")


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address."""
    return host in LOOPBACK or host.startswith("127.")
