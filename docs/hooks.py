"""What mkdocs takes from elsewhere: pages of the repository, tables of measurements, help texts.

Nothing that was measured or that a command says of itself is typed into a page.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

ROOT = Path(__file__).parent.parent
PAGES = {
    "architecture.md": "ARCHITECTURE.md",
    "changelog.md": "CHANGELOG.md",
    "models.md": "models.md",
    "measured-checks.md": "benchmarks/checks.md",
    "measured-checks-by-hand.md": "benchmarks/checks-notes.md",
    "measured-denials.md": "benchmarks/denials.md",
    "measured-confidence.md": "benchmarks/confidence.md",
    "measured-desk.md": "benchmarks/desk.md",
    "measured-figures.md": "benchmarks/figures.md",
    "measured-speed.md": "benchmarks/results.md",
    "measured-summaries.md": "benchmarks/summaries.md",
    "measured-translation.md": "benchmarks/translation.md",
}
"""Pages that are other files of the repository."""

TABLE = re.compile(r"^<!-- table: (?P<file>\S+)(?: under (?P<heading>.+?))? -->$", re.MULTILINE)
HELP = re.compile(r"^<!-- help: summarize ?(?P<words>.*?) -->$", re.MULTILINE)
_TABLE = re.compile(r"(?:^\|.*\|[ ]*\n?)+", re.MULTILINE)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are other files."""
    from mkdocs.structure.files import File

    for name, source in PAGES.items():
        files.append(File.generated(config, name, abs_src_path=str(ROOT / source)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put tables and help texts in their places."""
    return filled(markdown)


def filled(markdown: str) -> str:
    """A page with its tables and help texts. Raises ValueError if one is not there."""
    markdown = TABLE.sub(lambda m: table(ROOT / m["file"], m["heading"]), markdown)
    return HELP.sub(lambda m: f"```text\n{help_text(m['words'].split())}```", markdown)


def table(path: Path, heading: str | None = None) -> str:
    """The first table of a file, or the first under a heading of it, and where it is from."""
    text = path.read_text(encoding="utf-8")
    if heading is not None:
        _, found, text = text.partition(f"## {heading}\n")
        if not found:
            raise ValueError(f"{path} has no heading {heading!r}")
    match = _TABLE.search(text)
    if match is None:
        raise ValueError(f"{path} has no table")
    return f"{match[0].rstrip()}\n"


def help_text(words: list[str]) -> str:
    """What a command says of itself."""
    from click.testing import CliRunner

    from summarize.cli import cli

    done = CliRunner().invoke(
        cli,
        [*words, "--help"],
        prog_name="summarize",
        env={"COLUMNS": "80"},
        catch_exceptions=False,
    )
    if done.exit_code:
        raise ValueError(f"summarize {' '.join(words)} --help fails")
    return done.stdout
