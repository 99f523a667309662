"""Which pairs of written news are counted: each in one quarter, and in one half of it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from summarize.evaluation.written import QUARTERS, main, written_pairs


def write(folder: Path) -> None:
    lines = [f"Er kwamen {n} mensen. || {n} people came." for n in range(2, 42)]
    lines.append("no pair")
    (folder / "some.nl-en.txt").write_text("\n".join(lines), encoding="utf-8")


def test_each_pair_is_in_one_quarter_and_one_half(tmp_path: Path) -> None:
    write(tmp_path)
    found = [
        pair.line
        for quarter in range(QUARTERS)
        for half in ("odd", "even")
        for pair in written_pairs(tmp_path, quarter, half)
    ]
    assert sorted(found) == list(range(1, 41))
    assert all(pair.line % 2 for pair in written_pairs(tmp_path, 0, "odd"))


def test_it_counts_and_shows_what_is_flagged(tmp_path: Path) -> None:
    (tmp_path / "one.nl-en.txt").write_text(
        "Er kwamen 12 mensen. || 21 people came.\n", encoding="utf-8"
    )
    said = [
        CliRunner().invoke(main, ["--data", str(tmp_path), "--quarter", str(n), "--show"]).output
        for n in range(QUARTERS)
    ]
    assert sum("1 of 1 flagged (100.0 %)" in text for text in said) == 1
    assert sum("21 people came." in text for text in said) == 1
