"""The fit of how sure the model is: it finds what is there, and measures it rightly."""

from __future__ import annotations

import hashlib
import json
import math
from pathlib import Path

import numpy as np
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from summarize.drafting.translating.confidence import read_calibration
from training.confidence import area, calibration_error, choose, crossed, left_untrue, main, read

SHARES = arrays.arrays(float, st.integers(20, 60), elements=st.floats(0, 1))


def graded(path: Path, lines: int = 120, candidates: int = 0) -> Path:
    """Lines whose truth hangs on their score alone: surely above -0.5, surely not below."""
    rng = np.random.default_rng(1)
    rows = []
    for line in range(1, lines + 1):
        for place in range(1 + candidates):
            score = -float(rng.uniform(0.02, 1.0))
            is_true = rng.random() < 1 / (1 + math.exp(-12 * (score + 0.5)))
            rows.append(
                {
                    "line": line,
                    "nl": "De gemeente krijgt een nieuwe haven.",
                    "en": f"The town gets a new harbour {'soon ' * place}now.",
                    "score": score,
                    "system": "candidate" if place else "greedy",
                    "grade": 0 if is_true else 2,
                }
            )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_it_finds_what_the_truth_hangs_on_and_is_calibrated(tmp_path: Path) -> None:
    rows = read(graded(tmp_path / "graded.jsonl", 400))
    sure, truth = crossed(rows), np.array([r.is_true for r in rows], dtype=float)
    assert area(sure, truth) > 0.85
    assert calibration_error(sure, truth) < 0.1


def test_the_command_writes_weights_that_the_product_reads(tmp_path: Path) -> None:
    file, out = graded(tmp_path / "graded.jsonl", candidates=1), tmp_path / "confidence.json"
    (tmp_path / "adapter_model.safetensors").write_bytes(b"weights")
    asked = [str(file), "--adapter", "nl-en 9", "--out", str(out)]
    done = CliRunner().invoke(main, asked, catch_exceptions=False)
    assert done.exit_code == 0
    assert "| all lines: rejected |" in done.output
    made = json.loads(out.read_text("utf-8"))
    assert made["adapter"] == "nl-en 9"
    assert made["adapter_sha256"] == hashlib.sha256(b"weights").hexdigest()
    shipped = read_calibration(made)
    sure = [shipped.confidence("De gemeente krijgt een nieuwe haven.", s, 0) for s in (-0.1, -0.9)]
    assert sure[0] is not None
    assert sure[1] is not None
    assert sure[1] < 0.3 < 0.7 < sure[0]


def test_choosing_prints_what_each_way_would(tmp_path: Path) -> None:
    rows = read(graded(tmp_path / "graded.jsonl", candidates=3))
    choice = choose(rows, crossed(rows))
    assert choice.lines == 120
    assert choice.readers <= choice.surest < choice.first


@given(SHARES)
def test_a_right_order_has_all_the_area_and_a_wrong_one_none(truth_of: object) -> None:
    sure = np.asarray(truth_of)
    truth = (sure > np.median(sure)).astype(float)
    if 0 < truth.sum() < len(truth):
        assert area(sure, truth) == 1.0
        assert area(-sure, truth) == 0.0


@given(SHARES)
def test_certain_truth_has_no_error_and_what_is_surely_wrong_has_all(shares: object) -> None:
    truth = (np.asarray(shares) > 0.5).astype(float)
    assert calibration_error(truth, truth) == 0.0
    assert calibration_error(np.zeros(len(truth)), np.ones(len(truth))) == 1.0


def test_the_more_is_rejected_the_less_is_untrue() -> None:
    sure = np.linspace(0, 1, 100)
    truth = (sure > 0.4).astype(float)
    shares = [untrue for _, _, untrue in left_untrue(sure, truth)]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] == 0.4
    assert shares[-1] == 0.0
