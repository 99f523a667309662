"""Types of a command line's words."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem


class FileName(click.ParamType[str]):
    """A file's name, "-", or something that names no file yet: a shell completes it with files."""

    name = "text"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Whatever files there are."""
        return [CompletionItem(incomplete, type="file")]


FILE = FileName()
