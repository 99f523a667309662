"""Read reports, translate them, and summarise them with every figure checked against its source.

What `__all__` names here, and what `summarize.figures` names, is public and stays; everything else
may change. Nothing is imported before it is used, and torch only with the first model.
"""

from __future__ import annotations

import logging
from importlib import import_module
from typing import TYPE_CHECKING, Any

from summarize.version import __version__ as __version__

if TYPE_CHECKING:
    from summarize import figures
    from summarize.api.documents import render
    from summarize.api.engines import Engine
    from summarize.api.functions import check, summarize, translate
    from summarize.api.options import SummaryOptions
    from summarize.api.sources import read, read_all
    from summarize.api.summarizer import Summarizer
    from summarize.article import Article
    from summarize.checks.finding import Finding
    from summarize.errors import InputError, LanguageError, ModelError, SummarizeError
    from summarize.report import Report

_WHERE = {
    "Article": "article",
    "Engine": "api.engines",
    "Finding": "checks.finding",
    "InputError": "errors",
    "LanguageError": "errors",
    "ModelError": "errors",
    "Report": "report",
    "SummarizeError": "errors",
    "Summarizer": "api.summarizer",
    "SummaryOptions": "api.options",
    "check": "api.functions",
    "read": "api.sources",
    "read_all": "api.sources",
    "render": "api.documents",
    "summarize": "api.functions",
    "translate": "api.functions",
}
"""Every public name, and the module that holds it."""

__all__ = [
    "Article",
    "Engine",
    "Finding",
    "InputError",
    "LanguageError",
    "ModelError",
    "Report",
    "SummarizeError",
    "Summarizer",
    "SummaryOptions",
    "check",
    "figures",
    "read",
    "read_all",
    "render",
    "summarize",
    "translate",
]

# A library says nothing unless whoever uses it wants to hear it.
logging.getLogger(__name__).addHandler(logging.NullHandler())


def __getattr__(name: str) -> Any:
    if name == "figures":
        return import_module("summarize.figures")
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
