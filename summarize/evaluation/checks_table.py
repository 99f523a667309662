"""The report of `make eval-checks`, in Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from summarize.checks import TRANSLATION
from summarize.evaluation.check_slips import Slip
from summarize.version import __version__

FIGURE = "figure wrong"
FIGURE_DROPPED = "figure dropped"
EXPECTED = {
    FIGURE: "figures",
    FIGURE_DROPPED: "figures",
    Slip.NAME_SWAPPED: "names",
    Slip.NAME_DROPPED: "names",
    Slip.CAPITALS_SWAPPED: "names",
    Slip.CAPITALS_DROPPED: "names",
    Slip.ABBREVIATION: "names",
    Slip.DENIAL_LOST: "denial",
    Slip.DENIAL_ADDED: "denial",
    Slip.TURNED: "comparisons",
    Slip.PLAN_TOLD: "modality",
    Slip.DOUBT_ADDED: "modality",
    Slip.OPPOSITE: "opposites",
    Slip.DAY: "opposites",
    Slip.ADDED: "additions",
    Slip.CUT: "form",
    Slip.LOOP: "form",
    Slip.UNTRANSLATED: "language",
    Slip.WORD_UNTRANSLATED: "untranslated",
    Slip.QUESTION: "question",
}
"""Which check is there for an error of this kind."""
GOALS = {
    FIGURE: "≥ 99 %",
    Slip.NAME_SWAPPED: "≥ 95 %",
    Slip.NAME_DROPPED: "≥ 95 %",
    Slip.DENIAL_LOST: "≥ 90 %",
    Slip.TURNED: "≥ 90 %",
}


@dataclass(slots=True)
class ChecksOutcome:
    """What was found in one set of sentences."""

    name: str
    sentences: int = 0
    alarms: Counter[str] = field(default_factory=Counter)
    """True sentences that each check objects to; "any" is all checks together."""
    made: Counter[str] = field(default_factory=Counter)
    own: Counter[str] = field(default_factory=Counter)
    """Errors that the check found which is there for them."""
    any: Counter[str] = field(default_factory=Counter)
    """Errors that any check found."""


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.1f} %)" if whole else "—"


def tables(
    sets: Sequence[ChecksOutcome],
    grades: dict[tuple[str, str, int], Counter[str]],
    fresh: Iterable[str],
) -> str:
    """The whole report in Markdown. `fresh` are the lines about the fresh pairs."""
    lines = [
        "# Checks of a translation, Dutch to English: measured",
        "",
        f"`make eval-checks` on {date.today().isoformat()}: summarize {__version__}. Odd lines were"
        " there for tuning; **even lines are held out**. A sentence counts as flagged if a check"
        " finds an error (`severity: error`); terms of the glossary are warnings and not counted.",
        "",
        *_alarms(sets),
        *fresh,
        "",
        *_found(sets),
        *_graded(grades),
    ]
    return "\n".join(lines) + "\n"


def _alarms(sets: Sequence[ChecksOutcome]) -> Iterator[str]:
    yield from (
        "## True sentences that are flagged",
        "",
        "Translations by people, as they are. Goal: ≤ 3 % by all checks together. Not all of"
        " them are true: readers call 5.5 % of FLORES's own English untrue and 39 % a little off;"
        " of what they call fine, the last table says how much is flagged.",
        "",
        "| check | " + " | ".join(s.name for s in sets) + " |",
        "|---|" + "---:|" * len(sets),
    )
    for name in ("any", *(check.name for check in TRANSLATION)):
        shares = [_share(s.alarms[name], s.sentences) for s in sets]
        yield f"| {'all checks together' if name == 'any' else name} | {' | '.join(shares)} |"
    yield ""


def _found(sets: Sequence[ChecksOutcome]) -> Iterator[str]:
    yield from (
        "## Errors made on purpose that are found",
        "",
        "By the check that is there for them, and (after the slash) by any check. Precision is that"
        " of the one check, were there as many wrong sentences as right ones; held-out FLORES."
        " Where a plan is told as a fact, not every sentence made so is wrong: English often says"
        " *will* or *can* where the source has no such word.",
        "",
        "| error | check | goal | " + " | ".join(s.name for s in sets) + " | precision |",
        "|---|---|---:|" + "---:|" * (len(sets) + 1),
    )
    for kind, check in EXPECTED.items():
        cells = [
            f"{_share(s.own[kind], s.made[kind])} / {s.any[kind]}" if s.made[kind] else "—"
            for s in sets
        ]
        goal = GOALS.get(kind, "")
        row = [str(kind), check, goal, *cells, _precision(sets[1], kind)]
        yield f"| {' | '.join(row)} |"
    yield ""


def _graded(grades: dict[tuple[str, str, int], Counter[str]]) -> Iterator[str]:
    yield from (
        "## Errors as models make them",
        "",
        "Graded by readers: 2 is untrue, 1 a small loss, 0 fine. Flagged by any check; by each."
        " News are the 300 sentences of `benchmarks/news`, those on which both readers agree.",
        "",
        "| lines | translations | grade | flagged | by |",
        "|---|---|---:|---:|---|",
    )
    for (half, origin, grade), counts in sorted(grades.items(), key=lambda x: (x[0][:2], -x[0][2])):
        by = ", ".join(
            f"{name} {n}" for name, n in counts.most_common() if name not in ("all", "any")
        )
        share = _share(counts["any"], counts["all"])
        yield f"| {half} | {origin} | {grade} | {share} | {by} |"


def _precision(of: ChecksOutcome, kind: str) -> str:
    if not of.made[kind]:
        return "—"
    recall = of.own[kind] / of.made[kind]
    alarms = of.alarms[EXPECTED[kind]] / of.sentences
    return f"{100 * recall / (recall + alarms):.1f} %" if recall + alarms else "—"
