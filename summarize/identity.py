"""Which weights made an output."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """A registry name, the sha256 of the file the weights came from, and the adapter if any."""

    name: str
    sha256: str
    adapter: str | None = None
