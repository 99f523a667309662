"""On a machine with an accelerator: are its answers those of the processor, and how fast is it?

    python -m benchmarks.device [--device cuda] [--rows 64] [--out FILE]

Needs the default model. Translates the probe's 52 Dutch sentences on the processor and on the
accelerator, counts the answers that are the same, the difference of their log probabilities, and
sentences a second; then once more with a memory that seems to be full, to see it go on. Prints a
table for `benchmarks/results.md`. Some minutes, most of them the processor's.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Sequence
from pathlib import Path

from summarize.errors import SummarizeError
from summarize.models import devices
from summarize.models.engine import Candidate, TranslationRequest, Translator
from summarize.models.loading import load
from summarize.probe.texts import texts


def translated(translator: Translator, times: int) -> tuple[list[Candidate], float]:
    """The greedy translations of the probe, and sentences a second when asked for so many times."""
    requests = [TranslationRequest(item.texts["nl"], "nl", "en") for item in texts().all]
    first = [group[0] for group in translator.translate(requests)]
    many = [r for _ in range(times) for r in requests]
    began = time.perf_counter()
    translator.translate(many)
    return first, len(many) / (time.perf_counter() - began)


def compared(one: Sequence[Candidate], other: Sequence[Candidate]) -> tuple[int, float]:
    """How many are the same, and the median difference of their scores."""
    same = sum(a.text == b.text for a, b in zip(one, other, strict=True))
    apart = [abs(a.score - b.score) for a, b in zip(one, other, strict=True) if a.text == b.text]
    return same, statistics.median(apart) if apart else float("nan")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--device", default="auto")
    parser.add_argument("--times", type=int, default=10, help="the probe so often, for the speed")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    try:
        place = devices.choose(options.device)
        if place.is_processor:
            raise SystemExit("no accelerator that torch can use: nothing to compare")
        processor, slow = translated(load("default", "nl", "en", device="cpu").translator, 1)
        models = load("default", "nl", "en", device=options.device)
        card, quick = translated(models.translator, options.times)
    except SummarizeError as error:
        raise SystemExit(f"summarize: {error}") from None
    same, apart = compared(processor, card)
    engine = models.translator
    engine._limits = engine._limits.halved()  # type: ignore[attr-defined]
    again, _ = translated(engine, 1)
    lines = [
        f"| {devices.describe(place.device)}, {models.identity.device} | "
        f"{same} of {len(card)} as on the processor | {apart:.4f} | {quick:.1f} | {slow:.2f} | "
        f"{sum(a.text == b.text for a, b in zip(card, again, strict=True))} of {len(card)} |"
    ]
    head = [
        "| device | same answers | difference of scores | sentences/s | processor | half as many |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    print("\n".join([*head, *lines]))
    if options.out is not None:
        options.out.write_text("\n".join([*head, *lines]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
