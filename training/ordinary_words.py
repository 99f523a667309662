"""Makes `summarize/language/data/ordinary.LANG.txt.gz`: words that are no names, in small letters.

    python training/ordinary_words.py nl|en OUT FILES… [--half odd]

A word is an ordinary one if, where no sentence begins, it is written small in at least three of ten
places. FILES are those of `word_lexicon.py`, or texts with one sentence a line.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

_INNER = re.compile(r"(?<=[\w,;)] )[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL = 0.3


def _texts(language: str, files: list[Path], half: str) -> Iterator[str]:
    for file in files:
        if file.suffix == ".gz":
            with gzip.open(file, "rt", encoding="utf-8") as lines:
                yield from (json.loads(line)[language] for line in lines)
            continue
        lines = file.read_text("utf-8").splitlines()
        for line in lines[::2] if half == "odd" else lines:
            parts = line.split("||", 1)
            yield parts[0 if language == "nl" else -1].strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=["nl", "en"])
    parser.add_argument("out", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--half", choices=["odd", "all"], default="all")
    a = parser.parse_args()
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in _texts(a.language, a.files, a.half):
        for word in _INNER.findall(text.replace("’", "'")):
            (capital if word[0].isupper() else small)[word.lower()] += 1
    kept = sorted(w for w, n in small.items() if n / (n + capital[w]) >= _SMALL)
    with a.out.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0) as packed:
        packed.write(("\n".join(kept) + "\n").encode())
    print(f"{len(kept)} words")


if __name__ == "__main__":
    main()
