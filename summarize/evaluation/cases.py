"""Cases made after what users of other tools reported: what must be confirmed, what refused.

One JSON object a line: `id`, `kind`, `lang`, `source`, and the renderings in English that say the
same (`passes`) and those that say something else (`caught`). Half of them, by the hash of their
id, are there to tune on; the other half is only reported.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from summarize.figures import compare


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence and its renderings."""

    id: str
    kind: str
    lang: str
    source: str
    passes: tuple[str, ...]
    caught: tuple[str, ...]

    @property
    def held_out(self) -> bool:
        """Whether the case is only reported, and never tuned on."""
        return held_out(self.id)


def held_out(name: str) -> bool:
    """Whether something of this name belongs to the half that is only reported."""
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 1


@dataclass(slots=True)
class CasesOutcome:
    """How many renderings came out as they must, and those that did not."""

    passes: int = 0
    caught: int = 0
    wrong: list[tuple[Case, str, bool]] = field(default_factory=list)
    """(case, rendering, whether it was to pass)."""

    def right(self, passing: bool) -> int:
        """How many of the right, or of the wrong, renderings were judged rightly."""
        made = self.passes if passing else self.caught
        return made - sum(to_pass is passing for _, _, to_pass in self.wrong)


def read_cases(path: Path) -> list[Case]:
    """The cases of a file."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        Case(
            row["id"], row["kind"], row["lang"], row["source"],
            tuple(row["passes"]), tuple(row["caught"]),
        )
        for row in rows
    ]  # fmt: skip


def judge(cases: Iterable[Case]) -> CasesOutcome:
    """Every rendering of the cases compared with its sentence."""
    outcome = CasesOutcome()
    for case in cases:
        for renderings, to_pass in ((case.passes, True), (case.caught, False)):
            for text in renderings:
                if to_pass:
                    outcome.passes += 1
                else:
                    outcome.caught += 1
                found = compare(case.source, text, source_lang=case.lang, target_lang="en")
                if found.ok is not to_pass:
                    outcome.wrong.append((case, text, to_pass))
    return outcome


def halves(cases: Sequence[Case]) -> tuple[list[Case], list[Case]]:
    """The half to tune on and the half to report."""
    tuned = [case for case in cases if not case.held_out]
    return tuned, [case for case in cases if case.held_out]
