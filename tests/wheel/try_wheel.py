"""The wheel in an environment that holds nothing else, from a folder outside the checkout.

Run by `make test-wheel` with that environment's Python: `python try_wheel.py CHECKOUT`. Its
packages are those of the core, and what runs the documents' examples.
"""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path

SCRIPT = re.compile(r"^```python title=\"(?P<name>\S+)\"\n(?P<code>.*?)^```$", re.M | re.S)
LACKING = {
    "a page": (["page.html"], "summarize[documents]"),
    "ray": (["batch", "reports", "--out", "out", "--engine", "ray"], "[ray]"),
    "watching": (["batch", "reports", "--out", "out", "--watch"], "[batch]"),
}
"""Commands that need an extra which is not there, and what each says of it."""


def main(checkout: Path) -> None:
    """Try all of it. Raises AssertionError, or what a command that fails raises."""
    import summarize

    where = Path(summarize.__file__).resolve()
    assert Path(sys.prefix).resolve() in where.parents, f"{where} is not the wheel's"
    assert (where.parent / "py.typed").is_file()
    for name in ("summarize.evaluation", "benchmarks", "training", "tests", "evaluation"):
        assert _spec(name) is None, f"{name} is in the wheel"
    print(f"summarize {metadata.version('summarize')} in {where.parent}", flush=True)

    seeds = sorted((checkout / "seeds").glob("*.txt"))
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "reports").mkdir()
        for seed in seeds:
            shutil.copy(seed, here / "reports")
        _run(here, "--version")
        _run(here, "doctor", "--offline")
        _run(here, "config")
        _lacks(here)
        _examples(checkout / "docs", here)
        _script(checkout / "docs" / "developers.md", here)
        _main_job(here)


def _spec(name: str) -> object:
    try:
        return importlib.util.find_spec(name)
    except ModuleNotFoundError:
        return None


def _run(here: Path, *words: str, code: int = 0) -> str:
    """What the installed command prints, and what it says, if it ends with `code`."""
    command = [str(Path(sys.executable).with_name("summarize")), *words]
    done = subprocess.run(command, cwd=here, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == code, (words, done.returncode, done.stdout, done.stderr)
    assert "Traceback" not in done.stderr, done.stderr
    print(f"$ summarize {' '.join(words)}\n{done.stdout or done.stderr}", flush=True)
    return done.stdout + done.stderr


def _lacks(here: Path) -> None:
    """A command whose extra is not installed says which."""
    (here / "page.html").write_text(
        "<!DOCTYPE html><html><body><p>Een bericht over 312 inbraken.</p></body></html>"
    )
    for words, says in LACKING.values():
        assert says in _run(here, *words, "-q", code=2), words


def _examples(docs: Path, here: Path) -> None:
    """The documents' examples, by a model that knows their sentences."""
    copied = here / "docs"
    copied.mkdir()
    for path in (*docs.glob("*.md"), docs / "conftest.py"):
        shutil.copy(path, copied)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "docs"]
    subprocess.run(command, cwd=here, check=True)


def _script(page: Path, here: Path) -> None:
    """The script that the documents give a stranger, with the real model."""
    found = SCRIPT.search(page.read_text(encoding="utf-8"))
    assert found is not None, f"{page} has no script"
    assert len(found["code"].strip().splitlines()) <= 15
    (here / found["name"]).write_text(found["code"], encoding="utf-8")
    done = subprocess.run(
        [sys.executable, found["name"]], cwd=here, capture_output=True, encoding="utf-8", check=True
    )
    print(f"$ python {found['name']}\n{done.stdout}", flush=True)
    for seed in (here / "reports").glob("*.txt"):
        assert f"{seed.stem}: " in done.stdout
        assert (here / f"{seed.stem}.md").read_text(encoding="utf-8").startswith("# ")


def _main_job(here: Path) -> None:
    """What `make run` does, and the same as JSON."""
    seeds = sorted(str(path.relative_to(here)) for path in (here / "reports").glob("*.txt"))
    said = _run(here, "--to", "en", *seeds)
    assert "47 percent" in said
    _run(here, "--to", "en", "--format", "json", "-o", "out.json", "-q", seeds[0])
    (report,) = json.loads((here / "out.json").read_text(encoding="utf-8"))["reports"]
    assert report["summary"]
    assert any(figure["fate"] == "kept" for figure in report["figures"])


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
