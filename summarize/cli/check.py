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
from summarize.cli.param_types import FILE, LANGUAGE
from summarize.cli.result_place import ResultPlace
from summarize.errors import InputError

if TYPE_CHECKING:
    from summarize.api.checking import Checking, TextPair
    from summarize.cli.notes import Notes


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
@click.pass_context
def check(
    ctx: click.Context,
    source: str | None,
    target: str | None,
    pairs: str | None,
    source_lang: str | None,
    target_lang: str,
    mode: str | None,
    only: tuple[str, ...],
    without: tuple[str, ...],
    form: str,
    output: str | None,
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
    names, countries, additions and direction. All but figures are checked line by line where both
    texts have as many lines.

    Exit status: 0 if no check finds an error, 1 if one does, 2 for wrong usage or malformed input.
    """
    from summarize.api.checking import language

    _check_usage(source, target, pairs, form)
    chosen = _checking(mode or ("summary" if pairs is None else "translation"), only, without)
    name = f"check.{'txt' if form == 'text' else form}"
    place = ResultPlace.of(output, name, [one for one in (source, target, pairs) if one])
    with _reader_may_leave():
        if pairs is not None:
            langs = language(source_lang or "nl"), language(target_lang)
            notes.detail(f"{langs[0]} → {langs[1]}, as a {chosen.mode.value}")
            ok = _check_pairs(pairs, langs, chosen, form, place)
        else:
            assert source is not None
            assert target is not None
            texts = _texts(source, target, source_lang, target_lang)
            notes.detail(f"{texts.source_lang} → {texts.target_lang}, as a {chosen.mode.value}")
            ok = _check_files(texts, chosen, form, place)
        place.close()
    ctx.exit(exit_codes.DONE if ok else exit_codes.FLAGGED)


def _check_usage(source: str | None, target: str | None, pairs: str | None, form: str) -> None:
    """Raises click.UsageError if these do not go together."""
    if pairs is not None:
        if source is not None:
            raise click.UsageError("Give either SOURCE and TARGET, or --pairs FILE, not both.")
        if form == "json":
            raise click.UsageError("--pairs writes an object a line: use --format jsonl.")
        return
    if source is None or target is None:
        raise click.UsageError("Give SOURCE and TARGET, or --pairs FILE.")
    if source == target == STDIN:
        raise click.UsageError('Only one of SOURCE and TARGET can be "-".')
    if form == "jsonl":
        raise click.UsageError("jsonl is for --pairs: use --format json.")


def _checking(mode: str, only: tuple[str, ...], without: tuple[str, ...]) -> Checking:
    """The checks of a run. Raises UsageError if one is not known, or not of this mode."""
    from summarize.api.checking import Checking

    try:
        return Checking(mode, _names(only) if only else None, _names(without))
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _names(given: tuple[str, ...]) -> list[str]:
    return [name.strip() for one in given for name in one.split(",") if name.strip()]


@dataclass(frozen=True, slots=True)
class Texts:
    """Two texts, the names of their files, and their languages."""

    names: tuple[str, str]
    source: str
    target: str
    source_lang: str
    target_lang: str


def _texts(source: str, target: str, source_lang: str | None, target_lang: str) -> Texts:
    """Read what is to be checked. Raises InputError, LanguageError."""
    from summarize.api.checking import language, language_of

    into = language(target_lang)
    told = language(source_lang) if source_lang is not None else None
    texts = _read_text(source), _read_text(target)
    return Texts((source, target), *texts, told or language_of(texts[0]), into)


def _check_files(texts: Texts, chosen: Checking, form: str, place: ResultPlace) -> bool:
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
