"""The noun between render and write: one file of the site, rendered only when asked for."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """What an editor wrote on a page, and in which file, from which line on."""

    path: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    path: str
    """Below the site's root, with `/`."""
    key: str
    """Digest of all that decides the bytes: an equal key means equal bytes."""
    source: str
    """What it was made from, for messages: a seed's path, an issue's file, or the name of the page."""
    bytes: Callable[[], bytes]
    note: Note | None = None
