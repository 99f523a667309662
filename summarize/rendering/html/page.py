"""What a review page shows, taken from a report: rows, sentences, marks. No markup here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

from summarize.article import Role
from summarize.checks.finding import messages
from summarize.figures import Comparison, Mode, compare
from summarize.language import primary
from summarize.rendering import view
from summarize.rendering.html.marks import SIGNS, MarkFate, Marks, Segment
from summarize.rendering.html.places import place_label, place_link
from summarize.report import Headline, Report, SummarySentence, TranslatedSentence


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is said beside a translation that is doubtful: of 100 like it so many say nothing
    untrue; and what the program would say else, empty if it drew nothing else."""

    of_hundred: int
    other: str


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence of the source and its translation. `label` is what the reader calls it by."""

    anchor: str
    label: str
    source: list[Segment]
    target: list[Segment]
    flags: tuple[str, ...]
    has_figures: bool
    edited: bool
    language: str
    """The source sentence's, which may be another than its report's."""
    place: str | None = None
    """Where it stands in its document: "p. 7"."""
    link: str | None = None
    """What leads there."""
    sure: int | None = None
    """Of 100 translations like this one so many say nothing untrue; None where nobody knows."""
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class RowParagraph:
    """Rows that stand together in the source."""

    role: Role
    rows: tuple[SentenceRow, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A headline or a sentence of the summary, and the rows that it stands on."""

    number: int
    segments: list[Segment]
    sources: tuple[tuple[str, str], ...]
    """Anchor and label of each row."""
    flags: tuple[str, ...]
    edited: bool


@dataclass(frozen=True, slots=True)
class Legend:
    """A sign, its name and what it means; only those that the page has are shown."""

    fate: MarkFate
    sign: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """All of a review page."""

    title: str
    headline: Written | None
    byline: str
    link: str | None
    notice: str
    counts: str
    checked: bool
    """Whether the figures of both languages are known."""
    flagged: int
    """How many sentences are flagged, of the summary and of the translation."""
    summary: tuple[tuple[Written, ...], ...]
    paragraphs: tuple[RowParagraph, ...]
    sentences: int
    source_language: str
    source_name: str
    target_language: str
    target_name: str
    legend: tuple[Legend, ...]
    figures: list[tuple[str, str, str]]


MEANINGS = {
    MarkFate.NOTED: "said in other words, or nothing to count: no failure",
    MarkFate.KEPT: "said in both languages, with the words it stands with",
    MarkFate.MISSING: "flagged: the translation does not say it",
    MarkFate.INVENTED: "flagged: the source does not say it",
    MarkFate.CHANGED: "flagged: the translation says another figure, or puts it elsewhere",
}


def page(report: Report) -> ReviewPage:
    """The page of a report."""
    marks = Marks()
    rows = _Rows(report, marks)
    written: list[tuple[str, Headline | SummarySentence]] = []
    if report.headline is not None:
        written.append(("h", report.headline))
    written += [(f"q{n}", sentence) for n, sentence in enumerate(report.summary)]
    for place, item in written:
        sources = [(rows.place_of[i], rows.text_of[i]) for i in item.sources if i in rows.place_of]
        comparison = _compared(
            report, " ".join(text for _, text in sources), item.text, Mode.SUMMARY
        )
        if comparison is not None:
            marks.add_summary(place, sources, comparison)
    marks.finish()
    made = {place: _written(place, item, rows, marks) for place, item in written}
    numbered = {id(sentence): made[f"q{n}"] for n, sentence in enumerate(report.summary)}
    present = Counter(mark.fate for mark in marks)
    flagged = sum(bool(s.flags) for s in report.translation.sentences.values())
    flagged += sum(bool(item.flags) for _, item in written)
    return ReviewPage(
        title=view.heading(report) or view.clean(report.article.name),
        headline=made.get("h"),
        byline=view.byline(report),
        link=view.web_link(report.article.link),
        notice=view.notice(report),
        counts=view.figure_counts(report),
        checked=view.comparable(report),
        flagged=flagged,
        summary=tuple(
            tuple(numbered[id(s)] for s in part) for part in view.summary_paragraphs(report)
        ),
        paragraphs=rows.finished(),
        sentences=len(rows.place_of),
        source_language=report.article.language,
        source_name=language_name(report.article.language),
        target_language=report.target_language,
        target_name=language_name(report.target_language),
        legend=tuple(Legend(f, SIGNS[f], MEANINGS[f]) for f in MarkFate if present[f]),
        figures=view.figure_lines(report),
    )


def language_name(code: str) -> str:
    """The English name of a BCP 47 language; the code itself if nobody knows it."""
    try:
        name: str | None = Locale.parse(code.replace("_", "-"), sep="-").get_display_name("en")
    except (UnknownLocaleError, ValueError):
        return code
    return name or code


class _Rows:
    """The rows of the translation in their order, filled in when all marks are known."""

    def __init__(self, report: Report, marks: Marks) -> None:
        self.report = report
        self.marks = marks
        self.read = {s.id: s for p in report.article.paragraphs for s in p.sentences}
        self.place_of: dict[str, str] = {}
        """Of each sentence's id, the place of its source."""
        self.text_of: dict[str, str] = {}
        for number, sentence in enumerate(report.translation.sentences.values()):
            self.place_of[sentence.id] = f"o{number}"
            self.text_of[sentence.id] = sentence.source
            comparison = _compared(report, sentence.source, sentence.text, Mode.TRANSLATION)
            if comparison is not None:
                marks.add_translation(f"o{number}", f"t{number}", comparison)

    def anchor(self, sentence: str) -> str:
        """Where the row of this sentence is. Ids are free text, and no name of an element."""
        return "r" + self.place_of[sentence][1:]

    def finished(self) -> tuple[RowParagraph, ...]:
        return tuple(
            RowParagraph(paragraph.role, tuple(self._row(s) for s in paragraph.sentences))
            for paragraph in self.report.translation.paragraphs
        )

    def _row(self, sentence: TranslatedSentence) -> SentenceRow:
        original = self.place_of[sentence.id]
        translated = f"t{original[1:]}"
        read = self.read.get(sentence.id)
        known = None if sentence.edited else sentence.confidence
        sure = None if known is None else round(100 * known)
        return SentenceRow(
            self.anchor(sentence.id),
            label(sentence.id),
            self.marks.segments(original, sentence.source),
            self.marks.segments(translated, sentence.text),
            messages(sentence.flags),
            bool(self.marks.at(original) or self.marks.at(translated)),
            sentence.edited,
            (read and read.language) or self.report.article.language,
            place_label(read) if read else None,
            place_link(self.report.article, read) if read else None,
            sure,
            Doubt(sure, sentence.other) if sentence.is_doubtful and sure is not None else None,
        )


def label(sentence: str) -> str:
    """What a reader calls a sentence: its number, or "title"."""
    if sentence == "s0":
        return "title"
    return sentence[1:] if sentence[:1] == "s" and sentence[1:].isdigit() else sentence


def _written(place: str, item: Headline | SummarySentence, rows: _Rows, marks: Marks) -> Written:
    return Written(
        int(place[1:]) + 1 if place != "h" else 0,
        marks.segments(place, item.text),
        tuple((rows.anchor(i), label(i)) for i in item.sources if i in rows.place_of),
        messages(item.flags),
        item.edited,
    )


def _compared(report: Report, source: str, target: str, mode: Mode) -> Comparison | None:
    if not view.comparable(report):
        return None
    return compare(
        source,
        target,
        source_lang=primary(report.article.language),
        target_lang=primary(report.target_language),
        mode=mode,
    )
