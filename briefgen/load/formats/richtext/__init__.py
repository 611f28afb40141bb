"""Rich text (`.rtf`), which press archives export: its words as they read when all changes are accepted.

One pass over its signs; a group inherits the look of the one around it. Libraries for it tell what was
deleted or hidden, and glue exponents to their numbers. A module imports only from those above it.

    signs       the signs, and what each means
    reader      what is known while they are read
"""

from re import Match

from briefgen.load.formats.document import Writer
from briefgen.load.formats.part import ArticlePart, File
from briefgen.load.formats.richtext.reader import GroupStyle, RichTextReader
from briefgen.load.formats.richtext.signs import RICH_TEXT_SIGNS, TOKEN
from briefgen.load.formats.sniffed import RICH_TEXT
from briefgen.problems import Code

_ENDLESS = f"{RICH_TEXT} that is broken: it has no end"


def read_rich_text(file: File) -> ArticlePart:
    """The article of a rich text; raises SeedSkipped where it is none."""
    text, at = file.data.decode("latin-1"), 0
    reader = RichTextReader(GroupStyle(Writer()))
    while found := TOKEN.match(text, at):
        at = found.end()
        kind = found.lastgroup
        if kind == "number" and found["word"] == "bin":
            at += max(0, int(found["number"]))
        elif kind in ("word", "number"):
            reader.word(found["word"], int(found["number"]) if found["number"] else None)
        elif kind == "brace":
            _open_or_close_group(reader, found["brace"], file)
        else:
            _read_letters(reader, found)
    if reader.groups:
        raise file.skipped(Code.SEED_UNREADABLE, _ENDLESS, "export it again")
    return reader.look.out.part(file, RICH_TEXT)


def _open_or_close_group(reader: RichTextReader, brace: str, file: File) -> None:
    if brace == "{":
        if len(reader.groups) > file.limits.depth:
            raise file.skipped(Code.SEED_MARKUP, f"{RICH_TEXT} with groups too deep", "export it again")
        reader.open()
    elif reader.groups:
        if len(reader.groups) == 1:
            reader.end()
        reader.close()


def _read_letters(reader: RichTextReader, found: Match[str]) -> None:
    if found["byte"]:
        reader.byte(int(found["byte"], 16))
    elif found["sign"] == "*":
        reader.look.starred = True
    elif found["sign"] is not None:
        if found["sign"] in "\r\n":
            reader.end()
        else:
            reader.text(RICH_TEXT_SIGNS.get(found["sign"], ""))
    elif found["text"]:
        reader.text(found["text"])
