"""The generated pairs: the same every time, and the same figures on both sides."""

from __future__ import annotations

import random
import re

import pytest

from summarize.figures import compare
from training.generator import numbers, quantities
from training.generator.lexicon import DATA, LEXICON_SLOTS
from training.generator.sentences import SLOTS, fill, generate, read_pairs

FRAMES = read_pairs(DATA / "frames-news.nl-en.txt") + read_pairs(DATA / "frames-reports.nl-en.txt")


def test_the_same_seed_gives_the_same_pairs() -> None:
    assert list(generate(5, 200)) == list(generate(5, 200))


def test_another_seed_gives_other_pairs() -> None:
    assert not set(generate(5, 200)) & set(generate(6, 200))


def test_no_pair_comes_twice() -> None:
    pairs = list(generate(3, 2000))
    assert len({nl for nl, _ in pairs}) == 2000


@pytest.mark.parametrize("frame", FRAMES, ids=lambda f: f[0][:40])
def test_every_slot_of_a_frame_is_filled_on_both_sides(frame: tuple[str, str]) -> None:
    slots = [set(re.findall(r"\{(\w+)\^?(#\w)?\}", side)) for side in frame]
    assert slots[0] == slots[1]
    for seed in range(5):
        assert not re.search(r"[{}^#]", "".join(fill(frame, random.Random(seed))))


def test_many_kinds_of_figure_are_taught() -> None:
    text = " ".join(nl for nl, _ in generate(1, 2000))
    for word in (
        "biljoen", "miljard", "miljoen", "mln", "procentpunt", "promille", "anderhalf", "half acht",
        "vertienvoudig", "verdrievoudiging", "halve", "keer zo hoog", "keer zoveel", "op de drie",
        "driekwart", "-jarige", "jaren 60", "tientallen", "honderden", "ruim", "bijna", "zo'n",
        "circa", "minstens", "hooguit", "€", "kinderontvoeringen", "weglopers", "meldpunt",
        "afpersing", "uitbuiting", "kinderpornosites", "aangifte", "ten opzichte van", "haaien",
    ):  # fmt: skip
        assert word in text, word


def _number(text: str, decimal: str) -> float:
    other = "," if decimal == "." else "."
    return float(text.replace(other, "").replace(decimal, "."))


@pytest.mark.parametrize("slot", ["count", "hundreds", "plainpct", "points", "money", "measure"])
def test_digits_mean_the_same_on_both_sides(slot: str) -> None:
    rng = random.Random(11)
    for _ in range(300):
        nl, en = SLOTS[slot](rng)
        figures = [re.findall(r"\d[\d.,]*", side) for side in (nl, en)]
        assert len(figures[0]) == len(figures[1])
        for a, b in zip(*figures, strict=True):
            assert _number(a, ",") == _number(b, ".")


def test_biljoen_is_trillion_and_miljard_is_billion() -> None:
    rng = random.Random(2)
    pairs = [numbers.scale(rng) for _ in range(500)]
    for nl, en in pairs:
        assert ("biljoen" in nl) == ("trillion" in en)
        assert (nl.endswith(("miljard", "mld"))) == en.endswith("billion")
        assert (nl.endswith(("miljoen", "mln"))) == en.endswith("million")


def test_half_eight_is_half_past_seven() -> None:
    rng = random.Random(4)
    hours = "een twee drie vier vijf zes zeven acht negen tien elf twaalf".split(" ")
    seen = 0
    for nl, en in (quantities.clock(rng) for _ in range(600)):
        if nl.startswith("half"):
            hour = hours.index(nl.split(" ")[1]) + 1
            assert en.startswith(f"{(hour - 2) % 12 + 1}:30")
            seen += 1
    assert seen > 50


def test_multiples_keep_their_factor() -> None:
    by_stem = {stem: past for _, stem, past, _ in quantities.MULTIPLES}
    assert by_stem["verdrievoudig"] == "tripled"
    assert "tenfold" in by_stem["vertienvoudig"]
    assert {"twelvefold", "twentyfold"} <= set(" ".join(by_stem.values()).split(" "))


def test_english_articles_before_ages() -> None:
    pairs = list(generate(8, 3000))
    assert not any(re.search(r"\b[Aa] (8|11|18|8\d)-year", en) for _, en in pairs)
    assert any("an 18-year-old" in en.lower() or "an 8" in en.lower() for _, en in pairs)


def test_the_literal_word_is_never_taught() -> None:
    for _, en in [*generate(2, 3000), *(f for f in FRAMES)]:
        assert "porn" not in en.lower()
    assert LEXICON_SLOTS.keys() <= SLOTS.keys()


def test_the_figure_check_finds_the_same_figures_on_both_sides() -> None:
    """What is left are phrases that the check does not read yet ("a quarter of a billion")."""
    pairs = list(generate(20261122, 600))
    alarms = [
        (nl, en) for nl, en in pairs if not compare(nl, en, source_lang="nl", target_lang="en").ok
    ]
    assert len(alarms) <= 0.05 * len(pairs), alarms
