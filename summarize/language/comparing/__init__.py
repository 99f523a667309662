"""Words for more and less, rises and falls, and what is the same: one file a language."""

from __future__ import annotations

from summarize.language.codes import primary
from summarize.language.comparing.de import GERMAN
from summarize.language.comparing.en import ENGLISH
from summarize.language.comparing.es import SPANISH
from summarize.language.comparing.fr import FRENCH
from summarize.language.comparing.nl import DUTCH
from summarize.language.comparing.words import Comparing, compiled

_KNOWN = {"nl": DUTCH, "en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}


def comparing(language: str) -> Comparing | None:
    """The words of a language, a BCP 47 code, if they are known."""
    return _KNOWN.get(primary(language))


__all__ = ["Comparing", "comparing", "compiled"]
