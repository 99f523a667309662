"""Figures in a summary: left out freely, never in another place than in the article."""

from __future__ import annotations

import pytest

from summarize.figures import CROWDED, Comparison, Mode, compare

HOTLINE = """In 2020 behandelde Child Focus 2.205 nieuwe dossiers, ten opzichte van 1.501 dossiers \
in 2019. Dat is een stijging van 47 procent.

Tijdens de twee lockdowns was er een verdrievoudiging van de gevallen van grooming. Er werden \
ook meer misbruikbeelden van kinderen gerapporteerd. Via het meldpunt ontving Child Focus 2.056 \
meldingen. Dat is 45 procent meer dan in 2019.

Het aantal internationale kinderontvoeringen daalde van 216 dossiers in 2019 naar 155 in 2020. \
Daarnaast behandelde Child Focus 11 procent minder dossiers rond jongeren die wegliepen van huis."""

EUROPOL = """De piek lag eind maart 2020, toen het totaal aantal meldingen vertienvoudigde, naar \
ruim een miljoen. Dat blijkt uit een rapport van Europol. Het aantal meldingen in Nederland was \
toen twee keer zo hoog als normaal.

In het Verenigd Koninkrijk werden in april alleen al negen miljoen pogingen geblokkeerd om \
verboden websites te bezoeken."""

RIGHT = [
    (HOTLINE, "Child Focus handled 2,205 new cases in 2020, up 47 percent from 1,501 in 2019."),
    (HOTLINE, "In 2020, files rose from 1,501 to 2,205."),
    (HOTLINE, "In 2020 Child Focus handled 2,205 files, 704 more than in 2019."),
    (HOTLINE, "Grooming cases tripled during the two lockdowns."),
    (HOTLINE, "Reports of child abuse images rose 45 percent to 2,056."),
    (HOTLINE, "The hotline received 2,056 reports, 45 percent more than in 2019."),
    (HOTLINE, "International child abductions fell from 216 in 2019 to 155 in 2020."),
    (HOTLINE, "The number of abductions dropped by 61, from 216 to 155."),
    (HOTLINE, "There were 11 percent fewer files on young people running away from home."),
    (EUROPOL, "Reports increased tenfold at the end of March, to more than one million."),
    (EUROPOL, "Europol says that reports rose tenfold to over a million in March 2020."),
    (EUROPOL, "In the Netherlands the number of reports was twice as high as normal."),
    (EUROPOL, "In the United Kingdom nine million attempts were blocked in April alone."),
    # Two or more sentences of the source in one of the summary.
    (HOTLINE, "Reports of abuse images rose by 45 percent, and grooming cases tripled."),
    (HOTLINE, "Cases rose by 47 percent; international child abductions fell from 216 to 155."),
    (HOTLINE, "In 2019 there were 1,501 cases; in 2020 there were 2,205."),
    (HOTLINE, "Grooming tripled during the lockdowns, while 11 percent fewer cases were about "
              "young people running away and the hotline received 2,056 reports."),
    (EUROPOL, "Reports doubled in the Netherlands and increased tenfold in total, to more than a "
              "million."),
    (EUROPOL, "In the Netherlands the number of reports was twice as high as normal; in the "
              "United Kingdom nine million attempts were blocked."),
]  # fmt: skip

