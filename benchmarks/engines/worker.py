"""`python -m benchmarks.engines.worker MODULE WORK RESULT`: one engine, timed, in one process.

Alone in its process an engine's peak memory is its own, and no other engine's threads or caches
are in its way. RESULT gets JSON; exit code 3 says that the engine is not installed.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from importlib import import_module
from pathlib import Path

from benchmarks.engines import Work

NOT_INSTALLED = 3


def peak_megabytes() -> float:
    """The largest resident size that this process has had."""
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main(module: str, work_file: Path, result_file: Path, *, preparing: bool = False) -> int:
    """Load, answer, write the result; or, `preparing`, only make what the engine keeps."""
    work = Work.parse(work_file.read_text("utf-8"))
    begun = time.perf_counter()
    try:
        engine = import_module(f"benchmarks.engines.{module}")
        if preparing:
            prepare = getattr(engine, "prepare", None)
            if prepare is not None:
                prepare(work)
            return 0
        run = engine.load(work)
    except ModuleNotFoundError as error:
        print(error, file=sys.stderr)
        return NOT_INSTALLED
    loaded = time.perf_counter()
    answers = run()
    done = time.perf_counter()
    result = {
        "load": loaded - begun,
        "seconds": done - loaded,
        "peak": peak_megabytes(),
        "ids": [list(map(int, ids)) for ids in answers.ids],
        "texts": list(answers.texts),
    }
    result_file.write_text(json.dumps(result, ensure_ascii=False), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(
        main(
            sys.argv[1],
            Path(sys.argv[2]),
            Path(sys.argv[3]),
            preparing="--prepare" in sys.argv[4:],
        )
    )
