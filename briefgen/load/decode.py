"""Bytes -> text: a byte-order mark, else strict UTF-8, else what a page states, else a guess, reported.

`decode` gives the characters as the file has them; `letters` makes of them the text that is analysed.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from contextlib import suppress

from briefgen.problems import Code, Problem, SeedSkipped

# The marks of UTF-32 begin with those of UTF-16: try them first.
BYTE_ORDER_MARKS = (
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

WESTERN = ("cp1252", "mac_roman")
"""In these is nearly every text in English that is not in UTF-8."""

LOST_CHARACTER = "\ufffd"
RARE = 4
"""So many letters beyond ASCII for each that is broken tell UTF-8 from another encoding."""

EQUAL = 0.005
"""Two guesses whose mess differs by less are equally good."""

AS_TEXT = frozenset(b"\t\n\x0b\x0c\r\x1a\x1b\x85")
CONTROLS = bytes(sorted(set(range(32)) - AS_TEXT))
CONTROL_SHARE = 0.01
"""The share of control characters above which bytes are no text."""

_CHARSET = re.compile(
    rb"<(?:meta[^>]{0,200}charset|\?xml[^>]{0,200}encoding)=[\"']?([A-Za-z0-9_:.-]{2,30})", re.IGNORECASE
)
# What no English text holds and the misread one does: "itÕs" and "Û50" (a Mac's), "Wa³êsa" (Windows-1250).
_STRANGE = re.compile(
    r"[a-zß-öø-ÿšœž][À-ÖØ-ÞŠŒŽŸ]"
    r"|(?:(?![A-Za-z])[^\W\d_]){3}"
    r"|[^\W\d_][^\w\s\x00-\x7f–—‘’“”…·][^\W\d_]"
    r"|(?![A-Za-z])[^\W\d_][0-9]|[0-9.,!?;:][À-ÖØ-ÞŠŒŽŸ]"
    r"|\b[Ð-ÖØ-Þ]\b"
    r"|¥(?!\s?[0-9])|[€£][a-zß-öø-ÿ]{4}"
)
# Programs that count in UTF-16 write each half of an emoji on its own, or cut it in two.
_PAIR = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")
_HALF = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")


def decode(data: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """The characters of the file, without a byte-order mark, and what is doubtful about them.

    Raises SeedSkipped where the bytes are no text.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding, path), ()
    refuse_binary(data, path)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _decode_broken(data, path, line) or _guess_text(data, path, line)


def _decode_marked(data: bytes, encoding: str, path: str) -> str:
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


def refuse_binary(data: bytes, path: str) -> None:
    """Raise SeedSkipped where the bytes are no text."""
    if not may_be_text(data):
        kind = _recognise_signature(data)
        message = f"not a text: it is {kind}" if kind else "not a text: it holds bytes that no text has"
        hint = "copy the text of the article into a .txt file"
        raise SeedSkipped(Problem(path, 0, Code.SEED_BINARY, message, hint))


def may_be_text(data: bytes) -> bool:
    """Whether bytes may be text in an encoding of a byte a letter, or UTF-8."""
    controls = len(data) - len(data.translate(None, CONTROLS))
    return not (_recognise_signature(data) or b"\0" in data or controls > CONTROL_SHARE * len(data))


def _recognise_signature(data: bytes) -> str:
    """What begins as these bytes do; empty where nothing known does."""
    return next((name for start, name in SIGNATURES if data.startswith(start)), "")


def _decode_broken(data: bytes, path: str, line: int) -> tuple[str, tuple[Problem, ...]] | None:
    """UTF-8 with a few bytes in it that are none; None where most of what is no ASCII is something else."""
    mended = _HALF.sub(LOST_CHARACTER.encode(), _PAIR.sub(_whole_letter, data))
    text = mended.decode("utf-8", "replace")
    lost = text.count(LOST_CHARACTER)
    odd = sum(letter > "\x7f" for letter in text)
    if mended.decode("utf-8", "ignore") != text and odd < RARE * lost:
        return None
    message = f"not quite UTF-8; what is broken in it is read as {LOST_CHARACTER}"
    return text, (Problem(path, line, Code.SEED_ENCODING, message, "save it as UTF-8"),)


def _whole_letter(pair: re.Match[bytes]) -> bytes:
    return (
        pair.group()
        .decode("utf-8", "surrogatepass")
        .encode("utf-16", "surrogatepass")
        .decode("utf-16")
        .encode()
    )


def _decode_stated(data: bytes) -> str:
    """The text in the encoding that a saved page states, as browsers understand it; empty where it is not.

    "latin1" and "us-ascii" mean Windows-1252 there: pages that say so hold its quotes and euro signs.
    """
    found = _CHARSET.search(data[:2048])
    return decode_labelled(data, found[1].decode("ascii")) if found else ""


def decode_labelled(data: bytes, label: str) -> str:
    """`data` in the encoding that the web calls `label`; empty where there is none, or it is not in it."""
    name = encoding(label)
    # No page that can state its encoding in ASCII is in UTF-16.
    with suppress(UnicodeError):
        return data.decode(name) if name and not name.startswith("utf-16") else ""
    return ""


def encoding(label: str) -> str:
    """Python's name of the encoding that the web calls `label`; empty where there is none."""
    import webencodings  # noqa: PLC0415 - few seeds need it

    found = webencodings.lookup(label)
    return str(found.codec_info.name) if found and found.name != "x-user-defined" else ""


def _decode_western(data: bytes) -> tuple[str, str] | None:
    """The first encoding of English text in which nothing looks strange, and the text; None for none."""
    for encoding in WESTERN:
        with suppress(UnicodeDecodeError):
            text = data.decode(encoding)
            if not _STRANGE.search(text):
                return encoding, text
    return None


def _guess_text(data: bytes, path: str, line: int) -> tuple[str, tuple[Problem, ...]]:
    if text := _decode_stated(data):
        return text, ()
    encoding, text = _decode_western(data) or _decode_likeliest(data, path, line)
    doubt = Problem(path, line, Code.SEED_ENCODING, f"not UTF-8; read as {encoding}", "save it as UTF-8")
    return text, (doubt,)


def _decode_likeliest(data: bytes, path: str, line: int) -> tuple[str, str]:
    """The encoding in which the text looks least like a mess, and the text."""
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
    return encoding, str(best)
