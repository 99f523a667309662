"""Decoding in batches gives what decoding one prompt at a time gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from transformers import (
    Gemma2Config,
    Gemma2ForCausalLM,
    PreTrainedModel,
    Qwen2Config,
    Qwen2ForCausalLM,
)

from summarize.models import decoding, decoding_limits
from summarize.models.attention import use_grouped
from summarize.models.decoding import Completion, Continuation, Prompt
from summarize.models.key_values import KeyValues
from summarize.models.lora_linear import pack
from summarize.models.sampling import Sampling
from tests.examples import examples
from tests.models.test_lora_linear import tiny_model

END = frozenset({96})


def generate(
    model: PreTrainedModel,
    prompts: list[Prompt],
    step: Callable[[int], None] | None = None,
    **how: Any,
) -> list[list[Completion]]:
    return decoding.generate(model, prompts, Continuation(**how), step=step)


def prompts(count: int = 7, budget: int = 12) -> list[Prompt]:
    generator = torch.Generator().manual_seed(5)
    lengths = torch.randint(3, 20, (count,), generator=generator).tolist()
    return [
        Prompt(tuple(torch.randint(0, 90, (n,), generator=generator).tolist()), budget)
        for n in lengths
    ]


def windowed_model() -> Gemma2ForCausalLM:
    """A small Gemma: every second layer sees eight columns back, and its logits are capped."""
    torch.manual_seed(3)
    config = Gemma2Config(
        vocab_size=97, hidden_size=32, intermediate_size=64, num_hidden_layers=2,
        num_attention_heads=4, num_key_value_heads=2, head_dim=8, sliding_window=8,
        final_logit_softcapping=0.1,
    )  # fmt: skip
    return Gemma2ForCausalLM(config).eval().requires_grad_(False)


def test_batched_greedy_is_what_transformers_generates_one_by_one() -> None:
    model = tiny_model()
    found = generate(model, prompts(), end=END, pad=0)
    for prompt, (completion,) in zip(prompts(), found, strict=True):
        expected = model.generate(
            torch.tensor([prompt.ids]),
            attention_mask=torch.ones(1, len(prompt.ids), dtype=torch.long),
            max_new_tokens=prompt.max_new_tokens,
            do_sample=False,
            eos_token_id=96,
            pad_token_id=0,
        )[0, len(prompt.ids) :].tolist()
        finished = expected[-1] == 96
        assert completion.ids == [t for t in expected if t != 96]
        assert completion.finished is finished


@pytest.mark.parametrize("shared", [1, 9])
def test_what_prompts_begin_with_is_computed_once_and_changes_nothing(shared: int) -> None:
    model = tiny_model()
    head = tuple(range(40, 40 + shared))
    begun = [Prompt(head + p.ids, p.max_new_tokens) for p in prompts()]
    together = generate(model, begun, end=END, pad=0)
    alone = [generate(model, [p], end=END, pad=0)[0] for p in begun]
    assert [g[0].ids for g in together] == [g[0].ids for g in alone]


def test_prompts_that_are_all_the_same_are_answered_alike() -> None:
    same = [prompts()[0]] * 3
    found = generate(tiny_model(), same, end=END, pad=0)
    assert len({tuple(g[0].ids) for g in found}) == 1


def test_a_row_that_ends_leaves_the_others_as_they_were() -> None:
    """Rows end at different steps: whoever stays keeps its own cache row."""
    model = tiny_model()
    ends = frozenset(range(0, 97, 3))
    together = generate(model, prompts(), end=ends, pad=0)
    alone = [generate(model, [p], end=ends, pad=0)[0] for p in prompts()]
    assert [[c.ids for c in g] for g in together] == [[c.ids for c in g] for g in alone]
    assert len({len(g[0].ids) for g in together}) > 1, "the test needs rows of different lengths"


def test_candidates_are_the_same_in_any_company_and_the_first_is_greedy() -> None:
    model = tiny_model()
    sampling = Sampling(temperature=1.5)
    together = generate(model, prompts(), end=END, pad=0, sampling=sampling, candidates=3)
    alone = generate(model, prompts()[2:3], end=END, pad=0, sampling=sampling, candidates=3)
    greedy = generate(model, prompts(), end=END, pad=0)
    assert [c.ids for c in together[2]] == [c.ids for c in alone[0]]
    assert [g[0].ids for g in together] == [g[0].ids for g in greedy]
    assert len({tuple(c.ids) for c in together[2]}) > 1, "drawn candidates differ"


@pytest.mark.parametrize("make", [tiny_model, windowed_model], ids=["plain", "capped"])
def test_the_score_of_an_answer_is_what_the_model_gives_its_tokens(
    make: Callable[[], PreTrainedModel],
) -> None:
    """What a summary is chosen by; Gemma caps its logits, and the score is of the capped ones."""
    model = make()
    for prompt, (answer,) in zip(
        prompts(), generate(model, prompts(), end=END, pad=0), strict=True
    ):
        said = [*answer.ids, *END] if answer.finished else answer.ids
        logits = model(torch.tensor([[*prompt.ids, *said]])).logits[0].log_softmax(-1)
        start = len(prompt.ids) - 1
        expected = sum(float(logits[start + n, token]) for n, token in enumerate(said))
        assert answer.log_probability == pytest.approx(expected, abs=1e-2)


@pytest.mark.parametrize(
    ("rows", "tokens", "prefill", "joins"),
    [(3, 10_000, 1, True), (12, 10_000, 40, True), (6, 60, 40, False), (99, 1, 30, False)],
)
@pytest.mark.parametrize("candidates", [1, 3])
@pytest.mark.parametrize("shared", [0, 9])
def test_who_comes_later_into_a_place_that_is_free_is_answered_as_if_alone(
    monkeypatch: pytest.MonkeyPatch,
    rows: int,
    tokens: int,
    prefill: int,
    joins: bool,
    candidates: int,
    shared: int,
) -> None:
    model, head = tiny_model(), tuple(range(40, 40 + shared))
    asked = [Prompt(head + p.ids, p.max_new_tokens) for p in prompts(count=17)]
    ends = frozenset(range(0, 97, 5))
    sampling = Sampling(temperature=1.5)
    alone = [
        generate(model, [p], end=ends, pad=0, sampling=sampling, candidates=candidates)[0]
        for p in asked
    ]
    if candidates == 1:  # with gaps where a guess fails: every fourth token is another
        drafts = [[(t + (i % 4 == 1)) % 97 for i, t in enumerate(g[0].ids)] for g in alone]
        asked = [replace(p, like=tuple(d)) for p, d in zip(asked, drafts, strict=True)]
    joined: list[int] = []
    join = KeyValues.join

    def watched(self: KeyValues, others: list[KeyValues]) -> None:
        joined.append(len(others))
        join(self, others)

    monkeypatch.setattr(KeyValues, "join", watched)
    monkeypatch.setattr(decoding_limits, "MAX_ROWS", rows)
    monkeypatch.setattr(decoding_limits, "MAX_CACHE_TOKENS", tokens)
    monkeypatch.setattr(decoding_limits, "PREFILL_TOKENS", prefill)
    told: list[int] = []
    together = generate(
        model, asked, end=ends, pad=0, sampling=sampling, candidates=candidates, step=told.append
    )
    assert [[c.ids for c in g] for g in together] == [[c.ids for c in g] for g in alone]
    assert [[c.finished for c in g] for g in together] == [[c.finished for c in g] for g in alone]
    assert sum(told) == 17
    assert any(joined) or not joins or candidates == rows


def test_rows_with_a_sliding_window_are_answered_as_if_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model = windowed_model()
    head = tuple(range(40, 52))
    asked = [Prompt(head + p.ids, 3 + 2 * n) for n, p in enumerate(prompts())]
    alone = [generate(model, [p], end=frozenset(), pad=0)[0][0].ids for p in asked]
    for prompt, found in zip(asked, alone, strict=True):
        whole = model.generate(
            torch.tensor([prompt.ids]),
            attention_mask=torch.ones(1, len(prompt.ids), dtype=torch.long),
            max_new_tokens=prompt.max_new_tokens,
            min_new_tokens=prompt.max_new_tokens,
            do_sample=False,
            eos_token_id=96,
            pad_token_id=0,
        )[0, len(prompt.ids) :].tolist()
        assert found[: len(whole)] == whole or 96 in found
    monkeypatch.setattr(decoding_limits, "MAX_ROWS", 3)
    together = generate(model, asked, end=frozenset(), pad=0)
    assert [g[0].ids for g in together] == alone
    assert [len(g[0].ids) for g in together] == [3 + 2 * n for n in range(len(asked))]


@given(st.data())
@examples(25)
def test_the_rows_at_work_keep_to_the_limits(data: st.DataObject) -> None:
    sizes = data.draw(st.lists(st.tuples(st.integers(1, 60), st.integers(0, 9)), max_size=30))
    rows, tokens = data.draw(st.integers(1, 12)), data.draw(st.integers(1, 600))
    like = tuple(data.draw(st.lists(st.integers(0, 96), max_size=40)))
    asked = [Prompt((5,) * n, budget, like) for n, budget in sizes]
    seen: list[tuple[int, int]] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding_limits, "MAX_ROWS", rows)
        patch.setattr(decoding_limits, "MAX_CACHE_TOKENS", tokens)
        forward = decoding._Decoder._forward

        def watched(self: Any, ids: torch.Tensor, held: Any) -> torch.Tensor:
            seen.append((len(held.filled), held.width))
            return forward(self, ids, held)

        patch.setattr(decoding._Decoder, "_forward", watched)
        found = generate(tiny_model(), asked, end=frozenset(), pad=0)
    assert [len(g[0].ids) for g in found] == [max(1, budget) for _, budget in sizes]
    assert all(n == 1 or (n <= rows and n * width <= tokens) for n, width in seen)


@pytest.mark.parametrize("count", [1, 5, 17])
@pytest.mark.parametrize("candidates", [1, 3])
@pytest.mark.parametrize("fault", [0, 4, 1])
def test_what_an_answer_is_like_makes_it_sooner_and_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, count: int, candidates: int, fault: int
) -> None:
    """Guesses that hold, that hold in part (every fourth token is another), and that never do."""
    model, ends, sampling = tiny_model(), frozenset(range(0, 97, 24)), Sampling(temperature=1.5)
    asked = prompts(count, budget=30)
    steps: list[int] = []
    forward = decoding._Decoder._forward

    def watched(self: Any, ids: torch.Tensor, *rest: Any) -> torch.Tensor:
        steps.append(ids.shape[1])
        return forward(self, ids, *rest)

    monkeypatch.setattr(decoding._Decoder, "_forward", watched)

    def answers(these: list[Prompt]) -> list[list[decoding.Completion]]:
        steps.clear()
        return generate(model, these, end=ends, pad=0, sampling=sampling, candidates=candidates)

    expected = answers(asked)
    plain = len(steps)
    drafts = [
        tuple((t + 1) % 97 if fault and i % fault == 0 else t for i, t in enumerate(group[0].ids))
        for group in expected
    ]
    found = answers([replace(p, like=d) for p, d in zip(asked, drafts, strict=True)])
    for group, other in zip(found, expected, strict=True):
        assert [c.ids for c in group] == [c.ids for c in other]
        assert [c.finished for c in group] == [c.finished for c in other]
        for one, same in zip(group, other, strict=True):
            assert one.log_probability == pytest.approx(same.log_probability, abs=1e-3)
    if candidates == 1 and not fault:
        assert len(steps) < plain, "what holds saves steps"


def test_guesses_hold_where_layers_see_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    model = windowed_model()
    asked = [replace(p, max_new_tokens=20) for p in prompts(3)]
    expected = generate(model, asked, end=frozenset(), pad=0)
    like = [replace(p, like=tuple(g[0].ids)) for p, g in zip(asked, expected, strict=True)]
    steps: list[int] = []
    forward = decoding._Decoder._forward

    def watched(self: Any, ids: torch.Tensor, *rest: Any) -> torch.Tensor:
        steps.append(ids.shape[1])
        return forward(self, ids, *rest)

    monkeypatch.setattr(decoding._Decoder, "_forward", watched)
    found = generate(model, like, end=frozenset(), pad=0)
    assert [g[0].ids for g in found] == [g[0].ids for g in expected]
    assert len(steps) < 20


def larger_model() -> Qwen2ForCausalLM:
    """Random weights in bfloat16, packed: so flat that last bits decide many a token."""
    torch.manual_seed(11)
    config = Qwen2Config(
        vocab_size=1500, hidden_size=256, intermediate_size=1100, num_hidden_layers=2,
        num_attention_heads=8, num_key_value_heads=2, max_position_embeddings=512,
    )  # fmt: skip
    model = Qwen2ForCausalLM(config).to(torch.bfloat16).eval().requires_grad_(False)
    use_grouped(model)
    pack(model)
    return model


@pytest.fixture
def one_thread() -> Iterator[None]:
    """Two threads for so little wait for each other most of the time."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.mark.usefixtures("one_thread")
