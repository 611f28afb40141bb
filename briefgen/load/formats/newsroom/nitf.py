"""NITF, the IPTC's XML of texts: one article."""

import re
from html import escape

from briefgen.load.formats import elements, item
from briefgen.load.formats.elements import Element
from briefgen.load.formats.item import Item
from briefgen.load.formats.newsroom import markup
from briefgen.load.formats.newsroom.markup import first, text
from briefgen.load.formats.newsroom.status import Status, ruled
from briefgen.load.formats.part import File, Part
from briefgen.load.formats.sniffed import NITF

_BY = re.compile(r"by:?\s+", re.IGNORECASE)


def read(file: File) -> Part:
    """The article of a text."""
    tree = elements.parsed(file.data, file, NITF)
    return item.part(ruled(article(tree), _nitf_status(tree)), file)


def article(tree: Element) -> Item:
    """The article of `<nitf>`, wherever it stands."""
    body = first(tree, "body.content")
    return Item(
        body=dateline(first(tree, "dateline")) + ("" if body is None else markup.html(body)),
        title=text(first(tree, "hl1", "hedline", "title")),
        date=_nitf_attribute(tree, "date.issue", "norm"),
        publisher=_nitf_attribute(tree, "pubdata", "name")
        or _nitf_attribute(tree, "doc.copyright", "holder"),
        authors=_byline_authors(tree),
    )


def dateline(element: Element | None) -> str:
    """The line that tells place and day, as a paragraph."""
    words = text(element)
    return f"<p>{escape(words, quote=False)}</p>\n" if words else ""


def _byline_authors(tree: Element) -> tuple[str, ...]:
    line = first(tree, "byline")
    if line is None:
        return ()
    people = [text(one) for one in line.iter("{*}person")]
    return tuple(people) or (_BY.sub("", text(line), count=1),)


def _nitf_attribute(tree: Element, name: str, attribute: str) -> str:
    found = first(tree, name)
    return "" if found is None else found.get(attribute, "")


def _nitf_status(tree: Element) -> Status:
    said = _nitf_attribute(tree, "docdata", "management-status")
    return Status(
        uri=_nitf_attribute(tree, "doc-id", "id-string"),
        version=_nitf_attribute(tree, "du-key", "version") or _nitf_attribute(tree, "du-key", "generation"),
        said=said,
        embargo=_nitf_attribute(tree, "date.release", "norm") if said == "embargoed" else "",
        notes=(_nitf_attribute(tree, "ed-msg", "info"),),
    )
