"""What is in the store is whole, whatever happened on the way."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from summarize.cli import exit_codes
from summarize.errors import ModelError
from summarize.models import installing
from summarize.models.ranking import best_translator
from summarize.models.registry_file import parse_registry
from summarize.models.store import Store
from tests.models.stores import DATA, Heard, model, pretend_to_convert
from tests.models.supply import FILE, registry_text, sha256, some_bytes

# Pull, and then read


def test_a_pulled_model_is_installed_verified_and_found(tiny: Store, source: Path) -> None:
    spec = tiny.registry.find("default")
    assert tiny.installed() == []
    folder = tiny.pull(spec, source=source)
    assert (folder / FILE).read_bytes() == DATA
    assert tiny.installed() == [spec]
    assert tiny.path(spec) == tiny.weights_dir(spec) == folder
    assert tiny.verify(spec) == []
    assert tiny.identity(spec) == ("tiny", sha256(DATA))
    assert tiny.all_installed() == [spec]


def test_a_converted_model_is_its_weights_folder(unpacked: Store, source: Path) -> None:
    spec = unpacked.registry.find("tiny")
    folder = unpacked.pull(spec, source=source)
    assert folder.name == "weights"
    assert (folder / "model.safetensors").read_bytes() == DATA[::-1]
    assert unpacked.verify(spec) == []


def test_nothing_half_done_is_left_behind(unpacked: Store, source: Path) -> None:
    unpacked.pull(unpacked.registry.find("tiny"), source=source)
    assert sorted(p.name for p in model(unpacked).iterdir()) == [
        "lock", "manifest.json", FILE, "weights",
    ]  # fmt: skip


def test_a_second_pull_fetches_nothing(unpacked: Store, source: Path) -> None:
    spec = unpacked.registry.find("tiny")
    first = unpacked.pull(spec, source=source)
    heard = Heard()
    assert unpacked.pull(spec, heard) == first
    assert (heard.begun, heard.notes) == ([], [])


def test_a_folder_that_holds_the_file_will_do_as_a_source(tiny: Store, source: Path) -> None:
    assert tiny.pull(tiny.registry.find("tiny"), source=source.parent)


def test_progress_adds_up_to_the_size(tiny: Store, source: Path) -> None:
    heard = Heard()
    tiny.pull(tiny.registry.find("tiny"), heard, source=source)
    assert sum(heard.sizes) == len(DATA)


# No model


def test_no_installed_model_is_answered_with_the_command_that_pulls_one(tiny: Store) -> None:
    with pytest.raises(ModelError, match="run `summarize models pull tiny`") as caught:
        best_translator(tiny, "nl", "en", "auto")
    assert exit_codes.of_error(caught.value) == exit_codes.NO_MODEL == 3
    with pytest.raises(ModelError, match="run `summarize models pull tiny`"):
        tiny.weights_dir(tiny.registry.find("tiny"))
    with pytest.raises(ModelError, match="is not installed"):
        tiny.verify(tiny.registry.find("tiny"))


def test_a_job_that_no_model_does_is_no_reason_to_pull_one(tiny: Store) -> None:
    with pytest.raises(ModelError) as caught:
        best_translator(tiny, "nl", "fy", "auto")
    assert "pull" not in str(caught.value)


def test_reading_a_store_that_is_not_there_creates_nothing(tiny: Store) -> None:
    tiny.installed()
    with pytest.raises(ModelError):
        best_translator(tiny, "nl", "en", "auto")
    assert not tiny.home.exists()


# Wrong bytes


def test_a_source_with_other_bytes_is_refused(tiny: Store, source: Path) -> None:
    source.write_bytes(DATA[:-1] + b"x" if DATA[-1:] != b"x" else DATA[:-1] + b"y")
    with pytest.raises(ModelError, match="sha256"):
        tiny.pull(tiny.registry.find("tiny"), source=source)
    assert tiny.installed() == []
    assert not (model(tiny) / FILE).exists()


@pytest.mark.parametrize("data", [DATA[:-1], DATA + b"x", b""])
def test_a_source_of_another_size_is_refused(tiny: Store, source: Path, data: bytes) -> None:
    source.write_bytes(data)
    with pytest.raises(ModelError, match=f"{len(data):,} bytes instead of"):
        tiny.pull(tiny.registry.find("tiny"), source=source)


def test_a_source_that_is_not_there_is_named(tiny: Store, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="No such file"):
        tiny.pull(tiny.registry.find("tiny"), source=tmp_path / "nowhere")


# Damage


@pytest.mark.parametrize("victim", [FILE, "weights/model.safetensors"])
def test_a_damaged_file_is_named_unused_and_mended(
    unpacked: Store, source: Path, victim: str
) -> None:
    spec = unpacked.registry.find("tiny")
    folder = unpacked.pull(spec, source=source)
    path = model(unpacked) / victim
    data = path.read_bytes()
    path.write_bytes(bytes([data[0] ^ 1]) + data[1:])
    assert unpacked.path(spec) == folder, "a look at the sizes cannot tell"
    (damage,) = unpacked.verify(spec)
    assert damage.path == path
    assert "sha256" in damage.reason
    with pytest.raises(ModelError):
        unpacked.path(spec)
    unpacked.pull(spec, source=source)
    assert path.read_bytes() == data
    assert unpacked.verify(spec) == []


@pytest.mark.parametrize("victim", [FILE, "weights/model.safetensors"])
@pytest.mark.parametrize("how", ["truncated", "missing"])
def test_a_truncated_or_missing_file_is_noticed_without_reading_it(
    unpacked: Store, source: Path, victim: str, how: str
) -> None:
    spec = unpacked.registry.find("tiny")
    unpacked.pull(spec, source=source)
    path = model(unpacked) / victim
    if how == "missing":
        path.unlink()
    else:
        os.truncate(path, len(DATA) - 1)
    with pytest.raises(ModelError):
        unpacked.path(spec)
    (damage,) = unpacked.verify(spec)
    assert damage.path == path
    unpacked.pull(spec, source=source)
    assert unpacked.verify(spec) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"manifest": 1}',
        '{"manifest": 1, "files": {"tiny.gguf": 3}}',
        '{"manifest": 2, "files": {}}',
        '{"manifest": 1, "files": {"tiny.gguf": {"size": "x", "sha256": ""}}}',
    ],
)
def test_a_manifest_that_is_not_one_means_not_installed(
    tiny: Store, source: Path, text: str
) -> None:
    spec = tiny.registry.find("tiny")
    tiny.pull(spec, source=source)
    (model(tiny) / "manifest.json").write_text(text)
    assert tiny.installed() == []
    heard = Heard()
    tiny.pull(spec, heard)  # the file is there and right: nothing is fetched
    assert tiny.installed() == [spec]


def test_another_version_of_the_model_is_not_the_installed_one(tiny: Store, source: Path) -> None:
    tiny.pull(tiny.registry.find("tiny"), source=source)
    other = Store(tiny.home, parse_registry(registry_text(some_bytes(len(DATA), seed=2))))
    assert other.installed() == []


def test_a_conversion_that_was_never_made_is_made_at_the_first_run(
    unpacked: Store, source: Path
) -> None:
    spec = unpacked.registry.find("tiny")
    unpacked.pull(spec, source=source)
    manifest = json.loads((model(unpacked) / "manifest.json").read_text())
    del manifest["weights"]
    (model(unpacked) / "manifest.json").write_text(json.dumps(manifest))
    shutil.rmtree(model(unpacked) / "weights")
    assert unpacked.installed() == [spec]
    assert (unpacked.weights_dir(spec) / "model.safetensors").read_bytes() == DATA[::-1]
    assert unpacked.verify(spec) == []


def test_a_conversion_that_fails_keeps_the_download(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Store(tmp_path / "home", parse_registry(registry_text(DATA, conversion=True)))
    spec = real.registry.find("tiny")

    def fail(*_: object, **__: object) -> None:
        raise ModelError("killed")

    monkeypatch.setattr(installing, "convert", fail)
    with pytest.raises(ModelError, match="killed"):
        real.pull(spec, source=source)
    with pytest.raises(ModelError, match="is not installed"):
        real.path(spec)
    monkeypatch.setattr(installing, "convert", pretend_to_convert)
    heard = Heard()
    real.pull(spec, heard)
    assert heard.begun == ["unpacking for this machine, once: a minute or two"]


# Where it lives


def test_summarize_home_moves_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZE_HOME", str(tmp_path / "elsewhere"))
    assert Store.open().home == tmp_path / "elsewhere"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SUMMARIZE_HOME", "relative")
    assert Store.open().home == tmp_path / "relative"


def test_without_it_the_store_is_in_the_users_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SUMMARIZE_HOME", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert "summarize" in Store.open().home.parts


@pytest.mark.skipif(os.name != "posix", reason="a folder nobody may write, by its mode")
def test_a_store_that_cannot_be_written_is_named(tmp_path: Path, source: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    blocked = Store(tmp_path / "file" / "home", parse_registry(registry_text(DATA)))
    with pytest.raises(ModelError, match="cannot be written"):
        blocked.pull(blocked.registry.find("tiny"), source=source)
