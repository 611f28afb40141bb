"""JSON that strangers wrote, as a record of a known kind."""

import codecs
from typing import TypeVar

import msgspec

from briefgen.load.formats.part import File
from briefgen.problems import Code

T = TypeVar("T")


def decode_record(file: File, kind: type[T], what: str) -> T:
    """The record that a file is; raises SeedSkipped, with what is wrong in it, where it is none."""
    try:
        return msgspec.json.decode(file.data.removeprefix(codecs.BOM_UTF8), type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        why = "too deep" if isinstance(error, RecursionError) else str(error)
        raise file.skipped(Code.SEED_MARKUP, f"{what} that is broken: {why}", "export it again") from error
