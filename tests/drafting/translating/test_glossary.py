"""The field's terms, and an editor's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.drafting.translating.glossary import Glossary, Term, built_in, read_terms
from summarize.errors import InputError


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


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("Seksuele uitbuiting van kinderen.", "Sexual abuse of children.",
         "Sexual exploitation of children."),
        ("Misbruik en uitbuiting.", "Abuse and abuse.", "Abuse and abuse."),
        ("Kinderporno en uitbuiting.", "Child sexual abuse material.",
         "Child sexual abuse material."),
        ("Uitbuiting en geweld.", "Exploitation and abuse.", "Exploitation and abuse."),
        ("Geweld.", "Abuse.", "Abuse."),
        ("Meer zaken door coronacrisis", "More cases by coronavirus crisis",
         "More cases due to coronavirus crisis"),
        ("Toen zagen we zelfs een toename.", "Then we ourselves saw an increase.",
         "Then we even saw an increase."),
    ],
)  # fmt: skip
def test_a_word_that_is_taken_for_a_term_is_put_right(
    source: str, text: str, expected: str
) -> None:
    """Found in the first seed article: *seksuele uitbuiting* came out as “sexual abuse”."""
    assert built_in("nl", "en").mended(source, text) == expected


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


@pytest.mark.parametrize(
    ("dutch", "right", "wrong"),
    [
        ("Het ging om afpersing.", "It was extortion.", "It was abduction."),
        ("Het aantal aanhoudingen.", "The number of arrests.", "The number of abductions."),
        ("De man is vrijgesproken.", "The man was acquitted.", "The man has been released."),
        ("Hij gaat in hoger beroep.", "He will appeal.", "He wants higher support."),
        ("De Tweede Kamer stemt.", "The House of Representatives votes.", "The Senate votes."),
        ("Zij won voor het laatst in 1987.", "She last won in 1987.", "She first won in 1987."),
        ("De wachttijd daalde.", "The waiting time fell.", "The waiting time rose."),
        ("De kosten stegen.", "Costs went up.", "Costs went down."),
        ("De trainer ontkende dat.", "The coach denied that.", "The coach announced that."),
        ("Er lag een file.", "There was a traffic jam.", "There was a tree."),
        ("In een enquête zei een kwart ja.", "In a survey a quarter said yes.",
         "In an interview a quarter said yes."),
    ],
)  # fmt: skip
def test_what_a_small_model_mistakes_is_found(dutch: str, right: str, wrong: str) -> None:
    """Each mistake was the default model's, in a sentence that kept its figures."""
    glossary = built_in("nl", "en")
    assert not glossary.missing(dutch, right)
    assert glossary.missing(dutch, wrong)


def test_no_term_is_there_twice() -> None:
    sources = [term.source for term in built_in("nl", "en").terms]
    assert len(sources) == len(set(sources))


def test_a_surname_is_no_term() -> None:
    fire = Term("brand", ("fire",))
    assert not fire.is_in("Dat zegt directeur Lotte Brand.")
    for text in (
        "Brand in een schuur.",
        "Er was brand.",
        'Hij zei: "Brand!"',
        "Grote Brand in Urk",
    ):
        assert fire.is_in(text), "a capital alone makes no name: headlines have them"
    assert Term("Tweede Kamer", ("House",)).is_in("In de Tweede Kamer.")
    assert Term("kinderporno*", ("CSAM",)).is_in("Bij het Meldpunt Kinderporno.")


def test_a_term_is_put_in_the_place_of_the_source_s() -> None:
    fire = Term("brand*", ("fire*", "blaze"))
    assert fire.put_into("De brand en branden van Jan Brand.") == "De fire en fire van Jan Brand."


def test_a_compound_keeps_its_other_half() -> None:
    """*12 meldpuntmedewerkers* are no 12 hotlines."""
    hotline = Term("meldpunt*", ("hotline*",))
    text = "Er zijn 12 meldpuntmedewerkers bij 2 meldpunten."
    assert hotline.put_into(text) == "Er zijn 12 meldpuntmedewerkers bij 2 hotline."


def test_a_gap_stands_for_up_to_four_words() -> None:
    term = Term("ging … uit van", ("assum*",))
    assert term.is_in("De leverancier ging vorig jaar nog uit van een stijging.")
    assert term.is_in("Hij ging uit van 5 procent.")
    assert not term.is_in("Hij ging naar huis en keek daar met haar uit van het balkon.")
