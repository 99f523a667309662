"""`make bench-figures`: how fast figures are compared, and that nothing makes it slow.

    python benchmarks/figures.py [--data DIR]

Pairs a second on one core; seconds for a line of a megabyte that a backtracking expression would
choke on, and for a hundred kilobytes of figures, beside half of it (twice the length must be about
twice the time); the start of `summarize check`; and its memory over short and long files of pairs.
Writes `benchmarks/figures-speed.md`.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from summarize import __version__
from summarize.evaluation.figures import HUMAN, SOURCE, own_pairs, read_translations, speed
from summarize.reading.pair_files import TextPair

ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": os.pathsep.join(sys.path),
    # Modules compiled once, as they are wherever a program is installed.
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": tempfile.mkdtemp(prefix="pycache-"),
}
TABLE = Path("benchmarks/figures-speed.md")
MEGABYTE = 1_000_000
LIMIT = 120
"""Seconds after which a line is given up."""
HOSTILE = {
    "digits": "7",
    "dots": ".",
    "negen": "negen",
    "negenhonderd": "negenhonderd",
    "digits and dots": "7.",
    "miljoen": "miljoen ",
    "euro signs": "€",
    "hyphens": "-",
    "letters": "a",
    "accents": "e\u0301",
}
"""Megabytes of one thing only, with one figure or none, by what they are made of."""
MANY = {
    "digits and spaces": "7 ",
    "digits and commas": "77,",
    "digits and hyphens": "7-",
    "negen, spaced": "negen ",
    "twintig en": "twintig en ",
    "percent": "7% ",
    "een op de": "een op de ",
    "amounts": "€ 7 miljoen ",
}
"""A hundred kilobytes of figures: more than any article has."""

_MEASURE = """
import sys, time
from summarize.figures import compare
text = sys.stdin.read()
compare(text[:100], text[:100], source_lang="nl", target_lang="nl")
start = time.process_time()
compare(text, text, source_lang="nl", target_lang="nl")
print(time.process_time() - start)
"""


def seconds(text: str) -> float:
    """Processor time to compare a text with itself; infinite if it fails or takes too long."""
    try:
        done = subprocess.run(
            [sys.executable, "-c", _MEASURE],
            input=text,
            capture_output=True,
            text=True,
            check=False,
            timeout=LIMIT,
            env=ENVIRONMENT,
        )
    except subprocess.TimeoutExpired:
        return float("inf")
    return float(done.stdout) if done.returncode == 0 else float("inf")


def hostile_rows(pieces: dict[str, str], size: int) -> list[str]:
    """A row for each hostile line: half of it, the whole, and how many times as long."""
    rows = []
    for name, piece in pieces.items():
        whole = piece * (size // len(piece.encode()))
        half, full = seconds(whole[: len(whole) // 2]), seconds(whole)
        ratio = f"{full / max(half, 0.01):.1f}" if full < LIMIT else "failed"
        rows.append(f"| {name} | {half:.2f} s | {full:.2f} s | {ratio} |")
        print(rows[-1], flush=True)
    return rows


def start_seconds(folder: Path, form: str) -> tuple[float, float]:
    """The best of ten starts of `summarize check` on one short pair: wall-clock, processor.

    The best, because other programs share the machine; and the processor's, for the same reason.
    """
    source, target = folder / "source.txt", folder / "target.txt"
    source.write_text("In 2020 waren er 2.205 meldingen.\n", encoding="utf-8")
    target.write_text("In 2020 there were 2,205 reports.\n", encoding="utf-8")
    command = [sys.executable, "-m", "summarize", "check", "--from", "nl", "--format", form]
    walls, processors = [], []
    for _ in range(10):
        before, start = _children(), time.perf_counter()
        subprocess.run(
            [*command, str(source), str(target)],
            stdout=subprocess.DEVNULL,
            check=True,
            env=ENVIRONMENT,
        )
        walls.append(time.perf_counter() - start)
        processors.append(_children() - before)
    return min(walls), min(processors)


def _children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def peak_megabytes(folder: Path, pairs: Sequence[TextPair], lines: int) -> float:
    """The peak memory of `summarize check --pairs` over this many lines."""
    path = folder / "pairs.tsv"
    with path.open("w", encoding="utf-8") as file:
        for number in range(lines):
            pair = pairs[number % len(pairs)]
            file.write(f"{pair.source}\t{pair.target}\n")
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run([sys.executable, '-m', 'summarize', 'check', '--pairs', sys.argv[1],"
        " '--format', 'jsonl'], stdout=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        capture_output=True,
        text=True,
        check=True,
        env=ENVIRONMENT,
    )
    return int(done.stdout) / 1024


def main() -> None:
    """Measure, print, and write the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data
    if (data / SOURCE).is_file() and (data / HUMAN).is_file():
        pairs, name = read_translations(data, HUMAN), "FLORES dev"
    else:
        pairs, name = own_pairs("nl") * 10, "the project's own pairs"

    pairs_a_second = speed(pairs)
    print(f"{pairs_a_second:.0f} pairs a second ({name})", flush=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        starts = {form: start_seconds(folder, form) for form in ("json", "text")}
        print(f"start: {starts}", flush=True)
        memory = {lines: peak_megabytes(folder, pairs, lines) for lines in (1_000, 20_000)}
        print(f"peak MB by lines: {memory}", flush=True)
    hostile = hostile_rows(HOSTILE, MEGABYTE)
    many = hostile_rows(MANY, MEGABYTE // 10)
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024

    TABLE.write_text(
        "\n".join(
            [
                "# Figures: speed",
                "",
                f"`python benchmarks/figures.py` on {date.today().isoformat()}: summarize "
                f"{__version__}, Python {platform.python_version()}, {platform.machine()}, "
                "one core.",
                "",
                "| what | measured | wanted |",
                "|---|---:|---:|",
                f"| pairs a second ({name}) | {pairs_a_second:.0f} | ≥ 500 |",
                *(
                    f"| `summarize check --format {form}` of one pair, wall-clock | {wall:.2f} s "
                    f"(processor {processor:.2f} s) | < 0.4 s |"
                    for form, (wall, processor) in starts.items()
                ),
                *(
                    f"| peak memory of `--pairs`, {lines:,} lines | {peak:.0f} MB | constant |"
                    for lines, peak in memory.items()
                ),
                f"| peak memory of the largest comparison below | {largest:.0f} MB | |",
                "",
                "## A megabyte of one thing, compared with itself",
                "",
                "| line of | half | whole | ratio |",
                "|---|---:|---:|---:|",
                *hostile,
                "",
                "## A hundred kilobytes of figures, compared with themselves",
                "",
                "| line of | half | whole | ratio |",
                "|---|---:|---:|---:|",
                *many,
                "",
            ]
        ),
        encoding="utf-8",
    )


if __name__ == "__main__":
    try:
        main()
    finally:
        shutil.rmtree(ENVIRONMENT["PYTHONPYCACHEPREFIX"], ignore_errors=True)
