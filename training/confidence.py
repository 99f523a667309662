"""`python -m training.confidence GRADED… --adapter "nl-en 5"`: how sure is the model, and how sure
is that?

GRADED are JSON lines with `line`, `nl`, `en`, `score` (the mean log probability of a token, as the
model that is measured has it) and `grade`, or `grades` of several readers: 2 is untrue. Where a
line has several translations, those that the model did not choose by itself have the `system`
"candidate"; each line counts as much as another. FLORES among them is fitted on and measured here,
never trained on.

Prints tables for `benchmarks/confidence.md`: fitted on odd lines and measured on even ones, and
measured on each tenth of the lines with a fit on the others. The weights of a fit on all lines go
beside the adapter with `--out`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, astuple, dataclass, fields
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from summarize.drafting.translating import Manner
from summarize.drafting.translating.checking import Checked, check
from summarize.drafting.translating.confidence import Features, features_of
from summarize.drafting.translating.minimum_bayes_risk import agreement
from summarize.models.atomic_files import sha256_of
from summarize.models.engine import Candidate
from training.average import WEIGHTS

Array = NDArray[np.float64]
UNTRUE = 2
_PENALTY = 2.0
"""What a squared weight of a standardised feature costs, in lines' log likelihood."""
_FOLDS = 10
_BINS = 10
_REJECTED = (0, 10, 20, 30, 40, 50, 60, 70, 80, 90)


@dataclass(frozen=True, slots=True)
class Graded:
    """A translation that readers graded, checked as the product checks it."""

    line: str
    """The file and the line's number in it."""
    is_odd: bool
    is_first: bool
    """Whether the model chose it by itself, rather than drew it."""
    checked: Checked
    features: Features
    is_true: bool
    """Whether not even half of the readers called it untrue."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic function: the log odds that a translation says nothing untrue."""

    intercept: float
    features: Array

    def probabilities(self, rows: Array) -> Array:
        """Of each row of features."""
        return np.asarray(1 / (1 + np.exp(-(self.intercept + rows @ self.features))))


def read(path: Path) -> list[Graded]:
    """The graded translations of a file, in its order."""
    pair = Manner().pair("nl", "en")
    found = []
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        checked = check(row["nl"], Candidate(row["en"], True, row["score"]), pair)
        grades = row.get("grades") or [row["grade"]]
        untrue = sum(grade == UNTRUE for grade in grades)
        found.append(
            Graded(
                f"{path.name}:{row['line']}",
                row["line"] % 2 == 1,
                row.get("system") != "candidate",
                checked,
                features_of(row["nl"], row["score"], len(checked.flags)),
                2 * untrue < len(grades),
            )
        )
    return found


def matrix(rows: Sequence[Graded]) -> tuple[Array, Array, Array]:
    """Features, truth (1.0 or 0.0), and what each row counts: a line's rows together count 1."""
    beside = Counter(r.line for r in rows)
    return (
        np.array([astuple(r.features) for r in rows], dtype=float),
        np.array([r.is_true for r in rows], dtype=float),
        np.array([1 / beside[r.line] for r in rows]),
    )


def fit(rows: Sequence[Graded]) -> Weights:
    """Logistic regression by Newton's method, with a small penalty on the weights."""
    x, truth, counts = matrix(rows)
    mean, spread = x.mean(0), x.std(0) + 1e-9
    ones = np.ones((len(x), 1))
    design = np.hstack([(x - mean) / spread, ones])
    penalty = np.diag([_PENALTY] * x.shape[1] + [1e-6])
    beta = np.zeros(design.shape[1])
    for _ in range(30):
        sure = 1 / (1 + np.exp(-design @ beta))
        slope = design.T @ (counts * (sure - truth)) + penalty @ beta
        bend = (design * (counts * sure * (1 - sure))[:, None]).T @ design + penalty
        beta -= np.linalg.solve(bend, slope)
    features = beta[:-1] / spread
    return Weights(float(beta[-1] - features @ mean), features)


