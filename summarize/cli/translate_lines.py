"""`summarize translate --lines`: a line out for each line in, for pipes and for measuring."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.cli import exit_codes
from summarize.cli.common import STDIN, stdin_bytes
from summarize.cli.job import CommandJob
from summarize.errors import InputError, LanguageError

if TYPE_CHECKING:
    from summarize import Finding
    from summarize.api.summarizer import Summarizer
    from summarize.cli.notes import Notes, Watched

CHUNK = 200
"""Lines that are translated together: enough for full batches, few enough to see it flow."""


def translate_lines(name: str, job: CommandJob, notes: Notes) -> int:
    """Translate the lines of the file `name` and return the exit code.

    Lines end at "\\n" and nowhere else. Blank lines stay empty lines. To standard output they go
    as they are done, to a file all at once. Raises SummarizeError.
    """
    from summarize.api.documents import Format
    from summarize.cli.output import plan, write_file
    from summarize.cli.stdout import write_stdout

    summarizer = job.wanted.summarizer()
    source = job.wanted.source
    destination = plan(job.output, [name], Format.TEXT, job.wanted.glossary)
    lines = _read_lines(name)
    if source is None:
        source = _told(name, lines, notes) if any(lines) else summarizer.to
    destination.prepare()

    done: list[str] = []
    number = 0
    flagged = False
    # A bar on the terminal that gets the lines would run through them.
    with notes.progress(bar=sys.stdout is None or not sys.stdout.isatty()) as progress:
        for chunk in _translated(lines, source, summarizer, notes, progress):
            for _, flags in chunk:
                number += 1
                for flag in flags:
                    notes.note(f"{name}, line {number}: {flag}")
                    flagged = True
            out = _as_lines(text for text, _ in chunk)
            if destination.writes_stdout:
                write_stdout(out)
            else:
                done.append(out)
    for path in destination.paths:
        write_file(path, "".join(done))
    return exit_codes.of_flags(flagged, strict=job.strict)


def _told(name: str, lines: Sequence[str], notes: Notes) -> str:
    from summarize.api.sources import detect_language

    try:
        source = detect_language("\n".join(lines))
    except LanguageError as error:
        raise LanguageError(f"{name}: {error}") from None
    notes.detail(f"{name}: {len(lines)} lines, language {source} (told from the text)")
    return source


def _translated(
    lines: Sequence[str], source: str, summarizer: Summarizer, notes: Notes, progress: Watched
) -> Iterator[list[tuple[str, tuple[Finding, ...]]]]:
    """The translation of each line and its flags, some lines at a time."""
    from summarize.api.sources import same_language

    if not same_language(source, summarizer.to):
        with progress.waiting(f"loading a model for {source} → {summarizer.to}"):
            model = summarizer.load(source)
        notes.note(f"{source} → {summarizer.to}: model {model.name}")
    summarizer.progress = progress.update
    for first in range(0, len(lines), CHUNK):
        yield summarizer.translate_lines(lines[first : first + CHUNK], source=source)


def _as_lines(texts: Iterable[str]) -> str:
    """Each text as exactly one line, whatever its reader takes for a line's end."""
    return "".join(" ".join(text.splitlines()).strip() + "\n" for text in texts)


def _read_lines(name: str) -> list[str]:
    """The lines of a UTF-8 file without their ends; a blank one is empty. Raises InputError.

    Not `str.splitlines`, for which a form feed or U+2028 ends a line too.
    """
    try:
        data = stdin_bytes().read() if name == STDIN else Path(name).read_bytes()
    except OSError as error:
        raise InputError(f"{name}: cannot be read ({error.strerror}).") from None
    except ValueError:
        raise InputError(f"{name!r}: is no file name.") from None
    rows = data.split(b"\n")
    if not rows[-1]:
        rows.pop()  # what comes after the last line's end is no line
    lines: list[str] = []
    for number, row in enumerate(rows, 1):
        try:
            lines.append(row.decode("utf-8-sig" if number == 1 else "utf-8").strip())
        except UnicodeDecodeError:
            raise InputError(f"{name}, line {number}: is not UTF-8; convert the file.") from None
    return lines
