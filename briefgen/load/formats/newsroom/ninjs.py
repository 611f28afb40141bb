"""ninjs, the IPTC's items in JSON (versions 1 and 2): the text of one item."""

import re

import msgspec

from briefgen.load.formats import item, records
from briefgen.load.formats.item import Item
from briefgen.load.formats.newsroom.status import Status, ruled
from briefgen.load.formats.part import ArticlePart, File
from briefgen.load.formats.sniffed import NINJS
from briefgen.problems import Code

_NINJS_BY = re.compile(r"by:?\s+", re.IGNORECASE)
_NAMES = re.compile(r",\s{0,9}|\s{1,9}and\s{1,9}")


class Text(msgspec.Struct):
    """Of version 2: one of several headlines or bodies."""

    value: str = ""
    contenttype: str = ""


class NinjsRecord(msgspec.Struct):
    uri: str
    type: str = ""
    version: str | int | None = ""
    pubstatus: str | None = ""
    embargoed: str | None = ""
    headline: str | None = ""
    headlines: list[Text] = []
    byline: str | None = ""
    located: str | None = ""
    body_text: str | None = ""
    body_xhtml: str | None = ""
    body_html: str | None = ""
    bodies: list[Text] = []
    description_text: str | None = ""
    versioncreated: str | None = ""
    firstcreated: str | None = ""
    ednote: str | None = ""
    language: str | None = ""
    copyrightholder: str | None = ""


def read_ninjs(file: File) -> ArticlePart:
    """The article of an item."""
    found = records.decode_record(file, NinjsRecord, NINJS)
    if not (body := _ninjs_body(found)) and (found.pubstatus or "usable") == "usable":
        raise file.skipped(Code.SEED_EMPTY, f"{NINJS} without a text", "export the text with it")
    status = Status(
        uri=found.uri,
        version=str(found.version or ""),
        said=found.pubstatus or "",
        embargo=found.embargoed or "",
        notes=(found.ednote or "",),
    )
    return item.make_part(ruled(_read_ninjs_item(found, body), status), file)


def _ninjs_body(found: NinjsRecord) -> str:
    pages = (one.value for one in found.bodies if "html" in one.contenttype)
    html = next(filter(None, (found.body_xhtml, found.body_html, *pages)), "")
    if html:
        return html
    plain = found.body_text or next((one.value for one in found.bodies), "")
    return item.write_paragraphs(plain)


def _read_ninjs_item(found: NinjsRecord, body: str) -> Item:
    names = _NINJS_BY.sub("", found.byline or "", count=1)
    return Item(
        body=body,
        title=found.headline or next((one.value for one in found.headlines), ""),
        date=found.firstcreated or found.versioncreated or "",
        publisher=found.copyrightholder or "",
        authors=tuple(_NAMES.split(names)) if names else (),
        url=found.uri,
        language=found.language or "",
    )
