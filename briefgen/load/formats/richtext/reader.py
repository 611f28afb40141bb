"""What is known while the signs of rich text are read, and what each of them does."""

import codecs
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from briefgen.load.clean.line import LineKind
from briefgen.load.formats import document
from briefgen.load.formats.document import Writer
from briefgen.load.formats.richtext.signs import (
    ASIDE_GROUPS,
    CHARACTER_SETS,
    CHARSETS,
    RICH_TEXT_SIGNS,
    SKIPPED,
    STARRED,
)
from briefgen.load.reasons import HIDDEN, STRUCK


@dataclass(slots=True)
class GroupStyle:
    """What a group knows, and those inside of it inherit."""

    out: Writer
    skipped: bool = False
    aside: str = ""
    """Why its words are none of the text."""
    hidden: bool = False
    struck: bool = False
    deleted: bool = False
    raised: bool = False
    font: int = -1
    fallback: int = 1
    """Letters after one of Unicode that stand for it in old programs."""
    table: str = ""
    """Which table of the head it is in: fonts or styles."""
    starred: bool = False

    @property
    def unseen(self) -> str:
        if self.deleted:
            return document.DELETED
        return HIDDEN if self.hidden else STRUCK if self.struck else ""


@dataclass(slots=True)
class RichTextReader:
    look: GroupStyle
    groups: list[GroupStyle] = field(default_factory=list)
    encoding: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    style: int = -1
    naming: tuple[int, str] = (-1, "")
    """The style whose name is read, as far as it is."""
    outline: bool = False
    in_row: bool = False
    bytes: bytearray = field(default_factory=bytearray)
    units: bytearray = field(default_factory=bytearray)
    """Letters of Unicode as they come: two for one of the higher planes."""
    left: int = 0
    """Letters that are still to be passed over."""
    took: list[str] = field(default_factory=list)
    """Words in a row that nobody sees, as they come."""
    why: str = ""

    # ------------------------------------------------------------ letters
    def flush(self) -> None:
        """Say what was gathered in bytes or in units of Unicode."""
        if self.bytes:
            data, self.bytes = bytes(self.bytes), bytearray()
            self.say(data.decode(self.fonts.get(self.look.font, self.encoding), "replace"))
        if self.units:
            data, self.units = bytes(self.units), bytearray()
            self.say(data.decode("utf-16-le", "ignore"))

    def say(self, text: str) -> None:
        look = self.look
        if look.table == "styles":
            self.naming = (self.naming[0], self.naming[1] + text)
            return
        if look.skipped or look.table:
            return
        if look.unseen and not look.aside:
            if self.why != look.unseen:
                self.take()
            self.why = look.unseen
            self.took.append(text)
        else:
            self.take()
            look.out.add(text, raised=look.raised)

    def take(self) -> None:
        """Hand on what nobody sees, whole."""
        if self.took:
            self.look.out.take("".join(self.took), self.why)
            self.took.clear()

    def text(self, text: str) -> None:
        passed = min(self.left, len(text))
        self.left -= passed
        if text[passed:]:
            self.flush()
            self.say(self._recoded(text[passed:]))

    def _recoded(self, text: str) -> str:
        """Text that was taken for a letter a byte, in the encoding of its font."""
        if text.isascii() or max(text) > "\xff":
            return text
        return text.encode("latin-1").decode(self.fonts.get(self.look.font, self.encoding), "replace")

    def byte(self, value: int) -> None:
        if self.left:
            self.left -= 1
            return
        if self.units:
            self.flush()
        self.bytes.append(value)

    def unicode(self, number: int) -> None:
        if self.bytes:
            self.flush()
        self.units += (number & 0xFFFF).to_bytes(2, "little")
        self.left = self.look.fallback

    # ------------------------------------------------------------ groups
    def open(self) -> None:
        self.flush()
        self.left = 0
        self.groups.append(self.look)
        self.look = replace(self.look, starred=False)

    def close(self) -> None:
        self.flush()
        self.left = 0
        if self.look.table == "styles" and self.naming[1]:
            number, name = self.naming
            self.styles[number] = name.strip(" ;").lower()
            self.naming = (-1, "")
        inner, self.look = self.look, self.groups.pop()
        if inner.out is not self.look.out:
            inner.out.end()
            self._aside(inner)

    def _aside(self, inner: GroupStyle) -> None:
        if inner.aside:
            self.look.out.take(" ".join(text for _, text, _ in inner.out.paragraphs), inner.aside)
        else:
            self.look.out.hang(inner.out)

    def begin(self, word: str) -> None:
        """What a group is, told by its first word."""
        starred, self.look.starred = self.look.starred, False
        if (starred and word not in STARRED) or word in SKIPPED:
            self.look.skipped = True
        elif word == "ud":
            self.look.skipped = False
        elif word in ASIDE_GROUPS or word == "shptxt":
            self.look = replace(self.look, out=Writer(), aside=ASIDE_GROUPS.get(word, ""), raised=False)
        elif word in ("fonttbl", "stylesheet"):
            self.look.table = "fonts" if word == "fonttbl" else "styles"

    # ------------------------------------------------------------ paragraphs
    def end(self) -> None:
        self.flush()
        if self.look.skipped or self.look.table:
            return
        self.take()
        if self.in_row:
            self.look.out.add(" ")
            return
        name = self.styles.get(self.style, "")
        heading = self.outline or name.startswith("heading")
        if name == "caption":
            self.look.out.take("".join(self.look.out.words), document.CAPTION)
            self.look.out.words = []
        self.look.out.end(
            LineKind.TITLE if name == "title" else LineKind.HEADING if heading else LineKind.BODY
        )

    def cell(self) -> None:
        self.flush()
        self.look.out.add(document.CELL)

    def row(self) -> None:
        self.flush()
        words = "".join(self.look.out.words).split(document.CELL)
        self.look.out.words = [document.CELL.join(filter(None, (" ".join(one.split()) for one in words)))]
        self.look.out.end()

    def plain(self) -> None:
        look = self.look
        look.hidden = look.struck = look.deleted = look.raised = False

    def paragraph(self) -> None:
        self.style, self.outline, self.in_row = -1, False, False

    def word(self, word: str, number: int | None) -> None:
        """One word of control."""
        if word in RICH_TEXT_SIGNS:
            self.text(RICH_TEXT_SIGNS[word])
            return
        if word != "u":
            self.flush()
        self.begin(word)
        if word in _WORDS:
            _WORDS[word](self, 1 if number is None else number)
        elif word in CHARACTER_SETS:
            self.encoding = CHARACTER_SETS[word]


