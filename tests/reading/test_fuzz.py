"""Damaged files are read or refused in one sentence; `tests.reading.fuzz` does many more."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.reading.kinds import Kind
from tests.reading.fuzz import WHOLE, one_input, read_to_the_end


@pytest.mark.parametrize("kind", WHOLE)
@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_damaged_file_is_read_or_refused(kind: Kind, seed: int) -> None:
    read_to_the_end(kind, one_input(kind, random.Random(seed)))
