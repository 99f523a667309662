"""The desk in a browser, where something goes wrong: killed, gone, two tabs, hostile, strangers."""

from __future__ import annotations

import http.client
import time

import pytest
from playwright.sync_api import expect

from tests.browser.desk_pages import (
    at_the_hotline,
    dropped,
    field,
    opened,
    review,
    row,
    sentence,
    settled,
)
from tests.browser.desks import TOKEN, Served, Windows
from tests.browser.looks import overflowing
from tests.desk.doubles import HOTLINE, KILLS, RIGHT, SCHOOLS


def test_what_is_typed_while_the_desk_is_gone_is_kept_when_it_is_back(
    own: Served, look: Windows
) -> None:
    page = at_the_hotline(own, look)
    own.kill()
    sentence(page, 1).locator(".edit").click()
    field(page).fill(RIGHT)
    expect(page.locator("#saved")).to_have_text("Not saved: the desk does not answer")
    # Another text after it: what was left behind is not forgotten.
    page.keyboard.press("Enter")
    expect(field(page)).to_have_value("That is 12 percent more than the year before.")
    page.keyboard.press("Escape")
    expect(page.locator("#saved")).to_contain_text("Not saved")
    expect(sentence(page, 1).locator(".shown")).to_contain_text("312")
    own.start()  # at the same address; the page that is open goes on
    settled(page)
    expect(page.locator(".lost")).to_have_count(0)
    look.faults[:] = [f for f in look.faults if "ERR_" not in f]
    page.reload()
    expect(sentence(page, 1).locator(".shown")).to_contain_text("312")
    expect(page.locator("#undo")).to_be_enabled()


def test_the_page_comes_back_from_the_browsers_memory_as_it_now_is(
    own: Served, look: Windows
) -> None:
    page = at_the_hotline(own, look)
    sentence(page, 1).locator(".edit").click()
    field(page).fill(RIGHT)
    with page.expect_navigation():
        page.locator("a.back").click()  # at once: what was typed is sent along
    expect(row(page, "hotline")).to_contain_text("Done")
    page.go_back()
    opened(page)
    expect(sentence(page, 1).locator(".shown")).to_contain_text("312")
    page.go_forward()
    expect(row(page, "hotline")).to_contain_text("Done")


def test_two_tabs(served: Served, look: Windows) -> None:
    one = look.open(served)
    review(one, "tabs")
    two = look.page(one.context, served)
    two.goto(one.url)
    expect(one.locator("#others")).to_contain_text("in another tab")
    expect(two.locator("#others")).to_contain_text("in another tab")
    # What is written in one appears in the other.
    sentence(one, 2).locator(".edit").click()
    field(one).fill("This is 12 percent more than a year earlier.")
    settled(one)
    expect(sentence(two, 2)).to_contain_text("than a year earlier")
    # Both at the same text: who comes second is asked.
    sentence(two, 2).locator(".edit").click()
    field(one).press("End")
    field(one).type("!")
    field(two).type("?")
    expect(two.locator(".conflict")).to_contain_text("Somebody changed this text")
    two.get_by_role("button", name="Keep mine").click()
    settled(two)
    two.keyboard.press("Escape")
    one.keyboard.press("Escape")
    expect(sentence(one, 2).locator(".shown")).to_contain_text("earlier.?")
    two.goto(served.origin)
    one.bring_to_front()
    expect(one.locator("#others")).to_be_hidden()


def test_a_worker_that_is_killed_is_started_again(own: Served, look: Windows) -> None:
    (own.folder).mkdir(parents=True)
    (own.folder / "slow").touch()
    own.bring(hotline=HOTLINE)
    own.start()
    page = look.open(own)
    expect(page.locator(".stage")).to_contain_text("translating")
    killed = own.worker()
    killed.kill()
    (own.folder / "slow").unlink()
    expect(page.locator(".row.state-flagged")).to_have_count(1)
    assert own.worker().pid != killed.pid
    # It can be paused: what is brought in waits.
    page.get_by_role("button", name="Pause").click()
    expect(page.locator("#worker-words")).to_have_text("Model paused")
    dropped(page, {"schools.txt": SCHOOLS})
    expect(page.locator(".row.state-waiting")).to_have_count(1)
    page.reload()
    expect(page.locator("#worker-words")).to_have_text("Model paused")
    page.get_by_role("button", name="Resume").click()
    expect(page.locator(".row.state-done")).to_have_count(1)


