"""Where the output has no translation, what is printed has been tried again, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from summarize.article import Article
from summarize.drafting.composing import Extent, Style
from summarize.drafting.translating import Manner, Quality
from summarize.figures import Mode, compare, find
from summarize.models.assembling import NoWriter
from summarize.newsletter.key_figure import key_figure
from summarize.pipeline import Options, summarise
from summarize.progress import Silent
from summarize.reading import read, read_bytes
from summarize.report import Fate, Length, Report
from tests.doubles import DOUBLE, DictionaryTranslator, Said, Told, seed_translations


def forgetful(never: str = "") -> dict[str, Said]:
    """The seeds' sentences, without their figures at first; those of `never` at no time."""
    known: dict[str, Said] = {}
    for source, target in seed_translations().items():
        first = target
        for figure in reversed(find(target, "en")):
            first = f"{first[: figure.start]}many{first[figure.end :]}"
        known[source] = first, first if never and never in source else target
    return known


def in_part(
    articles: Sequence[Article],
    translator: Told | DictionaryTranslator,
    options: Options | None = None,
) -> list[Report]:
    wanted = replace(options or Options(), whole=False)
    return summarise(articles, translator, NoWriter(), DOUBLE, wanted, Silent())


def text(report: Report) -> str:
    return " ".join(s.text for s in report.summary)


def article(*paragraphs: str, language: str = "nl") -> Article:
    return read_bytes("\n\n".join(paragraphs).encode(), "report.txt", language)


@pytest.mark.parametrize("length", [Length.SHORT, Length.LONG])
def test_only_what_is_printed_is_tried_again_and_the_summary_is_the_same(
    seeds: list[object], length: Length
) -> None:
    options = Options(extent=Extent(length))
    for path in seeds:
        translator = Told(forgetful())
        (plain,) = in_part([read(str(path))], DictionaryTranslator(), options)
        (report,) = in_part([read(str(path))], translator, options)
        assert text(report) == text(plain)
        assert report.headline == plain.headline
        assert not any("figure" in flag.message for flag in report.flags)
        kept = {s.source for s in report.translation.sentences.values()}
        assert set(translator.again) <= kept
        assert len(set(translator.again)) < len(kept)
        places = [[(e.sentence, e.figure.start) for e in r.ledger] for r in (plain, report)]
        assert places[0] == places[1], "no figure of the source is lost"
        for entry in report.ledger:
            left = entry.sentence not in report.translation.sentences
            assert (entry.fate is Fate.UNTRANSLATED) == left


def test_what_cannot_be_put_right_makes_room_for_another(seeds: list[object]) -> None:
    (report,) = in_part([read(str(seeds[0]))], Told(forgetful(never="1.501")))
    assert "2,205" in text(report), "another sentence says it"
    assert "1,501" not in text(report)
    assert not any(s.flags for s in report.summary)
    assert any("1.501" in flag.message for flag in report.flags), "it was tried, and it is flagged"


TOWNS = "Breda Tilburg Zwolle Deventer Almelo Venlo Gouda Leiden Delft Hoorn Assen Emmen".split()
COUNTS = {
    f"In de gemeente {town} registreerde de politie vorig jaar {301 + 7 * n} meldingen.": (
        f"In the municipality of {town} the police registered many reports last year."
    )
    for n, town in enumerate(TOWNS)
}
FINE = "De boete bedraagt volgens de nieuwe wet maximaal 6 procent van de omzet."


@pytest.mark.parametrize("length", [Length.SHORT, Length.BLURB])
def test_whatever_fails_what_is_printed_has_been_tried_again(length: Length) -> None:
    """A lost limit is no flag, and would be printed as it came."""
    known = {source: (said, said) for source, said in COUNTS.items()}
    known["Politie telt meldingen"] = ("Police count reports",) * 2
    fine = "According to the new law the fine is {}6 percent of turnover."
    known[FINE] = fine.format(""), fine.format("at most ")
    (report,) = in_part(
        [article("Politie telt meldingen", *list(COUNTS)[:3], FINE)],
        Told(known),
        Options(extent=Extent(length)),
    )
    assert "at most 6 percent" in text(report)
    assert {i for s in report.summary for i in s.sources} <= report.translation.sentences.keys()
    (entry,) = (e for e in report.ledger if "procent" in e.figure.text)
    assert (entry.fate, entry.in_summary) == (Fate.KEPT, True)
    assert key_figure(report, report.summary) is not None


def test_if_everything_fails_all_that_is_printed_was_tried_and_is_flagged() -> None:
    known = {source: (said, said) for source, said in COUNTS.items()}
    translator = Told(known, score=lambda text: -len(text) / 100 % 0.5 - 0.05)
    (report,) = in_part([article(*COUNTS)], translator)
    for sentence in report.summary:
        assert sentence.flags
        for i in sentence.sources:
            assert report.article.sentence(i).text in translator.again
            assert i in report.translation.sentences


