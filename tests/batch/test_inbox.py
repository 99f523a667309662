"""Which files of an inbox are reports: what the batch made is none, wherever its folder is."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.batch import inbox


def unheard(folder: str, error: OSError) -> None:
    raise AssertionError(folder) from error


@pytest.mark.parametrize(
    ("where", "out"), [("w/inbox", "w"), ("w", "w"), ("w", "w/out"), ("w/inbox", "other")]
)
def test_what_the_batch_made_is_no_report(tmp_path: Path, where: str, out: str) -> None:
    report = tmp_path / where / "a.txt"
    made = [tmp_path / out / "reports" / "a-1.short.md", tmp_path / out / "parquet" / "part.txt"]
    state = tmp_path / out / "state.sqlite-wal"
    for path in (report, *made, state):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Er waren 2.205 dossiers.", encoding="utf-8")
    found = inbox.listing(str(tmp_path / where), ("*",), tmp_path / out, unheard)
    assert [f.path for f in found] == [str(report)]
    for path in (report, *made, state):  # as the watcher names them
        found = inbox.listed(str(path), ("*",), tmp_path / out, unheard)
        assert [f.path for f in found] == ([str(path)] if path == report else [])
