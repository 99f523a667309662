"""Standard output, where it may be full or closed. Brings nothing else of the program with it."""

from __future__ import annotations

import os
import sys

from summarize.errors import SummarizeError


class OutputError(SummarizeError):
    """A place that cannot be written to."""


def write_stdout(text: str) -> None:
    """Write to standard output now; a character that its encoding lacks becomes "?".

    Raises OutputError; BrokenPipeError if its reader is gone.
    """
    if sys.stdout is None:
        raise OutputError("Standard output is closed.")
    coding = sys.stdout.encoding or "utf-8"
    try:
        sys.stdout.write(text.encode(coding, "replace").decode(coding))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        # The interpreter would try again, and complain, when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OutputError(f"Standard output cannot be written ({why(error)}).") from None


def why(error: Exception) -> str:
    """What the system says is wrong, without the file's name."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
