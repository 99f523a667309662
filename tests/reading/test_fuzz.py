"""Damaged files of every kind: a document or a sentence. Many more by `make fuzz-reading`."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.reading.fuzz import READERS, check, damaged, loaded, seeds


@pytest.mark.parametrize("name", READERS)
def test_a_damaged_file_is_read_or_refused_with_a_sentence(name: str) -> None:
    reader, files = loaded(name), seeds(name)

    @settings(
        max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(st.sampled_from(files), st.randoms(use_true_random=False))
    def holds(data: bytes, chance: random.Random) -> None:
        check(reader, damaged(data, files, chance))

    holds()


@pytest.mark.parametrize(("name", "number"), [("msg", 2226), ("msg", 4075)])
def test_what_fuzzing_found(name: str, number: int) -> None:
    """A code page that there is none of."""
    files, chance = seeds(name), random.Random(f"{name}-{number}")
    check(loaded(name), damaged(chance.choice(files), files, chance))