def test_a_report_that_kills_the_worker_each_time_is_set_aside(own: Served, look: Windows) -> None:
    own.bring(deadly=f"Wat een rapport kan doen\n\n{KILLS}\n", hotline=HOTLINE)
    own.start()
    page = look.open(own)
    expect(row(page, "hotline")).to_contain_text("Flagged")
    expect(row(page, "deadly")).to_contain_text("Failed")
    expect(row(page, "deadly").locator(".why")).to_have_text(
        "The process ended 3 times while this report was under way."
    )
    expect(page.locator("#worker-words")).to_have_text("Model ready")


def test_a_server_that_is_killed_loses_nothing(own: Served, look: Windows) -> None:
    page = at_the_hotline(own, look)
    sentence(page, 1).locator(".edit").click()
    field(page).fill("")
    field(page).type(RIGHT, delay=5)
    time.sleep(1.0)  # what was typed more than a second ago is kept
    own.kill()
    page.close()
    look.faults.clear()  # it says that the desk is gone
    own.start()
    page = look.open(own)
    review(page, "hotline")
    expect(sentence(page, 1).locator(".shown")).to_contain_text("312")
    expect(page.locator("#undo")).to_be_enabled()
    (written,) = (own.folder / "reports" / "reports").glob("hotline-*.short.md")
    assert RIGHT in written.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_hostile_report_does_no_harm(served: Served, look: Windows, width: int) -> None:
    page = look.open(served, width=width)
    expect(row(page, "nasty").locator("a.headline")).to_be_visible()
    assert overflowing(page) == []
    review(page, "nasty")
    assert page.title() != "harmed"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert overflowing(page) == []
    for text in page.locator("td .text").all()[:6]:
        text.locator(".edit").click()
        expect(field(page)).to_be_focused()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.keyboard.press("Escape")
    assert page.title() != "harmed"
    expect(page.locator("body")).to_be_visible()


def test_strangers_are_refused(served: Served, look: Windows) -> None:
    door = http.client.HTTPConnection("127.0.0.1", served.port, timeout=30)
    door.request("GET", f"/?token={TOKEN}")
    opened_with = (door.getresponse().headers["set-cookie"] or "").partition(";")[0]
    door.close()

    def asked(method: str, path: str, **headers: str) -> int:
        connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=30)
        cookie = {"cookie": opened_with}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(
            method, path, body="{}" if method == "POST" else None, headers=cookie | named
        )
        status = connection.getresponse().status
        connection.close()
        return status

    own = f"127.0.0.1:{served.port}"
    assert asked("GET", "/rows", host=own) == 200
    assert asked("GET", "/rows", host="evil.example") == 421
    assert asked("GET", "/rows", host=f"evil.example:{served.port}") == 421
    good = {"host": own, "x_desk": "1", "content_type": "application/json"}
    assert asked("POST", "/worker", **good, origin=f"http://{own}") == 200
    assert asked("POST", "/worker", **good, origin="http://evil.example") == 403
    # A page of somebody else, in the browser in which the desk is open.
    page = look.open(served)
    elsewhere = served.origin.replace("127.0.0.1", "localhost")
    stranger = page.context.new_page()
    stranger.goto(f"{elsewhere}/static/desk.svg")
    reached = stranger.evaluate(
        """async (address) => {
          try { return (await fetch(address + '/rows', { credentials: 'include' })).status; }
          catch { return 0; }
        }""",
        served.origin,
    )
    assert reached in (0, 401, 403)
