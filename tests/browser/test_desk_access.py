"""Whoever works at the desk: by keyboard, with a screen reader, on a telephone, on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk_pages import WIDTHS, field, review, row, sentence, settled
from tests.browser.desks import Served, Windows
from tests.browser.looks import overflowing, serious
from tests.desk.conftest import make
from tests.desk.doubles import HOTLINE, WRONG, make_doubtful


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_and_nothing_overflows(
    served: Served, look: Windows, scheme: str
) -> None:
    page = look.open(served, scheme=scheme)
    expect(row(page, "schools").locator("a.headline")).to_be_visible()
    page.keyboard.press("b")
    assert serious(page) == []
    _fits(page)
    review(page, "schools")
    assert serious(page) == []
    _fits(page)
    sentence(page, 1).locator(".edit").click()
    field(page).fill("The ministry is sending 1,540 schools new lessons about a safe internet.")
    expect(page.locator(".live")).to_contain_text("1,540 changed")
    page.get_by_role("button", name="History").click()
    expect(page.locator(".drawer")).to_be_visible()
    assert serious(page) == []
    _fits(page)
    page.get_by_role("button", name="Teach a term").click()
    assert serious(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    settled(page)
    page.locator("#undo").click()
    for path in ("/newsletter", "/terms", "/reports/999999"):
        page.goto(served.origin + path)
        if path.endswith("9"):
            look.faults[:] = [f for f in look.faults if "404" not in f]
        assert serious(page) == []
        _fits(page)


def _fits(page: Page) -> None:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert overflowing(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_doubtful_translation_is_found_and_put_right_by_the_keyboard(
    own: Served, look: Windows, scheme: str
) -> None:
    other = "The increase is the result of a campaign, the police say."
    make(own.folder, hotline=HOTLINE)
    make_doubtful(own.folder, "hotline", "sentence:s2", 0.83)
    make_doubtful(own.folder, "hotline", "sentence:s3", 0.18, other)
    own.start()
    page = look.open(own, scheme=scheme)
    review(page, "hotline")
    expect(page.locator("#head")).to_contain_text("1 translation doubtful")
    expect(sentence(page, 2)).to_contain_text("83 % sure")
    text = sentence(page, 3)
    expect(text.locator(".doubt")).to_contain_text("Doubtful: of 100 translations like this one")
    assert serious(page) == []
    _fits(page)
    page.keyboard.press("d")
    expect(text.locator(".edit")).to_be_focused()
    page.keyboard.press("Tab")
    expect(text.get_by_role("button", name="Use this wording")).to_be_focused()
    page.keyboard.press("Enter")
    expect(text.locator(".shown")).to_have_text(other)
    expect(text).to_contain_text("edited")
    expect(page.locator(".doubt, tr.doubtful")).to_have_count(0)
    page.keyboard.press("u")
    expect(text.locator(".doubt")).to_contain_text(other)
    page.keyboard.press("o")
    expect(text.locator(".shown")).to_have_text(other)
    page.keyboard.press("u")
    page.get_by_label("Only doubtful").check()
    expect(page.locator("#status")).to_have_text("1 of 6 sentences")
    text.locator(".edit").click()
    field(page).fill("The police say that a campaign is behind the increase.")
    settled(page)
    page.keyboard.press("Escape")
    expect(text).to_contain_text("edited")
    expect(text.locator(".doubt, .sure")).to_have_count(0)


def test_it_prints_without_controls(served: Served, look: Windows) -> None:
    page = look.open(served, scheme="dark")
    review(page, "hotline")
    page.emulate_media(media="print")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(sentence(page, 1).locator(".shown")).to_have_css("color", "rgb(29, 33, 37)")
    for hidden in (".bar", ".top", ".toolbar"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator(".edit").first).to_be_hidden()
    expect(sentence(page, 1).locator(".shown")).to_contain_text(WRONG.split("321")[1].strip()[:20])
    assert page.pdf(format="A4").startswith(b"%PDF")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_dialog_is_named_closes_and_gives_the_focus_back(
    served: Served, look: Windows, scheme: str
) -> None:
    page = look.open(served, scheme=scheme)
    review(page, "hotline")

    def tried(dialog: str, opener: Locator, key: str = "") -> None:
        opener.focus()
        page.keyboard.press(key or "Enter")
        box = page.locator(dialog)
        expect(box).to_be_visible()
        assert page.get_by_role("dialog", name=box.locator("h2").inner_text()).count() == 1
        assert box.evaluate("e => e.contains(document.activeElement)")
        assert serious(page) == []
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 700})
            there = box.bounding_box()
            assert there is not None
            assert there["x"] >= 0
            assert there["x"] + there["width"] <= width
        page.keyboard.press("Escape")
        expect(box).to_be_hidden()
        expect(opener).to_be_focused()

    edit = sentence(page, 1).locator(".edit")
    tried("#name-dialog", page.locator("#me"))
    tried("#return-dialog", page.locator("#return"))
    tried("#help", edit, "?")
    tried("#term-dialog", edit, "t")
    # With what it finds in it.
    edit.focus()
    page.keyboard.press("t")
    page.locator("#term-source").fill("campagne")
    page.locator("#term-target").fill("drive")
    page.keyboard.press("Enter")
    expect(page.locator("#term-lacking li").first).to_be_visible()
    assert serious(page) == []
    page.keyboard.press("Escape")
    page.goto(f"{served.origin}/terms")
    page.locator(".find").click()
    expect(page.locator("#lacking li").first).to_be_visible()
    assert serious(page) == []
    _fits(page)
    page.locator(".forget").click()
    expect(page.locator(".terms tbody tr")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 360, 390])
def test_the_bar_is_one_line_on_a_telephone(served: Served, look: Windows, width: int) -> None:
    page = look.open(served, width=width)
    review(page, "hotline")
    approve = page.get_by_role("button", name="Approve with 1 flag")
    expect(approve).to_be_visible()
    undo = page.get_by_role("button", name="Undo", exact=True)
    back = page.get_by_role("button", name="Send back")
    for item in (undo, back, page.get_by_role("button", name="Redo", exact=True), approve):
        there = item.bounding_box()
        assert there is not None
        assert there["height"] >= 32
        assert there["width"] >= 28
        assert item.evaluate("e => e.scrollWidth <= e.clientWidth")
    bar = page.locator(".bar").bounding_box()
    assert bar is not None
    assert bar["height"] < 60
    assert overflowing(page) == []
    page.locator("#approve .slim").evaluate("e => e.textContent = 'Approve ⚑12'")
    assert overflowing(page) == []
    # What is said of saving does not push the text away that one types in.
    before = sentence(page, 2).bounding_box()
    page.locator("#saved").evaluate("e => e.textContent = 'Not saved: the desk does not answer'")
    assert sentence(page, 2).bounding_box() == before
    assert overflowing(page) == []


def test_what_stands_on_a_changed_sentence_says_so_at_once(served: Served, look: Windows) -> None:
    page = look.open(served)
    review(page, "schools")
    page.route("**/fragments*", lambda route: None)  # the whole report's check never comes
    sentence(page, 1).locator(".edit").click()
    before = field(page).input_value()
    field(page).fill(f"{before} So it says.")
    stale = page.locator(".summary-text .stale")
    expect(stale.first).to_contain_text("A sentence that this stands on has changed.")
    assert serious(page) == []
    field(page).fill(before)
    expect(stale).to_have_count(0)
    page.unroute("**/fragments*")
    settled(page)
