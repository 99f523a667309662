"""What the product is compared with. LexRank runs only where sumy is installed."""

from __future__ import annotations

import importlib
from types import ModuleType

import pytest

from summarize.errors import ModelError
from summarize.evaluation import baselines
from summarize.evaluation.expectations import ExpectedLength
from summarize.evaluation.summary_scores import Translated, count_words

TRANSLATION = (
    Translated("s0", "Hotline received more reports", "title"),
    Translated("s1", "The hotline received 1,240 reports of abuse last year.", "lead"),
    Translated("s2", "Crosshead", "crosshead"),
    Translated("s3", "The hotline received 954 reports of abuse in 2023.", "body"),
    Translated("s4", "The director is proud of her colleagues.", "body"),
    Translated("s5", "Reports of abuse to the hotline rose by 30 percent last year.", "body"),
)


class Parrot:
    def __init__(self, answer: str) -> None:
        self.answer = answer
        self.prompts: list[list[dict[str, str]]] = []

    def generate(self, prompts: list[list[dict[str, str]]], max_new_tokens: int) -> list[str]:
        self.prompts += prompts
        return [self.answer] * len(prompts)


def test_lead3_takes_the_first_three_sentences_and_no_heading() -> None:
    made = baselines.lead3("a.txt", TRANSLATION)
    assert made.headline == "Hotline received more reports"
    assert [s.sources for s in made.sentences] == [("s1",), ("s3",), ("s4",)]


def test_lexrank_chooses_central_sentences_in_their_order_within_the_length() -> None:
    pytest.importorskip("sumy")
    hub = "The hotline received more reports and looks for volunteers in Utrecht."
    texts = (
        "Volunteers answer calls at night.",
        "The reports were mostly about images.",
        hub,
        "Trains ran late because of snow.",
        "Utrecht is a city with four canals.",
        "A hotline exists in many countries.",
        "Tickets cost ten euros.",
    )
    translation = [Translated(f"s{n}", text, "body") for n, text in enumerate(texts)]
    assert baselines.lexrank("a.txt", translation, ExpectedLength.SHORT, 10).texts == (hub,)
    more = baselines.lexrank("a.txt", translation, ExpectedLength.SHORT, 24)
    assert hub in more.texts
    assert len(more.texts) > 1
    assert list(more.texts) == [text for text in texts if text in more.texts]
    assert count_words(" ".join(more.texts)) <= 32


def test_lexrank_of_one_sentence_or_none() -> None:
    pytest.importorskip("sumy")
    assert baselines.lexrank("a.txt", (), ExpectedLength.SHORT, 100).sentences == ()
    one = baselines.lexrank("a.txt", TRANSLATION[1:2], ExpectedLength.SHORT, 100)
    assert one.texts == (TRANSLATION[1].text,)


def test_without_sumy_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> ModuleType:
        raise ImportError(name)

    monkeypatch.setattr(baselines, "import_module", refuse)
    with pytest.raises(ModelError, match=r"summarize\[evaluation\]"):
        baselines.lexrank("a.txt", TRANSLATION, ExpectedLength.SHORT, 100)
    assert importlib.import_module("summarize.evaluation.baselines") is baselines


def test_the_bare_model_is_given_the_article_and_its_answer_taken_apart() -> None:
    chat = Parrot("**Headline: More reports**\n\nIt had 1,240 reports. That is a lot.\n\nThe end.")
    (made,) = baselines.bare(chat, [("a.txt", "Meer meldingen.")], ExpectedLength.LONG)
    assert made.headline == "More reports"
    assert [(s.text, s.paragraph) for s in made.sentences] == [
        ("It had 1,240 reports.", 0),
        ("That is a lot.", 0),
        ("The end.", 1),
    ]
    assert {s.origin for s in made.sentences} == {"written"}
    asked = chat.prompts[0][-1]["content"]
    assert "150 to 250 words" in asked
    assert asked.endswith("Meer meldingen.")


def test_an_empty_answer_is_an_empty_summary() -> None:
    (made,) = baselines.bare(Parrot(""), [("a.txt", "x")], ExpectedLength.SHORT)
    assert (made.headline, made.sentences) == ("", ())
