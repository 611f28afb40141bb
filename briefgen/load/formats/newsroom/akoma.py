"""Akoma Ntoso, the XML of parliaments: press releases, statements and reports of debates."""

from briefgen.load.formats import elements, item
from briefgen.load.formats.elements import Element
from briefgen.load.formats.item import Item
from briefgen.load.formats.newsroom import markup
from briefgen.load.formats.newsroom.markup import find_element, read_attribute, read_markup_text
from briefgen.load.formats.newsroom.status import Status, ruled
from briefgen.load.formats.part import ArticlePart, File
from briefgen.load.formats.sniffed import AKOMA
from briefgen.load.reasons import NOTE
from briefgen.problems import Code

BODY_ELEMENTS = ("mainBody", "debateBody", "body", "judgmentBody", "amendmentBody")
LANGUAGES = {"eng": "en"}


def read_akoma(file: File) -> ArticlePart:
    """The article of a document."""
    tree = elements.parse_elements(file.data, file, AKOMA)
    body = find_element(tree, *BODY_ELEMENTS)
    if body is None:
        raise file.skipped(Code.SEED_EMPTY, f"{AKOMA} without a body", "export it whole")
    found = Item(
        body=markup.write_html(body),
        title=read_markup_text(find_element(tree, "docTitle")) or read_attribute(tree, "FRBRalias", "value"),
        date=_publication_day(tree),
        publisher=_author_name(tree),
        language=LANGUAGES.get(read_attribute(tree, "FRBRlanguage", "language"), ""),
        notes=tuple((read_markup_text(note), NOTE) for note in tree.iter("{*}authorialNote")),
    )
    return item.make_part(
        ruled(found, Status(read_attribute(tree, "FRBRuri", "value"), _expression_day(tree), "")), file
    )


def _publication_day(tree: Element) -> str:
    """The day of its publication, else the one that the document states."""
    return (
        read_attribute(tree, "publication", "date")
        or read_attribute(tree, "docDate", "date")
        or read_attribute(tree, "FRBRdate", "date")
    )


def _expression_day(tree: Element) -> str:
    """The day of the expression, which is later where it is newer."""
    expression = find_element(tree, "FRBRExpression")
    return "" if expression is None else read_attribute(expression, "FRBRdate", "date")


def _author_name(tree: Element) -> str:
    """Whose document it is: the name behind the reference."""
    wanted = read_attribute(tree, "FRBRauthor", "href").lstrip("#")
    bodies = (one for one in tree.iter("{*}TLCOrganization") if one.get("eId") == wanted and wanted)
    return next((one.get("showAs", "") for one in bodies), "")
