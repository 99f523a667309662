"""Only this machine's user talks to a desk, from its own pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from summarize.cli.desk import desk
from summarize.desk import keys
from summarize.desk.guard import Door
from summarize.desk.keys import Keys, kept_key
from tests.desk.conftest import HOST, ORIGIN, TOKEN, Office, office_keys


def stranger(office: Office, **headers: str) -> TestClient:
    return TestClient(
        office.client.app, base_url=f"http://{HOST}", headers=headers, follow_redirects=False
    )


def test_the_printed_address_opens_the_desk_and_leaves_no_token_in_it(office: Office) -> None:
    client = stranger(office)
    answer = client.get(f"/reports/1?length=short&token={TOKEN}")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/reports/1?length=short"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert client.get("/").status_code == 200


def test_without_the_token_nothing_opens(office: Office) -> None:
    client = stranger(office)
    for path in ("/", "/static/desk.css", "/events", "/reports/1", "/nothing"):
        assert client.get(path).status_code == 401
    assert client.post("/worker", json={"paused": True}, headers=ORIGIN).status_code == 401
    assert client.get("/?token=wrong").status_code == 403
    assert client.get("/", headers={"cookie": "desk-8765=wrong"}).status_code == 401


def test_a_path_with_two_strokes_leads_nowhere_else(office: Office) -> None:
    answer = stranger(office).get(f"http://{HOST}//evil.example/?token={TOKEN}")
    assert answer.headers["location"] == "/evil.example/"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:80", "", "localhost:1"]
)
def test_under_another_name_it_does_not_answer(office: Office, host: str) -> None:
    assert office.client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:8765", None])
def test_other_pages_change_nothing(office: Office, origin: str | None) -> None:
    headers = {"x-desk": "1"} | ({} if origin is None else {"origin": origin})
    answer = office.client.post("/worker", json={"paused": True}, headers=headers)
    assert answer.status_code == 403
    assert not office.desk.supervisor.paused


def test_a_form_cannot_send_what_is_asked_for(office: Office) -> None:
    headers = {"origin": f"http://{HOST}"}
    answer = office.client.post("/worker", json={"paused": True}, headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize("mode", ["no-cors", "cors"])
def test_other_pages_read_nothing(office: Office, mode: str) -> None:
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": mode}
    assert office.client.get("/static/desk.css", headers=headers).status_code == 403
    assert office.client.get("/rows", headers={"origin": "http://evil.example"}).status_code == 403


def test_every_answer_has_the_policy(office: Office) -> None:
    paths = ["/", "/reports/1", "/static/desk.js", "/rows", "/nothing", "/newsletter/preview"]
    for path in paths:
        headers = office.client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'unsafe-inline'" not in policy
        assert "frame-ancestors" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] in ("no-store", "no-cache")


def test_a_request_has_a_size_that_it_may_have(office: Office) -> None:
    answer = office.client.post(
        "/worker", content=b"x" * 3_000_000, headers={**ORIGIN, "content-type": "application/json"}
    )
    assert answer.status_code == 413


@pytest.mark.parametrize("name", ["..%2F..%2Fetc%2Fpasswd", "%2e%2e/state.sqlite", "x.txt", ""])
def test_no_path_comes_from_a_request(office: Office, folder: Path, name: str) -> None:
    assert office.client.get(f"/static/{name}").status_code in (404, 405)


def test_the_address_of_a_machine_that_others_reach() -> None:
    door = Door("192.0.2.7", 8765, Keys(TOKEN))
    assert "192.0.2.7:8765" in door.hosts
    assert door.address == f"http://192.0.2.7:8765/?token={TOKEN}"
    assert Door("::1", 80, Keys("t")).address == "http://[::1]:80/?token=t"
    assert Door("::1", 80, Keys("a&b=#")).address == "http://[::1]:80/?token=a%26b%3D%23"


def test_a_name_has_no_capitals_and_the_usual_port_is_left_out(office: Office) -> None:
    assert office.client.get("/", headers={"host": "LocalHost:8765"}).status_code == 200
    assert "newsroom.example:8765" in Door("Newsroom.Example", 8765, Keys(TOKEN)).hosts
    assert {"localhost", "localhost:80"} <= Door("127.0.0.1", 80, Keys(TOKEN)).hosts


@pytest.mark.parametrize("other", ['theme={"dark":1}', "a b=1", "=", "ü=1", "x"])
def test_cookies_of_other_programs_of_the_machine_keep_nobody_out(
    office: Office, other: str
) -> None:
    cookie = f"{other}; desk-8765={office_keys().cookie()}".encode("latin-1")
    client = stranger(office)
    assert client.get("/", headers={b"cookie": cookie}).status_code == 200


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--host", "0.0.0.0"), "the address or the name"),
        (("--host", "::"), "the address or the name"),
        (("--token", "short"), "16 or more characters"),
        (("--token", "sixteen&characters=#"), "a digit or one of"),
        (("--host", "192.0.2.7"), "needs --token"),
    ],
)
def test_what_a_desk_is_not_served_with(options: tuple[str, str], said: str) -> None:
    answer = CliRunner().invoke(desk, options)
    assert answer.exit_code == 2
    assert said in " ".join(answer.output.split())


def door(office: Office) -> Door:
    return office.client.app._door  # type: ignore[attr-defined, no-any-return]


def once(office: Office) -> str:
    return door(office).address_once().partition(HOST)[2]


def test_the_browser_that_is_started_gets_an_address_that_opens_once(office: Office) -> None:
    path = once(office)
    assert TOKEN not in path
    first = stranger(office)
    answer = first.get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert TOKEN not in answer.headers["set-cookie"]
    assert first.get("/").status_code == 200
    # Replayed by somebody else it opens nothing; who is in may come by it from their history.
    replayed = stranger(office)
    assert replayed.get(path).status_code == 403
    assert "printed" in replayed.get(path).text
    assert replayed.get("/").status_code == 401
    assert first.get(path).headers["location"] == "/"
    # The printed address still opens it, for them too.
    assert replayed.get(f"/?token={TOKEN}").status_code == 303
    assert replayed.get("/").status_code == 200


def test_an_address_that_opens_once_opens_soon(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "_ONCE", -1.0)
    assert stranger(office).get(once(office)).status_code == 403


def test_an_address_that_opens_once_is_used_up_only_by_who_may_ask(office: Office) -> None:
    path = once(office)
    assert stranger(office, host="evil.example").get(path).status_code == 421
    assert stranger(office, origin="http://evil.example").get(path).status_code == 403
    assert stranger(office).head(path).status_code == 401
    assert stranger(office).get(path).status_code == 303


def test_the_token_is_no_cookie_and_a_cookie_no_token(office: Office) -> None:
    cookie = office_keys().cookie()
    for wrong in (TOKEN, cookie[:-1], cookie + "0", f"1{cookie}", ".", "a.b.c", "\u0661.b.c"):
        headers = {b"cookie": f"desk-8765={wrong}".encode()}
        assert stranger(office).get("/", headers=headers).status_code == 401
    assert stranger(office).get(f"/?token={cookie}").status_code == 403


def test_a_page_that_is_open_goes_on_when_the_desk_is_started_again(tmp_path: Path) -> None:
    file = tmp_path / "batch" / ".locks" / "desk.key"
    before = Keys("first", key=kept_key(file)).cookie()
    assert file.stat().st_mode & 0o077 == 0
    assert [other.name for other in file.parent.iterdir()] == ["desk.key"]
    assert Keys("second", key=kept_key(file)).is_cookie(before)
    # Not where the user has chosen a token, or another one.
    chosen = Keys("chosen", chosen=True, key=kept_key(file))
    assert not chosen.is_cookie(before)
    assert not Keys("other", chosen=True, key=kept_key(file)).is_cookie(chosen.cookie())
    assert not Keys("first", key=kept_key(tmp_path / "elsewhere")).is_cookie(before)


def test_a_cookie_grows_old(monkeypatch: pytest.MonkeyPatch) -> None:
    cookie = office_keys().cookie()
    monkeypatch.setattr(keys, "_AGE", -1)
    assert not office_keys().is_cookie(cookie)


def test_a_key_that_cannot_be_kept_is_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert len(kept_key(tmp_path / "file" / "desk.key")) == 32
    (tmp_path / "short").write_bytes(b"damaged")
    assert len(kept_key(tmp_path / "short")) == 32


def test_two_origins_are_none(office: Office) -> None:
    headers = [*ORIGIN.items(), ("origin", "http://evil.example")]
    assert office.client.post("/worker", json={}, headers=headers).status_code == 403


def test_a_name_holds_nothing_that_turns_a_line_round(office: Office) -> None:
    assert office.post("/me", name="A\u202eda <b>\r\n") == {"name": "Ada <b>"}
