"""What the forms for people say alike: byline, flags in order, words for fates, the notice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from summarize.article import Article, Role
from summarize.checks.finding import Finding, messages
from summarize.figures import LANGUAGES
from summarize.language import primary
from summarize.rendering.check_json import printable
from summarize.report import Fate, LedgerEntry, Report, SummarySentence, TranslatedParagraph

SIGNS = {Fate.KEPT: "✓", Fate.MISSING: "✗", Fate.CHANGED: "!", Fate.UNTRANSLATED: "·"}
INVENTED = "+ invented"
NOTHING = "—"
"""Stands where a figure has no counterpart."""

# No-break spaces stay: they hold a figure such as "2 205" together when a line is broken.
_SPACE = re.compile(r"[^\S\u00a0\u2007\u202f]+")
# Embeddings, overrides and isolates would turn the rest of our own line round as well.
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")


Marks = dict[tuple[str, tuple[str, ...]], str]
"""Marks such as "[!1]" by the flagged sentence's clean text and clean flags."""


@dataclass(frozen=True, slots=True)
class Flagged:
    """A sentence of the output that the checks could not confirm.

    `number` counts from 1 within its report; `place` says where it stands, in words; `sources` are
    the source's sentences that it stands on.
    """

    number: int
    place: str
    text: str
    reasons: tuple[str, ...]
    sources: tuple[str, ...]


def clean(text: str) -> str:
    """A text as one line without anything that steers a terminal or turns the line round."""
    return _SPACE.sub(" ", _BIDI_CONTROLS.sub("", printable(text))).strip()


def byline(report: Report) -> str:
    """Date, publisher and source of a report, and what the source came in (a mail, a feed)."""
    article = report.article
    name = f"{article.name} in {article.within}" if article.within else article.name
    parts = (article.date, article.publisher, name)
    return " · ".join(clean(part) for part in parts if part)


def heading(report: Report) -> str | None:
    """The headline; without one the translated title; without that the title as it stands."""
    if report.headline is not None:
        return clean(report.headline.text)
    title = report.article.title_sentence
    if title is not None and title.id in report.translation.sentences:
        return clean(report.translation.sentences[title.id].text)
    return clean(report.article.title) if report.article.title else None


def is_heading(paragraph: TranslatedParagraph, report: Report) -> bool:
    """Whether a paragraph of the translation says what stands above the report already."""
    return paragraph.role is Role.TITLE and " ".join(
        clean(sentence.text) for sentence in paragraph.sentences
    ) == heading(report)


def notice(report: Report) -> str:
    """The line that says what was made by machine, and by which."""
    source, target = report.article.language, report.target_language
    done = [
        *(["translated"] if primary(source) != primary(target) else []),
        *(["summarised"] if report.summary else []),
    ]
    model = clean(report.model.name)
    if report.model.adapter:
        model += f" with {clean(report.model.adapter)}"
    made = " and ".join(done).capitalize() or "Made"
    checked = "figures checked against the source" if comparable(report) else "figures not checked"
    return f"{made} by machine with {model}; {checked}."


def comparable(report: Report) -> bool:
    """Whether the figures of both languages are known, so that they can have been checked."""
    return {primary(report.article.language), primary(report.target_language)} <= set(LANGUAGES)


def web_link(link: str | None) -> str | None:
    """The link if a browser would open a page for it; never one that runs something."""
    if link is None or not link.lower().startswith(("http://", "https://")):
        return None
    return link


def summary_paragraphs(report: Report) -> Iterator[list[SummarySentence]]:
    """The summary's sentences, paragraph by paragraph."""
    for _, sentences in groupby(report.summary, key=lambda sentence: sentence.paragraph):
        yield list(sentences)


