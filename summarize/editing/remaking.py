"""Headlines and sentences of summaries, made again from sentences that a person has changed.

One for one: a sentence that stood on two others becomes one sentence again, written if the model's
words pass every check, else the translation as it now stands. Its neighbours stay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from summarize.checks import FIGURES, SUMMARY, Check, each_once, run
from summarize.checks.figures import compare_known
from summarize.drafting.composing import headline as headlines
from summarize.drafting.composing.asking import Question, answers
from summarize.drafting.composing.extent import Extent, Limits, limits
from summarize.drafting.composing.groups import (
    Group,
    Languages,
    basis,
    refused,
    request,
    translated,
    written,
)
from summarize.drafting.composing.plan import context_of, with_both_marks
from summarize.drafting.composing.shortening import shortened
from summarize.drafting.source import Source
from summarize.drafting.translating import TranslatedArticle
from summarize.editing.document import HEADLINE
from summarize.figures import Match, Mode
from summarize.language import primary
from summarize.language.english import WRITABLE
from summarize.models.engine import Candidate, Writer
from summarize.progress import Progress
from summarize.report import Headline, Length, Origin, SummarySentence, TranslatedSentence

LoadWriter = Callable[[str, str, str], Writer]
"""Loads a model's writer: of which name, for which source and which target language.

Called only if something is to be written. Raises ModelError.
"""


@dataclass(frozen=True, slots=True)
class Remaking:
    """A report whose translation is settled, and which of its texts are to be made anew.

    `stale` names them as `Draft.stale` does.
    """

    source: Source
    done: TranslatedArticle
    languages: Languages
    headline: Headline | None
    summary: tuple[SummarySentence, ...]
    length: Length | None
    model: str
    stale: frozenset[str]

    @property
    def stale_sentences(self) -> list[int]:
        """The places of the summary's sentences that are to be made anew."""
        return [n for n in range(len(self.summary)) if f"summary:{n}" in self.stale]

    @property
    def limits(self) -> Limits:
        """How long headline and summary may be."""
        return limits(Extent(self.length or Length.SHORT), self.done.translation)

    @property
    def headed(self) -> TranslatedSentence | None:
        """The sentence that a headline is to be made of; None if there is none, or it stays."""
        if HEADLINE not in self.stale or self.headline is None:
            return None
        return self.done.translation.sentences[self.headline.sources[0]]

    @property
    def copies_title(self) -> bool:
        """Whether the headline is the title's translation, which need not be written."""
        title, source = self.source.article.title_sentence, self.headed
        if title is None or source is None or source.id != title.id:
            return False
        return self.limits.headline is None or len(source.text) <= self.limits.headline


def remake(
    works: Sequence[Remaking],
    load_writer: LoadWriter,
    progress: Progress,
) -> list[tuple[Headline | None, tuple[SummarySentence, ...]]]:
    """Headline and summary of each report, in order. What is not stale stays as it is.

    A writer is loaded only for languages in which something is to be written, one at a time.
    """
    said = _answers(works, load_writer, progress)
    made = []
    for place, work in enumerate(works):
        found = iter(said.get(place, []))
        summary = list(work.summary)
        for n in work.stale_sentences:
            candidates = next(found) if _is_written(work, n) else []
            summary[n] = _sentence(work, n, candidates, summary[:n])
        made.append((_headline(work, found), tuple(summary)))
    return made


def _answers(
    works: Sequence[Remaking],
    load_writer: LoadWriter,
    progress: Progress,
) -> dict[int, list[list[Candidate]]]:
    """What the models say, by the place of the report: one call for each model and pair."""
    by_model: dict[tuple[str, str, str], list[tuple[int, Question]]] = {}
    for place, work in enumerate(works):
        model = (work.model, work.languages.source, work.languages.target)
        for question in _questions(work):
            by_model.setdefault(model, []).append((place, question))
    found: dict[int, list[list[Candidate]]] = {}
    for model, asked in by_model.items():
        writer = load_writer(*model)
        said = answers([question for _, question in asked], writer, progress)
        for (place, _), candidates in zip(asked, said, strict=True):
            found.setdefault(place, []).append(candidates)
        del writer  # two at a time may be more than the machine holds
    return found


