"""Feeds: their items as reports, and the pages that teasers lead to."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.reading import read_all_bytes
from summarize.reading.document import Hints
from summarize.reading.enclosed import disclosed
from summarize.reading.faults import NoTextError, ReadingError, UnreadableError
from summarize.reading.feed import read
from summarize.reading.feed.items import FeedItem, parse, single
from summarize.reading.feed.polling import FetchedItem, ask, reports
from summarize.reading.web.politeness import Polite
from tests.reading.server import LOOPBACK, Answer, Site, serving
from tests.reading.test_web import html

WHOLE = (
    "<p>" + "De gemeente trekt 4,7 miljoen euro uit voor nieuwe stuwen in de polder. " * 8 + "</p>"
)


def rss(*items: str) -> bytes:
    return (
        "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
        f"<channel><title>Ministerie</title><language>nl</language>{''.join(items)}</channel></rss>"
    ).encode()


def entry(number: int, text: str, link: str = "") -> str:
    return (
        f"<item><guid isPermaLink='false'>n{number}</guid><title>Bericht {number}</title>"
        f"<link>{link or f'https://nieuws.example/{number}'}</link>"
        f"<pubDate>Tue, {number:02} Mar 2024 10:00:00 +0100</pubDate>"
        f"<content:encoded><![CDATA[{text}]]></content:encoded></item>"
    )


def test_each_item_is_a_report_with_what_the_feed_knows() -> None:
    found = read_all_bytes(rss(entry(2, WHOLE), entry(1, WHOLE + "<p>Nog iets.</p>")), "feed.xml")
    assert [(one.name, one.title, one.date, one.publisher, one.link) for one in found] == [
        ("Bericht 2", "Bericht 2", "2024-03-02", "Ministerie", "https://nieuws.example/2"),
        ("Bericht 1", "Bericht 1", "2024-03-01", "Ministerie", "https://nieuws.example/1"),
    ]
    assert found[0].within == "feed.xml"


def test_a_teaser_is_told_of() -> None:
    (found,) = read(
        rss(entry(1, "<p>Het kabinet komt met een plan. Lees meer</p>")), Hints("f.xml")
    )
    assert found.warnings == ("It is what the feed says of a report, not the report itself.",)


def test_no_feed_and_an_empty_one_say_so() -> None:
    with pytest.raises(UnreadableError, match=r"^f.xml is no feed"):
        parse(b"<html><p>geen feed</p></html>", "f.xml")
    with pytest.raises(NoTextError, match=r"^f.xml is a news feed without a word"):
        read(rss(), Hints("f.xml"))


def test_entities_are_not_expanded_and_nothing_is_fetched() -> None:
    data = (
        b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        b"<rss version='2.0'><channel><item><title>a &x; b</title>"
        b"<description>c &x; d</description></item></channel></rss>"
    )
    try:
        found = parse(data, "f.xml")
    except UnreadableError:
        return
    assert "root:" not in repr(found)


def test_an_item_alone_is_the_same_item_and_the_same_bytes() -> None:
    feed = parse(rss(entry(1, WHOLE + "<p>Kosten: 3 &lt; 4 &amp; 5</p>")), "f.xml")
    (item,) = feed.items
    again = parse(single(item, feed), "g.xml")
    assert again.items[0] == item
    assert (again.title, again.language) == (feed.title, feed.language)
    assert single(item, feed) == single(again.items[0], again)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as running:
        yield running


def polite() -> Polite:
    return Polite(allowed=[ipaddress.ip_network(LOOPBACK)], pause=0.0)


def taken(site: Site, known: set[str], tries: dict[str, int]) -> list[FetchedItem]:
    def failed(item: FeedItem, _: ReadingError) -> None:
        tries[item.id] = tries.get(item.id, 0) + 1

    asker = polite()
    told = ask(site.url("/feed"), asker)
    assert told.feed is not None
    return list(reports(told.feed, known, asker, lambda one: tries.get(one, 0), failed))


def test_new_items_come_the_oldest_first_and_a_teasers_page_is_fetched(site: Site) -> None:
    site.pages["/p3"] = html()
    teaser = "<p>Het kabinet komt met een plan.</p>"
    site.pages["/feed"] = Answer(
        rss(entry(3, teaser, site.url("/p3")), entry(2, WHOLE), entry(1, WHOLE))
    )
    second, third = taken(site, {"n1"}, {})
    assert (second.item.id, third.item.id) == ("n2", "n3")
    (article,) = read_all_bytes(third.data, third.file_name)
    assert (article.title, article.link, article.date) == (
        "Peil verlaagd",
        site.url("/p3"),
        "2024-06-18",
    )
    (article,) = read_all_bytes(second.data, second.file_name)
    assert (article.title, article.publisher) == ("Bericht 2", "Ministerie")


def test_a_page_that_cannot_be_had_is_asked_for_again_and_then_the_teaser_counts(
    site: Site,
) -> None:
    site.pages["/p1"] = Answer(status=500)
    site.pages["/feed"] = Answer(
        rss(entry(1, "<p>Het kabinet komt met een plan.</p>", site.url("/p1")))
    )
    tries: dict[str, int] = {}
    assert taken(site, set(), tries) == []
    assert taken(site, set(), tries) == []
    (found,) = taken(site, set(), tries)
    assert found.file_name == "Bericht-1.atom"


def test_a_page_that_is_gone_is_not_asked_for_again(site: Site) -> None:
    site.pages["/feed"] = Answer(
        rss(entry(1, "<p>Het kabinet komt met een plan.</p>", site.url("/weg")))
    )
    assert [one.file_name for one in taken(site, set(), {})] == ["Bericht-1.atom"]


def test_a_pdf_that_an_item_leads_to_is_taken_as_it_is_and_keeps_its_address(site: Site) -> None:
    site.pages["/jaarverslag.pdf"] = Answer(
        b"%PDF-1.4 x", headers={"Content-Type": "application/pdf"}
    )
    site.pages["/feed"] = Answer(rss(entry(1, "<p>Jaarverslag.</p>", site.url("/jaarverslag.pdf"))))
    (found,) = taken(site, set(), {})
    data, hints = disclosed(found.data, Hints(found.file_name))
    assert (data, hints.name) == (b"%PDF-1.4 x", "Bericht-1.pdf")
    assert hints.link == site.url("/jaarverslag.pdf")


def test_a_feed_that_has_not_changed_is_not_read_again(site: Site) -> None:
    def feed(headers: dict[str, str]) -> Answer:
        if headers.get("if-none-match") == '"v1"':
            return Answer(status=304)
        return Answer(rss(entry(1, WHOLE)), headers={"ETag": '"v1"'})

    site.pages["/feed"] = feed
    asker = polite()
    first = ask(site.url("/feed"), asker)
    assert ask(site.url("/feed"), asker, first.etag, first.modified).feed is None


def test_a_feed_that_is_the_name_of_a_file_opens_none(tmp_path: Path) -> None:
    local = tmp_path / "feed.xml"
    local.write_text(
        "<rss version='2.0'><channel><item><title>geheim</title></item></channel></rss>"
    )
    with pytest.raises(UnreadableError):
        parse(str(local).encode(), "https://bode.example/feed")


def test_dots_and_brackets_cost_no_time() -> None:
    words = "woord " * 100
    for said in (words + "." * 200_000 + "x", words + "<" * 200_000):
        assert not FeedItem("1", "t", None, None, None, said).is_teaser
