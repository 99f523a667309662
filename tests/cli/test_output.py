"""Where the result goes: names of files, one step from old to new, and places that are no good."""

from __future__ import annotations

import json
import os
import re
import stat
from pathlib import Path

import pytest

from summarize.cli import output
from summarize.cli.output import check_writable, plan, write_file
from summarize.cli.stdout import OutputError
from summarize.rendering import text as text_form
from summarize.rendering.formats import Format
from tests.cli.conftest import Engines, Invoke

JSON = ("--format", "json", "--quiet")


def files(folder: Path) -> list[str]:
    """Everything in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


def names(destination: output.Destination) -> list[str]:
    return [path.name for path in destination.files]


def test_one_file_gets_all_reports(invoke: Invoke, seeds: list[Path], tmp_path: Path) -> None:
    result = invoke(*seeds, *JSON, "-o", tmp_path / "all.json")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    made = json.loads((tmp_path / "all.json").read_bytes())
    assert [r["source"]["name"] for r in made["reports"]] == [seed.name for seed in seeds]
    assert files(tmp_path) == ["all.json"]


@pytest.mark.parametrize(
    ("form", "suffix"), [("text", ".txt"), ("markdown", ".md"), ("json", ".json")]
)
def test_a_folder_gets_a_file_for_each_report(
    invoke: Invoke, seeds: list[Path], tmp_path: Path, form: str, suffix: str
) -> None:
    result = invoke(*seeds, "--format", form, "-o", tmp_path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert files(tmp_path) == [f"{seed.stem}{suffix}" for seed in seeds]
    for seed in seeds:
        text = (tmp_path / f"{seed.stem}{suffix}").read_text(encoding="utf-8")
        assert text.count("sha256" if form == "json" else "by machine with") >= 1


def test_a_folder_of_pages_has_an_index_of_those_that_were_made(
    invoke: Invoke, seeds: list[Path], tmp_path: Path
) -> None:
    bad = tmp_path / "index.txt"
    bad.write_text("Er waren 12 meldingen, zegt de politie in een nieuw rapport.\n")
    result = invoke(*seeds, bad, tmp_path / "none.txt", "--format", "html", "-o", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (2, "")
    pages = [f"{seed.stem}.html" for seed in seeds] + ["index-2.html"]
    assert files(tmp_path / "out") == sorted([*pages, "index.html"])
    index = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert re.findall('href="([^"]+)"', index) == pages


def test_one_page_in_a_folder_needs_no_index(
    invoke: Invoke, seeds: list[Path], tmp_path: Path
) -> None:
    assert invoke(seeds[0], "--format", "html", "-o", tmp_path).exit_code == 0
    assert files(tmp_path) == [f"{seeds[0].stem}.html"]


def test_several_pages_do_not_go_into_one_file(
    invoke: Invoke, engines: Engines, seeds: list[Path], tmp_path: Path
) -> None:
    for place in ((), ("-o", "-"), ("-o", tmp_path / "out.html")):
        result = invoke(*seeds, "--format", "html", *place)
        assert result.exit_code == 2
        assert "name a folder with -o" in result.stderr
    assert engines.loads == []
    assert files(tmp_path) == []


def test_a_folder_is_made_if_it_is_named_as_one(
    invoke: Invoke, seeds: list[Path], tmp_path: Path
) -> None:
    invoke(seeds[0], "-o", f"{tmp_path}/new/deep/")
    assert files(tmp_path / "new" / "deep") == [seeds[0].name]


def test_several_files_and_a_name_without_suffix_make_a_folder(
    invoke: Invoke, seeds: list[Path], tmp_path: Path
) -> None:
    invoke(*seeds, *JSON, "-o", tmp_path / "out")
    assert files(tmp_path / "out") == [f"{seed.stem}.json" for seed in seeds]


def test_one_file_and_a_name_without_suffix_make_a_file(
    invoke: Invoke, seeds: list[Path], tmp_path: Path
) -> None:
    invoke(seeds[0], "-o", tmp_path / "out")
    assert (tmp_path / "out").is_file()


def test_a_file_that_exists_stays_a_file(invoke: Invoke, seeds: list[Path], tmp_path: Path) -> None:
    (tmp_path / "out").write_text("old")
    invoke(*seeds, "-o", tmp_path / "out")
    assert "by machine with" in (tmp_path / "out").read_text(encoding="utf-8")


def test_clashing_names_are_numbered_in_the_order_of_the_files() -> None:
    destination = plan("out/", ["a/x.txt", "b/X.html", "c/x-2.txt", "d/x.txt", "-"], Format.JSON)
    assert names(destination) == ["x.json", "X-2.json", "x-2-2.json", "x-3.json", "stdin.json"]


def test_names_do_not_depend_on_which_files_fail(
    invoke: Invoke, seeds: list[Path], tmp_path: Path
) -> None:
    bad = tmp_path / seeds[0].name
    bad.write_bytes(b"")
    result = invoke(bad, seeds[0], *JSON, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert files(tmp_path / "out") == [f"{seeds[0].stem}-2.json"]


def test_a_dash_is_standard_output(invoke: Invoke, seeds: list[Path]) -> None:
    assert invoke(seeds[0], "-o", "-").stdout == invoke(seeds[0]).stdout


def test_a_source_is_never_overwritten(
    invoke: Invoke, engines: Engines, seeds: list[Path], tmp_path: Path
) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes(seeds[0].read_bytes())
    (tmp_path / "link").symlink_to(tmp_path)
    for place in (tmp_path, source, tmp_path / "link", tmp_path / "link" / "a.txt"):
        result = invoke(source, "-o", place)
        assert result.exit_code == 2
        assert "would be overwritten" in result.stderr
    assert source.read_bytes() == seeds[0].read_bytes()
    assert engines.loads == []


def test_a_place_that_cannot_be_written_is_told_before_a_model_is_loaded(
    invoke: Invoke, engines: Engines, seeds: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "in" / f"{seeds[0].stem}.txt").mkdir(parents=True)
    for place in (
        tmp_path / "nowhere" / "out.txt",
        tmp_path / "file" / "out.txt",
        f"{tmp_path}/file/out/",
        tmp_path / "in",
        tmp_path / ("x" * 300 + ".txt"),
    ):
        result = invoke(seeds[0], "--quiet", "-o", place)
        assert result.exit_code == 2, place
        assert result.stderr.startswith("summarize: ")
        assert result.stderr.count("\n") == 1
    assert engines.loads == []
    assert (tmp_path / "file").read_text() == "x"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_protected_file_or_folder_is_told_before_a_model_is_loaded(
    invoke: Invoke, engines: Engines, seeds: list[Path], tmp_path: Path
) -> None:
    protected = tmp_path / "old.txt"
    protected.write_text("old")
    protected.chmod(0o444)
    folder = tmp_path / "folder"
    folder.mkdir(mode=0o555)
    for place in (protected, folder):
        assert invoke(seeds[0], "-o", place).exit_code == 2
    assert engines.loads == []


def test_a_failing_render_leaves_the_old_file(
    invoke: Invoke, seeds: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: object, **options: object) -> str:
        raise RuntimeError("cannot render")

    for name in ("out.txt", seeds[1].name):
        (tmp_path / name).write_text("old")
    monkeypatch.setattr(text_form, "render", broken)
    for place in (tmp_path / "out.txt", tmp_path):
        with pytest.raises(RuntimeError, match="cannot render"):
            invoke(*seeds, "-o", place)
    assert files(tmp_path) == sorted(["out.txt", seeds[1].name])
    assert {(tmp_path / name).read_text() for name in files(tmp_path)} == {"old"}


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_failing_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "out.txt"
    path.write_text("old")
    if failing == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="cannot be written"):
        write_file(path, "new")
    assert files(tmp_path) == ["out.txt"]
    assert path.read_text() == "old"


def test_an_interrupted_write_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "out.txt", "new")
    assert files(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_a_new_file_has_the_permissions_that_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "out.txt", "new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out.txt").stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_an_old_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")
    path.chmod(0o604)
    write_file(path, "new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")
    check_writable(tmp_path / "link.txt")
    write_file(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs a device")
def test_a_device_is_written_to_and_not_replaced(invoke: Invoke, seeds: list[Path]) -> None:
    assert invoke(seeds[0], "-o", os.devnull).exit_code == 0
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_the_text_is_utf_8_with_plain_line_feeds(tmp_path: Path) -> None:
    write_file(tmp_path / "out.txt", "é\n✓\n")
    assert (tmp_path / "out.txt").read_bytes() == "é\n✓\n".encode()
