"""The text of a page as it is read: which block a letter belongs to, and what is taken out of it.

Told of every tag and every stretch of text in order; keeps no tree.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from briefgen.load.page import concealed, marks
from briefgen.load.page.concealed import Concealed
from briefgen.load.page.draft import BlockDraft
from briefgen.load.page.elements import BREAKS, TELLING_ELEMENTS, VOID
from briefgen.load.page.marks import Candidate, Ends, NoteMark
from briefgen.load.page.places import CellPlace, Joint
from briefgen.model import Segment, Span

DEEP = 12
"""How many telling elements around a block are remembered."""
QUOTES_OF_Q = ("“", "”"), ("‘", "’")
"""What a browser sets around a `q`, and around one inside another."""
_OWN = ("“", "‘", '"', "'", "«")
_PIECE = re.compile(r"[^\s&]+|\s+|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?|&")
_ANCHOR_NAME = re.compile(r"(?<![\w.:-])(?:id|name)\s{0,9}=\s{0,9}[\"']?([^\s\"'>]{1,100})", re.IGNORECASE)
_INSIDE = re.compile(r"(?<![\w.:-])href\s{0,9}=\s{0,9}[\"']?#([^\s\"'>]{1,100})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Visible:
    """One block of text, single spaces between its words."""

    text: str
    pieces: tuple[Segment, ...]
    within: tuple[str, ...]
    """The telling elements around it, the outermost first."""
    linked: float
    """The share of its characters that stand in links."""
    line: int
    at: int = 0
    """Where it begins in the source."""
    row: int = 0
    """Which row of all tables it stands in, from 1; 0 outside of tables."""
    cell: int = 0
    unseen: str = ""
    """Why it is no text of the article, whatever it says: hidden, struck out, a note; empty for all other."""


@dataclass(frozen=True, slots=True)
class Start:
    """A tag that begins an element."""

    name: str
    source: str
    """Its attributes, as they stand."""
    at: int
    end: int
    """Where the tag begins in the source, and where the text after it does."""


@dataclass(slots=True)
class Flow:
    html: str
    starts: list[int]
    """Where each line of the source begins."""
    stack: list[str] = field(default_factory=list)
    link: bool = False
    """Whether a link is open."""
    quotes: list[str] = field(default_factory=list)
    """What closes each `q` that is open."""
    draft: BlockDraft = field(default_factory=BlockDraft)
    hidden: Concealed | None = None
    candidate: Candidate | None = None
    marks: list[NoteMark] = field(default_factory=list)
    blocks: list[Visible] = field(default_factory=list)
    ends: list[Ends] = field(default_factory=list)
    aside: list[tuple[Visible, Ends]] = field(default_factory=list)
    """Blocks that no reader sees inside one that is still open."""
    taken: list[Span] = field(default_factory=list)
    """The stretches of the source that were taken out of the middle of blocks."""
    place: CellPlace = field(default_factory=CellPlace)
    joint: Joint = field(default_factory=Joint)
    apart: list[int] = field(default_factory=list)
    """Where a space was set between two elements that a page shows apart."""

    def line(self, offset: int) -> int:
        return bisect_right(self.starts, offset)

    def text(self, start: int, end: int) -> None:
        """A stretch of the source is text: add it, its white space made single spaces."""
        draft, link = self.draft, self.link
        if self.joint.parts(start, self.html, draft):
            draft.add(" ", -1, link=link)
            self.apart.append(start)
        for match in _PIECE.finditer(self.html, start, end):
            source = match.group()
            if source.isspace():
                draft.add(" ", match.start() if source == " " else -1, link=link)
                continue
            if not draft.parts:
                draft.begin = match.start()
            if source[0] == "&" and len(source) > 1:
                draft.add_entity(source, link=link)
            else:
                draft.add(source, match.start(), link=link)

    def tag(self, name: str, start: int, end: int, *, closing: bool) -> None:
        """A tag of any kind: it may end a block, or an element whose text is not read."""
        if self.hidden is not None and (closing or name not in VOID):
            if self.hidden.ends_before(name, closing=closing):
                self._reveal(self.hidden, start)
            elif self.hidden.ends_with(name, closing=closing):
                self._reveal(self.hidden, end)
        self.joint.tag(name, start, end, closing=closing)
        if name in BREAKS:
            self._flush()
        elif name == "a":
            self.link = not closing
        self.place.tag(name, closing=closing)

    def open(self, tag: Start) -> None:
        """An element begins, with all that it means for the text in it."""
        if tag.name in TELLING_ELEMENTS:
            self.stack.append(tag.name)
        names, inside = _ANCHOR_NAME.findall(tag.source), _INSIDE.findall(tag.source)
        raised, target = tag.name == "sup", "".join(inside[:1])
        self._consider(Candidate(tag.name, tag.at, self.draft.point(), raised, 1, names, target))
        self.draft.anchors.extend(names)
        self.draft.targets.extend(inside)
        if tag.name == "q":
            self._quote(tag.end)
        why = "" if self.hidden else concealed.find_concealed(tag.name, tag.source)
        if why:
            self.hidden, self.candidate = Concealed(tag.name, why, tag.at, self.draft), None
            self.draft = BlockDraft()

    def close(self, name: str, end: int) -> None:
        """An element ends, and the source goes on at `end`."""
        for back in range(1, min(12, len(self.stack)) + 1):
            if self.stack[-back] == name:
                del self.stack[-back:]
                break
        if name == "q" and self.quotes:
            self.draft.add(self.quotes.pop(), -1)
        if self.candidate is not None and self.candidate.name == name:
            self.candidate.opened -= 1
            if not self.candidate.opened:
                self._decide(self.candidate, end)

    def end(self) -> tuple[Visible, ...]:
        """The source ends: every block of it, the notes marked as what they are."""
        if self.hidden is not None:
            self._reveal(self.hidden, len(self.html))
        self._flush()
        kinds = dict(marks.find_notes(self.ends, self.marks))
        return tuple(
            replace(one, unseen=one.unseen or kinds.get(at, "")) for at, one in enumerate(self.blocks)
        )

    def _quote(self, at: int) -> None:
        """Set the quotation mark of a `q`, unless its text has its own."""
        opening, closing = QUOTES_OF_Q[len(self.quotes) % 2]
        own = self.html.startswith(_OWN, at)
        self.quotes.append("" if own else closing)
        if not own:
            self.draft.add(opening, -1)

    def _consider(self, new: Candidate) -> None:
        """`new` may be a mark where text stands before it; or it is a part of the one that is open."""
        old = self.candidate
        if old is not None:
            old.opened += new.name == old.name
            old.raised = old.raised or new.raised
            old.names.extend(new.names)
            old.target = old.target or new.target
        elif new.name in ("a", "sup") and (new.raised or new.target) and self.draft.parts:
            self.candidate = new

    def _decide(self, one: Candidate, end: int) -> None:
        """Take a mark out of its sentence; set an exponent as one."""
        self.candidate = None
        text = self.draft.since(one.point)
        above = self.draft.parts[max(0, one.point.parts - 4) : one.point.parts]
        before = "".join(part[-marks.BASE :] for part in above)
        if marks.is_mark(text, before, raised=one.raised, linked=bool(one.target)):
            self.draft.back(one.point)
            self.taken.append(Span(one.start, end))
            self.marks.append(NoteMark(tuple(one.names), one.target))
        elif one.raised and not one.target and (power := marks.raise_power(text, before)):
            self.draft.back(one.point)
            self.draft.add(power, -1)

    def _reveal(self, hidden: Concealed, end: int) -> None:
        """The hidden element ends: what stood before it goes on."""
        self._flush()
        self.hidden, self.candidate = None, None
        self.draft = hidden.outer
        if hidden.outer.parts:
            self.taken.append(Span(hidden.start, end))

    def _flush(self) -> None:
        """The block ends here."""
        self.candidate = None
        text = self.draft.text()
        if not text:
            return
        draft, self.draft = self.draft, BlockDraft()
        block = self._block(draft, text)
        ends = Ends(tuple(draft.anchors), tuple(draft.targets))
        if self.hidden is not None and self.hidden.outer.parts:
            self.aside.append((block, ends))
            return
        for one, reach in ((block, ends), *self.aside):
            self.blocks.append(one)
            self.ends.append(reach)
        self.aside.clear()

    def _block(self, draft: BlockDraft, text: str) -> Visible:
        return Visible(
            text=text,
            pieces=tuple(draft.placed(len(text))),
            within=tuple(self.stack[-DEEP:]),
            linked=min(1.0, draft.linked / len(text)),
            line=self.line(draft.begin),
            at=draft.begin,
            row=self.place.row,
            cell=self.place.cell,
            unseen=self.hidden.reason if self.hidden else "",
        )
