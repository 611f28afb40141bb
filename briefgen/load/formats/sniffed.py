"""What a file is by its first bytes, and what each kind is called. Knows no reader: a text pays for none."""

import codecs
import re

MAGIC = b"PK\x03\x04"
"""What opens a zip file."""
OLD = b"\xd0\xcf\x11\xe0"
"""What opens an office file of the nineties, and one that a password locks today."""
SNIFFED_BYTES = 20_000
"""Bytes of an XML file among which its root stands."""

RICH_TEXT, PDF = "a rich text", "a PDF"
WORD, OPENDOCUMENT, BOOK = "a Word document", "an OpenDocument text", "a book"
MAILBOX, ARCHIVE, MAIL = "a mailbox", "a page saved in one file", "a mail"
NEWSML, NITF, NINJS = "an item in NewsML-G2", "a text in NITF", "an item in ninjs"
AKOMA = "a document in Akoma Ntoso"
FEED, JSON_FEED, ITEM = "a feed", "a JSON feed", "an item of a feed"
PAGE, TEXT, MARKDOWN, XML, JSON = "a saved page", "text", "Markdown", "XML", "JSON"

FEEDS = frozenset(("rss", "feed", "rdf"))
NEWSML_ROOTS = frozenset(("newsitem", "newsmessage"))
NEWSML_NAMESPACE = b"http://iptc.org/std/nar/"
JSON_FEED_MARK = b"jsonfeed.org/version/1"
NINJS_KEYS = (b'"headline', b'"body_', b'"bodies"', b'"pubstatus"', b'"versioncreated"')
SAVED = (b"\nsnapshot-content-location:", b"\nfrom: <saved by ", b"\nx-maf-")
"""What browsers write above a page; a mail with pictures has the same parts."""
HTML_OPENINGS = (b"<!doctype html", b"<html", b"<head", b"<body")

_KIND = 30
"""Where the name of the first part of a zip stands; what follows says what the package is (ODF, EPUB)."""
_PROGRAM = re.compile(
    rb"\n(?:mime-version:|content-transfer-encoding:|content-type:[ \t]*(?:multipart|text)/"
    rb"|message-id:[ \t]*<|received:|return-path:)"
)
_HEADERS = re.compile(
    rb"(?:From [^\n]{0,500}\n)?"
    rb"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50}){2,200}"
)
PARTED = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\r\n]{1,500} [0-9]{2}:[0-9]{2}[^\r\n]{1,60}\r?\n")
"""The line above each mail of a mailbox."""
_ASIDE = (("<?", "?>"), ("<!--", "-->"))
"""How what stands before a root begins and ends."""
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,9000}\]\s{0,9})?>")
_ROOT = re.compile(r"<(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,40})[\s/>]")


# ------------------------------------------------------------ what may be
def any_file(data: bytes) -> bool:
    return True


def no_file(data: bytes) -> bool:
    return False


def is_packed(data: bytes) -> bool:
    """Whether a file may be an office document that is broken, or one that a password locks."""
    return data.startswith((MAGIC, OLD))


def is_marked_up(data: bytes) -> bool:
    return _start_of_data(data).lstrip()[:1] == "<"


def is_data(data: bytes) -> bool:
    return _start_of_data(data).lstrip()[:1] in ("{", "[")


# ------------------------------------------------------------ documents
def is_rich_text(data: bytes) -> bool:
    return data.lstrip()[:5] == b"{\\rtf"


def is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def is_word_file(data: bytes) -> bool:
    return data.startswith(MAGIC) and b"word/document.xml" in data and b"[Content_Types].xml" in data


def is_opendocument(data: bytes) -> bool:
    return _is_package(data, b"application/vnd.oasis.opendocument.text")


def is_book(data: bytes) -> bool:
    return _is_package(data, b"application/epub+zip")


def _is_package(data: bytes, kind: bytes) -> bool:
    """Whether a zip says in its first part that it is of this kind."""
    return data.startswith(MAGIC) and data[_KIND : _KIND + 100].startswith(b"mimetype" + kind)


# ------------------------------------------------------------ mails
def read_headers(data: bytes) -> bytes:
    """The lines of headers with which a file opens, in small letters; empty where it does not."""
    found = _HEADERS.match(data.removeprefix(codecs.BOM_UTF8)[:100_000].replace(b"\r\n", b"\n"))
    return b"\n" + found.group().lower() if found else b""


def is_mailbox(data: bytes) -> bool:
    """Whether a file opens with the line above a mail, and headers below it."""
    return PARTED.match(data[:1000]) is not None and bool(read_headers(data))


def is_archive(data: bytes) -> bool:
    """Whether a browser saved a page in a file of parts."""
    head = read_headers(data)
    return b"multipart/related" in head and any(one in head for one in SAVED)


def is_mail(data: bytes) -> bool:
    """Whether the file is a mail as programs keep it; what a person pasted has no headers of programs."""
    head = read_headers(data)
    return b"\nfrom" in head and len(_PROGRAM.findall(head)) > 1


# ------------------------------------------------------------ items
def find_root(data: bytes) -> str:
    """The name of the root of an XML file, in small letters and without its prefix; empty for none."""
    text = _start_of_data(data).lstrip()
    while end := _end_of_aside(text):
        text = text[end:].lstrip()
    found = _ROOT.match(text)
    return found[1].lower() if found else ""


def _end_of_aside(text: str) -> int:
    """Where a declaration or a comment that `text` begins with ends; 0 for none, and for one without end."""
    for begins, ends in _ASIDE:
        if text.startswith(begins):
            return text.find(ends, len(begins)) + len(ends) if ends in text[len(begins) :] else 0
    doctype = _DOCTYPE.match(text)
    return doctype.end() if doctype else 0


def _start_of_data(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data[:SNIFFED_BYTES].decode("utf-16", "ignore")
    return data.removeprefix(codecs.BOM_UTF8)[:SNIFFED_BYTES].decode("utf-8", "replace")


def is_newsml(data: bytes) -> bool:
    return find_root(data) in NEWSML_ROOTS and NEWSML_NAMESPACE in data[:SNIFFED_BYTES]


def is_nitf(data: bytes) -> bool:
    return find_root(data) == "nitf"


def is_akoma(data: bytes) -> bool:
    return find_root(data) == "akomantoso"


def is_feed(data: bytes) -> bool:
    return find_root(data) in FEEDS


def is_record(data: bytes) -> bool:
    """Whether a file begins and ends as one JSON object does."""
    return data.removeprefix(codecs.BOM_UTF8).lstrip()[:1] == b"{" and data.rstrip()[-1:] == b"}"


def is_json_feed(data: bytes) -> bool:
    return is_record(data) and JSON_FEED_MARK in data[:2000].replace(b"\\/", b"/")


def is_ninjs(data: bytes) -> bool:
    """Whether a JSON object has the keys of an item."""
    return is_record(data) and b'"uri"' in data and sum(key in data for key in NINJS_KEYS) > 1


# ------------------------------------------------------------ pages
def looks_like_a_page(data: bytes) -> bool:
    """Whether a file without a telling name opens as a page does."""
    return data[:200].removeprefix(codecs.BOM_UTF8).lstrip().lower().startswith(HTML_OPENINGS)
