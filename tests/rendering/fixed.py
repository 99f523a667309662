"""Reports of both seed articles, made by hand: what the renderers are held to, without a model."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from decimal import Decimal

from summarize.article import Article, Paragraph, Role, Sentence
from summarize.figures import Exactness, Figure, Kind
from summarize.model_identity import ModelIdentity
from summarize.report import (
    Fate,
    Headline,
    Invented,
    LedgerEntry,
    Length,
    Origin,
    Report,
    SummarySentence,
    TranslatedParagraph,
    TranslatedSentence,
    Translation,
)
from tests.doubles import SEEDS, in_words

MODEL = ModelIdentity("qwen2.5-coder-1.5b-instruct", "cc" * 32)


def figure(
    sentence: str,
    text: str,
    value: Decimal | str,
    kind: Kind,
    unit: str | None = None,
    exactness: Exactness = Exactness.EXACT,
) -> Figure:
    """The figure written as `text` in a sentence."""
    start = sentence.index(text)
    return Figure(text, value, kind, unit, exactness, start, start + len(text))


def _article(number: int) -> tuple[Article, Translation]:
    data = json.loads(SEEDS.read_text(encoding="utf-8"))[number]
    text = ""
    count = 0
    paragraphs: list[Paragraph] = []
    translated: list[TranslatedParagraph] = []
    for name, *pairs in data["paragraphs"]:
        role = Role(name)
        sentences: list[Sentence] = []
        targets: list[TranslatedSentence] = []
        for source, target in pairs:
            if role is not Role.TITLE:
                count += 1
            sentence_id = "s0" if role is Role.TITLE else f"s{count}"
            start = len(text)
            text += source + " "
            sentences.append(Sentence(sentence_id, source, start, start + len(source)))
            targets.append(TranslatedSentence(sentence_id, source, target))
        text = text.rstrip() + "\n\n"
        paragraphs.append(Paragraph(role, tuple(sentences)))
        translated.append(TranslatedParagraph(role, tuple(targets)))
    article = Article(
        name=data["name"],
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        language="nl",
        text=text,
        paragraphs=tuple(paragraphs),
        title=data["title"],
        date=data["date"],
        publisher=data["publisher"],
    )
    return article, Translation(tuple(translated))


def _ledger(
    article: Article, rows: list[tuple[str, str, str, Decimal | str, Kind, str | None, bool]]
) -> tuple[LedgerEntry, ...]:
    return tuple(
        LedgerEntry(
            figure(article.sentence(sentence_id).text, source, value, kind, unit),
            sentence_id,
            target,
            Fate.KEPT,
            in_summary,
        )
        for sentence_id, source, target, value, kind, unit, in_summary in rows
    )


def child_focus() -> Report:
    """The first seed article with a short summary, every figure kept."""
    article, translation = _article(0)
    percent, count, year = Kind.PERCENT, Kind.COUNT, Kind.YEAR
    files = "dossiers"
    return Report(
        article=article,
        target_language="en",
        model=MODEL,
        headline=Headline(translation.sentences["s0"].text, ("s0",)),
        summary=(
            SummarySentence(
                "The coronavirus crisis has caused an explosive rise of 47 percent in the number of"
                " files on the sexual exploitation of children, according to the annual report of"
                " Child Focus.",
                ("s1", "s2"),
                Origin.WRITTEN,
            ),
            SummarySentence(translation.sentences["s3"].text, ("s3",), Origin.TRANSLATED),
            SummarySentence(
                "Child Focus blames the coronavirus measures, though a direct link has not yet been"
                " researched.",
                ("s4", "s11"),
                Origin.WRITTEN,
            ),
        ),
        translation=translation,
        ledger=_ledger(
            article,
            [
                ("s0", "47 procent", "47 percent", Decimal(47), percent, None, True),
                ("s1", "47 procent", "47 percent", Decimal(47), percent, None, True),
                ("s3", "2020", "2020", Decimal(2020), year, None, True),
                ("s3", "2.205", "2,205", Decimal(2205), count, files, True),
                ("s3", "1.501", "1,501", Decimal(1501), count, files, True),
                ("s3", "2019", "2019", Decimal(2019), year, None, True),
                ("s8", "2020", "2020", Decimal(2020), year, None, True),
                ("s8", "2.205", "2,205", Decimal(2205), count, files, True),
                ("s9", "47 procent", "47 percent", Decimal(47), percent, None, True),
                ("s9", "2019", "2019", Decimal(2019), year, None, True),
                ("s17", "drie", "three", Decimal(3), count, "categorieën", False),
                ("s17", "2020", "2020", Decimal(2020), year, None, True),
                ("s18", "twee", "two", Decimal(2), count, "periodes", False),
                ("s18", "verdrievoudiging", "tripling", Decimal(3), Kind.MULTIPLE, None, False),
                ("s20", "2.056", "2,056", Decimal(2056), count, "meldingen", False),
                ("s21", "45 procent", "45 percent", Decimal(45), percent, None, False),
                ("s21", "2019", "2019", Decimal(2019), year, None, True),
                ("s29", "216", "216", Decimal(216), count, files, False),
                ("s29", "2019", "2019", Decimal(2019), year, None, True),
                ("s29", "155", "155", Decimal(155), count, files, False),
                ("s29", "2020", "2020", Decimal(2020), year, None, True),
                ("s31", "11 procent", "11 percent", Decimal(11), percent, None, False),
            ],
        ),
        invented=(),
        length=Length.SHORT,
    )


def europol() -> Report:
    """The second seed article, which has a date and no title."""
    article, translation = _article(1)
    said = translation.sentences
    return Report(
        article=article,
        target_language="en",
        model=MODEL,
        headline=Headline(
            "Online sexual abuse of children rose sharply in pandemic, Europol concludes", ("s1",)
        ),
        summary=(
            SummarySentence(said["s1"].text, ("s1",), Origin.TRANSLATED),
            SummarySentence(said["s3"].text, ("s3",), Origin.TRANSLATED),
            SummarySentence(
                "In the Netherlands the number of reports was twice as high as normal, and in the"
                " United Kingdom nine million attempts to visit such sites were blocked in April"
                " alone.",
                ("s5", "s6"),
                Origin.WRITTEN,
                (),
                1,
            ),
        ),
        translation=translation,
        ledger=(
            *_ledger(
                article,
                [("s3", "vertienvoudigde", "tenfold", Decimal(10), Kind.MULTIPLE, None, True)],
            ),
            LedgerEntry(
                figure(
                    article.sentence("s3").text,
                    "ruim een miljoen",
                    Decimal(1_000_000),
                    Kind.COUNT,
                    "meldingen",
                    Exactness.MORE_THAN,
                ),
                "s3",
                "more than a million",
                Fate.KEPT,
                True,
            ),
            *_ledger(
                article,
                [
                    ("s5", "twee keer", "twice", Decimal(2), Kind.MULTIPLE, None, True),
                    (
                        "s6",
                        "negen miljoen",
                        "nine million",
                        Decimal(9_000_000),
                        Kind.COUNT,
                        "pogingen",
                        True,
                    ),
                ],
            ),
        ),
        invented=(),
        length=Length.SHORT,
    )


def flagged() -> Report:
    """The second article as a bad model would have it: changed, missing and invented figures."""
    good = europol()
    wrong = "The peak was at the end of March, when the total number of reports doubled."
    changed = in_words("“vertienvoudigde” became “doubled”", "“ruim een miljoen” is missing")
    invented = "In the United Kingdom, nine million attempts were blocked on 12 sites."
    unsourced = in_words("“12” has no source")
    translation = Translation(
        tuple(
            replace(
                paragraph,
                sentences=tuple(
                    replace(s, text=wrong, flags=changed) if s.id == "s3" else s
                    for s in paragraph.sentences
                ),
            )
            for paragraph in good.translation.paragraphs
        )
    )
    first, _, last = good.summary
    return replace(
        good,
        translation=translation,
        summary=(
            first,
            SummarySentence(wrong, ("s3",), Origin.TRANSLATED, changed),
            replace(last, text=invented, flags=unsourced),
        ),
        ledger=(
            replace(good.ledger[0], target="doubled", fate=Fate.CHANGED, in_summary=False),
            replace(good.ledger[1], target=None, fate=Fate.MISSING, in_summary=False),
            replace(good.ledger[2], in_summary=False),
            good.ledger[3],
        ),
        invented=(Invented(figure(invented, "12", Decimal(12), Kind.COUNT, "sites"), "summary:2"),),
    )


def translated(report: Report) -> Report:
    """A report as `summarize translate` makes it: no headline, no summary."""
    return replace(
        report,
        headline=None,
        summary=(),
        length=None,
        ledger=tuple(replace(entry, in_summary=False) for entry in report.ledger),
        invented=(),
    )
