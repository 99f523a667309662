"""What the page of a report shows: rows and marks, and where each text can be edited."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from summarize.desk import approval, edit_history, jobs, listing
from summarize.desk.desk import Desk
from summarize.desk.paper import NotThereError, Paper
from summarize.desk.texts import HEADLINE, SHARED, SUMMARY
from summarize.editing import SENTENCE, EditedReport
from summarize.rendering.html.marks import Segment
from summarize.rendering.html.page import Doubt, ReviewPage, page
from summarize.report import Length, Report

ORDER = [length.value for length in Length]
NAMES = {
    "short": "Short summary",
    "long": "Long summary",
    "blurb": "Blurb",
    "custom": "Summary",
}


@dataclass(frozen=True, slots=True)
class Text:
    """A text that can be edited: its place, how it is marked, what is to be said of it."""

    place: str
    length: str
    label: str
    text: str
    segments: list[Segment]
    flags: tuple[object, ...]
    edited: bool
    stale: bool
    sources: tuple[tuple[str, str], ...]
    """Anchor and label of each row that it stands on."""
    sure: int | None = None
    """Of a translation: of 100 like it so many say nothing untrue; None where nobody knows."""
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A sentence of the source, and its translation."""

    anchor: str
    label: str
    source: list[Segment]
    target: Text
    has_figures: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A report as its page shows it, with one of its summaries."""

    paper: Paper
    length: str
    lengths: list[tuple[str, str, int]]
    """Every length, its name, and how many of its texts are stale."""
    page: ReviewPage
    headline: Text | None
    summary: list[list[Text]]
    paragraphs: list[tuple[str, list[ReviewRow]]]
    translated: bool
    """Whether source and target are different languages."""

    @property
    def texts(self) -> list[Text]:
        """All that can be edited."""
        found = [] if self.headline is None else [self.headline]
        found += [text for part in self.summary for text in part]
        return found + [row.target for _, rows in self.paragraphs for row in rows]

    @property
    def doubtful(self) -> int:
        """How many translations are doubtful."""
        return sum(text.doubt is not None for text in self.texts)

    @property
    def tells_how_sure(self) -> bool:
        """Whether anybody has measured how sure the model is of any of these translations."""
        return any(text.sure is not None for text in self.texts)


def chosen(paper: Paper, length: str) -> str:
    """The length that is shown: the one asked for, or the first there is."""
    known = [one for one in ORDER if one in paper.wholes] or list(paper.wholes)
    if length and length not in known:
        raise NotThereError("There is no summary of this length.")
    return length or known[0]


def shown(desk: Desk, document: int, length: str) -> Shown:
    """The page of a report. Raises NotThereError if it has no such length."""
    paper = desk.papers.open(document)
    length = chosen(paper, length)
    report = desk.papers.report(document, length)
    paper = desk.papers.open(document)
    draft = replace(paper.drafts[length], report=report)
    made = page(report)
    return Shown(
        paper,
        length,
        [
            (one, NAMES.get(one, one), len(stale(paper.drafts[one])))
            for one in ORDER
            if one in paper.drafts
        ],
        made,
        _headline(draft, made, length),
        _summary(draft, made, length),
        _paragraphs(draft.report, made),
        made.source_name != made.target_name,
    )


def stale(draft: EditedReport) -> list[str]:
    """The places of what stands on sentences that are no longer those it was made from."""
    return sorted(draft.stale)


def _headline(draft: EditedReport, made: ReviewPage, length: str) -> Text | None:
    own = draft.report.headline
    if own is None or made.headline is None:
        return None
    return Text(
        HEADLINE,
        length,
        "the headline",
        own.text,
        made.headline.segments,
        made.headline.flags,
        own.edited,
        HEADLINE in draft.stale,
        made.headline.sources,
    )


def _summary(draft: EditedReport, made: ReviewPage, length: str) -> list[list[Text]]:
    found: list[list[Text]] = []
    for part in made.summary:
        found.append([])
        for one in part:
            place = f"{SUMMARY}{one.number - 1}"
            own = draft.report.summary[one.number - 1]
            found[-1].append(
                Text(
                    place,
                    length,
                    f"sentence {one.number} of the summary",
                    own.text,
                    one.segments,
                    one.flags,
                    own.edited,
                    place in draft.stale,
                    one.sources,
                )
            )
    return found


def _paragraphs(report: Report, made: ReviewPage) -> list[tuple[str, list[ReviewRow]]]:
    sentences = iter(report.translation.sentences.values())
    found = []
    for paragraph in made.paragraphs:
        rows = []
        for row, own in zip(paragraph.rows, sentences, strict=False):
            target = Text(
                f"{SENTENCE}{own.id}",
                SHARED,
                f"the translation of {'the title' if row.label == 'title' else row.label}",
                own.text,
                row.target,
                row.flags,
                own.edited,
                False,
                (),
                row.sure,
                row.doubt,
            )
            rows.append(ReviewRow(row.anchor, row.label, row.source, target, row.has_figures))
        found.append((paragraph.role.value, rows))
    return found


def about(desk: Desk, found: Shown) -> dict[str, Any]:
    """What else the page of a report says: its state, decisions, what can be taken back."""
    document = found.paper.id
    done, undone = edit_history.stacks(desk.store, document)
    row = listing.row(desk.store, document)
    if row is None:
        raise NotThereError("This report is not there.")
    decided = approval.decided(desk.store, document)
    return {
        "report": found,
        "page": found.page,
        "row": row,
        "undo": len(done),
        "redo": len(undone),
        "decided": decided,
        "decision": decided[0] if decided else None,
        "jobs": jobs.open_of(desk.store, document),
    }
