"""Which model is taken: the one that proved best here, and never one that was not tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from summarize.errors import ModelError
from summarize.models import loading, proof, ranking, stored_proofs
from summarize.models.proof import Kept, Proof, Trial
from summarize.models.registry import ModelSpec, Registry
from summarize.models.selecting import select
from summarize.models.store import Store
from summarize.models.unlisted import unlisted

PROBE = "today's"


class Shelf(Store):
    """A store in which models are installed by being named."""

    def __init__(self, home: Path, specs: list[ModelSpec]) -> None:
        super().__init__(home, Registry(tuple(specs)))

    def is_installed(self, spec: ModelSpec) -> bool:
        return True

    def identity(self, spec: ModelSpec) -> tuple[str, str]:
        return spec.name, f"sha of {spec.name}"

    def others(self) -> list[ModelSpec]:
        return []


def chat(name: str) -> ModelSpec:
    tasks = ("translate", "summarize", "chat")
    return replace(unlisted(name), engine="chat", tasks=tasks, languages=("nl", "en", "pl"))


def dedicated(name: str) -> ModelSpec:
    return replace(unlisted(name), engine="seq2seq", pairs=(("nl", "en"),))


Tell = Callable[..., None]


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    monkeypatch.setattr(proof, "current_probe", lambda: PROBE)
    monkeypatch.setattr(proof, "shipped", dict)
    return Shelf(tmp_path, [chat("a/first"), dedicated("a/small"), chat("a/large")])


@pytest.fixture
def tell(shelf: Shelf) -> Tell:
    def told(name: str, chrf: float, speed: float = 1.0, *faults: str, probe: str = PROBE) -> None:
        spec = shelf.find(name)
        trial = Trial(chrf, Kept(9, 10), sentences=52, speed=speed, faults=faults)
        found = Proof(
            stored_proofs.fingerprint(shelf, spec),
            probe,
            {"nl-en": trial},
            {} if spec.is_dedicated else {"en": trial},
            tried="2026-11-29",
        )
        stored_proofs.keep(shelf, spec, found)

    return told


def taken(shelf: Shelf, taste: str = "auto") -> str:
    return ranking.best_translator(shelf, "nl", "en", taste).spec.name


def test_the_one_that_proved_best_is_taken_and_says_so(shelf: Shelf, tell: Tell) -> None:
    tell("a/first", 54)
    tell("a/small", 60)
    choice = ranking.best_translator(shelf, "nl-BE", "en-GB", "auto")
    assert choice.spec.name == "a/small"
    assert choice.why == "probe 75.0; a/first 72.0"
    tell("a/first", 61)
    assert taken(shelf) == "a/first"


def test_one_that_was_never_tried_is_not_taken(shelf: Shelf, tell: Tell) -> None:
    tell("a/first", 40)
    assert taken(shelf) == "a/first"
    assert [s.name for s in ranking.untried(shelf, "nl", "en")] == ["a/small", "a/large"]


def test_one_that_failed_is_not_taken_however_good(shelf: Shelf, tell: Tell) -> None:
    tell("a/first", 40)
    tell("a/small", 90, 5.0, "7 of 9 figures are lost")
    assert taken(shelf) == "a/first"


def loses(shelf: Shelf, name: str, chrf: float, kept: int) -> None:
    spec = shelf.find(name)
    trial = Trial(chrf, Kept(kept, 50), sentences=52, speed=1.0)
    found = Proof(
        stored_proofs.fingerprint(shelf, spec), PROBE, {"nl-en": trial}, tried="2026-11-29"
    )
    stored_proofs.keep(shelf, spec, found)


def test_a_makeshift_is_taken_where_nothing_sound_is_and_says_what_it_loses(
    shelf: Shelf, tell: Tell
) -> None:
    loses(shelf, "a/large", 70, 37)
    choice = ranking.best_translator(shelf, "nl", "en", "auto")
    assert (choice.spec.name, choice.weakness) == ("a/large", "13 of 50 figures lost")
    assert choice.why == "probe 72.0, a makeshift: 13 of 50 figures lost"
    chosen = select(shelf, None, "nl", "en")
    assert chosen.translator is not None
    assert chosen.translator.weakness == "13 of 50 figures lost"
    tell("a/small", 40)
    for taste in ("auto", "best", "fast"):
        assert taken(shelf, taste) == "a/small", "a sound one goes before any makeshift"
    assert ranking.best_translator(shelf, "nl", "en", "auto").weakness == ""


def test_three_figures_of_four_are_sound(shelf: Shelf) -> None:
    loses(shelf, "a/large", 70, 38)
    assert ranking.best_translator(shelf, "nl", "en", "auto").weakness == ""


def test_a_makeshift_that_is_named_is_taken_without_a_word(shelf: Shelf) -> None:
    loses(shelf, "a/large", 70, 37)
    named = select(shelf, "a/large", "nl", "en")
    assert named.translator is not None
    assert named.translator.weakness == ""


def test_what_it_proved_on_other_texts_or_with_other_weights_does_not_count(
    shelf: Shelf, tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell("a/first", 40)
    tell("a/small", 60, probe="yesterday's")
    assert taken(shelf) == "a/first"
    tell("a/small", 60)
    assert taken(shelf) == "a/small"
    monkeypatch.setattr(Shelf, "identity", lambda self, spec: (spec.name, f"new {spec.name}"))
    with pytest.raises(ModelError, match="never tried"):
        taken(shelf)


def test_half_a_sentence_a_second_is_wanted_unless_the_best_is(shelf: Shelf, tell: Tell) -> None:
    tell("a/first", 54, 1.0)
    tell("a/large", 66, 0.3)
    tell("a/small", 53, 9.0)
    assert taken(shelf) == "a/first"
    assert taken(shelf, "best") == "a/large"
    assert taken(shelf, "fast") == "a/small"
    tell("a/small", 40, 9.0)
    assert taken(shelf, "fast") == "a/first", "speed does not pay for seven points"


def test_where_all_are_slow_the_fastest_is_taken(shelf: Shelf, tell: Tell) -> None:
    tell("a/first", 54, 0.2)
    tell("a/large", 66, 0.1)
    assert taken(shelf) == "a/first"


def test_where_none_will_do_it_is_said_what_to_do(shelf: Shelf, tell: Tell) -> None:
    with pytest.raises(ModelError, match="summarize models probe a/first"):
        taken(shelf)
    tell("a/first", 20, 1.0, "it answers in 'nl' instead of 'en'")
    with pytest.raises(ModelError, match=r"failed its trial.*'nl' instead.*--model a/first"):
        taken(shelf)
    with pytest.raises(ModelError, match="no model here can translate"):
        ranking.best_translator(shelf, "nl", "fy", "auto")


def test_for_languages_that_the_probe_does_not_speak_other_pairs_vouch(
    shelf: Shelf, tell: Tell
) -> None:
    tell("a/first", 50)
    tell("a/large", 60)
    choice = ranking.best_translator(shelf, "pl", "en", "auto")
    assert (choice.spec.name, choice.why) == ("a/large", "not tried from pl into en")


def test_a_translator_is_joined_by_the_best_writer(
    shelf: Shelf, tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell("a/first", 54)
    tell("a/small", 60)
    for name in (None, "auto", "best"):
        chosen = select(shelf, name, "nl", "en")
        assert chosen.translator is not None
        assert chosen.writer is not None
        assert chosen.translator.spec.name == "a/small"
        assert chosen.writer.spec.name == "a/first"
        assert chosen.translator.why.startswith("probe 75.0")
    named = select(shelf, "a/first", "nl", "en")
    assert named.translator is not None
    assert (named.translator.spec.name, named.translator.why) == ("a/first", "named")


def test_what_was_proved_is_read_as_it_was_written(shelf: Shelf, tell: Tell) -> None:
    tell("a/first", 54, 1.5, "one", "two")
    spec = shelf.find("a/first")
    found = stored_proofs.proof_of(shelf, spec)
    assert found is not None
    assert found.translates["nl-en"].faults == ("one", "two")
    assert found.translates["nl-en"].speed == 1.5
    (shelf.folder(spec) / "proof.json").write_text("{")
    assert stored_proofs.proof_of(shelf, spec) is None


def test_that_a_makeshift_is_at_work_is_warned_of(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    loses(shelf, "a/large", 70, 37)
    chosen = select(shelf, None, "nl", "en")
    monkeypatch.setattr(loading, "select", lambda *_: replace(chosen, writer=None))
    monkeypatch.setattr(loading, "_load_one", lambda *_, **__: SimpleNamespace(where="cpu float32"))
    made = loading.load(None, "nl", "en", device="cpu")
    assert made.identity.chosen == "probe 72.0, a makeshift: 13 of 50 figures lost"
    (record,) = caplog.records
    assert "a/large makes do (when it was tried, 13 of 50 figures lost)" in record.getMessage()
    assert "--from nl --to en" in record.getMessage()
