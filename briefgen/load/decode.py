"""Bytes -> text: a byte-order mark, else strict UTF-8, else a guess that is reported.

`decode` gives the characters as the file has them; `normalised` the text that is analysed, with the map back.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from collections.abc import Iterator

from briefgen.load.offsets import Traced, pick, whole
from briefgen.model import Span
from briefgen.problems import Code, Problem, SeedSkipped

# The marks of UTF-32 begin with those of UTF-16: try them first.
MARKS = (
    (BOM_UTF8, "utf-8"),
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)

SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "compressed"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "a rich-text document"),
)

GUESSES = (
    "cp1252",
    "mac_roman",
    "cp1250",
    "cp1251",
    "koi8_r",
    "cp1253",
    "cp1254",
    "shift_jis",
    "gb18030",
    "big5",
)
"""Legacy encodings of news text, as charset-normalizer names them; of equals the first, for English text."""

LOST = "\ufffd"
RARE = 4
"""So many letters beyond ASCII for each that is broken tell UTF-8 from another encoding."""

EQUAL = 0.005
"""Two guesses whose mess differs by less are equally good."""

AS_TEXT = frozenset(b"\t\n\x0b\x0c\r\x1a\x1b\x85")
CONTROLS = bytes(sorted(set(range(32)) - AS_TEXT))
FEW = 0.01
"""The share of control characters above which bytes are no text."""

# A digit group keeps its no-break space ("25 000 people"); everywhere else it is a space.
_ODD = re.compile(
    r"(?P<end>\r\n|[\r\x0b\x0c\x85\u2028\u2029])"
    r"|(?P<space>(?<![0-9])[\xa0\u2007\u202f]|[\xa0\u2007\u202f](?![0-9]))"
    r"|(?P<none>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff])"
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([A-Za-z0-9_:-]{2,30})", re.IGNORECASE)
_TWICE = re.compile(
    r"[\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2,}"
)
# Programs that count in UTF-16 write each half of an emoji on its own, or cut it in two.
_PAIR = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")
_HALF = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_LINE_END = re.compile(r"\r\n|\r|\n")


def decode(data: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """The characters of the file, without a byte-order mark, and what is doubtful about them.

    Raises SeedSkipped where the bytes are no text.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, path), ()
    _refuse_binary(data, path)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _broken(data, path, line) or _guessed(data, path, line)


def normalised(source: Traced) -> Traced:
    """`source` with line feeds for line ends, plain spaces, and no character that cannot be seen."""
    return pick(source, _pieces(source.text))


def once(text: str, path: str) -> tuple[Traced, tuple[Problem, ...]]:
    """`text` with what was UTF-8, taken for Windows-1252 and encoded again, read as it was meant: “â€™”."""
    mended = [(match, right) for match in _TWICE.finditer(text) if (right := _decoded_once(match.group()))]
    if not mended:
        return whole(text), ()
    pieces: list[Span | str] = []
    at = 0
    for match, right in mended:
        pieces.extend((Span(at, match.start()), right))
        at = match.end()
    line = text.count("\n", 0, mended[0][0].start()) + 1
    message = f"encoded twice in {len(mended)} places, which were read as they were meant"
    doubt = Problem(path, line, Code.SEED_ENCODING, message, "copy the text again, or save it as UTF-8")
    return pick(whole(text), (*pieces, Span(at, len(text)))), (doubt,)


def _decoded_once(letters: str) -> str:
    """The letters that these bytes of Windows-1252 are in UTF-8; empty where they are none."""
    try:
        return b"".join(map(_byte, letters)).decode("utf-8")
    except UnicodeError:
        return ""


def _byte(letter: str) -> bytes:
    # Windows-1252 leaves five bytes open; what was decoded from them is a control character.
    return bytes((ord(letter),)) if "\x80" <= letter <= "\x9f" else letter.encode("cp1252")


def line_starts(text: str) -> tuple[int, ...]:
    """Where each line begins, as an editor counts them."""
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


def _pieces(text: str) -> Iterator[Span | str]:
    at = 0
    for match in _ODD.finditer(text):
        yield Span(at, match.start())
        if match.lastgroup == "end":
            yield "\n"
        elif match.lastgroup == "space":
            yield " "
        at = match.end()
    yield Span(at, len(text))


def _marked(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SeedSkipped(
            Problem(
                path,
                0,
                Code.SEED_UNREADABLE,
                f"its first bytes say {encoding.upper()}, and byte {error.start} is none",
                "save it as UTF-8",
            )
        ) from error


def _refuse_binary(data: bytes, path: str) -> None:
    kind = next((name for start, name in SIGNATURES if data.startswith(start)), "")
    controls = len(data) - len(data.translate(None, CONTROLS))
    if kind or b"\0" in data or controls > FEW * len(data):
        message = f"not a text: it is {kind}" if kind else "not a text: it holds bytes that no text has"
        hint = "copy the text of the article into a .txt file"
        raise SeedSkipped(Problem(path, 0, Code.SEED_BINARY, message, hint))


def _broken(data: bytes, path: str, line: int) -> tuple[str, tuple[Problem, ...]] | None:
    """UTF-8 with a few bytes in it that are none; None where most of what is no ASCII is something else."""
    mended = _HALF.sub(LOST.encode(), _PAIR.sub(_whole_letter, data))
    text = mended.decode("utf-8", "replace")
    lost = text.count(LOST)
    odd = sum(letter > "\x7f" for letter in text)
    if mended.decode("utf-8", "ignore") != text and odd < RARE * lost:
        return None
    message = f"not quite UTF-8; what is broken in it is read as {LOST}"
    return text, (Problem(path, line, Code.SEED_ENCODING, message, "save it as UTF-8"),)


def _whole_letter(pair: re.Match[bytes]) -> bytes:
    return (
        pair.group()
        .decode("utf-8", "surrogatepass")
        .encode("utf-16", "surrogatepass")
        .decode("utf-16")
        .encode()
    )


def _as_stated(data: bytes, encoding: str) -> str:
    """The text in the encoding that a saved page states; empty where it is not in it."""
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError):
        return ""


def _guessed(data: bytes, path: str, line: int) -> tuple[str, tuple[Problem, ...]]:
    stated = _CHARSET.search(data[:2048])
    if stated and (text := _as_stated(data, stated[1].decode("ascii"))):
        return text, ()
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few seeds need it

    matches = list(from_bytes(data, cp_isolation=list(GUESSES), enable_fallback=False))
    if not matches:
        problem = Problem(
            path, line, Code.SEED_UNREADABLE, "in no encoding that is known", "save it as UTF-8"
        )
        raise SeedSkipped(problem)
    least = min(match.chaos for match in matches) + EQUAL
    names = {name: match for match in matches if match.chaos <= least for name in match.could_be_from_charset}
    encoding, best = next((name, names[name]) for name in GUESSES if name in names)
    doubt = Problem(path, line, Code.SEED_ENCODING, f"not UTF-8; read as {encoding}", "save it as UTF-8")
    return str(best), (doubt,)
