"""Names in long texts: no more work a word than in short ones."""

from __future__ import annotations

import pytest

from summarize.language import names
from summarize.language.gazetteer import Listed, listed_in


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", ". Utrecht ging"),
        ("nl", "Gemeente, "),
        ("nl", "Zwartewaal Oosterhuizen "),
        ("de", "Der Berg ging. Kassel "),
        ("de", "Waldkirch "),
    ],
)
def test_the_gazetteer_looks_at_each_word_a_few_times_at_most(
    language: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[int] = []

    def counted(part: str) -> list[Listed]:
        looked_at.append(len(part))
        return listed_in(part)

    monkeypatch.setattr(names, "listed_in", counted)
    work = []
    for times in (50, 400):
        looked_at.clear()
        names.names_in(text * times, language)
        work.append(sum(looked_at))
    assert work[1] <= 10 * work[0], "eight times the text, eight times the work"


def test_a_name_far_into_a_text_is_found_as_at_its_beginning() -> None:
    text = "Utrecht won van Sanne de Vries."
    long = "Zij ging toen weer weg. " * 40 + text
    assert [n.text for n in names.names_in(long, "nl")] == [
        n.text for n in names.names_in(text, "nl")
    ]
