"""The commands that models.md and README print for models, run as they are printed.

Where they ask the hub, a web server on this machine answers, with small models that have learnt
their sentences by heart. The default model's own commands are tested in `test_store.py`.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.models import proof, stored_proofs
from summarize.models.proof import Proof, Trial
from summarize.models.registry_file import registry
from summarize.models.store import Store
from tests.models.hub_server import Repositories, serving
from tests.models.tiny_texts import PAIRS

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent.parent
ARTICLE = "Meldingen\n\n" + " ".join(source for source, _ in PAIRS[:3]) + "\n"


def printed(document: str) -> list[str]:
    """The commands in a document's indented blocks that are about models, without remarks."""
    lines = (ROOT / document).read_text("utf-8").splitlines()
    commands = [re.split(r"\s+#\s", line.strip())[0] for line in lines if line.startswith("    ")]
    return [
        command
        for command in commands
        if re.search(r"summarize (models|.*--(model|translator|summarizer)\b)", command)
        and "default" not in command
    ]


def test_the_documents_print_commands() -> None:
    commands = printed("models.md")
    for verb in ("pull", "probe", "compare", "recommend", "export", "remove", "list"):
        assert any(command.startswith(f"summarize models {verb}") for command in commands), verb
    assert printed("README.md")


def _let_pass(store: Store, name: str) -> None:
    """As if it had been tried, and had done well: what knows thirty sentences would not."""
    spec = store.find(name)
    trial = {"nl-en": Trial(60.0, sentences=52, speed=5.0)}
    found = Proof(
        stored_proofs.fingerprint(store, spec), proof.current_probe(), trial, tried="today"
    )
    stored_proofs.keep(store, spec, found)


def test_every_command_about_models_does_what_it_says(
    taught: dict[str, Path], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(taught["marian"], tmp_path / "DIR")
    (tmp_path / "report.txt").write_text(ARTICLE, encoding="utf-8")
    hub = Repositories(
        {
            "Helsinki-NLP/opus-mt-nl-en": taught["marian"],
            "sshleifer/distilbart-cnn-12-6": taught["bart"],
            "owner/name": taught["qwen2"],
        }
    )
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("HF_")}

    def run(command: str) -> str:
        program, *arguments = shlex.split(command)
        assert program == "summarize"
        done = subprocess.run(
            [sys.executable, "-m", "summarize", *arguments],
            cwd=tmp_path,
            env=inherited
            | {
                "PYTHONPATH": str(ROOT),
                "SUMMARIZE_HOME": str(home),
                "HF_ENDPOINT": hub.url,
                "SUMMARIZE_DTYPE": "float32",
            },
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        return done.stdout + done.stderr

    def installed(name: str) -> bool:
        return (home / "models" / name / "manifest.json").is_file()

    commands = [*printed("models.md"), *printed("README.md")]
    verbs = [c for c in commands if c.startswith("summarize models ")]
    with serving(hub):
        for command in verbs:
            verb, *rest = command.removeprefix("summarize models ").split()
            if verb == "pull" and not rest:
                continue  # set-up has tests of its own (`tests/probe`)
            if verb in ("list", "recommend"):
                assert "opus-mt-nl-en" in run(command)
                continue
            if verb in ("probe", "compare"):
                continue  # once it is installed
            name = rest[0].replace("/", "--")
            if verb == "pull":  # each from the beginning
                shutil.rmtree(home / "models" / name, ignore_errors=True)
                command += " --no-trial"  # what trials say has tests of its own
            run(command)
            assert installed(name) == (verb != "remove"), command
            if verb == "export":
                assert (tmp_path / "DIR" / name / "summarize-model.json").is_file()
        for name in ("opus-mt-nl-en", "distilbart-cnn-12-6"):
            run(f"summarize models pull {name} --no-trial")
        for command in verbs:
            if command.split()[2] in ("probe", "compare"):
                assert "opus-mt-nl-en" in run(command), command
        _let_pass(Store(home, registry()), "opus-mt-nl-en")
        shutil.rmtree(home / "models" / "owner--name")
        for command in commands:
            if command not in verbs:
                assert "received 17 reports" in run(command), command