def _questions(work: Remaking) -> Iterator[Question]:
    """In the order in which `remake` takes the answers: sentences, then the headline."""
    target = work.languages.target
    for n in work.stale_sentences:
        if _is_written(work, n):
            yield _question(work, n)
    source, most = work.headed, work.limits.headline
    if source is not None and not work.copies_title and primary(target) in WRITABLE:
        yield Question(
            headlines.request(source, target, most),
            lambda found: headlines.passing(source, found, work.languages, most) is not None,
        )


def _question(work: Remaking, n: int) -> Question:
    group = _group(work, n, ())

    def passes(found: Sequence[Candidate]) -> bool:
        return written(group, found, work.languages, first=n == 0) is not None

    return Question(request(group, work.languages.target), passes)


def _is_written(work: Remaking, n: int) -> bool:
    """Translated sentences stay translated: for them no model is asked."""
    return work.summary[n].origin is Origin.WRITTEN and primary(work.languages.target) in WRITABLE


def _sentence(
    work: Remaking,
    n: int,
    candidates: Sequence[Candidate],
    before: Sequence[SummarySentence],
) -> SummarySentence:
    group = _group(work, n, before)
    most = work.limits.characters
    others = [*before, *work.summary[n + 1 :]]
    room = None if most is None else most - sum(len(s.text) + 1 for s in others)
    found = written(group, candidates, work.languages, first=n == 0)
    if found is not None and (room is None or len(found.text) <= room):
        return found
    (plain,) = translated(group, join=True)
    if found is None:
        instead_of = refused(group, candidates, work.languages, first=n == 0)
        plain = replace(plain, replaced=instead_of)
    checks: Sequence[Check] = FIGURES
    if room is not None and len(plain.text) > room > 0:
        plain = replace(plain, text=shortened(plain.text, room))
        checks = SUMMARY  # Half a sentence can say something else than the whole.
    own = run(checks, plain.text, basis(group, work.languages))
    return replace(plain, flags=each_once(plain.flags, own))


def _group(work: Remaking, n: int, before: Sequence[SummarySentence]) -> Group:
    """The sentences that the summary's sentence stands on, in the order of the article.

    Its key figures are those that no sentence of the summary before it has said.
    """
    said = work.done.translation.sentences
    order = list(said)
    sources = sorted(work.summary[n].sources, key=order.index)
    figures = work.source.figures
    keys = {(k.figure.kind, k.figure.value) for k in work.source.keys}
    told = {
        (match.source.kind, match.source.value)
        for sentence in before
        for match in _kept(work, sentence)
    }
    wanted = [f for i in sources for f in figures.get(i, ()) if (f.kind, f.value) in keys - told]
    return Group(
        with_both_marks([said[i] for i in sources]),
        tuple({(f.kind, f.value): f for f in wanted}.values()),
        work.summary[n].paragraph,
        context_of(sources[0], work.source, said),
    )


def _kept(work: Remaking, sentence: SummarySentence) -> Sequence[Match]:
    comparison = compare_known(
        " ".join(work.source.article.sentence(i).text for i in sentence.sources),
        sentence.text,
        work.languages.source,
        work.languages.target,
        Mode.SUMMARY,
    )
    return comparison.kept if comparison is not None else ()


def _headline(work: Remaking, found: Iterator[Sequence[Candidate]]) -> Headline | None:
    if work.headed is None:
        return work.headline
    if work.copies_title:
        return headlines.from_title(work.headed)
    return headlines.from_candidates(
        work.headed, next(found, []), work.languages, work.limits.headline
    )
