"""The figures of `make bench` as ratios and tables. Pure: results in, Markdown out."""

from __future__ import annotations

import math
import operator
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.speed_steps import Result

LINES = "lines"
"""The name of `summarize translate --lines` among the results."""
GREEDY = "greedy"
BASELINE = "transformers"
LLAMA = "llama.cpp-8"
RIVALS = ("llama.cpp-1", LLAMA, "openvino", "ctranslate2")


@dataclass(frozen=True, slots=True)
class Figures:
    """An engine's medians over its passes."""

    lines: int
    passes: int
    sentences: float
    """A second, without the time to load."""
    tokens: float
    """Generated, a second."""
    source_tokens: float
    """Translated, a second: what ratios are of, since engines get different numbers of lines."""
    load: float
    peak: float


def medians(results: Sequence[Result]) -> Figures | None:
    """Over the passes that came to something; None if none did."""
    good = [r for r in results if r.failure is None and r.seconds > 0 and r.texts]
    if not good:
        return None
    return Figures(
        lines=len(good[0].texts),
        passes=len(good),
        sentences=statistics.median(len(r.texts) / r.seconds for r in good),
        tokens=statistics.median(r.tokens / r.seconds for r in good),
        source_tokens=statistics.median(r.source_tokens / r.seconds for r in good),
        load=statistics.median(r.load for r in good),
        peak=max(r.peak for r in good),
    )


def ratio(ours: Figures | None, theirs: Figures | None) -> float | None:
    """How many times as fast ours is, in tokens of the source a second; None if one is missing."""
    if ours is None or theirs is None or theirs.source_tokens <= 0:
        return None
    return ours.source_tokens / theirs.source_tokens


def same_answers(one: Sequence[str], other: Sequence[str]) -> float | None:
    """The share of the lines both have that have the same answer, in percent."""
    pairs = list(zip(one, other, strict=False))
    return 100 * sum(a == b for a, b in pairs) / len(pairs) if pairs else None


def exponent(sizes: Sequence[float], values: Sequence[float]) -> float | None:
    """p in value ~ size^p, by least squares on logarithms: 1 is linear, 0 is flat.

    None where there are not two different sizes, or something is not above zero.
    """
    points = [(math.log(s), math.log(v)) for s, v in zip(sizes, values, strict=True) if v > 0 < s]
    if len(points) < max(2, len(sizes)) or len({x for x, _ in points}) < 2:
        return None
    return statistics.linear_regression(*zip(*points, strict=True)).slope


def chrf(found: Sequence[str], references: Sequence[str]) -> float | None:
    """chrF2 (Popović 2015) by sacreBLEU, of the lines that there are references for."""
    if not found or not references:
        return None
    from sacrebleu.metrics.chrf import CHRF

    pairs = list(zip(found, references, strict=False))
    score: float = CHRF().corpus_score([f for f, _ in pairs], [[r for _, r in pairs]]).score
    return score


def shown(value: float | None, form: str = ".2f", unit: str = "") -> str:
    """A cell; a dash for what is missing."""
    return "–" if value is None else f"{value:{form}}{unit}"


