"""What holds for every text: spelled numbers, formatted numbers, spans, and that nothing raises."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent
from hypothesis import example, given, settings
from hypothesis import strategies as st
from num2words import num2words

from summarize.figures import LANGUAGES, Mode, compare, find
from tests.examples import examples

languages = st.sampled_from(LANGUAGES)
numbers = st.one_of(
    st.integers(2, 10**12),
    st.integers(2, 3000),
    st.builds(lambda digit, power: digit * 10**power, st.integers(1, 9), st.integers(1, 11)),
)

# What news is made of, and what breaks parsers: joined at random.
PIECES = [
    "een", "één", "twee", "twintig", "duizend", "honderd", "miljoen", "half", "en", "tot", "jaar",
    "procent", "uur", "jaren", "maart", "van", "de", "op", "tussen", "keer", "one", "two", "and",
    "twenty", "a", "million", "percent", "times", "half", "past", "to", "May", "the", "in", "of",
    "1", "12", "000", "2019", "1.234", "3,5", "0", "116", "10:30", "-", "–", "/", ".", ",", "(",
    ")", "%", "€", "$", "°", "C", "'", "s", "½", "X", "II", "F-16", "km", "h", "²", "+", "&#39;",
    "@", "www", "http://", "\u00a0", "\u202f", "\n", "é", "e\u0301", "zwei", "und", "quatre",
    "-", "vingt", "mil", "und", "Mio", "heures", "siglo", "XIX", "١٢", "十", "🙂",
]  # fmt: skip
news = st.one_of(
    st.text(max_size=80),
    st.builds("".join, st.lists(st.sampled_from(PIECES), max_size=25)),
    st.builds(" ".join, st.lists(st.sampled_from(PIECES), max_size=25)),
)


@given(number=numbers, lang=languages)
@examples(400)
@example(number=1_985, lang="nl")
@example(number=1_000_001, lang="en")
@example(number=1_200_000_000, lang="nl")
@example(number=10_000_000_001, lang="nl")
def test_a_spelled_number_is_found_with_its_value(number: int, lang: str) -> None:
    text = num2words(number, lang=lang)
    assert [figure.value for figure in find(text, lang)] == [Decimal(number)]


decimals = st.decimals(
    min_value=Decimal("0.01"), max_value=Decimal(10**9), places=2, allow_nan=False
)


@given(number=decimals, one=languages, other=languages)
@examples(300)
def test_a_number_formatted_in_two_locales_is_kept(number: Decimal, one: str, other: str) -> None:
    source, target = format_decimal(number, locale=one), format_decimal(number, locale=other)
    comparison = compare(source, target, source_lang=one, target_lang=other)
    assert comparison.ok
    assert len(comparison.kept) == 1


@given(number=decimals, one=languages, other=languages, currency=st.sampled_from(["EUR", "USD"]))
@examples(200)
def test_money_formatted_in_two_locales_is_kept(
    number: Decimal, one: str, other: str, currency: str
) -> None:
    source = format_currency(number, currency, locale=one)
    target = format_currency(number, currency, locale=other)
    comparison = compare(source, target, source_lang=one, target_lang=other)
    assert comparison.ok
    assert len(comparison.kept) == 1


@given(number=st.integers(1, 999), one=languages, other=languages)
@examples(100)
def test_a_percentage_formatted_in_two_locales_is_kept(number: int, one: str, other: str) -> None:
    share = Decimal(number) / 100
    source, target = format_percent(share, locale=one), format_percent(share, locale=other)
    assert compare(source, target, source_lang=one, target_lang=other).ok


@given(digit=st.integers(2, 999), power=st.sampled_from([6, 9, 12]), one=languages, other=languages)
@examples(150)
def test_millions_and_billions_of_two_locales_are_kept(
    digit: int, power: int, one: str, other: str
) -> None:
    number = digit * 10**power
    source = format_compact_decimal(number, format_type="long", locale=one)
    target = format_compact_decimal(number, format_type="long", locale=other)
    assert compare(source, target, source_lang=one, target_lang=other).ok


@given(number=numbers, other=numbers)
@examples(200)
def test_two_different_numbers_are_never_kept(number: int, other: int) -> None:
    source = format_decimal(number, locale="nl") + " dossiers"
    target = format_decimal(other, locale="en") + " files"
    assert compare(source, target, source_lang="nl", target_lang="en").ok == (number == other)


@given(text=news, lang=languages)
@examples(600)
@example(text="twintig en " * 300, lang="nl")
@example(text="9" * 5000, lang="en")
def test_find_never_raises_and_its_spans_slice_the_text(text: str, lang: str) -> None:
    end = 0
    for figure in find(text, lang):
        assert end <= figure.start < figure.end
        assert text[figure.start : figure.end] == figure.text
        end = figure.end


@given(text=news, lang=languages, mode=st.sampled_from(Mode))
@examples(600)
def test_a_text_compared_with_itself_is_ok(text: str, lang: str, mode: Mode) -> None:
    comparison = compare(text, text, source_lang=lang, target_lang=lang, mode=mode)
    assert comparison.ok
    assert not comparison.missing


@given(source=news, target=news, mode=st.sampled_from(Mode))
@examples(300)
def test_every_figure_of_both_sides_is_accounted_for(source: str, target: str, mode: Mode) -> None:
    comparison = compare(source, target, source_lang="nl", target_lang="en", mode=mode)
    said = {warning.source for warning in comparison.warnings}
    said |= {warning.target for warning in comparison.warnings}
    said |= {part for match in comparison.kept for part in (match.source, match.target)}
    said |= {part for change in comparison.changed for part in (change.source, change.target)}
    said |= {*comparison.missing, *comparison.invented}
    assert set(find(source, "nl")) <= said
    assert set(find(target, "en")) <= said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_figure_in_an_empty_text(lang: str) -> None:
    assert find("", lang) == []
    assert compare("", "", source_lang=lang, target_lang="en").ok


_PIECES = st.sampled_from(
    "12 7 0 05 345 2019 1/2 5% 12.5 116 km uur en jaren 60 een om 20 +31 3 ( - , tot".split()
)


@settings(deadline=None)
@given(st.lists(_PIECES, min_size=3, max_size=9), st.sampled_from(LANGUAGES))
def test_the_quick_answer_for_rows_of_numbers_is_the_slow_one(pieces: list[str], lang: str) -> None:
    text = " ".join(pieces)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("summarize.figures.tables.in_a_row", lambda state, i: False)
        slow = find(text, lang)
    assert find(text, lang) == slow
