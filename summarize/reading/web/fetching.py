"""A web address → the bytes that are there. Asked for by the user, and never otherwise."""

from __future__ import annotations

import contextlib
import os
import socket
import ssl
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import unquote, urljoin

import urllib3
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from summarize.reading.document import DocumentLimits
from summarize.reading.web.addresses import Location, Network, allowed_networks, locate, resolve
from summarize.reading.web.faults import FetchError
from summarize.version import __version__

CONTACT = "SUMMARIZE_CONTACT"
"""The environment variable with the address at which whoever runs a site can reach the user."""
_REDIRECTS = 5
_CONNECT, _READ, _WHOLE = 10.0, 20.0, 60.0
"""Seconds for a connection, for each piece of an answer, and for all of it."""
_PIECE = 1 << 16
_MOVED = frozenset({301, 302, 303, 307, 308})
_ACCEPT = "text/html,application/xhtml+xml,application/pdf,application/rss+xml,*/*;q=0.8"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address holds. `link` is where it was found in the end, `name` what to call it.

    `etag` and `modified` are the server's marks of this version. `unchanged`: the server said
    that it is the version asked about, and `data` is empty.
    """

    data: bytes
    name: str
    link: str
    media_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    unchanged: bool = False


def user_agent() -> str:
    """How the program names itself to servers, with the user's contact if one is set."""
    contact = " ".join(os.environ.get(CONTACT, "").split())
    return f"summarize/{__version__} ({contact or 'reads reports for an editor'})"


def fetch(
    url: str,
    *,
    etag: str | None = None,
    modified: str | None = None,
    allowed: Sequence[Network] | None = None,
    largest: int | None = None,
) -> Fetched:
    """What is at an http or https address now.

    `etag` and `modified` are what an earlier answer said; if nothing has changed since, the answer
    is `unchanged`. `allowed` are networks that are asked though they are not public, by default
    those of `SUMMARIZE_ALLOW_NETWORKS`. `largest` is a number of bytes.

    Raises FetchError with one sentence: another scheme, a host that is not public, a redirect to
    one, too many redirects, too large, too slow, or the server's refusal.
    """
    networks = allowed_networks() if allowed is None else allowed
    limit = DocumentLimits().size if largest is None else largest
    headers = {
        "User-Agent": user_agent(),
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip, deflate",
        "Accept-Language": "nl,*;q=0.5",
    }
    headers |= {"If-None-Match": etag} if etag else {}
    headers |= {"If-Modified-Since": modified} if modified else {}
    ends = time.monotonic() + _WHOLE
    location = locate(url)
    for _ in range(_REDIRECTS + 1):
        answer = _ask(location, networks, headers, ends)
        try:
            target = answer.headers.get("Location")
            if answer.status not in _MOVED or not target:
                return _fetched(answer, location, limit, ends)
        finally:
            answer.close()
        try:
            location = locate(urljoin(location.url, target))
        except ValueError:
            raise FetchError(f"{location.url} leads to an address that is none.") from None
    raise FetchError(f"{url} leads on to other addresses more than {_REDIRECTS} times.")


def _ask(
    location: Location, allowed: Sequence[Network], headers: Mapping[str, str], ends: float
) -> BaseHTTPResponse:
    """The server's answer, its body not read yet, from an address that was checked.

    At `ends` (monotonic seconds) the connection is cut, wherever the answer is.
    """
    failed: Exception | None = None
    for address in resolve(location, allowed):
        if time.monotonic() > ends:
            raise FetchError(f"{location.url} takes longer than {_WHOLE:.0f} seconds.")
        pool = _pool(location, address, ends)
        try:
            return pool.urlopen(
                "GET",
                location.target,
                headers={**headers, "Host": location.authority},
                redirect=False,
                retries=False,
                preload_content=False,
                decode_content=True,
                assert_same_host=False,
            )
        except (HTTPError, OSError, ValueError) as error:
            pool.close()
            failed = error
    raise FetchError(f"{location.url} cannot be had: {_reason(failed)}.")


def _cut(sock: socket.socket) -> None:
    """End whatever waits for a socket. (Of the plain socket: TLS would want to say goodbye.)"""
    with contextlib.suppress(OSError):
        socket.socket.shutdown(sock, socket.SHUT_RDWR)


def _timed(kind: Any, ends: float) -> Any:
    """Connections that are cut at `ends`: timeouts hold for one piece, not for a slow drip."""

    class Timed(kind):  # type: ignore[misc]
        def connect(self) -> None:
            super().connect()
            clock = threading.Timer(max(0.0, ends - time.monotonic()), _cut, (self.sock,))
            clock.daemon = True
            clock.start()

    return Timed


