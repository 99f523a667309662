"""`make bench`: the program measured against what a user would run instead, on this machine.

    python -m benchmarks.speed [--lines N] [--passes N] [--minutes N] [--data DIR] [--fresh]

The same sentences, weights, prompts and limits for all; greedy, one candidate; each engine in a
process of its own, one after the other, round after round, since a machine is not equally fast at
all times. Slow engines get the first few of the lines; ratios are therefore of source tokens a
second. Every step is kept in `--kept`: a run that was stopped goes on where it was, and a change of
the program, of a package or of an option makes the steps it touches anew. What was left out is said
in the results file.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks import speed_texts
from benchmarks.engines import ENGINES, Engine
from benchmarks.speed_commands import measure, warm
from benchmarks.speed_steps import (
    Result,
    engine_key,
    kept,
    run_engine,
    source_hash,
    step_key,
    version,
    write_whole,
)
from benchmarks.speed_table import LINES, LLAMA, Report, Run

PACKAGES = ("torch", "transformers", "xllamacpp", "openvino-genai", "ctranslate2")
GROWTH_WORDS = 200
"""Words of each article while their number grows."""
HELP_STARTS = 5
NOTES = Path(__file__).parent / "speed-notes.md"
"""What is known of the measurement and was not measured by it."""


class Bench:
    """The steps, and what they have brought so far."""

    def __init__(self, options: argparse.Namespace) -> None:
        from tokenizers import Tokenizer

        from summarize.models.loading import choose
        from summarize.models.store import Store

        self.options = options
        self.begun = time.monotonic()
        self.reused = 0
        store = Store.open()
        spec = choose(store, None, speed_texts.SOURCE, speed_texts.TARGET)
        self.weights = store.weights_dir(spec)
        self.gguf = store.home / "models" / spec.name / spec.files[0].path
        self.model = f"{spec.name} ({self.gguf.name})"
        self.scratch = options.kept / f"converted-{spec.sha256[:12]}"
        self.source = source_hash()
        self.tokenizer = Tokenizer.from_file(str(self.weights / "tokenizer.json"))
        self.lines = speed_texts.lines(options.data, options.lines)
        self.engines = [e for e in ENGINES if not options.only or e.name in options.only]
        labels = {e.name: e.label for e in self.engines}
        if not options.only or LINES in options.only:
            labels[LINES] = "`summarize translate --lines`, with adapter and checks"
        self.report = Report([], labels, {}, self.lines.references)

    def run(self) -> None:
        """All steps; what there is after each is in the results file."""
        warm(self.gguf.parent)
        for number in range(self.options.passes):
            for name, step in self._pass(number):
                if number and self._is_late(name):
                    print(f"{name}: no time for pass {number + 1}", flush=True)
                    continue
                result = step()
                self.report.results = {
                    **self.report.results,
                    name: [*self.report.results.get(name, ()), result],
                }
                self._tell(name, number, result)
                self._write()
            if not number and not self.options.only:
                self._whole_job()
                self._write()

    def _pass(self, number: int) -> Iterator[tuple[str, Callable[[], Result]]]:
        for engine in self.engines:
            yield engine.name, partial(self._engine, engine, number)
        if LINES in self.report.labels:
            yield LINES, partial(self._lines, number)

    def _is_late(self, name: str) -> bool:
        """Whether another pass of this step would end after the minutes that were given."""
        took = max((r.seconds + r.load for r in self.report.results.get(name, ())), default=0.0)
        limit: float = 60 * self.options.minutes
        return time.monotonic() - self.begun + took > limit

    def _engine(self, engine: Engine, number: int) -> Result:
        texts = self.lines.texts[: engine.lines(len(self.lines.texts))]
        return self._answers(engine, texts, f"pass{number + 1}")

    def _answers(self, engine: Engine, texts: tuple[str, ...], label: str) -> Result:
        work = speed_texts.make_work(
            texts, self.gguf, self.weights, self.scratch, slots=engine.slots
        )
        key = engine_key(engine, work, self.source)

        def make() -> Result:
            return run_engine(engine, work, self._count, self._decode)

        return self._kept(f"{engine.name}-{label}-{key}", make)

    def _kept(self, name: str, make: Callable[[], Result]) -> Result:
        made = False

        def making() -> Result:
            nonlocal made
            made = True
            return make()

        result = kept(self.options.kept, name, making, fresh=self.options.fresh)
        self.reused += not made
        return result

    def _count(self, text: str) -> int:
        return len(self.tokenizer.encode(text, add_special_tokens=False).ids)

    def _decode(self, ids: object) -> str:
        return str(self.tokenizer.decode(list(ids)))  # type: ignore[call-overload]

    def _lines(self, number: int) -> Result:
        """The command, from its start to its end; only what it reports as loading is taken off."""
        texts = self.lines.texts
        file = self.options.kept / "lines.nl"
        write_whole(file, "\n".join(texts) + "\n")
        arguments = ["translate", "--lines", str(file), "--from", speed_texts.SOURCE]
        arguments += ["--lang", speed_texts.TARGET, "--verbose"]

        def make() -> Result:
            done = measure(arguments)
            found = done.output.splitlines()
            if done.code or len(found) != len(texts):
                return Result.failed(f"exit code {done.code}: {done.notes.strip()[-200:]}")
            load = sum(done.loads)
            return Result(
                texts=tuple(found),
                seconds=done.seconds - load,
                load=load,
                peak=done.peak,
                tokens=sum(map(self._count, found)) + len(found),
                source_tokens=sum(map(self._count, texts)),
            )

        key = step_key(texts, self.source, [(p, version(p)) for p in PACKAGES[:2]])
        return self._kept(f"{LINES}-pass{number + 1}-{key}", make)

    def _whole_job(self) -> None:
        seeds = sorted(Path("seeds").glob("*.txt"))
        self.report.help_seconds = min(measure(["--help"]).seconds for _ in range(HELP_STARTS))
        self.report.seeds = self._summarise("seeds", seeds)
        print(f"seeds: {self.report.seeds}", flush=True)
        for engine in (e for e in self.engines if e.name == LLAMA):
            texts = tuple(speed_texts.own_sentences(seeds))
            result = self._answers(engine, texts, "seeds")
            self._tell(f"{LLAMA} on seeds", 0, result)
            if result.failure is None:
                self.report.llama_seeds = result.load + result.seconds
        files = speed_texts.article_files()
        paragraphs, title = speed_texts.article_parts(files)
        folder = self.options.kept / "articles"
        for count in self.options.articles:
            made = [
                self._article(folder, paragraphs, title, GROWTH_WORDS, number)
                for number in range(count)
            ]
            self.report.articles.append(self._summarise(f"{GROWTH_WORDS} words each", made))
            print(f"{count} articles: {self.report.articles[-1]}", flush=True)
        for words in self.options.words:
            one = [self._article(folder, paragraphs, title, words, 0)]
            self.report.words.append(self._summarise("one article", one))
            print(f"{words} words: {self.report.words[-1]}", flush=True)

    def _article(
        self, folder: Path, paragraphs: list[str], title: str, words: int, number: int
    ) -> Path:
        file = folder / f"{words}-{number:03}.txt"
        # Each begins elsewhere, so that articles of one run differ as long as there is text.
        write_whole(file, speed_texts.article(paragraphs, title, words, number * 5))
        return file

    def _summarise(self, name: str, files: list[Path]) -> Run:
        texts = [file.read_text("utf-8") for file in files]
        key = step_key(texts, self.source, [(p, version(p)) for p in PACKAGES[:2]])
        kept_file = self.options.kept / f"job-{key}.json"
        if kept_file.is_file() and not self.options.fresh:
            self.reused += 1
            return Run(**json.loads(kept_file.read_text("utf-8")) | {"name": name})
        arguments = ["--lang", speed_texts.TARGET, "--from", speed_texts.SOURCE, "--verbose"]
        done = measure([*arguments, *map(str, files)])
        if done.code:
            raise SystemExit(f"summarize ended with {done.code}: {done.notes.strip()[-400:]}")
        run = Run(
            name=name,
            articles=len(files),
            words=sum(len(text.split()) for text in texts),
            seconds=done.seconds,
            peak=done.peak,
            load=sum(done.loads) if done.loads else None,
            loads=len(done.loads),
            first_note=done.first_note,
            first_output=done.first_output,
        )
        write_whole(kept_file, json.dumps(asdict(run)))
        return run

    def _tell(self, name: str, number: int, result: Result) -> None:
        said = result.failure or (
            f"{len(result.texts)} lines in {result.seconds:.1f} s, "
            f"{result.tokens / max(result.seconds, 1e-9):.1f} tokens/s, load {result.load:.1f} s, "
            f"{result.peak / 1000:.1f} GB"
        )
        print(f"pass {number + 1}, {name}: {said}", flush=True)

    def _write(self) -> None:
        versions = ", ".join(f"{p} {version(p) or 'not installed'}" for p in PACKAGES)
        self.report.heading = [
            f"`make bench`, {date.today().isoformat()}: {machine()}; Python "
            f"{platform.python_version()}, {versions}.",
            "",
            f"Model: {self.model}. Texts: {len(self.lines.texts)} sentences of {self.lines.name}, "
            "in a fixed order; slow engines get the first few. Greedy, one candidate, the same "
            "prompt tokens and limits for all. Ratios are of source tokens a second, after "
            "loading; medians over passes. Load average at the start of this run: "
            f"{self.options.load_average:.1f}. "
            f"Steps taken over from earlier runs: {self.reused}.",
            "",
            "xllamacpp's wheel is built for any processor of its kind, without AVX-512 and AMX. "
            "The row of `summarize translate --lines` has the start of Python in its time, the "
            "others have it in their load. Grown articles repeat themselves beyond some 6,000 "
            "words.",
        ]
        self.report.heading += ["", NOTES.read_text("utf-8").strip()]
        write_whole(self.options.output, self.report.markdown())


def machine() -> str:
    """Processor, cores and memory, without the machine's name."""
    name = platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        found = [s for s in info.read_text("utf-8").splitlines() if s.startswith("model name")]
        name = found[0].split(":", 1)[1].strip() if found else name
    text = f"{name}, {os.cpu_count()} cores"
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        size = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        text += f", {size / 2**30:.0f} GB"
    return text


