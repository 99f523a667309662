"""What the mutator promises: one error, a sentence that reads like one, another meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.evaluation.mutation import Mutation, mutate
from summarize.evaluation.slips import MutationKind
from summarize.figures import Exactness, Figure, Kind, Value


def figure(
    sentence: str, text: str, value: Value, kind: Kind = Kind.COUNT, unit: str | None = None
) -> Figure:
    start = sentence.index(text)
    return Figure(text, value, kind, unit, Exactness.EXACT, start, start + len(text))


def made(
    sentence: str,
    kind: MutationKind,
    figures: Sequence[Figure] = (),
    others: Sequence[Figure] = (),
    seed: int = 0,
) -> list[Mutation]:
    return [m for m in mutate(sentence, figures, others, seed) if m.kind is kind]


def texts(mutations: Sequence[Mutation]) -> list[str]:
    return [mutation.text for mutation in mutations]


REPORTS = "Police received 2,205 reports in 2020."


@pytest.mark.parametrize("seed", range(5))
def test_one_digit_is_another_one_and_the_first_never_becomes_zero(seed: int) -> None:
    for mutation in made(REPORTS, MutationKind.DIGIT, seed=seed):
        assert len(mutation.text) == len(REPORTS)
        different = [
            i for i, (a, b) in enumerate(zip(mutation.text, REPORTS, strict=True)) if a != b
        ]
        assert len(different) == 1
        assert mutation.text[different[0]].isdigit()
        assert not re.search(r"\b0\d", mutation.text)


def test_digits_in_a_name_are_changed_too_without_help_from_find() -> None:
    assert made("It uses 802.11n.", MutationKind.DIGIT)
    assert not made("It uses 802.11n.", MutationKind.TEN)


@pytest.mark.parametrize("seed", range(8))
def test_an_ordinal_keeps_the_suffix_that_belongs_to_it(seed: int) -> None:
    for mutation in made("It was the 21st report.", MutationKind.DIGIT, seed=seed):
        assert re.search(
            r"\b(?:\d*(?<!1)1st|\d*(?<!1)2nd|\d*(?<!1)3rd|\d*1\dth|\d*[04-9]th)\b", mutation.text
        )


def test_ten_times_and_a_thousand_times_keep_the_way_of_writing() -> None:
    assert texts(made(REPORTS, MutationKind.TEN)) == ["Police received 22,050 reports in 2020."]
    assert texts(made(REPORTS, MutationKind.THOUSAND)) == [
        "Police received 2,205,000 reports in 2020."
    ]
    assert texts(made("It grew by 2.75 points.", MutationKind.TEN)) == ["It grew by 27.5 points."]
    assert texts(made("Seven people came.", MutationKind.TEN)) == ["Seventy people came."]
    assert texts(made("Forty people came.", MutationKind.TEN)) == ["Four hundred people came."]
    assert texts(made("Seven people came.", MutationKind.THOUSAND)) == [
        "Seven thousand people came."
    ]


@pytest.mark.parametrize(
    "sentence",
    ["It began in 1995.", "It began on 5 May.", "It began at 9:30.", "The score was 2–1."],
)
def test_no_tenfold_year_date_time_or_score(sentence: str) -> None:
    assert not made(sentence, MutationKind.TEN)


def test_scale_words_are_exchanged_and_keep_their_plural() -> None:
    assert "billion" in made("It cost 2.8 million euros.", MutationKind.SCALE)[0].text + "thousand"
    (mutation,) = made("There were billions of files.", MutationKind.SCALE)
    assert mutation.after in ("millions", "trillions")
    assert not made("It cost 2.8 million euros.", MutationKind.THOUSAND)


def test_percent_and_percentage_point() -> None:
    def only(sentence: str) -> str:
        (mutation,) = made(sentence, MutationKind.PERCENT)
        return mutation.text

    assert only("It rose by 47%.") == "It rose by 47 percentage points."
    assert only("It rose by 47 per cent.") == "It rose by 47 percentage points."
    assert only("A 5 percent rise.") == "A 5 percentage point rise."
    assert only("It rose by 3 percentage points.") == "It rose by 3 percent."
    assert not made("The percentage is high.", MutationKind.PERCENT)


@pytest.mark.parametrize("word", ["doubled", "tripled", "halved", "twice", "tenfold"])
def test_multiples_become_other_multiples(word: str) -> None:
    (mutation,) = made(f"The number of reports {word}.", MutationKind.MULTIPLE)
    assert mutation.before == word
    assert mutation.after != word


@pytest.mark.parametrize(
    ("sentence", "kind", "text"),
    [
        ("It is 5 km away.", MutationKind.UNIT, "It is 5 miles away."),
        ("It cost 3 million euros.", MutationKind.UNIT, "It cost 3 million dollars."),
        ("It took 15 years.", MutationKind.UNIT, "It took 15 months."),
        ("There were 2,205 of them.", MutationKind.SEPARATOR, "There were 2.205 of them."),
    ],
)
def test_units_and_separators(sentence: str, kind: MutationKind, text: str) -> None:
    assert texts(made(sentence, kind)) == [text]


def test_a_month_is_changed_only_in_a_date() -> None:
    (mutation,) = made("On May 5 he may march.", MutationKind.MONTH)
    assert re.fullmatch(r"On (?!May)[A-Z][a-z]+ 5 he may march\.", mutation.text)


def test_a_fraction_stays_grammatical() -> None:
    assert texts(made("Half of the files were new.", MutationKind.FRACTION)) == [
        "A third of the files were new."
    ]
    assert not made("In the second half of the year.", MutationKind.FRACTION)


def test_a_dropped_figure_leaves_a_sentence() -> None:
    def dropped(sentence: str, text: str, value: Value, kind: Kind) -> list[str]:
        return texts(made(sentence, MutationKind.DROPPED, [figure(sentence, text, value, kind)]))

    assert dropped("There were 216 files.", "216", Decimal(216), Kind.COUNT) == [
        "There were files."
    ]
    assert dropped("In 2019, it rose.", "2019", "2019", Kind.YEAR) == ["It rose."]
    assert dropped("It rose by 11 percent.", "11 percent", Decimal(11), Kind.PERCENT) == [
        "It rose by a percentage."
    ]
    assert dropped("A 13-year-old boy.", "13-year-old", Decimal(13), Kind.AGE) == ["A boy."]
    assert dropped("A third of them.", "A third", Fraction(1, 3), Kind.FRACTION) == [
        "Some of them."
    ]
    assert dropped("Reports doubled.", "doubled", Decimal(2), Kind.MULTIPLE) == ["Reports rose."]


def test_a_figure_that_is_there_twice_is_not_dropped() -> None:
    sentence = "The 12 came, and 12 stayed."
    first = figure(sentence, "12", Decimal(12))
    second = Figure("12", Decimal(12), Kind.COUNT, None, Exactness.EXACT, 17, 19)
    assert not made(sentence, MutationKind.DROPPED, [first, second])


def test_a_figure_that_is_there_in_another_unit_is_not_dropped() -> None:
    sentence = "It weighs 200 pounds (90 kg) and is 3 km away."
    pounds = figure(sentence, "200 pounds", Decimal(200), Kind.MEASURE, "lb")
    kilos = figure(sentence, "90 kg", Decimal(90), Kind.MEASURE, "kg")
    far = figure(sentence, "3 km", Decimal(3), Kind.MEASURE, "km")
    (mutation,) = made(sentence, MutationKind.DROPPED, [pounds, kilos, far])
    assert mutation.before == "3 km"


def test_one_is_not_dropped_and_first_is_a_kind_of_its_own() -> None:
    sentence = "The first report came one day later."
    first = figure(sentence, "first", Decimal(1), Kind.ORDINAL)
    day = figure(sentence, "one day", Decimal(1), Kind.DURATION, "day")
    assert not made(sentence, MutationKind.DROPPED, [first, day])
    assert texts(made(sentence, MutationKind.DROPPED_FIRST, [first, day])) == [
        "The report came one day later."
    ]


def test_figures_that_find_does_not_know_are_dropped_all_the_same() -> None:
    assert "Police received reports in 2020." in texts(made(REPORTS, MutationKind.DROPPED))


def test_an_added_figure_is_a_new_one_and_the_rest_stays() -> None:
    for seed in range(20):
        for mutation in made(REPORTS, MutationKind.ADDED, seed=seed):
            assert mutation.before == ""
            assert mutation.text.replace(mutation.after, "", 1) == REPORTS
            assert re.search(r"\d+", mutation.after)
            assert not set(re.findall(r"\d+", mutation.after)) & {"2,205", "2020"}


def test_two_figures_change_places() -> None:
    sentence = "There were 2,205 files in 2020 and 1,501 in 2019."
    figures = [
        figure(sentence, "2,205", Decimal(2205)),
        figure(sentence, "2020", "2020", Kind.YEAR),
        figure(sentence, "1,501", Decimal(1501)),
        figure(sentence, "2019", "2019", Kind.YEAR),
    ]
    swapped = texts(made(sentence, MutationKind.SWAPPED, figures))
    assert swapped == [
        "There were 1,501 files in 2020 and 2,205 in 2019.",
        "There were 2,205 files in 2019 and 1,501 in 2020.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was open in 2019 and 2020.",
        "It takes 5 or 6 days.",
        "Between 12 and 15 percent.",
        "Chapters 3, 4 and 5 are new.",
        "It took 12–15 days.",
    ],
)
def test_swapping_the_items_of_a_list_or_the_ends_of_a_range_is_no_error(sentence: str) -> None:
    figures = [
        Figure(m[0], Decimal(m[0]), Kind.COUNT, None, Exactness.EXACT, m.start(), m.end())
        for m in re.finditer(r"\d+", sentence)
    ]
    assert not made(sentence, MutationKind.SWAPPED, figures)


def test_swapping_equal_figures_is_no_error() -> None:
    sentence = "We saw 1,200 of them, and 1200 more."
    figures = [figure(sentence, "1,200", Decimal(1200)), figure(sentence, "1200", Decimal(1200))]
    assert not made(sentence, MutationKind.SWAPPED, figures)


def test_a_figure_comes_from_another_sentence_only_if_it_fits_and_differs() -> None:
    sentence = "There were 216 files."
    own = figure(sentence, "216", Decimal(216))
    other_text = "We got 45 percent of 2,056 reports, twenty files and 216 more."
    others = [
        figure(other_text, "45 percent", Decimal(45), Kind.PERCENT),
        figure(other_text, "2,056", Decimal(2056)),
        figure(other_text, "twenty", Decimal(20)),
        figure(other_text, "216", Decimal(216)),
    ]
    assert texts(made(sentence, MutationKind.EXCHANGED, [own], others)) == [
        "There were 2,056 files."
    ]


def test_the_same_seed_gives_the_same_mutations() -> None:
    assert list(mutate(REPORTS, [], [], 7)) == list(mutate(REPORTS, [], [], 7))
    assert any(
        list(mutate(REPORTS, [], [], s)) != list(mutate(REPORTS, [], [], 7)) for s in range(5)
    )


# fmt: off
WORDS = st.sampled_from([
    "the", "of", "in", "12", "2,205", "seven", "twice", "doubled", "47%", "percent", "million",
    "half", "reports", "May", "1995", "21st", "9:30", "-", ",", "(", ")", "and", "or", "to",
    "third", "3.5", "€30", "people",
])
# fmt: on


@given(st.lists(WORDS, max_size=12), st.integers(0, 3))
def test_every_mutation_differs_from_the_sentence_and_from_the_others(
    words: list[str], seed: int
) -> None:
    sentence = " ".join(words)
    mutated = texts(list(mutate(sentence, [], [], seed)))
    assert sentence not in mutated
    assert len(set(mutated)) == len(mutated)


@given(st.text(max_size=80))
def test_any_text_can_be_mutated(text: str) -> None:
    for mutation in mutate(text, []):
        assert mutation.text != text