def _pool(location: Location, address: str, ends: float) -> HTTPConnectionPool:
    timeout = urllib3.Timeout(connect=_CONNECT, read=_READ)
    if location.scheme == "http":
        plain = HTTPConnectionPool(address, location.port, timeout=timeout, maxsize=1)
        plain.ConnectionCls = _timed(plain.ConnectionCls, ends)
        return plain
    secure = HTTPSConnectionPool(
        address,
        location.port,
        timeout=timeout,
        maxsize=1,
        ssl_context=ssl.create_default_context(),
        server_hostname=location.host,
        assert_hostname=location.host,
    )
    secure.ConnectionCls = _timed(secure.ConnectionCls, ends)
    return secure


def _reason(error: Exception | None) -> str:
    """A failure in a few words."""
    text = str(error)
    if isinstance(error, urllib3.exceptions.SSLError):
        return "its certificate is not one that is trusted"
    if isinstance(error, urllib3.exceptions.NewConnectionError | OSError):
        return "the server cannot be reached"
    if isinstance(error, urllib3.exceptions.TimeoutError):
        return "the server does not answer in time"
    return " ".join(text.split())[:200] or type(error).__name__


def _fetched(answer: BaseHTTPResponse, location: Location, limit: int, ends: float) -> Fetched:
    status, about = answer.status, answer.headers
    if status == 304:
        return Fetched(b"", "", location.url, unchanged=True)
    if status != 200:
        raise FetchError(
            f"{location.url} is not to be had: {_refusal(status)}.",
            status,
            _seconds(about.get("Retry-After")),
        )
    kind = Message()
    kind["Content-Type"] = about.get("Content-Type", "application/octet-stream")
    data = _body(answer, location, limit, ends)
    return Fetched(
        data,
        _name(location, about.get("Content-Disposition")),
        location.url,
        kind.get_content_type(),
        str(kind.get_content_charset() or "") or None,
        about.get("ETag"),
        about.get("Last-Modified"),
    )


def _body(answer: BaseHTTPResponse, location: Location, limit: int, ends: float) -> bytes:
    pieces: list[bytes] = []
    size = 0
    told = answer.headers.get("Content-Length", "")
    too_large = told.isdecimal() and (len(told) > 15 or int(told) > limit)
    try:
        if not too_large:
            for piece in answer.stream(_PIECE):
                size += len(piece)
                pieces.append(piece)
                if size > limit or time.monotonic() > ends:
                    break
            else:
                if time.monotonic() <= ends:
                    return b"".join(pieces)
    except (HTTPError, OSError) as error:
        if time.monotonic() > ends:
            raise FetchError(f"{location.url} takes longer than {_WHOLE:.0f} seconds.") from None
        raise FetchError(f"{location.url} breaks off: {_reason(error)}.") from None
    if size <= limit and not too_large:
        raise FetchError(f"{location.url} takes longer than {_WHOLE:.0f} seconds.")
    raise FetchError(f"{location.url} is larger than {limit / 1e6:g} MB.")


def _refusal(status: int) -> str:
    known = {
        401: "it asks for a password",
        402: "it asks for payment",
        403: "the server refuses it",
        404: "there is nothing at this address",
        410: "it has been taken away",
        429: "the server asks for fewer requests",
        451: "it may not be shown for legal reasons",
    }
    if status in known:
        return f"{known[status]} ({status})"
    return f"the server {'is out of order' if status >= 500 else 'answers'} ({status})"


def _seconds(written: str | None) -> float | None:
    """What Retry-After says, in seconds from now."""
    if not written:
        return None
    if written.strip().isdecimal():
        return float(written[:15])
    try:
        return max(0.0, parsedate_to_datetime(written).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None


def _name(location: Location, disposition: str | None) -> str:
    """What a server calls the file, else the last part of its path, else its host."""
    about = Message()
    if disposition:
        about["Content-Disposition"] = disposition
    try:
        given = about.get_filename() if disposition else None
    except (ValueError, TypeError, LookupError):  # a name that says it is encoded, and is not
        given = None
    last = given or unquote(location.target.partition("?")[0].rstrip("/").rpartition("/")[2])
    return "".join(c for c in last.replace("\\", "/").rpartition("/")[2] if c.isprintable())[
        :120
    ] or (location.host)
