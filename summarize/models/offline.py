"""Whether the network may be asked at all: what the environment says."""

from __future__ import annotations

import os

VARIABLE = "SUMMARIZE_OFFLINE"
OPTION = "--offline"
"""What the variable holds where an option set it."""
_NO = frozenset({"", "0", "false", "no", "off"})


def everything() -> str:
    """Why nobody may be asked; empty if somebody may."""
    if os.environ.get(VARIABLE) == OPTION:
        return f"{OPTION} is given"
    return f"{VARIABLE} is set" if _is_set(VARIABLE) else ""


def hub() -> str:
    """Why the hub may not be asked; empty if it may."""
    return everything() or ("HF_HUB_OFFLINE is set" if _is_set("HF_HUB_OFFLINE") else "")


def _is_set(name: str) -> bool:
    return os.environ.get(name, "").strip().lower() not in _NO
