"""Which sentences a page has quoted: each stands on it once, where it is met first."""

from contextvars import ContextVar

_QUOTED: ContextVar[set[str] | None] = ContextVar("quoted", default=None)


def begin() -> None:
    """A new page, on which nothing is quoted yet."""
    _QUOTED.set(set())


def first(sentence: str) -> bool:
    """Whether the page quotes `sentence`, by its name, for the first time; outside a page always."""
    quoted = _QUOTED.get()
    if quoted is None:
        return True
    known = sentence in quoted
    quoted.add(sentence)
    return not known
