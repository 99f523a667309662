"""The gazetteer is well formed, large enough, and says what stands where."""

from __future__ import annotations

from summarize.language.gazetteer import entries, listed_in, rows


def test_there_are_fifteen_hundred_bodies_and_more() -> None:
    bodies = [e for e in entries() if any(name.count(" ") or e.abbreviations for name in e.names)]
    assert len(bodies) >= 1500


def test_every_entry_has_a_name_and_an_english_one() -> None:
    wrong = [e for e in entries() if not (e.names or e.abbreviations) or not e.english]
    assert wrong == []


def test_every_row_of_peoples_has_a_stem() -> None:
    assert [r for r in rows("peoples.tsv", 5) if not r[0] or not any(r[1:])] == []


def test_the_longest_name_is_found() -> None:
    (found,) = listed_in("Dat meldt het ministerie van Financiën vandaag.")
    assert found.entries[0].english[0] == "Ministry of Finance"


def test_an_abbreviation_is_found_only_as_it_is_written() -> None:
    assert [m.abbreviated for m in listed_in("Het OM eist meer dan om en nabij twee jaar.")] == [
        True
    ]
