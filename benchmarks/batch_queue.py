"""How long it takes to list, hash and queue many small reports, and what memory that needs.

python -m benchmarks.batch_queue [COUNT]
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

from summarize.batch import database
from summarize.batch.scanning import Inboxes, Scanner

SIZE = 3_000
"""Bytes of a report, about, as of a news agency's."""


class _Silent:
    def warn(self, text: str) -> None:
        print(text, file=sys.stderr)


def main(count: int) -> None:
    """Make the reports, queue them, and look at them once more."""
    with tempfile.TemporaryDirectory() as place:
        inbox, folder = Path(place) / "inbox", Path(place) / "out"
        words = Path(__file__).read_text("utf-8").split()
        for number in range(count):
            part = inbox / f"{number // 10_000:02}"
            part.mkdir(parents=True, exist_ok=True)
            start = number % len(words)
            text = " ".join((words[start:] + words[:start]) * 4)[:SIZE]
            (part / f"{number:06}.txt").write_text(f"Report {number}\n\n{text}\n", "utf-8")
        time.sleep(1.5)
        connection = database.create(folder)
        inboxes = Inboxes(folder, [str(inbox)], ["*.txt"])
        scanner = Scanner(connection, inboxes, _Silent(), lambda: False)  # type: ignore[arg-type]
        before = _memory()
        for what in ("queued", "queued on a second look"):
            began, cpu = time.monotonic(), time.process_time()
            new = scanner.look()
            print(
                f"{new} of {count} {what} in {time.monotonic() - began:.1f} s"
                f" ({time.process_time() - cpu:.1f} s of CPU);"
                f" at most {_memory():.0f} MB, {_memory() - before:.0f} MB more than before"
            )
        size = sum(path.stat().st_size for path in folder.glob("state.sqlite*"))
        print(f"the state takes {size / 1e6:.0f} MB")


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
