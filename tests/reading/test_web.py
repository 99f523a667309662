"""The web: what is fetched, and what is refused with which sentence."""

from __future__ import annotations

import gzip
import ipaddress
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from summarize import reading
from summarize.errors import InputError
from summarize.reading.web import FetchError, addresses, fetching
from summarize.reading.web.addresses import ALLOWED, allowed_networks, locate, resolve
from summarize.reading.web.fetching import CONTACT, fetch
from summarize.reading.web.politeness import Polite
from tests.reading.server import LOOPBACK, Answer, Site, serving

HERE = ipaddress.ip_network(LOOPBACK)
PAGE = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Peil verlaagd</title>
<meta property="article:published_time" content="2024-06-18"></head><body><nav>Menu</nav><article>
<h1>Peil verlaagd</h1><p>De gemeente trekt 4,7 miljoen euro uit voor nieuwe stuwen en gemalen in de
polder, die in het najaar worden geplaatst.</p><p>Daarvan betaalt de provincie 1,9 miljoen euro, en
het Rijk betaalt een half miljoen euro aan de plannen.</p></article></body></html>"""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv(ALLOWED, LOOPBACK)
    with serving() as running:
        yield running


def html(text: str = PAGE, **headers: str) -> Answer:
    return Answer(text.encode(), headers={"Content-Type": "text/html; charset=utf-8", **headers})


def test_a_page_is_read_with_its_link(site: Site) -> None:
    site.pages["/nieuws/peil"] = html()
    article = reading.read(site.url("/nieuws/peil"))
    assert (article.title, article.date, article.language) == ("Peil verlaagd", "2024-06-18", "nl")
    assert article.link == site.url("/nieuws/peil")
    assert "Menu" not in article.text


def test_the_charset_of_the_server_counts(site: Site) -> None:
    text = PAGE.replace('<meta charset="utf-8">', "").replace("gemalen", "geërfde gemalen")
    site.pages["/oud"] = Answer(
        text.encode("iso-8859-15"), headers={"Content-Type": "text/html; charset=iso-8859-15"}
    )
    assert "geërfde gemalen" in reading.read(site.url("/oud")).text


def test_a_redirect_is_followed_and_its_end_is_the_link(site: Site) -> None:
    site.pages["/kort"] = Answer(status=302, headers={"Location": "/lang?a=1"})
    site.pages["/lang?a=1"] = html()
    assert fetch(site.url("/kort")).link == site.url("/lang?a=1")


def test_the_program_names_itself_and_the_users_contact(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CONTACT, "redactie@bode.example")
    site.pages["/"] = html()
    fetch(site.url())
    assert "(redactie@bode.example)" in site.asked[0][1]["user-agent"]
    assert "referer" not in site.asked[0][1]
    assert "cookie" not in site.asked[0][1]


def test_loopback_is_refused_unless_it_is_allowed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ALLOWED)
    for host in ("127.0.0.1", "localhost", "2130706433", "127.1", "0x7f000001", "0177.0.0.1", "0"):
        with pytest.raises(FetchError, match=r"not on the public internet|cannot be found"):
            fetch(site.url("/", host))
    assert site.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.1",
        "172.16.3.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "fe80::1",
        "fc00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:1::1",
        "ff02::1",
    ],
)
def test_addresses_that_are_not_public(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    resolving_to(monkeypatch, "93.184.216.34", address)
    with pytest.raises(FetchError, match="not on the public internet"):
        resolve(locate("http://nieuws.example/"), ())


def resolving_to(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    def found(*_: Any, **__: Any) -> list[Any]:
        return [
            (socket.AF_INET6 if ":" in one else socket.AF_INET, 1, 6, "", (one, 80))
            for one in addresses
        ]

    monkeypatch.setattr(socket, "getaddrinfo", found)


def test_a_redirect_to_a_private_address_is_refused(site: Site) -> None:
    site.pages["/"] = Answer(status=302, headers={"Location": "http://10.1.2.3/intern"})
    with pytest.raises(FetchError, match=r"10\.1\.2\.3/intern is not fetched"):
        fetch(site.url())


def test_a_name_that_changes_its_address_is_asked_where_it_was_checked(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: the name is looked up once, and the connection made to what was checked."""
    looked_up = []
    original = socket.getaddrinfo

    def found(host: str, *rest: Any, **named: Any) -> Any:
        looked_up.append(host)
        return original("127.0.0.1" if host == "wissel.example" else host, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", found)
    site.pages["/"] = html()
    fetch(site.url("/", "wissel.example"))
    assert looked_up.count("wissel.example") == 1
    assert site.asked[0][1]["host"] == f"wissel.example:{site.port}"


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("ftp://nieuws.example/a", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("https://jan:geheim@nieuws.example/", "an address with a password is not fetched"),
        ("https:///pad", "names no host"),
        ("https://[::1", "no web address that can be read"),
        ("https://nieuws.example:99999/", "no web address that can be read"),
        ("https://nieuws.example/" + "a" * 3000, "too long"),
    ],
)
def test_addresses_that_are_not_fetched(url: str, sentence: str) -> None:
    with pytest.raises(FetchError, match=sentence):
        fetch(url)


