"""What the library warns of, said to the user of a command: that memory ran out, or a makeshift."""

from __future__ import annotations

import logging
from collections.abc import Callable

_LOGGER = logging.getLogger("summarize")


class _Told(logging.Handler):
    """Hands each warning on as one text."""

    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__(logging.WARNING)
        self._say = say

    def emit(self, record: logging.LogRecord) -> None:
        """Say it."""
        self._say(record.getMessage())


def tell(say: Callable[[str], None]) -> None:
    """From now on warnings go to `say`, and no longer to whom they went before."""
    for handler in list(_LOGGER.handlers):
        if isinstance(handler, _Told):
            _LOGGER.removeHandler(handler)
    _LOGGER.addHandler(_Told(say))
