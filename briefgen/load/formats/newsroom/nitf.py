"""NITF, the IPTC's XML of texts: one article."""

import re
from html import escape

from briefgen.load.formats import elements, item
from briefgen.load.formats.elements import Element
from briefgen.load.formats.item import Item
from briefgen.load.formats.newsroom import markup
from briefgen.load.formats.newsroom.markup import find_element, read_attribute, read_markup_text
from briefgen.load.formats.newsroom.status import Status, ruled
from briefgen.load.formats.part import ArticlePart, File
from briefgen.load.formats.sniffed import NITF

_NITF_BY = re.compile(r"by:?\s+", re.IGNORECASE)


def read_nitf(file: File) -> ArticlePart:
    """The article of a text."""
    tree = elements.parse_elements(file.data, file, NITF)
    return item.make_part(ruled(read_nitf_article(tree), _nitf_status(tree)), file)


def read_nitf_article(tree: Element) -> Item:
    """The article of `<nitf>`, wherever it stands."""
    body = find_element(tree, "body.content")
    return Item(
        body=write_dateline(find_element(tree, "dateline"))
        + ("" if body is None else markup.write_html(body)),
        title=read_markup_text(find_element(tree, "hl1", "hedline", "title")),
        date=read_attribute(tree, "date.issue", "norm"),
        publisher=read_attribute(tree, "pubdata", "name") or read_attribute(tree, "doc.copyright", "holder"),
        authors=_byline_authors(tree),
    )


def write_dateline(element: Element | None) -> str:
    """The line that tells place and day, as a paragraph."""
    words = read_markup_text(element)
    return f"<p>{escape(words, quote=False)}</p>\n" if words else ""


def _byline_authors(tree: Element) -> tuple[str, ...]:
    line = find_element(tree, "byline")
    if line is None:
        return ()
    people = [read_markup_text(one) for one in line.iter("{*}person")]
    return tuple(people) or (_NITF_BY.sub("", read_markup_text(line), count=1),)


def _nitf_status(tree: Element) -> Status:
    said = read_attribute(tree, "docdata", "management-status")
    return Status(
        uri=read_attribute(tree, "doc-id", "id-string"),
        version=read_attribute(tree, "du-key", "version") or read_attribute(tree, "du-key", "generation"),
        said=said,
        embargo=read_attribute(tree, "date.release", "norm") if said == "embargoed" else "",
        notes=(read_attribute(tree, "ed-msg", "info"),),
    )
