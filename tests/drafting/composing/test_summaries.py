"""What becomes of what a model wrote: printed, or replaced and kept beside; cut and checked."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import pytest

from summarize.checks.finding import messages
from summarize.drafting.composing import Extent, Style
from summarize.editing import load
from summarize.models.engine import Candidate, Step, WritingRequest
from summarize.pipeline import Options, summarise
from summarize.progress import Silent
from summarize.reading import read_bytes
from summarize.rendering.findings import as_objects
from summarize.rendering.formats import Format, render
from summarize.report import Length, Origin, Replaced, Report
from tests.doubles import DOUBLE, DictionaryTranslator

AMSTERDAM = {
    "Het aantal meldingen in Amsterdam steeg in 2020 niet, zegt de politie van Amsterdam.": (
        "The number of reports in Amsterdam did not increase in 2020, say the Amsterdam police."
    ),
    "Er werden daar geen verdachten aangehouden, zegt de politie.": (
        "No suspects were arrested there, say the police."
    ),
    "De school heeft de ouders van alle leerlingen een brief gestuurd over zulke berichten.": (
        "The school has sent the parents of all pupils a letter about such messages."
    ),
    "Het ging om bijna alle leerlingen van de school in het centrum van Amsterdam.": (
        "It concerned almost all pupils of the school in the centre of Amsterdam."
    ),
}
FALSE = (
    "The number of reports in Amsterdam did increase in 2020 and no suspects were arrested, say"
    " the police."
)


class Writer:
    """Writes what `answer` makes of the request's sentences."""

    def __init__(self, answer: Callable[[WritingRequest], str]) -> None:
        self.answer = answer

    def write(
        self, requests: Sequence[WritingRequest], *, candidates: int = 1, step: Step | None = None
    ) -> list[list[Candidate]]:
        return [[Candidate(self.answer(request))] for request in requests]


def negating(request: WritingRequest) -> str:
    said = " ".join(request.sentences)
    return FALSE if "did not increase" in said and not request.headline else ""


def run(
    known: dict[str, str],
    answer: Callable[[WritingRequest], str],
    extent: Extent | None = None,
    *,
    style: Style = Style.AUTO,
    title: str = "",
) -> Report:
    body = title + " ".join(known)
    (report,) = summarise(
        [read_bytes(body.encode(), "a.txt", "nl")],
        DictionaryTranslator(known),
        Writer(answer),
        DOUBLE,
        Options("en", extent or Extent(), style),
        Silent(),
    )
    return report


def test_what_was_replaced_is_kept_with_the_reasons() -> None:
    report = run(AMSTERDAM, negating, style=Style.ABSTRACTIVE)
    assert FALSE not in [s.text for s in report.summary]
    replaced = [s for s in report.summary if s.replaced is not None]
    assert replaced
    for sentence in replaced:
        assert sentence.origin is Origin.TRANSLATED
        assert sentence.replaced is not None
        assert sentence.replaced.text == FALSE
        assert "a negation is lost or added" in messages(sentence.replaced.reasons)


def test_what_was_replaced_is_in_the_json_and_read_back() -> None:
    report = run(AMSTERDAM, negating, style=Style.ABSTRACTIVE)
    document = render([report], Format.JSON)
    shown = [s.get("replaced") for s in json.loads(document)["reports"][0]["summary"]]
    (first, *_) = [s.replaced for s in report.summary if s.replaced is not None]
    assert {"text": FALSE, "reasons": as_objects(first.reasons)} in shown
    (draft,) = load(document.encode(), "a.json")
    assert [s.replaced for s in draft.report.summary] == [s.replaced for s in report.summary]


@pytest.mark.parametrize("empty", [True, False])
def test_a_document_that_does_not_say_what_was_replaced_is_read(empty: bool) -> None:
    document = json.loads(render([run(AMSTERDAM, negating)], Format.JSON))
    for sentence in document["reports"][0]["summary"]:
        sentence.pop("replaced", None)
        if empty:
            sentence["replaced"] = None
    (draft,) = load(json.dumps(document).encode(), "a.json")
    assert all(s.replaced is None for s in draft.report.summary)


