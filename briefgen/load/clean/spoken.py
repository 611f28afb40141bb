"""Records in which whoever speaks stands on a line of their own, and pages told as it happens.

"Ida Holm" / "(Aldby East) (Lab)" / "Share this contribution" / "I thank the Member." and again: what is said
below a name that comes back is the record, whatever buttons stand between. So are the posts of a live page
below their hours. A comment has a name and an hour, and stands on no live page.
"""

import re
from collections import Counter
from functools import cache

from briefgen.load.clean.chain import TextPart
from briefgen.load.clean.datelines import is_date
from briefgen.load.clean.look import Seen
from briefgen.load.clean.onward import is_furniture, is_plain_sentence
from briefgen.load.clean.shape import LineMark, LineShape
from briefgen.load.head.pieces import is_person_name
from briefgen.load.head.words import load_head_words, write_as_listed
from briefgen.load.lexicon import LEXICON

NAME_LINE_WORDS = 16
"""Words of a line that says who speaks, with office and firm, at most."""
LINES_BELOW_NAME = 4
"""Lines from a name to its first words at most."""
LINES_BELOW_WORDS = 3
"""Lines that are no sentence between the last words of a record at most."""
TURNS, SPEAKERS = 4, 2
"""So many turns of so many speakers make a record; one of them comes back."""
OFTEN = 3
"""So often the same line of furniture stands between the parts of a record."""
LINES_BETWEEN = 3
"""Lines that are no sentence between two names of a record at most."""
POSTS = 3
"""So many hours with words below make a live page."""
_OFFICE = re.compile(r"\s?(?: -{1,2} | [–—] |\(|, |:$)")
_LAST = ("comment section", "copyright")


def keep_record(seen: tuple[Seen, ...], parts: tuple[TextPart, ...]) -> tuple[TextPart, ...]:
    """`parts` with all of a record, or of the posts of a live page, in the body."""
    starts = _find_said(seen) or _find_posted(seen)
    if not starts:
        return parts
    return tuple(_place_line(seen, at, part, starts) for at, part in enumerate(parts))


def _place_line(seen: tuple[Seen, ...], at: int, part: TextPart, starts: list[int]) -> TextPart:
    """Where a line is, when the parts of the record begin at `starts`."""
    if at < starts[0]:
        return TextPart.BEFORE
    end = _end_of_words(seen, starts[-1])
    if at >= end:
        return part if part is TextPart.AFTER else TextPart.AFTER if end < len(seen) else part
    line = seen[at]
    between = is_date(line.raw.text) or bool(line.says.whole) or is_repeated_furniture(line)
    return TextPart.INSIDE if between and at > starts[0] else TextPart.BODY


def is_repeated_furniture(line: Seen) -> bool:
    """A button that stands at every part of a record."""
    return line.copies >= OFTEN and is_furniture(line) and line.shape.words <= NAME_LINE_WORDS


def _end_of_words(seen: tuple[Seen, ...], start: int) -> int:
    """The line below the words of the last part, which begins at `start`."""
    end, others = start + 1, 0
    for at in range(start + 1, len(seen)):
        line = seen[at]
        if others >= LINES_BELOW_WORDS or _closes_record(line):
            break
        if is_plain_sentence(line) or (line.shape.sentences and not is_furniture(line)):
            end, others = at + 1, 0
        else:
            others += not _is_beside_name(line)
    return end


def _is_beside_name(line: Seen) -> bool:
    """What stands between a name and its words: a seat in brackets, a button."""
    return LineMark.BRACKETED in line.shape.marks or is_repeated_furniture(line)


def _closes_record(line: Seen) -> bool:
    return any(kind in line.says.whole or kind in line.says.opens for kind in _LAST)


