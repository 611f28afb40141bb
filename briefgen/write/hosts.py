"""Which names a local server answers to: with any other name a foreign page could read it.

A page of evil.example can point that name at this machine; the browser then asks us, and says so in its Host
header. An address in numbers cannot be pointed anywhere, so a server that listens to others answers to those.
"""

import errno
import socket
from ipaddress import ip_address

from msgspec import Struct
from tornado.netutil import bind_sockets

from briefgen.problems import BriefgenError

LOOPBACK = "127.0.0.1"
ALWAYS = frozenset({LOOPBACK, "::1", "localhost"})


class Names(Struct, frozen=True):
    """The names that a server at the address `host` answers to."""

    host: str
    own: frozenset[str] = frozenset()
    """Of this machine, where others may ask for it."""

    def hold(self, name: str | None) -> bool:
        asked = (name or "").lower()
        return (
            asked in ALWAYS
            or asked == self.host.lower()
            or (self.open and (asked in self.own or _is_number(asked)))
        )

    @property
    def open(self) -> bool:
        """Whether other machines reach it."""
        return not (self.host == "localhost" or (_is_number(self.host) and ip_address(self.host).is_loopback))


def find_host_names(host: str) -> Names:
    own = socket.gethostname().lower()
    return Names(host, frozenset({own, f"{own.partition('.')[0]}.local"}))


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def listen_at(host: str, port: int) -> tuple[list[socket.socket], bool]:
    """Sockets at `host`, and whether they have the port that was asked for; raises BriefgenError for none."""
    try:
        return bind_sockets(port, host), True
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            hint = "0.0.0.0 listens on every address of this machine, 127.0.0.1 on none that others reach"
            told = error.strerror or str(error)
            raise BriefgenError(f"cannot listen on {host}, port {port}: {told.lower()}", hint=hint) from error
    return bind_sockets(0, host), False
