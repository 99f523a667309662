"""A desk in this process: its pages, without a browser, and without its worker's process."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from summarize.batch.job import Job, carry_out
from summarize.batch.making import Order
from summarize.desk.app import application
from summarize.desk.desk import Desk
from summarize.desk.guard import Door
from summarize.desk.keys import Keys
from summarize.desk.worker import Setting
from summarize.report import Length
from tests.batch.conftest import Heard
from tests.batch.doubles import age
from tests.desk.doubles import HOTLINE, SCHOOLS, DeskLoader

TOKEN = "a-token-that-is-long-enough"
HOST = "127.0.0.1:8765"
ORIGIN = {"origin": f"http://{HOST}", "x-desk": "1"}
ORDER = Order(source="nl", lengths=(Length.SHORT, Length.BLURB))


def setting(folder: Path) -> Setting:
    return Setting(folder / "reports", str(folder / "inbox"), ORDER, DeskLoader(folder), ("*.txt",))


def make(folder: Path, **reports: str) -> None:
    """Put reports into the inbox, and have a batch make them."""
    inbox = folder / "inbox"
    inbox.mkdir(parents=True, exist_ok=True)
    for name, text in reports.items():
        path = inbox / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        age(path)
    job = Job(folder / "reports", (str(inbox),), ORDER)
    carry_out(job, DeskLoader(folder), Heard(), lambda: False)


def office_keys() -> Keys:
    return Keys(TOKEN, chosen=True, key=b"k" * 32)


@dataclass
class Office:
    """A desk, and somebody who talks to it as its pages do."""

    desk: Desk
    client: TestClient

    def get(self, path: str) -> Any:
        answer = self.client.get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def page(self, path: str) -> str:
        answer = self.client.get(path)
        assert answer.status_code == 200, answer.text
        return answer.text

    def post(self, path: str, status: int = 200, **data: Any) -> Any:
        answer = self.client.post(path, json=data, headers=ORIGIN)
        assert answer.status_code == status, answer.text
        return answer.json()

    def id(self, name: str) -> int:
        row = self.desk.store.row("SELECT id FROM documents WHERE file_name = ?", (name,))
        assert row is not None
        return int(row["id"])


def opened(folder: Path) -> Office:
    desk = Desk(setting(folder), "Ada")
    client = TestClient(
        application(desk, Door("127.0.0.1", 8765, office_keys())),
        base_url=f"http://{HOST}",
        follow_redirects=False,
    )
    assert client.get(f"/?token={TOKEN}").status_code == 303
    return Office(desk, client)


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    make(folder, hotline=HOTLINE, schools=SCHOOLS)
    return folder


@pytest.fixture
def folder(_made: Path, tmp_path: Path) -> Path:
    """A folder in which a batch has made two reports, one of them with a wrong figure."""
    import shutil

    shutil.copytree(_made, tmp_path / "work", copy_function=shutil.copy2)
    return tmp_path / "work"


@pytest.fixture
def office(folder: Path) -> Iterator[Office]:
    """A desk on that folder."""
    found = opened(folder)
    yield found
    found.desk.end()
