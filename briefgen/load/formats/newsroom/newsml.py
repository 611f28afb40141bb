"""NewsML-G2, the IPTC's items in XML: one, or several in a message."""

from briefgen.load.formats import elements, feed, item
from briefgen.load.formats.elements import Element, local
from briefgen.load.formats.item import Item
from briefgen.load.formats.newsroom import markup, nitf
from briefgen.load.formats.newsroom.markup import first, text
from briefgen.load.formats.newsroom.status import Status, ruled
from briefgen.load.formats.part import File, Part, Several
from briefgen.load.formats.sniffed import NEWSML
from briefgen.problems import Code

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(file: File) -> Part | Several:
    """The article of an item, or those of a message, each by the item's own id."""
    tree = elements.parsed(file.data, file, NEWSML)
    if local(tree) == "newsItem":
        return item.part(_read_newsml_item(tree), file)
    found = [(one.get("guid", ""), _read_newsml_item(one)) for one in tree.iter("{*}newsItem")]
    if not found:
        raise file.skipped(Code.SEED_EMPTY, "a message without an item", "export the items with it")
    return feed.gathered(file, found)


def _read_newsml_item(tree: Element) -> Item:
    meta, content = first(tree, "contentMeta"), first(tree, "contentSet")
    about = tree if meta is None else meta
    inside = first(about, "language")
    body = "" if content is None else _newsml_body(content)
    found = Item(
        body=nitf.dateline(first(about, "dateline")) + body,
        title=text(first(about, "headline")),
        date=text(first(about, "contentCreated")) or text(first(tree, "firstCreated", "versionCreated")),
        publisher=_name_of(first(tree, "provider")),
        authors=tuple(_name_of(one) for one in about.iter("{*}creator")),
        language=inside.get("tag", "") if inside is not None else tree.get(LANG, ""),
    )
    return ruled(found, _newsml_status(tree))


def _name_of(element: Element | None) -> str:
    return "" if element is None else text(first(element, "name")) or element.get("literal", "")


def _newsml_body(content: Element) -> str:
    """The text of an item: XML of NITF or of pages, else plain."""
    for one in content.iter("{*}inlineXML"):
        inside = first(one, "body.content", "body")
        return markup.html(one if inside is None else inside)
    plain = first(content, "inlineData")
    if plain is None:
        return ""
    said = plain.text or ""
    return said if "html" in plain.get("contenttype", "") else item.paragraphs(said)


def _newsml_status(tree: Element) -> Status:
    status = first(tree, "pubStatus")
    said = "" if status is None else status.get("qcode", "") or status.get("uri", "")
    notes = (text(one) for one in tree.iter("{*}edNote"))
    return Status(
        tree.get("guid", ""), tree.get("version", ""), said, text(first(tree, "embargoed")), tuple(notes)
    )
