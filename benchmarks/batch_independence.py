"""Whether a sentence has the same translation in any company, with the real default model.

    python -m benchmarks.batch_independence --data FILE [--first N] [--lines 64] [--group 7]

Translates lines of FILE (one Dutch sentence a line) all at once, in groups, in reverse order and
one by one, and counts those whose text, and whose score, is another than in the first of these.
Each way starts with a model that remembers nothing. Some thirteen minutes for 64 lines on one core.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from summarize.models.engine import Candidate, TranslationRequest, Translator
from summarize.models.loading import load


def translated(translator: Translator, groups: Sequence[Sequence[str]]) -> list[Candidate]:
    """The first translation of each line, a call for each group."""
    return [
        answer[0]
        for group in groups
        for answer in translator.translate([TranslationRequest(t, "nl", "en") for t in group])
    ]


def ways(lines: Sequence[str], size: int) -> Iterator[tuple[str, list[list[str]], bool]]:
    """How the lines are asked for: a name, the groups, whether the answers come last first."""
    yield (
        f"in groups of {size}",
        [list(lines[i : i + size]) for i in range(0, len(lines), size)],
        False,
    )
    yield "in reverse order", [list(reversed(lines))], True
    yield "one by one", [[line] for line in lines], False


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--lines", type=int, default=64)
    parser.add_argument("--group", type=int, default=7)
    options = parser.parse_args()
    everything = options.data.read_text("utf-8").splitlines()
    lines = everything[options.first : options.first + options.lines]
    translator = load("default", "nl", "en", device="cpu").translator
    whole = translated(translator, [lines])
    for name, groups, backwards in ways(lines, options.group):
        found = translated(translator, groups)
        if backwards:
            found.reverse()
        texts = [i for i, (a, b) in enumerate(zip(whole, found, strict=True)) if a.text != b.text]
        scores = sum(a.score != b.score for a, b in zip(whole, found, strict=True))
        print(
            f"lines {options.first}-{options.first + len(lines) - 1}, {name}: "
            f"{len(texts)} of {len(lines)} texts and {scores} scores differ",
            flush=True,
        )
        for i in texts:
            print(f"  line {options.first + i}\n    {whole[i].text}\n    {found[i].text}")


if __name__ == "__main__":
    main()
