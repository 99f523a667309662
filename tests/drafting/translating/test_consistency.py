"""An article has one word for one term."""

from __future__ import annotations

import pytest

from summarize.drafting.translating import Pair, built_in
from summarize.drafting.translating.checking import check
from summarize.drafting.translating.consistency import consistent, synonyms
from summarize.models.engine import Candidate

PAIR = Pair("nl", "en", built_in("nl", "en"))


def made(*sentences: tuple[str, str]) -> list[str]:
    """The translations of an article, given with their sources, after the choice of words."""
    sources = {str(n): source for n, (source, _) in enumerate(sentences)}
    checked = {str(n): check(s, Candidate(t), PAIR) for n, (s, t) in enumerate(sentences)}
    found = consistent(sources, checked, PAIR)
    assert list(found) == list(sources)
    return [c.text for c in found.values()]


TWICE = (
    ("Er waren 12 dossiers.", "There were 12 cases."),
    ("De dossiers gaan over afpersing.", "The cases are about extortion."),
)


def test_the_word_that_most_sentences_have_is_used_in_all() -> None:
    other = ("Dossiers over grooming namen toe.", "Dossiers about grooming increased.")
    assert made(*TWICE, other)[2] == "Cases about grooming increased."


def test_of_words_as_frequent_the_first_of_the_list_is_used() -> None:
    assert made(
        ("De daders zijn bekend.", "The culprits are known."),
        ("Andere daders niet.", "Other perpetrators are not."),
    ) == ["The perpetrators are known.", "Other perpetrators are not."]


def test_the_article_before_it_follows_the_word() -> None:
    assert (
        made(
            ("Een dader is bekend.", "An offender is known."),
            ("De dader ontkent.", "The offender denies it."),
            ("Een dader zweeg.", "A culprit was silent."),
        )[2]
        == "An offender was silent."
    )
    assert (
        made(
            ("Een rechercheur zag het.", "An investigator saw it."),
            ("De rechercheur zweeg.", "The detective was silent."),
        )[0]
        == "A detective saw it."
    )


def test_a_word_that_may_be_part_of_another_is_taken_over_and_not_replaced() -> None:
    """*Sex offenders* are no sex perpetrators."""
    sentences = (
        ("De daders zijn bekend.", "The perpetrators are known."),
        ("De daders ontkennen.", "The perpetrators deny it."),
        ("Daders uit de zedenzaak.", "Sex offenders in the case."),
    )
    assert made(*sentences)[2] == "Sex offenders in the case."


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Het dossier is niet gesloten.", "The police files nothing, the file is not closed."),
        ("Het Meldpunt Overlast telt dossiers.", "The Nuisance Files Office counts Dossiers."),
        ("Het dossier ligt stil.", "The dossiers and dossiers do not move."),
        ("De klachten gaan over ruis.", "The dossiers are about noise."),
    ],
    ids=["may be a verb", "a name", "more often than the term", "another word's translation"],
)
def test_what_may_mean_something_else_stays(source: str, translation: str) -> None:
    assert made(*TWICE, (source, translation))[2] == translation


def test_a_word_that_renders_another_term_of_the_sentence_stays() -> None:
    sentence = (
        "De hulplijn en het meldpunt groeien.",
        "The helpline and the hotline are growing.",
    )
    alone = ("Het meldpunt telt.", "The hotline counts.")
    assert made(alone, alone, sentence)[2] == sentence[1]


def test_what_the_guard_found_is_still_found_afterwards() -> None:
    """A translation that was cut off is not whole because one of its words is another."""
    sources = {"a": "De daders zijn bekend.", "b": "Andere daders niet."}
    whole = check(sources["a"], Candidate("The perpetrators are known."), PAIR)
    cut = check(sources["b"], Candidate("Other culprits are", finished=False), PAIR)
    assert cut.flags
    assert consistent(sources, {"a": whole, "b": cut}, PAIR)["b"] == cut


def test_where_there_is_one_word_nothing_changes() -> None:
    assert made(*TWICE) == [t for _, t in TWICE]


def test_every_word_of_the_list_is_accepted_for_its_term() -> None:
    """Or the check would flag what consistency has put there."""
    for group in synonyms("nl", "en"):
        (term,) = [t for t in PAIR.glossary.terms if t.source == group.source]
        assert all(term.is_kept(word) for word in group.words), group


def test_other_languages_have_no_list() -> None:
    assert synonyms("de", "en") == ()