def flagged(report: Report) -> list[Flagged]:
    """Every flagged sentence: the headline first, then the summary's, then the translation's.

    A sentence that stands in the summary as it stands in the translation is listed once.
    """
    # (place, text, reasons, ids of source sentences)
    found: list[tuple[str, str, tuple[str, ...], tuple[str, ...]]] = []
    if report.headline is not None and report.headline.flags:
        head = report.headline
        found.append(("headline", head.text, messages(head.flags), head.sources))
    for number, sentence in enumerate(report.summary, 1):
        if sentence.flags:
            place = f"summary, sentence {number}"
            found.append((place, sentence.text, messages(sentence.flags), sentence.sources))
    listed = {(text, reasons) for _, text, reasons, _ in found}
    for translated in report.translation.sentences.values():
        reasons = messages(translated.flags)
        if reasons and (translated.text, reasons) not in listed:
            place = f"translation, sentence {translated.id}"
            found.append((place, translated.text, reasons, (translated.id,)))
    return [
        Flagged(
            number,
            place,
            clean(text),
            tuple(clean(reason) for reason in reasons),
            tuple(source_text(report.article, sentence_id) for sentence_id in sources),
        )
        for number, (place, text, reasons, sources) in enumerate(found, 1)
    ]


def marks(report: Report) -> Marks:
    """The mark of each flagged sentence of a report, for `marked`."""
    return {(item.text, item.reasons): f"[!{item.number}]" for item in flagged(report)}


def marked(text: str, flags: tuple[Finding, ...], found: Marks) -> str:
    """A sentence, clean; if it is flagged, with the mark that leads to where it says why."""
    line = clean(text)
    mark = found.get((line, tuple(clean(flag.message) for flag in flags))) if flags else None
    return f"{line} {mark}" if mark else line


def source_text(article: Article, sentence_id: str) -> str:
    """A source sentence by its id, clean; the id itself if the article has no such sentence."""
    try:
        return clean(article.sentence(sentence_id).text)
    except KeyError:
        return sentence_id


def standing(report: Report) -> list[tuple[int, str, str]]:
    """What each sentence of the summary stands on: its number, a source sentence's id and text."""
    return [
        (number, clean(source), source_text(report.article, source))
        for number, sentence in enumerate(report.summary, 1)
        for source in sentence.sources
    ]


def fate_words(entry: LedgerEntry) -> str:
    """A sign and words for what became of a figure."""
    words = f"{SIGNS[entry.fate]} {entry.fate.value}"
    return f"{words}, in summary" if entry.in_summary else words


def figure_lines(report: Report) -> list[tuple[str, str, str]]:
    """Each figure's fate, its text in source and target, and the invented ones last.

    A figure that the source gives several times, with the same fate, is listed where it is first.
    """
    lines = [
        (
            fate_words(entry),
            clean(entry.figure.text),
            clean(entry.target) if entry.target else NOTHING,
        )
        for entry in report.ledger
    ]
    times = Counter(lines)
    lines = [
        (fate, source, f"{target} (×{times[fate, source, target]})")
        if times[fate, source, target] > 1
        else (fate, source, target)
        for fate, source, target in times
    ]
    lines += [
        (INVENTED, NOTHING, f"{clean(item.figure.text)} ({place(item.where)})")
        for item in report.invented
    ]
    return lines


def figure_counts(report: Report) -> str:
    """How many figures there are and what became of them, in a few words."""
    if not report.ledger and not report.invented:
        return "none" if comparable(report) else "not checked"
    fates = Counter(entry.fate for entry in report.ledger)
    counts = [(fates[fate], fate.value) for fate in Fate] + [(len(report.invented), "invented")]
    words = [f"{count} {word}" for count, word in counts if count]
    if report.summary and fates[Fate.KEPT]:
        told = sum(e.in_summary for e in report.ledger if e.fate is Fate.KEPT)
        words[0] += f" ({told} in summary)"
    return ", ".join(words)


def place(where: str) -> str:
    """An `Invented.where` in words."""
    if where.startswith("summary:"):
        return f"summary, sentence {int(where.removeprefix('summary:')) + 1}"
    return where if where == "headline" else f"translation, sentence {where}"
