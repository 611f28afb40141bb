"""Word's `.docx`: the paragraphs of its body as they read when every change is accepted.

Walks the XML itself: the text that libraries give leaves out what was inserted, fields and boxes, and tells
what was moved twice.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from briefgen.load.clean.line import LineKind
from briefgen.load.formats import document, package
from briefgen.load.formats.document import Writer
from briefgen.load.formats.elements import Element, local
from briefgen.load.formats.package import ZipPackage
from briefgen.load.formats.part import ArticlePart, File
from briefgen.load.formats.sniffed import WORD
from briefgen.load.reasons import COMMENT, HIDDEN, NOTE, STRUCK

WORD_DOCUMENT = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = W + "val"
OFF_VALUES = ("0", "false", "none", "off")

WORD_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
SYMBOL_SIGNS = {
    **{ord(letter): letter for letter in "%()+,./0123456789:;<=>[]"},
    **{ord(letter): sign for letter, sign in zip("Dabgm-~", "Δαβγμ−∼", strict=True)},
    **dict(zip(range(0xA0, 0xA6), "€ϒ′≤⁄∞", strict=True)),
    **dict(zip(range(0xB0, 0xBD), "°±″≥×∝∂•÷≠≡≈…", strict=True)),
}
"""What a letter of the font Symbol shows. Source: Unicode's mapping of Adobe Symbol, symbol.txt."""
PICTURE_FONTS = ("wingdings", "webdings", "marlett", "zapfdingbats", "mt extra")
# fmt: off
WORDLESS_ELEMENTS = frozenset((
    "del", "moveFrom", "instrText", "delText", "fldData", "pPr", "rPr", "sectPr", "tblPr", "tblGrid",
    "trPr", "tcPr", "sdtPr", "sdtEndPr", "proofErr", "rt", "bookmarkStart", "bookmarkEnd",
    "annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator", "object",
))
# fmt: on
"""What holds no words of the text, or words that were deleted or moved away."""
NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes", "commentReference": "comments"}


def read_word(file: File) -> ArticlePart:
    """The article of a document."""
    opened = package.open_package(file, WORD)
    tree = opened.tree(WORD_DOCUMENT)
    if tree is None:
        raise package.make_broken(file, WORD, f"it has no {WORD_DOCUMENT}")
    walk = _WordWalk(Writer(), _read_styles(opened), _read_notes(opened))
    _take_page_margins(opened, walk.out, "header", document.HEADER)
    walk.block(tree)
    walk.out.end()
    _take_page_margins(opened, walk.out, "footer", document.FOOTER)
    return walk.out.part(file, WORD)


def _read_styles(opened: ZipPackage) -> dict[str, str]:
    """The name of each style of a paragraph, in small letters, by its id: "heading 1"."""
    tree = opened.tree("word/styles.xml")
    found = tree.iter(W + "style") if tree is not None else ()
    return {one.get(W + "styleId", ""): _setting_value(one, "name").lower() for one in found}


def _read_notes(opened: ZipPackage) -> dict[tuple[str, str], str]:
    """The words of each note and comment, by its part and id."""
    notes = {}
    for name in NOTES.values():
        tree = opened.tree(f"word/{name}.xml")
        for note in tree if tree is not None else ():
            notes[name, note.get(W + "id", "")] = read_word_words(note)
    return notes


def _take_page_margins(opened: ZipPackage, out: Writer, name: str, reason: str) -> None:
    """The heads or feet of pages, each once."""
    told: set[str] = set()
    for part in sorted(opened.names()):
        if part.startswith(f"word/{name}") and part.endswith(".xml"):
            tree = opened.tree(part)
            text = read_word_words(tree) if tree is not None else ""
            if text not in told:
                out.take(text, reason)
                told.add(text)


def read_word_words(element: Element) -> str:
    """All words in an element, in one line."""
    walk = _WordWalk(Writer(), {}, {})
    walk.block(element)
    walk.out.end()
    return " ".join(text for _, text, _ in walk.out.paragraphs)


def _setting_value(element: Element, name: str) -> str:
    """What the setting `name` of an element says; empty where it has none."""
    found = element.find(W + name)
    return "" if found is None else found.get(VAL, "on")


def _is_on(properties: Element | None, *names: str) -> bool:
    return properties is not None and any(
        _setting_value(properties, name) not in ("", *OFF_VALUES) for name in names
    )


