"""Feeds as inboxes: each item once, whatever happens between two looks."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.batch import feeds
from summarize.batch.database import create
from summarize.errors import InputError
from summarize.reading.web.addresses import ALLOWED
from summarize.reading.web.politeness import Polite
from tests.batch.conftest import Batch
from tests.reading.server import LOOPBACK, Answer, Site, serving
from tests.reading.test_feed import WHOLE, entry, rss
from tests.reading.test_web import html

TEASER = "<p>Het kabinet komt met een plan.</p>"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv(ALLOWED, LOOPBACK)
    monkeypatch.setattr(feeds, "Polite", functools.partial(Polite, pause=0.0))
    with serving() as running:
        yield running


def inbox(site: Site) -> tuple[str]:
    return (f"feed:{site.url('/feed')}",)


def finished(batch: Batch) -> int:
    (row,) = batch.rows("SELECT count(*) FROM documents WHERE finished IS NOT NULL")
    return int(row[0])


def whole(number: int) -> str:
    return entry(number, WHOLE.replace("polder", f"polder van district {number}"))


def test_each_item_is_done_once_and_new_ones_as_they_come(batch: Batch, site: Site) -> None:
    site.pages["/feed"] = Answer(rss(whole(2), whole(1)))
    batch.run(inboxes=inbox(site))
    assert finished(batch) == 2
    site.pages["/feed"] = Answer(rss(whole(3), whole(2), whole(1)))
    batch.run(inboxes=inbox(site))
    assert finished(batch) == 3
    rows = batch.rows("SELECT title, date, publisher FROM documents ORDER BY date")
    assert rows[2] == ("Bericht 3", "2024-03-03", "Ministerie")
    assert batch.rows("SELECT count(*) FROM feed_items WHERE taken IS NOT NULL") == [(3,)]


def test_an_item_whose_text_is_edited_is_not_done_again(batch: Batch, site: Site) -> None:
    site.pages["/feed"] = Answer(rss(whole(1)))
    batch.run(inboxes=inbox(site))
    site.pages["/feed"] = Answer(rss(whole(1).replace("4,7", "4,8")))
    batch.run(inboxes=inbox(site))
    assert batch.rows("SELECT count(*) FROM documents") == [(1,)]


def test_the_marks_of_a_feed_are_kept_once_all_of_it_is_fetched(batch: Batch, site: Site) -> None:
    marks = {"ETag": '"v1"', "Last-Modified": "Tue, 12 Mar 2024 10:00:00 GMT"}
    site.pages["/feed"] = Answer(rss(entry(1, TEASER, site.url("/p1"))), headers=marks)
    site.pages["/p1"] = Answer(status=504)
    batch.run(inboxes=inbox(site))
    assert finished(batch) == 0
    assert batch.rows("SELECT etag FROM feeds") == [(None,)]
    site.pages["/p1"] = html()
    batch.run(inboxes=inbox(site))
    assert finished(batch) == 1
    assert batch.rows("SELECT etag, modified FROM feeds") == [tuple(marks.values())]
    assert batch.rows("SELECT path FROM files") == [(site.url("/p1"),)]


def test_a_feed_that_says_nothing_new_costs_one_request(batch: Batch, site: Site) -> None:
    def feed(headers: dict[str, str]) -> Answer:
        if headers.get("if-none-match"):
            return Answer(status=304)
        return Answer(rss(whole(1)), headers={"ETag": '"v1"'})

    site.pages["/feed"] = feed
    batch.run(inboxes=inbox(site))
    before = len(site.asked)
    batch.run(inboxes=inbox(site))
    assert site.paths()[before:] == ["/robots.txt", "/feed"]


def test_a_feed_that_cannot_be_read_is_told_and_counts(batch: Batch, site: Site) -> None:
    outcome = batch.run(inboxes=inbox(site))
    assert outcome.unreadable == 1
    assert any("nothing at this address (404)" in one for one in batch.heard.warnings)


def test_a_feed_and_a_folder_together(batch: Batch, site: Site) -> None:
    batch.inbox.mkdir(exist_ok=True)
    (batch.inbox / "a.txt").write_text(f"Peil\n\n{WHOLE[3:-4]}\n", encoding="utf-8")
    site.pages["/feed"] = Answer(rss(whole(1)))
    outcome = batch.run(inboxes=(str(batch.inbox), *inbox(site)))
    assert finished(batch) + outcome.growing == 2


@pytest.mark.parametrize("address", ["feed:ftp://x.example/a", "feed:", "feed:https://"])
def test_an_address_that_is_none_is_told_at_once(batch: Batch, address: str) -> None:
    with pytest.raises(InputError):
        batch.run(inboxes=(address,))


def test_a_process_that_ends_between_two_items_takes_the_others_later(
    tmp_path: Path, site: Site
) -> None:
    site.pages["/feed"] = Answer(rss(whole(3), whole(2), whole(1)), headers={"ETag": '"v1"'})
    connection = create(tmp_path)
    calls = iter([False, False, True, True, True])
    first = feeds.Feeds(connection, [site.url("/feed")], _Silent(), lambda: next(calls, True))
    assert first.look() == 2
    second = feeds.Feeds(connection, [site.url("/feed")], _Silent(), lambda: False)
    assert second.look() == 1
    assert second.look() == 0
    connection.close()


class _Silent:
    def report(self, event: object) -> None: ...
    def update(self, stage: str, done: int, total: int) -> None: ...
    def note(self, text: str) -> None: ...
    def warn(self, text: str) -> None: ...


def test_a_watcher_looks_again_and_again(tmp_path: Path, site: Site) -> None:
    site.pages["/feed"] = Answer(rss(whole(1)))
    create(tmp_path).close()
    watcher = feeds.FeedWatcher(
        tmp_path,
        lambda own: feeds.Feeds(own, [site.url("/feed")], _Silent(), lambda: False),
        lambda: False,
        interval=0.05,
    )
    watcher.start()
    try:
        assert watcher.news.wait(30)
        watcher.news.clear()
        site.pages["/feed"] = Answer(rss(whole(2), whole(1)))
        assert watcher.news.wait(30)
    finally:
        watcher.end()
    assert watcher.error is None
