"""The nouns between render and write: a file of the site, and all of them, each made when it is asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from msgspec import Struct


class EditorNote(Struct, frozen=True):
    """What an editor wrote on a page, and in which file, from which line on."""

    path: str
    line: int
    text: str


class Page(Struct, frozen=True):
    path: str
    """Below the site's root, with `/`."""
    key: str
    """Digest of all that decides the bytes: an equal key means equal bytes."""
    source: str
    """What it was made from, for messages: a seed's path, an issue's file, or the name of the page."""
    bytes: Callable[[], bytes]
    note: EditorNote | None = None


class PageDraft(Struct, frozen=True):
    """Pages to be, by their paths; what they show is put together by `make`."""

    paths: tuple[str, ...]
    make: Callable[[], Iterable[Page]]
    note: EditorNote | None = None
    known: Callable[[], str | None] = lambda: None
    """The key of its one page where that is known without making it, as it is made of the same as before."""


class Pages(Struct, frozen=True):
    """Every page of a site, made one after the other each time they are gone through: none is held."""

    drafts: tuple[PageDraft, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(path for draft in self.drafts for path in draft.paths)

    @property
    def notes(self) -> Mapping[str, EditorNote]:
        """What editors wrote, by the page it stands on."""
        return {path: draft.note for draft in self.drafts for path in draft.paths if draft.note}

    def __iter__(self) -> Iterator[Page]:
        return chain.from_iterable(draft.make() for draft in self.drafts)


def bind_pages(pages: Iterable[Page]) -> Pages:
    """Pages that are there already."""
    return Pages(tuple(PageDraft((page.path,), lambda page=page: (page,), page.note) for page in pages))  # type: ignore[misc]