@dataclass(slots=True)
class _WordWalk:
    """Through the elements in their order."""

    out: Writer
    styles: dict[str, str]
    notes: dict[tuple[str, str], str]
    codes: list[bool] = field(default_factory=list)
    """Of each field that is open: whether its code is read, not yet its result."""

    def block(self, element: Element) -> None:
        for child in element:
            name = local(child)
            if name == "p":
                self.paragraph(child)
            elif name == "tr":
                self.row(child)
            elif name not in WORDLESS_ELEMENTS:
                self.block(child)

    def row(self, element: Element) -> None:
        """A row of a table is a paragraph."""
        cells = (read_word_words(cell) for cell in element if local(cell) not in WORDLESS_ELEMENTS)
        self.out.add(document.CELL.join(filter(None, cells)))
        self.out.end()

    def paragraph(self, element: Element) -> None:
        properties = element.find(W + "pPr")
        style = "" if properties is None else _setting_value(properties, "pStyle")
        name = self.styles.get(style, style.lower())
        self.inline(element)
        if why := _left_out(name):
            self.out.take("".join(self.out.words), why)
            self.out.words = []
        if properties is not None and _is_on(properties.find(W + "rPr"), "del"):
            return  # whoever deleted the mark of a paragraph joined it to the next
        self.out.end(_kind_of_style(name))

    def inline(self, element: Element) -> None:
        for child in element:
            name = local(child)
            if handle := _WORD_RUNS.get(name):
                handle(self, child)
            elif name in WORD_SIGNS:
                self.say(WORD_SIGNS[name], child)
            elif name in NOTES:
                reason = COMMENT if name == "commentReference" else NOTE
                self.out.take(self.notes.get((NOTES[name], child.get(W + "id", "")), ""), reason)
            elif name not in WORDLESS_ELEMENTS:
                self.inline(child)

    def run(self, element: Element) -> None:
        """Letters of one look; what is hidden or struck out is none of the text."""
        properties = element.find(W + "rPr")
        unseen = (
            HIDDEN
            if _is_on(properties, "vanish")
            else STRUCK
            if _is_on(properties, "strike", "dstrike")
            else ""
        )
        start = len(self.out.words)
        self.inline(element)
        said = "".join(self.out.words[start:])
        del self.out.words[start:]
        if unseen:
            self.out.take(said, unseen)
        else:
            raised = properties is not None and _setting_value(properties, "vertAlign") == "superscript"
            self.out.add(said, raised=raised)

    def deleted(self, element: Element) -> None:
        said = "".join(one.text or "" for one in element.iter(W + "delText"))
        self.out.take(said, document.DELETED)

    def say(self, text: str, element: Element) -> None:
        if not any(self.codes):
            self.out.words.append(text)

    def symbol(self, element: Element) -> None:
        """A sign that was chosen from a table: “costs ≥ 3 million” without it is another amount."""
        self.say(_read_symbol(element.get(W + "font", "").lower(), element.get(W + "char", "")), element)

    def code(self, element: Element) -> None:
        """A field: its code, then its result, which is what is read."""
        kind = element.get(W + "fldCharType", "")
        if kind == "begin":
            self.codes.append(True)
        elif self.codes and kind == "separate":
            self.codes[-1] = False
        elif self.codes and kind == "end":
            self.codes.pop()

    def choice(self, element: Element) -> None:
        """Of what is told twice, for new programs and for old ones, the first."""
        for child in element[:1]:
            self.inline(child)

    def box(self, element: Element) -> None:
        inner = _WordWalk(Writer(), self.styles, self.notes)
        inner.block(element)
        inner.out.end()
        self.out.hang(inner.out)


def _read_symbol(font: str, code: str) -> str:
    """The sign that is `code` in a font; empty where that is a picture."""
    if not re.fullmatch(r"[0-9A-Fa-f]{2,4}", code):
        return ""
    number = int(code, 16)
    if font == "symbol":
        return SYMBOL_SIGNS.get(number & 0xFF, "")
    return chr(number) if chr(number).isprintable() and not font.startswith(PICTURE_FONTS) else ""


def _left_out(style: str) -> str:
    """Why a paragraph of this style is none of the text; empty where it is."""
    if style == document.CAPTION:
        return document.CAPTION
    return document.CONTENTS if style.startswith(("toc ", "table of")) else ""


def _kind_of_style(style: str) -> LineKind:
    if style == "title":
        return LineKind.TITLE
    return LineKind.HEADING if style.startswith("heading ") else LineKind.BODY


_WORD_RUNS: dict[str, Callable[[_WordWalk, Element], None]] = {
    "r": _WordWalk.run,
    "t": lambda walk, element: walk.say(element.text or "", element),
    "del": _WordWalk.deleted,
    "sym": _WordWalk.symbol,
    "fldChar": _WordWalk.code,
    "AlternateContent": _WordWalk.choice,
    "txbxContent": _WordWalk.box,
}
