"""Readings of a desk kept from one measurement to the next, whatever was changed in between in our code.

Reading a thousand articles takes minutes, and most of what is measured comes after it. So what an earlier
version read is put under the key of this one; articles that are new, and records of another shape, are read.
"""

import sqlite3
from pathlib import Path

import msgspec

from briefgen import config, pipeline, readers
from briefgen.cache import remembering
from briefgen.cache.remembering import Memory, Outcome
from briefgen.cache.seal import open_sealed
from briefgen.folders import Folders
from briefgen.load import read_content


def lend(desk: Path, kept: Path) -> int:
    """Give `desk` what `kept` (its own memory of earlier) has of its seeds; how many articles that are."""
    folders = Folders(desk / "seeds", desk / "content", desk / "site")
    settings = config.read_config(folders.content)
    basis, content = readers.digest_reading_basis(settings), read_content(folders.content)
    known = _known(kept)
    lent = 0
    with Memory(folders.state / "readings.sqlite") as memory:
        for path in sorted(each for each in folders.seeds.rglob("*") if each.is_file()):
            seed = pipeline._make_seedling(path, folders.seeds, content)
            outcome = known.get(seed.name)
            if outcome and outcome.reading and _is_of(outcome, seed.digest):
                memory.put(remembering.make_reading_key(seed, basis), outcome)
                lent += 1
    return lent


def _is_of(outcome: Outcome, digest: str) -> bool:
    source = outcome.reading.article.source if outcome.reading else None
    return source is not None and source.sha256 == digest


def _known(kept: Path) -> dict[str, Outcome]:
    """The outcomes that still have the shape of today, by the names of their seeds."""
    decoder, found = msgspec.msgpack.Decoder(Outcome), dict[str, Outcome]()
    if not kept.is_file():
        return found
    with sqlite3.connect(kept) as file:
        for key, value in file.execute("SELECT key, value FROM kept"):
            try:
                outcome = decoder.decode(open_sealed(value, key) or b"")
            except msgspec.MsgspecError:
                continue
            found[outcome.name] = outcome
    return found
