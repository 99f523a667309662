"""Each form is valid, says the same, escapes everything, and a broken template says its line."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion

from summarize.newsletter.issue import Frame, GroupBy, Issue, is_printable, issue
from summarize.newsletter.mail import AddressError, Envelope, message
from summarize.newsletter.rendering import (
    DEFAULT,
    Form,
    TemplateError,
    names,
    render,
    template_source,
    unbalanced,
)
from summarize.report import Report
from tests.rendering.fixed import child_focus, europol, flagged
from tests.rendering.hostile import HOSTILE, hostile, long_link
from tests.rendering.snapshots import as_eml, as_html, as_markdown, as_text
from tests.rendering.strategies import EXAMPLES, reports

DATE = datetime(2021, 5, 3, 9, 30, tzinfo=UTC)
LINK = "https://example.org/files?year=2020&page=(2)"
ENVELOPE = Envelope("Desk <desk@example.org>", ["a@example.org", "b@example.org"], "Figures")


def linked(report: Report) -> Report:
    return replace(report, article=replace(report.article, link=LINK, date="2021-04-14"))


def full(group_by: GroupBy = GroupBy.NONE) -> Issue:
    frame = Frame(intro="What the hotlines counted.", group_by=group_by)
    return issue([linked(child_focus()), europol(), flagged()], frame)


def parsed(html: str) -> ET.Element:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    document: ET.Element = parser.parse(html)
    return document


def visible(element: ET.Element) -> Iterator[str]:
    """What a reader sees, piece by piece; the line that only an inbox shows is hidden."""
    if element.tag in ("head", "style") or "display:none" in element.get("style", ""):
        return
    if isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from visible(child)
            yield child.tail or ""


def words(text: str) -> list[str]:
    return re.findall(r"[\w%’.,“”-]+", text)


@settings(EXAMPLES)
@given(st.lists(reports().filter(is_printable), min_size=1, max_size=3), st.sampled_from(GroupBy))
def test_any_newsletter_is_valid_in_every_form(given: list[Report], group_by: GroupBy) -> None:
    made = issue(given, Frame(group_by=group_by))
    document = parsed(render(made, Form.HTML))
    said = " ".join("".join(visible(document.find("body"))).split())  # type: ignore[arg-type]
    for blurb in made.blurbs:
        assert " ".join(blurb.text.split()) in said
    assert not re.search(r"[\x00-\x08\x7f-\x9f\u202a-\u202e]", render(made, Form.TEXT))
    rendered = MarkdownIt("commonmark").render(render(made, Form.MARKDOWN))
    assert not re.search("<(?!/?(h[123]|p|em|strong|blockquote|hr)[ >])", rendered)


@pytest.mark.parametrize("report", [hostile(), long_link()], ids=["script", "link"])
def test_what_an_article_says_stays_text(report: Report) -> None:
    frame = Frame(title=HOSTILE[0], intro=HOSTILE[1], group_by=GroupBy.PUBLISHER)
    made = issue([report], frame)
    document = parsed(render(made, Form.HTML))
    for element in document.iter():
        assert element.tag not in ("script", "img", "link")
        assert not [name for name in element.keys() if name.startswith("on")]  # noqa: SIM118
        assert element.get("href", "https://example.org/").startswith("https://example.org/")
    assert "<script>" in "".join(visible(document.find("body")))  # type: ignore[arg-type]
    rendered = MarkdownIt("commonmark").render(render(made, Form.MARKDOWN))
    assert "<script" not in rendered
    assert "javascript:" not in re.findall('href="([^"]*)"', rendered)


def test_the_mail_needs_nobody_and_reads_without_pictures() -> None:
    html = render(full(), Form.HTML)
    assert set(re.findall(r"https?://[^\s\"')<]+", html)) == {
        "https://example.org/files?year=2020&amp;page=%282%29",
        "http://www.w3.org/1999/xhtml",
    }
    assert not re.search(r"<(img|script|link)\b|url\(|@import", html)
    document = parsed(html)
    assert document.get("lang") == "en"
    # The styles that light mode needs stand on the elements: some clients drop <style>.
    for heading in (*document.iter("h1"), *document.iter("h2")):
        assert "font-size" in heading.get("style", "")


@pytest.mark.parametrize("report", [child_focus(), europol(), flagged(), hostile()])
def test_both_parts_of_a_mail_say_the_same(report: Report) -> None:
    made = issue([linked(report)], Frame(intro="What the hotlines counted."))
    mail = message_from_bytes(message(made, ENVELOPE, DATE), policy=default)
    assert isinstance(mail, EmailMessage)
    assert mail.get_content_type() == "multipart/alternative"
    text, html = mail.iter_parts()
    assert [p.get_content_type() for p in (text, html)] == ["text/plain", "text/html"]
    assert [p["Content-Language"] for p in (text, html)] == ["en", "en"]
    body = parsed(html.get_content()).find("body")
    assert body is not None
    in_html = words(" ".join(visible(body)))
    plain = text.get_content().replace("\r\n", "\n")
    in_text = words(re.sub(r"^<https?://\S+>$|^[-=]+$", "", plain, flags=re.MULTILINE))
    assert [w.strip("-") for w in in_text if w.strip("-")] == [
        w.strip("-") for w in in_html if w.strip("-")
    ]
    links = [a.get("href") for a in body.iter("a")]
    assert links == re.findall(r"^<(https?://\S+)>$", plain, flags=re.MULTILINE)


def test_a_mail_has_its_headers_and_no_defects() -> None:
    mail = message_from_bytes(message(full(), ENVELOPE, DATE), policy=default)
    assert mail.defects == []
    assert mail["Subject"] == "Figures"
    assert mail["From"] == "Desk <desk@example.org>"
    assert mail["To"] == "a@example.org, b@example.org"
    assert mail["Date"] == "Mon, 03 May 2021 09:30:00 +0000"
    bare = message_from_bytes(message(full(), Envelope(), DATE), policy=default)
    assert (bare["Subject"], bare["From"], bare["To"]) == ("Reports in brief", None, None)
    lines = message(full(), ENVELOPE, DATE).split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert not any(b"\n" in line for line in lines)


def test_the_same_newsletter_is_the_same_bytes() -> None:
    assert message(full(), ENVELOPE, DATE) == message(full(), ENVELOPE, DATE)


@pytest.mark.parametrize(
    "envelope",
    [
        Envelope(sender="nobody"),
        Envelope(sender="a@example.org\r\nBcc: b@example.org"),
        Envelope(sender="a@example.org, b@example.org"),
        Envelope(recipients=["a@example.org", "@"]),
        Envelope(recipients=["a@exa mple.org"]),
        Envelope(recipients=[""]),
    ],
)
def test_what_is_no_address_is_said(envelope: Envelope) -> None:
    with pytest.raises(AddressError):
        message(full(), envelope, DATE)


def test_a_subject_is_one_line_whatever_it_says() -> None:
    data = message(full(), Envelope(subject="Cijfers\r\nBcc: x@example.org \x00 één"), DATE)
    mail = message_from_bytes(data, policy=default)
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Cijfers Bcc: x@example.org \ufffd één"


@pytest.mark.parametrize("form", Form)
def test_a_template_that_was_shown_can_be_used(form: Form, tmp_path: Path) -> None:
    source, _ = template_source(DEFAULT, form)
    path = tmp_path / "mine.j2"
    path.write_text(source.replace("{{ issue.title", "Mine: {{ issue.title"), encoding="utf-8")
    made = render(full(), form, str(path))
    assert "Mine: Reports in brief" in made
    assert made.replace("Mine: ", "") == render(full(), form)


BROKEN = [
    ("<mjml>\n<mj-body>\n{% if %}\n</mj-body></mjml>", 3, "Expected an expression"),
    ("<mjml>\n{% for b in issue.blurbs %}\n\n</mjml>", 3, "Unexpected end of template"),
    ("<mjml>\n\n{{ issue.titel }}</mjml>", 3, "no attribute 'titel'"),
    ("<mjml>\n{{ 1 / 0 }}</mjml>", 2, "division by zero"),
    ("<mjml>\n{{ issue.title|shout }}</mjml>", 2, "No filter named 'shout'"),
    ("<mjml><mj-body>\n<mj-section>\n<mj-column>\n</mj-section></mj-body></mjml>", 3, "MJML"),
    ("<mjml>\n<mj-body>\n", 2, "MJML"),
    ("{{ ''.__class__.__mro__ }}", 1, "unsafe"),
    ("<mjml>\n{% include '/etc/hostname' %}</mjml>", 2, "a template of its own"),
]


@pytest.mark.parametrize(("source", "line", "reason"), BROKEN)
def test_a_broken_template_says_which_line(
    tmp_path: Path, source: str, line: int, reason: str
) -> None:
    path = tmp_path / "mine.j2"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        render(full(), Form.HTML, str(path))
    assert str(caught.value).startswith(f"{path}, line {line}: ")
    assert reason in str(caught.value)


def test_what_is_no_template_is_said(tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes(b"\xe9")
    for template in (
        str(tmp_path),
        str(tmp_path / "none.j2"),
        "",
        "none\0",
        str(tmp_path / "latin"),
    ):
        with pytest.raises(TemplateError):
            render(full(), Form.TEXT, str(template))
    assert names() == [DEFAULT]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("<a>\n<b>\n</b></a>", None),
        ("<a>\n<b>\n</a>", 2),
        ("<a>\n</b></a>", 2),
        ("<a>{% if x %}\n{% endif %}{{ '<b>' }}<br>\n<c/>", 1),
    ],
)
def test_unbalanced_tags(source: str, line: int | None) -> None:
    assert unbalanced(source) == line


@pytest.mark.parametrize("group_by", GroupBy)
@pytest.mark.parametrize("form", Form)
def test_as_it_was(form: Form, group_by: GroupBy, snapshot: SnapshotAssertion) -> None:
    kind = {Form.HTML: as_html, Form.MARKDOWN: as_markdown, Form.TEXT: as_text}[form]
    assert render(full(group_by), form) == snapshot(extension_class=kind)


def test_in_dutch_as_it_was(snapshot: SnapshotAssertion) -> None:
    made = issue([linked(child_focus()), flagged()], Frame(language="nl", group_by=GroupBy.DATE))
    assert render(made, Form.TEXT) == snapshot(extension_class=as_text)


def test_the_mail_as_it_was(snapshot: SnapshotAssertion) -> None:
    text = message(full(), ENVELOPE, DATE).decode("ascii").replace("\r\n", "\n")
    assert text == snapshot(extension_class=as_eml)
