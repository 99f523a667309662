"""What is set apart: *in addition to the reports*, *unlike Belgium*; what follows is not meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding
from summarize.language.english import is_content, stem, tokens

_APART = re.compile(
    r"\b(?:in addition to|besides|apart from|aside from|instead of|rather than|despite|unlike"
    r"|without|except for|with the exception of|in contrast to)\b",
    re.IGNORECASE,
)
_AFTER = 4
"""Words after it that have to be there for it to be kept."""


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """What the sources set apart, as *in addition to the reports*, and the text does not.

    Without those words it would say of the one thing what is said of the other.
    """
    plain = " ".join(text.lower().split())
    said = {stem(w) for w in tokens(text)}
    for translation in basis.translations:
        for match in _APART.finditer(translation):
            phrase = re.split(r"[,;.]", translation[match.end() :], maxsplit=1)[0]
            words = [stem(w) for w in tokens(phrase)[:_AFTER] if is_content(w)]
            kept = bool(words) and said.issuperset(words)
            if kept and match[0].lower() not in plain:
                yield Finding(Code.SET_APART_LOST, (match[0],))