def _find_said(seen: tuple[Seen, ...]) -> list[int]:
    """The lines of a record that say who speaks; none where it is none."""
    end = next((at for at, line in enumerate(seen) if "comment section" in line.says.whole), len(seen))
    found = {at: name for at in range(end) if (name := _find_name(seen, at))}
    runs = _join_turns(seen, sorted(found))
    return max((run for run in runs if _is_record([found[at] for at in run])), key=len, default=[])


def _is_record(names: list[str]) -> bool:
    counts = Counter(names)
    return len(names) >= TURNS and len(counts) >= SPEAKERS and max(counts.values()) > 1


def _join_turns(seen: tuple[Seen, ...], starts: list[int]) -> list[list[int]]:
    """The turns that begin at `starts` in runs, in each of which hardly anything but words stands between."""
    runs: list[list[int]] = []
    for at in starts:
        if runs and _is_talk(seen[runs[-1][-1] + 1 : at]):
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _is_talk(lines: tuple[Seen, ...]) -> bool:
    """Whether something is said between two names, and hardly another line stands there."""
    told = [line for line in lines if not _is_beside_name(line)]
    said = sum(map(_is_said, told))
    return said > 0 and len(told) - said <= LINES_BETWEEN


def _is_said(line: Seen) -> bool:
    return (line.shape.closed or line.told or line.shape.sentences > 0) and not is_furniture(line)


def _find_name(seen: tuple[Seen, ...], at: int) -> str:
    """Who speaks below a line; empty where it names nobody or nothing is said below."""
    line = seen[at]
    if line.shape.closed or line.shape.words > NAME_LINE_WORDS or not line.raw.text[0].isupper():
        return ""
    name = _OFFICE.split(line.raw.text, maxsplit=1)[0].strip()
    return name if _may_speak(name) and _is_followed(seen, at) else ""


def _may_speak(name: str) -> bool:
    words = name.split()
    offices = {write_as_listed(word) for word in words} & _speaking_offices()
    capital = all(word[0].isupper() or write_as_listed(word) in load_head_words().weak_ends for word in words)
    return is_person_name(name) or bool(offices and capital)


def _is_followed(seen: tuple[Seen, ...], at: int) -> bool:
    """Whether words stand below a name; its seat in brackets and a button may come between."""
    for line in seen[at + 1 : at + 1 + LINES_BELOW_NAME]:
        if is_date(line.raw.text) or LineMark.AGO in line.shape.marks:
            return False
        if line.shape.closed or line.shape.form in (LineShape.PROSE, LineShape.OPEN):
            return not is_furniture(line)
        if not _is_beside_name(line):
            return bool(line.shape.sentences) or line.raw.text.endswith((",", ":", "—"))
    return False


def _find_posted(seen: tuple[Seen, ...]) -> list[int]:
    """The hours of a live page, each above its post; none where the page does not say that it is one."""
    first = next((at for at, line in enumerate(seen) if _is_said(line) and line.told), len(seen))
    if not any(map(_is_live, seen[: first + 1])):
        return []
    closing = (at for at in range(first + 1, len(seen)) if _closes_record(seen[at]))
    found = [at for at in range(next(closing, len(seen))) if _has_post(seen, at)]
    return found if len(found) >= POSTS else []


def _is_live(line: Seen) -> bool:
    text = line.raw.text.lower()
    return any(phrase in text for phrase in _live_phrases())


def _has_post(seen: tuple[Seen, ...], at: int) -> bool:
    """Whether a line is the hour of a post that stands below."""
    hour = is_date(seen[at].raw.text) and bool({LineMark.CLOCK, LineMark.AGO} & set(seen[at].shape.marks))
    return hour and any(line.told and _is_said(line) for line in seen[at + 1 : at + 1 + LINES_BELOW_NAME])


@cache
def _live_phrases() -> tuple[str, ...]:
    return LEXICON.load("sentences", dict[str, tuple[str, ...]])["live"]


@cache
def _speaking_offices() -> frozenset[str]:
    return LEXICON.words("sentences", "speaking")
