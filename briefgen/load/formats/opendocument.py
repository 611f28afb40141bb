"""OpenDocument text (`.odt`): the paragraphs of its body as they read when every change is accepted."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefgen.load.clean.line import LineKind
from briefgen.load.formats import document, package
from briefgen.load.formats.document import Writer
from briefgen.load.formats.elements import Element, local
from briefgen.load.formats.part import ArticlePart, File
from briefgen.load.formats.sniffed import OPENDOCUMENT
from briefgen.load.reasons import COMMENT, HIDDEN, NOTE, STRUCK

CAPTION_STYLES = ("title", "caption", "illustration", "figure", "drawing")
OFFICE_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"
MANIFEST = "META-INF/manifest.xml"
MOST_SPACES = 100
"""Spaces in a row at most."""

# fmt: off
UNSEEN_ELEMENTS = frozenset((
    "tracked-changes", "annotation-end", "bookmark", "bookmark-start", "bookmark-end", "reference-mark",
    "sequence-decls", "forms", "variable-decls", "user-field-decls", "note-citation", "ruby-text",
    "title", "desc", "soft-page-break", "page-number", "page-count", "change",
    "change-start", "change-end", "hidden-text", "script",
    "table-column",
))
# fmt: on
"""What holds no words of the text."""
STRUCK_STYLES = "text-line-through-style"


def read_opendocument(file: File) -> ArticlePart:
    """The article of a document."""
    opened = package.open_package(file, OPENDOCUMENT)
    _refuse_locked(opened)
    content = opened.tree("content.xml")
    body = None if content is None else next(content.iter(OFFICE_TEXT), None)
    if content is None or body is None:
        raise package.make_broken(file, OPENDOCUMENT, "it has no text in its content.xml")
    styles = opened.tree("styles.xml")
    trees = [tree for tree in (styles, content) if tree is not None]
    named = {find_local_attribute(one, "name"): one for tree in trees for one in tree.iter("{*}style")}
    walk = _OpenDocumentWalk(Writer(), _Styles(named))
    _take_margins(styles, walk.out, "header", document.HEADER)
    _take_deletions(body, walk.out)
    walk.block(body)
    walk.out.end()
    _take_margins(styles, walk.out, "footer", document.FOOTER)
    return walk.out.part(file, OPENDOCUMENT)


def _refuse_locked(opened: package.ZipPackage) -> None:
    """Raise SeedSkipped where parts are encrypted, which the list of all parts says."""
    listed = opened.tree(MANIFEST)
    if listed is not None and next(listed.iter("{*}encryption-data"), None) is not None:
        raise package.refuse_locked(opened.file, OPENDOCUMENT)


def find_local_attribute(element: Element, name: str) -> str:
    """An attribute by its name without a namespace; empty where it has none."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _take_margins(styles: Element | None, out: Writer, name: str, reason: str) -> None:
    found = styles.iter(f"{{*}}{name}") if styles is not None else ()
    for text in dict.fromkeys(read_element_words(one) for one in found):
        out.take(text, reason)


def _take_deletions(body: Element, out: Writer) -> None:
    for one in body.iter("{*}deletion"):
        out.take(read_element_words(one), document.DELETED)


def read_element_words(element: Element) -> str:
    """All words in an element, in one line."""
    walk = _OpenDocumentWalk(Writer(), _Styles({}))
    walk.block(element)
    walk.out.end()
    return " ".join(text for _, text, _ in walk.out.paragraphs)


@dataclass(frozen=True, slots=True)
class _Styles:
    """The styles of a document by their names; each may stand on another."""

    named: dict[str, Element]

    def chain(self, name: str) -> Iterator[Element]:
        for _ in range(20):
            style = self.named.get(name)
            if style is None:
                return
            yield style
            name = find_local_attribute(style, "parent-style-name")

    def kind(self, name: str) -> str:
        """Which of the styles that every program has it stands on: `title`, `caption`."""
        names = (find_local_attribute(style, "name").lower() for style in self.chain(name))
        return next(
            (one for one in names if one in ("title", "caption", "illustration", "figure", "drawing")), ""
        )

    def says(self, name: str, key: str) -> str:
        """What a style says of the look of its letters."""
        for style in self.chain(name):
            for properties in style:
                if found := find_local_attribute(properties, key):
                    return found
        return ""


