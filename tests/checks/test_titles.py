"""A title before a name is kept with it."""

from __future__ import annotations

import pytest

from summarize.checks import UNFIT, Basis, Code, run
from summarize.checks.titles import title_findings

KEPT = [
    ("nl", "Dat zei minister Van Dalen.", "Minister Van Dalen said so."),
    ("nl", "Volgens wethouder De Boer is er geld.", "There is money, says Alderwoman De Boer."),
    ("nl", "Premier Kok kwam ook.", "Prime Minister Kok came too."),
    ("nl", "Oud-commissaris Blokhuis sprak.", "Former police chief Blokhuis spoke."),
    ("fr", "Le maire Jean Morel était là.", "The mayor, Jean Morel, was there."),
]
LOST = [
    ("nl", "Dat zei minister Van Dalen.", "Van Dalen said so.", "minister Van Dalen"),
    (
        "nl",
        "Burgemeester Bakker opende de brug.",
        "Bakker opened the bridge.",
        "Burgemeester Bakker",
    ),
    (
        "nl",
        "Volgens wethouder De Boer is er geld.",
        "Farmer De Boer has money.",
        "wethouder De Boer",
    ),
]


@pytest.mark.parametrize(("language", "source", "target"), KEPT)
def test_a_title_that_is_kept_is_no_finding(language: str, source: str, target: str) -> None:
    assert title_findings(source, target, language, "en") == []


@pytest.mark.parametrize(("language", "source", "target", "lost"), LOST)
def test_a_title_that_is_lost_is_found(language: str, source: str, target: str, lost: str) -> None:
    found = run(UNFIT, target, Basis((source,), (), language, "en"))
    assert (Code.NAME_MISSING, (lost,)) in {(f.code, f.details) for f in found}
