"""Files -> the articles in them, one module a format; the table says which reads what.

part        the nouns: a file, the article of it, or the several that it holds
highlights  what readers took out of articles
written     .txt, .md, .html: what people write, paste and save
transfer    how mails wrap letters into ASCII, undone letter by letter
message     what mails and saved pages share: headers, and parts between boundaries
mail        a mail, as programs keep it
digest      a mail that holds mails
mailbox     a file of mails
archive     a page saved in one file
elements    XML, and what its root is
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
from pathlib import PurePath

from briefgen.load import decode
from briefgen.load.formats import (
    archive,
    book,
    digest,
    feed,
    item,
    jsonfeed,
    mail,
    mailbox,
    newsroom,
    opendocument,
    pdf,
    richtext,
    unknown,
    word,
    written,
)
from briefgen.load.formats.part import File, Form, Part, Several
from briefgen.problems import Code, Problem

__all__ = ["FORMATS", "File", "Form", "Format", "Part", "Several", "parts"]


@dataclass(frozen=True, slots=True)
class Format:
    name: str
    suffixes: tuple[str, ...]
    is_it: Callable[[bytes], bool] | None
    """Whether a file is of this format by its first bytes; None where any text may be."""
    read: Callable[[File], Part | Several]
    sure: bool = False
    """Whether a file that `is_it` denies is none of this format, whatever it is called."""


PAGE = Format("a saved page", (".html", ".htm"), None, partial(written.read, Form.PAGE))
TEXT = Format("text", (".txt",), None, partial(written.read, Form.TEXT))

FORMATS = (
    Format(richtext.WHAT, (".rtf",), richtext.is_rich_text, richtext.read, sure=True),
    Format(pdf.WHAT, (".pdf",), pdf.is_pdf, pdf.read, sure=True),
    Format(word.WHAT, (".docx",), word.is_document, word.read, sure=True),
    Format(opendocument.WHAT, (".odt",), opendocument.is_document, opendocument.read, sure=True),
    Format("a mailbox", (".mbox",), mailbox.is_mailbox, mailbox.read),
    Format("a page saved in one file", (".mhtml", ".mht"), archive.is_archive, archive.read),
    Format("a mail", (".eml",), mail.is_mail, digest.read),
    Format(book.WHAT, (".epub",), book.is_book, book.read, sure=True),
    Format(newsroom.newsml.WHAT, (".xml",), newsroom.newsml.is_item, newsroom.newsml.read),
    Format(newsroom.nitf.WHAT, (".xml",), newsroom.nitf.is_text, newsroom.nitf.read),
    Format(newsroom.akoma.WHAT, (".xml",), newsroom.akoma.is_document, newsroom.akoma.read),
    Format("a feed", (".rss", ".atom", ".xml"), feed.is_feed, feed.read, sure=True),
    Format("a JSON feed", (".json",), jsonfeed.is_feed, jsonfeed.read),
    Format(newsroom.ninjs.WHAT, (".json",), newsroom.ninjs.is_item, newsroom.ninjs.read),
    Format(item.ITEM, (), None, item.read),
    PAGE,
    Format("Markdown", (".md",), None, partial(written.read, Form.MARKDOWN)),
    TEXT,
    Format("XML", (".xml",), None, unknown.refuse),
    Format("JSON", (".json",), None, unknown.refuse),
)
"""What a file is by its first bytes goes before what its name says; of two that it may be, the first."""


def parts(file: File, form: str = "") -> Part | Several:
    """What a file holds, by what it is. Raises SeedSkipped where that is no article.

    `form` is the name of its format where that is known, as of a piece of another file.
    """
    if form:
        return next(one for one in FORMATS if one.name == form).read(file)
    suffix = PurePath(file.name).suffix.lower()
    found = _found(file.data, [one for one in FORMATS if suffix in one.suffixes][-1])
    if suffix in found.suffixes:
        return found.read(file)
    hint = f"end its name in {found.suffixes[0]}"
    problem = Problem(file.name, 0, Code.SEED_SUFFIX, f"is {found.name}, and read as one", hint)
    told = found.read(file)
    return replace(told, problems=(problem, *told.problems))


def _found(data: bytes, named: Format) -> Format:
    found = next((one for one in FORMATS if one.is_it is not None and one.is_it(data)), None)
    if found is not None:
        return found
    if named.sure and decode.is_text(data):
        return PAGE if written.looks_like_a_page(data) else TEXT
    return named
