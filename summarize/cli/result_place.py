"""Where a result goes that is written part by part: standard output, or a file in one step."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from summarize.cli.stdout import write_stdout

if TYPE_CHECKING:
    from rich.console import RenderableType

UNWRAPPED = 100_000
"""Columns of an output that is no terminal: what reads it can fold lines, but not unfold them."""


class ResultPlace:
    """Where the result goes: to standard output at once, or to a file when all of it is there."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._parts: list[str] = []

    @classmethod
    def of(cls, output: str | None, name: str, sources: Sequence[str] = ()) -> Self:
        """What `-o OUTPUT` means; in a folder the file is called `name`. Raises OutputError."""
        if output is None:  # what follows imports much, and a check must be quick
            return cls(None)
        from summarize.cli.output import result_path

        return cls(result_path(output, name, sources))

    def write(self, text: str) -> None:
        """A part of it."""
        if self.path is None:
            write_stdout(text)
        else:
            self._parts.append(text)

    def write_text(self, what: RenderableType) -> None:
        """A part of it that rich lays out."""
        from rich.console import Console

        terminal = self.path is None and sys.stdout is not None and sys.stdout.isatty()
        console = Console(
            highlight=False,
            width=None if terminal else UNWRAPPED,
            force_terminal=None if self.path is None else False,
        )
        with console.capture() as capture:
            console.print(what)
        self.write("\n".join(line.rstrip() for line in capture.get().split("\n")))

    def close(self) -> None:
        """That was all of it. Raises OutputError."""
        if self.path is not None:
            from summarize.cli.output import write_file

            write_file(self.path, "".join(self._parts))
