"""`python -m summarize.evaluation.translation`: how good the translations are, step by step.

BLEU (Papineni et al. 2002) and chrF2 (Popović 2015) by sacreBLEU, with its signatures, so that a
number says how it was obtained; the lines whose figures `summarize check` does not confirm; and the
seconds a sentence. Each step's output is kept in `--out`, chunk by chunk: a run that was stopped
goes on where it was, and a step that is there already is not run again. A step is known by its
name, the weights, the prompts and, where it checks, the program that checks; not by the decoder,
so that the seconds of a kept step are those of the program that made it.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import platform
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

import click

from summarize.drafting.translating import Pair, Quality, built_in, translate_sentences
from summarize.errors import SummarizeError
from summarize.figures import compare
from summarize.models.engine import TranslationRequest, Translator
from summarize.progress import Silent

SYSTEMS = ("google", "microsoft", "bergamot-base-memory", "bergamot-tiny")
CHUNK = 200
"""Sentences that go through the model, and to the disk, together."""

Step = Callable[[Translator, Sequence[str]], list[str]]


def greedy(translator: Translator, lines: Sequence[str]) -> list[str]:
    """One greedy answer a line, nothing checked."""
    answers = translator.translate([TranslationRequest(line, "nl", "en") for line in lines])
    return [" ".join(a[0].text.split()) for a in answers]


def checked(translator: Translator, lines: Sequence[str]) -> list[str]:
    """What `summarize translate --lines` does: guard, figures, terms, repair, candidates, style."""
    pair = Pair("nl", "en", built_in("nl", "en"))
    return [
        " ".join(c.text.split()) for c in translate_sentences(lines, translator, pair, Silent())
    ]


def high(translator: Translator, lines: Sequence[str]) -> list[str]:
    """What `--quality high` does: candidates for what the model is not sure of, too."""
    pair = Pair("nl", "en", built_in("nl", "en"))
    found = translate_sentences(lines, translator, pair, Silent(), Quality.HIGH)
    return [" ".join(c.text.split()) for c in found]


PACKAGE = Path(__file__).parents[1]
ASKING = (PACKAGE / "models" / "prompts.py",)
CHECKING = (
    *ASKING,
    *(PACKAGE / room for room in ("drafting/translating", "checks", "figures", "language")),
)
"""What makes a translation another one, besides the weights."""

STEPS: dict[str, tuple[bool, Step]] = {
    "bare model, greedy": (False, greedy),
    "with adapter, greedy": (True, greedy),
    "and checked (as shipped)": (True, checked),
    "with --quality high": (True, high),
}
"""Name of a step: whether the adapter is on, and how it translates."""


@dataclass(frozen=True, slots=True)
class SystemRow:
    """One line of the table."""

    name: str
    lines: int
    bleu: float
    chrf: float
    not_ok: int
    terms: int
    """Lines that have none of the words of a term of the built-in glossary."""
    seconds: float | None
    signatures: tuple[str, str]


def score(
    name: str,
    sources: Sequence[str],
    references: Sequence[str],
    found: Sequence[str],
    seconds: float | None,
) -> SystemRow:
    """A row of the table for one system's output on these lines."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    bleu, chrf = BLEU(), CHRF()
    scores = [m.corpus_score(list(found), [list(references)]).score for m in (bleu, chrf)]
    wrong = sum(
        not compare(s, t, source_lang="nl", target_lang="en").ok
        for s, t in zip(sources, found, strict=True)
    )
    glossary = built_in("nl", "en")
    terms = sum(bool(glossary.missing(s, t)) for s, t in zip(sources, found, strict=True))
    signatures = (str(bleu.get_signature()), str(chrf.get_signature()))
    return SystemRow(name, len(found), scores[0], scores[1], wrong, terms, seconds, signatures)


def run_step(
    name: str,
    step: Step,
    translator: Callable[[], Translator],
    lines: Sequence[str],
    out: Path,
    identity: str,
) -> tuple[list[str], float]:
    """The step's output for these lines and its seconds a line, from the disk where it is there."""
    key = hashlib.sha256(f"{name}|{identity}".encode()).hexdigest()[:12]
    file = out / f"{name.replace(' ', '-').replace(',', '')}-{key}.jsonl"
    file.parent.mkdir(parents=True, exist_ok=True)
    rows = (
        [json.loads(row) for row in file.read_text("utf-8").splitlines()] if file.exists() else []
    )
    while len(rows) < len(lines):
        chunk = lines[len(rows) : len(rows) + CHUNK]
        model = translator()
        begun = time.perf_counter()
        answers = step(model, chunk)
        each = (time.perf_counter() - begun) / len(chunk)
        fresh = [{"text": text, "seconds": each} for text in answers]
        with file.open("a", encoding="utf-8") as stream:
            stream.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in fresh)
        rows += fresh
        click.echo(f"{name}: {len(rows)} of {len(lines)}, {each:.2f} s a sentence", err=True)
    rows = rows[: len(lines)]
    return [str(row["text"]) for row in rows], sum(row["seconds"] for row in rows) / len(rows)


