"""How well documents are read: `make eval-reading`.

The documents and what is in them lie in a folder with a `truth.json` (see
`tests/reading/making`). Half of them are there to tune the readers on ("tune"), the figures that
are told are those of the others ("report").

    python -m summarize.evaluation.reading tests/reading/documents [--half report] [--missed]
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from summarize.evaluation.reading_score import HeadedFigure, ReadingScore, Truth, score
from summarize.evaluation.reading_systems import SYSTEMS

_ABOUT = "Made by `make eval-reading`; what the columns mean is told in docs/reading.md."


def load(folder: Path, half: str) -> list[Truth]:
    """What is in the documents of one half of a folder."""
    entries = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return [_truth(entry) for entry in entries if half in (entry["half"], "both")]


def _truth(entry: dict[str, Any]) -> Truth:
    cells = tuple(
        HeadedFigure(cell["row"], cell["column"], cell["text"]) for cell in entry["cells"]
    )
    return Truth(
        entry["file"],
        entry["kind"],
        entry["half"],
        entry["title"],
        entry["date"],
        tuple(entry["text"]),
        tuple(entry["optional"]),
        cells,
    )


def scores(
    folder: Path, truths: Sequence[Truth], system: str
) -> Iterator[tuple[Truth, ReadingScore]]:
    """The scores of one system on the documents that it can be asked about."""
    for truth in truths:
        reading = SYSTEMS[system](truth.file, (folder / truth.file).read_bytes())
        if reading is not None:
            yield truth, score(reading, truth)


def table(folder: Path, half: str, systems: Sequence[str]) -> str:
    """One table in Markdown: a line for each kind and system."""
    lines = [
        "| kind | documents | system | F1 | words found | own words | order | title | date "
        "| figures |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    truths = load(folder, half)
    for kind in dict.fromkeys(truth.kind for truth in truths):
        some = [truth for truth in truths if truth.kind == kind]
        for system in systems:
            found = [one for _, one in scores(folder, some, system)]
            if found:
                lines.append(_line(kind, system, found))
    return "\n".join(lines)


def _line(kind: str, system: str, found: Sequence[ReadingScore]) -> str:
    cells = [one.cells for one in found if one.cells is not None]
    values = [
        f"{mean(one.f1 for one in found):.3f}",
        f"{mean(one.found for one in found):.3f}",
        f"{mean(one.own for one in found):.3f}",
        f"{mean(one.order for one in found):.3f}",
        f"{sum(one.title for one in found)}/{len(found)}",
        f"{sum(one.date for one in found)}/{len(found)}",
        f"{mean(cells):.3f}" if cells else "–",
    ]
    return f"| {kind} | {len(found)} | {system} | {' | '.join(values)} |"


def missed(folder: Path, half: str) -> str:
    """What the program got wrong, a line for each document that is not read perfectly."""
    lines = []
    for truth, one in scores(folder, load(folder, half), "summarize"):
        cells = one.cells is None or one.cells == 1
        if one.f1 < 1 or one.order < 1 or not (one.title and one.date and cells):
            lines.append(
                f"{truth.file}: F1 {one.f1:.3f} order {one.order:.2f} title {one.title}"
                f" date {one.date} figures {one.cells}"
                f"\n  missing {' '.join(one.missing[:25])}\n  foreign {' '.join(one.foreign[:25])}"
            )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=["tune", "report", "both", "unseen"], default="report")
    parser.add_argument("--missed", action="store_true", help="what is not read perfectly")
    parser.add_argument("--systems", default=",".join(SYSTEMS))
    parser.add_argument("--report", type=Path, help="write the table to this file, too")
    options = parser.parse_args(arguments)
    if options.missed:
        print(missed(options.folder, options.half))
        return
    began = time.perf_counter()
    made = table(options.folder, options.half, options.systems.split(","))
    print(made)
    if options.report:
        options.report.write_text(f"# Reading\n\n{_ABOUT}\n\n{made}\n", encoding="utf-8")
    print(f"\n{time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
