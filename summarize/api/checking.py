"""Two texts held against each other: every check that applies, or some of them. No model."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.checks import SUMMARY_ALONE, TRANSLATION, Basis, each_once
from summarize.checks.texts import find_in_texts
from summarize.drafting.translating.glossary import built_in
from summarize.errors import LanguageError
from summarize.figures import LANGUAGES, Mode, compare
from summarize.language import primary
from summarize.reading.pair_files import TextPair as TextPair
from summarize.reading.pair_files import read_pairs as read_pairs
from summarize.rendering.check_json import CheckedText as CheckedText
from summarize.rendering.check_json import json_document as json_document
from summarize.rendering.check_json import json_line as json_line
from summarize.rendering.check_text import checked_report as checked_report
from summarize.rendering.check_text import pair_report as pair_report
from summarize.rendering.check_text import pairs_verdict as pairs_verdict


class Checking:
    """The checks of a translation or a summary; with `only`, those, without those of `without`.

    Raises ValueError for another mode, for a name that is no check's of this mode, and if none is
    left.
    """

    def __init__(
        self,
        mode: str = "translation",
        only: Sequence[str] | None = None,
        without: Sequence[str] = (),
    ) -> None:
        self.mode = Mode(mode)
        every = TRANSLATION if self.mode is Mode.TRANSLATION else SUMMARY_ALONE
        names = {check.name for check in every}
        if strange := sorted({*(only or ()), *without} - names):
            raise ValueError(
                f"There is no check {strange[0]!r} here; there are {', '.join(sorted(names))}."
            )
        self._checks = tuple(
            check
            for check in every
            if (only is None or check.name in only) and check.name not in without
        )
        if not self._checks:
            raise ValueError("No check is left: give other names.")

    def check(self, source: str, target: str, source_lang: str, target_lang: str) -> CheckedText:
        """What they find in `target`; the languages are those of `language`."""
        comparison = None
        if any(check.name == "figures" for check in self._checks):
            comparison = compare(
                source, target, source_lang=source_lang, target_lang=target_lang, mode=self.mode
            )
        terms = built_in(source_lang, target_lang).terms
        basis = Basis((source,), (), source_lang, target_lang, terms=terms)
        return CheckedText(comparison, each_once(find_in_texts(self._checks, target, basis)))


def language(code: str) -> str:
    """The language of a BCP 47 code ("nl-BE" is "nl"). Raises LanguageError if it is not ours."""
    found = primary(code)
    if found not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
        raise LanguageError(f"Figures are not known in the language {code!r}; known are {known}.")
    return found


def language_of(text: str) -> str:
    """The language that a text is in. Raises LanguageError if it cannot be told, or is not ours."""
    from summarize.reading import detect_language

    return language(detect_language(text))
