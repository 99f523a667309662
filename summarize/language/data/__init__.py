"""The languages, a file each."""

from summarize.language.data.de import GERMAN
from summarize.language.data.en import ENGLISH
from summarize.language.data.es import SPANISH
from summarize.language.data.fr import FRENCH
from summarize.language.data.nl import DUTCH

LANGUAGES = {language.code: language for language in (DUTCH, ENGLISH, GERMAN, FRENCH, SPANISH)}
"""By ISO 639-1 code. Dutch and English are whole; of the others is known who is never quoted."""

__all__ = ["DUTCH", "ENGLISH", "FRENCH", "GERMAN", "LANGUAGES", "SPANISH"]
