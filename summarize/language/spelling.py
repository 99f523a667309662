"""British and American spelling, where the target language asks for one of them.

The words are localspelling's (MIT), which leaves alone what means two things (*program*, *story*).
"""

from __future__ import annotations

import re
from functools import cache

from localspelling import convert_spelling

from summarize.language.codes import parts, primary

_VARIANTS = {"GB": "gb", "UK": "gb", "IE": "gb", "AU": "gb", "NZ": "gb", "US": "us"}
_MISSING = (
    ("percent", "per cent"),
    ("meters", "metres"),
    ("kilometers", "kilometres"),
    ("centimeters", "centimetres"),
    ("defense", "defence"),
    ("skeptical", "sceptical"),
    ("gray", "grey"),
)
"""American and British forms that the library does not know, and news writes."""
_AMERICAN = dict(_MISSING)
_BRITISH = {british: american for american, british in _MISSING}
_WORD = re.compile(r"per cent\b|[^\W\d_]+")


def respell(text: str, language: str) -> str:
    """`text` as en-GB or en-US spells it; plain "en", and any other language, as it is.

    Names are not touched: a capitalised word is respelled only where it opens the sentence.
    """
    variant = _VARIANTS.get(parts(language)[1] or "")
    if primary(language) != "en" or variant is None:
        return text
    first = next((m.start() for m in _WORD.finditer(text)), 0)

    def respelled(match: re.Match[str]) -> str:
        word = match[0]
        if word[0].isupper() and match.start() != first:
            return word
        found = _converted(word.lower(), variant)
        return found[0].upper() + found[1:] if word[0].isupper() else found

    return _WORD.sub(respelled, text)


@cache
def _converted(word: str, variant: str) -> str:
    own = (_AMERICAN if variant == "gb" else _BRITISH).get(word)
    found: str = own or convert_spelling(word, variant)
    if found == word and word.endswith("s"):  # many plurals are not in the library's list
        found = convert_spelling(word[:-1], variant) + "s"
    return found
