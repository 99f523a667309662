"""Time grows with the length of a text, not with its square: no line may choke the check."""

from __future__ import annotations

import time

import pytest

from summarize.figures import Mode, compare, find

LINES = {
    "digits": "1",
    "a joined number": "negen",
    "numbers in words": "negen ",
    "numbers with and": "twintig en ",
    "numbers in digits": "12 ",
    "thousands": "000 ",
    "dots": ".",
    "a version": "1.",
    "groups": "1.111.",
    "hyphens": "1-",
    "a name": "a1",
    "a hyphened name": "a-1-",
    "an address": "a@",
    "telephone numbers": "0123 ",
    "opened ranges": "tussen ",
    "articles": "een ",
    "halves": "half ",
    "scales": "een miljoen ",
    "hours": "1 uur ",
    "dates": "5 maart ",
    "money": "€",
    "brackets": "(",
    "two numbers": "12 13 ",
    "years": "2019-2020 ",
    "fractions": "1/2 ",
    "percent signs": "%",
    "percentages that only one side reads": "5 procent. ",
    "sentences": "In 2019 kwamen 12 km. ",
    "semicolons": "12; ",
    "signs": "+-–−%€",
    "quotes": "\"'“„«»‘’ ",
    "quoted English": '"We had 1,200 calls" ',
    "nested brackets": "([{",
    "one long word": "a",
    "bounds": "niet meer dan 300 of ",
    "verbs of a limit": "overschrijdt niet ",
    "how often": "eens per week elke vijfde ",
    "opening hours": "van 9 tot 11 uur ",
    "stages": "begin jaren zeventig ",
}
SHORT = 1_500
SMALLEST = 0.006
"""Processor time below which a clock tells nothing; no limit that a run must keep."""


def seconds(line: str, length: int) -> float:
    """The least processor time of two runs, which noise makes longer but never shorter."""
    text = (line * (length // len(line) + 1))[:length]
    times = []
    for _ in range(2):
        start = time.process_time()
        find(text, "nl")
        find(text, "en")
        compare(text, text, source_lang="nl", target_lang="nl")
        compare(text, text, source_lang="nl", target_lang="en", mode=Mode.SUMMARY)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.slow
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_twice_the_length_takes_about_twice_the_time(line: str) -> None:
    seconds(line, 500)  # what is loaded once
    # Four times the length, so that a square (sixteen times) is far from a line (four times).
    assert seconds(line, 4 * SHORT) < 9 * max(seconds(line, SHORT), SMALLEST)
