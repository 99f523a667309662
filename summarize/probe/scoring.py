"""From a model's answers to what they prove."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarize.errors import LanguageError
from summarize.figures import Mode, compare, find
from summarize.models.engine import Candidate
from summarize.models.proof import Kept, Trial
from summarize.probe.chrf import chrf2
from summarize.probe.texts import ProbeSentence
from summarize.reading.language import detect_language

LEAST_CHRF = 30.0
"""Below it, hardly a sentence says what it should (a text in another language has some 20)."""
LEAST_FIGURES = 2 / 3
"""A model that loses every third figure is no help. One that loses every fourth is a makeshift
(`proof.SOUND`): what it loses is flagged sentence by sentence, and a refusal gives nothing."""
LEAST_NAMES = 0.6
LEAST_DENIALS = 0.6
MOST_BROKEN = 0.05
"""Share of the sentences that may be cut off, empty or go round in circles."""
LEAST_WRITTEN = 0.5
"""Share of the texts written that must be usable: a summary has translations for the others."""

_DENIALS = {
    "en": r"\bno[tr]?\b|n't\b|\b(cannot|never|none|nobody|nothing|neither|without|nowhere)\b"
    r"|\bden(y|ie[ds]|ying)\b",
    "nl": r"\b(niet|geen|nooit|niemand|niets|noch|zonder|nergens)\b|\bontken",
    "de": r"\b(nicht|nie|niemals|niemand|nichts|weder|ohne)\b|\bkein|\bbestr(ei|i)t|\bleugne",
    "fr": r"\bn['’e]\b|\b(pas|jamais|rien|sans|ni)\b|\baucun|\bnie(nt)?\b|\bnier|\bdément",
    "es": r"\b(no|nunca|jamás|nadie|nada|sin|ni)\b|\bning[uú]n|\bnieg|\bneg[oóa]",
}  # fmt: skip
"""How a language says that something is not so, as far as the probe's sentences need it."""

_AROUND = 4
"""The same three words so often in a sentence: it goes round in circles."""


def translated(
    items: Sequence[ProbeSentence],
    answers: Sequence[Candidate],
    source: str,
    target: str,
    seconds: float,
) -> Trial:
    """What these translations prove: quality, what was kept, speed, and why they fail, if so."""
    texts = [answer.text for answer in answers]
    references = [item.texts[target] for item in items]
    figures = names = denials = Kept()
    for item, text in zip(items, texts, strict=True):
        figures = _plus(figures, _figures(item, text, source, target))
        names = _plus(names, _names(item, text))
        denials = _plus(denials, _denial(item, text, target))
    broken = [
        is_broken(answer, reference) for answer, reference in zip(answers, references, strict=True)
    ]
    chrf = chrf2(texts, references)
    faults = _language_faults(texts, target)
    if sum(broken) > MOST_BROKEN * len(broken):
        faults += [f"{sum(broken)} of {len(broken)} sentences are cut off or repeat themselves"]
    for what, kept, least in (
        ("figures", figures, LEAST_FIGURES),
        ("names", names, LEAST_NAMES),
        ("denials", denials, LEAST_DENIALS),
    ):
        if kept.share < least:
            faults += [f"{kept.all - kept.kept} of {kept.all} {what} are lost"]
    if chrf < LEAST_CHRF and not faults:
        faults = [f"hardly a sentence says what it should (chrF2 {chrf:.0f})"]
    speed = len(items) / seconds if seconds > 0 else 0.0
    return Trial(
        round(chrf, 1), figures, names, denials, len(items), round(speed, 2), tuple(faults)
    )


def written(
    sources: Sequence[Sequence[str]],
    answers: Sequence[Sequence[Candidate]],
    words: Sequence[int],
    language: str,
    seconds: float,
) -> Trial:
    """What these written texts prove, each made from some sentences in so many words at most.

    One can be used that is whole, not too long, and has no figure that its sentences have not.
    """
    figures = Kept()
    good = 0
    texts = [group[0].text if group else "" for group in answers]
    for source, group, text, most in zip(sources, answers, texts, words, strict=True):
        whole = " ".join(source)
        invented = bool(text) and _has_other_figures(whole, text, language)
        said = find(text, language) if text else ()
        figures = _plus(figures, Kept(0 if invented else 1, 1) if said else Kept())
        fits = 0 < len(text.split()) <= 1.5 * most
        good += bool(group) and fits and not invented and not is_broken(group[0], whole)
    share = Kept(good, len(texts))
    faults = _language_faults(texts, language)
    if share.share < LEAST_WRITTEN:
        faults += [f"of {share.all} texts it wrote only {share.kept} can be used"]
    speed = len(texts) / seconds if seconds > 0 else 0.0
    return Trial(
        chrf=round(100 * share.share, 1),
        figures=figures,
        sentences=len(texts),
        speed=round(speed, 2),
        faults=tuple(faults),
    )


def _has_other_figures(source: str, text: str, language: str) -> bool:
    found = compare(source, text, source_lang=language, target_lang=language, mode=Mode.SUMMARY)
    return bool(found.invented or found.changed)


def is_broken(answer: Candidate, reference: str) -> bool:
    """Whether an answer is cut off, empty, three times too long, or goes round in circles."""
    said = answer.text.lower().split()
    if not answer.finished or not said or len(said) > 3 * len(reference.split()) + 5:
        return True
    threes = Counter(zip(said, said[1:], said[2:], strict=False))
    return any(count >= _AROUND for count in threes.values())


def _language_faults(texts: Sequence[str], target: str) -> list[str]:
    everything = " ".join(texts).strip()
    if not everything:
        return ["it answers nothing"]
    try:
        found = detect_language(everything)
    except LanguageError:
        return ["what it answers is in no language that can be told"]
    return [] if found == target else [f"it answers in {found!r} instead of {target!r}"]


def _figures(item: ProbeSentence, text: str, source: str, target: str) -> Kept:
    found = compare(
        item.texts[source], text, source_lang=source, target_lang=target, mode=Mode.TRANSLATION
    )
    # What a reference of the probe is not found to keep, no model is asked for.
    reference = compare(
        item.texts[source],
        item.texts[target],
        source_lang=source,
        target_lang=target,
        mode=Mode.TRANSLATION,
    )
    wanted = len(reference.kept)
    return Kept(min(len(found.kept), wanted), wanted)


def _names(item: ProbeSentence, text: str) -> Kept:
    kept = sum(
        any(re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text, re.I) for form in forms)
        for forms in item.names
    )
    return Kept(kept, len(item.names))


def _denial(item: ProbeSentence, text: str, target: str) -> Kept:
    if not item.denies:
        return Kept()
    return Kept(int(bool(re.search(_DENIALS[target], text, re.I))), 1)


def _plus(one: Kept, other: Kept) -> Kept:
    return Kept(one.kept + other.kept, one.all + other.all)
