"""Whether the network may be asked at all: what the environment says."""

from __future__ import annotations

import os

VARIABLE = "SUMMARIZE_OFFLINE"
_NO = frozenset({"", "0", "false", "no", "off"})


def everything() -> str:
    """Why nobody may be asked; empty if somebody may."""
    return f"{VARIABLE} is set" if _is_set(VARIABLE) else ""


def hub() -> str:
    """Why the hub may not be asked; empty if it may."""
    return everything() or ("HF_HUB_OFFLINE is set" if _is_set("HF_HUB_OFFLINE") else "")


def _is_set(name: str) -> bool:
    return os.environ.get(name, "").strip().lower() not in _NO
