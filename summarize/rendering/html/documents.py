"""Pages as HTML: one self-contained file that asks nobody for anything and runs one script.

Whatever a report says is text: autoescaped, without characters that no HTML may have or that turn
a line round, under a Content-Security-Policy that allows our own script and style by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from summarize.rendering import view
from summarize.rendering.html.page import page
from summarize.rendering.plain import plain
from summarize.report import Report


def render(report: Report, *, notice: bool = True) -> str:
    """The review page of a report. The same report gives the same page.

    `notice` says at its end that a machine made it.
    """
    return (
        _environment()
        .get_template("review.html.j2")
        .render(page=page(report), notice=notice, **_inline("review.css", "review.js"))
    )


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A line of the index."""

    href: str
    title: str
    byline: str
    counts: str
    flags: int
    language: str


def index(pages: Sequence[tuple[str, Report]]) -> str:
    """A page that leads to pages in the same folder, each given by its file's name."""
    entries = [
        IndexEntry(
            quote(os.fsencode(name)),
            view.heading(report) or view.clean(report.article.name),
            view.byline(report),
            view.figure_counts(report),
            len(report.flags),
            report.target_language,
        )
        for name, report in pages
    ]
    return (
        _environment()
        .get_template("index.html.j2")
        .render(entries=entries, **_inline("review.css"))
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("summarize.rendering.html"),
        autoescape=True,
        finalize=plain,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["words"] = words
    return environment


def words(count: int, noun: str) -> str:
    """A count and its noun: 1 sentence, 2 sentences."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _inline(style: str, script: str | None = None) -> dict[str, Markup]:
    """The style and script that go into a page, and the policy that allows nothing else."""
    css = _text(style)
    policy = ["default-src 'none'", f"style-src '{_hash(css)}'"]
    found = {"style": Markup(css)}  # our own file, from this package
    if script is not None:
        js = _text(script)
        policy.append(f"script-src '{_hash(js)}'")
        found["script"] = Markup(js)
    policy += ["base-uri 'none'", "form-action 'none'"]
    return found | {"policy": Markup("; ".join(policy))}


@cache
def _text(name: str) -> str:
    file = resources.files(__package__).joinpath("templates", name)
    return file.read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
