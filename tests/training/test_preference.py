"""The stage on preferences: what is called worse, and that the model learns to say it less."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path

import pytest
import torch

from summarize.models.engine import Candidate, Step, TranslationRequest
from tests.training.test_packing_and_training import Letters, config_for, tiny_model
from training.agreement import content_words
from training.candidates import (
    Preference,
    agreement,
    choose_pairs,
    draw,
    prefer,
    read_preferences,
)
from training.config import Config
from training.corpora import SentencePair
from training.formats import Format
from training.packing import collate
from training.preference import encode
from training.preference_trainer import BETA, PreferenceTrainer, preference_loss
from training.trainer import answer_logits

NL = "De politie pakte gisteren geen verdachten op in Almere."
EN = "Police did not arrest any suspects in Almere yesterday."


def preference_trainer(config: Config, preferences: Sequence[Preference]) -> PreferenceTrainer:
    form = Format(Letters())
    pairs = encode(preferences, form)
    return PreferenceTrainer(config, tiny_model(), form.prefix, pairs, 0)


def test_denials_names_and_figures_are_among_the_words_that_count() -> None:
    words = content_words("Police did not arrest 1,200 suspects in Almere.")
    assert {"not", "1,200", "almer", "arrest"} <= set(words)
    assert not {"in", "did", "the"} & set(words)


def test_the_candidate_that_agrees_least_is_the_worse_one() -> None:
    candidates = [
        EN,
        "Police arrested suspects in Almere yesterday.",
        "Police did not arrest suspects in Almere yesterday.",
        "The police packed up in Almere.",
    ]
    chosen = prefer(SentencePair(NL, EN, "t"), candidates)
    assert (chosen.chosen, chosen.rejected) == (EN, candidates[3])
    assert agreement(NL, candidates[1], EN) < agreement(NL, candidates[2], EN)


def test_candidates_as_good_as_the_reference_teach_nothing() -> None:
    assert prefer(SentencePair(NL, EN, "t"), [EN, EN]).rejected == ""
    assert prefer(SentencePair(NL, EN, "t"), []).rejected == ""


class Parrot:
    """Says the same two wrong things of every sentence, and keeps what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        self.asked += [r.text for r in requests]
        return [[Candidate("A house is blue."), Candidate("A house was green.")] for _ in requests]


def test_drawing_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    pairs = [SentencePair(f"Zin {i} is hier.", f"Sentence {i} is here.", "t") for i in range(30)]
    out = tmp_path / "preferences.jsonl"
    draw(pairs[:10], Parrot(), out)
    parrot = Parrot()
    draw(pairs, parrot, out)
    assert parrot.asked == [p.nl for p in pairs[10:]]
    found = read_preferences(out)
    assert [p.nl for p in found] == [p.nl for p in pairs]
    assert all(p.rejected for p in found)
    out.write_text(out.read_text("utf-8") + '{"nl": "Afgebr', encoding="utf-8")
    assert read_preferences(out) == found
    draw(pairs, parrot, out)
    assert read_preferences(out) == found
    assert json.loads(out.read_text("utf-8").splitlines()[0])["chosen"] == pairs[0].en


def test_pairs_are_chosen_from_the_seed_alone() -> None:
    assert choose_pairs(50, 1) == choose_pairs(50, 1) != choose_pairs(50, 2)
    assert len({p.source for p in choose_pairs(400, 1)}) > 20


def test_the_loss_is_that_of_the_formula() -> None:
    found = torch.tensor([-1.0, -2.0, -0.5, -0.5, -4.0])  # better 2 tokens, worse 3; then 0 pairs
    loss = preference_loss(found, [2, 3]).item()
    wanted = 2 * math.log1p(math.exp(-BETA * (-3.0 + 5.0))) + 3.0
    assert loss == pytest.approx(wanted, rel=1e-5)
    assert preference_loss(torch.cat([found, found]), [2, 3, 2, 3]).item() == pytest.approx(
        2 * wanted, rel=1e-5
    )


def test_training_widens_the_gap_and_keeps_the_better_one(tmp_path: Path) -> None:
    preferences = [
        Preference(f"zin {a}{b} is kort", f"sentence {a}{b}", f"{b}{a} worse", 0.1)
        for a in "abcd"
        for b in "wxyz"
    ] + [Preference("niets", "nothing", "", 1.0)]
    config = config_for(tmp_path, name="preferences", held_out=3)
    trainer = preference_trainer(config, preferences)
    assert len(trainer.rows.tasks[0].examples) == 2 * 13  # three are held out, one teaches nothing

    def gap() -> tuple[float, float]:
        task = trainer.held_out
        better = worse = 0.0
        for row in trainer.held_out_rows():
            batch = collate([row], task.examples, task.prefix, 192, 0, torch.float32)
            with torch.no_grad():
                logits = answer_logits(trainer.model, batch).log_softmax(-1)
            each = logits.gather(-1, batch.labels[:, None])[:, 0].split(list(batch.lengths))
            better += sum(e.sum().item() for e in each[0::2])
            worse += sum(e.sum().item() for e in each[1::2])
        return better, better - worse

    before, loss = gap(), trainer.validate()
    for _ in range(12):
        trainer.step()
    after = gap()
    assert trainer.validate() < loss
    assert after[0] > before[0]
    assert after[1] > before[1]
    trainer.save("base")
    again = preference_trainer(config, preferences)
    assert again.resume()
    assert again.progress.tokens == trainer.progress.tokens


def test_where_all_are_held_out_there_is_nothing_to_learn_from(tmp_path: Path) -> None:
    pairs = [Preference(f"zin {n}", "a sentence", "worse", 0.1) for n in range(3)]
    config = config_for(tmp_path, held_out=3)
    trainer = preference_trainer(config, pairs)
    with pytest.raises(ValueError, match="nothing to learn from"):
        trainer.step()
