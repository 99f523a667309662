"""The desk's pages, as somebody works at them: what tests of several files do there."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.desks import Served, Windows
from tests.desk.doubles import HOTLINE
from tests.rendering.hostile import HOSTILE

WIDTHS = (320, 768, 1280, 1920)
NASTY = (
    "Wat een rapport kan doen\n\n"
    + " ".join(text.replace("\x00", "").replace("\udce9", "") + "." for text in HOSTILE)
    + "\n"
)
THIRD = (
    "Minder inbraken in Gouda\n\n"
    "In Gouda werden vorig jaar 1006 inbraken gemeld. Dat is 16 procent minder dan het jaar"
    " daarvoor, zegt de politie.\n"
)


def row(page: Page, name: str) -> Locator:
    return page.locator(".row", has_text=f"{name}.txt")


def review(page: Page, name: str) -> None:
    """Open a report from the list, once it is done."""
    expect(row(page, name).locator("a.headline")).to_be_visible()
    row(page, name).locator("a.headline").click()
    opened(page)


def opened(page: Page) -> None:
    """Wait until a report's page is there, and its script: what is pressed before is nobody's."""
    expect(page.locator("#saved")).to_be_visible()
    page.wait_for_load_state()  # scripts of modules have run by then


def go_to(page: Page, name: str) -> None:
    """Follow a link at the head of the page, and wait for the other page's script."""
    with page.expect_navigation():
        page.get_by_role("link", name=name).click()


def sentence(page: Page, number: int) -> Locator:
    return page.locator(f'.text[data-place="sentence:s{number}"]')


def field(page: Page) -> Locator:
    return page.locator(".editing textarea")


def settled(page: Page) -> None:
    expect(page.locator("#saved")).to_have_text("Saved")


def dropped(page: Page, files: dict[str, str]) -> None:
    """Drop files on the page, as somebody does from a folder."""
    transfer = page.evaluate_handle(
        """files => {
          const transfer = new DataTransfer();
          for (const [name, text] of Object.entries(files)) {
            transfer.items.add(new File([text], name, { type: 'text/plain' }));
          }
          return transfer;
        }""",
        files,
    )
    for event in ("dragenter", "dragover", "drop"):
        page.dispatch_event("main", event, {"dataTransfer": transfer})


def at_the_hotline(own: Served, look: Windows) -> Page:
    """A desk that is started with one report, and its page."""
    own.bring(hotline=HOTLINE)
    own.start()
    page = look.open(own)
    review(page, "hotline")
    return page
