"""Language codes, as BCP 47 writes them: "nl", "nl-BE", "zh-Hant"."""

from __future__ import annotations


def primary(code: str) -> str:
    """The language of a BCP 47 code, without region or script: "nl-BE" → "nl"."""
    return code.replace("_", "-").split("-", 1)[0].lower()


def is_same(one: str, other: str) -> bool:
    """Whether two codes are of one language, whatever its script and region."""
    return primary(one) == primary(other)