def table(rows: Iterable[SystemRow]) -> str:
    """The rows as a Markdown table, with sacreBLEU's signatures under it."""
    rows = list(rows)
    lines = [
        "| system | lines | BLEU | chrF2 | lines with a figure not ok "
        "| lines with a term not found | seconds a sentence |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        seconds = "" if row.seconds is None else f"{row.seconds:.2f}"
        lines.append(
            f"| {row.name} | {row.lines} | {row.bleu:.1f} | {row.chrf:.1f} | {row.not_ok} "
            f"| {row.terms} | {seconds} |"
        )
    signatures = sorted({s for row in rows for s in row.signatures})
    return "\n".join([*lines, "", *(f"`{s}`" + "  " for s in signatures)])


@click.command()
@click.option("--data", type=click.Path(path_type=Path), default=Path("../shared/data"))
@click.option("--out", type=click.Path(path_type=Path), default=Path("out/eval"))
@click.option("--lines", default=200, help="Lines for every step.", show_default=True)
@click.option("--all-lines/--no-all-lines", default=True, help="First and shipped step on all 997.")
@click.option(
    "--report", type=click.Path(path_type=Path), default=Path("benchmarks/translation.md")
)
@click.option("--step", "wanted", multiple=True, help="Only steps whose name contains this.")
def main(
    data: Path, out: Path, lines: int, all_lines: bool, report: Path, wanted: tuple[str, ...]
) -> None:
    """Measure every step on FLORES dev, beside four other translators."""
    try:
        sources = (data / "flores-dev.nl").read_text("utf-8").splitlines()
        references = (data / "flores-dev.en").read_text("utf-8").splitlines()
    except OSError as error:
        raise SystemExit(
            f"make eval measures on {data}, which is not here ({error.strerror}); it lies beside "
            "the project where it is developed"
        ) from None
    texts = MeasuredLines(sources, references)
    wholes = ("bare model, greedy", "and checked (as shipped)") if all_lines else ()
    steps = [name for name in STEPS if not wanted or any(w in name for w in wanted)]
    try:
        rows = [row for name in steps for row in _of_step(name, texts, lines, out, name in wholes)]
    except SummarizeError as error:
        raise SystemExit(f"summarize: {error}") from None
    rows += _of_others(data, texts, lines)
    rows.sort(key=lambda row: row.lines)
    text = table(rows)
    click.echo(text)
    today = datetime.date.today().isoformat()
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text(
        "# Translation, Dutch → English, FLORES dev\n\n"
        f"`make eval`, {today}, {platform.machine()}, Python {platform.python_version()}.\n\n"
        f"{text}\n",
        "utf-8",
    )


@dataclass(frozen=True, slots=True)
class MeasuredLines:
    """The lines that are measured on, and the translations that people made of them."""

    sources: Sequence[str]
    references: Sequence[str]


def _of_step(
    name: str, texts: MeasuredLines, lines: int, out: Path, whole: bool
) -> Iterator[SystemRow]:
    """The rows of one of our own steps: of so many lines, and of all if `whole` is set."""
    adapted, step = STEPS[name]
    identity = _identity(adapted, ASKING if step is greedy else CHECKING)
    for count in (lines, len(texts.sources)) if whole else (lines,):
        sources = texts.sources[:count]
        found, seconds = run_step(name, step, partial(_engine, adapted), sources, out, identity)
        yield score(name, sources, texts.references[:count], found, seconds)


@lru_cache(maxsize=1)  # one model at a time
def _engine(adapted: bool) -> Translator:
    from summarize.models.loading import load

    return load("default", "nl", "en", adapted=adapted).translator


def _of_others(data: Path, texts: MeasuredLines, lines: int) -> Iterator[SystemRow]:
    """The rows of other translators, as far as their output is there, and of people."""
    outputs: list[tuple[str, Sequence[str]]] = []
    for system in SYSTEMS:
        file = data / f"flores-dev.{system}.en"
        if file.exists():
            outputs.append((system, file.read_text("utf-8").splitlines()))
    outputs.append(("the human translation itself", texts.references))
    for name, found in outputs:
        for count in (lines, len(texts.sources)):
            references = texts.references[:count]
            yield score(name, texts.sources[:count], references, found[:count], None)


def _identity(adapted: bool, sources: Iterable[Path]) -> str:
    from summarize.models.store import Store

    spec = Store.open().registry.find("default")
    fitting = spec.adapter("nl", "en") if adapted else None
    return f"{spec.sha256}|{fitting.sha256 if fitting else ''}|{digest(sources)}"


def digest(sources: Iterable[Path]) -> str:
    """A sha256 of these files, and of the source and data below these folders."""
    found = hashlib.sha256()
    for source in sources:
        files = sorted(source.rglob("*")) if source.is_dir() else [source]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                found.update(file.relative_to(PACKAGE).as_posix().encode() + b"\0")
                found.update(hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()


if __name__ == "__main__":
    main()
