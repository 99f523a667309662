"""Text → sentences: what a reader of newspapers takes for a sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading.sentences import split

DUTCH = """
Dhr. Jansen en mevr. De Vries, o.a. bekend van nr. 5, kwamen jl. maandag bijv. ook.| Dat is zo.
Hij sprak met J. de Vries van het RIVM.| Prof. dr. A.B. de Wit zweeg.
Het kost 2.205 euro.| De rest is 3,5 mld. euro.| Het was 10.15 uur.
Via het meldpunt stopchildporno.be kwamen 2.056 meldingen.| Zie www.nu.nl.| Dat is goed.
"Er is geen verband," zegt Stephan Smits, woordvoerder van Child Focus.| "We zagen een stijging."|
"Dat is veel.| Kinderen waren online.| Daardoor liepen ze risico's op sociale media."|
"Hoe dan?" vroeg hij.| "Kom maar!" riep zij.| Hij ging.
Hij zei: 'Dat is zo.'| Daarna ging hij.
“Dat is zo.”| ‘Echt?’ vroeg ze.| „Ja.| Nee.“| Dan ging ze.
"Ik wil… dat niet...", zegt hij.| "Nou!", riep ze.| "Wat?"| "Niets."
Die video's worden 'gekaapt' door mensen.| Beelden van "echte" kinderen.
(Zie ook blz. 4.)| Dat (en meer) is zo!| Echt waar?!| Ja.
Op 3 jan. 2020 kwam hij.| Op 1 mei jl.| Volgens hem was dat laat.
Het is 5 mln.| Dat is veel.| Hij woont in de V.S.| Dat is ver.
's Avonds is het stil.| 't Is zo.| Zo'n man.| In '98 ook.
Art. 240b Sr.| De wet is streng.| Het ging om kinderen van max. 12 jaar.
Yahoo! heeft dat gemeld.| De 47e keer, t.e.m. vrijdag, enz. enz. in de stad.
Een daling (van 216 dossiers in 2019 naar 155 in 2020).| Wellicht komt dat door reizen.
"A is zo."| Daarna ging het.| De politie zoekt:
"""

ENGLISH = """
Mr. Smith of the U.S. Army came at 5 p.m. Monday.| He left.
In the U.S.| It rained.| “We saw.| We came,” said Dr. Jones.| “Really?” he asked.
Police arrested 12 people on Jan. 3.| No. 5 is here, e.g. Apple Inc. of California.
"""

GERMAN = """
Am 12. März war es.| Am 3. Okt. 2020 kam er.| Am 3. Spieltag auch.| Der 2. Weltkrieg.
Er sagte: „Ja.| Nein.“| Dann ging er.| »Ja.«| Dr. Müller u. a. kamen, z. B. hier.
"""

FRENCH = """
M. Dupont est venu.| Mme Durand aussi.| Il a dit : « C'est beaucoup.| Il faut agir. »| Il part.
« Non.| Jamais », dit-il.| L'art. 3 est clair.
"""


def _examples(text: str) -> list[list[str]]:
    return [[s.strip() for s in line.split("|") if s.strip()] for line in text.strip().split("\n")]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        *(("nl", sentences) for sentences in _examples(DUTCH)),
        *(("en-GB", sentences) for sentences in _examples(ENGLISH)),
        *(("de", sentences) for sentences in _examples(GERMAN)),
        *(("fr", sentences) for sentences in _examples(FRENCH)),
    ],
)
def test_sentences_are_as_a_reader_takes_them(language: str, expected: list[str]) -> None:
    text = " ".join(expected)
    assert [text[start:end] for start, end in split(text, language)] == expected


@pytest.mark.parametrize("space", [" ", "\u00a0", "  ", " \u00a0 "])
def test_a_closing_quotation_mark_stays_with_its_sentence(space: str) -> None:
    text = f'"Dat is zo. Echt waar."{space}Daarna ging hij.{space}'
    found = [text[start:end] for start, end in split(text, "nl")]
    assert found == ['"Dat is zo.', 'Echt waar."', "Daarna ging hij."]


def test_no_space_after_a_quotation_still_ends_the_sentence() -> None:
    text = '"Dat is zo."Daarna ging hij.'
    assert [text[a:b] for a, b in split(text, "nl")] == ['"Dat is zo."', "Daarna ging hij."]


def test_text_without_capitals_is_still_split() -> None:
    assert len(split("dat is zo. echt waar. ik weet het.", "nl")) == 3


def test_a_language_without_rules_is_split_all_the_same() -> None:
    assert len(split("Полиция задержала семь человек. Они молчат.", "ru")) == 2


@pytest.mark.parametrize("space", ["\u00a0", "\u2009", "\u2028", "\u202f", "\u205f", "\u3000"])
def test_white_space_of_more_than_one_byte_is_white_space(space: str) -> None:
    # sentencex alone panics on the second.
    text = f"Dat is plan{space}B{space}. Het{space}begint."
    assert [text[a:b] for a, b in split(text, "nl")] == [text]
    text = f"Dat is bijlage{space}A{space}."
    assert [text[a:b] for a, b in split(text, "nl")] == [text]


PIECES = st.sampled_from(
    [
        *"aZé.!?…,:;'\"“”«»()[]- \n\u00a0\u2028",
        "A",
        "dhr. ",
        "jl. ",
        " 3. ",
        "2.205",
        "\u00a0",
        "😀",
        '." ',
        ".” “",
        "nl",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join)))
def test_every_character_is_in_exactly_one_sentence(text: str) -> None:
    for language in ("nl", "de", "xx"):
        spans = split(text, language)
        assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())
        assert all(text[a:b] and text[a:b] == text[a:b].strip() for a, b in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize("unit", ["“a ", "!!! ", "A. ", '." ', "(A. ", "'s ", "a"])
def test_a_line_that_never_ends_does_not_hang(unit: str) -> None:
    # Marks that never close take sentencex alone about half a minute at this length.
    text = unit * (300_000 // len(unit))
    assert split(text, "nl")


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("nl", ["De staat leent 3 mld. Amerikaanse dollar.", "Het kost 4 mln. Zwitserse frank."]),
        ("nl", ["Het kost 4 mln.", "De gemeente betaalt."]),
        ("nl", ["Het kost 4 mln. Nederlandse bedrijven betalen."]),  # a doubt: joined, never cut
        (
            "de",
            ["Die Stadt gibt 5,3 Mio. Euro aus.", "Es waren 3 Mrd. Franken und 2 Mio. Menschen."],
        ),
        ("de", ["Der Umsatz stieg auf 5 Mio.", "Die Firma wächst."]),
        ("de", ["Am 7.4. beginnt die Messe.", "Die Frist endet am 13.01. um 18 Uhr."]),
        ("nl", ["Het is afgewezen.", "A. Visser tekende het.", "J.P. de Boer was weg."]),
        ("nl", ["Dat is klaar.", "“K. Smit was er ook”, zei hij."]),
        ("en", ["It is done.", "A. Fisher signed it."]),
    ],
)
def test_amounts_and_initials_end_no_sentence(language: str, sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[a:b] for a, b in split(text, language)] == sentences
