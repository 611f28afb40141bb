"""How a file of the site becomes a Page: its key, and when it is made."""

from collections.abc import Callable, Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

from briefgen import libraries
from briefgen.render.asked import Minutes
from briefgen.render.page import Page, PageDraft
from briefgen.render.wording import texts


def make_key(*parts: str | bytes) -> str:
    digest = sha256(digest_code().encode())
    for part in parts:
        digest.update(b"\x1f" + (part.encode() if isinstance(part, str) else part))
    return digest.hexdigest()


@cache
def digest_code() -> str:
    """Digest of this folder's code, its wording and its libraries: only they show an equal view alike."""
    digest = sha256(libraries.make_libraries_key(*libraries.RENDERING).encode())
    here = Path(__file__).parent
    for path in sorted((*here.rglob("*.py"), texts.WORDING_FILE)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def make_plain(path: str, source: str, made: bytes) -> Page:
    """A file whose bytes are cheap to make: they are their own key."""
    return Page(path, make_key(made), source, lambda: made)


def make_valued(path: str, source: str, value: object, make: Callable[[], bytes]) -> Page:
    return Page(path, make_key(path, msgspec.json.encode(value, order="deterministic")), source, make)


def list_file(path: str, make: Callable[[str], Page]) -> PageDraft:
    return PageDraft((path,), lambda: (make(path),))


def note_page(
    minutes: Minutes, path: str, thing: object, parts: Iterable[str], make: Callable[[], Page]
) -> PageDraft:
    """A page about `thing`, made where something that it was made of is not as it was."""
    noted = _NotedPage(minutes, path, thing, tuple(parts), make)
    return PageDraft((path,), noted.draw, known=noted.find_key)


class _NotedPage:
    """A page that is noted in the minutes. An archive has many: a cache of its own would be half of each."""

    __slots__ = ("_digest", "_make", "_minutes", "_parts", "_path", "_thing")

    def __init__(
        self, minutes: Minutes, path: str, thing: object, parts: tuple[str, ...], make: Callable[[], Page]
    ) -> None:
        self._minutes, self._path, self._thing = minutes, path, thing
        self._parts, self._make = parts, make
        self._digest = b""

    @property
    def _own(self) -> bytes:
        """The digest of what it is made of beside what it asks, reckoned once."""
        if not self._digest:
            self._digest = self._minutes.own(self._thing, self._path, *self._parts)
        return self._digest

    def draw(self) -> Iterable[Page]:
        return (self._minutes.note(self._path, self._own, self._make),)

    def find_key(self) -> str | None:
        """The key that is known without making it."""
        return self._minutes.known(self._path, self._own)