def test_an_address_of_another_scheme_is_not_taken_for_a_file() -> None:
    with pytest.raises(FetchError, match="only http and https"):
        reading.read("ftp://nieuws.example/a.txt")


def test_a_redirect_to_another_scheme_is_refused(site: Site) -> None:
    site.pages["/"] = Answer(status=301, headers={"Location": "file:///etc/passwd"})
    with pytest.raises(FetchError, match="only http and https"):
        fetch(site.url())


def test_redirects_without_end(site: Site) -> None:
    site.pages["/"] = Answer(status=302, headers={"Location": "/"})
    with pytest.raises(FetchError, match="more than 5 times"):
        fetch(site.url())


def test_what_is_too_large_is_refused_told_or_not_packed_or_not(site: Site) -> None:
    site.pages["/gezegd"] = Answer(headers={"Content-Length": "30000000"})
    site.pages["/groot"] = Answer(b"a" * 5_000)
    bomb = gzip.compress(b"a" * 5_000_000)
    site.pages["/bom"] = Answer(bomb, headers={"Content-Encoding": "gzip"})
    with pytest.raises(FetchError, match="larger than 20 MB"):
        fetch(site.url("/gezegd"))
    for path in ("/groot", "/bom"):
        with pytest.raises(FetchError, match=r"larger than 0\.004 MB"):
            fetch(site.url(path), largest=4_000)


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (401, "asks for a password"),
        (404, "nothing at this address"),
        (429, "fewer requests"),
        (503, "out of order"),
    ],
)
def test_refusals_are_said(site: Site, status: int, sentence: str) -> None:
    site.pages["/"] = Answer(status=status, headers={"Retry-After": "120"})
    with pytest.raises(FetchError, match=sentence) as caught:
        fetch(site.url())
    assert (caught.value.status, caught.value.again) == (status, 120.0)


def test_a_server_that_is_not_there() -> None:
    with serving() as gone:
        port = gone.port
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch(f"http://127.0.0.1:{port}/", allowed=[HERE])


def test_what_has_not_changed_is_not_sent_again(site: Site) -> None:
    def page(headers: dict[str, str]) -> Answer:
        if headers.get("if-none-match") == '"v1"':
            return Answer(status=304)
        return html(ETag='"v1"', **{"Last-Modified": "Tue, 12 Mar 2024 10:00:00 GMT"})

    site.pages["/"] = page
    first = fetch(site.url())
    assert (first.etag, first.modified) == ('"v1"', "Tue, 12 Mar 2024 10:00:00 GMT")
    assert fetch(site.url(), etag=first.etag, modified=first.modified).unchanged
    assert site.asked[1][1]["if-modified-since"] == first.modified


def test_networks_that_are_no_networks_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ALLOWED, "127.0.0.0/8, huis")
    with pytest.raises(InputError, match="'huis'"):
        allowed_networks()


def polite(**settings: Any) -> tuple[Polite, list[float]]:
    now = [1000.0]
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    return Polite(allowed=[HERE], clock=lambda: now[0], sleep=sleep, **settings), slept


def test_between_two_requests_to_a_host_there_is_a_pause(site: Site) -> None:
    site.pages["/"] = html()
    asker, slept = polite(pause=1.0)
    asker.fetch(site.url())
    asker.fetch(site.url())
    assert site.paths() == ["/robots.txt", "/", "/"]
    assert sum(slept) == pytest.approx(2.0)


def test_what_robots_txt_asks_is_done(site: Site) -> None:
    site.pages["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /intern\n")
    site.pages["/"] = html()
    asker, _ = polite(pause=0.0)
    asker.fetch(site.url())
    with pytest.raises(FetchError, match=r"robots\.txt asks not to"):
        asker.fetch(site.url("/intern/a"))
    assert "/intern/a" not in site.paths()


