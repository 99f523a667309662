"""How one name says which models a run works with: see `selecting`."""

from __future__ import annotations

from summarize.errors import ModelError

AUTO = "auto"
FAST = "fast"
BEST = "best"
TASTES = (AUTO, FAST, BEST)
"""Not names of models but what is wanted of one: see `ranking`."""

NONE = "none"
PLUS = " + "


def combined(model: str | None, translator: str | None, summarizer: str | None) -> str | None:
    """The one name that says what --model, --translator and --summarizer say together.

    Raises ModelError if a name has " + " in it.
    """
    if translator is None and summarizer is None:
        return model
    names = [translator or model or AUTO, summarizer or model or ""]
    if any(PLUS in name for name in names):
        raise ModelError(f"{PLUS.strip()!r} stands between two models: {' and '.join(names)}")
    return PLUS.join(names)
