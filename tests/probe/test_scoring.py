"""What a model's answers prove: quality as sacreBLEU measures it, what was kept, why it fails."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
import sacrebleu
from hypothesis import given
from hypothesis import strategies as st

from summarize.models.engine import Candidate
from summarize.probe.chrf import chrf2
from summarize.probe.scoring import is_broken, translated, written
from summarize.probe.texts import LANGUAGES, texts

WORDS = st.lists(st.text("abcde éü1.,", max_size=30), min_size=1, max_size=5)


@given(WORDS, st.randoms())
def test_chrf_is_what_sacrebleu_says(references: list[str], random: object) -> None:
    answers = [r[: len(r) // 2] + "xa" for r in references]
    expected = sacrebleu.corpus_chrf(answers, [references]).score
    assert chrf2(answers, references) == pytest.approx(expected, abs=1e-6)


def test_chrf_of_real_sentences_is_what_sacrebleu_says() -> None:
    answers = [item.texts["nl"] for item in texts().all]
    references = [item.texts["en"] for item in texts().all]
    expected = sacrebleu.corpus_chrf(answers, [references]).score
    assert chrf2(answers, references) == pytest.approx(expected, abs=1e-6)


def test_the_probe_is_what_was_promised() -> None:
    assert len(texts().sentences) == 40
    assert len(texts().articles) == 3
    told = [
        i for i in texts().sentences if i.denies or i.names or any(map(str.isdigit, i.texts["en"]))
    ]
    assert len(told) >= 20
    for item in texts().all:
        assert set(item.texts) == set(LANGUAGES)
        for forms in item.names:
            for language in LANGUAGES:
                assert any(form in item.texts[language] for form in forms), (forms, language)


@pytest.mark.parametrize(("source", "target"), list(itertools.permutations(LANGUAGES, 2)))
def test_the_references_pass_their_own_probe(source: str, target: str) -> None:
    items = texts().all
    trial = translated(items, [Candidate(i.texts[target]) for i in items], source, target, 10.0)
    assert trial.passed, trial.faults
    assert trial.chrf == 100
    assert trial.kept.share == 1, trial
    assert trial.speed == pytest.approx(5.2)


def perfect() -> list[Candidate]:
    return [Candidate(item.texts["en"]) for item in texts().all]


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda c: replace(c, finished=False), "cut off or repeat"),
        (lambda c: replace(c, text="the council the council " * 40), "cut off or repeat"),
        (lambda c: replace(c, text=""), "answers nothing"),
        (
            lambda c: replace(c, text="".join(x for x in c.text if not x.isdigit())),
            "figures are lost",
        ),
        (lambda c: replace(c, text="The weather will be fine tomorrow, they say."), "are lost"),
    ],
)
def test_what_is_wrong_fails_and_says_why(spoil: object, fault: str) -> None:
    answers = [spoil(c) for c in perfect()]  # type: ignore[operator]
    trial = translated(texts().all, answers, "nl", "en", 10.0)
    assert not trial.passed
    assert any(fault in found for found in trial.faults), trial.faults


def test_another_language_is_no_translation() -> None:
    items = texts().all
    trial = translated(items, [Candidate(i.texts["de"]) for i in items], "nl", "en", 10.0)
    assert any("'de' instead of 'en'" in fault for fault in trial.faults)


def test_denials_that_are_turned_round_count() -> None:
    answers = [
        Candidate(c.text.replace(" not ", " ").replace("no ", "some ").replace("either", "both"))
        for c in perfect()
    ]
    trial = translated(texts().all, answers, "nl", "en", 10.0)
    assert trial.denials.kept < trial.denials.all
    assert trial.names.share == 1


def test_a_few_faults_do_not_fail_a_model() -> None:
    answers = perfect()
    answers[3] = replace(answers[3], finished=False)
    assert translated(texts().all, answers, "nl", "en", 10.0).passed


def test_going_round_in_circles_is_told_from_saying_a_word_often() -> None:
    assert is_broken(
        Candidate("of the state of the state of the state of the state"), "a b c d e f"
    )
    assert not is_broken(Candidate("No, no, no and no again, he said."), "Nee, nee, nee en nee.")


def test_writing_is_held_against_its_sentences() -> None:
    sources = [("The library lent 2,360 books.",), ("The bridge has 14 supports.",)]
    good = [
        [Candidate("The library lent out 2,360 books.")],
        [Candidate("A bridge has 14 supports.")],
    ]
    bad = [[Candidate("The library lent 9,999 books.")], [Candidate("The bridge has 15 supports.")]]
    assert written(sources, good, [25, 25], "en", 1.0).passed
    trial = written(sources, bad, [25, 25], "en", 1.0)
    assert any("only 0 can be used" in fault for fault in trial.faults)
    assert written(sources, [[], []], [25, 25], "en", 1.0).faults == (
        "it answers nothing",
        "of 2 texts it wrote only 0 can be used",
    )
