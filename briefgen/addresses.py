"""Addresses: words that a path may hold, and the one place that gives them, never one twice.

Knows no page, no file and no desk: whoever owns a thing says what it would be called.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import count
from types import MappingProxyType

from msgspec import Struct

from briefgen.model import Slug

NAME_LETTERS = 50
"""Letters of the words that name a thing of the desk."""
LIMIT = 80
"""Letters of any address, its mark included."""
MARK = 8

NO_ADDRESSES: Mapping[str, str] = MappingProxyType({})

_PLAIN_ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_REST = re.compile(r"[^a-z0-9]+")
_PLAIN_WORDS = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ")
"""None of them parts a word: slugify would part it at the straight one and join it at a curly one."""


class Wish(Struct, frozen=True, gc=False):
    """What a thing would be called, and where it stands: that tells it from another of its name."""

    address: str
    place: str
    marked: bool = False
    """Whether it carries a mark of its place even where nobody else has its name."""


def settle_addresses(wishes: Iterable[Wish], owners: Mapping[str, str] = NO_ADDRESSES) -> tuple[Slug, ...]:
    """An address for each wish, in their order: no two are alike, capitals aside, for some disks know none.

    Who comes first keeps what it wishes. Later ones carry a mark of their place, and where even that is
    taken (a sentence that stands twice in its article) a mark of their place and their number. An address
    that has an owner, by its place, is nobody else's.
    """
    given: set[str] = set()
    alike: Counter[Wish] = Counter()
    found = []
    for wish in wishes:
        folded = wish.address.casefold()
        if not wish.marked and folded not in given and owners.get(folded, wish.place) == wish.place:
            address = wish.address  # most get what they wish
        else:
            free = (one for one in _list_offers(wish, alike[wish]) if one.casefold() not in given)
            address = next(one for one in free if owners.get(one.casefold(), wish.place) == wish.place)
        given.add(address.casefold())
        alike[wish] += 1
        found.append(Slug(address))
    return tuple(found)


def _list_offers(wish: Wish, before: int) -> Iterator[str]:
    """What it may be called, the best first; `before` others of the very same wish have theirs already."""
    if not wish.marked and not before:
        yield wish.address
    if not before:
        yield _mark_address(wish.address, wish.place)
    for number in count(max(before, 1)):
        yield _mark_address(wish.address, f"{wish.place}\x1f{number}")


def _mark_address(address: str, place: str) -> str:
    digest = sha256(place.encode("utf-8", "backslashreplace")).hexdigest()[:MARK]
    return f"{address[: LIMIT - MARK - 1].rstrip('-')}-{digest}"


def of_words(text: str, name: str, *, otherwise: str) -> Slug:
    """Words of `text` and the last letters of the id `name`; `otherwise` where it has no words."""
    return Slug(f"{make_address(text) or otherwise}-{name[-6:]}")


def is_words(text: str) -> bool:
    """Whether `text` could be an address as this module gives them."""
    return len(text) <= LIMIT and _PLAIN_ADDRESS.fullmatch(text) is not None


def make_address(text: str) -> str:
    """The first words of `text` in small ASCII letters, joined by hyphens; may be empty."""
    plain = _REST.sub("-", text.lower().replace("'", "")).strip("-") if text.isascii() else _spell_words(text)
    return (
        plain if len(plain) <= NAME_LETTERS else plain[: max(plain.rfind("-", 0, NAME_LETTERS), 1)].strip("-")
    )


def _spell_words(text: str) -> str:
    return first_words(text, 0)


def first_words(text: str, longest: int) -> str:
    """`text` in small ASCII letters: its first whole words that fit into `longest` (0: all); may be empty."""
    if 0 < len(text) <= longest and _PLAIN_WORDS.fullmatch(text):
        return text.lower().replace(" ", "-")  # most names are that plain
    from slugify import slugify  # noqa: PLC0415 (most words are ASCII, and it is ten times dearer)

    plain = text.translate(_APOSTROPHES)
    # Else a word that does not fit is left out and shorter ones go on: "will not [reconsider] the sale".
    return str(slugify(plain, max_length=longest, word_boundary=True, save_order=True))
