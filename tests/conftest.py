"""What all tests share: the articles of `seeds/`, and the real model where a test asks for it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.examples import register

ROOT = Path(__file__).parent.parent

register()

# Only `make test-browser` installs what drives a browser; told to run them, pytest finds none.
collect_ignore = [] if find_spec("playwright") else ["browser"]


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The two articles, in the order of their names."""
    return sorted((ROOT / "seeds").glob("*.txt"))
