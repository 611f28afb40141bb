"""Sentences as they are quoted: each stands on a page once, where it is met first, in one pair of marks."""

from contextvars import ContextVar

QUOTATION_OPENERS = ("“", "”", "„", "«", '"')
"""Marks with which an article opens a quotation."""
_QUOTED_WORDS: ContextVar[set[str] | None] = ContextVar("quoted", default=None)


def begin_page() -> None:
    """A new page, on which nothing is quoted yet."""
    _QUOTED_WORDS.set(set())


def is_first(sentence: str) -> bool:
    """Whether the page quotes `sentence`, by its name, for the first time; outside a page always."""
    quoted = _QUOTED_WORDS.get()
    if quoted is None:
        return True
    known = sentence in quoted
    quoted.add(sentence)
    return not known


def choose_marks(sentence: str) -> tuple[str, str]:
    """What stands around `sentence` as it is quoted: nothing where it opens with a mark of its own."""
    return ("", "") if sentence.startswith(QUOTATION_OPENERS) else ("“", "”")


def in_marks(sentence: str) -> str:
    """`sentence` as it is quoted."""
    before, after = choose_marks(sentence)
    return f"{before}{sentence}{after}"
