"""A file from the web with its address in one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.reading.document import Hints
from summarize.reading.enclosed import disclosed, enclose

LINK = "https://example.org/jaarverslag?jaar=2025"


@given(st.binary(), st.text(min_size=1, max_size=80), st.text(max_size=40), st.text(max_size=40))
def test_the_file_comes_out_byte_by_byte_whatever_a_server_calls_it(
    data: bytes, name: str, media_type: str, link: str
) -> None:
    found, hints = disclosed(enclose(data, name, LINK + link, media_type, None), Hints("x"))
    assert found == data
    assert (hints.link or "").startswith(LINK)


def test_what_is_known_of_it_comes_out_too() -> None:
    enclosed = enclose(b"%PDF-", "één verslag.pdf", LINK, "application/pdf", "utf-8")
    assert disclosed(enclosed, Hints("file.mhtml")) == (
        b"%PDF-",
        Hints("één verslag.pdf", media_type="application/pdf", charset="utf-8", link=LINK),
    )


def test_a_saved_page_and_any_other_file_stay_as_they_are() -> None:
    page = (
        b"Snapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/related; boundary=x\r\n\r\n--x--\r\n"
    )
    for data in (page, b"", b"Snapshot-Content-Location: no head", b"Een verslag.\r\n\r\nJa."):
        assert disclosed(data, Hints("a")) == (data, Hints("a"))


def test_an_address_that_leads_nowhere_on_the_web_is_none() -> None:
    data = enclose(b"Tekst.", "a.txt", "javascript:alert(1)", "text/plain", None)
    assert disclosed(data, Hints("a"))[1].link is None
