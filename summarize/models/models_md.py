"""The table of models.md, from the registry and the measurements.

    python -m summarize.models.models_md models.md

It writes the table between its two marks in the file named; a test fails when it drifts.
"""

from __future__ import annotations

import sys
from pathlib import Path

from summarize.models.atomic_files import human_size
from summarize.models.measurements import Measured, measurements
from summarize.models.registry import ModelSpec
from summarize.models.registry_file import registry

BEGIN = "<!-- table: made by python -m summarize.models.models_md models.md -->"
END = "<!-- end of table -->"
_HEADER = (
    *("model", "task", "languages", "licence", "download", "memory", "speed here", "quality"),
    "looked up",
)


def table() -> str:
    """The models, a row each, in the registry's order; a dash where nothing is known."""
    known = registry()
    specs = [*known.models, *(pattern.spec for pattern in known.patterns)]
    rows = [_HEADER, ("---",) * len(_HEADER), *(_row(spec) for spec in specs)]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def filled(text: str) -> str:
    """A document with the table as it is now between its marks. Raises ValueError without marks."""
    before, _, rest = text.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"the marks {BEGIN!r} and {END!r} are missing")
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def _row(spec: ModelSpec) -> tuple[str, ...]:
    figures = measurements().get(spec.name, Measured())
    name = f"`{spec.name}`" + "".join(f" (`{alias}`)" for alias in spec.aliases)
    about = "" if spec.files else "about "
    quoted = f"{figures.quoted} ¹" if figures.quoted else ""
    return (
        f"[{name}]({spec.homepage})" if "{" not in spec.homepage else name,
        ", ".join(task for task in spec.tasks if task != "chat"),
        _languages(spec),
        spec.licence
        + ("" if spec.commercial_use else " — **no commercial use**")
        + (" (terms to accept on the hub)" if spec.gated else ""),
        about + human_size(spec.size),
        figures.memory or "—",
        figures.speed or "—",
        "; ".join(part for part in (figures.quality, quoted) if part) or "—",
        spec.facts or "its files, by hash",
    )


def _languages(spec: ModelSpec) -> str:
    if spec.pairs:
        return ", ".join(f"{source} → {target}" for source, target in spec.pairs)
    if not spec.languages:
        return "those in its name"
    if "translate" in spec.tasks:
        return "any of " + " ".join(spec.languages)
    return " ".join(spec.languages)


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(filled(path.read_text("utf-8")), "utf-8")
