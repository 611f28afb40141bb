"""Files -> the articles in them, one module a format; the table says which reads what.

part        the nouns: a file, the article of it, or the several that it holds
sniffed     what a file is by its first bytes
highlights  what readers took out of articles
written     .txt, .md, .html: what people write, paste and save
transfer    how mails wrap letters into ASCII, undone letter by letter
message     what mails and saved pages share: headers, and parts between boundaries
laid        how mails set their pages in tables
mail        a mail, as programs keep it
newsletter  a page that is several articles
digest      a mail that holds mails
mailbox     a file of mails
archive     a page saved in one file
elements    XML as a tree
records     JSON
item        an article as feeds and newsrooms hand it on
feed        RSS and Atom, saved as a file
jsonfeed    a feed in JSON
newsroom/   what newsrooms' systems hand on, in JSON and XML
unknown     other XML and JSON
package     a zip file that holds a document
book        .epub
document    the text of an office document as it grows
word        .docx
opendocument    .odt
richtext/   .rtf
pdf/        .pdf
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import PurePath

from briefgen.load.formats import sniffed, written
from briefgen.load.formats.part import ArticlePart, File, Several, TextForm
from briefgen.problems import Code, Problem

__all__ = ["FORMATS", "ArticlePart", "File", "FileFormat", "Several", "TextForm", "read_parts"]

ReadFormat = Callable[[File], ArticlePart | Several]


@dataclass(frozen=True, slots=True)
class FileFormat:
    name: str
    suffixes: tuple[str, ...]
    is_it: Callable[[bytes], bool] | None
    """Whether a file is of this format by its first bytes; None where any text may be."""
    read: ReadFormat
    may_be: Callable[[bytes], object] = sniffed.any_file
    """Whether a file that `is_it` denies may be one all the same, because it is called so."""


def _import_reader(place: str) -> ReadFormat:
    """The reader at `module:function`, imported for the first file that needs it: a text pays for none."""
    module, _, name = place.partition(":")

    def read(file: File) -> ArticlePart | Several:
        found: ArticlePart | Several = getattr(import_module(f"{__name__}.{module}"), name)(file)
        return found

    return read


PAGE_FORMAT = FileFormat(sniffed.PAGE, (".html", ".htm"), None, partial(written.read_written, TextForm.PAGE))
TEXT = FileFormat(sniffed.TEXT, (".txt",), None, partial(written.read_written, TextForm.TEXT))

FORMATS = (
    FileFormat(
        sniffed.RICH_TEXT,
        (".rtf",),
        sniffed.is_rich_text,
        _import_reader("richtext:read_rich_text"),
        sniffed.no_file,
    ),
    FileFormat(sniffed.PDF, (".pdf",), sniffed.is_pdf, _import_reader("pdf:read_pdf"), sniffed.no_file),
    FileFormat(
        sniffed.WORD, (".docx",), sniffed.is_word_file, _import_reader("word:read_word"), sniffed.is_packed
    ),
    FileFormat(
        sniffed.OPENDOCUMENT,
        (".odt",),
        sniffed.is_opendocument,
        _import_reader("opendocument:read_opendocument"),
        sniffed.is_packed,
    ),
    FileFormat(
        sniffed.MAILBOX,
        (".mbox",),
        sniffed.is_mailbox,
        _import_reader("mailbox:read_mailbox"),
        sniffed.PARTED.search,
    ),
    FileFormat(
        sniffed.ARCHIVE,
        (".mhtml", ".mht"),
        sniffed.is_archive,
        _import_reader("archive:read_archive"),
        sniffed.read_headers,
    ),
    FileFormat(
        sniffed.MAIL, (".eml",), sniffed.is_mail, _import_reader("digest:read_digest"), sniffed.read_headers
    ),
    FileFormat(
        sniffed.BOOK, (".epub",), sniffed.is_book, _import_reader("book:read_book"), sniffed.is_packed
    ),
    FileFormat(sniffed.NEWSML, (".xml",), sniffed.is_newsml, _import_reader("newsroom.newsml:read_newsml")),
    FileFormat(sniffed.NITF, (".xml",), sniffed.is_nitf, _import_reader("newsroom.nitf:read_nitf")),
    FileFormat(sniffed.AKOMA, (".xml",), sniffed.is_akoma, _import_reader("newsroom.akoma:read_akoma")),
    FileFormat(
        sniffed.FEED,
        (".rss", ".atom", ".xml"),
        sniffed.is_feed,
        _import_reader("feed:read_feed"),
        sniffed.no_file,
    ),
    FileFormat(
        sniffed.JSON_FEED, (".json",), sniffed.is_json_feed, _import_reader("jsonfeed:read_json_feed")
    ),
    FileFormat(sniffed.NINJS, (".json",), sniffed.is_ninjs, _import_reader("newsroom.ninjs:read_ninjs")),
    FileFormat(sniffed.ITEM, (), None, _import_reader("item:read_item")),
    PAGE_FORMAT,
    FileFormat(sniffed.MARKDOWN, (".md",), None, partial(written.read_written, TextForm.MARKDOWN)),
    TEXT,
    FileFormat(sniffed.XML, (".xml",), None, _import_reader("unknown:refuse_unknown"), sniffed.is_marked_up),
    FileFormat(sniffed.JSON, (".json",), None, _import_reader("unknown:refuse_unknown"), sniffed.is_data),
)
"""What a file is by its first bytes goes before what its name says; of two that it may be, the first."""


def read_parts(file: File, form: str = "") -> ArticlePart | Several:
    """What a file holds, by what it is. Raises SeedSkipped where that is no article.

    `form` is the name of its format where that is known, as of a piece of another file.
    """
    if form:
        return next(one for one in FORMATS if one.name == form).read(file)
    suffix = PurePath(file.name).suffix.lower()
    found = _find_format(file.data, [one for one in FORMATS if suffix in one.suffixes][-1])
    if suffix in found.suffixes:
        return found.read(file)
    hint = f"end its name in {found.suffixes[0]}"
    problem = Problem(file.name, 0, Code.SEED_SUFFIX, f"is {found.name}, and read as one", hint)
    told = found.read(file)
    return replace(told, problems=(problem, *told.problems))


def _find_format(data: bytes, named: FileFormat) -> FileFormat:
    found = next((one for one in FORMATS if one.is_it is not None and one.is_it(data)), None)
    if found is not None:
        return found
    if named.may_be(data):
        return named
    return PAGE_FORMAT if sniffed.looks_like_a_page(data) else TEXT
