"""The signs of rich text, and what each means."""

import re

from briefgen.load.formats import document
from briefgen.load.reasons import COMMENT, NOTE

# fmt: off
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250",
}
# fmt: on
"""The encodings of fonts, by their numbers."""
CHARACTER_SETS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
# fmt: off
RICH_TEXT_SIGNS = {
    "tab": " ", "line": "\n", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "endash": "–", "emdash": "—", "bullet": "•", "emspace": " ", "enspace": " ", "~": "\u00a0", "_": "-",
    "-": "", "\\": "\\", "{": "{", "}": "}",
}
# fmt: on
# fmt: off
SKIPPED = frozenset((
    "colortbl", "info", "pict", "object", "listtext", "pntext", "nonshppict", "fldinst", "themedata", "xe",
    "tc", "rxe", "private", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "sp", "txe", "atnid", "atnauthor",
    "atntime", "atndate", "atnref", "atrfstart", "atrfend", "upr",
))
# fmt: on
"""Groups that hold no words of the text."""
ASIDE_GROUPS = {
    "footnote": NOTE,
    "annotation": COMMENT,
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), document.HEADER),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), document.FOOTER),
}
"""Groups whose words are shown as cut."""
STARRED = frozenset((*ASIDE_GROUPS, "shpinst", "shptxt", "ud"))
"""Groups marked as ignorable that are read all the same."""

TOKEN = re.compile(
    r"\\(?:(?P<word>[a-z]{1,32})(?P<number>-?[0-9]{1,10})? ?|'(?P<byte>[0-9a-fA-F]{2})|(?P<sign>[^a-z]))"
    r"|(?P<brace>[{}])|(?P<end>[\r\n]+)|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
