"""Every known kind in one inbox, told by content; what is attached to a mail is a report too."""

from __future__ import annotations

from email.message import EmailMessage

from summarize.batch.making import Order
from tests.batch.conftest import Batch
from tests.batch.doubles import age, text
from tests.reading.office import word, word_p


def page(number: int) -> str:
    return (
        f"<html lang=en><body><article><h1>News</h1><p>{text(number)}</p></article></body></html>"
    )


def mail(said: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Press <press@harbour.example>"
    message["To"] = "desk@paper.example"
    message["Subject"] = "Two reports"
    message["Received"] = "by x"
    message.set_content(said)
    message.add_attachment(page(11).encode(), "text", "html", filename="page.html")
    message.add_attachment(word(word_p(text(12))), "application", "msword", filename="a.docx")
    message.add_attachment(b"\x89PNG\r\n\x1a\n" + bytes(99), "image", "png", filename="logo.png")
    return message


def put(batch: Batch, name: str, data: bytes) -> None:
    (batch.inbox / name).write_bytes(data)
    age(batch.inbox / name)


def test_every_kind_is_a_report_whatever_its_name(batch: Batch) -> None:
    put(batch, "a.pdf", page(1).encode())
    put(batch, "b", word(word_p(text(2))))
    put(batch, "c.txt", text(3).encode())
    status = batch.run(patterns=("*",)).status
    assert (status.total, status.failed, status.waiting) == (3, 0, 0)


def test_attachments_are_reports_that_say_what_they_came_in(batch: Batch) -> None:
    put(batch, "two.eml", mail(text(10)).as_bytes())
    status = batch.run(patterns=("*",)).status
    assert (status.total, status.failed, status.waiting) == (3, 0, 0)
    names = sorted(name for (name,) in batch.rows("SELECT file_name FROM documents"))
    assert names == ["two.eml", "two.eml/a.docx", "two.eml/page.html"]
    assert batch.run(patterns=("*",)).status.total == 3


def test_each_item_of_a_feed_that_was_saved_is_a_report(batch: Batch) -> None:
    items = "".join(
        f"<item><title>News {n}</title><guid>{n}</guid><description>{text(n)}</description></item>"
        for n in (20, 21)
    )
    feed = f"<rss version='2.0'><channel><title>Paper</title>{items}</channel></rss>"
    put(batch, "feed.xml", feed.encode())
    status = batch.run(patterns=("*",)).status
    assert (status.total, status.failed, status.waiting) == (2, 0, 0)
    names = sorted(name for (name,) in batch.rows("SELECT file_name FROM documents"))
    assert names == ["feed.xml/News-20.atom", "feed.xml/News-21.atom"]
    assert batch.run(patterns=("*",)).status.total == 2


def test_a_mail_that_says_nothing_itself_is_no_report(batch: Batch) -> None:
    put(batch, "two.eml", mail("\n").as_bytes())
    status = batch.run(patterns=("*",), order=Order(source="en")).status
    assert (status.total, status.failed, status.waiting) == (2, 0, 0)
    assert batch.run(patterns=("*",), order=Order(source="en")).status.total == 2
