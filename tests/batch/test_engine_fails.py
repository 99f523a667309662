"""A model that fails at everything, and reports that fail although they had been made before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from summarize.batch.making import EngineError
from summarize.models.loading import Models
from tests.batch.conftest import Batch
from tests.batch.doubles import POISON, Loader, age, fill, text


@dataclass
class Broken(Loader):
    """A model that fails from some request on, whatever it is asked."""

    good: int = 0

    def __call__(self, name: str | None, source: str, target: str) -> Models:
        models = super().__call__(name, source, target)
        translator: Any = models.translator
        translate = translator.translate

        def failing(requests: Any, **options: Any) -> Any:
            self.good -= 1
            if self.good < 0:
                raise RuntimeError("out of\nmemory")
            return translate(requests, **options)

        translator.translate = failing
        return models


def poisoned(batch: Batch, name: str, number: int) -> None:
    path = batch.inbox / name
    path.write_text(text(number, POISON), encoding="utf-8")
    age(path)


@pytest.mark.parametrize("count", [1, 4])
def test_a_model_that_fails_at_everything_ends_the_run(batch: Batch, count: int) -> None:
    fill(batch.inbox, count)
    good, batch.load = batch.load, Broken()
    with pytest.raises(EngineError, match=r"fails at every report \(RuntimeError: out of memory\)"):
        batch.run()
    assert batch.states() == {"waiting": count}
    assert batch.rows("SELECT count(*) FROM failures") == [(0,)]
    assert batch.rows("SELECT max(attempts), max(deaths) FROM documents") == [(0, 0)]
    assert batch.rows("SELECT end_reason FROM runs") == [("failed",)]
    batch.load = good
    assert batch.run().status.done == count


def test_a_model_that_breaks_midway_is_held_against_no_report(batch: Batch) -> None:
    fill(batch.inbox, 4)
    poisoned(batch, "bad.txt", 9)  # so that they are made one by one
    batch.load = Broken(good=3)
    with pytest.raises(EngineError):
        batch.run()
    assert batch.states()["waiting"] >= 2
    assert batch.rows("SELECT 1 FROM documents WHERE state = 'failed'") == []


def test_reports_that_all_fail_alike_are_set_aside_if_the_model_is_well(batch: Batch) -> None:
    for number in range(3):
        poisoned(batch, f"bad-{number}.txt", number)
    assert batch.run().failures == 3
    assert batch.states() == {"failed": 3}


def test_a_redo_with_a_broken_model_leaves_what_was_done(batch: Batch) -> None:
    fill(batch.inbox, 2)
    batch.run()
    made = batch.outputs()
    good, batch.load = batch.load, Broken()
    with pytest.raises(EngineError):
        batch.run(redo=True)
    assert batch.states() == {"waiting": 2}  # they are still to be done again
    batch.load = good
    batch.run(redo=True)
    assert batch.states() == {"done": 2}
    assert batch.outputs() == made


def test_a_report_that_cannot_be_made_again_stays_done(
    batch: Batch, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(batch.inbox, 2)
    flagged = batch.inbox / "flagged.txt"
    flagged.write_text(text(7, "Er waren zeventien gewonden."), encoding="utf-8")
    age(flagged)
    batch.run()
    before, made = batch.states(), batch.outputs()
    assert before == {"done": 2, "flagged": 1}
    monkeypatch.setattr("tests.batch.doubles.POISON", "Er waren zeventien gewonden.")
    outcome = batch.run(redo=True)
    assert outcome.failures == 1
    assert batch.states() == before
    assert batch.outputs() == made
    failures = batch.rows("SELECT attempt, message FROM failures ORDER BY id")
    assert failures == [(n, "the model cannot do this") for n in (1, 2, 3)]
    assert "stand" in (batch.heard.reports[-1].error or "")
    assert outcome.status.reports_per_hour is not None
    assert outcome.status.reports_per_hour < 1e6
    # It was tried for this request; another one tries again.
    monkeypatch.setattr("tests.batch.doubles.POISON", POISON)
    assert batch.run(redo=True).failures == 0
    assert batch.states() == before
