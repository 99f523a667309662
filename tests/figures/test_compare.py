"""Dutch and English compared: what is kept, what is not, and what an editor is warned of."""

from __future__ import annotations

import pytest

from summarize.figures import Comparison, FigureCode, Mode, compare


def check(source: str, target: str, mode: Mode = Mode.TRANSLATION) -> Comparison:
    return compare(source, target, source_lang="nl", target_lang="en", mode=mode)


SAME = [
    ("ruim een miljoen meldingen", "more than one million reports"),
    ("vertienvoudigde", "increased tenfold"),
    ("2.205 dossiers", "2,205 files"),
    ("315 biljoen dollar", "$315 trillion"),
    ("anderhalf keer zoveel", "one and a half times as much"),
    ("een op de drie kinderen", "one in three children"),
    ("in de jaren 60", "in the 1960s"),
    ("om 12.00 uur", "at noon"),
    ("rond 10.00 uur", "at about 10 o'clock"),
    ("om half acht", "at 7:30"),
    ("om 22.08 uur", "at 10:08 p.m."),
    ("twaalf mannen", "a dozen men"),
    ("zesendertig", "thirty-six"),
    ("een 18-jarige man", "an 18-year-old man"),
    ("op 54-jarige leeftijd", "at the age of 54"),
    ("€ 2,8 miljard", "2.8 billion euros"),
    ("de helft van de landen", "half of the countries"),
    ("50 procent", "half of them"),
    ("verdubbelde", "was twice as high"),
    ("gehalveerd", "halved"),
    ("twee decennia", "20 years"),
    ("tientallen jaren", "decades"),
    ("24 uur", "a day"),
    ("zeven keer", "seven times"),
    ("beide landen", "the two countries"),
    ("de twee landen", "both countries"),
    ("de Tweede Wereldoorlog", "World War II"),
    ("in de jaren 30 van de 19e eeuw", "in the 1830s"),
    ("12 tot 15 procent", "between 12 and 15 percent"),
    ("van 155 naar 216", "from 155 to 216"),
    ("op één na grootste", "second largest"),
    ("zeven van de tien daders", "seven out of ten offenders"),
    ("plaats 190", "190th place"),
    ("TLS 1.2", "TLS1.2"),
    ("het COVID-19-virus", "the COVID-19 virus"),
    ("bel 116 000", "call 116 000"),
    ("Eerst kwamen er twee agenten", "Two officers came"),
    ("op 24 september 1759", "on September 24, 1759"),
    ("in 1995-1996", "in 1995-96"),
    ("Het eindigde in 7-2", "It ended 7–2"),
    ("met z'n drieën", "the three of them"),
    ("de Tweede Kamer stemde in", "the House of Representatives agreed"),
    ("In de eerste fase van de oorlog", "In the beginning of the war"),
    ("Eerst gaan we naar Italië", "Let us go to Italy"),
    ("per 1 miljoen inwoners", "per million inhabitants"),
    ("één van hen", "one of them"),
    ("op vijf maart", "on March 5th"),
    ("van 7,8 naar 6,5 miljoen euro", "from 7.8 to 6.5 million euros"),
    ("van 6,5 naar 7,8 miljoen euro", "from 6.5 to 7.8 million euros"),
    ("steeg van 2 naar 3 miljoen bezoekers", "rose from 2 million to 3 million visitors"),
    ("van acht naar zes procent", "from eight to six percent"),
    ("jongens vaker dan meisjes: 40 tegen 26 procent", "40 percent of boys, against 26 percent"),
    ("scholieren van 12 tot 17 jaar", "pupils aged 12 to 17"),
    ("kinderen van 8 tot 12 jaar", "children between the ages of 8 and 12"),
    ("Rijnmond verloor met 2-3", "Rijnmond lost 2-3"),
    ("bijna een derde meer meldingen", "nearly a third more reports"),
    ("De rechtbank acht bewezen dat hij dat deed", "The court finds it proven that he did it"),
]

