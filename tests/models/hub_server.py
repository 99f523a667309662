"""A web server on this machine that speaks as much of the hub's protocol as a repository needs."""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

COMMIT = "89abcdef0123456789abcdef0123456789abcdef"
LARGE = (".safetensors", ".bin", ".gguf", ".model", ".spm")


def git_blob(data: bytes) -> str:
    """What git calls a file with these bytes."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


@dataclass
class Repositories:
    """Folders served as repositories, by `owner/name`, and what went over the wire."""

    folders: dict[str, Path]
    requests: list[tuple[str, str, str]] = field(default_factory=list)
    """Method, path and Range header of each request."""
    cut: dict[str, int] = field(default_factory=dict)
    """For a file's next GET: after how many bytes the connection is cut."""
    lies: dict[str, bytes] = field(default_factory=dict)
    """For a file: other bytes than the listing's hash says."""
    gated: set[str] = field(default_factory=set)
    url: str = ""

    def gets(self, name: str) -> list[str]:
        """The Range headers of the GETs of a file."""
        return [r for m, path, r in self.requests if m == "GET" and path.endswith("/" + name)]


@contextmanager
def serving(hub: Repositories) -> Iterator[Repositories]:
    class Handler(_Handler):
        served = hub

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):  # its methods' names are the library's
    served: ClassVar[Repositories]
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        hub = self.served
        hub.requests.append((self.command, self.path, self.headers.get("Range", "")))
        path = self.path.partition("?")[0]
        if match := re.fullmatch(r"/api/models/([^/]+/[^/]+)/revision/([^/]+)", path):
            self._listing(match[1], body=body)
        elif match := re.fullmatch(rf"/([^/]+/[^/]+)/resolve/{COMMIT}/(.+)", path):
            self._file(match[1], match[2], body=body)
        else:
            self._send(404, b"", {"X-Error-Code": "RepoNotFound"}, body=body)

    def _listing(self, repository: str, *, body: bool) -> None:
        hub = self.served
        if repository not in hub.folders:
            self._send(404, b"{}", {"X-Error-Code": "RepoNotFound"}, body=body)
            return
        if repository in hub.gated:
            self._send(403, b"{}", {"X-Error-Code": "GatedRepo"}, body=body)
            return
        siblings = []
        for path in sorted(hub.folders[repository].iterdir()):
            data = path.read_bytes()
            one: dict[str, object] = {
                "rfilename": path.name,
                "size": len(data),
                "blobId": git_blob(data),
            }
            if path.name.endswith(LARGE):
                sha256 = hashlib.sha256(data).hexdigest()
                one["lfs"] = {"sha256": sha256, "size": len(data), "pointerSize": 130}
            siblings.append(one)
        answer = {"id": repository, "modelId": repository, "sha": COMMIT, "siblings": siblings}
        self._send(
            200, json.dumps(answer).encode(), {"Content-Type": "application/json"}, body=body
        )

    def _file(self, repository: str, name: str, *, body: bool) -> None:
        hub = self.served
        path = hub.folders.get(repository, Path("nowhere")) / name
        if not path.is_file():
            self._send(404, b"", {"X-Error-Code": "EntryNotFound"}, body=body)
            return
        true = path.read_bytes()
        etag = hashlib.sha256(true).hexdigest() if name.endswith(LARGE) else git_blob(true)
        data = hub.lies.get(name, true)
        start = 0
        if match := re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", "")):
            start = int(match[1])
        headers = {"X-Repo-Commit": COMMIT, "ETag": f'"{etag}"'}
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
        cut = hub.cut.pop(name, None) if body else None
        self._send(206 if start else 200, data[start:], headers, body=body, cut=cut)

    def _send(
        self,
        status: int,
        content: bytes,
        headers: dict[str, str],
        *,
        body: bool,
        cut: int | None = None,
    ) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if not body:
            return
        self.wfile.write(content if cut is None else content[:cut])
        if cut is not None:
            self.wfile.flush()
            self.close_connection = True
            self.connection.close()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the test reads `Repositories.requests`."""
