"""Lines that cleaning would cut and that belong to the article for a reason cleaning does not see.

An editor quotes them, Markdown marks them as the title, they state the date or the publisher at the head, or
they are turns of a transcript. Order is priority; the first reason will do.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from briefgen.load import clean
from briefgen.load.clean import LineKind
from briefgen.load.clean.furniture import find_furniture
from briefgen.load.head import pieces
from briefgen.load.head.pieces import LinePart
from briefgen.load.structure import headline, labels

CUT_LINE_WORDS = 4
"""Words from its beginning that name a cut line."""

HEAD, PROSE = 8, 12
"""Lines above the running text among which its date stands; words of a line of running text."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A text with its lines as they were judged."""

    text: str
    lines: tuple[clean.BodyLine, ...]
    keep: tuple[str, ...]
    known: dict[int, LineKind]

    def words(self, at: int) -> str:
        line = self.lines[at]
        return self.text[line.start : line.end]

    def kept(self, at: int) -> bool:
        return 0 <= at < len(self.lines) and self.lines[at].keep


def rescue_lines(whole: Whole) -> tuple[clean.BodyLine, ...]:
    """The lines of `whole`; those that must be kept are."""
    needed = _find_spoken_lines(whole) | _find_dating_line(whole)
    return tuple(
        line
        if line.keep or not (at in needed or any(holds(whole, at) for holds in _REASONS))
        else replace(line, keep=True, reason="", kind=_rescued_kind(whole, at))
        for at, line in enumerate(whole.lines)
    )


def is_same_line(quote: str, line: str) -> bool:
    """Whether a quote is meant to be this line: all of it, or, of a long one, its beginning."""
    wanted, words = quote.split(), line.split()
    full = len(words) == len(wanted) or len(wanted) >= CUT_LINE_WORDS
    return bool(wanted) and full and words[: len(wanted)] == wanted


def _is_quoted_line(whole: Whole, at: int) -> bool:
    return any(is_same_line(quote, whole.words(at)) for quote in whole.keep)


def _is_marked_title(whole: Whole, at: int) -> bool:
    return whole.known.get(whole.lines[at].start) is LineKind.TITLE


def _alone_on_top(whole: Whole, at: int) -> bool:
    """The first line of all, directly above the article, where nothing else is its headline."""
    if at or any(line.keep and line.kind is LineKind.TITLE for line in whole.lines):
        return False
    words = whole.words(0)
    long = len(words.split()) > headline.KICKER
    if find_furniture(words).any():
        return False  # "The bridge at noon (Image credits: Nordpress)"
    return whole.kept(1) and long and headline.is_headline(words, LineKind.BODY)


def _states_metadata_only(whole: Whole, at: int) -> bool:
    """A line among kept ones at the head that holds nothing but a date, place, publisher or author."""
    if at > 8 or not whole.kept(at - 1) or not whole.kept(at + 1):
        return False
    parts = [piece.part for piece in pieces.take_pieces(whole.words(at))]
    return bool(parts) and LinePart.UNKNOWN not in parts and set(parts) != {LinePart.FURNITURE}


_REASONS: tuple[Callable[[Whole, int], bool], ...] = (
    _is_quoted_line,
    _is_marked_title,
    _alone_on_top,
    _states_metadata_only,
)


def _rescued_kind(whole: Whole, at: int) -> LineKind:
    return LineKind.TITLE if at == 0 and _alone_on_top(whole, at) else LineKind.BODY


def _find_dating_line(whole: Whole) -> frozenset[int]:
    """The first line that dates the article, above its running text or its headline, where none is kept."""
    kept = [at for at in range(len(whole.lines)) if whole.lines[at].keep]
    prose = next((at for at in kept if _is_running_line(whole, at)), None)
    if prose is None:
        return frozenset()
    above = range(max(0, kept[0] - 1, prose - HEAD), prose)
    dated = [at for at in above if _holds_date(whole.words(at))]
    return frozenset() if any(whole.lines[at].keep for at in dated) else frozenset(dated[:1])


def _is_running_line(whole: Whole, at: int) -> bool:
    """Whether a kept line is running text: a standfirst may be as long, and mostly lacks its full stop."""
    words = whole.words(at)
    ended = words.rstrip("\"'”’)").endswith((".", "!", "?", "…", ":"))
    return ended and whole.lines[at].kind is not LineKind.STANDFIRST and len(words.split()) >= PROSE


def _holds_date(line: str) -> bool:
    parts = [piece.part for piece in pieces.take_pieces(line)]
    return LinePart.DATE in parts and LinePart.UNKNOWN not in parts


def _find_spoken_lines(whole: Whole) -> frozenset[int]:
    """Labelled lines of a transcript below its first kept one, and the answer below the last."""
    labelled = labels.find_labelled([whole.words(at) for at in range(len(whole.lines))])
    kept = [at for at in labelled if whole.lines[at].keep]
    if len(kept) < 2:
        return frozenset()
    first, last = min(kept), max(labelled) + 1
    closing = {last} if last < len(whole.lines) and _is_whole_sentence(whole.words(last)) else set()
    return frozenset({at for at in labelled if at >= first} | closing)


def _is_whole_sentence(line: str) -> bool:
    ended = line[:1].isupper() and line.rstrip("\"'”’").endswith((".", "!", "?")) and len(line.split()) > 3
    return ended and not find_furniture(line).opens
