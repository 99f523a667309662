"""`summarize translate --lines`: a line out for each line in, for pipes and for measuring."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.cli.common import STDIN, stdin_bytes
from summarize.cli.job import FLAGGED, Job
from summarize.errors import InputError, LanguageError

if TYPE_CHECKING:
    from summarize.cli.notes import Notes, Watched
    from summarize.translation.manner import Manner

CHUNK = 200
"""Lines that are translated together: enough for full batches, few enough to see it flow."""


def translate_lines(name: str, job: Job, manner: Manner, notes: Notes) -> int:
    """Translate the lines of the file `name` and return the exit code.

    Lines end at "\\n" and nowhere else. Blank lines stay empty lines. To standard output they go
    as they are done, to a file all at once. Raises SummarizeError.
    """
    from summarize.cli.output import plan, write_file
    from summarize.cli.stdout import write_stdout
    from summarize.reading.language import check_language
    from summarize.rendering.formats import Format

    target = check_language(job.target)
    source = check_language(job.source) if job.source is not None else None
    destination = plan(job.output, [name], Format.TEXT)
    lines = _read_lines(name)
    if source is None:
        source = _told(name, lines, notes) if any(lines) else target
    destination.prepare()

    done: list[str] = []
    number = 0
    flagged = False
    # A bar on the terminal that gets the lines would run through them.
    with notes.progress(bar=sys.stdout is None or not sys.stdout.isatty()) as progress:
        for chunk in _translated(lines, source, target, job.model, manner, notes, progress):
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
    return FLAGGED if job.strict and flagged else 0


def _told(name: str, lines: Sequence[str], notes: Notes) -> str:
    from summarize.reading.language import detect_language

    try:
        source = detect_language("\n".join(lines))
    except LanguageError as error:
        raise LanguageError(f"{name}: {error}") from None
    notes.detail(f"{name}: {len(lines)} lines, language {source} (told from the text)")
    return source


def _translated(
    lines: Sequence[str],
    source: str,
    target: str,
    model: str | None,
    manner: Manner,
    notes: Notes,
    progress: Watched,
) -> Iterator[list[tuple[str, tuple[str, ...]]]]:
    """The translation of each line and its flags, some lines at a time."""
    from summarize.language import primary
    from summarize.models.loading import load
    from summarize.pipeline import translate_lines

    if primary(source) == primary(target):
        yield [(line, ()) for line in lines]
        return
    with progress.waiting(f"loading a model for {source} → {target}"):
        models = load(model, source, target)
    notes.note(f"{source} → {target}: model {models.identity.name}")
    for first in range(0, len(lines), CHUNK):
        chunk = lines[first : first + CHUNK]
        yield translate_lines(chunk, models.translator, source, target, progress, manner)


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
