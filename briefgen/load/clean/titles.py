"""Which line above the body is the title: by its words, its place, and the day and the author around it."""

import re
from collections.abc import Iterable

from briefgen.load.clean.captions import is_signed, shows_credit
from briefgen.load.clean.datelines import is_byline, is_date, is_value
from briefgen.load.clean.line import LineKind
from briefgen.load.clean.look import Seen
from briefgen.load.clean.shape import LineMark, LineShape
from briefgen.load.head.pieces import LinePart as Piece
from briefgen.load.head.pieces import is_person_name, states_head, take_pieces
from briefgen.load.head.words import load_head_words
from briefgen.load.lexicon import LEXICON

SPAN = 16
"""How many lines above the body a title is looked for."""
ABOVE = 3
"""How many lines above the title its day is looked for."""
_NEVER = frozenset({"comment section", "cookie notice", "newsletter", "pager", "share"})
OVER = 0.7
"""The share of a line's weight from which the line right above it is the title instead."""
OVER_PARAGRAPH = 0.5
"""That share where the heavier line is a paragraph, as a standfirst may be."""
HEADLINE = 4
"""Words of a title at least where a longer line below it could be one."""
TOP = 60
"""Words of a title at most, where its place alone tells it."""
POINTS = 4
"""How far below its head, "Summary", a key point stands at most."""
WORDS_OF_ENTRY = 3
"""Words behind the day of an entry of a list, at least."""
_DAY_FIRST = re.compile(r"\d{1,2} [A-Z][a-z]{2,8} \d{4}(?= [A-Z])")
_POINT_HEADS = LEXICON.words("sentences", "point_heads")
_LONG = re.compile(r"[^\W\d_]{4,}")
_TITLES = frozenset(
    {
        LineShape.HEADLINE,
        LineShape.OPEN,
        LineShape.QUESTION,
        LineShape.SENTENCE,
        LineShape.LABEL,
        LineShape.PROSE,
    }
)


def find_title_line(seen: tuple[Seen, ...], first: int, vocabulary: frozenset[str]) -> int:
    """The index of the title; -1 where no line above the body looks like one."""
    if _tops_header(seen):
        return 0
    above = [
        (_weigh_title(seen, at, first, vocabulary), at)
        for at in range(max(0, first - SPAN), min(first, len(seen)))
    ]
    weight, at = _choose_over_day(seen, above, first)
    if weight >= 1:
        over = next((heavy for heavy, line in above if line == at - 1), 0.0)
        above_it = over >= _share_over(seen[at]) * weight and _tops_standfirst(seen, at)
        return _dated_copy(seen, at - above_it)
    return first if first < len(seen) - 1 and _opens_untitled(seen, first) else -1


def _choose_over_day(seen: tuple[Seen, ...], above: list[tuple[float, int]], first: int) -> tuple[float, int]:
    """The heaviest of the lines `above` the body with its index, by their weights.

    Where day or author stand above it and not below, what stands above these and may be a title is it: a key
    point, the first question or the result comes after them.
    """
    weight, at = max(above, default=(0.0, -1))
    stating = [line for line in range(max(0, at - ABOVE), first) if states_metadata(seen[line])]
    if not stating or stating[-1] > at:
        return weight, at
    over = range(stating[0] - ABOVE, stating[0])
    return max((one for one in above if one[1] in over and one[0] >= 1), default=(weight, at))


def _share_over(line: Seen) -> float:
    return OVER_PARAGRAPH if line.told else OVER


def _tops_header(seen: tuple[Seen, ...]) -> bool:
    """Whether the first line is the title for its place: above day or author, and these right above the text.

    It may be a single word, or longer than any headline.
    """
    at = 1
    while at < len(seen) and states_metadata(seen[at]):
        at += 1
    below = at < len(seen) and seen[at].told
    return (
        at > 1
        and below
        and not states_metadata(seen[0])
        and not seen[0].says.any()
        and seen[0].shape.words <= TOP
    )


def _tops_standfirst(seen: tuple[Seen, ...], at: int) -> bool:
    """Whether the line above `at` may be the title of which that is the standfirst, and no kicker."""
    above, below = seen[at - 1].shape, seen[at].shape
    loud = above.capitals and not below.capitals
    return seen[at].raw.blanks <= 1 and above.words >= HEADLINE and not loud


def _dated_copy(seen: tuple[Seen, ...], at: int) -> int:
    """A copy of the title, above the one at `at`, that stands beside the day of the article; else `at`."""
    copies = (one for one in range(max(0, at - SPAN), at) if seen[one].raw.text == seen[at].raw.text)
    return next((one for one in copies if find_day_above(seen, one)), at)


