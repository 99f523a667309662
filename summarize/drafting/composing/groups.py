"""From chosen sentences to a summary: each group is written by the model if what it writes passes.

Faithful first: a candidate against which anything speaks is not printed; where none is left, the
checked translation of the sources stands in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from summarize.article import Article
from summarize.checks import SUMMARY, Basis, Code, Finding, each_once, run
from summarize.drafting.composing.joining import join_sentences, named, opened
from summarize.drafting.translating.style import mend
from summarize.figures import Figure, Mode, compare
from summarize.language.english import count_words
from summarize.language.pointing_back import dangles
from summarize.models.engine import Candidate, WritingRequest
from summarize.report import Origin, Replaced, SummarySentence, TranslatedSentence


@dataclass(frozen=True, slots=True)
class Group:
    """One or two neighbouring sentences that become one or two of the summary.

    `key` are the source figures that the result must keep; `context` is the sentence before, if
    the group's first sentence points back to it.
    """

    sentences: tuple[TranslatedSentence, ...]
    key: tuple[Figure, ...]
    paragraph: int
    context: tuple[TranslatedSentence, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The source sentences' ids."""
        return tuple(s.id for s in self.sentences)

    @property
    def words(self) -> int:
        """The length of the translation."""
        return sum(count_words(s.text) for s in self.sentences)


@dataclass(frozen=True, slots=True)
class Languages:
    """From which language into which; `elsewhere` has the sentences in another one, by id."""

    source: str
    target: str
    elsewhere: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, article: Article, target: str) -> Languages:
        """Those of an article's translation."""
        told = (s for paragraph in article.paragraphs for s in paragraph.sentences)
        return cls(article.language, target, {s.id: s.language for s in told if s.language})

    def source_of(self, ids: Iterable[str]) -> str:
        """The language of these sentences; the article's where they are in several."""
        found = {self.elsewhere.get(i, self.source) for i in ids}
        return found.pop() if len(found) == 1 else self.source


def request(group: Group, target: str) -> WritingRequest:
    """What the model is asked for a group: one sentence, shorter than its sources."""
    texts = tuple(s.text for s in (*group.context, *group.sentences))
    return WritingRequest(texts, target, words=most_words(group.words))


def most_words(sources: int) -> int:
    """How many words the sentence may have that is written from so many."""
    return max(12, round(0.85 * sources))


def basis(group: Group, languages: Languages) -> Basis:
    """What a sentence for this group may stand on."""
    return Basis(
        tuple(s.source for s in group.sentences),
        tuple(s.text for s in group.sentences),
        languages.source_of(group.ids),
        languages.target,
        tuple(s.text for s in group.context),
    )


def written(
    group: Group, candidates: Sequence[Candidate], languages: Languages, *, first: bool
) -> SummarySentence | None:
    """The best candidate that passes every check, or None if none does."""
    for candidate in sorted(candidates, key=lambda c: -c.score):
        text = _mended(candidate, group, languages)
        if not _reasons(text, candidate, group, languages, first):
            flags = doubts(group.sentences)
            return SummarySentence(text, group.ids, Origin.WRITTEN, flags, group.paragraph)
    return None


def refused(
    group: Group, candidates: Sequence[Candidate], languages: Languages, *, first: bool
) -> Replaced | None:
    """The best candidate that does not pass, with the least against it; None if there is none."""
    found: list[Replaced] = []
    for candidate in sorted(candidates, key=lambda c: -c.score):
        text = _mended(candidate, group, languages)
        reasons = _reasons(text, candidate, group, languages, first)
        if text and reasons:
            found.append(Replaced(text, reasons))
    return min(found, key=lambda r: len(r.reasons), default=None)


def _mended(candidate: Candidate, group: Group, languages: Languages) -> str:
    said = " ".join(s.text for s in group.sentences)
    return mend(candidate.text, said, languages.target)


def _reasons(
    text: str, candidate: Candidate, group: Group, languages: Languages, first: bool
) -> tuple[Finding, ...]:
    """Why a candidate may not be printed for this group; empty if it may."""
    found = list(run(SUMMARY, text, basis(group, languages)))
    if not candidate.finished:
        found.append(Finding(Code.UNFINISHED))
    if _lacks_key(text, group, languages):
        found.append(Finding(Code.KEY_FIGURE_LEFT_OUT))
    if dangles(text, None if first else group.sentences[0].text):
        found.append(Finding(Code.POINTS_BACK))
    return tuple(found)


def _lacks_key(text: str, group: Group, languages: Languages) -> bool:
    if not group.key:
        return False
    comparison = compare(
        " ".join(s.source for s in group.sentences),
        text,
        source_lang=languages.source_of(group.ids),
        target_lang=languages.target,
        mode=Mode.SUMMARY,
    )
    kept = {m.source.identity for m in comparison.kept}
    return any(f.identity not in kept for f in group.key)


def doubts(sentences: Iterable[TranslatedSentence]) -> tuple[Finding, ...]:
    """What is said of a text that stands on these, if the least sure of them is doubtful."""
    found = [s.confidence for s in sentences if s.is_doubtful and s.confidence is not None]
    return (Finding(Code.DOUBTFUL, (f"{100 * min(found):.0f}",)),) if found else ()


def translated(group: Group, *, join: bool) -> list[SummarySentence]:
    """The group's checked translations as they stand, or as one sentence if `join` is set."""
    context = " ".join(s.text for s in group.context)
    sentences = [
        SummarySentence(
            named(opened(s.text), context) if i == 0 else s.text,
            (s.id,),
            Origin.TRANSLATED,
            each_once(s.flags, doubts((s,))),
            group.paragraph,
        )
        for i, s in enumerate(group.sentences)
    ]
    if not join or len(sentences) < 2:
        return sentences
    found = [f for s in group.sentences for f in s.flags]
    flags = each_once(found, doubts(group.sentences))
    text = join_sentences([s.text for s in sentences])
    return [replace(sentences[0], text=text, sources=group.ids, flags=flags)]
