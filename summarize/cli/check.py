"""`summarize check`: what is wrong with a text that stands for another; no model needed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from summarize.cli import common, exit_codes
from summarize.cli.common import STDIN
from summarize.cli.option_values import ResultWords, gathered
from summarize.cli.param_types import FILE, LANGUAGE
from summarize.cli.result_place import ResultPlace
from summarize.errors import InputError

if TYPE_CHECKING:
    from summarize.api.checking import Checking, TextPair
    from summarize.cli.notes import Notes


@dataclass(frozen=True, slots=True)
class TwoTexts:
    """Two texts, the names of their files, and their languages."""

    names: tuple[str, str]
    source: str
    target: str
    source_lang: str
    target_lang: str


@dataclass(frozen=True, slots=True)
class CheckInputs:
    """What is checked: two files, or one of pairs; and the languages."""

    source: str | None
    target: str | None
    pairs: str | None
    source_lang: str | None
    target_lang: str

    @property
    def files(self) -> list[str]:
        """The files that are given."""
        return [one for one in (self.source, self.target, self.pairs) if one]

    def check_usage(self, form: str) -> None:
        """Raises click.UsageError if these do not go together."""
        if self.pairs is not None:
            if self.source is not None:
                raise click.UsageError("Give either SOURCE and TARGET, or --pairs FILE, not both.")
            if form == "json":
                raise click.UsageError("--pairs writes an object a line: use --format jsonl.")
            return
        if self.source is None or self.target is None:
            raise click.UsageError("Give SOURCE and TARGET, or --pairs FILE.")
        if self.source == self.target == STDIN:
            raise click.UsageError('Only one of SOURCE and TARGET can be "-".')
        if form == "jsonl":
            raise click.UsageError("jsonl is for --pairs: use --format json.")

    def texts(self) -> TwoTexts:
        """Read the two files. Raises InputError, LanguageError."""
        from summarize.api.checking import language, language_of

        assert self.source is not None
        assert self.target is not None
        into = language(self.target_lang)
        told = language(self.source_lang) if self.source_lang is not None else None
        texts = _read_text(self.source), _read_text(self.target)
        return TwoTexts((self.source, self.target), *texts, told or language_of(texts[0]), into)


@dataclass(frozen=True, slots=True)
class CheckWords:
    """Which checks are made."""

    mode: str | None
    only: tuple[str, ...]
    without: tuple[str, ...]

    def checking(self, mode: str) -> Checking:
        """The checks, in this mode unless one is given.

        Raises UsageError if one is not known, or not of the mode.
        """
        from summarize.api.checking import Checking

        only = _names(self.only) if self.only else None
        try:
            return Checking(self.mode or mode, only, _names(self.without))
        except ValueError as error:
            raise click.UsageError(str(error)) from None


def _names(given: tuple[str, ...]) -> list[str]:
    return [name.strip() for one in given for name in one.split(",") if name.strip()]


@click.command()
@click.argument("source", required=False, type=FILE)
@click.argument("target", required=False, type=FILE)
@click.option(
    "--pairs",
    metavar="FILE",
    type=FILE,
    help="Check pairs: two columns a line, source TAB target.",
)
@click.option(
    "--from", "source_lang", metavar="LANG", type=LANGUAGE, help="Language of the source."
)
@click.option(
    "--to",
    "--lang",
    "target_lang",
    metavar="LANG",
    type=LANGUAGE,
    default="en",
    show_default=True,
    help="Language of the target.",
)
@click.option(
    "--as",
    "mode",
    type=click.Choice(["translation", "summary"]),
    help="A translation keeps every figure; a summary may leave figures out.",
)
@click.option(
    "--only",
    metavar="CHECKS",
    multiple=True,
    help="Only these checks, with commas between them or repeated: figures,names,denial,…",
)
@click.option("--except", "without", metavar="CHECKS", multiple=True, help="All checks but these.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    show_default=True,
    help="json for SOURCE TARGET, jsonl for --pairs.",
)
@common.result_option
@common.noted
@gathered(inputs=CheckInputs, checks=CheckWords, result=ResultWords)
@click.pass_context
def check(
    ctx: click.Context,
    inputs: CheckInputs,
    checks: CheckWords,
    result: ResultWords,
    notes: Notes,
) -> None:
    """Check TARGET against SOURCE, or many pairs of texts: figures, names, denials and the rest.

    SOURCE and TARGET are text files in UTF-8; one of them may be "-" for standard input. They are
    checked as a summary unless --as says otherwise, and the language of SOURCE is told from the
    text unless --from names it.

    With --pairs, each line of FILE is a pair of texts with one tab between them, without quoting.
    They are checked as translations unless --as says otherwise, and from Dutch unless --from names
    another language.

    All checks that apply are run: of a translation figures, names, denial, comparisons, direction,
    prepositions, countries, additions, question, language, form and terms; of a summary figures,
    names, persons, countries, additions and direction. All but figures are checked line by line
    where both texts have as many lines.

    Exit status: 0 if no check finds an error, 1 if one does, 2 for wrong usage or malformed input.
    """
    from summarize.api.checking import language

    inputs.check_usage(result.form)
    chosen = checks.checking("summary" if inputs.pairs is None else "translation")
    name = f"check.{'txt' if result.form == 'text' else result.form}"
    place = ResultPlace.of(result.output, name, inputs.files)
    with _reader_may_leave():
        if inputs.pairs is not None:
            langs = language(inputs.source_lang or "nl"), language(inputs.target_lang)
            notes.detail(f"{langs[0]} → {langs[1]}, as a {chosen.mode.value}")
            ok = _check_pairs(inputs.pairs, langs, chosen, result.form, place)
        else:
            texts = inputs.texts()
            notes.detail(f"{texts.source_lang} → {texts.target_lang}, as a {chosen.mode.value}")
            ok = _check_files(texts, chosen, result.form, place)
        place.close()
    ctx.exit(exit_codes.DONE if ok else exit_codes.FLAGGED)


def _check_files(texts: TwoTexts, chosen: Checking, form: str, place: ResultPlace) -> bool:
    from summarize.api.checking import checked_report, json_document
    from summarize.version import __version__

    result = chosen.check(texts.source, texts.target, texts.source_lang, texts.target_lang)
    if form == "json":
        about = {
            "version": __version__,
            "source": texts.names[0],
            "target": texts.names[1],
            "from": texts.source_lang,
            "lang": texts.target_lang,
            "as": chosen.mode.value,
        }
        place.write(json_document(result, about) + "\n")
    else:
        place.write_text(checked_report(result, texts.source))
    return result.ok


def _check_pairs(
    name: str, langs: tuple[str, str], chosen: Checking, form: str, place: ResultPlace
) -> bool:
    from summarize.api.checking import read_pairs

    with _open(name) as stream:
        pairs = _at_least_one(read_pairs(stream, name), name)
        if form == "jsonl":
            return _pairs_as_jsonl(pairs, langs, chosen, place)
        return _pairs_as_text(pairs, langs, chosen, place)


def _pairs_as_jsonl(
    pairs: Iterable[TextPair], langs: tuple[str, str], chosen: Checking, place: ResultPlace
) -> bool:
    from summarize.api.checking import json_line

    ok = True
    for line, source, target in pairs:
        result = chosen.check(source, target, *langs)
        place.write(json_line(result, line) + "\n")  # at once: the next pair may be long
        ok = ok and result.ok
    return ok


def _pairs_as_text(
    pairs: Iterable[TextPair], langs: tuple[str, str], chosen: Checking, place: ResultPlace
) -> bool:
    from summarize.api.checking import pair_report, pairs_verdict

    checked = failed = 0
    for line, source, target in pairs:
        result = chosen.check(source, target, *langs)
        checked += 1
        if not result.ok:
            failed += 1
            place.write_text(pair_report(result, source, line))
    place.write_text(pairs_verdict(checked, failed))
    return failed == 0


def _read_text(name: str) -> str:
    with _open(name) as stream:
        try:
            raw = stream.read()
        except OSError as error:
            raise InputError(f"{name}: cannot be read ({error.strerror}).") from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{name}, line {line}: not UTF-8 (0x{raw[error.start]:02x}); convert the file to UTF-8."
        ) from None


def _open(name: str) -> AbstractContextManager[BinaryIO]:
    """The bytes of a file, or of standard input for "-". Raises InputError if there are none."""
    if name == STDIN:
        if sys.stdin is None:
            raise InputError("Standard input is closed.")
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise InputError(f"{name}: cannot be read ({error.strerror}).") from None
    except ValueError:
        raise InputError(f"{name!r}: is no file name.") from None


def _at_least_one(pairs: Iterator[TextPair], name: str) -> Iterator[TextPair]:
    empty = True
    for pair in pairs:
        empty = False
        yield pair
    if empty:
        raise InputError(f"{name}: holds no pairs.")


@contextmanager
def _reader_may_leave() -> Iterator[None]:
    """End without a word if whoever reads our output has gone (`summarize check … | head`)."""
    try:
        yield
    except BrokenPipeError:
        # The interpreter flushes standard output once more as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(exit_codes.BROKEN_PIPE)
