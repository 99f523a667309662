"""A full disk, a pull that is killed, two at once: what is in the store is whole all the same."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from summarize.errors import ModelError
from summarize.models import atomic_files, disk_space, installing
from summarize.models import gguf_conversion as conversion
from summarize.models.channels import wheels
from summarize.models.registry import WheelPart
from summarize.models.registry_file import parse_registry
from summarize.models.store import Store
from tests.models.stores import DATA, Heard, model, pretend_to_convert
from tests.models.supply import FILE, wheel_house

# A full disk


def test_too_little_disk_is_said_before_anything_is_fetched(
    tiny: Store, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic_files, "free_space", lambda _: 1_000_000)
    heard = Heard()
    with pytest.raises(ModelError, match=r"needs 3.0 MB of disk .* only 1.0 MB free"):
        tiny.pull(tiny.registry.find("tiny"), heard, source=source)
    assert heard.begun == []


def test_the_disk_that_is_needed_is_said_beforehand(tmp_path: Path, source: Path) -> None:
    house = wheel_house(tmp_path / "index", DATA)
    there = Store(tmp_path / "home", house.registry)
    spec = there.registry.find("tiny")
    want = disk_space.Need.of(spec, spec.files, tmp_path, channel=None, local=False)
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
    monkeypatch.setattr(installing, "convert", pretend_to_convert)
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
