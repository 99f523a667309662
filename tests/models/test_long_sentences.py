"""Long sentences are cut where a clause ends, lose nothing, and are joined in order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.models import long_sentences
from summarize.models.engine import Candidate
from tests.examples import examples


def test_the_best_place_near_the_middle_is_taken() -> None:
    text = "De politie telde 1 250 meldingen, een record; het meldpunt, dat telt, zag er 1 100."
    assert long_sentences.split(text, lambda part: len(part) < 60) == [
        "De politie telde 1 250 meldingen, een record;",
        "het meldpunt, dat telt, zag er 1 100.",
    ]


@examples(50)
@given(st.text(st.sampled_from("ab 1,;.—"), max_size=120), st.integers(1, 40))
def test_nothing_is_lost_and_every_stretch_fits(text: str, most: int) -> None:
    parts = long_sentences.split(text, lambda part: len(part) <= most)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(len(part) <= most or len(part) < 2 for part in parts) or len(text) < 2


def test_two_groups_of_digits_stay_together_while_there_is_another_place() -> None:
    parts = long_sentences.split("aa 1 000 000 bb 2 000 000 cc", lambda part: len(part) < 20)
    assert not any(part.endswith(tuple("0123456789")) and part[-2:] == " 1" for part in parts)
    assert "1 000 000" in " | ".join(parts)


def test_candidates_are_joined_rank_by_rank_without_inner_full_stops() -> None:
    groups = [
        [Candidate("One.", score=-1.0), Candidate("Een.", score=-3.0)],
        [Candidate("two.", score=-2.0), Candidate("twee.", False, -4.0)],
    ]
    first, second = long_sentences.join(["een,", "twee."], groups, "en")
    assert first == Candidate("One two.", True, -1.5)
    assert (second.text, second.finished) == ("Een twee.", False)
    assert long_sentences.join(["一", "二"], groups, "zh")[0].text == "Onetwo."