CHANGED = [
    ("2.205 dossiers", "2.205 files"),
    ("2.205 dossiers", "22,050 files"),
    ("315 biljoen dollar", "$315 billion"),
    ("9 miljoen pogingen", "9 billion attempts"),
    ("3 procent", "3 percentage points"),
    ("3 procentpunt", "3 percent"),
    ("verdubbelde", "tripled"),
    ("vertienvoudigde", "doubled"),
    ("gehalveerd", "doubled"),
    ("half acht", "8:30"),
    ("om 10.00 uur", "at 10 p.m."),
    ("drie jaar", "three months"),
    ("12 km", "12 miles"),
    ("380 euro", "$380"),
    ("COVID-19", "COVID-18"),
    ("45 procent", "45"),
    ("een kwart", "a third"),
    ("in de jaren 60", "in the 1970s"),
    ("op 24 september 1759", "on September 24, 1795"),
    ("5-3 winst", "3-5 win"),
    ("honderden", "thousands"),
    ("tussen 1492 en 1498", "between 1498 and 1492"),
    ("2 tot 3 km", "3-2 km"),
    ("van 7,8 naar 6,5 miljoen euro", "from 7.8 euros to 6.5 million euros"),
    ("van 7,8 naar 6,5 miljoen euro", "from 6.5 to 7.8 million euros"),
    ("Rijnmond verloor met 2-3", "Rijnmond lost 3-2"),
    ("scholieren van 12 tot 17 jaar", "pupils aged 12 to 18"),
]

MISSING = [
    ("de eerste speler met een contract", "the player with a contract"),
    ("de tweede speler", "the player"),
    ("drie mannen", "men"),
    ("tientallen dossiers", "files"),
]


@pytest.mark.parametrize(("source", "target"), SAME)
def test_a_translators_free_choice_is_no_alarm(source: str, target: str) -> None:
    comparison = check(source, target)
    assert comparison.ok, comparison


@pytest.mark.parametrize(("source", "target"), CHANGED)
def test_a_changed_figure_is_found(source: str, target: str) -> None:
    comparison = check(source, target)
    assert not comparison.ok
    assert comparison.changed or (comparison.missing and comparison.invented)


@pytest.mark.parametrize(("source", "target"), MISSING)
def test_a_missing_figure_is_found(source: str, target: str) -> None:
    assert check(source, target).missing


def test_a_changed_figure_names_the_one_it_came_from() -> None:
    comparison = check("Er waren 2.205 dossiers in 2019.", "There were 2,250 files in 2019.")
    (change,) = comparison.changed
    assert (change.source.text, change.target.text) == ("2.205", "2,250")
    assert [match.source.text for match in comparison.kept] == ["2019"]


def test_missing_counts_in_a_translation_and_not_in_a_summary() -> None:
    source, target = "Er waren 2.205 dossiers in 2019.", "There were 2,205 files."
    assert [figure.text for figure in check(source, target).missing] == ["2019"]
    assert not check(source, target).ok
    assert check(source, target, Mode.SUMMARY).ok


@pytest.mark.parametrize("mode", list(Mode))
def test_an_invented_figure_always_counts(mode: Mode) -> None:
    comparison = check("Er waren dossiers.", "There were 2,205 files.", mode)
    assert [figure.text for figure in comparison.invented] == ["2,205"]
    assert not comparison.ok


def test_every_figure_is_in_one_place() -> None:
    comparison = check(
        "In 2019 kwamen 5 landen, 12 procent en drie steden.",
        "In 2018 there were 5 countries, 12 percentage points and 7 dogs.",
    )
    sources = [match.source for match in comparison.kept]
    sources += [change.source for change in comparison.changed]
    sources += comparison.missing
    assert len(sources) == len(set(sources)) == 4
    targets = [match.target for match in comparison.kept]
    targets += [change.target for change in comparison.changed]
    targets += comparison.invented
    assert len(targets) == len(set(targets)) == 4


