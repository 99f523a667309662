"""Headlines: what the model wrote where it passes, else what it stands on; never too long."""

from __future__ import annotations

from summarize.drafting.composing import headline
from summarize.drafting.composing.groups import Languages
from summarize.models.engine import Candidate
from summarize.report import TranslatedSentence

LEAD = TranslatedSentence(
    "s1",
    "De coronapandemie heeft geleid tot een toename van online seksueel misbruik en uitbuiting van"
    " kinderen, concludeert Europol in een nieuw rapport.",
    "The coronavirus pandemic has led to an increase in online sexual abuse and exploitation of"
    " children, concludes Europol in a new report.",
)
LANGUAGES = Languages("nl", "en")
LONG = (
    "Coronavirus pandemic has led to increase in online sexual abuse and exploitation of children"
)


def test_a_candidate_that_fits_is_the_headline() -> None:
    short = "Increase in online sexual abuse of children"
    made = headline.from_candidates(LEAD, [Candidate(LONG), Candidate(short)], LANGUAGES, 70)
    assert (made.text, made.flags) == (short, ())


def test_a_candidate_that_is_too_long_is_cut_rather_than_the_lead() -> None:
    made = headline.from_candidates(LEAD, [Candidate(LONG)], LANGUAGES, 70)
    assert made.text == "Coronavirus pandemic has led to increase in online sexual abuse…"
    assert made.flags == ()


def test_a_cut_never_says_what_the_lead_denies() -> None:
    lead = TranslatedSentence(
        "s1",
        "De politie heeft in het onderzoek geen bewijs gevonden dat de man uit Gent schuldig was.",
        "In the investigation the police in the city of Gent found, after four months of work, no"
        " evidence of guilt.",
    )
    made = headline.from_candidates(lead, [], LANGUAGES, 70)
    assert len(made.text) <= 70
    assert "evidence" not in made.text or "no evidence" in made.text or made.flags


def test_a_short_headline_is_asked_for_in_fewer_words() -> None:
    assert headline.request(LEAD, "en").words == headline.WORDS
    assert headline.request(LEAD, "en", 70).words == 10
    assert headline.request(LEAD, "en", 1000).words == headline.WORDS