META = "Vorig jaar kregen zowel Meta als TikTok verzoeken voor onderzoek dat minstens 3 jaar duurt."
NAMED: dict[str, Said] = {
    "Platforms verwijderden 2.205 accounts": ("Platforms removed 2,205 accounts",) * 2,
    "De politie waarschuwt voor een nieuwe vorm van oplichting via berichten op de telefoon.": (
        "The police warn about a new form of fraud through messages on the phone.",
    ) * 2,
    META: (
        "Last year Meta received requests for an investigation that takes years.",
        "Last year both Meta and TikTok received requests for an investigation that will take at "
        "least 3 years.",
    ),
    "In 2023 verwijderden zij 2.205 accounts, tegenover 1.501 in 2022.": (
        "In 2023, they removed 2,205 accounts, compared with 1,501 in 2022.",
    ) * 2,
    "De gemeente wil dat winkels hun personeel beter voorlichten over de gevaren.": (
        "The municipality wants shops to inform their staff better about the dangers.",
    ) * 2,
}  # fmt: skip


def test_no_name_comes_from_a_sentence_that_failed() -> None:
    """*They* are Meta and TikTok, not Meta."""
    title, police, meta, removed, shops = NAMED
    for known in (NAMED, NAMED | {META: (NAMED[META][0],) * 2}):
        (report,) = in_part(
            [article(title, police, f"{meta} {removed}", shops)],
            Told(known),
            Options(extent=Extent.custom(2, 40), style=Style.EXTRACTIVE),
        )
        assert "removed 2,205" in text(report)
        assert "Meta removed" not in text(report)


def test_an_article_comes_out_the_same_in_any_company() -> None:
    shared = "Volgens de politie kwamen er in heel Nederland 5.120 meldingen van fraude binnen."
    known: dict[str, Said] = {
        shared: ("According to the police many reports of fraud came in in the Netherlands.",) * 2,
        "Meldingen van fraude": ("Reports of fraud",) * 2,
        "De raad bespreekt het plan in het stadhuis en stemt er in de herfst over.": (
            "The council discusses the plan in the town hall and votes on it in the autumn.",
        )
        * 2,
        "Het plan kost volgens de wethouder van de gemeente 3 miljoen euro in 2 jaar.": (
            "The plan costs 3 million euros in 2 years, says the alderman of the municipality.",
        )
        * 2,
        "De wethouder noemt het plan verstandig.": ("The alderman calls the plan sensible.",) * 2,
    }
    _, title, council, plan, alderman = known
    one, other = article(title, shared, alderman), article(council, plan, alderman, shared)
    options = Options(extent=Extent.custom(None, 25))
    (alone,) = in_part([other], Told(known), options)
    assert shared not in {s.source for s in alone.translation.sentences.values()}
    assert in_part([one, other], Told(known), options)[1] == alone


@pytest.mark.parametrize(("source", "target"), [("pl", "en"), ("nl", "pt")])
def test_where_figures_are_not_known_what_failed_is_not_chosen_for_it(
    seeds: list[object], source: str, target: str
) -> None:
    """Every sentence has the flag that its figures are not checked, whether it failed or not."""
    one = replace(read(str(seeds[0])), language=source)
    right = {text: (said, said) for text, said in seed_translations().items()}
    (usual,) = in_part([one], Told(right), Options(target=target))
    printed = {i for s in usual.summary for i in s.sources}
    failing = [s.text for s in one.sentences[10:] if s.id not in printed]
    translator = Told(right | {text: ("", right[text][0]) for text in failing})
    (report,) = in_part([one], translator, Options(target=target))
    assert [s.sources for s in report.summary] == [s.sources for s in usual.summary]
    assert not set(translator.again) & set(failing)
    assert all(any("not checked" in flag.message for flag in s.flags) for s in report.summary)
    assert not report.ledger


def test_high_quality_draws_for_whatever_could_be_printed(seeds: list[object]) -> None:
    known = {source: (target, target) for source, target in seed_translations().items()}
    reports, drawn = [], []
    for quality in Quality:
        translator = Told(known, score=lambda text: -0.05 - len(text) % 10 / 20)
        options = Options(manner=Manner(quality))
        reports += in_part([read(str(seeds[0]))], translator, options)
        drawn.append(translator.drawn)
    standard, high = reports
    assert not drawn[0]
    assert drawn[1] == {
        s.source
        for s in standard.translation.sentences.values()
        if -0.05 - len(s.source) % 10 / 20 < -0.25
    }
    assert [e.fate for e in high.ledger] == [e.fate for e in standard.ledger]
    assert high.translation.sentences.keys() == standard.translation.sentences.keys()
    for sentence in high.summary:
        said = " ".join(high.article.sentence(i).text for i in sentence.sources)
        found = compare(said, sentence.text, source_lang="nl", target_lang="en", mode=Mode.SUMMARY)
        assert not found.changed
