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

_SKIPPED = re.compile(
    r"\s*(?:<\?[^>]{0,2000}\?>|<!--(?:(?!-->).){0,9000}-->"
    r"|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,9000}\]\s{0,9})?>)",
    re.DOTALL,
)
_ROOT = re.compile(r"\s*<(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,40})[\s/>]")
_TAG = re.compile(r"<[^<>]{0,5000}>")


def root(data: bytes) -> str:
    """The name of the root of an XML file, in small letters and without its prefix; empty for none."""
    text = _start(data)
    at = 0
    while skipped := _SKIPPED.match(text, at):
        at = skipped.end()
    found = _ROOT.match(text, at)
    return found[1].lower() if found else ""


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
