"""A quotation that is in the target language already stays word for word."""

from __future__ import annotations

import re

from summarize.language import is_same
from summarize.reading.mixed import quoted_languages

_QUOTED = re.compile('[“„"«‘](?P<said>[^“”„"«»]{8,400})[”“"»’](?!\\w)')


def verbatim(source: str, text: str, source_lang: str, target_lang: str) -> str:
    """`text`, a translation of `source`, with what the source quotes in the target language put as
    it stands there. Where the quotations cannot be told apart, the text is left as it is."""
    spans = [
        span for span in quoted_languages(source, source_lang) if is_same(span[2], target_lang)
    ]
    missing = [source[start:end] for start, end, _ in spans if source[start:end] not in text]
    if not missing:
        return text
    theirs = [match["said"] for match in _QUOTED.finditer(source)]
    ours = list(_QUOTED.finditer(text))
    if len(theirs) != len(ours):
        return text
    for said, match in reversed(list(zip(theirs, ours, strict=True))):
        if said in missing:
            text = text[: match.start("said")] + said + text[match.end("said") :]
    return text
