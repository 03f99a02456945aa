"""Asks an address of the internet, and nothing else, whether it is there.

The name is resolved first, all its addresses must be public, and the connection goes to
one that was looked at: neither a redirect nor a name that changes its mind (DNS
rebinding) leads into the hub's own network. No more than the head of an answer is read,
within a limit of bytes and of time.
"""

import io
import socket
import ssl
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from .models import Problem

REDIRECTS = 5
TIMEOUT = 10.0  # seconds for a connection, or between two bytes
TOTAL = 25.0  # seconds for an address, redirects and all
LONGEST = 128 * 1024  # bytes of a head
DEFAULT_PORTS = {"http": 80, "https": 443}
PORTS = {80, 443, 8000, 8080, 8443}
# These carry IPv4 addresses inside, which may be anybody's: NAT64, 6to4, Teredo.
CARRIERS = [ip_network(net) for net in ("64:ff9b::/96", "2002::/16", "2001::/32")]
SAFE = "/%:@!$&'()*+,;=~?"


@dataclass(frozen=True)
class Answer:
    """``status`` of HTTP, or why there was none."""

    status: int | None = None
    problem: str = ""


class Refused(Exception):
    """The address is not asked, for this problem."""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the internet."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        if ip.ipv4_mapped:
            return is_public(str(ip.ipv4_mapped))
        if ip.is_site_local or any(ip in carrier for carrier in CARRIERS):
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved)


def resolve(host: str, port: int) -> list[str]:
    """Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(info[4][0]) for info in found))


@dataclass
class Fetcher:
    """``allowed``, ``resolve`` and ``ports`` are other ones in tests alone."""

    agent: str
    timeout: float = TIMEOUT
    total: float = TOTAL
    allowed: Callable[[str], bool] = is_public
    resolve: Callable[[str, int], Iterable[str]] = resolve
    ports: set[int] = field(default_factory=lambda: PORTS)
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def ask(self, url: str) -> Answer:
        """Never raises for what an address or a server may be like."""
        deadline = time.monotonic() + self.total
        try:
            for _hop in range(REDIRECTS + 1):
                status, location = self.hop(url, deadline)
                if not (300 <= status < 400 and location):
                    return Answer(status)
                url = urljoin(url, location)
            return Answer(problem=Problem.REDIRECTS)
        except Refused as refused:
            return Answer(problem=str(refused))
        except socket.gaierror:
            return Answer(problem=Problem.NAME)
        except TimeoutError:
            return Answer(problem=Problem.TIMEOUT)
        except ssl.SSLError:
            return Answer(problem=Problem.TLS)
        except OSError:
            return Answer(problem=Problem.CONNECT)
        except HTTPException:
            return Answer(problem=Problem.PROTOCOL)
        except ValueError:  # of what urlsplit, a port or a name cannot be
            return Answer(problem=Problem.URL)

    def hop(self, url: str, deadline: float) -> tuple[int, str]:
        """By HEAD; by GET where that is answered with an error, or not properly."""
        parts = urlsplit(url)
        if parts.scheme not in DEFAULT_PORTS or not parts.hostname:
            raise Refused(Problem.URL)
        port = parts.port or DEFAULT_PORTS[parts.scheme]
        if port not in self.ports:
            raise Refused(Problem.PORT)
        host = parts.hostname.encode("idna").decode()
        addresses = list(self.resolve(host, port))
        if not addresses or not all(map(self.allowed, addresses)):
            raise Refused(Problem.PRIVATE)
        try:
            status, location = self.send("HEAD", parts, host, port, addresses, deadline)
        except HTTPException:
            status, location = 500, ""
        if status >= 400:
            status, location = self.send("GET", parts, host, port, addresses, deadline)
        return status, location

    def send(
        self,
        method: str,
        parts: SplitResult,
        host: str,
        port: int,
        addresses: list[str],
        deadline: float,
    ) -> tuple[int, str]:
        path = quote(parts.path or "/", safe=SAFE)
        if parts.query:
            path += "?" + quote(parts.query, safe=SAFE)
        connection = HTTPConnection(host, port, self.timeout)
        # As http.client adds it to the header "Host", or leaves it out.
        connection.default_port = DEFAULT_PORTS[parts.scheme]
        connection.auto_open = 0  # it never connects by itself
        with closing(connection):
            connection.sock = self.connect(
                parts.scheme, host, port, addresses, deadline
            )
            connection.response_class = partial(Head, deadline=deadline)  # type: ignore[assignment]
            headers = {"User-Agent": self.agent, "Accept": "*/*", "Connection": "close"}
            connection.request(method, path, headers=headers)
            with closing(connection.getresponse()) as response:
                return response.status, response.getheader("Location") or ""

    def connect(
        self, scheme: str, host: str, port: int, addresses: list[str], deadline: float
    ) -> socket.socket:
        """To one of the addresses that were looked at. Raises OSError."""
        error: OSError = TimeoutError()
        for address in addresses:
            try:
                sock = socket.create_connection((address, port), self.left(deadline))
            except OSError as failed:
                error = failed
                continue
            sock.settimeout(self.left(deadline))
            if scheme == "http":
                return sock
            try:
                return self.tls.wrap_socket(sock, server_hostname=host)
            except BaseException:
                sock.close()
                raise
        raise error

    def left(self, deadline: float) -> float:
        """Seconds; raises TimeoutError where there are none."""
        left = min(self.timeout, deadline - time.monotonic())
        if left <= 0:
            raise TimeoutError
        return left


class Head(HTTPResponse):
    """An answer that is read within its limits."""

    def __init__(self, sock: Any, *args: Any, deadline: float, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        self.fp.close()
        self.fp = io.BufferedReader(Limited(sock, deadline))


class Limited(io.RawIOBase):
    """A socket's bytes: not more than some, and none after the deadline."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self.sock, self.deadline, self.bytes = sock, deadline, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.sock.settimeout(min(left, self.sock.gettimeout() or left))
        count = self.sock.recv_into(buffer)
        self.bytes += count
        if self.bytes > LONGEST:
            raise HTTPException("too long")
        return count
