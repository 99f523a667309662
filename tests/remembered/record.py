"""Ask the default model what the store does not have yet; reports by name, all if none is named."""

from __future__ import annotations

import sys
import time

from summarize.models.loading import load
from summarize.reading import read
from tests.remembered.answers import Answers
from tests.remembered.runs import ARTICLES, reports


def main() -> None:
    models = load(None, "nl", "en")
    answers = Answers(translator=models.translator, writer=models.writer)
    for name in sys.argv[1:] or ARTICLES:
        began = time.monotonic()
        reports(read(str(ARTICLES[name])), answers)
        print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
