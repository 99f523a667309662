"""What can go wrong for a user.

Every message is one sentence that says what, where, and what to do.
"""

from __future__ import annotations


class SummarizeError(Exception):
    """A failure that the user can do something about. Printed as one line, never as a traceback."""


class InputError(SummarizeError):
    """A file that cannot be read, or that holds nothing to summarise."""


class LanguageError(SummarizeError):
    """A language that is not supported, or could not be told from the text."""


class ModelError(SummarizeError):
    """No model that can do the job: not installed, not reachable, or not what its hash says."""
