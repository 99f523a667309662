"""Readers given files that were damaged at random: a document or one sentence, nothing else.

    python -m tests.reading.fuzz --reader pdf --inputs 100000 --seconds 600

Runs the reader itself, not the process that guards it, so that what the guard would catch counts
as a failure: any exception that is none of summarize's own, a process that dies, more than ten
seconds of work for one input. What a reader makes is assembled, too, of plain text always and else of every fourth. Every input follows from its
number, which is told with what failed. With --state FILE it goes on where it was stopped.
"""

from __future__ import annotations

import argparse
import importlib
import json
import logging
import multiprocessing
import random
import signal
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

from summarize.errors import SummarizeError
from summarize.reading.assembling import DocumentOrigin, assemble
from summarize.reading.document import Document, DocumentLimits, Hints
from tests.reading.damaging import damaged, seeds

READERS = {
    "pdf": "summarize.reading.pdf:read",
    "mail": "summarize.reading.mail:read",
    "msg": "summarize.reading.mail:read_msg",
    "feed": "summarize.reading.feed:read",
    "html": "summarize.reading.html:read",
    "mhtml": "summarize.reading.html:read_mhtml",
    "docx": "summarize.reading.docx:read",
    "odt": "summarize.reading.odt:read",
    "rtf": "summarize.reading.rtf:read",
    "text": "summarize.reading.plain:read",
}
_TOO_LONG = 10
_TOGETHER = 500
_ASSEMBLED = 4
"""One in so many is assembled, which takes three times as long as reading does."""
_ORIGIN = DocumentOrigin("x", "x", "0" * 64)


def loaded(name: str) -> Any:
    module, function = READERS[name].split(":")
    return getattr(importlib.import_module(module), function)


def check(reader: Any, data: bytes, *, assembled: bool = True) -> None:
    """Reads, and makes articles of it; raises whatever is neither articles nor a sentence."""
    try:
        found = reader(data, Hints("x", limits=DocumentLimits(unpacked=20_000_000)))
        _hold(found)
        for document in found if assembled else ():
            article = assemble(document, _ORIGIN, "nl")
            assert all(article.text[one.start : one.end] == one.text for one in article.sentences)
    except SummarizeError as error:
        if not str(error).strip():
            raise AssertionError("an error without a sentence") from error


def _hold(found: Any) -> None:
    """Documents, and of each what `Block` promises."""
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
        data = damaged(name, files, chance)
        signal.setitimer(signal.ITIMER_VIRTUAL, _TOO_LONG)
        try:
            check(reader, data, assembled=name == "text" or number % _ASSEMBLED == 0)
        except (Exception, Late) as error:
            failures.put((number, f"{type(error).__name__}: {str(error)[:150]}"))
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    done.value = first + count


def fuzz(
    name: str,
    inputs: int,
    seconds: float,
    first: int = 0,
    told: Callable[[int, list[tuple[int, str]]], None] = lambda count, failed: None,
) -> tuple[int, list[tuple[int, str]]]:
    """How many inputs were run, and the numbers of those that failed, each with its failure.

    `told` is called with both now and then.
    """
    context = multiprocessing.get_context("fork")
    ends = time.monotonic() + seconds
    failed: list[tuple[int, str]] = []
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
        told(first, failed)
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
    parser.add_argument("--seconds", type=float, default=600.0, help="for each reader")
    parser.add_argument("--state", type=Path, help="a file that keeps how far each reader is")
    options = parser.parse_args()
    state = (
        json.loads(options.state.read_text()) if options.state and options.state.exists() else {}
    )
    bad = 0
    for name in READERS if options.reader == "all" else [options.reader]:
        began = time.monotonic()
        before, earlier = state.get(name, (0, []))

        def told(count: int, failed: list[tuple[int, str]], name: str = name) -> None:
            state[name] = (count, [*earlier, *failed])  # noqa: B023
            if options.state:
                options.state.write_text(json.dumps(state, indent=1))

        count, failed = fuzz(name, options.inputs, options.seconds, before, told)
        told(count, failed)
        seconds = time.monotonic() - began
        print(f"{name}: {count} inputs ({count - before} in {seconds:.0f} s), "
              f"{len(state[name][1])} failures", flush=True)  # fmt: skip
        for number, what in state[name][1][:20]:
            print(f"  {number}: {what}")
        bad += len(state[name][1])
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
