"""What is kept of a page until all are read is little more than its text."""

from __future__ import annotations

import tracemalloc

from summarize.reading.pdf.pieces import pieces_of
from summarize.reading.pdf.words import Word

LINES, WORDS = 50, 14


def page(number: int) -> list[Word]:
    return [
        Word(f"woord{number}{line}{i}", 40.0 * i, 40.0 * i + 35.5, 12.5 * line, 10.0, bold=False)
        for line in range(LINES)
        for i in range(WORDS)
    ]


def test_a_page_that_waits_takes_little_more_than_its_text() -> None:
    pieces_of(page(0))
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        kept = [pieces_of(page(number)) for number in range(20)]
        taken = (tracemalloc.get_traced_memory()[0] - before) / 20
    finally:
        tracemalloc.stop()
    text = sum(len(piece.text) for piece in kept[-1])
    assert text > 6_000
    assert taken < 7 * text  # as words with two ends each it was 19 times the text


def test_words_are_the_same_as_they_were() -> None:
    (piece,) = [one for one in pieces_of(page(1)) if one.base == 0]
    assert [word for word, _, _ in piece.words] == piece.text.split()
    assert piece.words[3][1:] == (120.0, 155.5)


def test_a_sign_that_is_cut_off_the_text_is_still_a_word() -> None:
    odd = [Word("a", 0, 5, 10, 10, bold=False), Word("\x85", 8, 12, 10, 10, bold=False)]
    (piece,) = pieces_of(odd)
    assert piece.text == "a"
    assert [word for word, _, _ in piece.words] == ["a", "\x85"]
