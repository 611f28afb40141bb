"""A reader that asks the memory first.

    remember(read, memory, digest)  ->  a reader that is asked only for what the memory does not hold

The memory is a store of msgspec records, keyed by content: the bytes of the seed, the code and lexicons that
read it, the configuration they read and the digest of the language model.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from briefgen.cache import sharing
from briefgen.cache.store import Store
from briefgen.model import Piece, Reading
from briefgen.problems import PASSING, Code, Problem

READING_PACKAGE = Path(__file__).parent.parent
READERS = ("typed", "model", "load", "parse")
"""The folders whose code decides what a reading is, with what they stand on."""
FOUNDATIONS = ("problems.py", "addresses.py", "cache/remembering.py")


@dataclass(frozen=True, slots=True)
class Seedling:
    """One seed to be read: where it is, and what it is called in the desk."""

    path: Path
    name: str
    """Below the seeds folder, with `/`."""
    digest: str
    """sha256 of the bytes; empty where they cannot be read now: what comes of it is not remembered."""
    keep: tuple[str, ...] = ()
    """Cut lines that an editor puts back, by their words."""
    piece: Piece | None = None
    """What of the file it is, where that holds several articles."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one seed: a reading, the problem that kept it from being one, or neither of a draft.

    A file that holds several articles gives these, with what is doubtful of it.
    """

    name: str
    reading: Reading | None
    problem: Problem | None
    holds: tuple[Piece, ...] = ()
    withdraws: str = ""
    """The name, in all its versions, of an article that is to be used no more."""


ReadSeeds = Callable[[Sequence[Seedling]], Iterator[Outcome]]
Inside = Callable[[Seedling, Piece], Seedling]
"""From a file that holds several articles to one of them."""


class Memory:
    """Outcomes by key, on disk. Unreadable means empty."""

    def __init__(self, path: Path) -> None:
        self.store = Store(path)
        self.decoder = msgspec.msgpack.Decoder(Outcome)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.store.__exit__(kind, error, at)

    def get(self, key: str) -> Outcome | None:
        kept = self.store.get(key)
        with suppress(msgspec.MsgspecError, ValueError, RecursionError):
            return _share_outcome(self.decoder.decode(kept)) if kept is not None else None
        return None

    def put(self, key: str, outcome: Outcome) -> None:
        self.store.put(key, msgspec.msgpack.encode(outcome))

    def forget_all_but(self, keys: Iterable[str]) -> None:
        """Drop what no seed of the desk asks for any more."""
        self.store.forget_all_but(keys)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What befell the file, where anything did."""
        trouble = self.store.trouble
        return (Problem(str(self.store.path), 0, Code.MEMORY_LOST, trouble),) if trouble else ()


def _share_outcome(outcome: Outcome) -> Outcome:
    if outcome.reading is not None:
        sharing.share_words(outcome.reading)
    return outcome


def piece_of(seed: Seedling, piece: Piece) -> Seedling:
    """A piece as a seed of its own, in which nobody has put back a line."""
    return Seedling(seed.path, piece.name, sha256(piece.data).hexdigest(), (), piece)


def remember_readings(
    read: ReadSeeds, memory: Memory, basis: str, *, fresh: bool = False, inside: Inside = piece_of
) -> ReadSeeds:
    """`read`, asked only for what `memory` does not hold; outcomes in the order of the seeds.

    What files hold that hold several articles comes after all files, each remembered as a seed of its own.
    `basis` is the digest of everything but the seed that a reading depends on (see `basis`).
    With `fresh` nothing remembered is used, and all is remembered anew.
    """

    def level(seeds: Sequence[Seedling], keys: list[str]) -> Iterator[Outcome]:
        known = [None if fresh or not each else memory.get(each) for each in keys]
        unknown = [n for n, outcome in enumerate(known) if outcome is None]
        todo = read([seeds[n] for n in unknown]) if unknown else iter(())
        for each, outcome in zip(keys, known, strict=True):
            yield outcome or _learn_outcome(memory, each, next(todo))

    def reader(seeds: Sequence[Seedling]) -> Iterator[Outcome]:
        asked: list[str] = []
        while seeds:
            keys = [make_reading_key(seed, basis) if seed.digest else "" for seed in seeds]
            asked += keys
            held: list[Seedling] = []
            for seed, outcome in zip(seeds, level(seeds, keys), strict=True):
                held += [inside(seed, piece) for piece in outcome.holds]
                yield outcome
            seeds = held
        memory.forget_all_but(asked)

    return reader


def _learn_outcome(memory: Memory, each: str, outcome: Outcome) -> Outcome:
    passing = outcome.problem is not None and outcome.problem.code in PASSING
    if each and not passing:
        memory.put(each, outcome)
    return outcome


def make_reading_key(seed: Seedling, basis: str) -> str:
    """What a reading of `seed` is remembered by."""
    return _digest_parts((seed.name, seed.digest, *seed.keep, basis))


def digest_basis(*parts: str) -> str:
    """The digest of what every reading depends on: our code and lexicons, and `parts` (settings, model)."""
    return _digest_parts((*_hash_reading_code(), *parts))


@cache
def _hash_reading_code() -> tuple[str, ...]:
    """Each file of it with its hash: once a process, which runs the code that it began with."""
    files = [READING_PACKAGE / name for name in FOUNDATIONS]
    for folder in READERS:
        files += sorted(
            path for path in (READING_PACKAGE / folder).rglob("*") if path.suffix in {".py", ".yaml"}
        )
    return tuple(
        f"{path.relative_to(READING_PACKAGE).as_posix()}={sha256(path.read_bytes()).hexdigest()}"
        for path in files
    )


def _digest_parts(parts: Iterable[str]) -> str:
    return sha256("\x1f".join(parts).encode()).hexdigest()
