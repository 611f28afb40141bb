"""XML that strangers wrote: what its root is called, and its tree, with entities off and caps on.

Nothing is fetched and nothing unfolds: lxml reads no declaration of a document's own.
"""

import codecs
import re
from html import unescape
from typing import Any

from briefgen.load.formats.part import File
from briefgen.problems import Code

Element = Any
"""lxml's own."""
HEAD = 20_000

_ASIDE = (("<?", "?>"), ("<!--", "-->"))
"""How what stands before a root begins and ends."""
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,9000}\]\s{0,9})?>")
_ROOT = re.compile(r"<(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,40})[\s/>]")
_TAG = re.compile(r"<[^<>]{0,5000}>")


def root(data: bytes) -> str:
    """The name of the root of an XML file, in small letters and without its prefix; empty for none."""
    text = _start(data).lstrip()
    while end := _aside(text):
        text = text[end:].lstrip()
    found = _ROOT.match(text)
    return found[1].lower() if found else ""


def _aside(text: str) -> int:
    """Where a declaration or a comment that `text` begins with ends; 0 for none, and for one without end."""
    for begins, ends in _ASIDE:
        if text.startswith(begins):
            return text.find(ends, len(begins)) + len(ends) if ends in text[len(begins) :] else 0
    doctype = _DOCTYPE.match(text)
    return doctype.end() if doctype else 0


def _start(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data[:HEAD].decode("utf-16", "ignore")
    return data.removeprefix(codecs.BOM_UTF8)[:HEAD].decode("utf-8", "replace")


def parsed(data: bytes, file: File, what: str) -> Element:
    """The root of a tree; raises SeedSkipped where it is none."""
    from lxml import etree  # noqa: PLC0415 - few seeds need it

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise file.skipped(Code.SEED_MARKUP, f"{what} that is broken: {error}", "export it again") from error
    return tree


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def words(html: str) -> str:
    """The words of a bit of HTML, in one line."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())
