"""Everything that a batch has in memory by its first report, for the server that forks processes.

Imported by the fork server only: a process that is killed a moment later need not do it again.
"""

from __future__ import annotations

import summarize.cli.batch
import summarize.cli.batch_log
import summarize.cli.output
import summarize.rendering.html
import summarize.rendering.json
import summarize.rendering.markdown  # noqa: F401
from summarize.batch.making import Order, outcomes
from summarize.progress import Silent
from summarize.reading import read_bytes
from tests.batch.doubles import Loader, text

_models = Loader()(None, "nl", "en")
_article = read_bytes(text(0).encode(), "warm.txt")
list(outcomes([("w", _article)], _models.translator, _models.writer, _models, Order(), Silent()))
