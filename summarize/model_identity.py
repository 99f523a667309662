"""Which weights made an output."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """A registry name, the sha256 of the file the weights came from, and the adapter if any.

    `chosen` says why it was taken: "named", or what it proved when it was tried, beside others.
    `device` is what it ran on, and in which number format.
    """

    name: str
    sha256: str
    adapter: str | None = None
    chosen: str = ""
    device: str = ""