def test_said_twice_and_once_is_kept() -> None:
    assert check("In 2019 was het zo. In 2019 ook.", "It was so in 2019.").ok
    assert check("Het was zo in 2019.", "In 2019 it was so. In 2019.").ok


def test_two_counts_of_different_things_are_not_the_same_figure() -> None:
    target = "He had 2 goals and assists."
    assert not check("Hij maakte 2 doelpunten en 2 assists.", target).ok


def test_two_figures_that_changed_places() -> None:
    source = "In 2020 behandelden zij 2.205 dossiers, ten opzichte van 1.501 dossiers in 2019."
    assert check(source, "In 2020 they handled 2,205 files, compared to 1,501 files in 2019.").ok
    swapped = check(source, "In 2020 they handled 1,501 files, compared to 2,205 files in 2019.")
    assert {change.target.text for change in swapped.changed} == {"1,501", "2,205"}
    assert not check(source, "There were 1,501 files in 2020 and 2,205 files in 2019.").ok
    assert check(source, "There were 1,501 files in 2019 and 2,205 files in 2020.").ok


def test_a_turned_order_alone_is_no_alarm_when_the_words_go_along() -> None:
    source = "Er zijn 15 eilanden met 17.500 inwoners."
    assert check(source, "It has 17,500 inhabitants on 15 islands.").ok


def test_the_ends_of_a_range_may_not_be_parted() -> None:
    source = "Guru Nanak (1469-1539) werd door negen goeroes opgevolgd."
    assert check(source, "Guru Nanak (1469-1539) was followed by nine gurus.").ok
    assert not check(source, "Guru Nanak (1469-nine) was followed by 1539 gurus.").ok


def reasons(comparison: Comparison) -> str:
    return "; ".join(warning.reason for warning in comparison.warnings)


def test_a_bound_lost_fails_a_translation_and_warns_in_a_summary() -> None:
    source, target = "ruim een miljoen meldingen", "one million reports"
    comparison = check(source, target)
    assert not comparison.ok
    assert comparison.codes == (FigureCode.BOUND,)
    summary = check(source, target, Mode.SUMMARY)
    assert summary.ok
    assert "exactness lost" in reasons(summary)
    assert not reasons(check("ruim een miljoen", "more than one million"))


def test_a_bound_put_in_fails_a_summary_too() -> None:
    for mode in Mode:
        assert not check("300 meldingen", "more than 300 reports", mode).ok


def test_about_lost_is_a_warning() -> None:
    comparison = check("ongeveer 300 meldingen", "300 reports")
    assert comparison.ok
    assert "exactness lost" in reasons(comparison)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("160 kilometer ten westen", "100 miles west"),
        ("105 mijl per uur", "169 km/h"),
        ("een man van 90 kg", "a man of 200 pounds"),
        ("een hitte van 32 °C", "a heat of 90 °F"),
    ],
)
def test_a_converted_measure_is_kept_with_a_warning(source: str, target: str) -> None:
    comparison = check(source, target)
    assert comparison.ok
    assert "unit" in reasons(comparison)


def test_a_measure_added_in_the_readers_unit_is_kept_with_a_warning() -> None:
    comparison = check("Hij weegt 90 kg.", "He weighs 200 pounds (90 kg).")
    assert comparison.ok
    assert "unit" in reasons(comparison)
    assert not check("Het is 640 mijl (1030 km).", "It is 640 miles (1050 km).").ok


def test_rounding_is_kept_with_a_warning_when_the_target_says_so() -> None:
    comparison = check("46,9 procent", "nearly 47 percent")
    assert comparison.ok
    assert "rounded" in reasons(comparison)
    assert not check("46,9 procent", "47 percent").ok
    assert not check("46,9 procent", "more than 47 percent").ok
    assert not check("46,9 procent", "about 45.9 percent").ok
    assert check("2.205 dossiers", "over 2,200 files").ok
    assert not check("2.205 dossiers", "nearly 2,200 files").ok


