"""Decoding in batches gives what decoding one prompt at a time gives."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from summarize.models.decoding import (
    MAX_CACHE_TOKENS,
    MAX_ROWS,
    MAX_SCORED_TOKENS,
    Prompt,
    Sampling,
    batches,
    generate,
    score,
)
from tests.models.test_linear import tiny_model

END = frozenset({96})


def prompts(count: int = 7, budget: int = 12) -> list[Prompt]:
    generator = torch.Generator().manual_seed(5)
    lengths = torch.randint(3, 20, (count,), generator=generator).tolist()
    return [
        Prompt(tuple(torch.randint(0, 90, (n,), generator=generator).tolist()), budget)
        for n in lengths
    ]


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


def test_the_score_of_a_greedy_answer_is_the_one_it_was_generated_with() -> None:
    model = tiny_model()
    chosen = prompts()
    answers = [g[0] for g in generate(model, chosen, end=END, pad=0)]
    said = [[*a.ids, 96] if a.finished else a.ids for a in answers]
    scores = score(model, chosen, said, pad=0)
    for answer, ids, found in zip(answers, said, scores, strict=True):
        assert found == pytest.approx(answer.log_probability / len(ids), abs=1e-3)


def test_an_empty_answer_has_no_likelihood() -> None:
    assert score(tiny_model(), prompts()[:1], [[]], pad=0) == [float("-inf")]


@given(
    st.lists(st.tuples(st.integers(1, 4000), st.integers(1, 600)), max_size=200),
    st.integers(1, 8),
    st.sampled_from([MAX_CACHE_TOKENS, MAX_SCORED_TOKENS]),
)
def test_batches_hold_every_prompt_once_and_keep_to_the_limits(
    sizes: list[tuple[int, int]], rows_each: int, most: int
) -> None:
    chosen = [Prompt((1,) * n, budget) for n, budget in sizes]
    made = batches(chosen, rows_each, most)
    assert sorted(i for batch in made for i in batch) == list(range(len(chosen)))
    for batch in made:
        rows = len(batch) * rows_each
        longest = max(len(chosen[i].ids) + chosen[i].max_new_tokens for i in batch)
        assert len(batch) == 1 or (rows <= MAX_ROWS and rows * longest <= most)
