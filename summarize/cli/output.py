"""Where a run's result goes: standard output, a file, or a folder with a file per report."""

from __future__ import annotations

import os
import secrets
import shutil
import stat
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.api.documents import Format, index, render
from summarize.cli.common import STDIN
from summarize.cli.stdout import OutputError, why, write_stdout
from summarize.report import Report

INDEX = "index.html"
PIPED_WIDTH = 80
"""Columns of text that does not go to a terminal."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where the reports go: `file` gets all of them, `files` one each; neither: standard output."""

    form: Format
    file: Path | None = None
    files: tuple[Path, ...] = ()

    @property
    def index(self) -> Path | None:
        """The page that leads to the others, where there is to be one."""
        if self.form is not Format.HTML or len(self.files) < 2:
            return None
        return self.files[0].parent / INDEX

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every file that may be written."""
        if self.file is not None:
            return (self.file,)
        return self.files if self.index is None else (*self.files, self.index)

    @property
    def writes_stdout(self) -> bool:
        """Whether the result goes to standard output."""
        return not self.paths

    def prepare(self) -> None:
        """See that the reports can be written, before an hour's work is done for nothing.

        Makes the folder for `files`. Raises OutputError.
        """
        if self.files:
            folder = self.files[0].parent
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise _unwritable(folder, error) from None
        for path in self.paths:
            check_writable(path)

    def write(
        self, reports: Mapping[int, Report], *, translation: bool, notice: bool = True
    ) -> None:
        """Write the reports, each given by its file's place in the run. Raises OutputError."""
        if self.files:
            # All are rendered before the first is written: no folder half old, half new.
            texts = {
                place: render(report, self.form, translation=translation, notice=notice)
                for place, report in reports.items()
            }
            for place, text in texts.items():
                write_file(self.files[place], text)
            if self.index is not None and len(reports) > 1:
                pages = [(self.files[place].name, report) for place, report in reports.items()]
                write_file(self.index, index(pages))
        elif self.file is not None:
            text = render(list(reports.values()), self.form, translation=translation, notice=notice)
            write_file(self.file, text)
        else:
            terminal = sys.stdout is not None and sys.stdout.isatty()
            width = shutil.get_terminal_size().columns if terminal else PIPED_WIDTH
            colour = (
                terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
            )
            write_stdout(
                render(
                    list(reports.values()),
                    self.form,
                    translation=translation,
                    notice=notice,
                    width=width,
                    colour=colour,
                )
            )


def plan(
    output: str | None, sources: Sequence[str], form: Format, others: Sequence[str] = ()
) -> Destination:
    """What `-o OUTPUT` means for these source files. Touches nothing.

    A folder is what exists as one, ends with "/", or is named without suffix for several sources
    and is no file yet. Its files are named after the sources. Raises OutputError if a source
    would be overwritten, or one of `others` that are read beside them, or if several pages would
    go into one file.
    """
    if output is None or output == STDIN:
        _check_one_page(form, sources)
        return Destination(form)
    _check_named(output)
    path = Path(output)
    try:
        several = len(sources) > 1 and not path.suffix and not path.exists()
        folder = path.is_dir() or output.endswith(("/", os.sep)) or several
    except (OSError, ValueError) as error:  # too long a name, or a NUL in it
        raise _unwritable(path, error) from None
    if folder:
        destination = Destination(form, files=_file_names(path, sources, form.suffix))
    else:
        _check_one_page(form, sources)
        destination = Destination(form, file=path)
    written = {os.path.realpath(path) for path in destination.paths}
    for source in (*sources, *others):
        if source != STDIN and os.path.realpath(source) in written:
            raise OutputError(
                f"{source}: would be overwritten by -o {output}; choose another place."
            )
    return destination


def _check_one_page(form: Format, sources: Sequence[str]) -> None:
    if form is Format.HTML and len(sources) > 1:
        raise OutputError("html is one page for each report: name a folder with -o.")


def _file_names(folder: Path, sources: Sequence[str], suffix: str) -> tuple[Path, ...]:
    taken = {Path(INDEX).stem} if suffix == Format.HTML.suffix and len(sources) > 1 else set[str]()
    names: list[Path] = []
    for source in sources:
        stem = "stdin" if source == STDIN else Path(source).stem
        name, number = stem, 1
        while name.casefold() in taken:  # some file systems know no case
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.casefold())
        names.append(folder / f"{name}{suffix}")
    return tuple(names)


def _check_named(output: str) -> None:
    """An empty name is a variable that nobody set, and no place to write to."""
    if not output:
        raise OutputError("-o has an empty name; name a file or a folder.")


def result_path(output: str | None, name: str, sources: Sequence[str] = ()) -> Path | None:
    """Where the one result of a command goes with `-o OUTPUT`; None for standard output.

    In a folder it is called `name`. Makes that folder; raises OutputError if it cannot be written,
    or is one of the files that the result is made of.
    """
    if output is None or output == STDIN:
        return None
    _check_named(output)
    path = Path(output)
    try:
        if path.is_dir() or output.endswith(("/", os.sep)):
            path.mkdir(parents=True, exist_ok=True)
            path /= name
        same = os.path.realpath(path)
        overwritten = [s for s in sources if s != STDIN and os.path.realpath(s) == same]
    except (OSError, ValueError) as error:  # too long a name, or a NUL in it
        raise _unwritable(path, error) from None
    if overwritten:
        raise OutputError(
            f"{overwritten[0]}: would be overwritten by -o {output}; choose another place."
        )
    check_writable(path)
    return path


def write_result(path: Path | None, text: str) -> None:
    """The one result of a command, to where `result_path` said. Raises OutputError."""
    if path is None:
        write_stdout(text)
    else:
        write_file(path, text)


def check_writable(path: Path) -> None:
    """Raises OutputError if `path` cannot be written; makes and removes a file beside it to see."""
    if path.is_dir():
        raise OutputError(f"{path}: is a folder.")
    if path.exists() and not os.access(path, os.W_OK):
        raise OutputError(f"{path}: is write-protected.")
    if _is_special(path):
        return
    try:
        temporary, descriptor = _temporary(path)
        os.close(descriptor)
        temporary.unlink()
    except OSError as error:
        raise _unwritable(path, error) from None


def write_file(path: Path, text: str) -> None:
    """Replace what is in `path` in one step: whoever looks sees the old file or the new one.

    A device or a named pipe is written to as it is. Raises OutputError.
    """
    data = text.encode("utf-8")
    try:
        if _is_special(path):
            path.write_bytes(data)
            return
        target = Path(os.path.realpath(path))  # a link stays a link
        temporary, descriptor = _temporary(target)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                shutil.copymode(target, temporary)
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _unwritable(path, error) from None


def _temporary(path: Path) -> tuple[Path, int]:
    """A new file in the folder of `path`, open, with the permissions that the umask leaves."""
    folder = Path(os.path.realpath(path)).parent
    temporary = folder / f".summarize-{secrets.token_hex(8)}.tmp"
    # Not `tempfile`, whose files are private whatever the umask says.
    return temporary, os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666)


def _is_special(path: Path) -> bool:
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _unwritable(path: Path, error: Exception) -> OutputError:
    return OutputError(f"{path}: cannot be written ({why(error)}).")
