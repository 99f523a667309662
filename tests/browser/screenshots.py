"""`make screenshots`: what the review page and the newsletter look like, from fixed reports."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from summarize.newsletter import Form, Frame, issue, render
from summarize.rendering import html
from summarize.report import Report
from tests.browser.conftest import ARGUMENTS, chromium
from tests.rendering.fixed import child_focus, europol, flagged

WIDTHS = {320: 700, 768: 1100, 1440: 1260}
"""The widths, and how much of the page is shown."""
LARGEST = 300_000
"""Bytes of a picture."""


def linked(report: Report) -> Report:
    """The report with a link and a date."""
    link = "https://example.org/annual-report"
    return replace(report, article=replace(report.article, link=link, date="2021-04-14"))


@dataclass(frozen=True, slots=True)
class Sight:
    """A page, and what is pointed at in it."""

    name: str
    text: str
    pointed: str | None = None


def sights() -> list[Sight]:
    """Every page that there are pictures of."""
    reports = [linked(child_focus()), europol(), flagged()]
    frame = Frame(intro="What the hotlines counted, in three reports.")
    return [
        Sight("review", html.render(flagged()), ".summary a.figure.kept"),
        Sight("newsletter", render(issue(reports, frame), Form.HTML)),
    ]


def take(browser: Browser, folder: Path) -> None:
    """Write every picture into the folder. Raises ValueError if one is larger than it may be."""
    for sight in sights():
        for width, height in WIDTHS.items():
            for scheme in ("light", "dark"):
                page = _opened(browser, sight.text, width, height, scheme)
                if sight.pointed is not None:
                    page.locator(sight.pointed).first.hover()
                path = folder / f"{sight.name}-{width}-{scheme}.png"
                page.screenshot(path=path, animations="disabled")
                page.context.close()
                if path.stat().st_size > LARGEST:
                    raise ValueError(f"{path}: {path.stat().st_size} bytes, more than {LARGEST}")


def _opened(browser: Browser, text: str, width: int, height: int, scheme: str) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page = context.new_page()
    with tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        page.goto(Path(file.name).as_uri())
    return page


def main(folder: Path) -> None:
    """Take every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        take(browser, folder)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
