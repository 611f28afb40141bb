"""The lines that state what an article is: its title, standfirst, by-line, date and place.

They stand above the body, often among links. None of them is a sentence of the article, all are kept.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from briefgen.load.clean.chain import Part
from briefgen.load.clean.datelines import is_byline, is_date
from briefgen.load.clean.line import Kind
from briefgen.load.clean.look import Seen
from briefgen.load.clean.shape import Form

SPAN = 16
"""How many lines above the body a title is looked for."""
CLEAN_HEADER = 6
"""So few lines between title and body are its header, whatever they say."""
POINT = 6
LONG = 9
"""Words from which a line below the title is its standfirst."""
_LONG = re.compile(r"[^\W\d_]{4,}")
_TITLES = frozenset({Form.HEADLINE, Form.OPEN, Form.QUESTION, Form.SENTENCE, Form.LABEL, Form.PROSE})


def head(seen: tuple[Seen, ...], parts: tuple[Part, ...]) -> dict[int, Kind]:
    """The lines of the header by their index, with what each is; none where no title is found."""
    first = next((at for at, part in enumerate(parts) if part is Part.BODY), len(seen))
    vocabulary = _vocabulary(seen, parts)
    title = _title(seen, first, vocabulary)
    if title < 0:
        return _opening(seen, first)
    found = {title: Kind.TITLE}
    body = first if first > title else title + 1
    for at in range(title + 1, max(body, _end_of_header(seen, body))):
        kind = _kind(seen, at, tight=body - title <= CLEAN_HEADER, after_date=Kind.DATELINE in found.values())
        if kind is Kind.NOISE and _tells(seen[at], vocabulary):
            kind = Kind.STANDFIRST
        if kind is not Kind.NOISE:
            found[at] = kind
    found |= dict.fromkeys(
        _between(seen, [at for at, kind in found.items() if kind is Kind.STANDFIRST]), Kind.STANDFIRST
    )
    if title + 1 not in found and _is_standfirst(seen, parts, title + 1):
        found[title + 1] = Kind.STANDFIRST
    return found


def _tells(line: Seen, vocabulary: frozenset[str]) -> bool:
    """Whether a line of the header says in short what the text says: a key point above it."""
    words = tuple(_long(line.raw.text))
    told = line.shape.form in (Form.HEADLINE, Form.OPEN) and line.shape.words >= POINT and not line.says.any()
    return told and line.copies == 1 and sum(word in vocabulary for word in words) >= 0.5 * len(words)


def _between(seen: tuple[Seen, ...], points: list[int]) -> Iterable[int]:
    """The one or two lines between two key points that are one too."""
    for above, below in pairwise(points):
        if below - above <= 3:
            yield from (
                at for at in range(above + 1, below) if seen[at].shape.words > 3 and not seen[at].says.any()
            )


def _is_standfirst(seen: tuple[Seen, ...], parts: tuple[Part, ...], at: int) -> bool:
    """The first line of the body, long and without an end, with a paragraph below it."""
    if at + 1 >= len(seen) or parts[at] is not Part.BODY or seen[at].says.any():
        return False
    long = seen[at].shape.words >= LONG and seen[at].shape.form in (Form.OPEN, Form.HEADLINE)
    return long and seen[at + 1].told


def _opening(seen: tuple[Seen, ...], first: int) -> dict[int, Kind]:
    """Dates and by-lines right above a body without a title."""
    return {
        at: kind
        for at in range(max(0, first - 3), first)
        if (kind := _kind(seen, at)) in (Kind.DATELINE, Kind.BYLINE)
    }


def _vocabulary(seen: tuple[Seen, ...], parts: tuple[Part, ...]) -> frozenset[str]:
    told = (
        line.raw.text[:2000]
        for line, part in zip(seen, parts, strict=True)
        if part is Part.BODY and line.shape.words > 11
    )
    return frozenset(word for text in told for word in _long(text))


def _long(text: str) -> Iterable[str]:
    return map(str.lower, _LONG.findall(text))


def _title(seen: tuple[Seen, ...], first: int, vocabulary: frozenset[str]) -> int:
    """The index of the title; -1 where no line above the body looks like one."""
    above = [
        (_weight(seen, at, first, vocabulary), at)
        for at in range(max(0, first - SPAN), min(first, len(seen)))
    ]
    weight, at = max(above, default=(0.0, -1))
    if weight >= 1:
        return at
    return first if first < len(seen) - 1 and _opens_untitled(seen, first) else -1


def _opens_untitled(seen: tuple[Seen, ...], at: int) -> bool:
    """A first line of the body that ends as no sentence does, with a paragraph below it."""
    line, below = seen[at].shape, seen[at + 1]
    title = (
        line.form in (Form.HEADLINE, Form.OPEN, Form.LABEL) and 2 <= line.words <= 30 and line.sentences == 0
    )
    return (
        title
        and below.shape.words > 8
        and not is_byline(seen[at].raw.text)
        and not is_date(seen[at].raw.text)
    )


def _weight(seen: tuple[Seen, ...], at: int, first: int, vocabulary: frozenset[str]) -> float:
    """How much a line above the body looks like its title; from 1 it is taken."""
    line = seen[at]
    if line.shape.form not in _TITLES or not 2 <= line.shape.words <= 32 or _furniture(line) or _states(line):
        return 0
    words = tuple(_long(line.raw.text))
    shared = sum(word in vocabulary for word in words) / len(words) if len(words) > 1 else 0.3
    followed = any(_states(below) for below in seen[at + 1 : at + 5])
    plain = line.shape.form in (Form.HEADLINE, Form.OPEN, Form.QUESTION)
    near = 1 - (first - at) / SPAN
    return (
        1.4 * shared
        + 0.4 * followed
        + 0.3 * plain
        + 0.4 * near
        + 0.4 * (at == 0)
        - 0.3 * (line.shape.words < 4)
        - 0.4 * ("caption" in line.says.any())
    )


def _states(line: Seen) -> bool:
    return is_date(line.raw.text) or is_byline(line.raw.text)


def _furniture(line: Seen) -> bool:
    return bool(line.says.whole) or ("glued" in line.shape.marks and line.shape.words > 6)


def _end_of_header(seen: tuple[Seen, ...], body: int) -> int:
    """A body may begin with a standfirst, a by-line or a date of its own: the line after them."""
    at = body
    while at < min(len(seen), body + 4) and _states(seen[at]):
        at += 1
    return at


def _kind(seen: tuple[Seen, ...], at: int, *, tight: bool = False, after_date: bool = False) -> Kind:
    """What a line between title and body is; NOISE where it is no part of the header."""
    line = seen[at]
    if is_date(line.raw.text):
        return Kind.NOISE if after_date else Kind.DATELINE
    if is_byline(line.raw.text):
        return Kind.BYLINE
    if line.says.any() or line.copies > 1:
        return Kind.NOISE
    if (
        line.shape.words >= LONG
        and line.shape.form in (Form.PROSE, Form.OPEN, Form.HEADLINE)
        and not after_date
    ):
        return Kind.STANDFIRST
    return Kind.DATELINE if tight and line.shape.form is Form.LABEL and not line.shape.marks else Kind.NOISE
