"""Damaged files of every kind: a document or a sentence. Many more by `make fuzz-reading`."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.reading.damaging import damaged, seeds
from tests.reading.fuzz import READERS, check, loaded


@pytest.mark.parametrize("name", READERS)
def test_a_damaged_file_is_read_or_refused_with_a_sentence(name: str) -> None:
    reader, files = loaded(name), seeds(name)

    @settings(
        max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(st.randoms(use_true_random=False))
    def holds(chance: random.Random) -> None:
        check(reader, damaged(name, files, chance))

    holds()


@pytest.mark.parametrize(("seed", "at", "put"), [(3, 3610, b"Zh\x98F"), (1, 3290, b"?\x06")])
def test_a_message_whose_code_page_does_not_exist(seed: int, at: int, put: bytes) -> None:
    data = bytearray(seeds("msg")[seed])
    data[at : at + len(put)] = put
    check(loaded("msg"), bytes(data))
