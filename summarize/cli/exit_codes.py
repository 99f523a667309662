"""What the commands end with, all in one place; `docs/commands.md` says the same to users."""

from __future__ import annotations

from summarize.errors import ModelError, SummarizeError

DONE = 0
FLAGGED = 1
"""Done, but something is flagged and --strict was given; `check` has objections."""
NOTHING_FOUND = 1
"""`search` found no report, as grep says it."""
UNUSABLE = 2
"""Wrong usage (as click has it), unreadable input, a language that is not supported. Of a batch:
some reports were set aside or could not be read; the others are done."""
NO_MODEL = 3
"""No model that can do it. Of a batch: none for some of its languages."""
INTERRUPTED = 130
BROKEN_PIPE = 141
"""What a shell reports for a program ended by SIGINT or SIGPIPE: see `of_signal`."""


def of_error(error: SummarizeError) -> int:
    """What a run ends with that failed so."""
    return NO_MODEL if isinstance(error, ModelError) else UNUSABLE


def of_flags(flagged: bool, *, strict: bool) -> int:
    """What a run ends with that did what it was asked for."""
    return FLAGGED if strict and flagged else DONE


def of_signal(number: int) -> int:
    """What a shell reports for a program that this signal ended."""
    return 128 + number
