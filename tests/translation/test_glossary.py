"""The field's terms, and an editor's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.errors import InputError
from summarize.translation.glossary import Glossary, built_in, read_terms


def test_the_built_in_glossary_knows_the_fields_terms() -> None:
    glossary = built_in("nl-BE", "en-GB")
    source = "Het meldpunt kreeg meer meldingen van kinderontvoeringen."
    assert [t.source for t in glossary.missing(source, "The programme got more viewers.")] == [
        "kinderontvoering*",
        "meldpunt*",
        "melding*",
    ]
    assert not glossary.missing(source, "The hotline got more reports of child abductions.")
    assert not glossary.missing(source, "The hotline had more reports of parental abductions.")


def test_the_literal_word_is_never_printed() -> None:
    glossary = built_in("nl", "en")
    text = "Child pornography websites were blocked; child pornography is a crime."
    assert glossary.replace_avoided(text) == (
        "Child sexual abuse websites were blocked; child sexual abuse material is a crime."
    )


def test_a_name_that_contains_the_word_is_left_alone() -> None:
    text = "The hotline stopchildporno.be received 2,056 reports."
    assert built_in("nl", "en").replace_avoided(text) == text


def test_a_pair_without_a_glossary_has_an_empty_one() -> None:
    assert built_in("fr", "es") == Glossary()


def test_an_editors_terms_come_first(tmp_path: Path) -> None:
    file = tmp_path / "terms.tsv"
    file.write_text("# ours\nmeldpunt*\tReporting Centre\nwijkteam\tcommunity team\n", "utf-8")
    glossary = built_in("nl", "en").extended(read_terms(file))
    assert [t.preferred for t in glossary.missing("Het meldpunt belde het wijkteam.", "")] == [
        "Reporting Centre",
        "community team",
    ]


@pytest.mark.parametrize("line", ["one column", "a\tb\tc", "\tempty first"])
def test_a_malformed_line_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "terms.tsv"
    file.write_text(f"good\tterm\n{line}\n", "utf-8")
    with pytest.raises(InputError, match="line 2"):
        read_terms(file)


def test_a_missing_file_is_a_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_terms(tmp_path / "none.tsv")


@pytest.mark.parametrize(
    ("dutch", "right", "wrong"),
    [
        (
            "Achter elk beeld schuilt een kind dat misbruikt werd.",
            "Behind every image is a child who was abused.",
            "Behind every image is a child who misused it.",
        ),
        (
            "De maatregelen lijken een positief effect te hebben gehad.",
            "The measures appear to have had a positive effect.",
            "The measures have had a positive effect.",
        ),
    ],
)
def test_a_victim_stays_a_victim_and_a_guess_a_guess(dutch: str, right: str, wrong: str) -> None:
    terms = built_in("nl", "en")
    assert not terms.missing(dutch, right)
    assert terms.missing(dutch, wrong)
