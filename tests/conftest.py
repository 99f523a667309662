"""What all tests share: the articles of `seeds/`, and the real model where a test asks for it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).parent.parent

# What an example takes on a busy machine, and the first one with its imports, promises nothing.
hypothesis.settings.register_profile("no-deadline", deadline=None)
hypothesis.settings.load_profile("no-deadline")

# Only `make test-browser` installs what drives a browser; told to run them, pytest finds none.
collect_ignore = [] if find_spec("playwright") else ["browser"]


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The two articles, in the order of their names."""
    return sorted((ROOT / "seeds").glob("*.txt"))
