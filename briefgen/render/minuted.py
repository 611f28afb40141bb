"""The minutes of one build, as they are kept for the next: what was asked and answered, and by which pages.

An archive asks some 45 questions an article, so they are kept closely: by their tables, the answers in one
run of bytes, each name once.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from briefgen.render.answers import SIZE, Key


class Made(Struct, frozen=True, gc=False):
    """What a page was made of."""

    own: bytes
    """Digest of all that it was made of beside what it asked."""
    key: str
    """The key it had."""
    asked: bytes
    """The numbers of its questions, four bytes each."""


class BuildMinutes(Struct, frozen=True):
    """The minutes of one build."""

    basis: str
    questions: dict[str, list[Key]] = field(default_factory=dict)
    """By the tables that are asked; numbered from the first of the first table to the last of the last."""
    answers: bytes = b""
    """To each its digest, in the order of their numbers."""
    pages: dict[str, Made] = field(default_factory=dict)


def pack_numbers(numbers: Iterable[int]) -> bytes:
    return array("I", sorted(numbers)).tobytes()


def unpack_numbers(asked: bytes) -> "array[int]":
    return array("I", asked)


def list_numbers(pages: Iterable[Made]) -> list[int]:
    """The questions that any of the pages asks."""
    return sorted(set().union(*(unpack_numbers(made.asked) for made in pages)))


def read_minutes(kept: bytes, basis: str, names: Iterable[str] = ()) -> BuildMinutes:
    """The minutes that were kept; none where they are of another basis, or damaged.

    `names` are held already, by what is asked about: they are not held again.
    """
    with suppress(msgspec.MsgspecError, ValueError, RecursionError):
        found = msgspec.msgpack.decode(kept, type=BuildMinutes)
        if found.basis == basis and _has_answers(found):
            return replace(found, questions=_share_names(found.questions, names))
    return BuildMinutes(basis)


def _share_names(questions: Mapping[str, list[Key]], names: Iterable[str]) -> dict[str, list[Key]]:
    """The questions with each name held once: thousands ask about the same article."""
    same = {name: name for name in names}

    def share(key: Key) -> Key:
        if isinstance(key, tuple):
            return (same.setdefault(key[0], key[0]), *key[1:])
        return key if key is None else same.setdefault(key, key)

    return {table: list(map(share, keys)) for table, keys in questions.items()}


def _has_answers(found: BuildMinutes) -> bool:
    """Whether every question has its answer, and every page names questions that there are."""
    count = sum(map(len, found.questions.values()))
    return len(found.answers) == count * SIZE and all(
        len(made.asked) % 4 == 0 and max(unpack_numbers(made.asked), default=0) < max(count, 1)
        for made in found.pages.values()
    )


def write_minutes(
    basis: str, pages: Mapping[str, Made], asked: Iterable[tuple[int, str, Key, bytes]]
) -> bytes:
    """The minutes, with each question as it was numbered in this build, and its answer.

    The next build numbers them anew: by their tables, without those that no page asks any more.
    """
    questions: dict[str, list[Key]] = {}
    numbers: dict[str, list[int]] = {}
    answers: dict[str, bytearray] = {}
    for number, table, key, answer in asked:
        questions.setdefault(table, []).append(key)
        numbers.setdefault(table, []).append(number)
        answers.setdefault(table, bytearray()).extend(answer)
    new = {old: at for at, old in enumerate(old for olds in numbers.values() for old in olds)}
    told = b"".join(answers.values())
    return msgspec.msgpack.encode(BuildMinutes(basis, questions, told, dict(_renumber_pages(pages, new))))


def _renumber_pages(pages: Mapping[str, Made], new: Mapping[int, int]) -> Iterator[tuple[str, Made]]:
    for path, made in pages.items():
        asked = pack_numbers(map(new.__getitem__, unpack_numbers(made.asked)))
        yield path, made if asked == made.asked else replace(made, asked=asked)
