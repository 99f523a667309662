"""What a table's cell holds: a figure, none, a year, or words."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"[(<>≤≥±~ca.\s]*[€$£]?\s*[-–+−]?\s*"
    r"(?:\d{1,3}(?:[\s\u202f]\d{3})+(?:,\d+)?|\d[\d.,]*)\s*(?:%|‰|procent|pp|mln\.?|mld\.?|euro|x|p)?"
    r"[)*\s]*[¹²³]?",
    re.IGNORECASE,
)
_NO_NUMBER = re.compile(
    r"[-–—.*x]|n\.?\s?[vbat]\.?(?:\s?[vbt]\.?)?|onbekend|\.\.\.?", re.IGNORECASE
)
"""What stands in a cell where there is no figure."""
YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d))?\*{0,2}")


def is_number(text: str) -> bool:
    """Whether a cell is a figure, or says that there is none."""
    return bool(_NUMBER.fullmatch(text) or _NO_NUMBER.fullmatch(text))
