"""A small word that turns a meaning round: kept where it stood, or the sentence is refused."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.checks import (
    HEADLINE,
    SUMMARY,
    Basis,
    Check,
    Finding,
    denial_in_summary,
    hedges,
    prepositions,
    run,
)
from summarize.checks.finding import messages

SMALL_WORDS = (
    Check("denial", denial_in_summary.find),
    Check("limits", hedges.find),
    Check("prepositions", prepositions.find),
)


def turned_meanings(text: str, sources: Sequence[str]) -> tuple[Finding, ...]:
    return run(SMALL_WORDS, text, Basis(tuple(sources), tuple(sources), "en", "en"))


def objections(text: str, basis: Basis, *, headline: bool = False) -> list[str]:
    return list(messages(run(HEADLINE if headline else SUMMARY, text, basis)))


FALSE = [
    (
        "A 34-year-old doctor has been acquitted of killing a patient in Ghent.",
        "A 34-year-old doctor has killed a patient in Ghent.",
    ),
    ("The city has postponed the increase in rates.", "The city has the increase in rates."),
    ("The minister rules out an increase in taxes.", "The minister increases taxes."),
    ("The deputy mayor of Ghent has resigned.", "The mayor of Ghent has resigned."),
    (
        "The number of reports did not increase in Amsterdam. No arrests were made, police say.",
        "The number of reports did increase in Amsterdam and no arrests were made, police say.",
    ),
    (
        "The court could not prove that the man knew the victim.",
        "The court could prove that the man never knew the victim.",
    ),
    (
        "Reports rose in Belgium, but not in the Netherlands.",
        "Reports rose in Belgium and the Netherlands.",
    ),
    (
        "Reports rose in Belgium, but not in the Netherlands.",
        "Reports rose in Belgium and the Netherlands, but not.",
    ),
    (
        "In none of the cases was the teacher a suspect, but the director was not questioned.",
        "In the cases was the teacher a suspect, but the director was not questioned.",
    ),
    (
        "The minister did not visit the school. The police arrested a man.",
        "The minister did not arrest a man.",
    ),
    ("Arrests were not made in the north of the country.", "Arrests made in the north."),
    ("Half of the towns hardly have any shelter.", "Half of the towns have shelter."),
    ("The vaccine is rarely given to children.", "The vaccine is given to children."),
    ("The minister considers closing the centre.", "The minister closes the centre."),
    ("The police were warned by the school.", "The police warned the school."),
    ("The mayor called for more police in town.", "The mayor: more police in town."),
    ("The union demands that the factory be closed.", "The factory closed."),
    ("The rise is partly due to the lockdown.", "The rise is due to the lockdown."),
    (
        "The number of cases would have doubled without the measures, experts say.",
        "The number of cases doubled, experts say.",
    ),
    ("The mayor promised to open a shelter.", "The mayor opened a shelter."),
    ("Experts advise parents to talk with children.", "Parents talk with children."),
    ("The firm stopped selling the device.", "The firm is selling the device."),
    ("The city has long opposed the plan.", "The city has the plan."),
    ("The rule holds in all towns except in Gent.", "The rule holds in all towns in Gent."),
    ("Not all pupils passed the test.", "No pupils passed the test."),
    ("Burglary is down in the north of the country.", "Burglary is up in the north."),
    ("Police expect fewer cases in the spring.", "Police expect more cases in the spring."),
    ("Girls are less often victims than boys.", "Girls are more often victims than boys."),
    ("Girls are less often victims than boys.", "Girls are often victims."),
    (
        "The measure takes effect after the summer holidays.",
        "The measure takes effect before the summer holidays.",
    ),
    (
        "The centre stays closed until the summer holidays.",
        "The centre stays closed after the summer holidays.",
    ),
    (
        "Complaints were filed against parents in many cases.",
        "Complaints were filed by parents in many cases.",
    ),
    ("The letter was sent to the parents.", "The letter was sent by the parents."),
    ("The mayor is against closing the centre.", "The mayor is for closing the centre."),
    ("Almost all victims are from Belgium.", "All victims are from Belgium."),
    ("Victims are from Belgium.", "All victims are from Belgium."),
    ("Most victims told their parents.", "Victims told their parents."),
    ("Only a few children talk with teachers.", "Children talk with teachers."),
    ("Only a few children talk with teachers.", "A few children talk with teachers."),
    ("The man was convicted of attempted murder.", "The man was convicted of murder."),
    ("The suspected offender was arrested in Gent.", "The offender was arrested in Gent."),
    ("The man allegedly sold the data in Gent.", "The man sold the data in Gent."),
    (
        "The company denies that it failed to report the images.",
        "The company failed to report the images.",
    ),
    ("The man denies that he took the money.", "The man took the money."),
    ("The minister wants to ban the platform.", "The minister bans the platform."),
    ("The city plans to close the centre.", "The city closes the centre."),
    ("The firm threatens to close the centre.", "The firm closes the centre."),
    ("The law would protect children in Europe.", "The law protects children in Europe."),
    ("The court should hear the witness.", "The court hears the witness."),
    (
        "If parliament agrees, the law takes effect in Belgium.",
        "The law takes effect in Belgium.",
    ),
    (
        "The law takes effect in Belgium unless parliament objects.",
        "The law takes effect in Belgium.",
    ),
    ("Researchers asked whether the law protects children.", "The law protects children."),
    (
        "According to the police the number rose, but Child Focus doubts that the pandemic is the"
        " cause.",
        "According to the police the number rose because the pandemic is the cause.",
    ),
    ("The number rose. The schools closed.", "The number rose because the schools closed."),
    (
        "Of the trains 87 percent arrived on time. In 2021 it was 91 percent.",
        "Of the trains 87 percent arrived on time, up from 91 percent in 2021.",
    ),
]
TRUE = [
    (
        "A 34-year-old doctor has been acquitted of killing a patient in Ghent.",
        "A doctor has been acquitted of killing a patient in Ghent.",
    ),
    ("The minister rules out an increase in taxes.", "The minister rules out an increase."),
    ("The deputy mayor of Ghent has resigned.", "The deputy mayor has resigned."),
    (
        "The number of reports did not increase in Amsterdam. No arrests were made, police say.",
        "The number of reports did not increase in Amsterdam and no arrests were made, police say.",
    ),
    (
        "The number of reports did not increase in Amsterdam. No arrests were made, police say.",
        "The number of reports didn't increase, police say.",
    ),
    (
        "The number of reports did not increase in Amsterdam. Two arrests were made, police say.",
        "Two arrests were made, police say.",
    ),
    ("The police did not make any arrests in Urk.", "The police made no arrests in Urk."),
    ("The police found nothing in the house.", "The police found nothing."),
    (
        "The measure protects young people against extortion.",
        "The measure protects young people from extortion.",
    ),
    ("The hotline considers this good news for parents.", "The hotline sees news for parents."),
    (
        "The police were warned by the school on Monday.",
        "The police were warned on Monday.",
    ),
    (
        "The patients, some of whom were under 18, have been informed.",
        "The patients have been informed.",
    ),
    ("A man called Europol on Monday.", "A man called Europol."),
    (
        "The trains run again from Monday. Until then buses are used.",
        "The trains run again from Monday, with buses used until then.",
    ),
    (
        "The firm, which did not want to respond, has 300 employees in Gent.",
        "The firm has 300 employees in Gent.",
    ),
    (
        "The rules apply to shops and restaurants, but not to markets.",
        "The rules apply to shops and restaurants.",
    ),
    (
        "The water board has warned since the summer that the level is too low.",
        "The water board has warned that the level is too low.",
    ),
    ("Experts advise parents to talk with children.", "Experts advise parents to talk."),
    ("The council opposed the plan.", "The council opposed the plan."),
    ("The firm stopped. It has 300 employees.", "The firm has 300 employees."),
    ("No arrests were made in Urk.", "Arrests were not made in Urk."),
    ("The police have not found any weapons.", "The police found no weapons."),
    ("Reports rose in Belgium, but not in the Netherlands.", "Reports rose in Belgium."),
    (
        "Reports rose in Belgium, but not in the Netherlands.",
        "Reports rose in Belgium, not in the Netherlands.",
    ),
    (
        "Officers searched four houses, but arrested nobody in Urk.",
        "Officers searched four houses and arrested nobody in Urk.",
    ),
    (
        "The court could not prove that the man knew the victim.",
        "The court could not prove that he knew the victim.",
    ),
    (
        "The man, who has never been convicted before, must pay a fine.",
        "The man must pay a fine.",
    ),
    ("It is not only a problem of cities.", "It is a problem of cities."),
    ("Burglary went down in the north of the country.", "Burglary is down in the north."),
    ("Burglary fell in the north of the country.", "Burglary is down in the north."),
    ("Reports rose sharply in the north.", "Reports are up sharply in the north."),
    ("Police expect fewer cases in the spring.", "Police expect fewer cases."),
    ("Girls are less often victims than boys.", "Girls are less often victims."),
    (
        "The measure takes effect after the summer holidays.",
        "The measure takes effect after the summer.",
    ),
    ("Vaccination is advised before the start of winter.", "Vaccination is advised before winter."),
    (
        "The complaints were filed by parents from the whole country.",
        "The complaints were filed by parents.",
    ),
    ("The police arrested a man from Gent on Monday.", "A man from Gent was arrested on Monday."),
    (
        "A man from Gent was arrested on Monday by the police of Urk.",
        "A man from Gent was arrested by the police.",
    ),
    ("The mayor is against closing the centre.", "The mayor is against the centre closing."),
    ("Almost all victims are from Belgium.", "Nearly all victims are from Belgium."),
    ("Most victims told their parents or a teacher.", "Most victims told their parents."),
    ("Only a few children talk with teachers.", "Only a few children talk with teachers."),
    ("There were only 12 reports from Urk.", "There were 12 reports from Urk."),
    ("The man was convicted of attempted murder.", "The man was convicted of attempted murder."),
    (
        "The man denies that he took the money, which was found in Urk.",
        "The man denies that he took the money.",
    ),
    ("The minister wants to ban the platform.", "The minister wants the platform banned."),
    ("The accused, a teacher, was heard in Gent.", "The teacher was heard in Gent."),
    (
        "The law, which would protect children, was passed in Gent.",
        "The law was passed in Gent.",
    ),
    (
        "The number could, if no cure is found, rise by 2050.",
        "The number could rise by 2050 if no cure is found.",
    ),
    (
        "If parliament agrees, the law takes effect in Belgium.",
        "If parliament agrees, the law takes effect.",
    ),
    (
        "The number rose. That is because the schools closed.",
        "The number rose because the schools closed.",
    ),
    ("The number rose due to the lockdown.", "The number rose because of the lockdown."),
    (
        "Of the trains 87 percent arrived on time. In 2021 it was 91 percent.",
        "Of the trains 87 percent arrived on time, down from 91 percent in 2021.",
    ),
    ("The rest of the amount is borne by the region.", "The rest is borne by the region."),
    ("More and more young people ask for help.", "More young people ask for help."),
    ("The centre works with schools from Urk.", "The centre works with schools."),
]


def ground(text: str) -> Basis:
    sentences = tuple(f"{s.removesuffix('.')}." for s in text.split(". "))
    return Basis(sentences, sentences, "en", "en")


@pytest.mark.parametrize(("source", "text"), FALSE)
def test_what_turns_a_meaning_round_is_refused(source: str, text: str) -> None:
    assert turned_meanings(text, ground(source).translations)


@pytest.mark.parametrize(("source", "text"), TRUE)
def test_the_same_in_other_words_passes(source: str, text: str) -> None:
    assert turned_meanings(text, ground(source).translations) == ()


def test_there_are_as_many_true_sentences_as_false_ones() -> None:
    assert len(TRUE) >= len(FALSE)


@pytest.mark.parametrize(
    ("source", "headline"),
    [
        (
            "The number of reports of extortion in Amsterdam did not increase, say the police.",
            "Reports of extortion in Amsterdam increase",
        ),
        ("The minister may ban the platform in Europe.", "Minister bans the platform in Europe"),
        ("The man allegedly sold data in Gent.", "Man sold data in Gent"),
        (
            "According to Europol, the pandemic is the cause of the increase.",
            "Pandemic is the cause of the increase",
        ),
        ("The firm claims that the data are safe.", "Data are safe"),
        (
            "According to the prosecution, the man set fire to 30 houses in Ghent.",
            "Man set fire to 30 houses in Ghent",
        ),
    ],
)
def test_a_headline_says_no_more_than_its_sentence(source: str, headline: str) -> None:
    assert objections(headline, ground(source), headline=True)


@pytest.mark.parametrize(
    ("source", "headline"),
    [
        (
            "The number of reports of extortion in Amsterdam did not increase, say the police.",
            "Reports of extortion in Amsterdam did not increase",
        ),
        ("The minister may ban the platform in Europe.", "Minister may ban platform in Europe"),
        ("The man allegedly sold data in Gent.", "Man allegedly sold data in Gent"),
        (
            "According to Europol, the pandemic is the cause of the increase.",
            "Pandemic is the cause of the increase, according to Europol",
        ),
        # What somebody announces or finds is news, and a headline may state it.
        ("The city announced that the library will close.", "Library will close"),
        ("The fire was put out after an hour, the police say.", "Fire was put out after an hour"),
    ],
)
def test_a_headline_may_state_what_its_sentence_does(source: str, headline: str) -> None:
    assert objections(headline, ground(source), headline=True) == []


@given(st.text(max_size=120), st.lists(st.text(max_size=80), max_size=2))
def test_any_text_is_compared(text: str, sources: list[str]) -> None:
    turned_meanings(text, sources)


WORDS = st.lists(
    st.sampled_from(
        "not no never the police reports rose if unless only almost all before after by against"
        " denies wants to may , . that more fewer 12".split()
    ),
    max_size=25,
).map(" ".join)


@given(WORDS)
def test_a_sentence_means_what_it_means(text: str) -> None:
    """A translation as it stands is no change of meaning."""
    assert not turned_meanings(text, [text])
