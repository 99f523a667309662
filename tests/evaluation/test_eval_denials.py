"""What the measure of denials counts."""

from __future__ import annotations

from summarize.evaluation.check_slips import Slip
from summarize.evaluation.denials import figure_pairs, measured, probe_pairs

PAIRS = [
    ("Die Brücke ist nicht offen.", "The bridge is not open."),
    ("Die Brücke ist offen.", "The bridge is open."),
    ("Die Brücke ist nicht gesperrt.", "The bridge is closed."),
]


def test_only_pairs_that_pass_are_made_wrong() -> None:
    outcome = measured(PAIRS, "de")
    assert (outcome.pairs, outcome.flagged) == (3, 1)
    assert outcome.made == outcome.found == {Slip.DENIAL_LOST: 1, Slip.DENIAL_ADDED: 1}


def test_the_pairs_are_there_for_every_language() -> None:
    for language in ("nl", "de", "fr", "es"):
        assert len(probe_pairs(language)) >= 40
        assert len(figure_pairs(language)) >= 80
