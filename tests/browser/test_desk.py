"""The desk in a browser: the whole day, and each of its tasks."""

from __future__ import annotations

import email
import email.policy
import re
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.desk_pages import (
    THIRD,
    dropped,
    field,
    go_to,
    opened,
    review,
    row,
    sentence,
    settled,
)
from tests.browser.desks import Served, Windows
from tests.desk.doubles import HOTLINE, RIGHT, SCHOOLS


def test_the_whole_day(own: Served, look: Windows, tmp_path: Path) -> None:
    own.start()
    (own.folder / "slow").touch()
    page = look.open(own)
    expect(page.get_by_text("No reports yet.")).to_be_visible()
    # Bring in.
    dropped(page, {"hotline.txt": HOTLINE, "schools.txt": SCHOOLS, "burglaries.txt": THIRD})
    expect(page.locator(".row")).to_have_count(3)
    expect(page.locator(".stage").first).to_have_text(
        re.compile(r"translating \d+ of \d+ sentences")
    )
    (own.folder / "slow").unlink()
    expect(page.locator(".row.state-flagged, .row.state-done")).to_have_count(3)
    # Watch, and see what is flagged.
    expect(row(page, "hotline")).to_contain_text("Flagged")
    page.locator("#states").get_by_role("link", name="Flagged").click()
    expect(row(page, "hotline")).to_be_visible()
    expect(row(page, "schools")).to_have_count(0)
    # Put a wrong figure right: the flag goes while one types.
    review(page, "hotline")
    expect(page.locator("#head")).to_contain_text("1 text flagged")
    sentence(page, 1).locator(".shown").click()
    expect(sentence(page, 1)).to_contain_text("figure changed")
    field(page).fill(RIGHT)
    expect(page.locator(".live")).to_have_text("✓ 312")
    expect(page.locator("tr.flagged")).to_have_count(0)
    settled(page)
    expect(page.locator("#head")).to_contain_text("Nothing flagged")
    page.keyboard.press("Escape")
    expect(sentence(page, 1)).to_contain_text("edited")
    # Approve, here and the others.
    page.get_by_role("button", name="Approve", exact=True).click()
    expect(page.locator("#head")).to_contain_text("Approved by")
    for name in ("schools", "burglaries"):
        page.goto(own.origin)
        review(page, name)
        page.locator("#approve").click()
        expect(page.locator("#head")).to_contain_text("Approved by")
    # Put the newsletter together.
    go_to(page, "Newsletter")
    for _ in range(3):
        count = page.locator("#picked li").count()
        page.locator(".others .in").first.click()
        expect(page.locator("#picked li")).to_have_count(count + 1)
    first = page.locator("#picked li").first
    name = first.locator("a").inner_text()
    first.focus()
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("#picked li").nth(1)).to_contain_text(name)
    expect(page.locator("#picked li").nth(1)).to_be_focused()
    page.locator("#title").fill("Reports of the week")
    page.locator("#intro").fill("What was counted.")
    frame = page.frame_locator("#preview")
    expect(frame.get_by_role("heading", name="Reports of the week")).to_be_visible()
    expect(frame.locator("p", has_text="What was counted.")).to_be_visible()
    page.get_by_role("button", name="Telephone").click()
    page.get_by_role("button", name="Dark").click()
    expect(frame.locator("body")).not_to_have_css("background-color", "rgb(255, 255, 255)")
    # Take it away.
    with page.expect_download() as download:
        page.get_by_role("link", name="A message (EML)").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.name == "Reports-of-the-week.eml"
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert message["Subject"] == "Reports of the week"
    body = message.get_body(("plain",))
    assert body is not None
    text = " ".join(body.get_content().split())
    assert "What was counted." in text
    assert "321" not in text
    assert "More reports at the hotline" in text
    page.get_by_role("button", name="Copy with formatting").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    copied = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          return (await item.getType('text/html')).text();
        }"""
    )
    assert "<h1" in copied
    assert "More reports at the hotline" in copied


def test_a_newsletter_is_ordered_by_dragging_and_by_keys(own: Served, look: Windows) -> None:
    own.bring(hotline=HOTLINE, schools=SCHOOLS, burglaries=THIRD)
    own.start()
    page = look.open(own)
    for name in ("hotline", "schools", "burglaries"):
        page.goto(own.origin)
        review(page, name)
        page.locator("#approve").click()
        expect(page.locator("#head")).to_contain_text("Approved by")
    go_to(page, "Newsletter")
    page.wait_for_load_state()
    for count in range(3):
        page.locator(".others .in").first.click()
        expect(page.locator("#picked li")).to_have_count(count + 1)
    items = page.locator("#picked li")

    def order() -> list[str]:
        return page.locator("#picked li .what a").all_inner_texts()

    first, second, third = order()

    def drag(taken: int, goal: int, mark: str) -> None:
        """By the mouse, step by step, as a hand does."""
        items.nth(taken).locator(".grip").hover()
        page.mouse.down()
        there = items.nth(goal).bounding_box()
        assert there is not None
        for part in (0.3, 0.5, 0.6):
            page.mouse.move(there["x"] + 40, there["y"] + there["height"] * part)
        expect(items.nth(goal)).to_have_class(re.compile(mark))
        page.mouse.up()

    drag(2, 0, "over")
    expect(items.first).to_contain_text(third)
    assert order() == [third, first, second]
    drag(0, 1, "under")
    expect(items.first).to_contain_text(first)
    assert order() == [first, third, second]
    expect(page.locator(".dragged, .over, .under")).to_have_count(0)
    # By keys, the focus staying with the report; and by buttons.
    items.nth(2).focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(items.nth(1)).to_contain_text(second)
    expect(items.nth(1)).to_be_focused()
    page.get_by_role("button", name=f"Move {second} up").click()
    expect(items.first).to_contain_text(second)
    # It is kept, and the mail has the same order.
    page.reload()
    assert order() == [second, first, third]
    headings = page.frame_locator("#preview").locator("h2, h3")
    expect(headings.first).to_contain_text(second)
    items.nth(1).focus()
    page.keyboard.press("Delete")
    expect(items).to_have_count(2)
    assert order() == [second, third]


def test_by_keys_alone(served: Served, look: Windows) -> None:
    page = look.open(served)
    expect(row(page, "keys").locator("a.headline")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("keys")
    expect(page.locator(".row")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(row(page, "keys").locator("a.headline")).to_be_focused()
    page.keyboard.press("Enter")
    opened(page)
    page.keyboard.press("f")
    expect(sentence(page, 1).locator(".edit")).to_be_focused()
    page.keyboard.press("e")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type(RIGHT)
    page.keyboard.press("Enter")  # on to the next text
    expect(field(page)).to_have_value("That is 12 percent more than the year before.")
    page.keyboard.press("Escape")
    expect(sentence(page, 2).locator(".edit")).to_be_focused()
    settled(page)
    expect(page.locator("#head")).to_contain_text("Nothing flagged")
    page.keyboard.press("u")
    expect(sentence(page, 1).locator(".shown")).to_contain_text("321")
    page.keyboard.press("r")
    expect(sentence(page, 1).locator(".shown")).to_contain_text("312")
    page.keyboard.press("k")
    expect(sentence(page, 1).locator(".edit")).to_be_focused()
    page.keyboard.press("a")
    expect(page.locator("#head")).to_contain_text("Approved by")
    page.keyboard.press("?")
    expect(page.get_by_role("heading", name="Keys")).to_be_visible()


def test_wordings_writing_again_and_sending_back(served: Served, look: Windows) -> None:
    page = look.open(served)
    review(page, "again")
    # Other wordings, each with what it gets wrong.
    sentence(page, 2).locator(".edit").click()
    page.get_by_role("button", name="Other wordings").click()
    offered = page.locator(".drawer li")
    expect(offered.first).to_contain_text("This is 12 percent more than in the year before.")
    expect(offered.first).to_contain_text("nothing against it")
    offered.first.get_by_role("button").click()
    expect(field(page)).to_have_value("This is 12 percent more than in the year before.")
    settled(page)
    page.get_by_role("button", name="History").click()
    expect(page.locator(".drawer li").first).to_contain_text("chose another wording")
    page.get_by_role("button", name="Bring back").first.click()
    expect(field(page)).to_have_value("That is 12 percent more than the year before.")
    page.keyboard.press("Escape")
    # What stands on an edited sentence is written again when one asks for it.
    sentence(page, 3).locator(".edit").click()
    field(page).fill("The increase is due to a campaign, the police say.")
    settled(page)
    page.keyboard.press("Escape")
    expect(page.locator(".summary-text .stale").first).to_be_visible()
    page.locator("#rewrite-all").click()
    expect(page.locator(".summary-text").first).to_contain_text("due to a campaign, the police say")
    expect(page.locator(".stale")).to_have_count(0)
    # Sent back, with a note.
    page.get_by_role("button", name="Send back").click()
    page.get_by_label("What is to be done").fill("Ask the police for the year.")
    page.locator("#return-send").click()
    expect(page.locator("#head")).to_contain_text("Ask the police for the year.")


def test_a_term_is_taught_and_used(served: Served, look: Windows) -> None:
    page = look.open(served)
    review(page, "terms")
    page.keyboard.press("t")
    page.locator("#term-source").fill("dag en nacht")
    page.locator("#term-target").fill("around the clock")
    page.locator("#term-save").click()
    box = page.locator("#term-lacking")
    expect(box).to_contain_text("reports have “dag en nacht” and not “around the clock”")
    for check in box.locator("input").all():
        check.uncheck()
    box.locator("li").first.locator("input").check()
    box.get_by_role("button", name="Translate these sentences again").click()
    expect(box).to_contain_text("One report is being brought into line")
    page.get_by_role("button", name="Close").last.click()
    go_to(page, "Glossary")
    expect(page.locator(".terms")).to_contain_text("around the clock")
    page.get_by_role("button", name="Forget").click()
    expect(page.locator(".terms tbody tr")).to_have_count(0)
