"""Greedy, repair, candidates, flag: in that order, and never silently."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from summarize.checks.finding import messages
from summarize.drafting.translating import Glossary, Pair, Quality, built_in, translate_sentences
from summarize.drafting.translating.glossary import Term
from summarize.drafting.translating.repairing import Tries
from summarize.models.engine import Candidate, Step, TranslationRequest
from summarize.progress import Silent
from tests.doubles import Told

SOURCE = "Het aantal meldingen vertienvoudigde, naar ruim een miljoen."
WRONG = "The number of reports doubled, to more than a million."
RIGHT = "The number of reports increased tenfold, to more than a million."

LIMITS = ("6 percent", "up to 6 percent")


class Scripted:
    """Answers greedily, with candidates, and to a repair, as the test says."""

    def __init__(
        self, greedy: str, candidates: Sequence[str], repaired: str, score: float = 0.0
    ) -> None:
        self.greedy, self.candidates, self.repaired = greedy, candidates, repaired
        self.score = score
        self.calls: list[str] = []
        self.kept: tuple[str, ...] = ()
        self.drafts: list[str] = []
        self.texts: list[str] = []

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        self.drafts.append(requests[0].draft)
        self.texts.append(requests[0].text)
        if candidates > 1:
            self.calls.append("candidates")
            return [[Candidate(c, score=2 * self.score) for c in self.candidates] for _ in requests]
        if requests[0].keep:
            self.kept = requests[0].keep
        name = "greedy" if not self.calls else "repair"
        self.calls.append(name)
        text = self.greedy if name == "greedy" else self.repaired
        return [[Candidate(text, score=self.score)] for _ in requests]


def run(model: Scripted, glossary: Glossary | None = None) -> list[tuple[str, tuple[str, ...]]]:
    pair = Pair("nl", "en", Glossary() if glossary is None else glossary)
    found = translate_sentences([SOURCE], model, pair, Silent())
    return [(c.text, messages(c.flags)) for c in found]


def test_a_right_sentence_is_asked_for_once() -> None:
    model = Scripted(RIGHT, [], "")
    assert run(model) == [(RIGHT, ())]
    assert model.calls == ["greedy"]


def test_a_wrong_figure_brings_a_repair_that_names_it() -> None:
    model = Scripted(WRONG, [], RIGHT)
    assert run(model) == [(RIGHT, ())]
    assert model.calls == ["greedy", "repair"]
    assert "tenfold" in model.kept


def test_then_candidates_and_the_right_one_is_taken() -> None:
    model = Scripted(WRONG, [WRONG, RIGHT], WRONG)
    assert run(model) == [(RIGHT, ())]
    assert model.calls == ["greedy", "repair", "candidates"]
    assert model.drafts == ["", WRONG, WRONG], "what was said before, to be repeated in part"


def test_then_a_flag_that_names_both() -> None:
    """Nobody doubles a tenfold rise unseen."""
    ((text, flags),) = run(Scripted(WRONG, [WRONG], WRONG))
    assert text == WRONG
    assert any("vertienvoudigde" in f and "doubled" in f for f in flags)


def test_an_empty_answer_never_wins_over_one_that_says_something() -> None:
    ((text, flags),) = run(Scripted(WRONG, [""], ""))
    assert text == WRONG
    assert flags


def test_a_term_of_the_glossary_that_is_said_in_the_repair_is_no_flag() -> None:
    source = built_in("nl", "en")
    model = Scripted(RIGHT.replace("reports", "views"), [RIGHT.replace("reports", "views")], RIGHT)
    assert run(model, source) == [(RIGHT, ())]
    assert model.kept == ("report",)


def test_where_only_a_term_is_missing_it_is_named_before_candidates_are_drawn() -> None:
    terms = Glossary((Term("meldingen", ("tips",)),))
    told = RIGHT.replace("reports", "tips")
    model = Scripted(RIGHT, [], told)
    assert run(model, terms) == [(told, ())]
    assert model.calls == ["greedy", "repair"]
    assert model.kept == ("tips",)
    assert model.texts == [SOURCE, SOURCE.replace("meldingen", "tips")], "in the term's place"


def test_if_naming_the_term_does_not_help_candidates_may() -> None:
    terms = Glossary((Term("meldingen", ("tips",)),))
    told = RIGHT.replace("reports", "tips")
    model = Scripted(RIGHT, [RIGHT, told], RIGHT)
    assert run(model, terms) == [(told, ())]
    assert model.calls == ["greedy", "repair", "candidates"]


def test_a_lost_limit_is_asked_for_and_flagged_if_it_stays_lost() -> None:
    source = "Op overtreding staat een boete tot 6 procent van de omzet."
    plain, told = ("Violations carry a fine of " + n + " of turnover." for n in LIMITS)
    for answer, flags in ((told, 0), (plain, 1)):
        model = Scripted(plain, [plain], answer)
        (found,) = translate_sentences([source], model, Pair("nl", "en", Glossary()), Silent())
        assert (found.text, len(found.flags)) == (answer, flags)
        assert model.calls[:2] == ["greedy", "repair"]
        assert model.kept == ("at most 6 percent",)


@pytest.mark.parametrize(
    ("source", "blurred"),
    [
        ("De man kreeg 3 jaar cel.", "The man got at least 3 years in prison."),
        ("De schade bedraagt 2 miljoen euro.", "The damage is more than 2 million euros."),
        ("De weg is 300 meter lang.", "The road is almost 300 meters long."),
    ],
)
def test_sums_and_sentences_and_lengths_stay_exact(source: str, blurred: str) -> None:
    model = Scripted(blurred, [blurred], blurred)
    (kept,) = translate_sentences([source], model, Pair("nl", "en", Glossary()), Silent())
    (flag,) = kept.flags
    assert flag.message.startswith("figure made inexact")


def test_an_exact_figure_stays_exact() -> None:
    source = "Zij behandelden maar liefst 2.205 dossiers."
    right = "They handled 2,205 cases."
    pair = Pair("nl", "en", Glossary())
    for word in ("no more than", "at least", "about", "just under"):
        blurred = f"They handled {word} 2,205 cases."
        model = Scripted(blurred, [blurred], right)
        found = translate_sentences([source], model, pair, Silent())
        assert [(c.text, c.flags) for c in found] == [(right, ())]
        assert model.kept == ("2,205",)
    (kept,) = translate_sentences([source], Scripted(blurred, [blurred], blurred), pair, Silent())
    assert messages(kept.flags) == ("figure made inexact: “2.205” became “just under 2,205”",)
    whopping = "They handled no fewer than 2,205 cases."
    (fine,) = translate_sentences([source], Scripted(whopping, [], ""), pair, Silent())
    assert (fine.text, fine.flags) == (whopping, ())


def test_a_lost_denial_is_named() -> None:
    source, right = "Dat is niet verboden.", "That is not against the law."
    model = Scripted("That is legal.", ["That is legal."], right)
    found = translate_sentences([source], model, Pair("nl", "en", Glossary()), Silent())
    assert [(c.text, c.flags) for c in found] == [(right, ())]
    assert (model.calls, model.kept) == (["greedy", "repair"], ("not",))


def test_what_has_nothing_to_name_is_not_asked_for_once_more() -> None:
    invented = RIGHT.replace("reports", "reports to 12 hotlines")
    model = Scripted(invented, [invented], RIGHT)
    run(model)
    assert model.calls == ["greedy", "candidates"]


def test_nothing_is_asked_for_twice() -> None:
    terms = Glossary((Term("meldingen", ("tips",)),))
    model = Scripted(RIGHT, [RIGHT], RIGHT)
    ((text, flags),) = run(model, terms)
    assert (text, model.calls) == (RIGHT, ["greedy", "repair", "candidates"])
    assert flags == ("term not found: meldingen (tips)",)


def test_what_stands_twice_is_translated_once_and_blank_lines_stay() -> None:
    model = Scripted(RIGHT, [], "")
    pair = Pair("nl", "en", Glossary())
    found = translate_sentences([SOURCE, "", SOURCE, "  "], model, pair, Silent())
    assert [c.text for c in found] == [RIGHT, "", RIGHT, "  "]


def test_what_was_named_before_is_named_again_with_what_is_wrong_now() -> None:
    source = "In 2019 waren er 12 meldingen, in 2020 waren het er 15."
    lacking_two = "In 2019 there were reports, in 2020 too."
    lacking_another = "There were 12 reports, and in 2020 there were 15."
    model = Scripted(lacking_two, [lacking_another], lacking_two)
    translate_sentences([source], model, Pair("nl", "en", Glossary()), Silent())
    assert model.calls == ["greedy", "repair", "candidates", "repair"]
    assert model.kept == ("12", "15", "2019")


def test_only_what_is_asked_for_is_tried_again_and_once() -> None:
    said = {n: f"There were {n} reports." for n in ("12", "7", "13", "14")}
    known = {f"Er waren {n} meldingen.": (said["7"], right) for n, right in said.items()}
    model, sentences = Told(known), list(known)
    tries = Tries(sentences, model, Pair("nl", "en", Glossary()), Silent())
    assert [tries.is_doubtful(s) for s in sentences] == [True, False, True, True]
    tries.again([sentences[2], sentences[1], sentences[2]])
    assert model.again == [sentences[2]]
    assert [tries.best(s).ok for s in sentences] == [False, True, True, False]
    tries.again([sentences[1], sentences[2]])
    tries.again(sentences)
    assert model.again == [sentences[2], sentences[0], sentences[3]]
    assert all(tries.best(s).ok for s in sentences)
    assert [tries.first(s).ok for s in sentences] == [False, True, False, False]


@pytest.mark.parametrize(
    ("score", "unsure"), [(-0.4, True), (-0.1, False), (0.0, True)], ids=["low", "high", "untold"]
)
def test_high_quality_takes_what_most_candidates_say_where_the_model_is_unsure(
    score: float, unsure: bool
) -> None:
    first = "The number of messages rose tenfold, to more than a million."
    said = "The number of reports has risen tenfold, to more than a million."
    model = Scripted(first, [first, said, said[:-1] + "!"], "", score)
    pair = Pair("nl", "en", Glossary())
    (found,) = translate_sentences([SOURCE], model, pair, Silent(), Quality.HIGH)
    assert (found.text, found.flags) == (said if unsure else first, ())
    assert model.calls == (["greedy", "candidates"] if unsure else ["greedy"])
    assert found.score == score, "drawn tokens are less likely, and the sentence no less sure"