MISPLACED = [
    (HOTLINE, "Grooming cases rose by 45 percent."),
    (HOTLINE, "Runaways fell by 45 percent."),
    (HOTLINE, "In 2019 Child Focus handled 2,205 files."),
    (HOTLINE, "Child Focus handled 1,501 files in 2020 and 2,205 in 2019."),
    (HOTLINE, "International abductions rose from 155 in 2019 to 216 in 2020."),
    (HOTLINE, "International child abductions fell from 216 in 2020 to 155 in 2019."),
    (HOTLINE, "Child abductions rose from 155 to 216."),
    (EUROPOL, "Reports doubled, to more than one million."),
    (EUROPOL, "In the Netherlands nine million attempts were blocked."),
    (EUROPOL, "In the United Kingdom the number of reports was twice as high as normal."),
    (EUROPOL, "In the UK one million attempts were blocked."),
    # The same in sentences that tell several of the source: only one clause is wrong.
    (HOTLINE, "Child Focus handled 2,205 cases in 2020; grooming cases rose by 45 percent."),
    (HOTLINE, "Abductions fell from 216 to 155; runaways fell by 45 percent."),
    (HOTLINE, "Reports of abuse images tripled, and grooming cases rose by 45 percent."),
    (HOTLINE, "Grooming cases tripled during the lockdowns, and Child Focus handled 1,501 new "
              "cases in 2020."),
    (EUROPOL, "In the Netherlands reports were twice as high as normal; in the United Kingdom one "
              "million attempts were blocked."),
]  # fmt: skip


def summary(source: str, target: str) -> Comparison:
    return compare(source, target, source_lang="nl", target_lang="en", mode=Mode.SUMMARY)


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_a_right_summary_passes(source: str, target: str) -> None:
    comparison = summary(source, target)
    assert comparison.ok, comparison


@pytest.mark.parametrize(("source", "target"), MISPLACED)
def test_a_right_figure_in_a_wrong_place_is_changed(source: str, target: str) -> None:
    comparison = summary(source, target)
    assert comparison.changed, comparison


@pytest.mark.parametrize("wrong", ["2,250", "22,050", "2.205", "1,205"])
def test_a_wrong_figure_in_a_right_place_is_found(wrong: str) -> None:
    assert not summary(HOTLINE, f"Child Focus handled {wrong} new files in 2020.").ok


def test_a_score_may_be_told_from_the_other_side() -> None:
    source = "De ploeg stond met 2-0 voor, maar verloor in eigen huis met 2-3 van Rijnmond."
    comparison = summary(source, "Rijnmond came back from 2-0 down to win 3-2.")
    assert comparison.ok, comparison
    assert "other side" in "; ".join(warning.reason for warning in comparison.warnings)
    assert not summary(source, "Rijnmond came back from 2-0 down to win 4-2.").ok


def test_half_a_year_for_its_first_half() -> None:
    source = "De politie kreeg in de eerste helft van dit jaar 4.812 aangiften."
    assert summary(source, "Police received 4,812 reports in half a year.").ok


def test_one_end_of_a_range_of_years() -> None:
    source = "Tussen 2015 en 2020 verdrievoudigde het aantal klachten."
    assert summary(source, "The number of complaints tripled by 2020.").ok


def test_a_figure_of_nowhere_is_invented() -> None:
    comparison = summary(HOTLINE, "Child Focus has 83 employees.")
    assert not comparison.ok


def test_a_figure_of_another_sentence_of_the_article() -> None:
    source = (
        "Het museum trok vorig jaar 340.000 bezoekers uit binnen- en buitenland. "
        "De renovatie van het dak kostte 12 miljoen euro en duurde drie jaar. "
        "Directeur Jansen verwacht dat de tentoonstelling over de zeventiende eeuw 90.000 "
        "schoolkinderen bereikt."
    )
    assert summary(source, "Director Jansen expects the exhibition to reach 90,000 children.").ok
    wrong = "Director Jansen expects the exhibition to reach 340,000 children."
    assert not summary(source, wrong).ok


@pytest.mark.parametrize(("mode", "most"), [(Mode.SUMMARY, 60), (Mode.TRANSLATION, 200)])
def test_a_table_whose_places_are_not_compared_is_told(mode: Mode, most: int) -> None:
    def row(count: int) -> str:
        return " en ".join(f"{1000 + n} zaken" for n in range(count)) + "."

    for count, told in ((most, False), (most + 1, True)):
        english = row(count).replace(" en ", " and ").replace("zaken", "cases")
        found = compare(row(count), english, source_lang="nl", target_lang="en", mode=mode)
        assert (CROWDED in [w.reason for w in found.warnings]) is told
