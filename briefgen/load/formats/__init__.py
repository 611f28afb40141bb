"""Files -> the articles in them, one module a format; the table says which reads what.

part        the nouns: a file, and one article of it
written     .txt, .md, .html: what people write, paste and save
transfer    how mails wrap letters into ASCII, undone letter by letter
message     what mails and saved pages share: headers, and parts between boundaries
mail        a mail, as programs keep it
archive     a page saved in one file
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePath

from briefgen.load.formats import archive, mail, written
from briefgen.load.formats.part import File, Form, Part
from briefgen.problems import Code, Problem

__all__ = ["FORMATS", "File", "Form", "Format", "Part", "parts"]


@dataclass(frozen=True, slots=True)
class Format:
    name: str
    suffixes: tuple[str, ...]
    is_it: Callable[[bytes], bool] | None
    """Whether a file is of this format by its first bytes; None where any text may be."""
    read: Callable[[File], tuple[Part, ...]]


FORMATS = (
    Format("a page saved in one file", (".mhtml", ".mht"), archive.is_archive, archive.read),
    Format("a mail", (".eml",), mail.is_mail, mail.read),
    Format("a saved page", (".html", ".htm"), None, written.read),
    Format("Markdown", (".md",), None, written.read),
    Format("text", (".txt",), None, written.read),
)
"""What a file is by its first bytes goes before what its name says."""


def parts(file: File) -> tuple[Part, ...]:
    """The articles of a file, by what it is. Raises SeedSkipped where there is none."""
    named = next(one for one in FORMATS if PurePath(file.name).suffix.lower() in one.suffixes)
    found = next((one for one in FORMATS if one.is_it is not None and one.is_it(file.data)), named)
    if found is named:
        return found.read(file)
    hint = f"end its name in {found.suffixes[0]}"
    problem = Problem(file.name, 0, Code.SEED_SUFFIX, f"is {found.name}, and read as one", hint)
    return tuple(replace(part, problems=(problem, *part.problems)) for part in found.read(file))