@dataclass(slots=True)
class _OpenDocumentWalk:
    """Through the elements in their order."""

    out: Writer
    styles: _Styles

    def block(self, element: Element) -> None:
        for child in element:
            name = local(child)
            if name in ("p", "h"):
                self.paragraph(child)
            elif name == "table-row":
                self.row(child)
            elif name in ("table-of-content", "alphabetical-index", "illustration-index"):
                self.out.take(read_element_words(child), document.CONTENTS)
            elif name in ("frame", "g", "custom-shape"):
                self.box(child)
                self.out.end()
            elif name and name not in UNSEEN_ELEMENTS:
                self.block(child)

    def row(self, element: Element) -> None:
        """A row of a table is a paragraph."""
        self.out.add(document.CELL.join(filter(None, map(read_element_words, element))))
        self.out.end()

    def paragraph(self, element: Element) -> None:
        style = find_local_attribute(element, "style-name")
        kind = self.styles.kind(style)
        self.inline(element)
        if kind and kind != "title":
            self.out.take("".join(self.out.words), document.CAPTION)
            self.out.words = []
        heading = LineKind.HEADING if local(element) == "h" else LineKind.BODY
        self.out.end(LineKind.TITLE if kind == "title" else heading)

    def inline(self, element: Element) -> None:
        """The words of an element and of what is in it. The tail of a child is of its parent."""
        self.out.words.append(_flatten_lines(element.text))
        for child in element:
            if handle := _OPENDOCUMENT_RUNS.get(local(child)):
                handle(self, child)
            elif local(child) and local(child) not in UNSEEN_ELEMENTS:
                self.inline(child)
            self.out.words.append(_flatten_lines(child.tail))

    def spaces(self, element: Element) -> None:
        count = find_local_attribute(element, "c")
        self.out.words.append(" " * min(int(count) if count.isdigit() else 1, MOST_SPACES))

    def span(self, element: Element) -> None:
        """Letters of one look; what is hidden or struck out is none of the text."""
        style = find_local_attribute(element, "style-name")
        start = len(self.out.words)
        self.inline(element)
        said = "".join(self.out.words[start:])
        del self.out.words[start:]
        struck = self.styles.says(style, STRUCK_STYLES) not in ("", "none")
        if self.styles.says(style, "display") == "none" or struck:
            self.out.take(said, STRUCK if struck else HIDDEN)
        else:
            self.out.add(said, raised=self.styles.says(style, "text-position").startswith("super"))

    def note(self, element: Element) -> None:
        self.out.take(" ".join(read_element_words(one) for one in element.iter("{*}note-body")), NOTE)

    def comment(self, element: Element) -> None:
        said = (read_paragraph_words(one) for one in element if local(one) in ("p", "list"))
        self.out.take(" ".join(said), COMMENT)

    def box(self, element: Element) -> None:
        inner = _OpenDocumentWalk(Writer(), self.styles)
        inner.block(element)
        self.out.hang(inner.out)


def read_paragraph_words(paragraph: Element) -> str:
    """The words of one paragraph."""
    walk = _OpenDocumentWalk(Writer(), _Styles({}))
    walk.inline(paragraph)
    return "".join(walk.out.words)


def _flatten_lines(text: str | None) -> str:
    """Text as it reads: line ends of the XML are spaces."""
    return " ".join(text.split("\n")) if text else ""


_OPENDOCUMENT_RUNS: dict[str, Callable[[_OpenDocumentWalk, Element], None]] = {
    "s": _OpenDocumentWalk.spaces,
    "span": _OpenDocumentWalk.span,
    "tab": lambda walk, element: walk.out.words.append(" "),
    "line-break": lambda walk, element: walk.out.words.append("\n"),
    "note": _OpenDocumentWalk.note,
    "annotation": _OpenDocumentWalk.comment,
    "frame": _OpenDocumentWalk.box,
    "custom-shape": _OpenDocumentWalk.box,
}