def _set_encoding(reader: RichTextReader, number: int) -> None:
    name = f"cp{number}"
    try:
        reader.encoding = codecs.lookup(name).name
    except LookupError:
        return


def _set_charset(reader: RichTextReader, number: int) -> None:
    if reader.look.table == "fonts" and number in CHARSETS:
        reader.fonts[reader.look.font] = CHARSETS[number]


def _set_style(reader: RichTextReader, number: int) -> None:
    if reader.look.table == "styles":
        reader.naming = (number, "")
    else:
        reader.style = number


def _make_setter(name: str) -> Callable[[RichTextReader, int], None]:
    return lambda reader, number: setattr(reader.look, name, bool(number))


_WORDS: dict[str, Callable[[RichTextReader, int], None]] = {
    "par": lambda reader, _: reader.end(),
    "sect": lambda reader, _: reader.end(),
    "page": lambda reader, _: reader.end(),
    "cell": lambda reader, _: reader.cell(),
    "nestcell": lambda reader, _: reader.cell(),
    "row": lambda reader, _: reader.row(),
    "nestrow": lambda reader, _: reader.row(),
    "u": RichTextReader.unicode,
    "uc": lambda reader, number: setattr(reader.look, "fallback", max(0, min(number, 9))),
    "ansicpg": _set_encoding,
    "f": lambda reader, number: setattr(reader.look, "font", number),
    "deff": lambda reader, number: setattr(reader.look, "font", number),
    "fcharset": _set_charset,
    "s": _set_style,
    "outlinelevel": lambda reader, number: setattr(reader, "outline", number < 9),
    "intbl": lambda reader, number: setattr(reader, "in_row", bool(number)),
    "pard": lambda reader, _: reader.paragraph(),
    "plain": lambda reader, _: reader.plain(),
    "v": _make_setter("hidden"),
    "strike": _make_setter("struck"),
    "striked": _make_setter("struck"),
    "deleted": _make_setter("deleted"),
    "super": _make_setter("raised"),
    "up": _make_setter("raised"),
    "nosupersub": lambda reader, _: setattr(reader.look, "raised", False),
}
