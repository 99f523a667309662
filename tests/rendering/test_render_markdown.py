"""The Markdown is valid, and whatever an article says stays text in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token
from syrupy.assertion import SnapshotAssertion

from summarize.rendering import view
from summarize.rendering.formats import Format, render
from summarize.rendering.markdown import escape
from summarize.report import Headline, Report
from tests.rendering.fixed import child_focus, europol, flagged, translated
from tests.rendering.snapshots import as_markdown
from tests.rendering.strategies import EXAMPLES, full_texts, several

# CommonMark, and what GitHub adds to it.
commonmark = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OURS = {
    "blockquote",
    "bullet_list",
    "em",
    "heading",
    "hr",
    "inline",
    "list_item",
    "paragraph",
    "strong",
    "text",
}


def flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from flat(token.children or [])


def kinds(markdown: str) -> set[str]:
    return {
        token.type.removesuffix("_open").removesuffix("_close")
        for token in flat(commonmark.parse(markdown))
    }


@given(full_texts.filter(view.clean))
@example("1. one")
@example("2020. That was the year")
@example("- - -")
@example("===")
@example("+ plus")
@example("# heading #")
@example("<script>alert(1)</script>")
@example("[x](javascript:alert(1))")
@example("`code` ``more``")
@example("a\\")
@example("&lt; &#60;")
@example("~~gone~~ | table |")
def test_an_escaped_text_is_that_text(text: str) -> None:
    for markdown in (
        escape(text),
        f"# {escape(text)}",
        f"- {escape(text)}",
        f"> {escape(text)}",
        f"*{escape(text)}*",
        f"**{escape(text)}:** x",
        f"words\n\n{escape(text)}\n\nwords",
    ):
        tokens = [t for t in flat(commonmark.parse(markdown)) if t.type == "text" and t.content]
        said = "".join(token.content for token in tokens)
        said = said.removesuffix(": x").removeprefix("words").removesuffix("words")
        assert said == view.clean(text)
        assert kinds(markdown) <= OURS


@settings(EXAMPLES)
@given(several)
def test_every_report_has_its_sentences_and_no_markup_but_ours(reports: list[Report]) -> None:
    markdown = render(reports, Format.MARKDOWN, translation=True)
    assert kinds(markdown) <= OURS
    tokens = flat(commonmark.parse(markdown))
    said = "".join(token.content for token in tokens if token.type == "text")
    for report in reports:
        for sentence in report.summary:
            assert view.clean(sentence.text) in said


@pytest.mark.parametrize(
    "title",
    [
        "<script>alert(1)</script>",
        "*loud*",
        "[x](javascript:alert(1))",
        "![x](http://example.org/spy.png)",
        "`code`",
        "<http://example.org>",
        "\n\n# another heading\n\n<b>",
    ],
)
def test_a_hostile_title_is_harmless_text(title: str) -> None:
    report = replace(
        child_focus(),
        headline=Headline(title, ("s0",)),
        article=replace(child_focus().article, name=title, publisher=title),
    )
    html = commonmark.render(render([report], Format.MARKDOWN))
    assert not any(tag in html for tag in ("<script", "<a ", "<img", "<code", "<b>", "<em>loud")), (
        html
    )
    assert html.count("<h1>") == 1


@pytest.mark.parametrize("translation", [False, True], ids=["plain", "translation"])
@pytest.mark.parametrize("name", ["child_focus", "europol", "flagged"])
def test_as_it_was(name: str, translation: bool, snapshot: SnapshotAssertion) -> None:
    report = {"child_focus": child_focus, "europol": europol, "flagged": flagged}[name]()
    text = render([report], Format.MARKDOWN, translation=translation)
    assert text == snapshot(extension_class=as_markdown)


def test_several_as_they_were(snapshot: SnapshotAssertion) -> None:
    text = render([child_focus(), europol()], Format.MARKDOWN)
    assert text == snapshot(extension_class=as_markdown)


def test_translated_only_as_it_was(snapshot: SnapshotAssertion) -> None:
    text = render([translated(child_focus())], Format.MARKDOWN, translation=True)
    assert text == snapshot(extension_class=as_markdown)
