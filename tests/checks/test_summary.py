"""Whether a written sentence says only what its sources say: each way of saying more, or less."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.checks import HEADLINE, SUMMARY, Basis, Check, Code, run
from summarize.checks.finding import messages
from summarize.language.pointing_back import dangles


def objections(text: str, basis: Basis, *, headline: bool = False) -> list[str]:
    return list(messages(run(HEADLINE if headline else SUMMARY, text, basis)))


GROWTH = Basis(
    (
        "In 2020 behandelden zij maar liefst 2.205 nieuwe dossiers, ten opzichte van 1.501"
        " dossiers in 2019.",
        "Volgens Child Focus liggen de coronamaatregelen aan de basis van deze cijfers.",
    ),
    (
        "In 2020 they handled no less than 2,205 new cases, compared with 1,501 cases in 2019.",
        "According to Child Focus, the coronavirus measures underlie these figures.",
    ),
    "nl",
    "en",
)
IMAGES = Basis(
    (
        "Via het meldpunt ontving Child Focus 2.056 meldingen van misbruikbeelden.",
        "Dat is 45 procent meer dan in 2019.",
    ),
    (
        "Through the hotline, Child Focus received 2,056 reports of images of abuse.",
        "That is 45 percent more than in 2019.",
    ),
    "nl",
    "en",
)


@pytest.mark.parametrize(
    "text",
    [
        "According to Child Focus, they handled 2,205 new cases in 2020, compared with 1,501 cases"
        " in 2019.",
        "In 2020 they handled 2,205 new cases, according to Child Focus.",
    ],
)
def test_what_the_sources_say_passes(text: str) -> None:
    assert objections(text, GROWTH) == []


@pytest.mark.parametrize("word", ["about", "just under", "no more than", "an estimated"])
@pytest.mark.parametrize("headline", [True, False])
def test_an_exact_figure_is_written_as_one(word: str, headline: bool) -> None:
    text = f"According to Child Focus, {word} 2,205 new cases were handled."
    assert any("inexact" in o for o in objections(text, GROWTH, headline=headline))


def test_when_it_was_is_not_when_it_was_said() -> None:
    """Found in the second seed article's long summary."""
    when = Basis(
        ("Het misbruik is toegenomen, concludeert Europol.", "Dat gebeurde in maart en april."),
        ("Abuse has increased, Europol concludes.", "That happened in March and April."),
        "nl",
        "en",
    )
    found = objections("Abuse has increased, Europol concludes, in March and April.", when)
    assert any("as if it was said then" in o for o in found)
    fine = objections("Abuse increased in March and April, Europol concludes.", when)
    assert not any("as if it was said then" in o for o in fine)


@pytest.mark.parametrize(
    ("source", "part", "whole"),
    [
        ("Three of the five suspects fled.", "Three suspects fled.", "The suspects fled."),
        ("Half of the schools are closed.", "Half of the schools close.", "The schools close."),
        (
            "One of the largest banks fell.",
            "One of the largest banks fell.",
            "The largest bank fell.",
        ),
        (
            "The second largest bank fell.",
            "The second largest bank fell.",
            "The largest bank fell.",
        ),
        ("One in three houses is old.", "One in three houses is old.", "Houses are old."),
        ("Some of the suspects fled.", "Some suspects fled.", "The suspects fled."),
    ],
)
def test_a_part_is_not_the_whole(source: str, part: str, whole: str) -> None:
    ground = Basis((source,), (source,), "en", "en")
    assert not any("all of them" in o for o in objections(part, ground))
    assert any("all of them" in o for o in objections(whole, ground))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Reports rose to 500 in the city.", "Reports rose in the city."),
        ("Reports rose by a third in Ghent.", "Reports rose in Ghent."),
        ("Reports rose by a third last year.", "Reports rose last year."),
    ],
)
def test_a_figure_that_is_left_out_is_no_part_of_what_follows(source: str, text: str) -> None:
    assert not any(
        "all of them" in o for o in objections(text, Basis((source,), (source,), "en", "en"))
    )


