"""Whom a report names or quotes and no summary may: neither headline nor context brings them in."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from summarize.drafting.composing import Extent, Style
from summarize.drafting.composing.plan import context_of
from summarize.drafting.source import Source
from summarize.models.engine import Candidate, Step, WritingRequest
from summarize.pipeline import Options, summarise
from summarize.progress import Silent
from summarize.reading import read_bytes
from summarize.report import Length, Report, TranslatedSentence
from tests.doubles import DOUBLE, DictionaryTranslator, FirstSentenceWriter

POLICE = "De politie van Flevoland vraagt ouders om alert te zijn op berichten van onbekenden."
REPORTS = "In 2023 kwamen er 120 meldingen binnen, 45 procent meer dan in 2022."
SCHOOL = "De school heeft de ouders van alle leerlingen een brief gestuurd met uitleg daarover."
ENGLISH = {
    POLICE: "The Flevoland police ask parents to be alert to messages from strangers.",
    REPORTS: "In 2023 there were 120 reports, 45 percent more than in 2022.",
    SCHOOL: "The school has sent the parents of all pupils a letter that explains it.",
}


class LastSentenceWriter(FirstSentenceWriter):
    """Writes the last of the sentences it is given, whole."""

    def write(
        self,
        requests: Sequence[WritingRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """One candidate for each request."""
        self.asked += requests
        return [[Candidate(request.sentences[-1])] for request in requests]


def summary_of(
    paragraphs: Sequence[str],
    known: dict[str, str],
    extent: Extent | None = None,
    style: Style = Style.AUTO,
) -> tuple[Report, list[WritingRequest]]:
    writer = LastSentenceWriter()
    read = read_bytes("\n\n".join(paragraphs).encode(), "a.txt", "nl")
    options = Options("en", extent or Extent(), style)
    translator = DictionaryTranslator({**ENGLISH, **known})
    (report,) = summarise([read], translator, writer, DOUBLE, options, Silent())
    return report, writer.asked


def printed(report: Report) -> str:
    assert report.headline is not None
    return " ".join([report.headline.text, *(s.text for s in report.summary)])


SANNE = "De 14-jarige Sanne uit Urk is maandag door een onbekende man benaderd via een spel."
SANNE_EN = "14-year-old Sanne from Urk was approached on Monday by an unknown man through a game."
QUOTE = "“Wij doen niemand kwaad”, schrijft een forumlid in een bericht van deze week."
QUOTE_EN = "“We do no one any harm,” a forum member writes in a message of this week."


@pytest.mark.parametrize(("barred", "english"), [(SANNE, SANNE_EN), (QUOTE, QUOTE_EN)])
@pytest.mark.parametrize("length", list(Length))
def test_without_a_title_the_headline_is_made_of_the_first_printable_sentence(
    barred: str, english: str, length: Length
) -> None:
    report, asked = summary_of([barred, f"{POLICE} {REPORTS}"], {barred: english}, Extent(length))
    assert report.headline is not None
    assert report.headline.sources == ("s2",)
    for text in (printed(report), *(s for r in asked for s in r.sentences)):
        assert "Sanne" not in text
        assert "forum" not in text


@pytest.mark.parametrize(
    ("title", "english"),
    [
        ("Vader van de 14-jarige Sanne doet aangifte", "Father of 14-year-old Sanne files report"),
        ("“Wij doen niemand kwaad”, schrijft forumlid", "“We do no harm,” writes forum member"),
    ],
)
def test_a_title_that_names_or_quotes_them_is_no_headline(title: str, english: str) -> None:
    report, _ = summary_of([title, f"{POLICE} {REPORTS}", SCHOOL], {title: english})
    assert report.article.title == title
    assert report.headline is not None
    assert report.headline.sources == ("s1",)
    assert report.headline.text == ENGLISH[POLICE].removesuffix(".")


def test_any_other_title_is_the_headline() -> None:
    title = "Politie waarschuwt ouders voor berichten"
    report, _ = summary_of(
        [title, f"{POLICE} {REPORTS}", SCHOOL], {title: "Police warn parents about messages"}
    )
    assert report.headline is not None
    assert report.headline.text == "Police warn parents about messages"


def test_where_nothing_may_be_printed_nothing_is() -> None:
    report, _ = summary_of([SANNE], {SANNE: SANNE_EN})
    assert "Sanne" not in printed(report)
    assert report.headline is not None
    assert report.headline.flags


SHE = "Ze deed dinsdag aangifte bij de politie van Flevoland."
SHE_EN = "She filed a report with the Flevoland police on Tuesday."


@pytest.mark.parametrize("style", [Style.AUTO, Style.EXTRACTIVE])
@pytest.mark.parametrize("length", [Length.SHORT, Length.LONG])
def test_the_name_of_a_child_does_not_come_back_for_a_pronoun(style: Style, length: Length) -> None:
    sanne, sanne_en = "Vorige week werd de 14-jarige Sanne benaderd.", "Last week Sanne was."
    report, asked = summary_of(
        [POLICE, f"{sanne} {SHE}", SCHOOL],
        {sanne: sanne_en, SHE: SHE_EN},
        Extent(length),
        style,
    )
    assert "Sanne" not in printed(report)
    assert not any("Sanne" in s for r in asked for s in r.sentences)


def test_context_is_the_sentence_before_unless_that_must_not_be_printed() -> None:
    read = read_bytes(f"{POLICE} {REPORTS} {SANNE} {SHE}".encode(), "a.txt", "nl")
    said = {s.id: TranslatedSentence(s.id, s.text, s.text) for s in read.sentences}
    assert [s.id for s in context_of("s2", Source(read), said)] == ["s1"]
    assert context_of("s4", Source(read), said) == ()


FIRST = "“De stijging is zorgwekkend en vraagt om een antwoord van de overheid van dit land."
SECOND = "In april kwamen er zelfs 315 meldingen, drie keer zoveel als in maart”, zegt De Pauw."
FIRST_EN = "“The rise is worrying and calls for an answer from this country's government."
SECOND_EN = "In April there were even 315 reports, three times as many as in March”, says De Pauw."


@pytest.mark.parametrize("style", [Style.AUTO, Style.EXTRACTIVE])
def test_the_chosen_half_of_a_quotation_has_both_its_marks_and_its_speaker(style: Style) -> None:
    report, _ = summary_of(
        ["Meer meldingen bij meldpunt", REPORTS, f"{FIRST} {SECOND}", SCHOOL],
        {FIRST: FIRST_EN, SECOND: SECOND_EN},
        Extent.custom(None, 35),
        style,
    )
    text = printed(report)
    assert "315" in text
    assert "De Pauw" in text
    assert text.count("“") == text.count("”")
