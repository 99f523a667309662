"""Readers given files that were damaged at random: a document or one sentence, nothing else.

    python -m tests.reading.fuzz --reader pdf --inputs 100000 --seconds 600

Runs the reader itself, not the process that guards it, so that what the guard would catch counts
as a failure: any exception that is no InputError, a process that dies, more than ten seconds of
work for one input. Every input follows from its number, which is told with what failed.
"""

from __future__ import annotations

import argparse
import importlib
import logging
import multiprocessing
import random
import signal
import sys
import time
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from summarize.errors import InputError
from summarize.reading.document import Document, Hints, Limits

DOCUMENTS = Path(__file__).parent / "documents"
OUTCOMES = Path(__file__).parent / "outcomes"
READERS = {
    "pdf": ("summarize.reading.pdf:read", ("*.pdf",)),
    "mail": ("summarize.reading.mail:read", ("*.eml",)),
    "msg": ("summarize.reading.mail:read_msg", ("*.msg",)),
    "feed": ("summarize.reading.feed:read", ()),
    "html": ("summarize.reading.html:read", ("*.html",)),
    "docx": ("summarize.reading.docx:read", ("*.docx",)),
    "odt": ("summarize.reading.odt:read", ("*.odt",)),
    "rtf": ("summarize.reading.rtf:read", ("*.rtf",)),
    "text": ("summarize.reading.plain:read", ()),
}
_TOO_LONG = 10
_TOGETHER = 250
_TOKENS = (
    b"\x00", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"endobj", b"stream\n", b"<<", b">>", b"[", b"]",
    b"/Kids [1 0 R]", b"/Parent 1 0 R", b"0 R", b"99999999999", b"-1", b"\r\n\r\n", b"--", b"=?utf-8?b?",
    b"<table>", b"</p>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"]]>", b"\xe2\x80\xae",
    b"Content-Type: multipart/mixed; boundary=a\n", b"charset=nonsense", b"{\\rtf1", b"\\bin99999 ",
)  # fmt: skip


def seeds(name: str) -> list[bytes]:
    """Whole files of the kind that a reader reads."""
    patterns = READERS[name][1]
    files = [
        f for folder in (DOCUMENTS, OUTCOMES) for p in patterns for f in sorted(folder.glob(p))
    ]
    if name == "text":
        from tests.reading.test_plain import MAIL, MARKDOWN, SRT, VTT

        return [text.encode() for text in (MAIL, MARKDOWN, SRT, VTT)]
    if name != "feed":
        return [file.read_bytes() for file in files]
    from tests.reading.test_feed import WHOLE, entry, rss

    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title><entry><id>1</id><title>T</title>"
        f"<link href='https://x.example/1'/><content type='html'>{WHOLE}</content></entry></feed>"
    )
    return [rss(entry(2, WHOLE), entry(1, "<p>kort</p>")), atom.encode()]


def damaged(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """A file with some of its bytes changed, left out, doubled, or taken from elsewhere."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        if not out:
            break
        at = chance.randrange(len(out))
        length = min(chance.choice((1, 2, 8, 64, 512)), len(out) - at)
        what = chance.randrange(7)
        if what == 0:
            out[at] = chance.randrange(256)
        elif what == 1:
            del out[at : at + length]
        elif what == 2:
            out[at:at] = out[at : at + length] * chance.choice((1, 3))
        elif what == 3:
            out[at:at] = chance.choice(_TOKENS)
        elif what == 4:
            other = chance.choice(others)
            start = chance.randrange(len(other))
            out[at : at + length] = other[start : start + length]
        elif what == 5:
            out[at : at + length] = chance.randbytes(length)
        else:
            del out[at + chance.randrange(1, 4096) :]
    return bytes(out)


def loaded(name: str) -> Any:
    module, function = READERS[name][0].split(":")
    return getattr(importlib.import_module(module), function)


def check(reader: Any, data: bytes) -> None:
    """Reads; raises whatever is neither documents nor a sentence."""
    try:
        found = reader(data, Hints("x", limits=Limits(unpacked=20_000_000)))
    except InputError as error:
        if not str(error).strip():
            raise AssertionError("an error without a sentence") from error
        return
    assert all(isinstance(one, Document) for one in found)
    for document in found:
        for block in document.blocks:
            assert "\n" not in block.text
            assert all(0 < offset < len(block.text) for offset, _ in block.turns)


class Late(BaseException):
    """An input takes too long. No Exception, which readers and libraries may catch."""


def _run(name: str, first: int, count: int, done: Any, failures: Any) -> None:
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    reader, files = loaded(name), seeds(name)

    def late(*_: object) -> None:
        raise Late("more than ten seconds of work")

    signal.signal(signal.SIGVTALRM, late)
    for number in range(first, first + count):
        done.value = number
        chance = random.Random(f"{name}-{number}")
        data = damaged(chance.choice(files), files, chance)
        signal.setitimer(signal.ITIMER_VIRTUAL, _TOO_LONG)
        try:
            check(reader, data)
        except (Exception, Late) as error:
            failures.put((number, f"{type(error).__name__}: {str(error)[:150]}"))
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    done.value = first + count


def fuzz(name: str, inputs: int, seconds: float) -> tuple[int, list[tuple[int, str]]]:
    """How many inputs were run, and the numbers of those that failed, each with its failure."""
    context = multiprocessing.get_context("fork")
    ends = time.monotonic() + seconds
    failed: list[tuple[int, str]] = []
    first = 0
    while first < inputs and time.monotonic() < ends:
        done, failures = context.Value("q", first), context.SimpleQueue()
        count = min(_TOGETHER, inputs - first)
        child = context.Process(target=_run, args=(name, first, count, done, failures))
        child.start()
        child.join(max(1.0, ends - time.monotonic()))
        if child.is_alive():  # the time is up; an input that takes too long ends by its own alarm
            before = done.value
            child.join(2 * _TOO_LONG)
            child.kill()
            child.join()
            while not failures.empty():
                failed.append(failures.get())
            if done.value == before and _takes_too_long(name, before):
                failed.append((before, "it does not come to an end"))
            return done.value, failed
        while not failures.empty():
            failed.append(failures.get())
        if child.exitcode:
            failed.append((done.value, f"the process ended with {child.exitcode}"))
            first = done.value + 1
        else:
            first += count
    return first, failed


def _takes_too_long(name: str, number: int) -> bool:
    """Whether one input alone does not come to an end, on a machine however busy."""
    context = multiprocessing.get_context("fork")
    done, failures = context.Value("q", 0), context.SimpleQueue()
    child = context.Process(target=_run, args=(name, number, 1, done, failures))
    child.start()
    child.join(12 * _TOO_LONG)
    stuck = child.is_alive()
    child.kill()
    child.join()
    return stuck


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--reader", choices=[*READERS, "all"], default="all")
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=600.0)
    options = parser.parse_args()
    bad = 0
    for name in READERS if options.reader == "all" else [options.reader]:
        began = time.monotonic()
        count, failed = fuzz(name, options.inputs, options.seconds)
        print(f"{name}: {count} inputs in {time.monotonic() - began:.0f} s, {len(failed)} failures")
        for number, what in failed[:20]:
            print(f"  {number}: {what}")
        bad += len(failed)
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
