"""`make screenshots`: what the desk looks like, from reports that a double has made."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.conftest import ARGUMENTS, chromium
from tests.browser.desks import Served
from tests.browser.screenshots import LARGEST
from tests.browser.test_desk import THIRD
from tests.desk.doubles import HOTLINE, SCHOOLS

SIZES = {1280: 900, 360: 760}


def take(browser: Browser, served: Served, folder: Path) -> None:
    """Write every picture into the folder. Raises ValueError if one is larger than it may be."""
    _approve(browser, served)
    for width, height in SIZES.items():
        for scheme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,  # type: ignore[arg-type]
                reduced_motion="reduce",
            )
            page = context.new_page()
            page.goto(served.address)
            expect(page.locator(".row")).to_have_count(4)
            _shot(page, folder / f"desk-list-{width}-{scheme}.png")
            _editing(page)
            _shot(page, folder / f"desk-review-{width}-{scheme}.png")
            page.locator(".editing textarea").fill(
                "The hotline received 321 reports last year, the police say in a new report."
            )
            expect(page.locator("#saved")).to_have_text("Saved")
            page.goto(f"{served.origin}/newsletter")
            frame = page.frame_locator("#preview")
            expect(frame.get_by_role("heading", name="Reports of the week")).to_be_visible()
            if scheme == "dark":
                page.locator("#dark").click()
                page.wait_for_timeout(800)
            _shot(page, folder / f"desk-newsletter-{width}-{scheme}.png")
            context.close()


def _approve(browser: Browser, served: Served) -> None:
    page = browser.new_page()
    page.goto(served.address)
    expect(page.locator(".row.state-done, .row.state-flagged")).to_have_count(4)
    for name in ("schools", "burglaries", "gouda"):
        page.goto(served.origin)
        page.locator(".row", has_text=f"{name}.txt").locator("a.headline").click()
        page.locator("#approve").click()
        expect(page.locator("#head")).to_contain_text("Approved by")
    page.goto(f"{served.origin}/newsletter")
    for count in range(1, 3):
        page.locator(".others .in").first.click()
        expect(page.locator("#picked li")).to_have_count(count)
    page.locator("#title").fill("Reports of the week")
    page.locator("#intro").fill("What schools and the police said.")
    expect(page.frame_locator("#preview").get_by_text("What schools").last).to_be_visible()
    page.context.close()


def _editing(page: Page) -> None:
    """The report with the wrong figure, while somebody puts it right."""
    page.locator(".row", has_text="hotline.txt").locator("a.headline").click()
    text = page.locator('.text[data-place="sentence:s1"]')
    text.locator(".edit").click()
    page.locator(".editing textarea").fill(
        "The hotline received 132 reports last year, the police say in a new report."
    )
    expect(page.locator(".live")).to_contain_text("132 changed")
    expect(page.locator("#saved")).to_have_text("Saved")
    expect(page.locator("#figures")).to_contain_text("132")
    expect(page.locator("#head")).to_contain_text("1 text flagged")
    text.evaluate("e => e.closest('tr').scrollIntoView({ block: 'center' })")


def _shot(page: Page, path: Path) -> None:
    page.screenshot(path=path, animations="disabled")
    if path.stat().st_size > LARGEST:
        raise ValueError(f"{path}: {path.stat().st_size} bytes, more than {LARGEST}")


def main(folder: Path) -> None:
    """Take every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        served = Served(Path(place))
        gouda = THIRD.replace("Gouda", "Deventer").replace("1006", "2017")
        served.bring(gouda=gouda, schools=SCHOOLS, burglaries=THIRD, hotline=HOTLINE)
        served.start()
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
                take(browser, served, folder)
                browser.close()
        finally:
            served.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
