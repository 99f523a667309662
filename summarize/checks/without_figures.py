"""What of a text is words alone."""

from __future__ import annotations

import re

from summarize.figures import find

_NO_LESS = re.compile(r"\b(?:no|not) (?:less|fewer|more) than\b", re.IGNORECASE)


def without_figures(text: str, language: str) -> str:
    """The text with its figures blanked: they were compared as figures, and "tenfold" for "ten
    times" is no new word, nor "no less than 2,205" a negation."""
    plain = list(_NO_LESS.sub(" ", text))
    for figure in find("".join(plain), language):
        plain[figure.start : figure.end] = " " * (figure.end - figure.start)
    return "".join(plain)
