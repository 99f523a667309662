"""The review page is one valid document, says what the report says, and does nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace

import html5lib
import pytest
from hypothesis import given, settings
from syrupy.assertion import SnapshotAssertion

from summarize.figures import Mode, compare
from summarize.pipeline import Options, summarise
from summarize.progress import Silent
from summarize.reading import read
from summarize.rendering import html
from summarize.rendering.formats import Format, render
from summarize.rendering.html.marks import MarkFate, Marks
from summarize.rendering.html.page import page
from summarize.rendering.plain import plain
from summarize.report import Report
from tests.conftest import ROOT
from tests.doubles import DOUBLE, DictionaryTranslator, FirstSentenceWriter
from tests.rendering.fixed import child_focus, europol, flagged, translated
from tests.rendering.hostile import HOSTILE, hostile, long_link
from tests.rendering.snapshots import as_html
from tests.rendering.strategies import EXAMPLES, reports

FIXED = {"child_focus": child_focus, "europol": europol, "flagged": flagged}


def parsed(text: str) -> ET.Element:
    """The document as an HTML5 parser that forgives nothing reads it."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    document: ET.Element = parser.parse(text)
    return document


def classed(document: ET.Element, name: str) -> list[ET.Element]:
    return [e for e in document.iter() if name in e.get("class", "").split()]


def said(element: ET.Element) -> str:
    """Its text without the signs of its marks."""
    parts = [element.text or ""]
    for child in element:
        if "sign" not in child.get("class", "").split():
            parts.append(said(child))
        parts.append(child.tail or "")
    return "".join(parts)


@settings(EXAMPLES)
@given(reports())
def test_any_report_is_a_valid_page_with_all_its_sentences(report: Report) -> None:
    document = parsed(render([report], Format.HTML))
    cells = [" ".join(said(e).split()) for e in classed(document, "source")]
    assert cells == [
        " ".join(plain(s.source).split()) for s in report.translation.sentences.values()
    ]
    shown = [" ".join(said(e).split()) for e in classed(document, "sentence")]
    assert shown == [" ".join(plain(s.text).split()) for s in report.summary]


@pytest.mark.parametrize("report", [hostile(), long_link()], ids=["script", "link"])
def test_what_an_article_says_stays_text(report: Report) -> None:
    text = html.render(report)
    document = parsed(text)
    names = Counter(e.tag for e in document.iter())
    assert (names["script"], names["style"], names["img"], names["title"]) == (1, 1, 0, 1)
    for element in document.iter():
        assert not [name for name in element.keys() if name.startswith("on")]  # noqa: SIM118
        for name in ("href", "src"):
            assert element.get(name, "#").startswith(("#", "https://example.org/"))
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200f]", text)
    assert "{{ 7 * 7 }}" in said(document.find("body"))  # type: ignore[arg-type]
    sources = [said(e) for e in classed(document, "source")]
    assert sources == [plain(sentence) for sentence in HOSTILE]


