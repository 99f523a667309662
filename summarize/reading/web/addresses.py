"""Where a web address leads: its parts, and the machine's address, looked up once and held to.

A page of the web may name a machine of the office (a redirect to http://10.0.0.1/, a host name
that resolves to 127.0.0.1 the second time it is asked for). So every address that a name resolves
to must be public, and the connection is made to the very address that was checked.
"""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

from summarize.errors import InputError
from summarize.reading.web.faults import FetchError

ALLOWED = "SUMMARIZE_ALLOW_NETWORKS"
"""The environment variable with networks that may be asked though they are not public:
"127.0.0.0/8,192.168.4.0/24"."""

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_DEFAULT_PORTS = {"http": 80, "https": 443}
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that stand for IPv4 ones (RFC 6052)."""
_PUBLIC_IPV6 = ipaddress.ip_network("2000::/3")
"""All that IANA has given out for the public internet."""
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Location:
    """A web address in its parts. `host` is in ASCII, `target` the path with its query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """The host as a request names it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The address written out, without what only a browser looks at."""
        return f"{self.scheme}://{self.authority}{self.target}"


def allowed_networks(written: str | None = None) -> tuple[Network, ...]:
    """The networks that a user allows although they are not public, by default those that the
    environment names. Raises InputError if one of them is no network."""
    text = os.environ.get(ALLOWED, "") if written is None else written
    networks = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        try:
            networks.append(ipaddress.ip_network(part, strict=False))
        except ValueError:
            raise InputError(
                f"{ALLOWED} names {part!r}, which is no network such as 127.0.0.0/8."
            ) from None
    return tuple(networks)


def locate(url: str) -> Location:
    """The parts of a web address. Raises FetchError if it is none that is fetched."""
    shown = url if len(url) <= 200 else url[:200] + "…"
    if len(url) > _LONGEST:
        raise FetchError(f"{shown} is too long for a web address.")
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").rstrip(".")
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        raise FetchError(f"{shown} is no web address that can be read.") from None
    if parts.scheme.lower() not in _DEFAULT_PORTS:
        raise FetchError(f"{shown} is not fetched: only http and https addresses are.")
    if not host:
        raise FetchError(f"{shown} is no web address: it names no host.")
    if parts.username is not None:
        raise FetchError(f"{parts.scheme}://…@{host}: an address with a password is not fetched.")
    scheme = parts.scheme.lower()
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return Location(
        scheme, host, port or _DEFAULT_PORTS[scheme], urlunsplit(("", "", path, query, ""))
    )


def resolve(location: Location, allowed: Sequence[Network]) -> list[str]:
    """The addresses of a host, all of them public or allowed. Raises FetchError."""
    try:
        found = socket.getaddrinfo(location.host, location.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FetchError(f"{location.url}: its host cannot be found ({reason}).") from None
    addresses = list(dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found))
    for text in addresses:
        if not _may_be_asked(ipaddress.ip_address(text), allowed):
            raise FetchError(
                f"{location.url} is not fetched: its host is {text}, an address that is not on"
                f" the public internet. {ALLOWED} can allow it."
            )
    return addresses


def _may_be_asked(address: Address, allowed: Sequence[Network]) -> bool:
    if any(address in network for network in allowed if network.version == address.version):
        return True
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return _may_be_asked(inner, allowed)
        if address.teredo is not None or address not in _PUBLIC_IPV6:
            return False
    return address.is_global and not address.is_multicast