def crossed(rows: Sequence[Graded]) -> Array:
    """The confidence of every row by weights fitted on other lines."""
    lines = sorted({r.line for r in rows})
    np.random.default_rng(0).shuffle(lines)
    fold = {line: n % _FOLDS for n, line in enumerate(lines)}
    sure = np.zeros(len(rows))
    for n in range(_FOLDS):
        held = np.array([fold[r.line] == n for r in rows])
        weights = fit([r for r in rows if fold[r.line] != n])
        sure[held] = weights.probabilities(matrix(rows)[0][held])
    return sure


def area(sure: Array, truth: Array) -> float:
    """How often a true one is surer than an untrue one: the area under the curve."""
    apart = sure[truth == 1][:, None] - sure[truth == 0][None, :]
    return float((apart > 0).mean() + (apart == 0).mean() / 2)


def calibration_error(sure: Array, truth: Array) -> float:
    """Expected calibration error, over tenths of the rows in the order of their confidence."""
    parts = np.array_split(np.argsort(sure, kind="stable"), _BINS)
    return float(
        sum(len(p) * abs(sure[p].mean() - truth[p].mean()) for p in parts if len(p)) / len(sure)
    )


def least_error(sure: Array) -> float:
    """The same of so many rows if every confidence were exactly right: what chance alone makes."""
    rng = np.random.default_rng(0)
    tries = [
        calibration_error(sure, np.asarray(rng.random(len(sure)) < sure, dtype=float))
        for _ in range(200)
    ]
    return float(np.mean(tries))


