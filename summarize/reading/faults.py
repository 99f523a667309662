"""Why a document cannot be read: one class a reason, each message one sentence with the name.

All are `InputError`s: the command says the sentence and goes on with the next file, and a batch
sets the report aside with it. They are made of their message alone, so that they come whole out
of the child process in which documents are parsed.
"""

from __future__ import annotations

from summarize.errors import InputError


class ReadingError(InputError):
    """A document that holds no report that can be had."""


class UnreadableError(ReadingError):
    """A damaged document, or one that is not what it says it is."""


class EncryptedError(ReadingError):
    """A document that opens only with a password."""


class NoTextError(ReadingError):
    """A document without a word in it: pictures of text, an empty form."""


class ScanError(NoTextError):
    """A document whose pages are pictures of text. Text recognition may read it."""


class TooLargeError(ReadingError):
    """A document over one of the limits: bytes, bytes unpacked, pages, blocks."""


class TooDeepError(ReadingError):
    """A document with more nested in it than any report has."""


class TooSlowError(ReadingError):
    """A document that took longer to parse than any report does."""


class UnsupportedError(ReadingError):
    """A kind of file that no reader here is made for."""


class MissingExtraError(ReadingError):
    """A kind of file whose libraries are not installed; the message names the extra."""
