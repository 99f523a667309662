"""Pulls the model "tiny" of a registry file into a store, saying each step: for tests to kill.

    python pull_driver.py HOME REGISTRY [--pause-at EVENT] [--limit BYTES]

An event is "begin", "advance" or "end" with its number, as printed. At `--pause-at` it waits for
ever: a place to be killed at. `--limit` is the largest file that it may write, as on a full disk.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from summarize.cli import exit_codes
from summarize.errors import SummarizeError
from summarize.models.registry_file import parse_registry
from summarize.models.store import Store


class Spoken:
    """Prints every event with its number, and stops at one of them."""

    def __init__(self, pause_at: str | None) -> None:
        self.pause_at = pause_at
        self.counts: dict[str, int] = {}

    def _say(self, event: str, text: str) -> None:
        self.counts[event] = self.counts.get(event, 0) + 1
        name = f"{event}{self.counts[event]}"
        print(name, text, flush=True)
        if name == self.pause_at:
            time.sleep(600)

    def begin(self, what: str, total: int | None = None) -> None:
        self._say("begin", what)

    def advance(self, size: int) -> None:
        self._say("advance", str(size))

    def end(self) -> None:
        self._say("end", "")

    def note(self, text: str) -> None:
        print("note", text, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("home", type=Path)
    parser.add_argument("registry", type=Path)
    parser.add_argument("--pause-at")
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    if options.limit:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (options.limit, options.limit))
    store = Store(options.home, parse_registry(options.registry.read_text("utf-8")))
    try:
        store.pull(store.registry.find("tiny"), Spoken(options.pause_at))
    except SummarizeError as error:
        print(error, file=sys.stderr)
        return exit_codes.of_error(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
