"""The newsletter in a browser: it fits a telephone, can be read in the dark, and asks nobody."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from summarize.newsletter import Form, Frame, GroupBy, issue, render
from tests.browser.conftest import Open
from tests.browser.looks import overflowing, serious
from tests.browser.screenshots import linked
from tests.rendering.fixed import child_focus, europol, flagged
from tests.rendering.hostile import hostile, long_link

LETTERS = {
    "plain": ([linked(child_focus()), europol(), flagged()], GroupBy.NONE),
    "grouped": ([linked(child_focus()), europol(), flagged()], GroupBy.DATE),
    "hostile": ([hostile(), long_link()], GroupBy.PUBLISHER),
}


def letter(name: str) -> str:
    reports, group_by = LETTERS[name]
    frame = Frame(intro="What the hotlines counted, in two reports.", group_by=group_by)
    return render(issue(reports, frame), Form.HTML)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 600, 1440])
@pytest.mark.parametrize("name", LETTERS)
def test_it_fits_and_axe_finds_nothing_serious(
    show: Open, name: str, width: int, scheme: str
) -> None:
    page = show(letter(name), width=width, scheme=scheme).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert overflowing(page) == []
    assert serious(page) == []


def test_it_is_dark_in_the_dark(show: Open) -> None:
    def colours(scheme: str) -> list[str]:
        page = show(letter("plain"), scheme=scheme).page
        found: list[str] = page.evaluate(
            """() => ['body', '.card', 'h1', '.quiet p'].map(s => {
                 const style = getComputedStyle(document.querySelector(s));
                 return s === 'body' || s === '.card' ? style.backgroundColor : style.color;
               })"""
        )
        return found

    light, dark = colours("light"), colours("dark")
    assert all(one != other for one, other in zip(light, dark, strict=True))


def test_without_its_style_sheet_the_mail_still_reads(show: Open) -> None:
    """Some clients drop <style>: what matters stands on the elements."""
    page = show(letter("plain"), width=320).page
    page.evaluate("document.querySelectorAll('style').forEach(e => e.remove())")
    assert overflowing(page) == []
    expect(page.locator("h1")).to_have_css("font-size", "26px")
    expect(page.locator(".check p")).to_have_css("background-color", "rgb(253, 228, 230)")
    assert serious(page) == []


def test_headings_follow_each_other(show: Open) -> None:
    for name, levels in (("plain", "1222"), ("grouped", "123233")):
        page = show(letter(name)).page
        found = page.locator("h1, h2, h3, h4").evaluate_all("all => all.map(e => e.tagName[1])")
        assert "".join(found) == levels