def test_an_attempt_is_one_to_do_something() -> None:
    """Found in the second seed article's short summary."""
    said = "Nine million attempts were blocked in April to visit these websites."
    ground = Basis((said,), (said,), "en", "en")
    found = objections("Nine million attempts were blocked in April.", ground)
    assert "“attempt” stands without “to visit”" in found
    assert objections("Nine million attempts were blocked to visit websites.", ground) == []


def test_a_question_is_no_statement() -> None:
    ground = Basis(
        ("Moet de regering 300 scholen sluiten?",),
        ("Must the government close 300 schools?",),
        "nl",
        "en",
    )
    assert "a question became a statement" in objections(
        "Government must close 300 schools", ground, headline=True
    )
    assert not objections("Must the government close 300 schools?", ground, headline=True)


def test_a_limit_is_not_left_out() -> None:
    fine = Basis(
        ("Bedrijven riskeren een boete tot 6 procent van hun omzet.",),
        ("Companies risk a fine of up to 6 percent of their turnover.",),
        "nl",
        "en",
    )
    assert objections("Companies risk a fine of up to 6 percent of turnover.", fine) == []
    (found,) = objections("Companies risk a fine of 6 percent of turnover.", fine)
    assert found == "the limit of “up to 6 percent” is lost"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("According to Child Focus, 2,250 new cases were handled in 2020.", "2,250"),
        (
            "According to Child Focus, 1,501 new cases were handled in 2020, compared with 2,205"
            " cases in 2019.",
            "changed",
        ),
        ("According to Child Focus, parents filed 2,205 new cases in 2020.", "parents"),
        ("According to Child Focus in the Netherlands, 2,205 cases were new.", "Netherlands"),
        ("They handled 2,205 new cases in 2020.", "who says so"),
        ("According to Child Focus, 2,205 new cases were not handled in 2020.", "negation"),
        (
            "According to Child Focus, 2,205 new cases were handled. It was in 2020.",
            "more than one",
        ),
        ("According to Child Focus, 2,205 new cases were handled in", "does not end"),
        ('According to Child Focus, "2,205 cases" were handled.', "word for word"),
        ("", "empty"),
    ],
)
def test_what_they_do_not_say_is_named(text: str, reason: str) -> None:
    found = objections(text, GROWTH)
    assert any(reason in objection for objection in found), found


def test_a_figure_stands_with_the_noun_it_had() -> None:
    """45 percent more reports of images is not 45 percent more grooming."""
    grooming = Basis(
        (*IMAGES.sources, "Het aantal gevallen van grooming verdrievoudigde."),
        (*IMAGES.translations, "The number of grooming cases tripled."),
        "nl",
        "en",
    )
    assert objections("There were 45 percent more grooming cases than in 2019.", grooming)
    assert not objections("The number of grooming cases tripled.", grooming)


def test_the_sources_words_in_another_order_say_something_else() -> None:
    """Written by the real model from these words, and untrue."""
    basis = Basis(
        (
            "De piek lag eind maart, toen het totaal aantal meldingen vertienvoudigde.",
            "Het aantal meldingen in Nederland was toen twee keer zo hoog als normaal.",
        ),
        (
            "The peak was at the end of March, when the total number of reports rose tenfold.",
            "The number of reports in the Netherlands was then twice as high as normal.",
        ),
        "nl",
        "en",
    )
    assert objections("Reports in the Netherlands rose tenfold in March.", basis)
    assert not objections("The total number of reports rose tenfold.", basis)


def test_what_is_only_in_the_context_is_not_said() -> None:
    """Written by the real model: the travel restrictions stood in the sentence before."""
    basis = Basis(
        ("Daarnaast behandelde Child Focus 11 procent minder dossiers.",),
        ("In addition, Child Focus handled 11 percent fewer cases.",),
        "nl",
        "en",
        ("Perhaps these figures can be explained by the travel restrictions.",),
    )
    assert objections("Travel restrictions reduced cases by 11 percent.", basis)
    assert not objections("Child Focus handled 11 percent fewer cases.", basis)


