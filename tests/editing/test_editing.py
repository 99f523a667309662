"""What an editor changed survives, is checked again, and what stands on it is made anew."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings

from summarize.article import Article
from summarize.checks.finding import messages
from summarize.drafting.composing import Extent
from summarize.editing import EditedReport, Refreshed, is_document, load, refresh
from summarize.errors import InputError
from summarize.models.engine import Candidate, Writer
from summarize.pipeline import Options, summarise, translate
from summarize.progress import Silent
from summarize.reading import read, read_bytes
from summarize.rendering.formats import Format, render
from summarize.report import Fate, Length, Origin, Report
from tests.conftest import ROOT
from tests.doubles import DOUBLE, DictionaryTranslator, FirstSentenceWriter
from tests.rendering.fixed import europol
from tests.rendering.strategies import EXAMPLES, several

DUTCH = (
    "Meer meldingen bij het meldpunt\n\n"
    "Het meldpunt kreeg vorig jaar 312 meldingen, zegt de politie in een nieuw rapport. Dat is 12"
    " procent meer dan het jaar ervoor. De toename komt volgens de politie door een campagne.\n"
)
ENGLISH = {
    "Meer meldingen bij het meldpunt": "More reports at the hotline",
    "Het meldpunt kreeg vorig jaar 312 meldingen, zegt de politie in een nieuw rapport.": (
        "The hotline received 312 reports last year, the police say in a new report."
    ),
    "Dat is 12 procent meer dan het jaar ervoor.": (
        "That is 12 percent more than the year before."
    ),
    "De toename komt volgens de politie door een campagne.": (
        "According to the police, the increase is due to a campaign."
    ),
}


class Loads:
    """Loads a writer, and counts how often."""

    def __init__(self, writer: Writer | None = None) -> None:
        self.writer = writer or FirstSentenceWriter()
        self.pairs: list[tuple[str, str]] = []
        self.models: list[str] = []

    def __call__(self, model: str, source: str, target: str) -> Writer:
        self.models.append(model)
        self.pairs.append((source, target))
        return self.writer


def made(articles: list[Article], known: dict[str, str] | None = None) -> list[Report]:
    return summarise(
        articles, DictionaryTranslator(known), FirstSentenceWriter(), DOUBLE, Options(), Silent()
    )


@pytest.fixture
def dutch() -> Report:
    (report,) = made([read_bytes(DUTCH.encode(), "a.txt", "nl")], ENGLISH)
    return report


def drafts(document: Any) -> list[EditedReport]:
    return load(json.dumps(document, ensure_ascii=False).encode(), "a.json")


def document(*reports: Report) -> Any:
    return json.loads(render(reports, Format.JSON))


def refreshed(document: Any, loads: Loads | None = None) -> Refreshed:
    (found,) = refresh(drafts(document), loads or Loads(), Silent())
    return found


def sentence(document: Any, sentence_id: str) -> Any:
    return next(
        s
        for paragraph in document["reports"][0]["translation"]
        for s in paragraph["sentences"]
        if s["id"] == sentence_id
    )


def test_what_nobody_edited_comes_back_as_it_was() -> None:
    articles = [read(str(path)) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    before = made(articles)
    text = render(before, Format.JSON)
    loads = Loads()
    found = refresh(load(text.encode(), "a.json"), loads, Silent())
    assert [(f.edited, f.remade) for f in found] == [(0, 0), (0, 0)]
    assert loads.pairs == []
    assert render([f.report for f in found], Format.JSON) == text


def test_a_report_that_was_only_translated_comes_back_too() -> None:
    article = read_bytes(DUTCH.encode(), "a.txt", "nl")
    reports = translate([article], DictionaryTranslator(ENGLISH), DOUBLE, "en", Silent())
    text = render(reports, Format.JSON)
    assert render([refreshed(json.loads(text)).report], Format.JSON) == text


def test_how_sure_a_sentence_is_comes_back_unless_a_person_wrote_it(dutch: Report) -> None:
    edited = document(dutch)
    for name in ("s1", "s2"):
        sentence(edited, name).update(confidence=0.12, other="It could be said so.")
    sentence(edited, "s1")["text"] = "A person wrote this about 312 reports."
    said = refreshed(edited).report.translation.sentences
    assert [(s.confidence, s.other) for s in (said["s1"], said["s2"])] == [
        (None, ""),
        (0.12, "It could be said so."),
    ]
    assert not said["s1"].is_doubtful
    assert said["s2"].is_doubtful


def test_an_edited_sentence_stays_and_the_summary_says_it(dutch: Report) -> None:
    edited = document(dutch)
    better = "The hotline got 312 reports last year, the police say in a new report."
    sentence(edited, "s1")["text"] = better
    found = refreshed(edited)
    assert (found.edited, found.remade) == (1, 1)
    report = found.report
    assert report.translation.sentences["s1"].text == better
    assert report.translation.sentences["s1"].edited
    assert report.flags == ()
    assert better.removesuffix(".") in " ".join(s.text for s in report.summary)
    assert not any(s.edited for s in report.summary)


def test_a_wrong_figure_is_flagged_where_it_stands_and_in_what_stands_on_it(
    dutch: Report,
) -> None:
    edited = document(dutch)
    sentence(edited, "s1")["text"] = "The hotline received 412 reports last year, police say."
    report = refreshed(edited).report
    assert any("412" in flag.message for flag in report.translation.sentences["s1"].flags)
    (standing,) = [s for s in report.summary if "s1" in s.sources]
    assert any("412" in flag.message for flag in standing.flags)
    assert [e.fate for e in report.ledger if e.figure.text == "312"] == [Fate.CHANGED]
    # The next reader of the file is told the same.
    again = refreshed(document(report))
    assert again.report.flags == report.flags
    assert again.remade == 0


def test_a_corrected_figure_is_no_longer_flagged(dutch: Report) -> None:
    edited = document(dutch)
    sentence(edited, "s2")["text"] = "That is 21 percent more than the year before."
    wrong = refreshed(edited).report
    assert wrong.flags
    corrected = document(wrong)
    sentence(corrected, "s2")["text"] = ENGLISH["Dat is 12 procent meer dan het jaar ervoor."]
    assert refreshed(corrected).report.flags == ()


def test_an_edited_summary_is_kept_though_its_sentence_was_edited_too(dutch: Report) -> None:
    edited = document(dutch)
    sentence(edited, "s1")["text"] = "The hotline got 312 reports last year, police say."
    place = next(n for n, s in enumerate(edited["reports"][0]["summary"]) if "s1" in s["sources"])
    edited["reports"][0]["summary"][place]["text"] = "A hotline had 312 reports in a year."
    found = refreshed(edited)
    assert (found.edited, found.remade) == (2, 0)
    assert found.report.summary[place].text == "A hotline had 312 reports in a year."
    assert found.report.summary[place].edited
    assert found.report.summary[place].flags == ()
    assert refreshed(document(found.report)).report == found.report


def test_an_edited_summary_and_headline_are_checked_against_the_source(dutch: Report) -> None:
    edited = document(dutch)
    summary = edited["reports"][0]["summary"]
    summary[0]["text"] = "The hotline received 999 reports last year."
    edited["reports"][0]["headline"]["text"] = "88 percent more reports at the hotline"
    report = refreshed(edited).report
    assert any("999" in flag.message for flag in report.summary[0].flags)
    assert report.headline is not None
    assert any("88 percent" in flag.message for flag in report.headline.flags)
    assert {i.where for i in report.invented} >= {"headline"}
    document(report)  # follows the schema: whatever is invented is flagged


def test_a_text_that_was_emptied_is_flagged(dutch: Report) -> None:
    edited = document(dutch)
    edited["reports"][0]["summary"][0]["text"] = " "
    sentence(edited, "s3")["text"] = ""
    report = refreshed(edited).report
    assert messages(report.summary[0].flags) == ("the text is empty",)
    assert "the translation is empty" in messages(report.translation.sentences["s3"].flags)


def test_a_flag_taken_out_by_hand_comes_back(dutch: Report) -> None:
    edited = document(dutch)
    sentence(edited, "s1")["text"] = "The hotline received 412 reports last year, police say."
    taken_out = document(refreshed(edited).report)
    for part in (sentence(taken_out, "s1"), *taken_out["reports"][0]["summary"]):
        part["flags"] = []
    report = refreshed(taken_out).report
    assert any("412" in flag.message for flag in report.translation.sentences["s1"].flags)
    assert any("412" in flag.message for s in report.summary for flag in s.flags)


def test_an_edited_title_becomes_the_headline(dutch: Report) -> None:
    edited = document(dutch)
    sentence(edited, "s0")["text"] = "Hotline receives more reports."
    loads = Loads()
    report = refreshed(edited, loads).report
    assert report.headline is not None
    assert report.headline.text == "Hotline receives more reports"
    assert loads.pairs == []  # a title is copied, not written


def test_a_headline_made_from_the_lead_is_written_again() -> None:
    edited = document(europol())
    sentence(edited, "s1")["text"] = "Online abuse of children rose in the pandemic, Europol says."
    loads = Loads()
    report = refreshed(edited, loads).report
    assert report.headline is not None
    assert "Online abuse of children rose in the pandemic" in report.headline.text
    assert loads.pairs == [("nl", "en")]
    assert loads.models == [europol().model.name]


class Says:
    """A writer that says what it is told, and remembers what it was asked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.asked: list[Any] = []

    def write(self, requests: Any, *, candidates: int = 1, step: Any = None) -> Any:
        self.asked += requests
        return [[Candidate(self.text)] for _ in requests]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Attempts to visit such sites, nine million, were blocked in April.", None),
        ("Nineteen million attempts were blocked.", Origin.TRANSLATED),
        (
            "In the United Kingdom, nine million attempts to visit such sites were stopped.",
            Origin.WRITTEN,
        ),
    ],
)
def test_a_written_sentence_is_written_again_if_that_passes(
    text: str, origin: Origin | None
) -> None:
    edited = document(europol())
    summary = edited["reports"][0]["summary"]
    summary[2]["sources"] = ["s6"]
    # As the program would have written it for this one source.
    fresh = europol().translation
    from summarize.rendering.digests import basis

    summary[2]["stands_on"] = basis(["s6"], fresh)
    sentence(edited, "s6")["text"] = (
        "In the United Kingdom, nine million attempts to visit such sites were stopped in April"
        " alone."
    )
    writer = Says(text)
    report = refreshed(edited, Loads(writer)).report
    assert {r.sentences[-1] for r in writer.asked} == {report.translation.sentences["s6"].text}
    if origin is not None:
        assert report.summary[2].origin is origin
    assert (report.summary[2].text == text) == (report.summary[2].origin is Origin.WRITTEN)
    assert report.summary[:2] == europol().summary[:2]


