"""Where sentences begin and end: the model's word, and never across a paragraph, a heading or a turn.

A model's boundary in the middle of a line counts only after the mark that ends a sentence. A single line end
is a boundary too, unless the text was wrapped by hand at a fixed width.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc

from briefgen.model import Article, Span
from briefgen.parse.lexicon import LEXICON

WRAPPED_LINE_CHARACTERS = 120
"""Characters of the widest line that a person or a mail program wraps."""

SENTENCE_CLOSING = "\"'”’»)]}›"
"""What may stand between the end of a sentence and the space after it."""

_LOST_SPACE = re.compile(r"(?<![@/.\w-])[^\W\d_]{2,40}(?<=[a-zà-ÿ])\.(?=[A-Z][a-z])")
_AFTER_STOP = re.compile(r"[A-Z][a-z]{2,40}(?=[ ,])")
"""A word of three letters or more that goes on like a sentence."""
_DOMAIN = re.compile(r"(?<=\w\.)(?:Com|Edu|Gov|Net|Org)\b")
"""As in "Booking.Com", which is a name."""
_BLANK = re.compile(r"\n[^\S\n]*(?=\n)")
_ENDED_LINE = re.compile(rf"[.!?…:;—–|][{re.escape(SENTENCE_CLOSING)}]*$")
_LEADING = re.compile(rf"[{re.escape(SENTENCE_CLOSING)}]{{1,20}}(?=\s|$)|[,;.!?…]{{1,20}}(?=\s|$)")
_ITEM_MARK = re.compile(r"[^\S\n]{0,9}[-*•‣▪–]\s")
_UNBROKEN = re.compile(r"\S+")


def split(doc: Doc, article: Article) -> tuple[Span, ...]:
    """The sentences of the article, in order, without the white space around them."""
    text = article.text
    hard = _find_hard_edges(article)
    soft = {
        start
        for sent in doc.sents
        if (start := _past_closing(text, sent.start_char)) not in hard and _ends_here(text, start)
    }
    edges = [0, *sorted(hard | soft | set(_find_glued_starts(doc, text))), len(text)]
    return tuple(_trim_stretches(text, edges))


def find_report_starts(article: Article) -> tuple[int, ...]:
    """Where a sentence begins behind what is none: the dateline before the first words of a report."""
    return tuple(span.end for span in article.metadata)


def _find_glued_starts(doc: Doc, text: str) -> Iterator[int]:
    """Starts of sentences that lost the space before them: "kept the boats.The crews"."""
    ends = (match.end() for match in _LOST_SPACE.finditer(text))
    glued = [at for at in ends if _AFTER_STOP.match(text, at) and not _DOMAIN.match(text, at)]
    starts = {token.idx for token in doc} if glued else frozenset()
    yield from (at for at in glued if at in starts)


def _find_hard_edges(article: Article) -> set[int]:
    """Offsets that no sentence crosses."""
    parts = (*article.headings, *article.metadata, *(turn.span for turn in article.turns))
    edges = {edge for span in parts for edge in (span.start, span.end)}
    return edges | set(line_edges(article.text))


def line_edges(text: str) -> Iterator[int]:
    """Each line end that is no mere wrap."""
    for block, start in _split_blocks(text):
        lines = block.split("\n")
        width = max(map(len, lines))
        at = start
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            at += len(line) + 1
            if not _is_wrapped(line, following, width):
                yield at - 1
        yield start


def _split_blocks(text: str) -> Iterator[tuple[str, int]]:
    """The paragraphs between blank lines, each with its offset."""
    start = 0
    for gap in _BLANK.finditer(text):
        yield text[start : gap.start()], start
        start = gap.end()
    yield text[start:], start


def _is_wrapped(line: str, following: str, width: int) -> bool:
    """Whether the line ends only because its next word did not fit any more."""
    word = _UNBROKEN.search(following)
    if word is None or width > WRAPPED_LINE_CHARACTERS or _opens_item(line, following):
        return False
    return len(line.rstrip()) + 1 + len(word[0]) > width and not _is_whole_line(line, following)


def _opens_item(line: str, following: str) -> bool:
    """Whether the next line is an item of a list: marked, below a colon or another item."""
    marked = _ITEM_MARK.match(following) is not None
    return marked and (line.rstrip().endswith(":") or _ITEM_MARK.match(line) is not None)


def _is_whole_line(line: str, following: str) -> bool:
    """A short line before a capital: "Brussels" above "Press Team" is a list, not a wrapped line."""
    return len(line) < 40 and not following.lstrip()[:1].islower()


def _past_closing(text: str, start: int) -> int:
    """A closing mark belongs to the sentence it closes, wherever the model put it."""
    marks = _LEADING.match(text, start)
    return marks.end() if marks and start and not text[start - 1].isspace() else start


def _ends_here(text: str, start: int) -> bool:
    """Whether the words before `start` end a sentence there."""
    before = text[max(0, start - 40) : start].rstrip()
    if text[start : start + 40].lstrip()[:1].islower() or _abbreviation_pattern().search(before):
        return False
    if _DOMAIN.match(text, start):
        return False
    return bool(_ENDED_LINE.search(before))


def _trim_stretches(text: str, edges: Iterable[int]) -> Iterator[Span]:
    """The stretches between the edges, without white space, empty ones left out."""
    for start, end in pairwise(edges):
        words = text[start:end]
        stripped = words.strip()
        if stripped:
            left = start + len(words) - len(words.lstrip())
            yield Span(left, left + len(stripped))


@cache
def _abbreviation_pattern() -> re.Pattern[str]:
    """An initial, a title before a name, the "Q." of a transcript: more of the sentence follows."""
    lists = LEXICON.load("abbreviations", dict[str, tuple[str, ...]])
    words = "|".join(re.escape(word) for group in lists.values() for word in group)
    return re.compile(rf"(?<![\w.])(?:(?:[A-Z]|{words})\.|[QA]:)$")
