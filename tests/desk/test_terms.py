"""The desk's glossary."""

from __future__ import annotations

from pathlib import Path

from summarize.desk import terms
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
