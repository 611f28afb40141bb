"""A MinHash of an article's words, by which `relate` tells copies without the text."""


def of(text: str) -> tuple[int, ...]:
    """The signature of `text`; empty for a text too short to compare."""
    return ()
