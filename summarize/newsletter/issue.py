"""Reports in, an issue out: what a newsletter says of each, and in which order. No markup here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from summarize.checks.finding import Finding, each_once
from summarize.language import primary
from summarize.newsletter.key_figure import key_figure
from summarize.newsletter.phrases import date_words, phrases
from summarize.rendering import view
from summarize.report import BLURB_CHARACTERS, BLURB_SENTENCES, Report, SummarySentence

_LINK_KEEPS = "/:?#[]@!$&'*+,;=%~-._"
"""What a link may have unquoted: what RFC 3986 has, but for the brackets of a Markdown link."""


class GroupBy(StrEnum):
    """What reports stand together by."""

    NONE = "none"
    DATE = "date"
    PUBLISHER = "publisher"


@dataclass(frozen=True, slots=True)
class Blurb:
    """One report in a newsletter. `check` says why it may not be printed yet; empty if it may."""

    headline: str
    text: str
    key_figure: str | None
    publisher: str | None
    date: str | None
    link: str | None
    language: str
    name: str
    check: tuple[str, ...]

    @property
    def byline(self) -> str:
        """Publisher and date, as far as they are known."""
        return " · ".join(part for part in (self.publisher, self.date) if part)


@dataclass(frozen=True, slots=True)
class IssueSection:
    """Blurbs that stand together, and what they have in common."""

    heading: str | None
    blurbs: tuple[Blurb, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """A whole newsletter."""

    title: str
    intro: str | None
    language: str
    groups: tuple[IssueSection, ...]
    notice: str
    check: str
    """What stands beside a blurb that is not confirmed."""

    @property
    def blurbs(self) -> tuple[Blurb, ...]:
        """Every blurb, in the order in which they are printed."""
        return tuple(blurb for group in self.groups for blurb in group.blurbs)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the user says of a newsletter beside its reports."""

    language: str = "en"
    title: str | None = None
    intro: str | None = None
    group_by: GroupBy = GroupBy.NONE


def issue(reports: Sequence[Report], frame: Frame) -> Issue:
    """The newsletter of these reports, each of which has a headline and a summary."""
    said = phrases(frame.language)
    return Issue(
        title=frame.title or said["title"],
        intro=frame.intro,
        language=frame.language,
        groups=_groups(reports, frame),
        notice=_notice(reports, frame.language),
        check=said["check"],
    )


def is_printable(report: Report) -> bool:
    """Whether there is anything to print of a report: a headline and a sentence."""
    return report.headline is not None and bool(report.summary)


def flags(report: Report) -> tuple[Finding, ...]:
    """What the checks could not confirm of what a newsletter prints of a report."""
    head = report.headline.flags if report.headline is not None else ()
    return each_once(head, *(s.flags for s in printed(report)))


def printed(report: Report) -> tuple[SummarySentence, ...]:
    """The first sentences of the summary, as many as make a blurb; one at the least."""
    chosen: list[SummarySentence] = []
    for sentence in report.summary[:BLURB_SENTENCES]:
        if chosen and len(" ".join(s.text for s in (*chosen, sentence))) > BLURB_CHARACTERS:
            break
        chosen.append(sentence)
    return tuple(chosen)


def blurb(report: Report, language: str) -> Blurb:
    """What a newsletter in this language says of a report."""
    article = report.article
    link = view.web_link(article.link)
    return Blurb(
        headline=view.heading(report) or view.clean(article.name),
        text=" ".join(view.clean(sentence.text) for sentence in printed(report)),
        key_figure=key_figure(report, printed(report)),
        publisher=view.clean(article.publisher) if article.publisher else None,
        date=view.clean(date_words(article.date, language)) if article.date else None,
        link=quote(link.encode("utf-8", "replace"), safe=_LINK_KEEPS) if link else None,
        language=report.target_language,
        name=view.clean(article.name),
        check=tuple(view.clean(flag.message) for flag in flags(report)),
    )


def _groups(reports: Sequence[Report], frame: Frame) -> tuple[IssueSection, ...]:
    """In the order of the files; dates newest first, publishers by name, what lacks one last."""
    if frame.group_by is GroupBy.NONE:
        return (IssueSection(None, tuple(blurb(report, frame.language) for report in reports)),)
    by_date = frame.group_by is GroupBy.DATE
    found: dict[str, list[Report]] = {}
    for report in reports:
        value = report.article.date if by_date else report.article.publisher
        found.setdefault(view.clean(value or ""), []).append(report)
    known = sorted(filter(None, found), key=str.casefold, reverse=by_date)
    said = phrases(frame.language)
    headings = {
        key: view.clean(date_words(key, frame.language)) if by_date else key for key in known
    }
    headings[""] = said["unknown_date" if by_date else "unknown_publisher"]
    return tuple(
        IssueSection(headings[key], tuple(blurb(report, frame.language) for report in found[key]))
        for key in (*known, *([""] if "" in found else []))
    )


def _notice(reports: Sequence[Report], language: str) -> str:
    """One line: machines made this. It claims no more than holds of every report."""
    said = phrases(language)
    if not all(view.comparable(report) for report in reports):
        line = said["unchecked"]
    elif any(primary(r.article.language) != primary(r.target_language) for r in reports):
        line = said["made"]
    else:
        line = said["written"]
    edited = any(
        text.edited
        for report in reports
        for text in (report.headline, *printed(report), *report.translation.sentences.values())
        if text is not None
    )
    return f"{line} {said['edited']}" if edited else line
