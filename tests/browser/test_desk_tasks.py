"""What an editor does at the desk, where the whole day has only one way of doing it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from summarize.reading.web.addresses import ALLOWED
from tests.browser.desk_pages import field, go_to, opened, review, row, sentence, settled
from tests.browser.desks import Served, Windows
from tests.desk.doubles import HOTLINE, RIGHT, SCHOOLS
from tests.reading.server import LOOPBACK, Answer, serving

NEXT = "Nieuws van de hulplijn\n\nDe hulplijn is dag en nacht bereikbaar.\n"


def test_reports_are_pasted_linked_and_chosen(
    own: Served, look: Windows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ALLOWED, LOOPBACK)
    own.start()
    page = look.open(own)
    page.get_by_role("button", name="Add reports").click()
    told = page.locator("#brought li")
    page.get_by_label("Text").fill(HOTLINE)
    page.get_by_role("button", name="Add text").click()
    expect(told).to_have_text("Meer meldingen bij het meldpunt.txt is queued.")
    with serving() as site:
        plain = {"Content-Type": "text/plain; charset=utf-8"}
        site.pages["/scholen.txt"] = Answer(SCHOOLS.encode(), headers=plain)
        page.locator("#linked").fill(site.url("/scholen.txt"))
        page.get_by_role("button", name="Fetch").click()
        expect(told).to_contain_text("is queued.")
        link = site.url("/scholen.txt")
    expect(page.locator(".row.state-done, .row.state-flagged")).to_have_count(2)
    # Whatever is no report is refused with the reason, and what is here already is told.
    (tmp_path / "leeg.txt").write_text(" \n", encoding="utf-8")
    (tmp_path / "again.txt").write_text(HOTLINE, encoding="utf-8")
    page.locator("#files").set_input_files([tmp_path / "leeg.txt", tmp_path / "again.txt"])
    expect(told.first).to_have_text("leeg.txt is empty.")
    expect(told.nth(1)).to_have_text("again.txt is here already.")
    page.locator("a.headline", has_text="Schools get lessons").click()
    opened(page)
    expect(page.locator(".byline a")).to_have_attribute("href", link)


def test_words_that_are_marked_are_taught_and_hold_for_the_next_report(
    own: Served, look: Windows
) -> None:
    own.bring(hotline=HOTLINE)
    own.start()
    page = look.open(own)
    review(page, "hotline")
    for side, words in ((".source", "dag en nacht"), (".shown", "day and night")):
        page.locator("tr", has=sentence(page, 4)).locator(side).evaluate(
            """(e, words) => {
              const text = document.createTreeWalker(e, NodeFilter.SHOW_TEXT).nextNode();
              const at = text.data.indexOf(words);
              getSelection().setBaseAndExtent(text, at, text, at + words.length);
            }""",
            words,
        )
        page.wait_for_timeout(100)  # browsers tell of a selection a little later
    page.keyboard.press("t")
    expect(page.locator("#term-source")).to_have_value("dag en nacht")
    expect(page.locator("#term-target")).to_have_value("day and night")
    page.locator("#term-target").fill("around the clock")
    page.keyboard.press("Enter")
    expect(page.locator("#term-lacking")).to_contain_text("One report has “dag en nacht”")
    page.locator("#term-dialog").get_by_role("button", name="Close").click()
    # A sentence that somebody wrote is told apart, and stays.
    sentence(page, 4).locator(".edit").click()
    field(page).fill("The helpline can be reached day and night.")
    settled(page)
    page.keyboard.press("Escape")
    expect(sentence(page, 4)).to_contain_text("edited")  # its file is written by then
    go_to(page, "Glossary")
    page.get_by_role("button", name=re.compile("^Find reports that lack")).click()
    expect(page.locator("#lacking .written")).to_contain_text("in sentences that a person wrote")
    own.bring(next=NEXT)
    page.goto(own.origin)
    review(page, "next")
    expect(sentence(page, 1)).to_contain_text("around the clock")


def test_headline_and_blurb_are_edited_and_an_approval_says_what_changed(
    own: Served, look: Windows, tmp_path: Path
) -> None:
    own.bring(hotline=HOTLINE)
    own.start()
    page = look.open(own)
    review(page, "hotline")
    page.locator("#me").click()
    page.locator("#name-input").fill("Ada")
    page.locator("#name-save").click()
    expect(page.locator("#me")).to_have_text("Ada")
    sentence(page, 1).locator(".edit").click()
    field(page).fill(RIGHT)
    settled(page)
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Blurb").click()
    opened(page)
    page.locator(".headline-text .edit").click()
    field(page).fill("The hotline gets 12 percent more reports")
    page.keyboard.press("Enter")  # on to the blurb
    expect(field(page)).to_be_focused()
    field(page).fill("Last year 312 reports came in, 13 percent more than the year before.")
    expect(page.locator(".live")).to_contain_text("13")
    expect(page.locator(".live .bad").first).to_be_visible()
    field(page).fill("Last year 312 reports came in.")
    settled(page)
    page.get_by_role("button", name="History").click()
    expect(page.locator(".drawer li").first).to_contain_text("Ada edited")
    page.keyboard.press("Escape")
    page.locator("#approve").click()
    expect(page.locator("#head")).to_contain_text("Approved by Ada")
    page.keyboard.press("u")
    expect(page.locator("#head")).to_contain_text("Changed since it was approved by Ada")
    page.keyboard.press("r")
    expect(page.locator("#head")).to_contain_text("Approved by Ada")
    go_to(page, "Newsletter")
    page.locator(".others .in").click()
    expect(page.locator("#picked li")).to_have_count(1)
    for name, ending in (("HTML for mail", "html"), ("Markdown", "md"), ("Plain text", "txt")):
        with page.expect_download() as download:
            page.get_by_role("link", name=name).click()
        path = tmp_path / download.value.suggested_filename
        download.value.save_as(path)
        assert path.suffix == f".{ending}"
        assert "The hotline gets 12 percent more reports" in path.read_text(encoding="utf-8")
    page.goto(own.origin)
    expect(row(page, "hotline")).to_contain_text("Approved")