def test_sentences_may_be_taken_out_and_put_in(dutch: Report) -> None:
    edited = document(dutch)
    summary = edited["reports"][0]["summary"]
    del summary[0]
    summary.append(
        {
            "text": "A campaign explains the increase, the police say.",
            "paragraph": 1,
            "sources": ["s3"],
            "origin": "translated",
            "flags": [],
        }
    )
    report = refreshed(edited).report
    assert report.summary[-1].edited
    assert report.summary[-1].text.startswith("A campaign")
    assert len(report.summary) == len(summary)


@settings(EXAMPLES)
@given(several)
def test_any_document_can_be_read_and_a_second_refresh_changes_nothing(
    reports: list[Report],
) -> None:
    text = render(reports, Format.JSON)
    found = load(text.encode(), "a.json")
    for before, draft in zip(reports, found, strict=True):
        assert not draft.stale
        assert draft.edited == 0
        assert [s.text for s in draft.report.summary] == [
            s.text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            for s in before.summary
        ]
    once = [f.report for f in refresh(found, Loads(), Silent())]
    written = render(once, Format.JSON)
    assert is_document(written.encode())
    twice = refresh(load(written.encode(), "a.json"), Loads(), Silent())
    assert render([f.report for f in twice], Format.JSON) == written


Spoil = Callable[[Any], object]
SPOILED: list[tuple[Spoil, str]] = [
    (lambda d: sentence(d, "s1").update(source="Iets anders."), "source sentences"),
    (lambda d: d["reports"][0]["translation"].pop(), "source sentences"),
    (lambda d: d["reports"][0]["summary"][0].update(sources=["s99"]), "'s99'"),
    (lambda d: d["reports"][0]["summary"][0].update(text=7), "summary → 0 → text: 7 is not"),
    (lambda d: d["reports"][0].pop("headline"), "'headline' is a required property"),
    (lambda d: d.update(schema="urn:summarize:reports:1"), "another version"),
    (lambda d: d["reports"][0].update(length="huge"), "length"),
]


