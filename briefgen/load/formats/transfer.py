"""How mails wrap letters into ASCII - quoted-printable, base64, soft line ends - undone with the way back.

What stands in the file letter for letter stays traced to it; of the rest the place where it begins is known.
"""

import re
from base64 import b64decode
from binascii import Error
from codecs import getincrementaldecoder
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from briefgen.load.offsets import Traced, pick, trace_whole
from briefgen.model import Segment, Span

DECODING_ERRORS = "replace"
BASE64_GROUP = 4
"""Characters of base64 that are bytes of their own."""

_QUOTED_PRINTABLE = re.compile(
    r"(?P<soft>=[ \t]{0,9}\r?\n)"
    r"|(?P<run>(?:=[0-9A-Fa-f]{2}(?:=[ \t]{0,9}\r?\n(?==[0-9A-Fa-f]{2}))?)+)"
)
_BYTES = re.compile(r"[\x80-\xff]+")
_PAIR = re.compile(r"=([0-9A-Fa-f]{2})")
_NO_BASE64 = re.compile(r"[^A-Za-z0-9+/]")
_FLOWED_LINE = re.compile(
    r"^(?P<marks>(?:>(?: (?=>))?){0,99})(?P<stuffed>(?<=>) | (?=[ >]|From ))?(?P<words>[^\n]*?)(?=\r?$)",
    re.MULTILINE,
)
SIGNED_LINE = "-- "


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A stretch of a file, with how its letters are wrapped."""

    span: Span
    encoding: str
    """As the header says: `quoted-printable`, `base64`, `8bit`."""
    charset: str
    bytewise: bool = False
    """Whether the file was no UTF-8, so that each of its characters is a byte."""


def undo_transfer(text: str, wrapped: Wrapped) -> Traced:
    """The letters that are wrapped in `text`, the characters of a file."""
    source = pick(trace_whole(text), (wrapped.span,))
    if wrapped.encoding == "quoted-printable":
        return pick(source, _unquote_printable(source.text, wrapped.charset))
    if wrapped.encoding == "base64":
        return _unpack_base64(source.text, wrapped.span.start, wrapped.charset)
    return pick(source, _recode_part(source.text, wrapped.charset)) if wrapped.bytewise else source


def reflow_text(source: Traced, *, delete: bool) -> Traced:
    """Text whose lines end in a space where they go on, in one line a paragraph."""
    pieces: list[Span | str] = []
    at = 0
    above: re.Match[str] | None = None
    for line in _FLOWED_LINE.finditer(source.text):
        if above and _goes_on(above, line):
            pieces.append(Span(at, above.end() - delete))
            at = line.start("words")
        elif line["stuffed"] and not line["marks"]:
            pieces.append(Span(at, line.start()))
            at = line.start("words")
        above = line
    return pick(source, (*pieces, Span(at, len(source.text))))


def _goes_on(above: re.Match[str], line: re.Match[str]) -> bool:
    """Whether `line` is more of the line above, as in a quotation: "> the harbour " and "> board said"."""
    return (
        above["words"].endswith(" ")
        and above["marks"].count(">") == line["marks"].count(">")
        and SIGNED_LINE not in (above["words"], line["words"])
        and bool(line["words"])
    )


def _unquote_printable(text: str, charset: str) -> Iterator[Span | str]:
    at = 0
    for match in _QUOTED_PRINTABLE.finditer(text):
        yield Span(at, match.start())
        at = match.end()
        if match["run"]:
            data = bytes(int(pair, 16) for pair in _PAIR.findall(match["run"]))
            yield data.decode(charset, DECODING_ERRORS)
    yield Span(at, len(text))


def _recode_part(text: str, charset: str) -> Iterator[Span | str]:
    """`text` with the letters that a file gave as one character a byte in the encoding of the part."""
    at = 0
    for match in _BYTES.finditer(text):
        with suppress(UnicodeError):
            right = match.group().encode("latin-1").decode(charset)
            yield Span(at, match.start())
            yield right
            at = match.end()
    yield Span(at, len(text))


def _unpack_base64(text: str, start: int, charset: str) -> Traced:
    """The letters of base64; those of each line are known to begin on it."""
    decoder = getincrementaldecoder(charset)(DECODING_ERRORS)
    letters: list[str] = []
    anchors: list[Segment] = []
    at, kept = 0, ""
    for line in re.finditer(r"[^\n]+", text):
        anchors.append(Segment(at, start + line.start(), 0))
        kept += _NO_BASE64.sub("", line.group())
        ready = len(kept) // BASE64_GROUP * BASE64_GROUP
        letters.append(decoder.decode(_decode_packed(kept[:ready])))
        kept, at = kept[ready:], at + len(letters[-1])
    letters.append(decoder.decode(_decode_packed(kept), final=True))
    return Traced("".join(letters), tuple(anchors))


def _decode_packed(packed: str) -> bytes:
    try:
        return b64decode(packed + "=" * (-len(packed) % BASE64_GROUP))
    except Error:
        return b""
