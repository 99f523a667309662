"""How probably a sentence says nothing untrue: a number that behaves, and what it decides."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.checks import Code
from summarize.drafting.translating import Manner, Quality, translate_sentences
from summarize.drafting.translating.confidence import FILE, Calibration, Features, calibration_of
from summarize.model_identity import ModelIdentity
from summarize.models.assembling import NoWriter
from summarize.models.engine import Candidate, Step, TranslationRequest
from summarize.models.registry_file import registry
from summarize.pipeline import Options, summarise, translate
from summarize.progress import Silent
from summarize.reading import read_bytes
from summarize.report import DOUBTFUL, Report

ADAPTED = ModelIdentity("double", "d0" * 32, "nl-en 5")
OURS = Calibration("nl", "en", 3.3, Features(6.4, -0.36, -1.4))
TEXTS = st.text(max_size=80)
SCORES = st.floats(-30, -1e-6)
COUNTS = st.integers(0, 50)


class Scored:
    """Answers with what it is given for a sentence: texts and scores, the first when one is asked;
    anything else by itself in brackets, surely."""

    def __init__(self, known: Mapping[str, Sequence[tuple[str, float]]]) -> None:
        self.known = known
        self.drawn: list[str] = []

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        if candidates > 1:
            self.drawn += [r.text for r in requests]
        answers = [self.known.get(r.text, [(f"[{r.text}]", -0.05)]) for r in requests]
        return [[Candidate(t, True, s) for t, s in some[:candidates]] for some in answers]


class Corrected(Scored):
    """Says a sentence wrongly and not surely at first, and rightly once it is told what to keep."""

    def __init__(self, at_first: Mapping[str, str], then: Mapping[str, str]) -> None:
        super().__init__({**SURELY, **{s: [(t, -0.3)] for s, t in at_first.items()}})
        self.then = then

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        known = super().translate(requests, candidates=candidates, step=step)
        return [
            [Candidate(self.then[r.text], True, -0.05)] if r.keep and r.text in self.then else some
            for r, some in zip(requests, known, strict=True)
        ]


@given(TEXTS, SCORES, COUNTS)
def test_it_is_a_probability(sentence: str, score: float, findings: int) -> None:
    sure = OURS.confidence(sentence, score, findings)
    assert sure is not None
    assert 0.0 <= sure <= 1.0


@given(TEXTS, SCORES, SCORES, COUNTS, COUNTS)
def test_what_is_likelier_and_has_less_against_it_is_no_less_sure(
    sentence: str, one: float, other: float, few: int, many: int
) -> None:
    worse = OURS.confidence(sentence, min(one, other), max(few, many))
    better = OURS.confidence(sentence, max(one, other), min(few, many))
    assert worse is not None
    assert better is not None
    assert worse <= better


@given(TEXTS, COUNTS)
def test_a_model_that_does_not_tell_has_none(sentence: str, findings: int) -> None:
    assert OURS.confidence(sentence, 0.0, findings) is None


def test_the_adapter_that_ships_has_one_that_tells_good_from_bad() -> None:
    shipped = calibration_of("nl-en 5")
    assert shipped is not None
    good = shipped.confidence("Urk kreeg vorig jaar een nieuwe haven.", -0.03, 0)
    bad = shipped.confidence("Urk kreeg vorig jaar een nieuwe haven.", -0.9, 1)
    assert good is not None
    assert bad is not None
    assert bad < DOUBTFUL < 0.6 < good


def test_what_ships_was_fitted_on_the_adapter_that_ships() -> None:
    adapters = [a for model in registry().models for a in model.adapters]
    assert adapters
    for adapter in adapters:
        file = resources.files("summarize.models") / Path(adapter.path).with_name(FILE).as_posix()
        made = json.loads(file.read_text("utf-8"))
        assert made["adapter"] == f"{adapter.name} {adapter.version}", "run `make confidence`"
        assert made["adapter_sha256"] == adapter.sha256, "run `make confidence`"
        assert (made["source"], made["target"]) == (adapter.source, adapter.target)


@pytest.mark.parametrize("adapter", [None, "", "fr-en 1", "../nl-en 5"])
def test_another_adapter_has_none(adapter: str | None) -> None:
    assert calibration_of(adapter) is None


def test_it_holds_for_its_languages_only() -> None:
    manner = Manner().measured(ADAPTED)
    assert manner.pair("nl-BE", "en-GB").calibration is not None
    assert manner.pair("de", "en").calibration is None
    assert Manner().measured(replace(ADAPTED, adapter=None)).pair("nl", "en").calibration is None


ASKED = "De wethouder wil volgend jaar een nieuwe brug bij de molen."
DRAWN = [
    ("The alderman wants a new bridge at the mill next year.", -0.35),
    ("The alderman wants the new bridge by the mill next year.", -0.6),
    ("The alderman wants the new bridge by the mill for next year.", -0.6),
]


def high(translator: Scored, model: ModelIdentity) -> tuple[str, str]:
    pair = Manner().measured(model).pair("nl", "en")
    (made,) = translate_sentences([ASKED], translator, pair, Silent(), Quality.HIGH)
    return made.text, made.other


def test_of_several_the_surest_is_taken_and_the_next_is_kept() -> None:
    assert high(Scored({ASKED: DRAWN}), ADAPTED) == (DRAWN[0][0], DRAWN[1][0])


@pytest.mark.parametrize(("score", "drawn"), [(-0.05, []), (-0.45, [ASKED]), (-2.0, [])])
def test_candidates_are_drawn_only_where_they_can_help(score: float, drawn: list[str]) -> None:
    translator = Scored({ASKED: [(DRAWN[0][0], score), *DRAWN[1:]]})
    high(translator, ADAPTED)
    assert translator.drawn == drawn


LEAD = "Het meldpunt kreeg vorig jaar 2.205 meldingen, meldt de organisatie in haar jaarverslag."
AGAIN = "Een jaar eerder waren het er 1.501, en nu dus 2.205 meldingen van bezorgde ouders."
REST = "De organisatie wil volgend jaar meer mensen aannemen voor het nieuwe kantoor in Utrecht."
SAID = {
    LEAD: "The hotline received 2,205 reports last year, according to its annual report.",
    AGAIN: "A year earlier it was 1,501, and now 2,205 reports from worried parents.",
    REST: "The organisation wants to hire more people for the new office in Utrecht next year.",
}

SURELY = {source: [(said, -0.05)] for source, said in SAID.items()}


def summarised(scores: Mapping[str, float], model: ModelIdentity = ADAPTED) -> Report:
    text = "\n\n".join(SAID).encode()
    known = {source: [(said, scores.get(source, -0.05))] for source, said in SAID.items()}
    article = read_bytes(text, "a.txt", "nl")
    (report,) = summarise([article], Scored(known), NoWriter(), model, Options(), Silent())
    return report


def codes(report: Report) -> list[Code]:
    return [flag.code for sentence in report.summary for flag in sentence.flags]


def test_a_doubtful_sentence_makes_room_for_another_with_the_same_key_figure() -> None:
    report = summarised({LEAD: -1.5})
    assert "2,205 reports from worried parents" in report.text
    assert SAID[LEAD] not in report.text
    assert Code.DOUBTFUL not in codes(report)


def test_where_all_is_doubtful_it_is_printed_and_flagged() -> None:
    report = summarised(dict.fromkeys(SAID, -1.5))
    assert "2,205" in report.text
    assert set(codes(report)) == {Code.DOUBTFUL}
    assert report.headline is not None
    assert [f.code for f in report.headline.flags] == [Code.DOUBTFUL]
    assert not report.ok
    assert all(s.is_doubtful and not s.flags for s in report.translation.sentences.values())


def test_without_a_measured_confidence_nothing_is_doubtful() -> None:
    report = summarised(dict.fromkeys(SAID, -1.5), replace(ADAPTED, adapter=None))
    assert codes(report) == []
    assert [s.confidence for s in report.translation.sentences.values()] == [None] * 3


def test_a_translation_alone_has_it_too() -> None:
    article = read_bytes(LEAD.encode(), "a.txt", "nl")
    translator = Scored({LEAD: [(SAID[LEAD], -0.05)]})
    (report,) = translate([article], translator, ADAPTED, "en", Silent())
    (sentence,) = report.translation.sentences.values()
    assert sentence.confidence is not None
    assert sentence.confidence > DOUBTFUL


def test_the_same_article_is_told_by_its_lead_where_that_is_sure() -> None:
    report = summarised({})
    assert SAID[LEAD] in report.text
    assert codes(report) == []


def test_what_is_doubtful_is_not_told_for_the_length_nor_made_a_headline() -> None:
    report = summarised({LEAD: -1.5, REST: -1.5})
    assert report.headline is not None
    assert "1,501" in report.headline.text
    assert SAID[REST] not in report.text
    assert report.ok


def test_the_weightiest_key_figure_is_told_and_flagged_if_only_doubtful_sentences_say_it() -> None:
    report = summarised({LEAD: -1.5, AGAIN: -1.5})
    assert "2,205" in report.text
    assert set(codes(report)) == {Code.DOUBTFUL}


def test_another_figure_is_not_told_by_a_doubtful_sentence() -> None:
    report = summarised({AGAIN: -1.5})
    assert "1,501" not in report.text
    assert codes(report) == []


def test_what_is_to_be_tried_again_is_chosen_as_if_it_were_put_right() -> None:
    """Its faults make it doubtful; nobody would try it again if that decided."""
    wrong = SAID[LEAD].replace("2,205", "2,502")
    translator = Corrected({LEAD: wrong}, {LEAD: SAID[LEAD]})
    article = read_bytes("\n\n".join(SAID).encode(), "a.txt", "nl")
    options = Options(whole=False)
    (report,) = summarise([article], translator, NoWriter(), ADAPTED, options, Silent())
    assert SAID[LEAD] in report.text


TITLE = "Hotline received 2,205 reports"


def told(lines: Mapping[str, tuple[str, float]], *, in_one: bool = False) -> Report:
    """The report on these Dutch lines, each with its translation and its score."""
    text = (" " if in_one else "\n\n").join(lines).encode()
    known = {source: [said] for source, said in lines.items()}
    article = read_bytes(text, "a.txt", "nl")
    (report,) = summarise([article], Scored(known), NoWriter(), ADAPTED, Options(), Silent())
    return report


OTHERS = {
    REST: (SAID[REST], -0.05),
    "Ook de samenwerking met de politie wordt volgens de directeur verder versterkt.": (
        "Cooperation with the police is also being strengthened further, says the director.",
        -0.05,
    ),
    "De minister noemde het werk van de organisatie onmisbaar voor de veiligheid van kinderen.": (
        "The minister called the work of the organisation indispensable for children's safety.",
        -0.05,
    ),
}


@pytest.mark.parametrize("score", [-0.42, -1.5])
def test_a_sure_title_is_no_reason_to_leave_the_figure_out_of_the_summary(score: float) -> None:
    lines = {
        "Meldpunt kreeg 2.205 meldingen": (TITLE, -0.05),
        LEAD: (SAID[LEAD], score),
        **OTHERS,
    }
    assert "2,205" in told(lines).text


def test_a_sentence_that_stands_on_a_doubtful_one_does_not_lose_the_figure() -> None:
    back = "Dat zijn 2.205 meldingen van bezorgde ouders uit het hele land."
    lines = {
        LEAD: (SAID[LEAD], -1.5),
        back: ("Those are 2,205 reports from worried parents across the country.", -0.05),
        **OTHERS,
    }
    assert "2,205" in told(lines, in_one=True).text


def test_a_headline_is_made_of_a_sentence_that_is_understood_alone() -> None:
    lead = "Directeur An Peeters van het meldpunt stelde gisteren het nieuwe plan voor."
    back = "Zij wil volgend jaar meer mensen aannemen voor het kantoor in de stad Utrecht."
    lines = {
        lead: ("Director An Peeters of the hotline presented the new plan yesterday.", -1.5),
        back: ("She wants to hire more people for the office in the city of Utrecht.", -0.05),
    }
    headline = told(lines, in_one=True).headline
    assert headline is not None
    assert not headline.text.startswith("She")


class Mended(Scored):
    """Loses a word at first, says all of it and surely when told; what it draws is worse."""

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        if candidates > 1:
            drawn = [Candidate("The alderman wants next 12 bridge at mill year.", True, -1.4)]
            return [drawn * candidates for _ in requests]
        first = {False: ("The alderman wants a bridge at the mill.", -0.4)}
        put_right = ("The alderman wants 12 new bridges at the mill next year.", -0.1)
        return [
            [Candidate(text, True, score)]
            for r in requests
            for text, score in [first.get(bool(r.keep), put_right)]
        ]


def test_what_was_put_right_is_not_given_up_for_a_drawn_one_that_is_doubtful() -> None:
    asked = "De wethouder wil volgend jaar 12 nieuwe bruggen bij de molen."
    pair = Manner().measured(ADAPTED).pair("nl", "en")
    (made,) = translate_sentences([asked], Mended({}), pair, Silent(), Quality.HIGH)
    assert made.text == "The alderman wants 12 new bridges at the mill next year."


def test_another_wording_with_a_fault_is_never_offered() -> None:
    asked = "Het meldpunt kreeg vorig jaar 2.205 meldingen van ouders."
    wrong = [
        ("The hotline received 2,502 reports from parents last year.", -0.3),
        ("The hotline got 5,202 reports from parents last year.", -0.4),
    ]
    pair = Manner().measured(ADAPTED).pair("nl", "en")
    (made,) = translate_sentences([asked], Scored({asked: wrong}), pair, Silent(), Quality.HIGH)
    assert made.other == ""