def engine_table(
    labels: Mapping[str, str],
    results: Mapping[str, Sequence[Result]],
    references: Sequence[str] = (),
) -> list[str]:
    """The engines, one a row, with ratios to the first: how fast, how good, how large."""
    figures = {name: medians(results.get(name, ())) for name in labels}
    base, ours = figures.get(BASELINE), figures.get(LINES)
    own = _texts(results.get(GREEDY, ()))
    rows = [
        "| engine | lines × passes | sentences/s | tokens/s | times transformers "
        "| `translate --lines` is | load | peak memory | same answers as ours | chrF2 "
        "| ours, same lines |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for name, label in labels.items():
        found = figures[name]
        if found is None:
            rows.append(f"| {label} | {_why(results.get(name, ()))} |" + " |" * 9)
            continue
        texts = _texts(results[name])
        same = None if name == GREEDY else same_answers(texts, own)
        rows.append(
            f"| {label} | {found.lines} × {found.passes} | {found.sentences:.2f} "
            f"| {found.tokens:.1f} | {shown(ratio(found, base), '.1f')} "
            f"| {shown(ratio(ours, found), '.2f', ' ×')} | {found.load:.1f} s "
            f"| {found.peak / 1000:.1f} GB | {shown(same, '.0f', ' %')} "
            f"| {shown(chrf(texts, references), '.1f')} "
            f"| {shown(chrf(own[: len(texts)], references), '.1f')} |"
        )
    return rows


def _texts(results: Sequence[Result]) -> tuple[str, ...]:
    return next((r.texts for r in results if r.failure is None), ())


def _why(results: Sequence[Result]) -> str:
    return next((r.failure for r in results if r.failure), "not measured yet").replace("|", "/")


@dataclass(frozen=True, slots=True)
class Run:
    """A whole command's figures, of one size of input."""

    name: str
    articles: int
    words: int
    """Of all articles together."""
    seconds: float
    peak: float
    load: float | None
    loads: int
    first_note: float | None
    first_output: float | None

    @property
    def working(self) -> float:
        """Seconds without those for loading the model."""
        return max(0.0, self.seconds - (self.load or 0.0))


def run_table(runs: Sequence[Run]) -> list[str]:
    """Whole commands, one a row."""
    rows = [
        "| job | articles | words | wall time | without load | a 100 words | model load "
        "| loaded | first progress | first output | peak memory |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    rows += [
        f"| {run.name} | {run.articles} | {run.words:,} | {run.seconds:.1f} s "
        f"| {run.working:.1f} s | {100 * run.working / max(1, run.words):.2f} s "
        f"| {shown(run.load, '.1f', ' s')} | {run.loads} × | {shown(run.first_note, '.1f', ' s')} "
        f"| {shown(run.first_output, '.1f', ' s')} | {run.peak / 1000:.2f} GB |"
        for run in runs
    ]
    return rows


def growth_line(name: str, sizes: Sequence[float], runs: Sequence[Run]) -> str:
    """How time and memory grow with a size."""
    time = exponent(sizes, [run.working for run in runs])
    memory = exponent(sizes, [run.peak for run in runs])
    return (
        f"With {name}: time grows as size^{shown(time)} (1 is linear), "
        f"peak memory as size^{shown(memory)} (0 is flat)."
    )


@dataclass(frozen=True, slots=True)
class Goal:
    """One of the issue's goals."""

    what: str
    wanted: str
    measured: str
    met: bool | None


def goals(
    results: Mapping[str, Sequence[Result]],
    references: Sequence[str],
    seeds: Run | None,
    llama_seeds: float | None,
    help_seconds: float | None,
) -> list[Goal]:
    """Whether each is met; None where something is not measured."""
    figures = {name: medians(found) for name, found in results.items()}
    ours = figures.get(LINES)
    over_base = ratio(ours, figures.get(BASELINE))
    rivals = [(ratio(ours, figures.get(name)), name) for name in RIVALS if figures.get(name)]
    over_best = min(((r, n) for r, n in rivals if r is not None), default=(None, ""))
    found = [
        _goal("`translate --lines` over transformers", "≥ 10 ×", over_base, 10, " ×"),
        _goal(
            f"over the best of the others ({over_best[1] or 'none measured'})",
            "≥ 1 × (stretch 1.5)",
            over_best[0],
            1,
            " ×",
        ),
    ]
    own = chrf(_texts(results.get(LINES, ())), references)
    greedy = chrf(_texts(results.get(GREEDY, ())), references)
    loss = None if own is None or greedy is None else own - greedy
    found.append(_goal("chrF2 of it, less the bare model's", "≥ 0", loss, 0, ""))
    share = None if seeds is None or not llama_seeds else llama_seeds / seeds.seconds
    found.append(
        _goal("`summarize seeds/*.txt` over llama.cpp translating them", "≥ 4 ×", share, 4, " ×")
    )
    if seeds is not None:
        found += [
            _goal("model load, warm", "< 3 s", seeds.load, 3, " s", operator.lt),
            _goal("loads in a run", "1", float(seeds.loads), 1, "", operator.eq),
            _goal(
                "peak memory, bfloat16 (8 GB without)",
                "< 5 GB",
                seeds.peak / 1000,
                5,
                " GB",
                operator.lt,
            ),
        ]
    found.append(_goal("`summarize --help`", "< 0.4 s", help_seconds, 0.4, " s", operator.lt))
    return found


def _goal(
    what: str,
    wanted: str,
    value: float | None,
    limit: float,
    unit: str,
    met: Callable[[float, float], bool] = operator.ge,
) -> Goal:
    if value is None:
        return Goal(what, wanted, "–", None)
    return Goal(what, wanted, f"{value:.2f}{unit}", met(value, limit))


def goal_table(found: Sequence[Goal]) -> list[str]:
    """The goals, one a row."""
    words = {True: "yes", False: "no", None: "–"}
    rows = ["| goal | wanted | measured | met |", "|---|---:|---:|---|"]
    return rows + [f"| {g.what} | {g.wanted} | {g.measured} | {words[g.met]} |" for g in found]


@dataclass(slots=True)
class Report:
    """All that a results file is made of."""

    heading: list[str]
    labels: Mapping[str, str]
    results: Mapping[str, Sequence[Result]]
    references: Sequence[str] = ()
    seeds: Run | None = None
    llama_seeds: float | None = None
    help_seconds: float | None = None
    articles: list[Run] = field(default_factory=list)
    words: list[Run] = field(default_factory=list)

    def markdown(self) -> str:
        """The whole file."""
        found = goals(
            self.results, self.references, self.seeds, self.llama_seeds, self.help_seconds
        )
        parts = ["# Speed", "", *self.heading, "", "## Goals", "", *goal_table(found), ""]
        parts += ["## Translation", ""]
        parts += [*engine_table(self.labels, self.results, self.references), ""]
        runs = [*([self.seeds] if self.seeds else []), *self.articles, *self.words]
        if runs:
            parts += ["## The whole job: `summarize --lang en FILES`", "", *run_table(runs), ""]
        if self.llama_seeds is not None:
            parts += [
                f"llama.cpp with 8 slots takes {self.llama_seeds:.1f} s to load and to translate "
                "the sentences of seeds/ alone, with no checks and no summary.",
                "",
            ]
        if len(self.articles) > 1:
            sizes = [float(run.articles) for run in self.articles]
            parts += [growth_line("the number of articles", sizes, self.articles), ""]
        if len(self.words) > 1:
            sizes = [float(run.words) for run in self.words]
            parts += [growth_line("the words of an article", sizes, self.words), ""]
        return "\n".join(parts).rstrip() + "\n"
