"""Dates above a report → ISO 8601."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.reading.dates import date_line, find_date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("12 maart 2021 10:15", "2021-03-12"),
        ("Gepubliceerd: vr. 12 maart 2021 om 10.15 uur", "2021-03-12"),
        ("vrijdag 12 maart 2021", "2021-03-12"),
        ("2020-06", "2020-06"),
        ("2021-03-12T10:15:00+01:00", "2021-03-12"),
        ("12-03-2021, 10:15", "2021-03-12"),
        ("maart 2021", "2021-03"),
        ("Published March 3, 2020 at 5 p.m. EST", "2020-03-03"),
        ("3rd of June 2020", "2020-06-03"),
        ("12. März 2021, 10:15 Uhr", "2021-03-12"),
        ("Publié le vendredi 12 mars 2021 à 10h15", "2021-03-12"),
        ("12 de marzo de 2021", "2021-03-12"),
        ("12 maart 2021, bijgewerkt 14 maart 2021", "2021-03-12"),
        ("Op 12 maart 2021 kwam de man", None),
        ("31 februari 2021", None),
        ("Dat was in 2020", None),
        ("Kamerstuk 2020-99", None),
        ("10:15", None),
        ("47 procent", None),
    ],
)
def test_a_date_line_says_nothing_but_a_date(line: str, date: str | None) -> None:
    assert date_line(line, "nl") == date


def test_day_first_except_in_english_where_it_is_left_alone() -> None:
    assert date_line("03/04/2021", "nl-BE") == "2021-04-03"
    assert date_line("03/04/2021", "en") is None
    assert date_line("13/04/2021", "en") == date_line("04/13/2021", "en") == "2021-04-13"


@given(st.text(max_size=100))
def test_any_text_has_a_date_or_none(text: str) -> None:
    found = find_date(text, "nl")
    assert found is None or 0 <= found[1] < found[2] <= len(text)
