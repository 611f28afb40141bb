"""A block of text as it grows: single spaces between words, each letter with its place in the source."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from briefgen.load import letters
from briefgen.model import Segment


@dataclass(frozen=True, slots=True)
class DraftPoint:
    """How far a draft had come: `back` takes out what was added since."""

    parts: int
    pieces: int
    last: tuple[Segment, ...]
    length: int
    linked: int


@dataclass(slots=True)
class BlockDraft:
    """What is read of the block that is open now."""

    parts: list[str] = field(default_factory=list)
    pieces: list[Segment] = field(default_factory=list)
    length: int = 0
    linked: int = 0
    """Characters of it that stand in links."""
    begin: int = 0
    """Where it begins in the source."""
    anchors: list[str] = field(default_factory=list)
    """The names by which links of the page may lead here."""
    targets: list[str] = field(default_factory=list)
    """The names to which its links inside the page lead."""

    def add(self, text: str, offset: int, *, link: bool = False) -> None:
        """Add `text`, which stands at `offset` of the source; -1 where it is written otherwise there."""
        if text == " " and (not self.parts or self.parts[-1] == " "):
            return
        if offset >= 0:
            self._place(offset, len(text))
        self.parts.append(text)
        self.length += len(text)
        self.linked += len(text) * link

    def add_entity(self, source: str, *, link: bool) -> None:
        """Add what an entity stands for; nothing where that cannot be seen, as the hyphen of "&shy;"."""
        letter = letters.write_plainly(unescape(source))
        if letter:
            self.add(letter.strip() or " ", -1, link=link)

    def _place(self, offset: int, length: int) -> None:
        last = self.pieces[-1] if self.pieces else Segment(-1, -1, 0)
        if last.start + last.length == self.length and last.file_start + last.length == offset:
            self.pieces[-1] = Segment(last.start, last.file_start, last.length + length)
        else:
            self.pieces.append(Segment(self.length, offset, length))

    def text(self) -> str:
        return "".join(self.parts).rstrip()

    def placed(self, length: int) -> Iterator[Segment]:
        """Its pieces, without what lies beyond `length`."""
        for piece in self.pieces:
            if piece.start < length:
                yield Segment(piece.start, piece.file_start, min(piece.length, length - piece.start))

    def point(self) -> DraftPoint:
        return DraftPoint(
            len(self.parts), len(self.pieces), tuple(self.pieces[-1:]), self.length, self.linked
        )

    def since(self, point: DraftPoint) -> str:
        return "".join(self.parts[point.parts :])

    def back(self, point: DraftPoint) -> None:
        """Forget what was added since `point`."""
        del self.parts[point.parts :]
        del self.pieces[max(0, point.pieces - len(point.last)) :]
        self.pieces.extend(point.last)
        self.length, self.linked = point.length, point.linked