def test_only_the_page_s_own_script_and_style_are_allowed() -> None:
    document = parsed(html.render(hostile()))
    policy = next(
        e.get("content", "")
        for e in document.iter("meta")
        if e.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert set(rules) == {"default-src", "style-src", "script-src", "base-uri", "form-action"}
    for name in ("style", "script"):
        (element,) = document.iter(name)
        digest = base64.b64encode(hashlib.sha256((element.text or "").encode()).digest()).decode()
        assert rules[f"{name}-src"] == f"'sha256-{digest}'"


def test_marks_say_what_the_ledger_says() -> None:
    articles = [read(str(path)) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    for report in summarise(
        articles, DictionaryTranslator(), FirstSentenceWriter(), DOUBLE, Options(), Silent()
    ):
        document = parsed(html.render(report))
        marks = Counter(
            (said(e), e.get("class", "").split()[1])
            for cell in classed(document, "source")
            for e in classed(cell, "figure")
        )
        for noted in [key for key in marks if key[1] == "noted"]:
            del marks[noted]  # stands in no ledger: nothing that could be kept or lost
        assert marks == Counter(
            (entry.figure.text, entry.fate.value)
            for entry in report.ledger
            if entry.sentence in report.translation.sentences
        )


def test_a_figure_of_the_summary_leads_to_the_translation_and_on_to_the_source() -> None:
    document = parsed(html.render(europol()))
    (summary,) = classed(document, "summary")
    by_id = {e.get("id"): e for e in document.iter() if e.get("id")}
    way = [next(e for e in classed(summary, "figure") if said(e) == "more than a million")]
    for _ in range(3):
        way.append(by_id[way[-1].get("href", "")[1:]])
    assert [said(e) for e in way] == [
        "more than a million",
        "more than a million",
        "ruim een miljoen",
        "more than a million",
    ]
    assert len({e.get("data-group") for e in way}) == 1
    assert way[1] is way[3]


@pytest.mark.parametrize("make", [child_focus, europol, flagged, hostile])
def test_every_link_of_the_page_leads_somewhere_and_ids_are_unique(make: type) -> None:
    document = parsed(html.render(make()))
    ids = Counter(e.get("id") for e in document.iter() if e.get("id"))
    assert set(ids.values()) <= {1}
    for element in document.iter():
        for name in ("href", "aria-labelledby", "aria-describedby"):
            goal = element.get(name)
            if goal is not None and not goal.startswith("http"):
                assert goal.removeprefix("#") in ids, (element.tag, name, goal)


def test_each_fate_has_a_sign_of_its_own_and_a_meaning() -> None:
    document = parsed(html.render(flagged()))
    marks = {
        (said(e), e.get("class", "").split()[1], e[0].text)
        for e in classed(document, "figure")
        if e.tag == "a"
    }
    assert ("vertienvoudigde", "changed", "!") in marks
    assert ("ruim een miljoen", "missing", "✗") in marks
    assert ("negen miljoen", "kept", "✓") in marks
    assert ("12", "invented", "+") in marks
    (legend,) = classed(document, "legend")
    assert {e.get("class", "").split()[1] for e in legend.iter("dt")} == {m[1] for m in marks}


def test_what_a_person_wrote_is_marked_as_theirs() -> None:
    report = europol()
    assert report.headline is not None
    first, *rest = report.summary
    mine = replace(
        report,
        headline=replace(report.headline, edited=True),
        summary=(replace(first, edited=True), *rest),
    )
    assert len(classed(parsed(html.render(report)), "edited")) == 0
    assert len(classed(parsed(html.render(mine)), "edited")) == 2


def test_a_doubtful_translation_says_so_with_what_else_it_could_say() -> None:
    report = europol()
    first, *rest = report.translation.paragraphs
    doubtful = replace(first.sentences[0], confidence=0.124, other="Or <b>so</b>.")
    sure = [replace(s, confidence=0.8, other="Or not.") for s in first.sentences[1:]]
    paragraphs = (replace(first, sentences=(doubtful, *sure)), *rest)
    text = html.render(
        replace(report, translation=replace(report.translation, paragraphs=paragraphs))
    )
    (said_so,) = classed(parsed(text), "doubt")
    assert said(said_so) == (
        "Doubtful: of 100 translations like this one about 12 say nothing untrue. Or: Or <b>so</b>."
    )
    assert "Or not." not in text


def test_figures_inside_figures_are_one_mark() -> None:
    marks = Marks()
    source, target = "Op 12 mei 2020 waren er 5.", "On 12 May 2020 there were 5."
    comparison = compare(source, target, source_lang="nl", target_lang="en", mode=Mode.TRANSLATION)
    marks.add_translation("o0", "t0", comparison)
    whole = comparison.kept[0].source
    marks._mark("o0", replace(whole, start=whole.start + 3), MarkFate.MISSING)
    marks.finish()
    assert [m.fate for m in marks.at("o0")] == [MarkFate.MISSING, MarkFate.KEPT]
    assert "".join(s.text for s in marks.segments("o0", source)) == source


def test_a_language_whose_figures_nobody_knows_has_no_marks_and_is_not_called_checked() -> None:
    report = replace(translated(europol()), target_language="xx", ledger=())
    document = parsed(html.render(report))
    assert not [e for e in classed(document, "figure") if e.tag == "a"]
    assert not page(report).checked
    assert "Nothing flagged" not in said(document.find("body"))  # type: ignore[arg-type]


def test_the_index_leads_to_every_page_by_its_name() -> None:
    pages = [("a b#?.html", child_focus()), ("b\udce9.html", flagged()), ("c.html", hostile())]
    document = parsed(html.index(pages))
    assert [e.get("href") for e in document.iter("a")] == [
        "a%20b%23%3F.html",
        "b%E9.html",
        "c.html",
    ]
    assert not list(document.iter("script"))


def test_several_reports_are_several_pages() -> None:
    with pytest.raises(ValueError, match="unpack"):
        render([child_focus(), europol()], Format.HTML)


def body(text: str) -> str:
    """A page without its style and script, which are files of their own, and their hashes."""
    text = re.sub("<(style|script)>.*?</", r"<\1>…</", text, flags=re.DOTALL)
    return re.sub("'sha256-[^']+'", "'sha256-…'", text)


@pytest.mark.parametrize("name", FIXED)
def test_as_it_was(name: str, snapshot: SnapshotAssertion) -> None:
    assert body(render([FIXED[name]()], Format.HTML)) == snapshot(extension_class=as_html)


def test_translated_only_as_it_was(snapshot: SnapshotAssertion) -> None:
    text = render([translated(child_focus())], Format.HTML)
    assert body(text) == snapshot(extension_class=as_html)


def test_the_index_as_it_was(snapshot: SnapshotAssertion) -> None:
    pages = [("000.html", child_focus()), ("003.html", flagged())]
    assert body(html.index(pages)) == snapshot(extension_class=as_html)
