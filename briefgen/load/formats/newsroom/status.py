"""What is said of an item beside its text: its version, whether it may be used, what editors are told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.load.formats.item import Item, ItemDoubt
from briefgen.model import Release
from briefgen.problems import Code

TO_EDITORS, EMBARGO = "note to editors", "embargo"
WITHDRAWN = frozenset(("canceled", "cancelled", "killed", "withdrawn", "kill"))
WITHHELD = frozenset(("withheld", "embargoed"))


@dataclass(frozen=True, slots=True)
class Status:
    uri: str
    version: str
    said: str
    """What its system calls it: `usable`, `withheld`, `canceled`, with a prefix or without."""
    embargo: str = ""
    """Until when; as it is stated."""
    notes: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        return self.said.rpartition(":")[2].rpartition("/")[2].lower()


def ruled(item: Item, status: Status) -> Item:
    """`item` with what its status says."""
    return replace(
        item,
        notes=(*item.notes, *_status_notes(status)),
        doubts=(*item.doubts, *_status_doubts(status)),
        release=Release(status.uri, _version_number(status.version), status.word in WITHDRAWN),
    )


def _status_notes(status: Status) -> Iterator[tuple[str, str]]:
    if status.embargo:
        yield f"Embargoed until {status.embargo}", EMBARGO
    for note in status.notes:
        if note.strip():
            yield " ".join(note.split()), TO_EDITORS


def _status_doubts(status: Status) -> Iterator[ItemDoubt]:
    if status.embargo or status.word in WITHHELD:
        until = f" until {status.embargo}" if status.embargo else ""
        yield ItemDoubt(
            Code.SEED_EMBARGO, f"may not be published{until}", "accept it in content/site.yaml, or `skip` it"
        )


def _version_number(version: str) -> int:
    digits = "".join(filter(str.isdecimal, version))[:9]
    return int(digits) if digits else 0
