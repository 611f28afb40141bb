"""A file of headers and parts: a mail, or a page saved in one file. Each part with its place in the file.

Python's own `email` takes it apart, with the policy that reads no header until it is asked to; what is in a
header is capped before it is decoded.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_string
from email.errors import CloseBoundaryNotFoundDefect, HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from briefgen.load import decode
from briefgen.load.formats.part import File
from briefgen.load.formats.transfer import Wrapped
from briefgen.model import Span
from briefgen.problems import Code

LONGEST_HEADER = 2_000
MOST_PARTS = 200

_MULTIPART = re.compile(r"^content-type:\s{0,9}(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MessagePart:
    """A part that is no parcel of others."""

    kind: str
    """`text/html`."""
    flowed: bool
    delsp: bool
    """Whether the space that ends a line that goes on is none of the text."""
    attached: bool
    wrapped: Wrapped
    """Its letters, as they stand in the file."""


@dataclass(frozen=True, slots=True)
class Characters:
    """A file as text: UTF-8, else a character a byte."""

    text: str
    bytewise: bool


def read_characters(file: File) -> Characters:
    """The characters of a file that holds no more than text."""
    decode.refuse_binary(file.data, file.name)
    data = file.data.removeprefix(codecs.BOM_UTF8)
    try:
        return Characters(data.decode("utf-8"), bytewise=False)
    except UnicodeDecodeError:
        return Characters(data.decode("latin-1"), bytewise=True)


def parse_message(file: File, source: Characters) -> Message:
    """The message that a file is; raises SeedSkipped where it has too many parts, or parts too deep."""
    count = sum(1 for _ in _MULTIPART.finditer(source.text))
    try:
        if count <= MOST_PARTS:
            return message_from_string(source.text)
    except RecursionError:
        pass
    raise file.skipped(
        Code.SEED_TOO_LARGE, f"holds more than {MOST_PARTS} parcels of parts", "save it as .txt"
    )


def breaks_off(message: Message) -> bool:
    """Whether the line that ends the parts of a message is missing: only half of it was saved."""
    defects = (defect for part in message.walk() for defect in part.defects)
    return any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in defects)


def open_end(message: Message, source: Characters, leaf: MessagePart) -> bool:
    """Whether it is this part that breaks off."""
    return leaf.wrapped.span.end >= len(source.text.rstrip()) and breaks_off(message)


def decode_header_words(message: Message, name: str) -> str:
    """The words of a header, decoded; empty where it has none."""
    value = str(message.get(name, ""))[:LONGEST_HEADER]
    try:
        words = str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, ValueError):
        words = value
    return " ".join(words.split())


def list_leaves(message: Message, source: Characters) -> Iterator[MessagePart]:
    """The parts that hold text, in the order of the file."""
    at = 0
    for part in message.walk():
        payload = part.get_payload()
        if part.is_multipart() or not isinstance(payload, str):
            continue
        start = source.text.find(payload, at)
        if start < 0:
            continue
        at = start + len(payload)
        if part.get_content_maintype() == "text":
            yield _read_leaf(part, Span(start, at), source)


def _read_leaf(part: Message, span: Span, source: Characters) -> MessagePart:
    encoding = str(part.get("content-transfer-encoding", "")).strip().lower()
    charset = _web_encoding(str(part.get_param("charset", "") or ""))
    return MessagePart(
        kind=part.get_content_type(),
        flowed=str(part.get_param("format", "")).lower() == "flowed",
        delsp=str(part.get_param("delsp", "")).lower() == "yes",
        attached=str(part.get("content-disposition", "")).strip().lower().startswith("attachment"),
        wrapped=Wrapped(span, encoding, charset, source.bytewise),
    )


def _web_encoding(label: str) -> str:
    """The name of the encoding that the web calls `label`; UTF-8 where there is none."""
    return decode.encoding(label) or "utf-8"
