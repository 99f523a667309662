"""`summarize review`, `newsletter` and `refresh`: the commands of an editor's day."""

from __future__ import annotations

import json
import re
import shutil
import webbrowser
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from summarize.cli import cli, output
from summarize.models import loading
from tests.cli.conftest import Engines, Invoke
from tests.doubles import seed_translations

QUIET = ("--quiet",)


@pytest.fixture(scope="module")
def made(seeds: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with JSON of both seed articles, a file each: made once, and never changed."""
    folder = tmp_path_factory.mktemp("made")
    options = ("--length", "blurb", "--format", "json", *QUIET, "-o", str(folder))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "load", Engines().load)
        done = CliRunner().invoke(cli, [*map(str, seeds), *options], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture
def written(made: Path, tmp_path: Path) -> list[Path]:
    """JSON of both seed articles, a file each, for a test to change."""
    folder = shutil.copytree(made, tmp_path / "out")
    return sorted(folder.iterdir())


def edit(path: Path, source: str, text: str) -> None:
    """Change the translation of the sentence that has `source` in it."""
    document = json.loads(path.read_bytes())
    for paragraph in document["reports"][0]["translation"]:
        for sentence in paragraph["sentences"]:
            if source in sentence["source"]:
                sentence["text"] = text
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")


def report(path: Path) -> Any:
    return json.loads(path.read_bytes())["reports"][0]


# -- newsletter ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "sign"),
    [("html", "<!doctype html>"), ("markdown", "# Cijfers"), ("text", "Cijfers\n=======")],
)
def test_a_newsletter_of_reports(
    invoke: Invoke, seeds: list[Path], tmp_path: Path, form: str, sign: str
) -> None:
    path = tmp_path / "letter"
    options = ("--title", "Cijfers", "--intro", "Two reports.", "--format", form)
    result = invoke("newsletter", *seeds, *options, *QUIET, "-o", path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    text = path.read_text(encoding="utf-8")
    assert text.startswith(sign)
    assert "Two reports." in text
    assert text.index("47 percent") < text.index("pandemic")
    assert invoke("newsletter", *seeds, *options, *QUIET).stdout == text


def test_a_newsletter_of_json_needs_no_model(
    invoke: Invoke, engines: Engines, written: list[Path], seeds: list[Path]
) -> None:
    of_texts = invoke("newsletter", *seeds, *QUIET).stdout
    engines.loads.clear()
    assert invoke("newsletter", *written, *QUIET).stdout == of_texts
    assert engines.loads == []


def test_texts_and_json_go_together_in_the_order_given(
    invoke: Invoke, written: list[Path], seeds: list[Path]
) -> None:
    mixed = invoke("newsletter", written[1], seeds[0], "--format", "text", *QUIET).stdout
    assert mixed == invoke("newsletter", seeds[1], seeds[0], "--format", "text", *QUIET).stdout


def test_json_on_standard_input(invoke: Invoke, written: list[Path]) -> None:
    from_file = invoke("newsletter", written[0], *QUIET).stdout
    assert invoke("newsletter", "-", *QUIET, input=written[0].read_bytes()).stdout == from_file


def test_a_text_on_standard_input(invoke: Invoke, seeds: list[Path]) -> None:
    from_file = invoke("newsletter", seeds[0], *QUIET).stdout
    assert invoke("newsletter", "-", *QUIET, input=seeds[0].read_bytes()).stdout == from_file


def test_an_edited_sentence_is_in_the_newsletter_and_the_file_stays(
    invoke: Invoke, written: list[Path]
) -> None:
    said = (
        "The corona crisis led to a rise of 47 percent in files on sexual exploitation of children."
    )
    edit(written[0], "explosieve stijging veroorzaakt", said)
    before = written[0].read_bytes()
    result = invoke("newsletter", written[0], "--format", "text")
    assert said.removesuffix(".") in " ".join(result.stdout.split())
    assert "Some were edited by hand." in " ".join(result.stdout.split())
    assert written[0].read_bytes() == before


def test_a_flagged_report_is_marked_and_only_verified_leaves_it_out(
    invoke: Invoke, written: list[Path]
) -> None:
    wrong = "The corona crisis led to an explosive rise of 74 percent in files on exploitation."
    edit(written[0], "explosieve stijging veroorzaakt", wrong)
    result = invoke("newsletter", *written, "--format", "text")
    assert "⚑ Check before printing: figure changed" in " ".join(result.stdout.split())
    assert f"{report(written[0])['source']['name']}: " in result.stderr
    assert "marked in the draft" in result.stderr
    assert invoke("newsletter", *written, "--strict", *QUIET).exit_code == 1

    result = invoke("newsletter", *written, "--format", "text", "--only-verified", *QUIET)
    assert result.exit_code == 0
    assert "74 percent" not in result.stdout
    assert "pandemic" in result.stdout
    assert re.search(r"000.*left out; \d flags?: .*74 percent", result.stderr)

    result = invoke("newsletter", written[0], "--only-verified", *QUIET)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Nothing is left to print" in result.stderr


def test_groups(invoke: Invoke, written: list[Path]) -> None:
    by_date = invoke("newsletter", *written, "--group-by", "date", "--format", "markdown", *QUIET)
    assert re.findall("^## (.*)$", by_date.stdout, re.MULTILINE) == ["June 2020", "Undated"]
    by = invoke("newsletter", *written, "--group-by", "publisher", "--format", "markdown", *QUIET)
    assert re.findall("^## (.*)$", by.stdout, re.MULTILINE) == ["dpa", "Publisher not known"]


def test_a_message_is_written_and_not_sent(
    invoke: Invoke, written: list[Path], tmp_path: Path
) -> None:
    path = tmp_path / "letter.eml"
    options = ("--mail-from", "Desk <desk@example.org>", "--mail-to", "a@example.org")
    result = invoke(
        "newsletter", *written, "--format", "eml", *options, "--subject", "Één", *QUIET, "-o", path
    )
    assert (result.exit_code, result.stderr) == (0, "")
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert (mail["Subject"], mail["From"]) == ("Één", "Desk <desk@example.org>")
    assert [p.get_content_type() for p in mail.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    assert mail["Date"].datetime.tzinfo is not None


@pytest.mark.parametrize(
    "wrong",
    [
        ("--mail-from", "a@example.org"),
        ("--format", "eml", "--mail-from", "nobody"),
        ("--template", "none.j2"),
        ("--group-by", "colour"),
        ("-o", "/dev/null/x.html"),
    ],
)
def test_wrong_use_is_told_in_a_line(
    invoke: Invoke, written: list[Path], wrong: tuple[str, ...]
) -> None:
    result = invoke("newsletter", *written, *wrong, *QUIET)
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--format", "eml", "--mail-from", "desk"), "no address"),
        (("--format", "eml", "--mail-to", "nobody"), "no address"),
        (("--template", "broken.j2"), "line 1"),
    ],
)
def test_what_cannot_be_sent_is_told_before_the_models_work(
    invoke: Invoke,
    engines: Engines,
    seeds: list[Path],
    tmp_path: Path,
    options: tuple[str, ...],
    reason: str,
) -> None:
    (tmp_path / "broken.j2").write_text("{% if %}", encoding="utf-8")
    given = [str(tmp_path / o) if o.endswith(".j2") else o for o in options]
    result = invoke("newsletter", *seeds, *given, *QUIET)
    assert (result.exit_code, engines.loads) == (2, [])
    assert reason in result.stderr


@pytest.mark.parametrize(
    "template",
    ["{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "{{ issue.intro.no_such.thing }}"],
)
def test_a_templates_own_mistake_is_a_line(
    invoke: Invoke, written: list[Path], tmp_path: Path, template: str
) -> None:
    (tmp_path / "t.j2").write_text(template, encoding="utf-8")
    result = invoke("newsletter", *written, "--template", tmp_path / "t.j2", *QUIET)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1


def test_a_source_is_never_overwritten(
    invoke: Invoke, engines: Engines, seeds: list[Path], tmp_path: Path
) -> None:
    source = tmp_path / "report.txt"
    source.write_bytes(seeds[0].read_bytes())
    (tmp_path / "link").symlink_to(source)
    for place in (source, tmp_path / "link"):
        result = invoke("newsletter", source, "-o", place)
        assert result.exit_code == 2
        assert "would be overwritten" in result.stderr
    assert source.read_bytes() == seeds[0].read_bytes()
    assert engines.loads == []


def test_the_language_of_the_newsletter_is_that_of_its_words(
    invoke: Invoke, written: list[Path]
) -> None:
    result = invoke("newsletter", *written, "--lang", "NL_be", "--format", "html")
    assert '<html lang="nl-BE"' in result.stdout
    assert "Berichten in het kort" in result.stdout
    assert result.stderr.count("is in en, not in nl-BE") == 2


def test_a_template_is_shown_copied_changed_and_broken(
    invoke: Invoke, engines: Engines, written: list[Path], tmp_path: Path
) -> None:
    shown = invoke("newsletter", "--show-template", "--format", "markdown").stdout
    path = tmp_path / "mine.md.j2"
    path.write_text(shown.replace("# {{ issue.title }}", "# Mine"), encoding="utf-8")
    used = invoke("newsletter", *written, "--format", "markdown", "--template", path, *QUIET)
    assert used.stdout.startswith("# Mine\n")
    path.write_text(shown.replace("{% endfor %}", "", 1), encoding="utf-8")
    broken = invoke("newsletter", *written, "--format", "markdown", "--template", path, *QUIET)
    assert broken.exit_code == 2
    assert re.fullmatch(rf"summarize: {re.escape(str(path))}, line \d+: .*\n", broken.stderr)


def test_a_report_that_was_only_translated_has_nothing_to_print(
    invoke: Invoke, seeds: list[Path], tmp_path: Path
) -> None:
    path = tmp_path / "a.json"
    invoke("translate", seeds[0], "--format", "json", "-o", path, *QUIET)
    result = invoke("newsletter", path, *QUIET)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "has no summary" in result.stderr


def test_a_file_that_fails_does_not_stop_the_others(
    invoke: Invoke, written: list[Path], binary: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_bytes(written[0].read_bytes()[:-40])
    result = invoke("newsletter", binary, broken, written[1], tmp_path / "none", *QUIET)
    assert result.exit_code == 2
    assert "pandemic" in result.stdout
    assert result.stderr.count("\n") == 3


# -- refresh ---------------------------------------------------------------------------------------


def test_refresh_makes_anew_what_stands_on_an_edit_and_nothing_else(
    invoke: Invoke, engines: Engines, written: list[Path]
) -> None:
    said = (
        "The corona crisis led to a rise of 47 percent in files on sexual exploitation of children."
    )
    untouched = written[1].read_bytes()
    before = report(written[0])
    edit(written[0], "explosieve stijging veroorzaakt", said)
    engines.loads.clear()
    result = invoke("refresh", *written)
    assert (result.exit_code, result.stdout) == (0, "")
    assert re.search(r"000\S*: 1 text edited, [12] made anew\n", result.stderr)
    assert re.search(r"003\S*: 0 texts edited, 0 made anew", result.stderr)
    assert written[1].read_bytes() == untouched
    after = report(written[0])
    assert said.removesuffix(".") in " ".join(s["text"] for s in after["summary"])
    assert len(after["summary"]) == len(before["summary"])
    # A second time there is nothing left to do.
    again = written[0].read_bytes()
    engines.loads.clear()
    assert "1 text edited, 0 made anew" in invoke("refresh", written[0]).stderr
    assert written[0].read_bytes() == again
    assert engines.loads == []


def test_refresh_says_what_the_checks_find(invoke: Invoke, written: list[Path]) -> None:
    edit(
        written[0],
        "2.056 meldingen",
        "Child Focus received 2,560 reports through the hotline stopchildporno.be.",
    )
    result = invoke("refresh", written[0], "--strict")
    assert result.exit_code == 1
    assert "1 flag" in result.stderr
    sentence = next(
        s
        for p in report(written[0])["translation"]
        for s in p["sentences"]
        if "2.056" in s["source"]
    )
    assert any("2,560" in flag["message"] for flag in sentence["flags"])
    assert [f["fate"] for f in report(written[0])["figures"] if f["source"] == "2.056"] == [
        "changed"
    ]


@pytest.mark.parametrize("gone", [True, False])
def test_refresh_keeps_what_was_saved_meanwhile(
    invoke: Invoke, written: list[Path], monkeypatch: pytest.MonkeyPatch, gone: bool
) -> None:
    """The model takes minutes, and the editor goes on."""
    from summarize import editing

    for path in written:
        edit(path, "2.205", "Child Focus handled 2,205 cases.")
    now = json.dumps(json.loads(written[0].read_bytes()) | {"saved": "meanwhile"}).encode()
    refresh = editing.refresh

    def slow(*args: Any) -> Any:
        if gone:
            written[0].unlink()
        else:
            written[0].write_bytes(now)
        return refresh(*args)

    monkeypatch.setattr(editing, "refresh", slow)
    before = written[1].read_bytes()
    result = invoke("refresh", *written)
    assert result.exit_code == 2
    assert "changed meanwhile" in result.stderr
    assert written[0].exists() is not gone
    assert gone or written[0].read_bytes() == now
    assert written[1].read_bytes() != before


def test_refresh_leaves_alone_what_it_cannot_read(
    invoke: Invoke, seeds: list[Path], written: list[Path], tmp_path: Path
) -> None:
    text = tmp_path / "report.txt"
    text.write_bytes(seeds[0].read_bytes())
    edit(written[0], "explosieve stijging veroorzaakt", "Changed, 47 percent.")
    result = invoke("refresh", text, tmp_path / "none.json", written[0], *QUIET)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 2
    assert text.read_bytes() == seeds[0].read_bytes()
    assert report(written[0])["translation"]
    assert invoke("refresh", "-").exit_code == 2


def test_a_missing_model_fails_only_the_files_that_need_one(
    invoke: Invoke, engines: Engines, written: list[Path], seeds: list[Path]
) -> None:
    known = seed_translations()
    for path, words in ((written[0], "positief effect"), (written[1], "De coronapandemie")):
        source = next(s for s in known if words in s)
        edit(path, words, known[source].removesuffix(".") + ", it says.")
    # The second has no title: its headline was written, and must be written again.
    engines.missing.add("nl")
    before = [path.read_bytes() for path in written]
    result = invoke("refresh", *written, *QUIET)
    assert result.exit_code == 3
    assert result.stderr.count("No model can") == 1
    assert written[0].read_bytes() != before[0]
    assert written[1].read_bytes() == before[1]


# -- review ----------------------------------------------------------------------------------------


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    pages: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda page: bool(pages.append(page)) or True)
    return pages


def test_review_opens_one_page(invoke: Invoke, seeds: list[Path], opened: list[str]) -> None:
    result = invoke("review", seeds[0], *QUIET)
    page = Path(result.stdout.strip())
    assert page.name == f"{seeds[0].stem}.html"
    assert opened == [page.as_uri()]
    assert "Content-Security-Policy" in page.read_text(encoding="utf-8")
    assert [p.name for p in page.parent.iterdir()] == [page.name]


def test_review_opens_an_index_of_several_and_takes_json(
    invoke: Invoke, engines: Engines, written: list[Path], opened: list[str]
) -> None:
    engines.loads.clear()
    result = invoke("review", *written, *QUIET)
    page = Path(result.stdout.strip())
    assert page.name == "index.html"
    assert opened == [page.as_uri()]
    assert len(list(page.parent.iterdir())) == 3
    assert engines.loads == []


def test_review_without_a_browser(
    invoke: Invoke, seeds: list[Path], opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Path(invoke("review", seeds[0], "--no-browser").stdout.strip()).is_file()
    assert opened == []
    monkeypatch.setattr(webbrowser, "open", lambda page: False)
    result = invoke("review", seeds[0])
    assert result.exit_code == 0
    assert "open the page yourself" in result.stderr


def test_review_of_nothing_opens_nothing(invoke: Invoke, tmp_path: Path, opened: list[str]) -> None:
    result = invoke("review", tmp_path / "none.txt")
    assert (result.exit_code, result.stdout, opened) == (2, "", [])


def test_a_name_from_json_stays_in_the_folder(
    invoke: Invoke, written: list[Path], opened: list[str]
) -> None:
    document = json.loads(written[0].read_bytes())
    for name in ("../../escaped.txt", "a\0b\n.txt", "..", "", "x" * 400):
        document["reports"][0]["source"]["name"] = name
        written[0].write_text(json.dumps(document), encoding="utf-8")
        result = invoke("review", written[0], "--no-browser", *QUIET)
        assert result.exit_code == 0, (name, result.stderr)
        page = Path(result.stdout.strip())
        assert page.parent.name.startswith("summarize-review-")
        assert page.is_file()
    assert output.INDEX == "index.html"
