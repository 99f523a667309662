"""`summarize completion`: its scripts, run by the shells themselves where they are."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Invoke

BASH = shutil.which("bash")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_for_each_shell(invoke: Invoke, shell: str) -> None:
    result = invoke("completion", shell)
    assert result.exit_code == 0
    assert f"_SUMMARIZE_COMPLETE={shell}_complete" in result.stdout
    found = shutil.which(shell)
    if found is not None:
        script = result.stdout.encode()
        assert subprocess.run([found, "-n"], input=script, check=False).returncode == 0


def test_another_shell_is_named(invoke: Invoke) -> None:
    result = invoke("completion", "tcsh")
    assert result.exit_code == 2
    assert "'bash', 'zsh', 'fish'" in result.stderr


@pytest.mark.skipif(BASH is None, reason="bash is not here")
@pytest.mark.parametrize(
    ("words", "among", "not_among"),
    [
        (["re"], {"review", "refresh"}, {"batch"}),
        (["--le"], {"--length"}, {"--to"}),
        (["report.txt", "--le"], {"--length"}, set()),
        (["--length", ""], {"short", "long", "blurb"}, set()),
        (["newsletter", "--group-by", "p"], {"publisher"}, {"date"}),
        (["models", "p"], {"pull", "path"}, {"list"}),
        (["batch", ""], {"status"}, {" run"}),
        (["batch", "--retry"], {"--retry-failed"}, set()),
        (["models", "pull", "opus-mt-n"], {"opus-mt-nl-en"}, {"bart-large-cnn"}),
        (["--model", "q"], {"qwen3-1.7b"}, {"opus-mt-nl-en"}),
        (["translate", "--to", ""], {"nl", "en", "de"}, {"xx"}),
        (["zzz"], set(), {"review"}),
    ],
)
def test_bash_completes(
    invoke: Invoke, tmp_path: Path, words: list[str], among: set[str], not_among: set[str]
) -> None:
    command = tmp_path / "summarize"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m summarize "$@"\n')
    command.chmod(0o755)
    script = invoke("completion", "bash").stdout
    asked = " ".join(f"'{word}'" for word in ["summarize", *words])
    script += (
        f"\nCOMP_WORDS=({asked}); COMP_CWORD={len(words)}\ncompopt() {{ :; }}\n"
        '_summarize_completion summarize; printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    assert BASH is not None
    done = subprocess.run(
        [BASH, "--norc"],
        input=script,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"},
    )
    found = set(done.stdout.splitlines())
    assert among <= found
    assert not found & not_among
    assert done.stderr == ""
