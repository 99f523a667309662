"""What docs/scaling.md says: reports a second by workers, and what one coordinator can enter.

    python -m benchmarks.batch_scaling [WORKERS…]

The model is the double of the tests, which takes a while for every sentence and no processor time,
as a machine of its own would; the checks, the queue and the files are the product's.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path

from summarize.batch import already_known, database, outputs, queue, results, runs
from summarize.batch.already_known import Found
from summarize.batch.job import Job, carry_out
from summarize.batch.making import Done, Order, outcomes
from summarize.batch.runs import BatchEngine
from summarize.progress import Silent
from summarize.reading import read_bytes
from summarize.report import Length
from tests.batch.conftest import Heard
from tests.batch.doubles import Loader, fill

REPORTS = 320
DELAY = 0.05
"""Seconds a sentence."""
ENTERED = 300


def by_workers(workers: int) -> str:
    """Reports a second with so many workers."""
    with tempfile.TemporaryDirectory() as place:
        inbox, out = Path(place) / "inbox", Path(place) / "out"
        fill(inbox, REPORTS)
        job = Job(out, (str(inbox),), Order(), engine=BatchEngine.RAY, workers=workers)
        began = time.monotonic()
        carry_out(job, Loader(DELAY), Heard(), lambda: False)
        whole = time.monotonic() - began
        with closing(database.connect(out)) as connection:
            times = [
                datetime.fromisoformat(row["finished"]).timestamp()
                for row in connection.execute("SELECT finished FROM documents ORDER BY finished")
            ]
    # The middle half: without the first worker's start, and without the last one's end.
    steady = len(times) / 2 / (times[len(times) * 3 // 4] - times[len(times) // 4])
    return f"{workers} workers: {steady:.2f} reports/s at work, {whole:.0f} s in all with starting"


def entering() -> str:
    """Reports a second that one coordinator writes and enters: the two articles of seeds/."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        models = Loader()(None, "nl", "en")
        order = Order(lengths=(Length.SHORT, Length.LONG))
        made: list[Done] = []
        for path in sorted(Path("seeds").glob("*.txt")):
            article = read_bytes(path.read_bytes(), path.name)
            for outcome in outcomes(
                [("seed", article)], models.translator, models.writer, models, order, Silent()
            ):
                assert isinstance(outcome, Done)
                made.append(outcome)
        with closing(database.create(folder)) as connection:
            run = runs.start(folder, connection, BatchEngine.RAY, {})
            already_known.enqueue(
                connection,
                [Found(f"/{n}", "", 0, f"{n:064}", 1, f"{n}.txt", b"") for n in range(ENTERED)],
            )
            claims = queue.claim(connection, run, most=ENTERED, most_bytes=1 << 40)
            spent: dict[str, float] = {"files": 0.0, "rows": 0.0}
            for number, claim in enumerate(claims):
                done = made[number % len(made)]
                files = [
                    outputs.Rendered(f.length, f.form, f"{claim.name}.{f.file_name}", f.data)
                    for f in done.files
                ]
                began = time.monotonic()
                outputs.write(folder, files, [])
                spent["files"] += time.monotonic() - began
                began = time.monotonic()
                results.finish(connection, run, claim.id, done.entry, files)
                spent["rows"] += time.monotonic() - began
            size = sum(path.stat().st_size for path in folder.glob("state.sqlite*"))
    return json.dumps(
        {
            "reports a second": round(ENTERED / sum(spent.values()), 1),
            "ms a report, files": round(1000 * spent["files"] / ENTERED, 1),
            "ms a report, rows": round(1000 * spent["rows"] / ENTERED, 1),
            "files a report": len(made[0].files),
            "state, kB a report": round(size / ENTERED / 1000, 1),
        }
    )


if __name__ == "__main__":
    print(entering())
    for count in map(int, sys.argv[1:] or ("1", "2")):
        print(by_workers(count))
