"""Debian's chromium behind Playwright, and a window that remembers what went wrong in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from summarize.rendering import html
from summarize.report import Report
from tests.browser.desk_pages import NASTY
from tests.browser.desks import Served, Windows, windows
from tests.desk.doubles import HOTLINE, SCHOOLS
from tests.rendering.fixed import child_focus, europol, flagged, translated
from tests.rendering.hostile import hostile, long_link

WIDTHS = (320, 768, 1440)
# A CI machine's user is root, for whom there is no sandbox.
ARGUMENTS = ["--no-sandbox", "--font-render-hinting=none"]
# What is right is right at once; a busy machine may still be slow to say so.
expect.set_options(timeout=60_000)
REPORTS: dict[str, Callable[[], Report]] = {
    "child_focus": child_focus,
    "europol": europol,
    "flagged": flagged,
    "hostile": hostile,
    "long_link": long_link,
    "translated": lambda: translated(child_focus()),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker("browser")


def chromium() -> str:
    """Where the browser is. Not found is a failure: a skipped browser test tests nothing."""
    for name in (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser"):
        if name and (found := shutil.which(name)):
            return found
    raise FileNotFoundError("chromium is not installed: make test-browser installs it")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=chromium(),
            args=ARGUMENTS,
        )
        yield running
        running.close()


@dataclass
class Window:
    """A page, and everything that a page may not do."""

    page: Page
    address: str
    faults: list[str] = field(default_factory=list)


Open = Callable[..., Window]


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open a page; when the test is over, no script may have failed and no request been made."""
    contexts: list[BrowserContext] = []
    windows: list[Window] = []

    def opened(
        text: str, *, width: int = 1440, scheme: str = "light", scripts: bool = True
    ) -> Window:
        file = tmp_path / f"{len(windows)}.html"
        file.write_bytes(text.encode("utf-8"))
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        context.set_default_timeout(120_000)
        contexts.append(context)
        window = Window(context.new_page(), file.as_uri())
        page, faults = window.page, window.faults
        page.on("console", lambda m: faults.append(m.text) if m.type != "log" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.on(
            "request",
            lambda r: None if r.url.split("#")[0] == window.address else faults.append(r.url),
        )
        page.goto(window.address)
        windows.append(window)
        return window

    yield opened
    for context in contexts:
        context.close()
    assert [window.faults for window in windows if window.faults] == []


@pytest.fixture(scope="session")
def reviews() -> dict[str, str]:
    """The review page of every report that a browser is shown."""
    return {name: html.render(make()) for name, make in REPORTS.items()}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A desk that several tests work at, each with a report of its own."""
    found = Served(tmp_path_factory.mktemp("desk"))
    found.bring(hotline=HOTLINE, schools=SCHOOLS, nasty=NASTY)
    for name in ("tabs", "keys", "again", "terms"):
        found.bring(**{name: f"{HOTLINE}\nDit is rapport {name}.\n"})
    found.start()
    yield found
    found.stop()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Served]:
    """A desk of the test's own, not started."""
    found = Served(tmp_path / "desk")
    yield found
    found.stop()


@pytest.fixture
def look(browser: Browser) -> Iterator[Windows]:
    with windows(browser) as found:
        yield found
