"""What a model proved when it was tried, as data: kept with the model, and read when one is chosen.

Who tries a model is no business of this room (`summarize.probe` does); here is what came of it.

    <home>/models/<name>/proof.json      measured on this machine
    proofs.toml                          measured by this project, for weights that come with it
"""

from __future__ import annotations

import functools
import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from summarize.language import primary
from summarize.models.atomic_files import write_json

FORMAT = 1
ENOUGH = 0.5
"""Sentences a second: a model that translates fewer is not taken unasked."""
SOUND = 3 / 4
"""Share of the figures that a translator has to bring through to be a sound one."""


@dataclass(frozen=True, slots=True)
class Kept:
    """So many of all came through."""

    kept: int = 0
    all: int = 0

    @property
    def share(self) -> float:
        """From 0 to 1; 1 where there was nothing to keep."""
        return self.kept / self.all if self.all else 1.0

    def __str__(self) -> str:
        return f"{self.kept}/{self.all}" if self.all else "–"


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of a model's work in one pair of languages, or of its writing in one language.

    `chrf` is chrF2 against the references, 0 to 100; of writing, the percentage of texts that can
    be used. `speed` is in sentences a second, 0 where nobody measured it on this machine.
    `faults` says why the model is not to be chosen, and is empty where it passed.
    """

    chrf: float
    figures: Kept = Kept()
    names: Kept = Kept()
    denials: Kept = Kept()
    sentences: int = 0
    speed: float = 0.0
    faults: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the model may be chosen for this."""
        return not self.faults

    @property
    def weakness(self) -> str:
        """Why this model is a makeshift that is taken only where no sound one is installed; ""."""
        lost = self.figures.all - self.figures.kept
        return f"{lost} of {self.figures.all} figures lost" if self.figures.share < SOUND else ""

    @property
    def kept(self) -> Kept:
        """Figures, names and denials together."""
        each = (self.figures, self.names, self.denials)
        return Kept(sum(k.kept for k in each), sum(k.all for k in each))

    @property
    def quality(self) -> float:
        """What models are compared by: the mean of `chrf` and of the percentage that was kept."""
        return (self.chrf + 100 * self.kept.share) / 2


@dataclass(frozen=True, slots=True)
class Proof:
    """All trials of a model: by pair (`nl-en`) what it translated, by language what it wrote.

    `weights` names what was tried (`Store.fingerprint`), `probe` on which texts. `memory` is the
    most that the process held, in bytes; `machine` and `device` say where.
    """

    weights: str
    probe: str
    translates: Mapping[str, Trial] = field(default_factory=dict)
    writes: Mapping[str, Trial] = field(default_factory=dict)
    memory: int = 0
    machine: str = ""
    device: str = ""
    tried: str = ""
    """The day, as ISO 8601 writes it."""

    def translation(self, source: str, target: str) -> Trial | None:
        """The trial of this pair, if there was one."""
        return self.translates.get(pair_key(source, target))

    def writing(self, language: str) -> Trial | None:
        """The trial of writing in this language, if there was one."""
        return self.writes.get(primary(language))

    def over(self, other: Proof) -> Proof:
        """This one, and of what it did not try, what the other says; nothing of its speed."""
        slow = {k: replace(t, speed=0.0) for k, t in other.translates.items()}
        slow_writes = {k: replace(t, speed=0.0) for k, t in other.writes.items()}
        return replace(
            self,
            translates={**slow, **self.translates},
            writes={**slow_writes, **self.writes},
        )


def pair_key(source: str, target: str) -> str:
    """What a pair of BCP 47 languages is called: "nl-en"."""
    return f"{primary(source)}-{primary(target)}"


def read(path: Path) -> Proof | None:
    """The proof in a file; None if there is none, or it is not one of this program's."""
    try:
        found = json.loads(path.read_text("utf-8"))
        return parsed(found) if found.get("proof") == FORMAT else None
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def write(path: Path, proof: Proof) -> None:
    """Keep a proof, whole or not at all."""
    write_json(path, {"proof": FORMAT, **asdict(proof)})


@functools.cache
def shipped() -> Mapping[str, Proof]:
    """What was measured by this project, by the fingerprint of the weights; no speeds."""
    text = files(__package__).joinpath("proofs.toml").read_text(encoding="utf-8")
    proofs = [parsed(table) for table in tomllib.loads(text).get("proof", ())]
    return {proof.weights: proof for proof in proofs}


def current_probe() -> str:
    """What names the texts that models are tried on today: results on others do not count."""
    return next(iter(shipped().values())).probe


def parsed(found: Mapping[str, Any]) -> Proof:
    """The proof that a file's table says; what this program does not know of is left out."""
    known = {k: found[k] for k in Proof.__dataclass_fields__ if k in found}
    for key in ("translates", "writes"):
        known[key] = {name: _trial(t) for name, t in found.get(key, {}).items()}
    return Proof(**known)


def _trial(found: Mapping[str, Any]) -> Trial:
    known = {k: found[k] for k in Trial.__dataclass_fields__ if k in found}
    for key in ("figures", "names", "denials"):
        of = found.get(key, {})
        known[key] = Kept(int(of.get("kept", 0)), int(of.get("all", 0)))
    return Trial(**known | {"faults": tuple(found.get("faults", ()))})
