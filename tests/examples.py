"""On how many examples a property is tried: all in `make test`, a tenth in `make test-fast`."""

from __future__ import annotations

from typing import Any

import hypothesis

FULL, FAST = "full", "fast"
_FAST_EXAMPLES = 15
"""Of a property that names no number of its own; then it is a hundred in `make test`."""


def register() -> None:
    """Make both profiles known. `pytest --hypothesis-profile=fast` takes the second.

    What an example takes on a busy machine, and the first one with its imports, promises nothing:
    no profile has a deadline.
    """
    hypothesis.settings.register_profile(FULL, deadline=None)
    hypothesis.settings.register_profile(FAST, deadline=None, max_examples=_FAST_EXAMPLES)
    hypothesis.settings.load_profile(FULL)


def examples(most: int, **options: Any) -> hypothesis.settings:
    """The settings of a property that is tried on so many examples; fast, on a tenth of them."""
    if hypothesis.settings.get_current_profile_name() == FAST:
        most = min(most, max(_FAST_EXAMPLES, most // 10))
    return hypothesis.settings(max_examples=most, **options)