def left_untrue(sure: Array, truth: Array) -> list[tuple[int, float, float]]:
    """For each share that is rejected, in percent, the least sure first: the confidence of the next
    one, and the untrue share of the rest."""
    order = np.argsort(sure, kind="stable")
    starts = [(share, len(order) * share // 100) for share in _REJECTED]
    return [(s, float(sure[order[n]]), float(1 - truth[order[n:]].mean())) for s, n in starts]


@dataclass(frozen=True, slots=True)
class Choice:
    """Lines with several translations, and the untrue share of what each way would print."""

    lines: int
    first: float
    agreed: float
    surest: float
    readers: float


def choose(rows: Sequence[Graded], sure: Array) -> Choice:
    """What is printed if one translation of each line is: the first, the least wrong that is likely
    and like the others, the least wrong that is surest, the best by the readers' grades."""
    by_line: dict[str, list[int]] = {}
    for n, row in enumerate(rows):
        by_line.setdefault(row.line, []).append(n)
    untrue = np.zeros((len(by_line), 4))
    for place, group in enumerate(by_line.values()):
        fewest = min(rows[n].checked.faults for n in group)
        rivals = [n for n in group if rows[n].checked.faults == fewest]
        alike = agreement([rows[n].checked.text for n in rivals])
        likely = [rows[n].checked.score + 2 * a for n, a in zip(rivals, alike, strict=True)]
        chosen = (
            next(n for n in group if rows[n].is_first),
            rivals[int(np.argmax(likely))],
            max(rivals, key=lambda n: float(sure[n])),
            max(group, key=lambda n: rows[n].is_true),
        )
        untrue[place] = [not rows[n].is_true for n in chosen]
    return Choice(len(by_line), *untrue.mean(0))


def _measured(label: str, rows: Sequence[Graded], sure: Array) -> str:
    _, truth, _ = matrix(rows)
    return (
        f"| {label} | {len(rows):,} | {1 - truth.mean():.1%} | {area(sure, truth):.3f}"
        f" | {calibration_error(sure, truth):.3f} | {least_error(sure):.3f} |"
    )


def _report(rows: Sequence[Graded]) -> None:
    """Print everything that `benchmarks/confidence.md` says."""
    click.echo("| translations | rows | untrue | area | error | by chance |")
    click.echo("|---|---:|---:|---:|---:|---:|")
    even = [r for r in rows if not r.is_odd]
    fitted = fit([r for r in rows if r.is_odd]).probabilities(matrix(even)[0])
    everything = crossed(rows)
    files = sorted({r.line.split(":")[0] for r in rows})
    for name, found, sure in (("even lines", even, fitted), ("tenths", list(rows), everything)):
        first = np.array([r.is_first for r in found])
        plain = np.array([r.is_first and not r.checked.flags for r in found])
        parts = [("all", np.ones(len(found), dtype=bool)), ("the model's first", first)]
        parts += [
            (f"the first of {f}", first & np.array([r.line.startswith(f) for r in found]))
            for f in files
        ]
        for label, held in (*parts, ("the first, without a finding", plain)):
            some = [r for r, is_held in zip(found, held, strict=True) if is_held]
            click.echo(_measured(f"{name}: {label}", some, sure[held]))
    for label, wanted in (("odd", {True}), ("even", {False}), ("all", {True, False})):
        held = np.array([r.is_first and not r.checked.flags and r.is_odd in wanted for r in rows])
        curve = left_untrue(everything[held], matrix(rows)[1][held])
        click.echo(f"\n| {label} lines: rejected | from confidence | untrue of the rest |")
        click.echo("|---:|---:|---:|")
        for share, least, untrue in curve:
            click.echo(f"| {share} % | {least:.2f} | {untrue:.1%} |")
    _choices(rows, everything)


def _choices(rows: Sequence[Graded], sure: Array) -> None:
    beside = Counter(r.line for r in rows)
    kinds = {r.line: bool(r.checked.flags) for r in rows if r.is_first}
    first = {r.line: float(s) for r, s in zip(rows, sure, strict=True) if r.is_first}
    bands = (("any", 0.0, 1.0), ("below 0.2", 0.0, 0.2), ("0.2 to 0.65", 0.2, 0.65))
    click.echo("\n| first translation | lines | lines | first | agreed | surest | readers |")
    click.echo("|---|---|---:|---:|---:|---:|---:|")
    for flagged in (True, False):
        for band, low, high in bands:
            for half, wanted in (("odd", {True}), ("even", {False}), ("all", {True, False})):
                held = np.array(
                    [
                        beside[r.line] > 1
                        and kinds[r.line] is flagged
                        and low <= first[r.line] <= high
                        and r.is_odd in wanted
                        for r in rows
                    ]
                )
                some = [r for r, is_held in zip(rows, held, strict=True) if is_held]
                if not some:
                    continue
                c = choose(some, sure[held])
                shares = " | ".join(f"{v:.1%}" for v in (c.first, c.agreed, c.surest, c.readers))
                label = f"{'with' if flagged else 'without'} a finding, {band}"
                click.echo(f"| {label} | {half} | {c.lines} | {shares} |")


@click.command()
@click.argument("graded", type=click.Path(path_type=Path, exists=True), nargs=-1, required=True)
@click.option("--adapter", required=True, help="Name and version of the adapter that is measured.")
@click.option("--out", type=click.Path(path_type=Path), help="Where the weights go.")
def main(graded: Sequence[Path], adapter: str, out: Path | None) -> None:
    """Fit how sure the model is on graded translations, and say how well that tells."""
    rows = [row for path in graded for row in read(path)]
    _report(rows)
    if out is None:
        return
    weights = fit(rows)
    names = [f.name for f in fields(Features)]
    values = [round(float(w), 4) for w in weights.features]
    beside = out.parent / WEIGHTS
    made = {
        "adapter": adapter,
        "adapter_sha256": sha256_of(beside) if beside.is_file() else None,
        "source": "nl",
        "target": "en",
        "intercept": round(weights.intercept, 4),
        "weights": asdict(Features(**dict(zip(names, values, strict=True)))),
        "rows": len(rows),
        "lines": len({r.line for r in rows}),
    }
    out.write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
