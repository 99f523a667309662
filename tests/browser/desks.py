"""The real desk in a process of its own, and windows on it that remember what goes wrong."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from playwright.sync_api import Browser, BrowserContext, Page

from tests.conftest import ROOT
from tests.desk.doubles import HOTLINE, SCHOOLS

TOKEN = "a-token-that-is-long-enough"
PATIENCE = 60.0


@dataclass
class Served:
    """A desk on a folder; `port` 0 is any that is free."""

    folder: Path
    port: int = 0
    process: subprocess.Popen[bytes] | None = None
    address: str = ""

    def start(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        log = self.folder / "log"
        with log.open("ab") as out:
            begin = out.tell()
            self.process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "tests.desk.process", str(self.folder)),
                    *("--out", "reports", "--inbox", "inbox", "--from", "nl"),
                    *("--no-browser", "--port", str(self.port), "--token", TOKEN),
                ],
                cwd=self.folder,
                stdout=out,
                stderr=out,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            text = log.read_bytes()[begin:].decode()
            if found := re.search(r"http://127\.0\.0\.1:(\d+)/\?token=\S+", text):
                self.address, self.port = found[0], int(found[1])
                return
            if self.process.poll() is not None:
                raise AssertionError(text)
            time.sleep(0.05)
        raise AssertionError("the desk has not started")

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def bring(self, **texts: str) -> None:
        """Put reports into the inbox, as they would lie there for a while."""
        inbox = self.folder / "inbox"
        inbox.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            path = inbox / f"{name}.txt"
            path.write_text(text, encoding="utf-8")
            then = time.time() - 60
            os.utime(path, (then, then))

    def worker(self) -> psutil.Process:
        """The process with the model."""
        assert self.process is not None
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for child in psutil.Process(self.process.pid).children():
                with contextlib.suppress(psutil.Error):
                    if "spawn_main" in " ".join(child.cmdline()):
                        return child
            time.sleep(0.05)
        raise AssertionError("there is no worker")

    def kill(self) -> None:
        """End the server at once, and not its worker, as a kill -9 does."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """End it as Ctrl-C does."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()


@dataclass
class Windows:
    """Opens pages of desks; `faults` are what no page may do."""

    browser: Browser
    faults: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(
        self, served: Served, path: str = "/", *, width: int = 1280, scheme: str = "light"
    ) -> Page:
        """A page in a browser of its own, the desk opened by its address."""
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
            reduced_motion="reduce",
            accept_downloads=True,
        )
        context.set_default_timeout(60_000)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served.origin)
        self.contexts.append(context)
        first = self.page(context, served)
        first.goto(served.address)
        if path != "/":
            first.goto(served.origin + path)
        return first

    def page(self, context: BrowserContext, served: Served) -> Page:
        """Another page in the same browser."""
        page = context.new_page()
        page.on(
            "console", lambda m: self.faults.append(m.text) if m.type in ("error", "warning") else 0
        )
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("dialog", lambda dialog: self.faults.append(dialog.message))
        page.on(
            "request",
            lambda r: 0 if r.url.startswith(served.origin + "/") else self.faults.append(r.url),
        )
        return page


@contextlib.contextmanager
def windows(browser: Browser) -> Iterator[Windows]:
    """Windows; when the test is over, nothing may have gone wrong in any of them."""
    found = Windows(browser)
    try:
        yield found
    finally:
        for context in found.contexts:
            context.close()
    if found.faults:
        raise AssertionError(found.faults)


TEXTS = {"hotline": HOTLINE, "schools": SCHOOLS}
