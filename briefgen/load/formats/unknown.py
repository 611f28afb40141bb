"""XML and JSON that hold no article that we know of: told with what to do."""

from typing import NoReturn

from briefgen.load.formats import elements, records, sniffed
from briefgen.load.formats.part import File
from briefgen.problems import Code


def refuse_unknown(file: File) -> NoReturn:
    """Raise SeedSkipped, with what is wrong in it where it is broken."""
    if sniffed.is_data(file.data):
        records.decode_record(file, object, sniffed.JSON)
    else:
        elements.parse_elements(file.data, file, sniffed.XML)
    raise file.skipped(
        Code.SEED_SUFFIX,
        "is no feed and no item of a newsroom's system",
        "save its article as .txt or .html, or name it in `skip`",
    )
