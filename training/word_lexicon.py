"""Makes `summarize/language/words.nl-en.tsv.gz`: which English words stand for which Dutch ones.

    python training/word_lexicon.py OUT PAIRS… [--half odd]

PAIRS are files of `Dutch || English` a line, or gzipped JSON lines with "nl" and "en". Both
directions of IBM Model 1 (Brown et al. 1993, "The mathematics of statistical machine
translation") are trained, and a pair of words is kept where both agree. English words are Porter2
stems. With `--half odd`, only lines with an odd number are read of the `||` files, so that the
others are left to measure on.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from summarize.language.english import english_stem

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ROUNDS = 6
_KEPT = 0.08
"""The least geometric mean of the two probabilities that a pair of words is kept with."""
_MOST = 8


def _pairs(files: Sequence[Path], half: str) -> Iterator[tuple[list[str], list[str]]]:
    for file in files:
        if file.suffix == ".gz":
            with gzip.open(file, "rt", encoding="utf-8") as lines:
                rows = [(r["nl"], r["en"]) for r in map(json.loads, lines)]
        else:
            lines = file.read_text("utf-8").splitlines()
            kept = lines[::2] if half == "odd" else lines
            rows = [tuple(p.strip() for p in line.split("||", 1)) for line in kept if "||" in line]
        for nl, en in rows:
            here = [w.lower() for w in _WORD.findall(nl)]
            there = [english_stem(w) for w in _WORD.findall(en)]
            if here and there and len(here) < 60 and len(there) < 60:
                yield here, there


def _model(pairs: Sequence[tuple[list[int], list[int]]]) -> dict[int, dict[int, float]]:
    """t(there | here) by expectation and maximisation."""
    table: dict[int, dict[int, float]] = defaultdict(dict)
    for here, there in pairs:
        for h in here:
            row = table[h]
            for t in there:
                row[t] = 1.0
    for _ in range(_ROUNDS):
        counts: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
        for here, there in pairs:
            rows = [table[h] for h in here]
            sums = [counts[h] for h in here]
            for t in there:
                shares = [row[t] for row in rows]
                total = sum(shares)
                for share, count in zip(shares, sums, strict=True):
                    count[t] += share / total
        table = defaultdict(dict)
        for h, row in counts.items():
            total = sum(row.values())
            table[h] = {t: max(c / total, 1e-9) for t, c in row.items()}
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("pairs", type=Path, nargs="+")
    parser.add_argument("--half", choices=["odd", "all"], default="all")
    a = parser.parse_args()
    ids: dict[str, int] = {}
    words: list[str] = []

    def number(word: str) -> int:
        if word not in ids:
            ids[word] = len(words)
            words.append(word)
        return ids[word]

    pairs = [
        ([number("nl " + w) for w in nl], [number("en " + w) for w in en])
        for nl, en in _pairs(a.pairs, a.half)
    ]
    seen = Counter(w for nl, _ in pairs for w in set(nl))
    forward = _model([([-1, *nl], en) for nl, en in pairs])
    backward = _model([([-1, *en], nl) for nl, en in pairs])
    rows: list[str] = []
    for h, row in forward.items():
        if h < 0:
            continue
        scored = [
            (round((p * backward.get(t, {}).get(h, 0.0)) ** 0.5, 3), words[t][3:])
            for t, p in row.items()
        ]
        good = sorted((s for s in scored if s[0] >= _KEPT), reverse=True)[:_MOST]
        if good:
            rows.append(f"{words[h][3:]}\t{seen[h]}\t" + " ".join(f"{w}:{s:g}" for s, w in good))
    text = "\n".join(sorted(rows)) + "\n"
    with a.out.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0) as packed:
        packed.write(text.encode())
    print(f"{len(pairs)} pairs, {len(rows)} Dutch words")


if __name__ == "__main__":
    main()