def test_a_robots_txt_that_is_out_of_order_forbids_all(site: Site) -> None:
    site.pages["/robots.txt"] = Answer(status=500)
    site.pages["/"] = html()
    asker, _ = polite(pause=0.0)
    with pytest.raises(FetchError, match=r"whether it may be is not known \(.*robots\.txt.*500"):
        asker.fetch(site.url())
    assert site.paths() == ["/robots.txt"]


def test_a_host_that_asks_for_a_pause_gets_it(site: Site) -> None:
    site.pages["/"] = Answer(status=429, headers={"Retry-After": "600"})
    asker, _ = polite(pause=0.0)
    with pytest.raises(FetchError, match="fewer requests"):
        asker.fetch(site.url())
    assert asker.rests(site.url()) == pytest.approx(600)
    with pytest.raises(FetchError, match="asked for a pause"):
        asker.fetch(site.url())
    assert site.paths().count("/") == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Location": "http://[bad"},
        {"Content-Length": "9" * 5000},
    ],
)
def test_what_a_hostile_server_says_is_one_sentence(site: Site, headers: dict[str, str]) -> None:
    site.pages["/"] = Answer(b"x", status=302 if "Location" in headers else 200, headers=headers)
    with pytest.raises(FetchError, match=r"leads to an address that is none|is larger than"):
        fetch(site.url())


def test_a_file_name_that_cannot_be_read_is_none(site: Site) -> None:
    site.pages["/blad.html"] = html(
        **{"Content-Disposition": "attachment; filename*=zz''a%ff; filename*0*=x"}
    )
    assert fetch(site.url("/blad.html")).name == "blad.html"


def test_an_answer_that_drips_is_cut_at_the_end_of_its_time(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_WHOLE", 0.4)
    monkeypatch.setattr(fetching, "_READ", 60.0)
    done = threading.Event()

    def waits(_: dict[str, str]) -> Answer:
        done.wait(30)
        return html()

    site.pages["/"] = waits
    try:
        with pytest.raises(FetchError, match=r"longer than|cannot be had"):
            fetch(site.url())
    finally:
        done.set()


@pytest.mark.parametrize(
    "address", ["fec0::1", "::7f00:1", "::ffff:0:7f00:1", "64:ff9b:1::7f00:1", "::1", "fe80::1"]
)
def test_addresses_that_lead_into_the_office_are_not_public(address: str) -> None:
    assert not addresses._may_be_asked(ipaddress.ip_address(address), ())


def test_public_addresses_are_public() -> None:
    assert addresses._may_be_asked(ipaddress.ip_address("2606:2800:220:1::1"), ())
    assert addresses._may_be_asked(ipaddress.ip_address("64:ff9b::5db8:d822"), ())


@pytest.mark.parametrize(
    "line",
    [
        "Crawl-delay: \u00b2",
        "Crawl-delay: " + "9" * 5000,
        "Request-rate: \u00b2/3",
        "Disallow: //[",
    ],
)
def test_a_bad_line_of_robots_voids_no_other(site: Site, line: str) -> None:
    robots = f"User-agent: *\n{line}\nDisallow: /geheim\n"
    site.pages["/robots.txt"] = Answer(robots.encode())
    site.pages["/geheim"] = site.pages["/open"] = html()
    polite = Polite(allowed=[HERE], pause=0.0)
    assert polite.fetch(site.url("/open")).data
    with pytest.raises(FetchError, match=r"robots\.txt asks not to"):
        polite.fetch(site.url("/geheim"))


def test_a_host_that_asks_for_a_pause_does_not_lose_its_robots(site: Site) -> None:
    site.pages["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /geheim\n")
    site.pages["/geheim"] = html()
    site.pages["/druk"] = Answer(status=429, headers={"Retry-After": "5000"})
    now = [0.0]
    polite = Polite(allowed=[HERE], pause=0.0, clock=lambda: now[0], sleep=lambda _: None)
    with pytest.raises(FetchError):
        polite.fetch(site.url("/druk"))
    now[0] = 3_590.0
    polite._host(locate(site.url())).robots_at = -10_000.0
    for moment in (100.0, 6_700.0):
        now[0] = moment
        with pytest.raises(FetchError):
            polite.fetch(site.url("/geheim"))
    assert "/geheim" not in site.paths()
