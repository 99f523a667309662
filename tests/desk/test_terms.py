"""The desk's glossary."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from summarize.desk import terms
from summarize.desk.asking import carry_out
from summarize.desk.edit_history import ActionKind
from summarize.desk.jobs import DeskJob, Work
from summarize.desk.missing_terms import lacking
from summarize.models.engine import Candidate, TranslationRequest
from summarize.models.loading import Models
from summarize.progress import Silent
from tests.desk.conftest import Office
from tests.doubles import DOUBLE as MODEL


def test_a_term_in_two_languages_is_two_pairs(office: Office, folder: Path) -> None:
    german = terms.teach(office.desk.store, "nl", "de", "hulplijn", "Notruf", "Ada")
    english = terms.teach(office.desk.store, "nl", "en", "hulplijn", "helpline", "Ada")
    assert (german.target_language, german.target) == ("de", "Notruf")
    assert (english.target_language, english.target) == ("en", "helpline")
    file = folder / "reports" / "glossary.nl-en.tsv"
    assert file.read_text(encoding="utf-8") == "hulplijn\thelpline\n"
    terms.forget(office.desk.store, english.id)
    assert file.read_text(encoding="utf-8") == ""
    assert [one.id for one in terms.taught(office.desk.store)] == [german.id]


def test_what_a_person_wrote_is_told_apart_from_what_can_be_made_again(office: Office) -> None:
    report = office.id("hotline.txt")
    taught = terms.teach(office.desk.store, "nl", "en", "meldpunt", "reporting line", "Ada")
    (found,) = lacking(office.desk.store, taught).reports
    assert [i for i, _, _ in found.sentences] == ["s0", "s1"]
    assert found.written == ()
    mine = "The hotline got 312 reports last year, says the police in a new report."
    office.post(f"/reports/{report}/edit", place="sentence:s1", text=mine)
    office.desk.papers.settle(report)
    (told,) = office.get(f"/terms/{taught.id}/lacking")["reports"]
    assert told["written"] == [mine]
    assert told["sentences"] == ["More reports at the hotline"]
    title = "More reports at the reporting line"
    office.post(f"/reports/{report}/edit", place="sentence:s0", text=title)
    office.desk.papers.settle(report)
    (told,) = office.get(f"/terms/{taught.id}/lacking")["reports"]
    assert (told["sentences"], told["written"]) == ([], [mine])
    asked = office.post(f"/terms/{taught.id}/apply", reports=[report])
    assert asked == {"started": 0}


def test_it_says_whether_it_found_all(office: Office) -> None:
    taught = terms.teach(office.desk.store, "nl", "en", "h*", "xylophone", "Ada")
    search = lacking(office.desk.store, taught)
    assert len(search.reports) == 2
    assert search.whole
    assert not lacking(office.desk.store, taught, most=1).whole


def test_what_is_found_of_a_sentence_that_is_made_again_is_told_with_it(office: Office) -> None:
    """Nobody else knows that it was cut off."""

    class Unfinished:
        def translate(
            self, requests: Sequence[TranslationRequest], **_: object
        ) -> list[list[Candidate]]:
            return [[Candidate("The helpline of the police did.", finished=False)]] * len(requests)

    desk, report = office.desk, office.id("hotline.txt")
    asked = {"sentences": ["s1"], "term": 1}
    job = DeskJob(1, report, Work.TERM, asked, "running", None, None, "Ada")
    models = Models(Unfinished(), Unfinished(), MODEL)  # type: ignore[arg-type]
    with desk.store.writing() as connection:
        answer = carry_out(desk.store.folder, connection, job, lambda *_: models, Silent())
    flags = answer["s1"]["flags"]
    assert {"cut-off", "figure-missing"} <= {flag["code"] for flag in flags}
    text, made = answer["s1"]["text"], answer["s1"]["made"]
    after = {"text": text, "made": made, "flags": flags}
    desk.papers.change(report, ActionKind.TERM, [("short", "sentence:s1", after, None)], "Ada")
    desk.papers.settle(report)
    kept = desk.papers.open(report).entry("short", "sentence:s1")["flags"]
    assert "cut-off" in {flag["code"] for flag in kept}
    # Typed over and typed back, it is the same text with the same faults.
    for typed in ("The police helpline received 312 reports.", text):
        desk.papers.change(
            report, ActionKind.EDIT, [("short", "sentence:s1", {"text": typed}, None)], "Ada"
        )
    kept = desk.papers.open(report).entry("short", "sentence:s1")["flags"]
    assert "cut-off" in {flag["code"] for flag in kept}
