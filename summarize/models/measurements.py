"""What this project measured of models, and what their publishers say: `measurements.toml`."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures of one model, each as it is printed, or empty: nobody measured it here.

    `how` says with which command, on which machine and day; `quoted` is what the publisher says,
    and `where`.
    """

    quality: str = ""
    speed: str = ""
    memory: str = ""
    how: str = ""
    quoted: str = ""
    where: str = ""


@functools.cache
def measurements() -> dict[str, Measured]:
    """By the model's name in the registry."""
    text = files(__package__).joinpath("measurements.toml").read_text(encoding="utf-8")
    return {name: Measured(**values) for name, values in tomllib.loads(text).items()}
