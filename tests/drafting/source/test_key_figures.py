"""Which figures a reader would miss, by rule."""

from __future__ import annotations

import pytest

from summarize.drafting.source import Reason, Source
from summarize.figures import Kind
from tests.drafting.articles import (
    ALL_EUROPOL,
    CHILD_FOCUS,
    EUROPOL,
    LONG_CHILD_FOCUS,
    article,
    found,
    keys,
)


def test_the_key_figures_of_the_child_focus_article() -> None:
    assert set(keys(CHILD_FOCUS)) == LONG_CHILD_FOCUS
    heaviest = Source(CHILD_FOCUS, found(CHILD_FOCUS)).keys[:3]
    assert [k.figure.value for k in heaviest] == [47, 2205, 1501]


def test_the_key_figures_of_the_europol_article() -> None:
    assert set(keys(EUROPOL)) == ALL_EUROPOL


def test_a_repeated_figure_is_one_key_figure_with_all_its_places() -> None:
    of = keys(CHILD_FOCUS)
    percent = of[Kind.PERCENT, 47]
    assert [CHILD_FOCUS.sentence(i).text[:20] for i in percent.sentences] == [
        *("47 procent meer doss", "De coronacrisis heef", "Dat is een stijging ")
    ]
    assert percent.reasons >= {Reason.HEADLINE, Reason.LEAD, Reason.REPEATED, Reason.COMPARISON}
    assert len(of[Kind.COUNT, 2205].sentences) == 2


@pytest.mark.parametrize(
    ("second", "key"),
    [
        ("In 2021 was er een brand.", None),
        ("Op 3 mei om 10.15 uur ging het mis met de 802.11n-kaart.", None),
        ("Alle drie de mannen zwegen.", None),
        ("Het meldpunt heeft 40 medewerkers.", None),
        ("De bus rijdt twee keer per week.", None),
        ("Het aantal steeg met 12 procent.", (Kind.PERCENT, 12)),
        ("Het aantal daalde van 216 in 2019 naar 155 in 2020.", (Kind.COUNT, 155)),
        ("Dat waren er 300 meer dan een jaar eerder.", (Kind.COUNT, 300)),
        ("Het meldpunt kreeg 410 brieven. Dat is 45 procent meer dan in 2019.", (Kind.COUNT, 410)),
        ("Het aantal klachten vertienvoudigde.", (Kind.MULTIPLE, 10)),
        ("De prijs lag twee keer zo hoog als normaal.", (Kind.MULTIPLE, 2)),
        ("In 2020 kwamen er 990 brieven. In 2019 waren dat er 750.", (Kind.COUNT, 990)),
    ],
)
def test_in_the_body_only_comparisons_make_a_figure_key(
    second: str, key: tuple[Kind, object] | None
) -> None:
    of = set(keys(article("De politie telde 77 branden in de stad.", second)))
    assert of - {(Kind.COUNT, 77)} >= ({key} if key else set())
    if key is None:
        assert of == {(Kind.COUNT, 77)}


def test_a_figure_of_the_headline_rounded_makes_the_exact_one_a_headline_figure() -> None:
    of = keys(article("Ruim 38.000 meldingen", "Het meldpunt kreeg 38.214 meldingen in 2024."))
    assert set(of) == {(Kind.COUNT, 38214)}
    assert Reason.HEADLINE in of[Kind.COUNT, 38214].reasons


def test_the_same_small_value_of_two_things_is_two_figures() -> None:
    one = article(
        "Het aantal branden in de stad steeg met 5 procent, meldt de brandweer.",
        "De huren zijn voor gezinnen 5 procent hoger dan vorig jaar.",
    )
    of = Source(one, found(one)).keys
    assert [k.figure.value for k in of] == [5, 5]
    assert all(Reason.REPEATED not in k.reasons for k in of)


def test_figures_of_a_perpetrators_speech_are_never_key() -> None:
    assert (Kind.DURATION, 3) not in keys(EUROPOL)
    of = article("De politie pakte een man op.", '"Ik heb 4.000 foto\'s", zei de verdachte.')
    assert not keys(of)


def test_figures_of_a_title_that_must_not_be_printed_are_not_key_for_standing_there() -> None:
    of = article(
        "Vader van de 14-jarige Sanne: 80 berichten in een week",
        "De politie van Flevoland vraagt ouders om alert te zijn op berichten van onbekenden.",
    )
    assert of.title is not None
    assert not keys(of)


def test_an_article_without_figures_has_no_key_figures() -> None:
    assert Source(article("Er was brand in de stad."), {}).keys == ()
