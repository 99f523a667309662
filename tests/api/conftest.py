"""A model that knows the seeds' sentences, and what it is asked."""

from __future__ import annotations

import pytest

from summarize.testing import KnownSentences
from tests.doubles import seed_translations


@pytest.fixture
def engine() -> KnownSentences:
    return KnownSentences(seed_translations())
