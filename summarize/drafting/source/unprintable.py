"""What no summary may repeat: whose direct speech, who is named, what speaks to the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summarize.article import Article, Paragraph, Role, Sentence
from summarize.checks.addressed import addressed_to
from summarize.drafting.source.accused import Accused, accused_in, is_told_of, unquotable
from summarize.drafting.source.direct_speech import Quotation, outside_speech, quotations
from summarize.drafting.source.protected import naming_protected
from summarize.language import LANGUAGES, primary, vocabulary

_WORD = re.compile(r"[\w'’-]+")


def unprintable(article: Article) -> frozenset[str]:
    """The ids of sentences that no summary may repeat, whatever they say.

    These are direct speech of perpetrators, suspects and users of their forums, with the sentence
    that names the speaker; all sentences of one quotation, however many. And sentences that name
    someone whom no summary names (`protected.py`), and those that speak to the reader
    or to a machine. An article that merely reports what such people did is printable. In one
    that tells of an arrest or a verdict, *Jan B.* and *de man* are the suspect, not a spokesman,
    and so is *Jansen* where *Kees Jansen (52)* was arrested.

    The title and crossheads are among them, if they name or quote such people.
    """
    barred: set[str] = set()
    speaker_barred = False
    accused = accused_in(article)
    for paragraph in article.body:
        speeches = _speeches(article, paragraph, accused=accused)
        # Who spoke last speaks on if the next paragraph begins with speech again.
        if not (speeches and speeches[0].before is None):
            speaker_barred = False
        for number, speech in enumerate(speeches):
            if speech.attributed:
                # *"…", zei de verdachte. "…", zei hij later*: he goes on.
                goes_on = speech.pronoun and speech.before is None and speaker_barred
                speaker_barred = speech.barred or goes_on
            elif speech.before is not None:
                # Speech after a plain sentence: whoever that one is about says it.
                speaker_barred = _names_unquotable(
                    speech.before, primary(article.language), accused=accused
                )
            elif number == 0 and not speaker_barred:
                following = speeches[1:2]
                speaker_barred = any(next_.before is None and next_.barred for next_ in following)
            if speaker_barred:
                barred.update(speech.sentences)
        if not (speeches and speeches[-1].sentences[-1] == paragraph.sentences[-1].id):
            speaker_barred = False
    barred.update(_quoting_headings(article, barred, accused=accused))
    return frozenset(barred | set(naming_protected(article)) | set(speaking_to_reader(article)))


def speaking_to_reader(article: Article) -> Iterator[str]:
    """The ids of the sentences that speak to the reader or to a machine: they are no news."""
    for sentence in (s for p in article.paragraphs for s in p.sentences):
        if addressed_to(sentence.text, article.language) is not None:
            yield sentence.id


def _quoting_headings(article: Article, barred: set[str], *, accused: Accused) -> Iterator[str]:
    """The title's and crossheads' ids whose quotation names such a speaker, or is one of theirs."""
    said = [_plain(s.text) for s in article.sentences if s.id in barred]
    for paragraph in article.paragraphs:
        if paragraph.role not in (Role.TITLE, Role.CROSSHEAD):
            continue
        spoken = list(quotations(article.text, paragraph))
        again = any(_plain(article.text[q.start : q.end]) in one for q in spoken for one in said)
        named = any(s.barred for s in _speeches(article, paragraph, accused=accused))
        if again or named:
            yield from (s.id for s in paragraph.sentences)


def _plain(text: str) -> str:
    """The words alone, to be found again between other marks."""
    return " ".join(re.findall(r"\w+", text.lower()))


@dataclass(frozen=True, slots=True)
class _Speech:
    """Sentences that one quotation, or several within one sentence, run through."""

    sentences: tuple[str, ...]
    before: str | None
    """The sentence before, unless that is speech too or there is none in the paragraph."""
    attributed: bool
    """Whether the words around the quotations say who speaks."""
    barred: bool
    """Whether they name someone who is never quoted."""
    pronoun: bool
    """Whether they only say *he* or *she*."""


def _speeches(article: Article, paragraph: Paragraph, *, accused: Accused) -> list[_Speech]:
    language = primary(article.language)
    runs: list[list[Sentence]] = []
    outsides: list[str] = []
    befores: list[str | None] = []
    last: Quotation | None = None
    previous: Sentence | None = None
    spoken = list(quotations(article.text, paragraph))
    first = 0
    for sentence in paragraph.sentences:
        while first < len(spoken) and spoken[first].end <= sentence.start:
            first += 1
        own = []
        for quotation in spoken[first:]:
            if quotation.start >= sentence.end:
                break
            own.append(quotation)
        if own:
            outside = outside_speech(sentence, own)
            if runs and last == own[0]:
                runs[-1].append(sentence)
                outsides[-1] += " " + outside
            else:
                runs.append([sentence])
                outsides.append(outside)
                befores.append(previous.text if previous else None)
            last, previous = own[-1], None
        else:
            last, previous = None, sentence
    return [
        _Speech(
            tuple(s.id for s in run),
            before,
            _speaks(outside, language),
            _is_barred(outside, before or "", language, accused=accused),
            bool(vocabulary(language).speaks_on & set(_first_words(outside))),
        )
        for run, outside, before in zip(runs, outsides, befores, strict=True)
    ]


def _speaks(outside: str, language: str) -> bool:
    """Whether the words around a quotation say who speaks."""
    words = [word.lower() for word in _WORD.findall(outside)]
    known = vocabulary(language).speech
    return any(word in known for word in words) if known else bool(words)


def _first_words(outside: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(outside)[:3]]


def _is_barred(outside: str, before: str, language: str, *, accused: Accused) -> bool:
    if _names_unquotable(outside, language, accused=accused):
        return True
    if vocabulary(language).pronouns & set(_first_words(outside)):
        return _names_unquotable(before, language, accused=accused) or is_told_of(before, language)
    return False


def _names_unquotable(text: str, language: str, *, accused: Accused) -> bool:
    """Whether someone who is never quoted is named, other than as whose lawyer speaks."""
    for match in unquotable(language, accused).finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        if not _on_behalf(language).search(before) or _one_of(language).search(before):
            return True
    return False


@cache
def _on_behalf(language: str) -> re.Pattern[str]:
    """*van de*, before a name: whoever speaks is someone else."""
    words = vocabulary(language).on_behalf or "|".join(v.on_behalf for v in LANGUAGES.values())
    return re.compile(rf"\b(?:{words})\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE)


@cache
def _one_of(language: str) -> re.Pattern[str]:
    words = vocabulary(language).one_of or "|".join(v.one_of for v in LANGUAGES.values())
    return re.compile(rf"\b(?:{words})\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE)
