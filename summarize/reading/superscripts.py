"""Raised figures as characters, so that 10² does not become 102."""

from __future__ import annotations

SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
"""For `str.translate`."""
