"""Language codes, as BCP 47 writes them: "nl", "nl-BE", "zh-Hant"; read by langcodes."""

from __future__ import annotations

from functools import lru_cache

from langcodes import Language
from langcodes.tag_parser import LanguageTagError


@lru_cache(maxsize=1024)  # codes come from users, too
def primary(code: str) -> str:
    """The language of a BCP 47 code, without region or script: "nl-BE" → "nl".

    Three letters of ISO 639-2 or 639-3 become the two of ISO 639-1, if the language has them:
    "nld" → "nl". What is no code at all is given back in small letters.
    """
    try:
        language = Language.get(code, normalize=False).language
    except LanguageTagError:
        return code.lower()
    if language is None:
        return code.lower()
    short = Language.get(language).language if len(language) == 3 else None
    return short if short is not None and len(short) == 2 else language


def parts(code: str) -> tuple[str | None, str | None]:
    """The script and the region of a code, as it writes them: "zh-Hant-TW" → ("Hant", "TW")."""
    try:
        language = Language.get(code, normalize=False)
    except LanguageTagError:
        return None, None
    return language.script, language.territory


def is_same(one: str, other: str) -> bool:
    """Whether two codes are of one language, whatever its script and region."""
    return primary(one) == primary(other)
