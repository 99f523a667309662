"""The errors that the checks are measured on are errors, and the same ones each time."""

from __future__ import annotations

import random

import pytest

from summarize.evaluation.check_slips import Slip, slips
from summarize.evaluation.checks import EXPECTED, errors, found, measured
from summarize.evaluation.checks import ParallelLine as Measured

SOURCE = "Het Openbaar Ministerie in Utrecht vervolgt de man niet."
RIGHT = "The Public Prosecution Service in Utrecht is not prosecuting the man."


def made(
    sentence: str, source: str = SOURCE, others: tuple[str, ...] = ("Zwolle",)
) -> dict[str, str]:
    return {w.kind: w.text for w in slips(sentence, source, others, random.Random(1))}


@pytest.mark.parametrize(
    ("kind", "sentence", "wrong"),
    [
        (Slip.DENIAL_LOST, "The man did not see it.", "The man see it."),
        (Slip.DENIAL_LOST, "It is not true.", "It is true."),
        (Slip.DENIAL_LOST, "There is no evidence.", "There is some evidence."),
        (Slip.DENIAL_ADDED, "The children are safe.", "The children are not safe."),
        (Slip.TURNED, "Costs rose by 5 percent.", "Costs fell by 5 percent."),
        (Slip.TURNED, "There were more reports.", "There were less reports."),
        (Slip.NAME_SWAPPED, "He lives in Utrecht now.", "He lives in Zwolle now."),
        (Slip.NAME_DROPPED, "He lives in Utrecht now.", "He lives now."),
        (Slip.ADDED, "The men left.", "The suspected men left."),
        (Slip.QUESTION, "Is it so?", "Is it so."),
    ],
)
def test_a_slip_makes_one_thing_wrong(kind: Slip, sentence: str, wrong: str) -> None:
    assert made(sentence)[kind] == wrong


@pytest.mark.parametrize(
    "sentence", ["He can no more do it.", "No longer is it so.", "The children rose early."]
)
def test_what_compares_nothing_is_not_turned(sentence: str) -> None:
    assert Slip.TURNED not in made(sentence)


def test_every_kind_has_a_check_that_is_there_for_it() -> None:
    assert set(Slip) <= EXPECTED.keys()


def test_what_is_right_passes_and_a_lost_denial_is_found() -> None:
    assert errors(found(SOURCE, RIGHT)) == set()
    assert "denial" in errors(found(SOURCE, RIGHT.replace("is not", "is")))


def test_a_measurement_counts_what_it_made() -> None:
    result = measured("one", [Measured(1, SOURCE, RIGHT), Measured(2, SOURCE, RIGHT)])
    assert (result.sentences, result.alarms["any"]) == (2, 0)
    assert result.made[Slip.DENIAL_LOST] == result.own[Slip.DENIAL_LOST] == 2