@pytest.mark.parametrize("parts", [1, 5])
def test_a_text_has_the_same_answer_to_the_last_bit_in_any_company(parts: int) -> None:
    """Issue 19: of 164 sentences 14 changed with the other files of the command."""
    model, count = larger_model(), 13
    generator = torch.Generator().manual_seed(2)
    head = tuple(range(20))
    lengths = torch.randint(5, 70, (count,), generator=generator).tolist()
    asked = [
        Prompt(head + tuple(torch.randint(0, 1400, (n,), generator=generator).tolist()), 8 + n // 4)
        for n in lengths
    ]
    together = generate(model, asked, end=frozenset(range(0, 1500, 50)), pad=0)
    drafts = [tuple((t + (i % 5 == 4)) for i, t in enumerate(g[0].ids)) for g in together]
    apart: list[list[decoding.Completion]] = []
    for first in range(0, count, parts):
        some = [
            replace(p, like=d if first % 2 else ())
            for p, d in zip(asked[first : first + parts], drafts[first:], strict=False)
        ]
        apart += generate(model, some, end=frozenset(range(0, 1500, 50)), pad=0)
    assert [g[0].ids for g in apart] == [g[0].ids for g in together]
    assert [g[0].log_probability for g in apart] == [g[0].log_probability for g in together]
