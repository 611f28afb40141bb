"""Addresses of the desk's things: a few words and a piece of the id, so that no two are the same."""

import re

from briefgen.model import Slug

_REST = re.compile(r"[^a-z0-9]+")
LONGEST = 50


def address(text: str, name: str, *, otherwise: str) -> Slug:
    """Words of `text` and the last letters of the id `name`; `otherwise` where it has no words."""
    return Slug(f"{words(text) or otherwise}-{name[-6:]}")


def words(text: str) -> str:
    """The first words of `text` in small ASCII letters, joined by hyphens; may be empty."""
    plain = _REST.sub("-", text.lower()).strip("-") if text.isascii() else _spelled(text)
    return plain if len(plain) <= LONGEST else plain[: max(plain.rfind("-", 0, LONGEST), 1)].strip("-")


def _spelled(text: str) -> str:
    from slugify import slugify  # noqa: PLC0415 (most words are ASCII, and it is ten times dearer)

    return str(slugify(text))
