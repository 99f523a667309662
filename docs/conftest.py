"""The documents' Python examples, run as they stand, by a model that knows their sentences."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path
from typing import Any
from unittest import mock

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

REPORT = """Minder inbraken in de stad

De politie telde vorig jaar 2.205 inbraken, meldde de korpschef maandag. Dat is 12 procent minder \
dan een jaar eerder. De daling hangt samen met betere sloten, aldus de politie.
"""
KNOWN = {
    "Minder inbraken in de stad": "Fewer burglaries in the city",
    "De politie telde vorig jaar 2.205 inbraken, meldde de korpschef maandag.": "The police counted"
    " 2,205 burglaries last year, the chief of police said on Monday.",
    "Dat is 12 procent minder dan een jaar eerder.": "That is 12 percent fewer than a year"
    " earlier.",
    "De daling hangt samen met betere sloten, aldus de politie.": "The fall has to do with better"
    " locks, according to the police.",
    "Dat zijn er 2.205.": "That is 2,205.",
}


def set_up(namespace: dict[str, Any]) -> None:
    """A folder with the report of the examples, and a model that costs nothing."""
    from summarize.model_identity import ModelIdentity
    from summarize.models import loading
    from summarize.testing import KnownSentences

    stack = namespace["stack"] = ExitStack()
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    for name in ("jaarverslag.txt", "report.txt"):
        (folder / name).write_text(REPORT, encoding="utf-8")
    (folder / "reports").mkdir()
    for name in ("one.txt", "two.txt"):
        (folder / "reports" / name).write_text(REPORT, encoding="utf-8")
    stack.callback(os.chdir, Path.cwd())
    os.chdir(folder)
    engine = KnownSentences(KNOWN)
    models = loading.Models(engine, engine, ModelIdentity("known-sentences", ""))
    stack.enter_context(mock.patch.object(loading, "load", return_value=models))


def tear_down(namespace: dict[str, Any]) -> None:
    """Leave nothing."""
    namespace["stack"].close()


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS | NORMALIZE_WHITESPACE)],
    patterns=["*.md"],
    setup=set_up,
    teardown=tear_down,
).pytest()