def _opens_untitled(seen: tuple[Seen, ...], at: int) -> bool:
    """A first line of the body that ends as no sentence does, with a paragraph below it."""
    line, below = seen[at].shape, seen[at + 1]
    title = (
        line.form in (LineShape.HEADLINE, LineShape.OPEN, LineShape.LABEL)
        and 2 <= line.words <= 30
        and line.sentences == 0
    )
    return (
        title
        and below.shape.words > 8
        and not is_byline(seen[at].raw.text)
        and not is_date(seen[at].raw.text)
    )


def _weigh_title(seen: tuple[Seen, ...], at: int, first: int, vocabulary: frozenset[str]) -> float:
    """How much a line above the body looks like its title; from 1 it is taken."""
    line = seen[at]
    if (
        line.shape.form not in _TITLES
        or not 2 <= line.shape.words <= 32
        or _is_furniture_line(line)
        or states_metadata(line)
        or _is_told_by_place(seen, at)
    ):
        return 0
    words = tuple(list_long_words(line.raw.text))
    shared = sum(word in vocabulary for word in words) / len(words) if len(words) > 1 else 0.3
    followed = any(states_metadata(near) for near in (*seen[max(0, at - 2) : at], *seen[at + 1 : at + 5]))
    plain = line.shape.form in (LineShape.HEADLINE, LineShape.OPEN, LineShape.QUESTION)
    near = 1 - (first - at) / SPAN
    return (
        1.4 * shared
        + 0.4 * followed
        + 0.3 * plain
        + 0.4 * near
        + 0.4 * (at == 0)
        - 0.3 * (line.shape.words < 4)
        - 0.4 * ("caption" in line.says.opens)
    )


def _is_told_by_place(seen: tuple[Seen, ...], at: int) -> bool:
    """Whether a line is no title for what stands around it: a value, an entry, a path, a point, a caption."""
    line = seen[at]
    path = " > " in line.raw.text or line.raw.text[0] == "©"
    if path or LineMark.BRACKETED in line.shape.marks or is_dated_entry(line.raw.text):
        return True
    return at > 0 and (
        is_value(seen[at - 1].raw.text, line.raw.text)
        or (line.shape.closed and shows_credit(seen[at - 1]))
        or _signs_below_by(seen, at)
        or is_below_points(seen, at)
    )


def is_dated_entry(text: str) -> bool:
    """As in "7 May 2024 Dredger sinks off Aldby": an entry of a list of days.

    "7 May 2024 Aldby", "7 May 2024 By Ida Holm" and "7 May 2024 Last updated 09:30" date an article.
    """
    found = _DAY_FIRST.match(text)
    if found is None or not is_date(found.group()):
        return False
    behind = text[found.end() :].split()
    small = {word for word in behind if word[0].islower()} - load_head_words().small_in_names
    return len(behind) >= WORDS_OF_ENTRY and bool(small) and not any(map(str.isdigit, " ".join(behind)))


def _signs_below_by(seen: tuple[Seen, ...], at: int) -> bool:
    """Whether a name is one of several below a line that says "By"."""
    below = any(one.raw.text.lower() == "by" for one in seen[max(0, at - ABOVE) : at])
    return below and is_person_name(seen[at].raw.text)


def is_below_points(seen: tuple[Seen, ...], at: int) -> bool:
    """Whether a line stands right below the head of key points."""
    return any(map(_heads_points, seen[max(0, at - POINTS) : at]))


def _heads_points(line: Seen) -> bool:
    """A line that heads the key points below it: "Summary"."""
    return line.raw.text.lower().rstrip(":") in _POINT_HEADS


def _is_furniture_line(line: Seen) -> bool:
    named = bool(line.says.whole) or bool(_NEVER & set(line.says.opens)) or "caption" in line.says.holds
    return named or is_signed(line.raw.text) or (LineMark.GLUED in line.shape.marks and line.shape.words > 6)


def states_metadata(line: Seen) -> bool:
    return is_date(line.raw.text) or is_byline(line.raw.text) or states_head(line.raw.text)


def find_day_above(seen: tuple[Seen, ...], title: int) -> dict[int, LineKind]:
    """The day of the article right above its title, where some pages have it."""
    above = range(max(0, title - ABOVE), title)
    return {at: LineKind.DATELINE for at in above if names_day(seen[at].raw.text)}


def names_day(line: str) -> bool:
    days = (Piece.DATE, Piece.LATER)
    return states_head(line) and any(piece.part in days for piece in take_pieces(line))


def list_long_words(text: str) -> Iterable[str]:
    return map(str.lower, _LONG.findall(text))
