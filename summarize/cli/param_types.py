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


class ModelWord(click.ParamType[str]):
    """A model's name, or what else finds one: a shell completes the names that are known."""

    name = "text"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The registry's models, those that are installed besides, and files, for a folder."""
        from summarize.api.store import Store

        store = Store.open()
        names = {s.name for s in (*store.registry.models, *store.others())}
        known = [CompletionItem(name) for name in sorted(names) if name.startswith(incomplete)]
        return known or [CompletionItem(incomplete, type="file")]


class LanguageWord(click.ParamType[str]):
    """A language's code."""

    name = "text"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Those that reports are read in."""
        from summarize.api.sources import languages

        return [CompletionItem(code) for code in languages() if code.startswith(incomplete)]


FILE = FileName()
MODEL = ModelWord()
LANGUAGE = LanguageWord()
