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
    own = cache(lambda: minutes.own(thing, path, *parts))
    return PageDraft(
        (path,), lambda: (minutes.note(path, own(), make),), known=lambda: minutes.known(path, own())
    )
