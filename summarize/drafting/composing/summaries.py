"""Drafts in, headlines and summaries out; few model calls for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from summarize.checks import FIGURES, SUMMARY, each_once, run
from summarize.drafting.composing import headline
from summarize.drafting.composing.asking import Question, answers
from summarize.drafting.composing.drafts import Draft, Earlier
from summarize.drafting.composing.extent import Style
from summarize.drafting.composing.groups import (
    Group,
    Languages,
    basis,
    refused,
    request,
    translated,
    written,
)
from summarize.drafting.composing.shortening import shortened
from summarize.language.english import count_words
from summarize.models.engine import Candidate, Writer
from summarize.progress import Progress
from summarize.report import Headline, SummarySentence, TranslatedSentence


@dataclass(frozen=True, slots=True)
class Summary:
    """A headline and the sentences under it; without the former only if an earlier one was."""

    headline: Headline | None
    sentences: tuple[SummarySentence, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """What the model wrote for a draft: for each group that it was asked for, and as headlines."""

    groups: Mapping[Group, Sequence[Candidate]]
    headlines: Sequence[Candidate]


def write(drafts: Sequence[Draft], writer: Writer, progress: Progress) -> list[Answers]:
    """What the model writes for each draft, in the order given; all is asked together."""
    found = iter(answers([q for draft in drafts for q in questions(draft)], writer, progress))
    return [
        Answers(
            {group: next(found) for group in draft.written},
            next(found) if draft.headed is not None else [],
        )
        for draft in drafts
    ]


def compose(draft: Draft, said: Answers) -> Summary:
    """The summary. What the model wrote and no check passed is replaced by the checked translation;
    what that carries as flags, the summary carries too."""
    if draft.earlier is not None:
        sentences = _made_again(draft, draft.earlier, said.groups)
    else:
        sentences = _composed(draft, said.groups)
    return Summary(_headline(draft, said.headlines), tuple(sentences))


def questions(draft: Draft) -> list[Question]:
    """What the model is asked for a draft: each group, then the headline if there has to be one."""
    asked = [_question(group, draft) for group in draft.written]
    return asked if draft.headed is None else [*asked, _head_question(draft.headed, draft)]


def _question(group: Group, draft: Draft) -> Question:
    first = any(groups[0] == group for groups in draft.plans)

    def passes(found: Sequence[Candidate]) -> bool:
        return written(group, found, draft.languages, first=first) is not None

    return Question(request(group, draft.languages.target), passes)


def _head_question(source: TranslatedSentence, draft: Draft) -> Question:
    most = draft.bounds.headline

    def passes(found: Sequence[Candidate]) -> bool:
        return headline.passing(source, found, draft.languages, most) is not None

    return Question(headline.request(source, draft.languages.target, most), passes)


def _headline(draft: Draft, candidates: Sequence[Candidate]) -> Headline | None:
    if draft.earlier is not None and not draft.earlier.stale_headline:
        return draft.earlier.headline
    most = draft.bounds.headline
    if draft.title is not None and (most is None or len(draft.title.text) <= most):
        return headline.from_title(draft.title)
    return headline.from_candidates(draft.title or draft.lead, candidates, draft.languages, most)


def _composed(
    draft: Draft, candidates: Mapping[Group, Sequence[Candidate]]
) -> list[SummarySentence]:
    """The first plan that keeps the limits; the last one is cut to them."""
    for groups in draft.plans:
        found = _carried_out(groups, draft, candidates)
        if draft.bounds.allow(found):
            return found
    return _cut(found, draft)


def _carried_out(
    groups: Sequence[Group], draft: Draft, candidates: Mapping[Group, Sequence[Candidate]]
) -> list[SummarySentence]:
    """Written where that passes, translated where not."""
    join = draft.bounds.sentences is not None
    choices = [
        _ways(group, candidates, draft.languages, first=n == 0, join=join)
        for n, group in enumerate(groups)
    ]
    picked = [options[0] for options in choices]
    if draft.style is Style.ABSTRACTIVE:
        return [s for part in picked for s in part]
    # Written sentences are shorter: where that leaves too little, the translations come back.
    for n, options in sorted(enumerate(choices), key=lambda c: _words(c[1][0]) - _words(c[1][-1])):
        if _words([s for part in picked for s in part]) >= draft.bounds.least:
            break
        picked[n] = options[-1]
    return [s for part in picked for s in part]


def _ways(
    group: Group,
    candidates: Mapping[Group, Sequence[Candidate]],
    languages: Languages,
    *,
    first: bool,
    join: bool,
) -> list[list[SummarySentence]]:
    """How a group can be said, the best first: as written, if that passes; as translated."""
    plain = [_flagged(s, group, languages) for s in translated(group, join=join)]
    wrote = candidates.get(group, ())
    one = written(group, wrote, languages, first=first)
    if one is not None:
        return [[one], plain]
    instead_of = refused(group, wrote, languages, first=first)
    return [[replace(s, replaced=instead_of) for s in plain]]


def _made_again(
    draft: Draft, earlier: Earlier, candidates: Mapping[Group, Sequence[Candidate]]
) -> list[SummarySentence]:
    """One for one: what is not stale stays, and what is has the room that the others leave."""
    (groups,), most = draft.plans, draft.bounds.characters
    texts = list(earlier.sentences)
    for n in sorted(earlier.stale):
        others = (s for place, s in enumerate(texts) if place != n)
        room = None if most is None else most - sum(len(s.text) + 1 for s in others)
        ways = _ways(groups[n], candidates, draft.languages, first=n == 0, join=True)
        fitting = [s for (s,) in ways if room is None or len(s.text) <= room]
        ((plain,),) = ways[-1:]
        if fitting:
            texts[n] = fitting[0]
        elif room is not None and room > 0:
            texts[n] = _shortened(plain, room, groups[n], draft.languages)
        else:
            texts[n] = plain
    return texts


def _cut(sentences: list[SummarySentence], draft: Draft) -> list[SummarySentence]:
    """Without the last sentences, if there are too many, and of the only one left a part."""
    bounds = draft.bounds
    while len(sentences) > 1 and not bounds.allow(sentences):
        sentences = sentences[:-1]
    if not sentences or bounds.allow(sentences):
        return sentences
    (first,) = sentences
    by_words = len(" ".join(first.text.split()[: bounds.most]))
    room = min(by_words, bounds.characters or by_words)
    return [_shortened(first, room, draft.plans[-1][0], draft.languages)]


def _shortened(
    sentence: SummarySentence, room: int, group: Group, languages: Languages
) -> SummarySentence:
    """What is left of a sentence in so many characters. It is checked like a written sentence,
    since half a sentence can say something else than the whole."""
    cut = replace(sentence, text=shortened(sentence.text, room))
    found = run(SUMMARY, cut.text, basis(_own(group, cut), languages))
    return replace(cut, flags=each_once(cut.flags, found))


def _words(sentences: Sequence[SummarySentence]) -> int:
    return sum(count_words(s.text) for s in sentences)


def _flagged(sentence: SummarySentence, group: Group, languages: Languages) -> SummarySentence:
    """A sentence is checked once more in the form in which it is printed."""
    found = run(FIGURES, sentence.text, basis(_own(group, sentence), languages))
    return replace(sentence, flags=each_once(sentence.flags, found))


def _own(group: Group, sentence: SummarySentence) -> Group:
    """The part of the group that this sentence stands on."""
    return replace(group, sentences=tuple(s for s in group.sentences if s.id in sentence.sources))