@pytest.mark.parametrize(("spoil", "reason"), SPOILED)
def test_what_may_not_be_edited_is_said(dutch: Report, spoil: Spoil, reason: str) -> None:
    edited = document(dutch)
    spoil(edited)
    with pytest.raises(InputError, match=r"a\.json") as caught:
        drafts(edited)
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"schema": "urn:summarize:reports:3",\n "reports": [}', "line 2, column 14"),
        (b'{"schema": "urn:summarize:reports:3",\n\n "a": "\xff"}', "line 3: not UTF-8"),
        (b"[]", "the whole document"),
        (b"[" * 100_000, "nested"),
    ],
)
def test_broken_json_is_said_with_its_line(data: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        load(data, "a.json")
    assert reason in str(caught.value)


def test_a_document_is_told_from_a_report() -> None:
    assert is_document(b'\xef\xbb\xbf\n{"schema": "urn:summarize:reports:1"}')
    assert is_document(
        b'{"reports": [' + b" " * 10_000 + b'], "schema": "urn:summarize:reports:3"}'
    )
    assert not is_document(b'{"some": "other json"}')
    assert not is_document(DUTCH.encode())


def test_a_blurb_that_is_remade_fits_its_measure() -> None:
    articles = [read(str(path)) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    reports = summarise(
        articles,
        DictionaryTranslator(),
        FirstSentenceWriter(),
        DOUBLE,
        Options(extent=Extent(Length.BLURB)),
        Silent(),
    )
    for report in reports:
        edited = document(report)
        for where in {i for s in report.summary for i in s.sources} | {"s0", "s1"}:
            if where in report.translation.sentences:
                part = sentence(edited, where)
                part["text"] = (
                    part["text"].removesuffix(".") + ", " + "and so on, " * 30 + "it says."
                )
        found = refreshed(edited)
        assert found.remade == len(report.summary) + 1
        assert sum(len(s.text) + 1 for s in found.report.summary) - 1 <= 280
        assert found.report.headline is not None
        assert len(found.report.headline.text) <= 70


def test_long_summaries_are_remade_in_their_paragraphs() -> None:
    (article,) = [read(str(p)) for p in sorted((ROOT / "seeds").glob("000*.txt"))]
    (report,) = summarise(
        [article],
        DictionaryTranslator(),
        FirstSentenceWriter(),
        DOUBLE,
        Options(extent=Extent(Length.LONG)),
        Silent(),
    )
    edited = document(report)
    place = len(report.summary) - 1
    stands_on = report.summary[place].sources[-1]
    sentence(edited, stands_on)["text"] += " So it says."
    found = refreshed(edited)
    assert found.remade == 1
    assert [s.paragraph for s in found.report.summary] == [s.paragraph for s in report.summary]
    assert found.report.summary[:place] == report.summary[:place]


def test_a_document_of_schema_2_is_still_read(dutch: Report) -> None:
    """Its flags are words alone: they are kept, with the code of what is said in words."""
    made = json.loads(render([dutch], Format.JSON))
    made["schema"] = "urn:summarize:reports:2"
    for report in made["reports"]:
        for part in (
            report["headline"],
            *report["summary"],
            *report["translation"][0]["sentences"],
        ):
            part["flags"] = ["a figure is wrong"]
        report["summary"][0]["replaced"] = {"text": "Something else.", "reasons": ["it is wrong"]}
        report["invented"] = []
    (draft,) = load(json.dumps(made).encode(), "old.json")
    assert messages(draft.report.flags) == ("a figure is wrong",)
    replaced = draft.report.summary[0].replaced
    assert replaced is not None
    assert messages(replaced.reasons) == ("it is wrong",)
    made["reports"][0]["headline"]["flags"] = [""]
    with pytest.raises(InputError):
        load(json.dumps(made).encode(), "old.json")