def test_where_nothing_was_refused_nothing_is_said_to_be_replaced() -> None:
    def nothing(request: WritingRequest) -> str:
        return ""

    report = run(AMSTERDAM, nothing)
    assert all(s.replaced is None for s in report.summary)
    assert '"replaced"' not in render([report], Format.JSON)


def test_of_several_refused_the_one_with_least_against_it_is_kept() -> None:
    class Two:
        def write(
            self,
            requests: Sequence[WritingRequest],
            *,
            candidates: int = 1,
            step: Step | None = None,
        ) -> list[list[Candidate]]:
            wild = Candidate("Experts in Brussels see 99 new cases", score=1.0)
            return [[wild, Candidate(FALSE)] for _ in requests]

    (report,) = summarise(
        [read_bytes(" ".join(AMSTERDAM).encode(), "a.txt", "nl")],
        DictionaryTranslator(AMSTERDAM),
        Two(),
        DOUBLE,
        Options("en", Extent(), Style.ABSTRACTIVE),
        Silent(),
    )
    assert FALSE in [s.replaced.text for s in report.summary if s.replaced is not None]
    assert isinstance(report.summary[0].replaced, Replaced)


def test_what_is_left_of_a_cut_sentence_is_checked_like_a_written_one() -> None:
    """Cut before its condition, and before who says so, it would say that the law comes."""
    known = {
        "De nieuwe wet treedt in de zomer in werking in alle landen van de Europese Unie als het"
        " parlement daarmee instemt, zegt de minister.": (
            "The new law takes effect in the summer in all countries of the European Union if"
            " parliament agrees to it, says the minister."
        ),
    }
    report = run(known, lambda request: "", Extent.custom(None, 12), style=Style.EXTRACTIVE)
    (sentence,) = report.summary
    assert sentence.text.startswith("The new law takes effect")
    assert "parliament" not in sentence.text
    assert any("“if” is left out" in flag.message for flag in sentence.flags), sentence


def test_a_very_short_report_is_translated_whole() -> None:
    """And not written: there is nothing to shorten."""
    known = dict(list(AMSTERDAM.items())[:2])
    report = run(known, lambda request: request.sentences[0])
    assert [s.text for s in report.summary] == list(known.values())
    assert all(s.origin is Origin.TRANSLATED for s in report.summary)


def test_a_report_of_fifty_words_gets_two_thirds_at_the_most() -> None:
    report = run(AMSTERDAM, lambda request: "")
    words = sum(len(s.split()) for s in AMSTERDAM)
    assert 45 < words < 60
    assert sum(len(s.text.split()) for s in report.summary) <= words * 2 / 3


def test_a_users_own_length_holds_for_very_short_reports_too() -> None:
    known = dict(list(AMSTERDAM.items())[:2])
    report = run(known, lambda request: "", Extent.custom(1, None))
    assert len(report.summary) == 1
    assert run(known, lambda request: "", Extent(Length.BLURB)).headline is not None


@pytest.mark.parametrize(
    ("english", "will_do"), [("Knives found more often", True), ("More often caught", False)]
)
def test_a_title_whose_translation_is_doubtful_gives_way_to_the_lead(
    english: str, will_do: bool
) -> None:
    title = "Vaker messen gevonden"
    (report,) = summarise(
        [read_bytes(f"{title}\n\n{' '.join(AMSTERDAM)}".encode(), "a.txt", "nl")],
        DictionaryTranslator({**AMSTERDAM, title: english, "Vaker knives gevonden": english}),
        Writer(lambda request: ""),
        DOUBLE,
        Options("en", Extent(), Style.AUTO),
        Silent(),
    )
    lead = next(iter(AMSTERDAM.values())).removesuffix(".")
    assert report.headline is not None
    assert report.headline.text == (english if will_do else lead)
    assert report.headline.flags == ()
