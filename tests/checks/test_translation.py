"""What makes a translation unfit, and what lets it pass."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.checks.finding import messages
from summarize.checks.form import is_loop
from summarize.checks.wrong_language import is_in
from summarize.drafting.translating.checking import unfit_for
from summarize.models.engine import Candidate

SOURCE = (
    "Het aantal meldingen bij het meldpunt is in april met 45 procent gestegen, zegt de politie."
)
GOOD = "The number of reports to the hotline rose by 45 percent in April, the police say."


def found(text: str, source: str = SOURCE, *, finished: bool = True) -> list[str]:
    return list(messages(unfit_for(source, Candidate(text, finished), "nl", "en")))


def test_a_fair_translation_passes() -> None:
    assert found(GOOD) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("   \n", "empty"),
        (SOURCE, "the source itself"),
        (SOURCE.upper(), "the source itself"),
        ("Het aantal van de meldingen is in april gestegen met 45 procent.", "target language"),
        ("The police said the police said the police said the police said so.", "repeats itself"),
        ("The reports rose rose rose rose by 45 percent in the month of April.", "repeats itself"),
        (
            GOOD + " " + "It was a month like any other, the police of the region say. " * 5,
            "longer",
        ),
        ("The police.", "shorter"),
        ("The number of reports to the hotline\nrose by 45 percent in April.", "lines"),
    ],
)
def test_what_users_report_of_small_models_is_caught(text: str, reason: str) -> None:
    assert any(reason in problem for problem in found(text)), found(text)


def test_a_cut_off_end_is_caught_whatever_it_looks_like() -> None:
    """Opus-MT 49, OPUS-MT-train 62: long segments lose their end and nobody is told."""
    assert found(GOOD, finished=False) == ["the translation is cut off"]


def test_a_name_may_stay_as_it_is() -> None:
    assert found("Child Focus", "Child Focus") == []


def test_a_quotation_that_already_is_english_may_stay_as_it_is() -> None:
    """Found in the second seed article: it was flagged as the source itself."""
    assert found('What a time to be alive."', 'What a time to be alive."') == []


@pytest.mark.parametrize(
    ("phrase", "is_found"),
    [
        ("The time to complete a case fell from 9 to 14 months in two years.", True),
        ("Damage rose from 18.8 million to 9.4 million euros.", True),
        ("Talks about contact online reduced from 2,150 to 3,010.", True),
        ("The number dropped in two years from €1,200 to €1,500.", True),
        ("Processing times dropped by 2 years from 9 to 14 months.", True),
        ("The time to complete a case fell from 14 to 9 months in two years.", False),
        ("Damage rose from 900 million to 1.2 billion euros.", False),
        ("The club rose from 12th to 3rd place.", False),
        ("The fine rises from 900,000 to 84 million euros.", False),
        ("The share fell on 3 of 5 days, from Monday to Friday.", False),
        ("Crime rose from 2021 to 2019.", False),
        ("It fell among young people from 12 to 16 years.", False),
    ],
)
def test_nothing_falls_to_more(phrase: str, is_found: bool) -> None:
    problems_found = found(phrase, "De doorlooptijd liep in twee jaar op van 9 naar 14 maanden.")
    assert any("contradicts itself" in problem for problem in problems_found) is is_found


@pytest.mark.parametrize(
    ("dutch", "english", "is_found"),
    [
        ("Dat kwam niet doordat minder kinderen belden.", "Not that fewer called.", False),
        ("Dat kwam niet doordat meer kinderen belden.", "This was as more called.", True),
        ("Niemand raakte gewond.", "Someone was injured.", True),
        ("Niemand raakte gewond.", "Everybody was unharmed.", False),
        ("Zij kwamen niet opdagen.", "They failed to show up.", False),
        ("Niet alleen de politie zocht.", "The police searched, as did others.", False),
        ("Dat is nog lang niet klaar.", "That will take long.", False),
        ("De verdachte is nog niet aangehouden.", "The suspect has been arrested.", True),
        ("De verdachte is nog niet aangehouden.", "The suspect has yet to be arrested.", False),
        ("Er is geen enkele verdachte.", "A suspect was arrested.", True),
        ("De schade is niet te herstellen.", "The damage can be repaired.", True),
        ("De stad voerde geen controles uit.", "The city carried out checks.", True),
        ("De wedstrijd gaat niet door.", "The match is cancelled.", False),
        ("Dat neemt niet weg dat het dreigt.", "It is still a threat, though.", False),
        ("De politie zocht.", "The police searched.", False),
    ],
)
def test_a_denial_is_not_lost(dutch: str, english: str, is_found: bool) -> None:
    assert any("nothing that says" in problem for problem in found(english, dutch)) is is_found


@pytest.mark.parametrize(
    ("dutch", "english", "is_found"),
    [
        ("Er waren maar liefst 2.205 dossiers.", "There were an average of 2,205 cases.", True),
        ("Er waren gemiddeld 2.205 dossiers.", "There were an average of 2,205 cases.", False),
        ("Er waren 2.205 dossiers.", "There were an estimated 2,205 cases.", True),
        ("Zaken rond uitbuiting.", "Cases of child sexual abuse material.", True),
        ("Zaken rond kinderporno.", "Cases of child sexual abuse material.", False),
        ("Minder verdachten, maar vaker messen.", "Fewer suspects, but more arrests.", True),
        ("De politie hield twee mannen aan.", "Police arrested two men.", False),
        ("De doorlooptijd van zaken daalt.", "The time cases take in court falls.", True),
        ("De zaak diende bij de rechtbank.", "The case was heard in court.", False),
        ("Hij kreeg een straf van 80 uur.", "He got a prison sentence of 80 hours.", True),
        ("Hij kreeg een celstraf.", "He got a prison sentence.", False),
        ("Nu hebben bedrijven nog 72 uur.", "Now that companies have 72 hours.", True),
        ('"Nu hebben ze nog 72 uur."', '"Now that they have 72 hours."', True),
        ("Nu de wet er is, geldt zij.", "Now that the law is there, it applies.", False),
        ("In maart was dat nog 310 euro.", "In March that was another 310 euros.", True),
        ("Er komen nog eens 40 bij.", "Another 40 will be added.", False),
        ("De club won voor het laatst in 1987.", "The club won last year in 1987.", True),
        ("Er waren naar schatting 2.205 dossiers.", "There were an estimated 2,205 cases.", False),
    ],
)
def test_a_figure_is_not_made_an_average(dutch: str, english: str, is_found: bool) -> None:
    assert any("and the source does not" in p for p in found(english, dutch)) is is_found


def test_a_question_stays_one() -> None:
    reason = "the question is no question any more"
    assert reason in found("The minister is resigning.", "Gaat de minister aftreden?")
    assert reason not in found("Is the minister resigning?", "Gaat de minister aftreden?")
    assert reason not in found('"Why?" he asked.', "“Waarom?”")


def test_a_village_is_not_a_country() -> None:
    reason = "the translation names a country that the source does not: North Korea"
    assert reason in found("North Korea lets the victory slip.", "Noordkop laat de zege glippen.")


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("De VS en het VK stemden tegen.", "The United States voted against."),
        ("De Noord-Koreaanse ploeg verloor.", "The North Korea team lost."),
        ("In ons land zijn er meer.", "There are more in the Netherlands."),
        ("De Iraanse minister sprak.", "The minister from Iran spoke."),
        ("De Tsjaadse regering viel.", "The government of Chad fell."),
    ],
)
def test_a_country_that_the_source_names_in_its_way_may_be_named(dutch: str, english: str) -> None:
    assert not [problem for problem in found(english, dutch) if "country" in problem]


def test_a_source_that_repeats_may_be_translated_repeating() -> None:
    assert found("No, no, no, no, said the minister.", "Nee, nee, nee, nee, zei de minister.") == []


def test_languages_without_a_list_are_not_judged() -> None:
    assert is_in("Liczba zgłoszeń wzrosła.", "pl", "nl")


@settings(deadline=None)  # the first call reads the gazetteer
@given(st.text(max_size=300), st.text(max_size=300), st.booleans())
def test_it_never_raises(source: str, text: str, finished: bool) -> None:
    unfit_for(source, Candidate(text, finished), "nl", "en")


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=400))
def test_a_loop_is_a_run(words: list[str]) -> None:
    text = " ".join(words)
    by_hand = any(
        words[i : i + n] == words[i + n * k : i + n * (k + 1)]
        for n in range(1, 13)
        for i in range(len(words))
        for k in [1]
        if len(words[i : i + n]) == n
        and all(
            words[i : i + n] == words[i + n * j : i + n * (j + 1)]
            for j in range(1, 4 if n <= 2 else 3)
        )
    )
    assert is_loop(text) == by_hand