def test_a_reservation_stays() -> None:
    basis = Basis(
        ("Wellicht zijn deze cijfers te verklaren door de reisbeperkingen.",),
        ("These figures can perhaps be explained by the travel restrictions.",),
        "nl",
        "en",
    )
    assert objections("These figures are explained by the travel restrictions.", basis)
    assert not objections("Perhaps these figures can be explained by the restrictions.", basis)


def test_a_headline_has_other_manners() -> None:
    assert not objections("2,205 new cases in 2020", GROWTH, headline=True)
    assert objections("2,205 new cases in 2020.", GROWTH, headline=True)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_it_never_raises(text: str) -> None:
    objections(text, GROWTH)


def test_where_a_figure_holds_may_not_be_left_out() -> None:
    translation = "The number of reports in the Netherlands was twice as high as normal."
    ground = Basis((translation,), (translation,), "en", "en")
    assert not objections("The number of reports in the Netherlands was twice as high.", ground)
    found = objections("The number of reports was twice as high.", ground)
    assert any("Netherlands" in reason for reason in found), found


def test_a_name_without_a_figure_may_be_left_out() -> None:
    translation = "The figures were published in Brussels, and they rose again in spring."
    ground = Basis((translation,), (translation,), "en", "en")
    assert not objections("The figures rose again in spring.", ground)


def test_what_is_set_apart_stays_apart() -> None:
    translation = (
        "In addition to the number of reports, the number of calls to helplines has risen sharply."
    )
    ground = Basis((translation,), (translation,), "en", "en")
    assert objections("The number of reports has risen sharply.", ground)
    assert not objections("The number of calls to helplines has risen sharply.", ground)


def test_sexual_exploitation_is_not_any_exploitation() -> None:
    ground = Basis(
        ("Het aantal dossiers over seksuele uitbuiting van kinderen steeg met 47 procent.",),
        ("The number of child sexual exploitation cases rose by 47 percent.",),
        "nl",
        "en",
    )
    plain = "The number of child exploitation cases rose by 47 percent."
    assert "it leaves out that the exploitation is sexual" in objections(plain, ground)
    assert objections(ground.translations[0], ground) == []


def test_a_body_that_nothing_has_named_dangles() -> None:
    assert dangles("The organization wants the ministry to pay €3.5 million.", None)
    assert not dangles("The organization wants €3.5 million.", "The council is worried.")
    assert not dangles("The Inspectorate of Education wants €3.5 million.", None)


TWO = Basis(
    ("Minister Smit weigerde geld.", "Burgemeester Jansen ging akkoord."),
    ("Minister Smit refused money.", "Mayor Jansen agreed."),
    "nl",
    "en",
    ("The GGD in Breda helped Anna Smit.",),
)


@pytest.mark.parametrize("checks", [SUMMARY, HEADLINE])
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Minister Smit agreed", Code.NAME_MISPLACED),
        ("The GGD agreed", Code.NAME_MISPLACED),
        ("Mayor Visser agreed", Code.WORD_ADDED),
        ("Mayor Jansen refused money", Code.ORDER_CHANGED),
        ("Jansen agreed", Code.NAME_MISSING),
    ],
)
def test_a_name_is_not_told_of_another(checks: tuple[Check, ...], text: str, code: Code) -> None:
    assert code in {f.code for f in run(checks, text, TWO)}


@pytest.mark.parametrize(
    ("translations", "text"),
    [
        (TWO.translations, "Minister Smit refused money and Mayor Jansen agreed"),
        (("Minister Smit refused.", "He agreed later in The Hague."), "Minister Smit agreed later"),
        (("Smit won.", "Jansen and De Wit lost."), "Smit won and Jansen lost"),
    ],
)
def test_a_name_with_its_own_deed_passes(translations: tuple[str, ...], text: str) -> None:
    ground = Basis(translations, translations, "en", "en")
    assert Code.NAME_MISPLACED not in {f.code for f in run(SUMMARY, text, ground)}
