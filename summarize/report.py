"""What comes out: a report's translation, its summary, the ledger of its figures. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from summarize.article import Article, Role
from summarize.checks.codes import Code
from summarize.checks.finding import Finding, each_once
from summarize.figures import Figure
from summarize.model_identity import ModelIdentity as ModelIdentity


class Length(StrEnum):
    """How long a summary is."""

    SHORT = "short"
    LONG = "long"
    BLURB = "blurb"
    """One or two sentences for a newsletter, with a headline that fits above them."""
    CUSTOM = "custom"
    """As many sentences or words as the user asked for."""


BLURB_SENTENCES = 2
BLURB_CHARACTERS = 280
"""The most that a blurb has."""


class Origin(StrEnum):
    """Where a summary's sentence comes from."""

    WRITTEN = "written"
    """Written by the model from checked sentences, and checked again."""
    TRANSLATED = "translated"
    """The checked translation of a sentence of the source, as it stands."""


class Fate(StrEnum):
    """What became of a source figure in the translation of its sentence."""

    KEPT = "kept"
    MISSING = "missing"
    CHANGED = "changed"
    UNTRANSLATED = "not translated"
    """Its sentence was not needed for what was asked for: not translated, or once, and not well."""


DOUBTFUL = 0.3
"""Confidence below which a sentence is printed only if there is no other, and is called doubtful.
Of the graded sentences below it nine in ten are untrue (`benchmarks/confidence.md`)."""


@dataclass(frozen=True, slots=True)
class TranslatedSentence:
    """A sentence and its translation; `flags` say what the checks could not confirm.

    `score` is the model's own: the mean natural log probability of a token of the text, 0.0 where
    there is none. It orders, it proves nothing. `confidence` is how probably the text says nothing
    untrue, 0 to 1; None where nobody has measured that, or a person wrote the text. `other` is the
    next best wording of those that were drawn; empty if there is none.
    """

    id: str
    source: str
    text: str
    flags: tuple[Finding, ...] = ()
    score: float = 0.0
    confidence: float | None = None
    other: str = ""
    edited: bool = False
    """Whether a person has changed what the program made of it."""

    @property
    def is_doubtful(self) -> bool:
        """Whether it probably says something untrue (see `DOUBTFUL`); a person's text never is."""
        sure = None if self.edited else self.confidence
        return sure is not None and sure < DOUBTFUL


@dataclass(frozen=True, slots=True)
class TranslatedParagraph:
    """The translation of one paragraph (title, crosshead, lead or body)."""

    role: Role
    sentences: tuple[TranslatedSentence, ...]


@dataclass(frozen=True, slots=True)
class Translation:
    """An article in the target language, in the order of the source: all of it, or what a summary
    could need."""

    paragraphs: tuple[TranslatedParagraph, ...]

    @property
    def sentences(self) -> dict[str, TranslatedSentence]:
        """Every translated sentence by the id of its source sentence."""
        return {s.id: s for p in self.paragraphs for s in p.sentences}


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline in the target language; `sources` are ids of source sentences."""

    text: str
    sources: tuple[str, ...]
    flags: tuple[Finding, ...] = ()
    edited: bool = False
    """Whether a person has changed what the program made of it."""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Replaced:
    """What the model wrote for a sentence's place, and why it is not printed there."""

    text: str
    reasons: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """One sentence of a summary. `paragraph` counts from 0; `sources` is never empty."""

    text: str
    sources: tuple[str, ...]
    origin: Origin
    flags: tuple[Finding, ...] = ()
    paragraph: int = 0
    edited: bool = False
    """Whether a person has changed what the program made of it."""
    replaced: Replaced | None = None
    """What the model wrote and a translation stands in for; None if nothing was refused."""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A source figure, and what became of it. `target` is its text in the translation."""

    figure: Figure
    sentence: str
    target: str | None
    fate: Fate
    in_summary: bool


@dataclass(frozen=True, slots=True)
class Invented:
    """A figure of the output that the source does not have. Always flagged where it stands."""

    figure: Figure
    where: str
    """The id of the translated sentence, "headline", or "summary:N" (N counts from 0)."""


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """What became of the figures of a report: those of its source, each once, and those that its
    source does not have."""

    ledger: tuple[LedgerEntry, ...]
    invented: tuple[Invented, ...]

    @property
    def kept(self) -> tuple[LedgerEntry, ...]:
        """The source figures that the translation says."""
        return self._of(Fate.KEPT)

    @property
    def missing(self) -> tuple[LedgerEntry, ...]:
        """The source figures that it does not say."""
        return self._of(Fate.MISSING)

    @property
    def changed(self) -> tuple[LedgerEntry, ...]:
        """The source figures of which it says something else."""
        return self._of(Fate.CHANGED)

    @property
    def untranslated(self) -> tuple[LedgerEntry, ...]:
        """The source figures whose sentences were not needed."""
        return self._of(Fate.UNTRANSLATED)

    @property
    def in_summary(self) -> tuple[LedgerEntry, ...]:
        """The source figures that the summary says."""
        return tuple(entry for entry in self.ledger if entry.in_summary)

    @property
    def flagged(self) -> tuple[LedgerEntry | Invented, ...]:
        """What nobody has confirmed: missing, changed, invented. Empty if all is in order."""
        return (*self.missing, *self.changed, *self.invented)

    def _of(self, fate: Fate) -> tuple[LedgerEntry, ...]:
        return tuple(entry for entry in self.ledger if entry.fate is fate)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that is known of one article after its run."""

    article: Article
    target_language: str
    model: ModelIdentity
    headline: Headline | None
    """None only if nothing was summarised (`summarize translate`)."""
    summary: tuple[SummarySentence, ...]
    translation: Translation
    ledger: tuple[LedgerEntry, ...]
    invented: tuple[Invented, ...]
    length: Length | None = None

    @property
    def flags(self) -> tuple[Finding, ...]:
        """Every flag of what the run was asked for, headline first, each once."""
        found: list[Finding] = []
        if self.headline is not None:
            found.extend(self.headline.flags)
        for written in self.summary:
            found.extend(written.flags)
        for translated in self.translation.sentences.values():
            found.extend(translated.flags)
        return each_once(found)

    @property
    def ok(self) -> bool:
        """Whether it may be printed, as far as the checks can tell: nothing is flagged, other than
        as a sentence that speaks to the reader (a call to subscribe) and that no summary tells."""
        written = [s.flags for s in self.summary]
        if self.headline is not None:
            written.append(self.headline.flags)
        translated = (f for s in self.translation.sentences.values() for f in s.flags)
        return not any(written) and all(f.code is Code.SPEAKS_TO_READER for f in translated)

    @property
    def figures(self) -> ReportFigures:
        """What became of each figure."""
        return ReportFigures(self.ledger, self.invented)

    @property
    def text(self) -> str:
        """The summary; of a report that was only translated, its translation. A blank line stands
        between paragraphs."""
        if self.headline is None:
            paragraphs = [[s.text for s in p.sentences] for p in self.translation.paragraphs]
        else:
            last = max((s.paragraph for s in self.summary), default=-1)
            paragraphs = [
                [s.text for s in self.summary if s.paragraph == n] for n in range(last + 1)
            ]
        return "\n\n".join(" ".join(texts) for texts in paragraphs if texts)
