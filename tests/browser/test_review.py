"""The review page in a browser: marks light up, filters filter, and nothing leaves the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from summarize.rendering import html
from tests.browser.conftest import REPORTS, WIDTHS, Open
from tests.browser.looks import overflowing, serious
from tests.rendering.fixed import child_focus, flagged


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", REPORTS)
def test_nothing_overflows(show: Open, reviews: dict[str, str], name: str, width: int) -> None:
    page = show(reviews[name], width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert overflowing(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("name", ["child_focus", "flagged", "hostile"])
def test_axe_finds_nothing_serious(
    show: Open, reviews: dict[str, str], name: str, width: int, scheme: str
) -> None:
    page = show(reviews[name], width=width, scheme=scheme).page
    assert serious(page) == []
    page.locator("a.figure").first.focus()  # the colours of a mark that is lit
    assert serious(page) == []


def test_the_check_by_axe_can_fail(show: Open) -> None:
    page = show("<!DOCTYPE html><title>x</title><p style='color:#ccc'>pale <img></p>").page
    assert {fault.split(":")[0] for fault in serious(page)} >= {"color-contrast", "image-alt"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_index_is_in_order(show: Open, scheme: str) -> None:
    text = html.index([("a.html", child_focus()), ("b.html", flagged())])
    for width in WIDTHS:
        page = show(text, width=width, scheme=scheme).page
        assert overflowing(page) == []
        assert serious(page) == []


def test_pointing_at_a_figure_lights_up_its_counterparts(
    show: Open, reviews: dict[str, str]
) -> None:
    page = show(reviews["europol"]).page
    summary = page.locator(".summary a.figure", has_text="more than a million")
    before = summary.evaluate("e => getComputedStyle(e).backgroundColor")
    summary.hover()
    lit = page.locator("a.figure.lit")
    assert lit.evaluate_all("all => all.map(e => e.firstChild.textContent)") == [
        "more than a million",
        "ruim een miljoen",
        "more than a million",
    ]
    expect(summary).not_to_have_css("background-color", before)
    page.mouse.move(0, 0)
    expect(lit).to_have_count(0)


def test_tab_reaches_every_figure_and_lights_it_up(show: Open, reviews: dict[str, str]) -> None:
    page = show(reviews["europol"]).page
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    reached: list[str] = []
    for _ in range(80):
        page.keyboard.press("Tab")
        anchor = page.evaluate(
            "document.activeElement.matches('a.figure') ? document.activeElement.id : ''"
        )
        if anchor in reached:
            break  # round the page once
        if anchor:
            reached.append(anchor)
            group = page.locator(f"#{anchor}").get_attribute("data-group")
            lit = page.locator("a.figure.lit")
            expect(lit).to_have_count(page.locator(f"a.figure[data-group='{group}']").count())
    assert reached == page.locator("a.figure").evaluate_all("all => all.map(e => e.id)")


def test_enter_goes_from_a_figure_to_its_counterparts(show: Open, reviews: dict[str, str]) -> None:
    page = show(reviews["child_focus"]).page
    page.locator(".summary a.figure", has_text="2,205").focus()
    seen: list[str] = []
    for _ in range(2):
        page.keyboard.press("Enter")
        seen.append(page.evaluate("document.activeElement.closest('td').className"))
        expect(page.locator(":focus")).to_be_in_viewport()
    assert seen == ["target", "source"]


def test_a_click_on_a_sentence_goes_to_what_it_stands_on(
    show: Open, reviews: dict[str, str]
) -> None:
    page = show(reviews["child_focus"]).page
    sentence = page.locator(".sentence").nth(2)
    rows = (sentence.get_attribute("data-rows") or "").split()
    assert len(rows) == 2
    page.set_viewport_size({"width": 768, "height": 400})
    expect(page.locator(f"#{rows[0]}")).not_to_be_in_viewport()
    sentence.click()
    expect(page.locator(f"#{rows[0]}")).to_be_in_viewport()
    expect(page.locator(f"#{rows[0]}")).to_be_focused()
    for row in rows:
        expect(page.locator(f"#{row}")).to_have_class("goal")


def test_filters(show: Open, reviews: dict[str, str]) -> None:
    page = show(reviews["flagged"]).page
    rows = page.locator("tbody tr:visible")
    flag, figures = page.get_by_label("Only flagged"), page.get_by_label("Only with figures")
    status = page.get_by_role("status")
    everything = rows.count()
    expect(status).to_have_text(f"{everything} sentences")
    flag.check()
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text("vertienvoudigde")
    expect(status).to_have_text(f"1 of {everything} sentences")
    flag.uncheck()
    figures.check()
    with_figures = rows.count()
    assert 1 < with_figures < everything
    assert page.locator("tbody tr:visible:not(:has(a.figure))").count() == 0
    flag.check()
    expect(rows).to_have_count(1)
    # By keyboard, too.
    flag.press("Space")
    figures.press("Space")
    expect(rows).to_have_count(everything)


def test_what_a_link_leads_to_is_not_filtered_away(show: Open, reviews: dict[str, str]) -> None:
    page = show(reviews["flagged"]).page
    page.get_by_label("Only flagged").check()
    goal = page.locator(".summary .goto").first
    row = page.locator(goal.get_attribute("href") or "")
    expect(row).to_be_hidden()
    goal.click()
    expect(row).to_be_visible()
    expect(row).to_be_in_viewport()
    expect(page.get_by_label("Only flagged")).not_to_be_checked()


@pytest.mark.parametrize("name", ["hostile", "long_link"])
def test_a_hostile_article_does_no_harm(show: Open, reviews: dict[str, str], name: str) -> None:
    page = show(reviews[name]).page
    for figure in page.locator("a.figure").all()[:20]:
        figure.focus()
    assert page.title() != "harmed"
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("tbody tr:visible")).to_have_count(8)
    assert page.evaluate("getComputedStyle(document.body).display") == "block"


def test_the_policy_stops_what_would_get_past_the_escaping(show: Open) -> None:
    window = show(html.render(child_focus()))
    failed: list[str] = []
    window.page.on("requestfailed", lambda r: failed.append(f"{r.url}: {r.failure}"))
    window.page.evaluate(
        """() => {
          const script = document.createElement('script');
          script.textContent = "document.title = 'harmed'";
          document.body.append(script);
          document.body.insertAdjacentHTML('beforeend',
            '<img src="https://example.org/x.png" onerror="document.title = `harmed`">');
        }"""
    )
    window.page.wait_for_timeout(200)
    assert window.page.title() != "harmed"
    assert any("script-src" in fault for fault in window.faults)
    assert failed == ["https://example.org/x.png: csp"]
    window.faults.clear()


def test_without_scripts_the_page_shows_everything(show: Open, reviews: dict[str, str]) -> None:
    page = show(reviews["europol"], scripts=False).page
    expect(page.locator("tbody tr:visible")).to_have_count(page.locator("tbody tr").count())
    expect(page.locator("#toolbar")).to_be_hidden()
    page.locator(".summary a.figure", has_text="nine million").click()
    expect(page.locator("td.target a.figure", has_text="nine million")).to_be_in_viewport()


def test_a_printed_page_has_what_matters_and_no_controls(
    show: Open, reviews: dict[str, str]
) -> None:
    page = show(reviews["flagged"], scheme="dark").page
    page.emulate_media(media="print")
    expect(page.locator("#toolbar")).to_be_hidden()
    expect(page.locator(".skip")).to_be_hidden()
    expect(page.locator("tbody tr:visible")).to_have_count(page.locator("tbody tr").count())
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("td.target").first).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator("td .figure .sign").first).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