def test_a_derived_figure_warns_in_a_summary_and_fails_in_a_translation() -> None:
    source = "Er waren 2.205 dossiers in 2020 tegenover 1.501 dossiers in 2019."
    target = "In 2020 there were 2,205 files, 704 more than the 1,501 of 2019."
    summary = check(source, target, Mode.SUMMARY)
    assert summary.ok
    assert "derived" in reasons(summary)
    assert [figure.text for figure in check(source, target).invented] == ["704"]


def test_names_with_number_words_that_stay_as_they_are() -> None:
    assert check("een show in Six Flags St. Louis", "a show at Six Flags St. Louis").ok
    assert not check("een show in St. Louis", "a show at Six Flags St. Louis").ok


def test_regions_fall_back_to_their_language() -> None:
    assert compare("2.205", "2,205", source_lang="nl-BE", target_lang="en-GB").ok


def test_an_unknown_language_is_an_error_that_says_which() -> None:
    with pytest.raises(ValueError, match=r"'xx'.*nl"):
        compare("1", "1", source_lang="xx", target_lang="en")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Er werden bijna 2.700 patiënten gemeld.", "More than 2,700 patients were reported."),
        ("Er werden ruim 2.700 patiënten gemeld.", "Almost 2,700 patients were reported."),
        ("Minstens 12 mensen raakten gewond.", "At most 12 people were injured."),
        ("Het kostte minder dan 40 euro.", "It cost over 40 euros."),
    ],
)
@pytest.mark.parametrize("mode", list(Mode))
def test_almost_is_not_more_than(source: str, target: str, mode: Mode) -> None:
    found = compare(source, target, source_lang="nl", target_lang="en", mode=mode)
    assert not found.ok
    (change,) = found.changed
    assert " became " in change.reason


def test_at_least_may_be_more_than_and_almost_about() -> None:
    for source, target in (
        ("Minstens 12 mensen raakten gewond.", "More than 12 people were injured."),
        ("Er waren bijna 300 meldingen.", "There were about 300 reports."),
    ):
        assert compare(source, target, source_lang="nl", target_lang="en").ok


def test_a_figure_that_the_source_has_both_ways_is_as_one_of_them_has_it() -> None:
    source = "In maart waren er ruim 2.700 patiënten. In mei waren er bijna 2.700 patiënten."
    for target in ("In March there were more than 2,700.", "In May there were almost 2,700."):
        found = compare(source, target, source_lang="nl", target_lang="en", mode=Mode.SUMMARY)
        assert not found.changed


@pytest.mark.parametrize(
    ("dutch", "english", "is_found"),
    [
        ("Het aantal steeg met 300.", "The number rose to 300.", True),
        ("Het aantal steeg met 300.", "The number rose by 300.", False),
        ("Het aantal steeg naar 1.300.", "The number rose by 1,300.", True),
        ("Het aantal daalde tot 1.300.", "The number fell to 1,300.", False),
        ("De winst daalde met 2,5 miljoen euro.", "Profit fell to 2.5 million euros.", True),
        ("Het nam met ruim 300 toe tot 1.300.", "It increased by over 300 to 1,300.", False),
        ("Het steeg met 5 tot 10 procent.", "It rose by 5 to 10 percent.", False),
        ("Hij kwam met 300 man.", "He came to 300 men.", False),
    ],
)
def test_by_is_not_to(dutch: str, english: str, is_found: bool) -> None:
    assert check(dutch, english).ok is not is_found


def test_no_times_less_is_read_and_does_not_divide() -> None:
    for text in ("It is zero times weaker.", "It is 0 times smaller.", "It is 0 times less."):
        compare("Het is niets.", text, source_lang="nl", target_lang="en")
