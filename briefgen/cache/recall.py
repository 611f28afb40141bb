"""What pure functions gave, remembered by all that they were given.

    Kind       a function, by its name, and the type of what it gives
    Recall     what was given and made in the builds before
    package    the digest of our code, lexicons and libraries, on which every answer rests

Whoever asks hands over a digest of every argument, and a function that takes nothing else; so an answer never
has to be withdrawn. One that cannot be decoded is made anew.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import cache, cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from briefgen import libraries
from briefgen.cache.store import Store

T = TypeVar("T")

SIZE = 16
"""Bytes of a digest."""
MOST_HELD = 256
"""New answers that wait to be written together."""
REMEMBERED_PACKAGE = Path(__file__).parent.parent


class RememberedCall(Generic[T]):
    """A function whose answers are remembered, and the type of them."""

    def __init__(self, name: str, type_: Any) -> None:
        self.name, self.type = name, type_

    @cached_property
    def decode(self) -> Callable[[bytes], T]:
        found: Callable[[bytes], T] = msgspec.msgpack.Decoder(self.type).decode
        return found


class Recall:
    """Answers by kind and by what was given. Without a store nothing is remembered, and all is made."""

    def __init__(self, store: Store | None = None, *, fresh: bool = False) -> None:
        """With `fresh` nothing remembered is used, and all is remembered anew."""
        self._store, self._fresh = store, fresh
        self._asked: set[str] = set()
        self._new: dict[str, bytes] = {}

    @property
    def is_idle(self) -> bool:
        """Whether nothing is remembered: then what is given need not be digested."""
        return self._store is None

    def of(self, kind: RememberedCall[T], given: bytes, make: Callable[[], T]) -> T:
        """What `make` gives; `given` is the digest of all that it is made of."""
        if self._store is None:
            return make()
        key = f"{kind.name} {digest_parts(digest_package(), given).hex()}"
        self._asked.add(key)
        known = None if self._fresh else self._store.get(key)
        with suppress(msgspec.MsgspecError, ValueError, RecursionError):
            if known is not None:
                return kind.decode(known)
        made = make()
        self._new[key] = msgspec.msgpack.encode(made)
        if len(self._new) >= MOST_HELD:
            self._write(self._store)
        return made

    def finish(self) -> None:
        """Keep what is new, and forget what nobody asked for where that is most of what is kept.

        A build does not ask for all: of a file that stays as it is no part is made.
        """
        if self._store is not None:
            self._write(self._store)
            if self._store.count() > 2 * len(self._asked):
                self._store.forget_all_but(self._asked)

    def _write(self, store: Store) -> None:
        store.put_all(self._new.items())
        self._new = {}


NOTHING = Recall()


def digest_parts(*parts: bytes) -> bytes:
    """Of parts whose lengths are theirs: two ways to cut the same bytes are two digests."""
    made = blake2b(digest_size=SIZE)
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.digest()


def digest_value(*values: object) -> bytes:
    """Of plain values: equal ones have equal digests."""
    return blake2b(msgspec.msgpack.encode(values, order="deterministic"), digest_size=SIZE).digest()


@cache
def digest_package() -> bytes:
    """The digest of all that decides an answer beside what was given."""
    files = sorted(path for path in REMEMBERED_PACKAGE.rglob("*") if path.suffix in {".py", ".yaml"})
    versions = libraries.make_libraries_key(*sorted({*libraries.READING, *libraries.RENDERING}))
    return digest_parts(versions.encode(), *(path.read_bytes() for path in files))
