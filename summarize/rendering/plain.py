"""Text that may go into any document: nothing in it steers a parser, a terminal, or a line."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

from summarize.rendering.check_json import printable

# Code points that are no characters, which a parser would have to replace as we do.
_ENDS_OF_PLANES = "".join(f"{chr(p << 16 | 0xFFFE)}{chr(p << 16 | 0xFFFF)}" for p in range(17))
_NO_CHARACTERS = re.compile(f"[\ufdd0-\ufdef{_ENDS_OF_PLANES}]")
_BIDI_CONTROLS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
"""Direction marks. Elements that hold a report's text have a direction of their own instead."""


def plain(value: Any) -> Any:
    """What a template prints: text without anything that steers, whatever it came from."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return _NO_CHARACTERS.sub("\ufffd", _BIDI_CONTROLS.sub("", printable(value)))
