"""NewsML-G2, the IPTC's items in XML: one, or several in a message."""

from briefgen.load.formats import elements, feed, item
from briefgen.load.formats.elements import Element, local
from briefgen.load.formats.item import Item
from briefgen.load.formats.newsroom import markup, nitf
from briefgen.load.formats.newsroom.markup import find_element, read_markup_text
from briefgen.load.formats.newsroom.status import Status, ruled
from briefgen.load.formats.part import ArticlePart, File, Several
from briefgen.load.formats.sniffed import NEWSML
from briefgen.problems import Code

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read_newsml(file: File) -> ArticlePart | Several:
    """The article of an item, or those of a message, each by the item's own id."""
    tree = elements.parse_elements(file.data, file, NEWSML)
    if local(tree) == "newsItem":
        return item.make_part(_read_newsml_item(tree), file)
    found = [(one.get("guid", ""), _read_newsml_item(one)) for one in tree.iter("{*}newsItem")]
    if not found:
        raise file.skipped(Code.SEED_EMPTY, "a message without an item", "export the items with it")
    return feed.gather_entries(file, found)


def _read_newsml_item(tree: Element) -> Item:
    meta, content = find_element(tree, "contentMeta"), find_element(tree, "contentSet")
    about = tree if meta is None else meta
    inside = find_element(about, "language")
    body = "" if content is None else _newsml_body(content)
    found = Item(
        body=nitf.write_dateline(find_element(about, "dateline")) + body,
        title=read_markup_text(find_element(about, "headline")),
        date=read_markup_text(find_element(about, "contentCreated"))
        or read_markup_text(find_element(tree, "firstCreated", "versionCreated")),
        publisher=_name_of(find_element(tree, "provider")),
        authors=tuple(_name_of(one) for one in about.iter("{*}creator")),
        language=inside.get("tag", "") if inside is not None else tree.get(LANG, ""),
    )
    return ruled(found, _newsml_status(tree))


def _name_of(element: Element | None) -> str:
    return (
        ""
        if element is None
        else read_markup_text(find_element(element, "name")) or element.get("literal", "")
    )


def _newsml_body(content: Element) -> str:
    """The text of an item: XML of NITF or of pages, else plain."""
    for one in content.iter("{*}inlineXML"):
        inside = find_element(one, "body.content", "body")
        return markup.write_html(one if inside is None else inside)
    plain = find_element(content, "inlineData")
    if plain is None:
        return ""
    said = plain.text or ""
    return said if "html" in plain.get("contenttype", "") else item.write_paragraphs(said)


def _newsml_status(tree: Element) -> Status:
    status = find_element(tree, "pubStatus")
    said = "" if status is None else status.get("qcode", "") or status.get("uri", "")
    notes = (read_markup_text(one) for one in tree.iter("{*}edNote"))
    return Status(
        tree.get("guid", ""),
        tree.get("version", ""),
        said,
        read_markup_text(find_element(tree, "embargoed")),
        tuple(notes),
    )
