"""The API with a model that knows its sentences by heart: what goes in, what comes out."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import summarize
from summarize.api.sources import from_text
from summarize.models import loading
from summarize.models.loading import Models
from summarize.testing import KnownSentences
from tests.doubles import DOUBLE, DictionaryTranslator, FirstSentenceWriter, seed_translations

ENGLISH = (
    b"Fewer burglaries in the city\n\nThe police recorded 312 burglaries last year, the force said"
    b" on Monday. That is 12 percent fewer than the year before, it said.\n"
)


def test_a_report_has_what_the_documents_promise(engine: KnownSentences, seeds: list[Path]) -> None:
    report = summarize.summarize(seeds[1], to="en", model=engine)
    assert str(report.headline).startswith("The coronavirus")
    assert "tenfold" in report.text
    assert (report.ok, report.figures.flagged) == (True, ())
    assert {"tenfold", "more than a million"} <= {f.target for f in report.figures.in_summary}
    assert report.model.name == "known-sentences"


@pytest.mark.parametrize("kind", [str, Path, Path.read_bytes, summarize.read])
def test_a_report_can_be_given_in_four_ways(
    kind: object, engine: KnownSentences, seeds: list[Path]
) -> None:
    given_as = kind(seeds[0])  # type: ignore[operator]
    report = summarize.summarize(given_as, model=engine)
    assert report.text == summarize.summarize(seeds[0], model=engine).text


def test_what_is_wrong_is_flagged_and_not_raised(seeds: list[Path]) -> None:
    wrong = {s: t.replace("2,205", "2,502") for s, t in seed_translations().items()}
    report = summarize.summarize(seeds[0], model=KnownSentences(wrong), translation=True)
    assert not report.ok
    assert {f.figure.text for f in report.figures.flagged} >= {"2.205"}


def test_a_call_to_subscribe_is_listed_and_is_no_error() -> None:
    known = {
        "Minder inbraken in de stad": "Fewer burglaries in the city",
        "De politie noteerde vorig jaar 312 inbraken.": "The police recorded 312 burglaries last "
        "year.",
        "Lees hier het hele rapport.": "Read the whole report here.",
    }
    text = "\n\n".join(known).encode()
    made = summarize.summarize(text, source="nl", model=KnownSentences(known), translation=True)
    assert [flag.code for flag in made.flags] == ["speaks-to-reader"]
    assert made.ok
    assert "Read" not in made.text
    wrong = known | {"Lees hier het hele rapport.": "Read all 40 reports here."}
    made = summarize.summarize(text, source="nl", model=KnownSentences(wrong), translation=True)
    assert not made.ok


def test_a_list_gives_a_list_in_its_order(engine: KnownSentences, seeds: list[Path]) -> None:
    made = summarize.summarize([seeds[1], ENGLISH, seeds[0]], model=engine, length="blurb")
    assert [r.article.name for r in made] == [seeds[1].name, "bytes", seeds[0].name]
    assert all(len(r.text) <= 280 for r in made)
    assert summarize.summarize([], model=engine) == []


def test_options_reach_the_summary(engine: KnownSentences, seeds: list[Path]) -> None:
    report = summarize.summarize(seeds[1], model=engine, sentences=1, style="extractive")
    assert len(report.summary) == 1
    assert report.length == "custom"
    long = summarize.summarize(seeds[1], model=engine, length="long", to="en-GB", source="nl-BE")
    assert (long.length, long.target_language, long.article.language) == ("long", "en-GB", "nl-BE")


@pytest.mark.parametrize(
    "options", [{"length": "tiny"}, {"style": "bold"}, {"quality": "low"}, {"sentences": 0}]
)
def test_a_value_that_is_none_is_named(options: dict[str, str], seeds: list[Path]) -> None:
    with pytest.raises(ValueError, match=r"must be one of .*, not|cannot have 0"):
        summarize.summarize(seeds[0], model=KnownSentences({}), **options)  # type: ignore[call-overload]


def test_an_option_that_is_none_is_a_type_error(seeds: list[Path]) -> None:
    with pytest.raises(TypeError, match="lenght"):
        summarize.summarize(seeds[0], lenght="short")  # type: ignore[call-overload]


def test_errors_are_those_of_the_program(engine: KnownSentences, tmp_path: Path) -> None:
    with pytest.raises(summarize.InputError, match=r"nowhere\.txt does not exist"):
        summarize.summarize(tmp_path / "nowhere.txt", model=engine)
    with pytest.raises(summarize.LanguageError, match="'xx'"):
        summarize.Summarizer(to="xx")
    with pytest.raises(summarize.ModelError):
        summarize.summarize(ENGLISH, model="no-such-model")


class Loads:
    """Stands where models are loaded, and remembers for which languages."""

    def __init__(self) -> None:
        self.asked: list[tuple[str | None, str, str]] = []

    def __call__(self, name: str | None, source: str, target: str, **_: object) -> Models:
        self.asked.append((name, source, target))
        if source == "de":
            raise summarize.ModelError("No model can translate German.")
        return Models(DictionaryTranslator(), FirstSentenceWriter(), DOUBLE)


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> Loads:
    double = Loads()
    monkeypatch.setattr(loading, "load", double)
    return double


def test_a_summarizer_loads_once_and_is_used_many_times(loads: Loads, seeds: list[Path]) -> None:
    with summarize.Summarizer() as summarizer:
        assert loads.asked == []
        for _ in range(3):
            summarizer.summarize(seeds[0])
        summarizer.translate("De politie telde 312 inbraken.", source="nl")
        assert loads.asked == [("auto", "nl", "en")]
    summarizer.summarize(seeds[0])
    assert len(loads.asked) == 2


def test_a_stream_comes_in_order_some_at_a_time(loads: Loads, seeds: list[Path]) -> None:
    taken: list[Path] = []

    def waiting() -> Iterator[Path]:
        for path in [*seeds] * 3:
            taken.append(path)
            yield path

    summarizer = summarize.Summarizer(model="some")
    made = summarizer.stream(waiting(), batch=2, length="blurb")
    first = next(made)
    assert first.article.name == seeds[0].name
    assert len(taken) == 2
    assert [r.article.name for r in made] == [p.name for p in ([*seeds] * 3)[1:]]
    assert loads.asked == [("some", "nl", "en")]


def test_a_stream_goes_on_after_what_fails_if_somebody_is_told(
    loads: Loads, seeds: list[Path], tmp_path: Path
) -> None:
    german = tmp_path / "german.txt"
    german.write_text(
        "Die Polizei zählte im vergangenen Jahr 312 Einbrüche. Das sind weniger als zuvor.\n"
    )
    sources = [tmp_path / "nowhere.txt", seeds[0], german, seeds[1]]
    told: list[object] = []
    made = list(summarize.Summarizer().stream(sources, on_error=lambda s, e: told.append((s, e))))
    assert [r.article.name for r in made] == [p.name for p in seeds]
    assert [type(e).__name__ for _, e in told] == ["InputError", "ModelError"]  # type: ignore[misc]
    assert [s for s, _ in told] == [sources[0], german]  # type: ignore[misc]
    with pytest.raises(summarize.InputError):
        list(summarize.Summarizer().stream(sources))


def test_progress_is_told(engine: KnownSentences, seeds: list[Path]) -> None:
    told: list[tuple[str, int, int]] = []
    summarize.summarize(seeds[0], model=engine, progress=lambda *step: told.append(step))
    assert all(done <= total for _, done, total in told)
    assert {stage for stage, done, total in told if done == total} >= {"translating"}


def test_what_is_done_is_logged(
    engine: KnownSentences, seeds: list[Path], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, logger="summarize"):
        summarize.summarize(seeds[0], model=engine)
    assert "1 reports in nl, by known-sentences" in caplog.text


# Translating and checking


def test_a_text_is_translated_as_it_stands(engine: KnownSentences) -> None:
    engine.known |= {
        "Dinsdag 3 maart.": "Tuesday 3 March.",
        "De politie telde 312 inbraken.": "The police counted 312 burglaries.",
        "Dat is minder.": "That is fewer.",
    }
    text = "Dinsdag 3 maart.\n\nDe politie telde 312 inbraken. Dat is minder.\n"
    report = summarize.translate(text, source="nl", model=engine)
    assert report.text == "Tuesday 3 March.\n\nThe police counted 312 burglaries. That is fewer."
    assert report.ok
    assert report.headline is None
    several = summarize.translate([text, "Dat is minder."], source="nl", model=engine)
    assert several[1].text == "That is fewer."


def test_a_files_name_is_not_taken_for_its_text(engine: KnownSentences, seeds: list[Path]) -> None:
    assert "2,205" in summarize.translate(seeds[0], model=engine).text
    with pytest.raises(summarize.InputError, match="name of a file: give Path"):
        summarize.translate(str(seeds[0]), source="nl", model=engine)
    with pytest.raises(summarize.InputError, match="empty"):
        summarize.translate(" \n", source="nl", model=engine)


@given(st.text(alphabet="Ab1. \n\t\r\x0c é", max_size=60).filter(str.strip))
def test_nothing_of_a_text_is_lost(text: str) -> None:
    article = from_text(text, "nl")
    said = "".join(s.text for s in article.sentences)
    assert "".join(said.split()) == "".join(text.split())
    assert all(text[s.start : s.end] == s.text for s in article.sentences)


def test_lines_stay_lines(loads: Loads) -> None:
    summarizer = summarize.Summarizer()
    lines = ["Regel een.", "", "Regel twee."]
    made = summarizer.translate_lines(lines, source="nl")
    assert [text for text, _ in made] == ["[en] Regel een.", "", "[en] Regel twee."]


def test_check_needs_no_model() -> None:
    source, right, wrong = "Dat zijn er 2.205.", "There are 2,205.", "There are 2,502."
    assert summarize.check(source, right, source_lang="nl").ok
    found = summarize.check(source, wrong, source_lang="nl-BE", target_lang="en-GB")
    assert not found.ok
    assert found.comparison is not None
    assert [c.target.text for c in found.comparison.changed] == ["2,502"]
    assert any("2,502" in finding.message for finding in found.findings)
    assert summarize.check(source, wrong, source_lang="nl", only=["names"]).ok
    assert summarize.check(source, wrong, source_lang="nl", only=["names"]).comparison is None
    with pytest.raises(ValueError, match="no check 'spelling' here"):
        summarize.check(source, right, source_lang="nl", without=["spelling"])
    assert not summarize.check(source, "There are many.", source_lang="nl").ok
    assert summarize.check(source, "There are many.", source_lang="nl", mode="summary").ok
    with pytest.raises(summarize.LanguageError, match="known are"):
        summarize.check(source, right, source_lang="tr")


# Documents


@pytest.mark.parametrize("form", ["text", "markdown", "json", "html"])
def test_a_report_can_be_rendered(form: str, engine: KnownSentences, seeds: list[Path]) -> None:
    report = summarize.summarize(seeds[0], model=engine, translation=True)
    document = summarize.render(report, form)  # type: ignore[arg-type]
    assert "2,205" in document
    assert document.endswith("\n")


def test_several_reports_go_into_one_document(engine: KnownSentences, seeds: list[Path]) -> None:
    reports = summarize.summarize(seeds, model=engine)
    assert all(seed.stem in summarize.render(reports) for seed in seeds)
    with pytest.raises(ValueError, match="no reports"):
        summarize.render([])


MAIL = b"""From: desk@example.org
Subject: Minder inbraken in de stad
Date: Mon, 2 Mar 2026 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=XX

--XX
Content-Type: text/plain; charset=utf-8

De politie telde vorig jaar 312 inbraken, meldde de korpschef maandag. Dat is 12 procent minder
dan een jaar eerder. De daling hangt volgens de politie samen met betere sloten.

--XX
Content-Type: text/plain; charset=utf-8
Content-Disposition: attachment; filename=bijlage.txt

De gemeente gaf vorig jaar 48 vergunningen uit voor evenementen in het centrum. Dat waren er drie
meer dan in het jaar ervoor, zei de wethouder op dinsdag in de raad.

--XX--
"""


def test_a_file_that_holds_several_reports_gives_all_to_a_stream(
    loads: Loads, tmp_path: Path
) -> None:
    mail = tmp_path / "bericht.eml"
    mail.write_bytes(MAIL)
    assert len(summarize.read_all(mail)) == len(summarize.read_all(MAIL)) == 2
    made = list(summarize.Summarizer().stream([mail]))
    assert ["312" in made[0].text, "48" in made[1].text] == [True, True]
    assert "312" in summarize.Summarizer().summarize(mail).text
