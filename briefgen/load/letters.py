"""The letters of a text as they are analysed: line feeds, plain spaces, nothing that cannot be seen.

Each step keeps the map back to the characters of the file.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from briefgen.load.offsets import Traced, pick, trace_whole
from briefgen.model import Span
from briefgen.problems import Code, Problem

GROUPS = "\xa0"
"""The space inside a number, however wide the file has it."""

# A digit group keeps its no-break space ("25 000 people"); everywhere else it is a space.
_ODD = re.compile(
    r"(?P<end>\r\n|[\r\x0b\x0c\x85\u2028\u2029])"
    r"|(?P<group>(?<=[0-9])\u2007(?=[0-9]))"
    r"|(?P<space>(?<![0-9])[\xa0\u2007\u202f]|[\xa0\u2007\u202f](?![0-9]))"
    r"|(?P<ligature>[\ufb00-\ufb06])"
    r"|(?P<none>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff])"
)
_TWICE = re.compile(
    r"[\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2,}"
)
_CONTROL = re.compile(r"[\x80-\x9f]")
_LOST = re.compile(r"[\x80-\x84\x86-\x9f]")
"""Controls of which no text has one; what alone may be meant is the line end of large machines."""
_WINDOWS = {chr(at): bytes((at,)).decode("cp1252", "ignore") for at in range(0x80, 0xA0)}
_LINE_END = re.compile(r"\r\n|\r|\n")


def normalised(source: Traced) -> Traced:
    """`source` with line feeds for line ends, plain spaces, no ligature and nothing that cannot be seen."""
    right = _replace_controls(source)
    return pick(right, _replace_odd(right.text, _ODD, _meaning_of_odd))


def _replace_controls(source: Traced) -> Traced:
    r"""`source` with the letters of Windows-1252 for controls that no text has: "\x80" was a euro sign.

    So it is where somebody took Windows-1252 for another encoding; browsers read "&#128;" alike.
    """
    if not _LOST.search(source.text):
        return source
    return pick(source, _replace_odd(source.text, _CONTROL, lambda match: _WINDOWS[match.group()]))


def write_plainly(text: str) -> str:
    """`text`, which stands in its file in another way, such as "&shy;", as `normalised` would leave it."""
    return _ODD.sub(_meaning_of_odd, text)


def decode_once(text: str, path: str) -> tuple[Traced, tuple[Problem, ...]]:
    """`text` with what was UTF-8, taken for Windows-1252 and encoded again, read as it was meant: “â€™”."""
    mended = [(match, right) for match in _TWICE.finditer(text) if (right := _decoded_once(match.group()))]
    if not mended:
        return trace_whole(text), ()
    pieces: list[Span | str] = []
    at = 0
    for match, right in mended:
        pieces.extend((Span(at, match.start()), right))
        at = match.end()
    line = text.count("\n", 0, mended[0][0].start()) + 1
    message = f"encoded twice in {len(mended)} places, which were read as they were meant"
    doubt = Problem(path, line, Code.SEED_ENCODING, message, "copy the text again, or save it as UTF-8")
    return pick(trace_whole(text), (*pieces, Span(at, len(text)))), (doubt,)


def line_starts(text: str) -> tuple[int, ...]:
    """Where each line begins, as an editor counts them."""
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


def _replace_odd(
    text: str, odd: re.Pattern[str], meant: Callable[[re.Match[str]], str]
) -> Iterator[Span | str]:
    at = 0
    for match in odd.finditer(text):
        yield Span(at, match.start())
        yield meant(match)
        at = match.end()
    yield Span(at, len(text))


def _meaning_of_odd(match: re.Match[str]) -> str:
    """What an odd character stands for."""
    if match["ligature"]:
        return unicodedata.normalize("NFKC", match.group())
    return {"end": "\n", "space": " ", "group": GROUPS}.get(match.lastgroup or "", "")


def _decoded_once(letters: str) -> str:
    """The letters that these bytes of Windows-1252 are in UTF-8; empty where they are none."""
    try:
        return b"".join(map(_windows_byte, letters)).decode("utf-8")
    except UnicodeError:
        return ""


def _windows_byte(letter: str) -> bytes:
    # Windows-1252 leaves five bytes open; what was decoded from them is a control character.
    return bytes((ord(letter),)) if "\x80" <= letter <= "\x9f" else letter.encode("cp1252")
