"""What opens a desk: the printed token, addresses that open it once, and signed cookies.

A token that stands in an address stays in a browser's history, and for a moment in the list of
processes. So the browser that the desk opens itself is given an address that works once. The
printed one works as long as the desk runs, for another browser or after the first try failed, as
Jupyter's does. Neither is what the cookie holds: that is signed with a key that lies in the desk's
folder, so that a page which is open goes on when the desk is started again.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
import threading
import time
from pathlib import Path

_BYTES = 32
_ONCE = 300.0
"""Seconds in which an address that opens the desk once has to be used."""
_AGE = 30 * 86_400
"""Seconds that a cookie counts: thirty days."""


def new_token() -> str:
    """A token that nobody guesses."""
    return secrets.token_urlsafe(24)


def kept_key(path: Path) -> bytes:
    """The key in a file that only its owner may read, made if it is not there.

    Where it cannot be kept, the key is a new one: pages then have to be opened again after the
    desk was.
    """
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            aside = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
            descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(secrets.token_bytes(_BYTES))
                os.link(aside, path)  # whoever comes second takes the first one's
            finally:
                aside.unlink()
        found = path.read_bytes()
        if len(found) == _BYTES:
            return found
    return secrets.token_bytes(_BYTES)


class Keys:
    """The secrets of a desk that runs. `chosen`: whether its user has chosen the token."""

    def __init__(self, token: str, *, chosen: bool = False, key: bytes | None = None) -> None:
        self.token = token
        own = key or secrets.token_bytes(_BYTES)
        # A user who chooses another token locks out whoever came in with the last one.
        self._key = hmac.digest(own, token.encode() if chosen else b"", hashlib.sha256)
        self._once: dict[str, float] = {}
        self._lock = threading.Lock()

    def once(self) -> str:
        """What opens the desk one time, soon."""
        made = new_token()
        with self._lock:
            self._once[made] = time.monotonic() + _ONCE
        return made

    def redeem(self, once: str) -> bool:
        """Whether this opens the desk, now and never again."""
        with self._lock:
            until = self._once.pop(once, 0.0)
        return time.monotonic() <= until

    def is_token(self, token: str) -> bool:
        """Whether this is the printed token."""
        return hmac.compare_digest(token.encode(), self.token.encode())

    def cookie(self) -> str:
        """A cookie's value for a browser that has opened the desk."""
        said = f"{int(time.time())}.{secrets.token_hex(8)}"
        return f"{said}.{self._signature(said)}"

    def is_cookie(self, value: str) -> bool:
        """Whether a cookie has this value because it opened this desk, and not too long ago."""
        said, _, signature = value.rpartition(".")
        if not hmac.compare_digest(self._signature(said).encode(), signature.encode()):
            return False
        return time.time() - int(said.partition(".")[0]) <= _AGE

    def _signature(self, said: str) -> str:
        return hmac.new(self._key, said.encode(), hashlib.sha256).hexdigest()
