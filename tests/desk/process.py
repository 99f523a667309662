"""The real command in a process of its own, with a double behind the engine's protocols.

python -m tests.desk.process FOLDER [ARGUMENTS OF summarize desk…]
"""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    from summarize.models import loading
    from tests.desk.doubles import DeskLoader

    loading.load = DeskLoader(Path(sys.argv[1]))  # type: ignore[assignment]
    sys.argv = ["summarize", "desk", *sys.argv[2:]]
    from summarize.cli import main as run

    run()


if __name__ == "__main__":
    main()
