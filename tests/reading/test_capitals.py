"""Text in capitals is read as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading import read_bytes
from summarize.reading.capitals import is_in_capitals, recased
from summarize.reading.document import Block, BlockRole


def recase(text: str, language: str = "nl", *others: str) -> str:
    blocks = [Block(BlockRole.TEXT, one) for one in (text, *others)]
    return recased(blocks, language)[0][0].text


@pytest.mark.parametrize(
    ("loud", "quiet"),
    [
        (
            "BIJ EEN BRAND IN OOSTERZIJL ZIJN DRIE MENSEN GEWOND GERAAKT. DE SCHADE IS GROOT.",
            "Bij een brand in Oosterzijl zijn drie mensen gewond geraakt. De schade is groot.",
        ),
        (
            "HET VUUR BRAK ROND HALF VIER 'S NACHTS UIT, ZEGT BURGEMEESTER JANSEN.",
            "Het vuur brak rond half vier 's nachts uit, zegt burgemeester Jansen.",
        ),
        (
            "MINISTER WIL MEER JEUGDZORG IN DEN HAAG, ZEGT WETHOUDER VAN DIJK. DE RAAD STEMT.",
            "Minister wil meer jeugdzorg in Den Haag, zegt wethouder van Dijk. De raad stemt.",
        ),
        (
            "DAT ZEGT DIRECTEUR MARIA VAN DER VEEN VAN DE GGD ZEELAND.",
            "Dat zegt directeur Maria van der Veen van de GGD Zeeland.",
        ),
        (
            "DE VVD EN HET RIVM WILLEN 1,2 MILJOEN EURO VOOR IJMUIDEN.",
            "De VVD en het RIVM willen 1,2 miljoen euro voor IJmuiden.",
        ),
    ],
)
def test_capitals_become_sentences(loud: str, quiet: str) -> None:
    assert recase(loud) == quiet


def test_the_rest_of_the_document_knows_its_names() -> None:
    body = "In Oosterzijl vindt de heer Kade dat de NZKB meer moet doen. Dat zegt de haven zelf."
    assert recase("NZKB MOET MEER DOEN VOOR HAVEN, ZEGT KADE", "nl", body) == (
        "NZKB moet meer doen voor haven, zegt Kade"
    )


def test_a_place_that_is_named_once_is_known_elsewhere() -> None:
    body = "BIJ EEN BRAND IN OOSTERZIJL ZIJN DRIE MENSEN GEWOND GERAAKT."
    assert recase("BRAND IN LOODS OOSTERZIJL", "nl", body) == "Brand in loods Oosterzijl"


@pytest.mark.parametrize("text", ["NAVO", "VVD en PVV", "BRAND!", "De NAVO en de EU", "", "12.30"])
def test_what_is_not_in_capitals_stays(text: str) -> None:
    assert not is_in_capitals(text)
    assert recase(text) == text


def test_it_is_said_if_all_of_it_was_guessed() -> None:
    loud = "BRAND IN LOODS OOSTERZIJL\n\nBIJ EEN BRAND IN EEN LOODS ZIJN DRIE MENSEN GEWOND."
    assert "capitals" in read_bytes(loud.encode(), "a.txt").warnings[0]
    quiet = "BRAND IN LOODS OOSTERZIJL\n\nBij een brand in een loods zijn drie mensen gewond."
    assert read_bytes(quiet.encode(), "a.txt").warnings == ()


@given(st.text("ABCDEÏß'’. IJ12", min_size=12))
def test_the_length_never_changes(text: str) -> None:
    assert len(recase(text)) == len(text)
