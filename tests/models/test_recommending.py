"""What is proposed for a machine: what fits, what may be used, and what is known to exist."""

from __future__ import annotations

import pytest

from summarize.models.recommending import NOT_FOUND, Machine, Recommendation, recommended
from summarize.models.registry_file import registry

SMALL = Machine(8 << 30)
LARGE = Machine(64 << 30, 24 << 30)


def proposed(machine: Machine, source: str = "nl", **wish: bool) -> dict[str, Recommendation]:
    found = recommended(registry(), machine, source, "en", **wish)  # type: ignore[arg-type]
    return {one.spec.name: one for one in found}


def test_what_does_not_fit_is_not_proposed() -> None:
    assert "eurollm-9b-instruct-2512" in proposed(LARGE)
    assert "eurollm-9b-instruct-2512" not in proposed(SMALL)
    assert all(one.memory <= SMALL.memory for one in proposed(SMALL).values())


def test_what_may_not_be_sold_with_is_left_out_where_that_is_wanted() -> None:
    assert "nllb-200-distilled-600m" in proposed(SMALL)
    commercial = proposed(SMALL, commercial=True)
    assert commercial
    assert all(one.spec.commercial_use for one in commercial.values())


@pytest.mark.parametrize("source", ["nl", "de", "nl-BE"])
def test_a_member_of_a_family_that_nobody_found_is_called_so_and_comes_last(source: str) -> None:
    found = proposed(SMALL, source)
    short = source[:2]
    assert found[f"opus-mt-{short}-en"].remark == ""
    assert found[f"opus-mt-tc-big-{short}-en"].remark == NOT_FOUND
    names = [name for name, one in found.items() if one.spec.is_dedicated]
    assert names[-1] == f"opus-mt-tc-big-{short}-en"


def test_one_that_was_found_has_its_place_by_size() -> None:
    assert proposed(SMALL, "fr")["opus-mt-tc-big-fr-en"].remark == ""


def test_what_is_made_for_it_comes_first() -> None:
    kinds = [one.spec.is_dedicated for one in proposed(SMALL).values()]
    assert kinds == sorted(kinds, reverse=True)
