"""An issue in, its HTML, Markdown or text out, by a template that its user may have changed."""

from __future__ import annotations

import re
import textwrap
import traceback
from collections.abc import Callable
from enum import StrEnum
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateSyntaxError
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.exceptions import TemplateNotFound
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from mjml import mjml2html

from summarize.errors import SummarizeError
from summarize.newsletter.issue import Issue
from summarize.rendering import view
from summarize.rendering.markdown import escape
from summarize.rendering.plain import plain

DEFAULT = "default"
COLUMNS = 72


class Form(StrEnum):
    """What a template makes. A mail (`mail.py`) has an HTML and a text part."""

    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"


_MISTAKES = (
    JinjaError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a template's own mistakes end in."""


class TemplateError(SummarizeError):
    """A template that cannot be used; the message says which line."""


def render(issue: Issue, form: Form, template: str = DEFAULT) -> str:
    """The issue in this form. `template` is the name of one that ships, or the path of a file.

    Raises TemplateError if there is no such template, or if it is broken.
    """
    source, name = template_source(template, form)
    try:
        text = check(template, form).render(issue=issue)
    except _MISTAKES as error:
        line = _line_of(error, name)
        raise TemplateError(f"{name}{line}: {str(error) or type(error).__name__}") from None
    if form is Form.HTML:
        return _compiled(text, source, name)
    return text.strip("\n") + "\n"


def check(template: str, form: Form) -> Template:
    """The template, read and parsed: what can be wrong with it before there is an issue.

    Raises TemplateError.
    """
    source, name = template_source(template, form)
    try:
        return _environment(form, source, name).get_template(name)
    except TemplateSyntaxError as error:
        raise TemplateError(f"{error.name or name}, line {error.lineno}: {error.message}") from None


def template_source(template: str, form: Form) -> tuple[str, str]:
    """A template's text, and what it is called in messages. Raises TemplateError."""
    if template in names():
        file = resources.files(__package__).joinpath("templates", f"{template}.{form.value}.j2")
        return file.read_text(encoding="utf-8"), f"{template}.{form.value}.j2"
    try:
        return Path(template).read_text(encoding="utf-8-sig"), template
    except UnicodeDecodeError:
        raise TemplateError(f"{template}: the template is not UTF-8.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        known = ", ".join(names())
        raise TemplateError(
            f"{template}: no template that ships (those are {known}), and no file: {reason}."
        ) from None


def names() -> list[str]:
    """The templates that ship."""
    folder = resources.files(__package__).joinpath("templates")
    return sorted({file.name.split(".")[0] for file in folder.iterdir()})


class _Loader(BaseLoader):
    """One template, with a name that tracebacks show."""

    def __init__(self, source: str, name: str) -> None:
        self.source, self.name = source, name

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        if template != self.name:
            raise TemplateNotFound(template, f"a template of its own is all there is: {template}")
        return self.source, self.name, lambda: True


def _environment(form: Form, source: str, name: str) -> Environment:
    """Whatever a template prints is escaped for what it makes, without being asked to."""
    finalize: dict[Form, Callable[[Any], Any]] = {
        Form.HTML: plain,
        Form.MARKDOWN: lambda value: _text(value, escape),
        Form.TEXT: lambda value: _text(value, view.clean),
    }
    environment = ImmutableSandboxedEnvironment(
        loader=_Loader(source, name),
        autoescape=form is Form.HTML,
        finalize=finalize[form],
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["wrap"] = wrap
    return environment


def _text(value: Any, escaped: Callable[[str], str]) -> Any:
    return value if isinstance(value, Markup) else escaped(plain(str(value)))


def wrap(text: str) -> Markup:
    """A text as lines of at most `COLUMNS` characters; a longer word stays whole."""
    lines = textwrap.wrap(
        view.clean(plain(text)), COLUMNS, break_long_words=False, break_on_hyphens=False
    )
    return Markup("\n".join(lines))


def _line_of(error: BaseException, name: str) -> str:
    """The line of the template in which an error was raised; Jinja puts it into the traceback."""
    lines = [f.lineno for f in traceback.extract_tb(error.__traceback__) if f.filename == name]
    return f", line {lines[-1]}" if lines else ""


def _compiled(mjml: str, source: str, name: str) -> str:
    try:
        # No fonts from anywhere: the mail asks nobody for anything.
        html: str = mjml2html(mjml, fonts={})
    except ValueError as error:
        line = unbalanced(source)
        where = f", line {line}" if line else ""
        raise TemplateError(f"{name}{where}: no valid MJML ({error})") from None
    return html.strip() + "\n"


class _Tags(HTMLParser):
    """Finds the first tag that is not closed, or closed without having been opened."""

    VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, int]] = []
        self.fault: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append((tag, self.getpos()[0]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opened and closed in one."""

    def handle_endtag(self, tag: str) -> None:
        if self.fault is not None or tag in self.VOID:
            return
        if self.open and self.open[-1][0] == tag:
            self.open.pop()
        else:
            opened = any(known == tag for known, _ in self.open)
            self.fault = self.open[-1][1] if opened else self.getpos()[0]


def unbalanced(source: str) -> int | None:
    """The line of a template's first tag without its partner; None if all have theirs."""
    tags = _Tags()
    tags.feed(re.sub(r"\{([%{#]).*?[%}#]\}", _lines_only, source, flags=re.DOTALL))
    if tags.fault is None and tags.open:
        return tags.open[-1][1]
    return tags.fault


def _lines_only(match: re.Match[str]) -> str:
    return "x" * (match[1] == "{") + "\n" * match[0].count("\n")
