"""What is known of a language, once: codes, words, stems, names; one file of data a language."""

from summarize.language.codes import is_same, primary
from summarize.language.data import LANGUAGES
from summarize.language.vocabulary import Vocabulary


def vocabulary(code: str) -> Vocabulary:
    """The words of the language of a BCP 47 code; empty ones if it has no file."""
    short = primary(code)
    return LANGUAGES.get(short) or Vocabulary(short)


__all__ = ["LANGUAGES", "Vocabulary", "is_same", "primary", "vocabulary"]
