"""What is public: named in `__all__`, documented, light to import."""

from __future__ import annotations

import subprocess
import sys
from importlib import resources

import pytest

import summarize
from summarize import figures
from tests.conftest import ROOT

HEAVY = ("torch", "transformers", "rich", "lingua", "numpy", "click", "summarize.pipeline")
PUBLIC = [
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
"""Whoever takes a name out of this list breaks somebody's program: a new major version."""


def test_what_is_public_stays() -> None:
    assert summarize.__all__ == PUBLIC
    assert set(PUBLIC) < set(dir(summarize))
    assert {"find", "compare", "Comparison", "Figure"} < set(figures.__all__)


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    assert len(getattr(summarize, name).__doc__) > 40


def test_other_names_are_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'summarise'"):
        summarize.summarise  # noqa: B018


@pytest.mark.parametrize(
    "code",
    ["import summarize", "from summarize import Summarizer, check, read, render, translate"],
)
def test_import_brings_nothing_heavy(code: str) -> None:
    script = f"import sys; {code}; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_no_torch_before_a_model_is_needed() -> None:
    script = (
        "import sys, summarize\n"
        "summarize.Summarizer(to='en')\n"
        "summarize.read(sys.argv[1])\n"
        "assert summarize.check('47 procent', '47 percent', source_lang='nl').ok\n"
        "print('torch' in sys.modules, 'transformers' in sys.modules)"
    )
    seed = next((ROOT / "seeds").glob("*.txt"))
    done = subprocess.run(
        [sys.executable, "-c", script, seed], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False False\n"


def test_the_package_says_that_it_is_typed() -> None:
    assert resources.files(summarize).joinpath("py.typed").is_file()


def test_the_library_logs_and_prints_nothing() -> None:
    script = (
        "import sys, summarize; from summarize.testing import KnownSentences\n"
        "summarize.summarize(sys.argv[1], model=KnownSentences({}))"
    )
    seed = next((ROOT / "seeds").glob("*.txt"))
    done = subprocess.run(
        [sys.executable, "-c", script, seed], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("", "")
