"""The text of an office document as it is read: a paragraph a line, what each is, and what was left out.

What is left out - notes, comments, deletions, the heads of pages - stays at its place with its reason. Lines
are counted as paragraphs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from briefgen.load import letters
from briefgen.load.clean.line import LineKind
from briefgen.load.formats.part import ArticlePart, File, TextForm
from briefgen.load.head.frontmatter import FrontMatter
from briefgen.load.offsets import LeftWords, trace_whole
from briefgen.load.page import marks
from briefgen.problems import Code

HEADER, FOOTER = "head of the page", "foot of the page"
DELETED = "deleted in the document"
CAPTION = "caption"
CONTENTS = "table of contents"
CELL = " | "
PARAGRAPH_BREAK = "\n\n"

_HYPHENS = {"\u2011": "-", "\u00ad": "", "\u001e": "-", "\u001f": ""}
"""What keeps two halves of a word on one line is a hyphen; what may part them is none."""
_SPACE = re.compile(r"[ \t\r\f]+")
_PARAGRAPH_END = re.compile(r"[.?!:;…][\"'”’)\]]*$")


@dataclass(slots=True)
class Writer:
    """Grows the text. Words go into the paragraph that is open; `end` closes it."""

    paragraphs: list[tuple[int, str, LineKind]] = field(default_factory=list)
    taken: list[LeftWords] = field(default_factory=list)
    at: int = 0
    """Where the next paragraph begins."""
    words: list[str] = field(default_factory=list)
    number: int = 0
    """Of the paragraphs that were closed, empty ones too: it is the line of the next."""
    waiting: list[tuple[str, LineKind]] = field(default_factory=list)
    """Paragraphs of boxes that hang on the open one."""

    def add(self, text: str, *, raised: bool = False) -> None:
        """Words of the open paragraph. What is raised may be the mark of a note, or an exponent."""
        if raised:
            text = raised_as(text, "".join(self.words[-4:]))
        self.words.append(text)

    def take(self, text: str, reason: str) -> None:
        """Words that are none of the text."""
        found = _plain_text(text).replace("\n", " ").strip()
        if any(map(str.isalnum, found)):
            self.taken.append(LeftWords(found, self.at, reason))

    def end(self, kind: LineKind = LineKind.BODY) -> None:
        """Close the open paragraph."""
        self._close("".join(self.words), kind)
        self.words = []
        for text, of in self.waiting:
            self._close(text, of)
        self.waiting = []

    def hang(self, other: "Writer") -> None:
        """What stands in a box comes after the paragraph that holds it."""
        self.waiting += [(text, kind) for _, text, kind in other.paragraphs]
        self.taken += [replace(one, at=self.at) for one in other.taken]

    def _close(self, words: str, kind: LineKind) -> None:
        self.number += 1
        for text in _split_paragraph(_plain_text(words)):
            self.paragraphs.append((self.number, text, kind))
            self.at += len(text) + len(PARAGRAPH_BREAK)

    def part(self, file: File, what: str) -> ArticlePart:
        """The article of a document; raises SeedSkipped where it has no words."""
        if not self.paragraphs:
            raise file.skipped(Code.SEED_EMPTY, f"{what} without a text", "save the article in it as .txt")
        text = PARAGRAPH_BREAK.join(text for _, text, _ in self.paragraphs)
        starts = list(self._starts())
        known = ((at, kind) for at, (_, _, kind) in zip(starts, self.paragraphs, strict=True))
        return ArticlePart(
            text=letters.normalised(trace_whole(text)),
            line_starts=tuple(self._numbered(starts)),
            form=TextForm.DOCUMENT,
            front=FrontMatter(),
            taken=tuple(self.taken),
            known=tuple((at, kind) for at, kind in known if kind is not LineKind.BODY),
        )

    def _starts(self) -> Iterator[int]:
        at = 0
        for _, text, _ in self.paragraphs:
            yield at
            at += len(text) + len(PARAGRAPH_BREAK)

    def _numbered(self, starts: list[int]) -> Iterator[int]:
        """Where each paragraph of the document begins; an empty one where the next does."""
        last = 0
        for start, (number, _, _) in zip(starts, self.paragraphs, strict=True):
            yield from (start for _ in range(last, number))
            last = number


def raised_as(text: str, before: str) -> str:
    """A raised text as it reads: an exponent, no mark of a note, letters of a word."""
    mark = marks.is_mark(text, before, raised=True, linked=False)
    return marks.raise_power(text, before) or ("" if mark else text)


def _plain_text(text: str) -> str:
    for mark, meant in _HYPHENS.items():
        text = text.replace(mark, meant)
    return _SPACE.sub(" ", text)


def _split_paragraph(text: str) -> Iterator[str]:
    """The paragraphs of one in which lines were broken by hand; a sentence that goes on is one."""
    kept = ""
    for line in (*map(str.strip, text.split("\n")), ""):
        goes_on = kept and line and not _PARAGRAPH_END.search(kept) and line[0].islower()
        if kept and not goes_on:
            yield kept
            kept = ""
        kept = f"{kept} {line}".strip()