def numbers(text: str) -> list[int]:
    """ "1,2,4" → [1, 2, 4]; "" → []. Raises ValueError for anything below 1."""
    found = [int(part) for part in text.split(",") if part.strip()]
    if any(number < 1 for number in found):
        raise ValueError(f"{text!r}: sizes begin at 1")
    return found


def options(arguments: list[str] | None = None) -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--lines", type=int, default=200, help="sentences (200)")
    parser.add_argument("--passes", type=int, default=2, help="rounds of all engines (2)")
    parser.add_argument(
        "--minutes", type=float, default=25, help="no further round's step after these (25)"
    )
    parser.add_argument("--data", type=Path, help="folder with FLORES dev, for chrF")
    parser.add_argument("--only", action="append", help="this engine only; more than once")
    parser.add_argument(
        "--growth", dest="articles", type=numbers, default=[1, 2, 4], metavar="1,2,4"
    )
    parser.add_argument("--words", type=numbers, default=[100, 400, 1600], metavar="100,400,1600")
    parser.add_argument("--kept", type=Path, default=Path("out/bench"))
    parser.add_argument("--output", type=Path, default=Path("benchmarks/results.md"))
    parser.add_argument("--fresh", action="store_true", help="measure all of it again")
    found = parser.parse_args(arguments)
    found.load_average = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    return found


def main() -> None:
    """Measure, print, and write the results."""
    from summarize.errors import SummarizeError

    asked = options()
    try:
        Bench(asked).run()
    except SummarizeError as error:
        raise SystemExit(f"summarize: {error}") from None
    print(asked.output.read_text("utf-8"))


if __name__ == "__main__":
    main()
