"""Pairs of every kind of statement that a figure makes, from four languages into English.

A file in `kinds/` is one kind: sentences in nl, de, fr and es, the renderings that say the same (+)
and those that say something else (-). Names and places are invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.figures import compare

FILES = sorted((Path(__file__).parent / "kinds").glob("*.txt"))
LANGUAGES = ("nl", "de", "fr", "es")


def pairs(path: Path) -> Iterator[tuple[str, str, str, bool]]:
    """(language, sentence, rendering, whether it says the same)."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        sources = [line.split(": ", 1) for line in lines if line[0] not in "+-"]
        renderings = [line for line in lines if line[0] in "+-"]
        for lang, source in sources:
            assert lang in LANGUAGES
            for rendering in renderings:
                yield lang, source, rendering[2:], rendering[0] == "+"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_says_the_same_passes_and_nothing_else(path: Path) -> None:
    wrong = [
        (lang, source, target)
        for lang, source, target, same in pairs(path)
        if compare(source, target, source_lang=lang, target_lang="en").ok is not same
    ]
    assert wrong == []


def test_there_are_many_of_each_kind_in_every_language() -> None:
    for lang in LANGUAGES:
        assert sum(pair[0] == lang for path in FILES for pair in pairs(path)) > 400
