"""XML that strangers wrote as a tree, with entities off and caps on.

Nothing is fetched and nothing unfolds: lxml reads no declaration of a document's own.
"""

import re
from html import unescape
from typing import Any

from briefgen.load.formats.part import File
from briefgen.problems import Code

Element = Any
"""lxml's own."""

_TAG = re.compile(r"<[^<>]{0,5000}>")


NO_MEMORY = "unknown error"
"""What lxml says where it could get no more memory; of all other errors it knows what they are."""

DEEP = "Excessive depth"


def parse_elements(data: bytes, file: File, what: str) -> Element:
    """The root of a tree; raises SeedSkipped where it is none."""
    from lxml import etree  # noqa: PLC0415 - few seeds need it

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if NO_MEMORY in str(error):
            raise MemoryError from error
        said = str(getattr(error, "msg", error))
        why = "too deep" if DEEP in said else said
        raise file.skipped(Code.SEED_MARKUP, f"{what} that is broken: {why}", "export it again") from error
    return tree


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def read_html_words(html: str) -> str:
    """The words of a bit of HTML, in one line."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())
