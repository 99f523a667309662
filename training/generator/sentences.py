"""Fill frames with slots: a seeded stream of Dutch–English pairs."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from training.generator.lexicon import DATA, LEXICON_SLOTS
from training.generator.numbers import NUMBER_SLOTS, Pair, Slot, digits_en, digits_nl
from training.generator.quantities import QUANTITY_SLOTS

_SLOT = re.compile(r"\{(\w+)(\^?)(#\w)?\}")
_PHONES = ["116 000", "0800-1234", "113", "088-3456789", "0800-2000", "1712", "106", "0900-0101"]


def _phone(rng: random.Random) -> Pair:
    number = rng.choice(_PHONES)
    return number, number


SLOTS: dict[str, Slot] = {**NUMBER_SLOTS, **QUANTITY_SLOTS, **LEXICON_SLOTS, "phone": _phone}


def read_pairs(path: Path) -> list[Pair]:
    """The lines of a file of "Dutch || English", comments left out."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            nl, en = line.split(" || ")
            found.append((nl.strip(), en.strip()))
    return found


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _tidy_english(text: str) -> str:
    """Say "an 18-year-old", and let one full stop end "9 p.m." and the sentence."""
    text = re.sub(r"\b([Aa]) (?=(?:8|11|18|8\d)(?:\b|-))", r"\1n ", text)
    return re.sub(r"\.m\.\.", ".m.", text)


def fill(frame: Pair, rng: random.Random) -> Pair:
    """One pair from a frame; a slot named twice has one value on both sides.

    Raises KeyError for a slot that nobody defines.
    """
    trillions = rng.randint(11, 999)
    values: dict[str, Pair] = {
        "decimalbn": (f"{trillions / 10:.1f}".replace(".", ","), f"{trillions / 10:.1f}"),
        "thousandbn": (digits_nl(trillions * 100), digits_en(trillions * 100)),
    }

    def replace(match: re.Match[str], side: int) -> str:
        name, capital, number = match.groups()
        key = name + (number or "")
        if key not in values:
            taken = {v for k, v in values.items() if k.split("#")[0] == name}
            for _ in range(20):
                values[key] = SLOTS[name](rng)
                if values[key] not in taken:
                    break
        text = values[key][side]
        return _capital(text) if capital else text

    nl = _SLOT.sub(lambda m: replace(m, 0), frame[0])
    en = _SLOT.sub(lambda m: replace(m, 1), frame[1])
    return _capital(nl), _capital(_tidy_english(en))


def generate(seed: int, how_many: int) -> Iterator[Pair]:
    """`how_many` distinct pairs, frames in turn; every fourth pair or so is two sentences long."""
    rng = random.Random(seed)
    news = read_pairs(DATA / "frames-news.nl-en.txt")
    reports = read_pairs(DATA / "frames-reports.nl-en.txt")
    seen: set[str] = set()
    order: list[Pair] = []
    while len(seen) < how_many:
        if not order:
            order = news + reports
            rng.shuffle(order)
        frame = order.pop()
        nl, en = fill(frame, rng)
        if rng.random() < 0.2:
            more = fill(rng.choice(reports if frame in reports else news), rng)
            nl, en = f"{nl} {more[0]}", f"{en} {more[1]}"
        if nl not in seen:
            seen.add(nl)
            yield nl, en
