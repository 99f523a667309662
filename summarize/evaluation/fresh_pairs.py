"""Pairs written by people who had not seen the checks: what was said at first sight, and is now.

After the first sight they were read and mended for, so that only the first is a measurement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_TRUE = Path("benchmarks/true-pairs")
_COMPARISONS = Path("benchmarks/comparisons/pairs.tsv")


@dataclass(frozen=True, slots=True)
class FreshSet:
    """True pairs: language and file, and how many of how many were flagged at first."""

    language: str
    file: Path
    first: tuple[int, int]


TRUE_SETS = (
    FreshSet("nl", _TRUE / "pairs.tsv", (6, 100)),
    FreshSet("nl", _TRUE / "second-nl.tsv", (17, 160)),
    FreshSet("de", _TRUE / "second-de.tsv", (8, 50)),
    FreshSet("fr", _TRUE / "second-fr.tsv", (8, 50)),
    FreshSet("es", _TRUE / "second-es.tsv", (3, 50)),
)
"""All of 2026-11-29."""
COMPARISONS_FIRST = (43, 3, 80)
"""Of the wrong comparisons how many were found, of the right ones how many flagged, of how many."""


def section(errors: Callable[[str, str, str], set[str]]) -> Iterator[str]:
    """The lines of the report, in Markdown. `errors` takes a source, a text and the source's
    language, and gives the names of the checks that find an error."""
    yield from (
        "## Pairs written by people who had not seen the checks",
        "",
        "At first sight, and now that the pairs have been read and the kinds mended: **only the"
        " first column measures**. `benchmarks/true-pairs`, `benchmarks/comparisons`.",
        "",
        "| pairs | at first sight | now | now, by |",
        "|---|---:|---:|---|",
    )
    for fresh in TRUE_SETS:
        counts: Counter[str] = Counter()
        for _, source, target in _rows(fresh.file):
            said = errors(source, target, fresh.language)
            counts.update(("all", *said, *(("any",) if said else ())))
        by = ", ".join(f"{n} {c}" for n, c in counts.most_common() if n not in ("all", "any"))
        first, now = _share(*fresh.first), _share(counts["any"], counts["all"])
        yield f"| true, from {fresh.language}, flagged | {first} | {now} | {by} |"
    found = flagged = 0
    rows = list(_rows(_COMPARISONS))
    for language, source, right, wrong in rows:
        found += bool(errors(source, wrong, language))
        flagged += bool(errors(source, right, language))
    was_found, was_flagged, of = COMPARISONS_FIRST
    yield f"| wrong comparisons, found | {_share(was_found, of)} | {_share(found, len(rows))} | |"
    now = _share(flagged, len(rows))
    yield f"| the same, right, flagged | {_share(was_flagged, of)} | {now} | |"


def _rows(file: Path) -> Iterator[list[str]]:
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.1f} %)" if whole else "—"
