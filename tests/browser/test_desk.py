"""The desk in a browser: the whole day, and what may go wrong in one."""

from __future__ import annotations

import email
import email.policy
import http.client
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.desks import TOKEN, Served, Windows, windows
from tests.browser.looks import overflowing, serious
from tests.desk.doubles import HOTLINE, RIGHT, SCHOOLS, WRONG
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


def test_what_is_typed_while_the_desk_is_gone_is_kept_when_it_is_back(
    own: Served, look: Windows
) -> None:
    own.bring(hotline=HOTLINE)
    own.start()
    page = look.open(own)
    review(page, "hotline")
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
    own.bring(hotline=HOTLINE)
    own.start()
    page = look.open(own)
    review(page, "hotline")
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


def test_a_server_that_is_killed_loses_nothing(own: Served, look: Windows) -> None:
    own.bring(hotline=HOTLINE)
    own.start()
    page = look.open(own)
    review(page, "hotline")
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


def test_it_prints_without_controls(served: Served, look: Windows) -> None:
    page = look.open(served)
    review(page, "hotline")
    page.emulate_media(media="print")
    for hidden in (".bar", ".top", ".toolbar"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator(".edit").first).to_be_hidden()
    expect(sentence(page, 1).locator(".shown")).to_contain_text(WRONG.split("321")[1].strip()[:20])
    assert page.pdf(format="A4").startswith(b"%PDF")
