"""What all tests share: the articles of `seeds/`, and the real model where a test asks for it."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The two articles, in the order of their names."""
    return sorted((ROOT / "seeds").glob("*.txt"))
