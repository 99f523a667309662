"""Words that fill templates: who, what, where, said how; from data/lexicon.nl-en.txt."""

from __future__ import annotations

import random
from pathlib import Path

from training.generator.numbers import Pair, Slot

DATA = Path(__file__).parent.parent / "data"


def read_lists(path: Path) -> dict[str, list[Pair]]:
    """The lists of a lexicon file: "[name]", then lines of "Dutch = English"."""
    lists: dict[str, list[Pair]] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif line and not line.startswith("#"):
            nl, en = line.split(" = ")
            lists.setdefault(name, []).append((nl, en))
    return lists


LISTS = read_lists(DATA / "lexicon.nl-en.txt")


def _choose(name: str) -> Slot:
    def slot(rng: random.Random) -> Pair:
        return rng.choice(LISTS[name])

    return slot


LEXICON_SLOTS: dict[str, Slot] = {name: _choose(name) for name in LISTS}
