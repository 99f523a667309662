"""The desk's glossary."""

from __future__ import annotations

from pathlib import Path

from summarize.desk import terms
from summarize.desk.finding import lacking
from tests.desk.conftest import Office


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
