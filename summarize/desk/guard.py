"""Who may talk to a desk: this machine's user, from the desk's own pages. Nobody else's page.

Against DNS rebinding the Host is checked, against forged requests the Origin, a header that no form
can send, and a cookie that no other site's request carries; against other users of the machine the
cookie, which only an address with a secret sets (`keys`).
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from summarize.desk.keys import Keys

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
    " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'none'"
)
OWN_HEADER = "x-desk"
"""What the desk's own script sends with all that changes something."""
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_USUAL_PORT = 80
_LARGEST_REQUEST = 2_000_000
_SAFE = ("GET", "HEAD")
_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "cache-control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Door:
    """Where a desk is to be found, and what opens it."""

    host: str
    port: int
    keys: Keys

    @property
    def hosts(self) -> frozenset[str]:
        """What a Host header may say, in small letters."""
        names = set(LOOPBACK)
        if self.host not in LOOPBACK:
            names.add((f"[{self.host}]" if ":" in self.host else self.host).lower())
        found = {f"{name}:{self.port}" for name in names}
        # A browser leaves out the port that every page has.
        return frozenset(found | names if self.port == _USUAL_PORT else found)

    @property
    def address(self) -> str:
        """The address that opens the desk as long as it runs."""
        return f"{self._origin}/?token={quote(self.keys.token, safe='')}"

    def address_once(self) -> str:
        """An address that opens the desk one time, for the browser that is started with it."""
        return f"{self._origin}/?once={self.keys.once()}"

    @property
    def _origin(self) -> str:
        name = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{name}:{self.port}"

    @property
    def cookie(self) -> str:
        """The name of its cookie: those of one machine are shared by all its ports."""
        return f"desk-{self.port}"


class Guard:
    """The outermost layer: lets through what is allowed, and sets the headers of all answers.

    `uploads` are paths whose requests may have as many bytes as are given for them.
    """

    def __init__(self, app: ASGIApp, door: Door, uploads: dict[str, int]) -> None:
        self._app, self._door, self._uploads = app, door, uploads

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or have it answered."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refused = self._refused(scope)
        if refused is not None:
            await refused(scope, receive, with_headers)
            return
        most = self._uploads.get(scope["path"], _LARGEST_REQUEST)
        if int(Headers(scope=scope).get("content-length") or 0) > most:
            await _too_large(most)(scope, receive, with_headers)
            return
        await self._app(scope, _limited(receive, most), with_headers)

    def _refused(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if headers.get("host", "").lower() not in self._door.hosts:
            return PlainTextResponse("This desk does not go by that name.", 421)
        if not _is_own_page(scope["method"], headers, self._door.hosts):
            return PlainTextResponse("Only the desk's own pages may ask for that.", 403)
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        if scope["method"] == "GET" and ("token" in query or "once" in query):
            return self._opened(scope, query, self._has_cookie(headers))
        if not self._has_cookie(headers):
            return PlainTextResponse(
                "This desk opens with the whole address that `summarize desk` has printed.", 401
            )
        return None

    def _opened(self, scope: Scope, query: dict[str, str], is_open: bool) -> Response:
        """Let in whoever has a secret, and lead them to an address without it.

        A browser that is in already may come again by an address in its history.
        """
        keys = self._door.keys
        token, once = query.pop("token", None), query.pop("once", None)
        told = token is not None and keys.is_token(token)
        if not told and not (once is not None and keys.redeem(once)) and not is_open:
            return PlainTextResponse(
                "The token in the address is not that of this desk."
                if token is not None
                else "This address has opened the desk once, and does not again. Use the one that"
                " `summarize desk` has printed.",
                403,
            )
        # A path that begins with two strokes would lead to another machine.
        path = "/" + scope["path"].lstrip("/")
        response = RedirectResponse(path + ("?" + urlencode(query) if query else ""), 303)
        response.set_cookie(
            self._door.cookie, keys.cookie(), httponly=True, samesite="strict", path="/"
        )
        return response

    def _has_cookie(self, headers: Headers) -> bool:
        own = cookie_parser(headers.get("cookie", "")).get(self._door.cookie)
        return own is not None and self._door.keys.is_cookie(own)


def _is_own_page(method: str, headers: Headers, hosts: frozenset[str]) -> bool:
    origins = headers.getlist("origin")
    if len(origins) > 1 or not set(origins) <= {f"http://{host}" for host in hosts}:
        return False
    site = headers.get("sec-fetch-site", "none")
    if method in _SAFE:
        # A link from elsewhere may lead here (and finds no cookie); nothing may be taken from here.
        return site in ("none", "same-origin") or headers.get("sec-fetch-mode") == "navigate"
    return bool(origins) and OWN_HEADER in headers and site in ("none", "same-origin")


def _too_large(most: int) -> Response:
    return PlainTextResponse(f"More than {most // 1_000_000} MB at once.", 413)


class RequestTooLargeError(Exception):
    """A request that has more bytes than it may have, and did not say so."""


def _limited(receive: Receive, most: int) -> Receive:
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > most:
            raise RequestTooLargeError
        return message

    return counted
