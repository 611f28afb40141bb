"""A zip file that holds a document: its parts by name, with caps on how much unfolds.

A part is unfolded up to its cap and no further, whatever the file says of its size.
"""

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from briefgen.load.formats import elements
from briefgen.load.formats.elements import Element
from briefgen.load.formats.part import File
from briefgen.load.formats.sniffed import OLD
from briefgen.problems import Code

MOST_PACKAGE_PARTS = 5_000
"""Parts."""
UNFOLDED = 4
"""How many times `limits.bytes` one part may unfold to."""
ENCRYPTED = 1
FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
"""What a broken archive may end in."""


@dataclass(frozen=True, slots=True)
class ZipPackage:
    file: File
    archive: zipfile.ZipFile
    what: str

    def names(self) -> list[str]:
        return self.archive.namelist()

    def part(self, name: str) -> bytes:
        """The bytes of a part; none where there is no such part. Raises SeedSkipped at a cap."""
        if name not in self.archive.NameToInfo:
            return b""
        cap = UNFOLDED * self.file.limits.bytes
        if self.archive.getinfo(name).flag_bits & ENCRYPTED:
            raise refuse_locked(self.file, self.what)
        try:
            with self.archive.open(name) as opened:
                data = opened.read(cap + 1)
        except FAULTS as error:
            raise make_broken(self.file, self.what, str(error)) from error
        if len(data) > cap:
            hint = "limits.bytes in content/site.yaml raises the cap"
            raise self.file.skipped(Code.SEED_TOO_LARGE, f"unfolds to more than {cap:,} bytes", hint)
        return data

    def tree(self, name: str) -> Element | None:
        """The XML of a part; None where there is no such part."""
        data = self.part(name)
        return elements.parse_elements(data, self.file, self.what) if data else None


def open_package(file: File, what: str) -> ZipPackage:
    """The package that a file is; raises SeedSkipped where it is none."""
    if file.data.startswith(OLD):
        hint = "save it without a password, as .docx or .odt of today"
        raise file.skipped(Code.SEED_LOCKED, f"{what} with a password, or of an old program", hint)
    try:
        archive = zipfile.ZipFile(BytesIO(file.data))
    except FAULTS as error:
        raise make_broken(file, what, str(error)) from error
    if len(archive.NameToInfo) > MOST_PACKAGE_PARTS:
        raise file.skipped(
            Code.SEED_TOO_LARGE, f"holds more than {MOST_PACKAGE_PARTS:,} parts", "save its article as .txt"
        )
    return ZipPackage(file, archive, what)


def refuse_locked(file: File, what: str) -> Exception:
    return file.skipped(Code.SEED_LOCKED, f"{what} with a password", "save it without one")


def make_broken(file: File, what: str, why: str) -> Exception:
    return file.skipped(Code.SEED_UNREADABLE, f"{what} that is broken: {why}", "save it again")
