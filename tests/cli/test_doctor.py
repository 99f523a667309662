"""`summarize doctor`: ten lines, without a network where none is allowed."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from summarize.api import machine
from summarize.api.machine import answers
from tests.cli.conftest import Invoke


def test_ten_lines_and_what_would_help(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMARIZE_HOME", "nowhere/at/all")
    result = invoke("doctor", "--offline")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert len(lines) == 10
    names = [line[:12].strip() for line in lines]
    assert names[:2] == ["summarize", "processor"]
    assert names[-1] == "would help"
    assert "hub: not asked; package index: not asked" in result.stdout
    assert "`summarize models pull default` fetches a model" in lines[-1]
    about = json.loads(invoke("doctor", "--offline", "--format", "json").stdout)
    assert about["memory"] >= about["memory_free"] > 0
    assert (about["models"], about["hub"]) == ([], None)
    assert about["dtype"] in ("float32", "bfloat16")


@pytest.mark.parametrize("name", ["SUMMARIZE_OFFLINE", "HF_HUB_OFFLINE"])
def test_nobody_is_asked_where_the_environment_forbids_it(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(machine, "answers", lambda address: asked.append(address))
    monkeypatch.setenv(name, "1")
    assert machine.examine().hub is None
    assert asked == []
    monkeypatch.setenv(name, "0")
    machine.examine()
    assert len(asked) == 2


class Handler(BaseHTTPRequestHandler):
    """Answers by the path: a status, or nothing for a while."""

    def do_HEAD(self) -> None:
        if self.path == "/slow":
            time.sleep(1.5)
        self.send_response(int(self.path[1:]) if self.path[1:].isdigit() else 200)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    found = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=found.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{found.server_port}"
    found.shutdown()
    found.server_close()


def test_who_answers(server: str) -> None:
    assert answers(f"{server}/200")
    assert answers(f"{server}/401")  # it is there, though it wants to know who asks
    assert not answers(f"{server}/503")
    assert not answers(f"{server}/slow", seconds=0.2)
    assert not answers("http://127.0.0.1:9/")
    assert not answers("no address at all")
