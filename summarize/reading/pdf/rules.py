"""Lines drawn from top to bottom on a page: the edges of a table's columns, where it has any."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as raw

Rule = tuple[float, float, float]
"""Where a line stands, and from where to where it reaches: points, y downwards."""
_MOST = 5_000
"""Things drawn on a page that are looked at; more is a map or a drawing."""
_THIN = 3.0
_TALL = 8.0
"""Points: how wide a line is at most, and how tall at least."""


def rules_of(page: Any, left: float, top: float) -> list[Rule]:
    """The upright lines on a pypdfium2 page that is not turned, whose upper left corner that is."""
    found: set[Rule] = set()
    ends = [ctypes.c_float() for _ in range(4)]
    for i in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST)):
        one = raw.FPDFPage_GetObject(page.raw, i)
        if raw.FPDFPageObj_GetType(one) != raw.FPDF_PAGEOBJ_PATH:
            continue
        if not raw.FPDFPageObj_GetBounds(one, *ends):
            continue
        x0, low, x1, high = (end.value for end in ends)
        if x1 - x0 <= _THIN and high - low >= _TALL:
            found.add(((x0 + x1) / 2 - left, top - high, top - low))
    return sorted(found)
