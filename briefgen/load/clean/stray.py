"""Lines in the body that give themselves away by others: heads of pages, notes, the life of the author.

Each looks at all lines and at why they are cut so far.
"""

import re
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from briefgen.load.clean.datelines import is_byline
from briefgen.load.clean.furniture import name_reason
from briefgen.load.clean.look import Seen
from briefgen.load.head.pieces import find_authors, is_person_name
from briefgen.load.lexicon import LEXICON
from briefgen.load.reasons import NOTE

PAGE_HEAD_WORDS = 12
"""Words of the head of a page at most."""
PAGE_STEPS = (1, 2)
"""How far apart the numbers of two pages are on which the same head stands."""
AUTHOR_NAME_LENGTHS = (2, 3, 4, 5)
"""So many words the name of an author has."""
NAME_CHARACTERS = 100
"""How much of a line is looked at for a name."""
CONTENTS_ENTRIES = 3
"""Entries of a table of contents at least."""
HEADS_OF_CONTENTS = 2
"""Lines above the first entry: "Contents", "hide"."""
LIVES = LEXICON.load("sentences", dict[str, frozenset[str]])["lives"]
"""Verbs that tell of somebody's life."""
LIVES_OVER = LEXICON.load("sentences", dict[str, frozenset[str]])["lives_over"]
"""Those of them that may tell of the dead, about whom the article is."""
_COUNTED_PAGE = re.compile(
    r"(?:page|p\.|seite|column) ?\d{1,4}(?:[A-Z]{1,4}| ?(?:of|/|von) ?\d{1,4})?|comments ?\(?\d{1,5}\)?",
    re.IGNORECASE,
)
_COUNTED_ENTRY = re.compile(r"list (?:\d{1,2} )?of \d{1,2}(?: items)?|end of list", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"(?:[-–—] ?)?\d{1,4}(?: ?[-–—])?")
_CONTENTS = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.? ?[^\W\d_a-z]")
_NOTE = re.compile(r"\^ ?\S")


def cut_strays(seen: tuple[Seen, ...], reasons: list[str]) -> list[str]:
    """`reasons`, with these lines cut too."""
    out = list(reasons)
    for find, reason in (
        (_find_counted_pages, name_reason("pager")),
        (_find_counted_entries, name_reason("headlines")),
        (_find_page_heads, name_reason("pager")),
        (_find_notes, NOTE),
        (_find_lives, name_reason("author note")),
    ):
        for at in find(seen):
            out[at] = out[at] or reason
    return out


def find_contents(seen: tuple[Seen, ...]) -> frozenset[int]:
    """The lines of tables of contents: "Contents", "hide", and numbered headings from 1 on."""
    found: set[int] = set()
    for at, line in enumerate(seen):
        if line.raw.text.strip("[]").lower() == "contents":
            first = _skip_heads(seen, at + 1)
            end = _end_of_contents(seen, first)
            found |= set(range(at, end)) if end - first >= CONTENTS_ENTRIES else set()
    return frozenset(found)


def _skip_heads(seen: tuple[Seen, ...], at: int) -> int:
    below = range(at, min(len(seen), at + HEADS_OF_CONTENTS))
    return next((one for one in below if _CONTENTS.match(seen[one].raw.text)), len(seen))


def _end_of_contents(seen: tuple[Seen, ...], at: int) -> int:
    while at < len(seen) and _CONTENTS.match(seen[at].raw.text) and not seen[at].shape.closed:
        at += 1
    return at


def _find_counted_pages(seen: tuple[Seen, ...]) -> Iterator[int]:
    """As in "Page 2 of 9"."""
    return (at for at, line in enumerate(seen) if _COUNTED_PAGE.fullmatch(line.raw.text))


def _find_counted_entries(seen: tuple[Seen, ...]) -> Iterator[int]:
    """As in "list 1 of 4", which a page tells those who listen to it, and the headline right below."""
    for at, line in enumerate(seen):
        if _COUNTED_ENTRY.fullmatch(line.raw.text) or (
            at and _COUNTED_ENTRY.fullmatch(seen[at - 1].raw.text) and not _ends_entries(seen[at - 1])
        ):
            yield at


def _ends_entries(line: Seen) -> bool:
    return line.raw.text.lower().startswith(("end", "list of"))


def _find_page_heads(seen: tuple[Seen, ...]) -> Iterator[int]:
    """Heads that stand on several pages beside their numbers, and these: "Annual report" above "17", "18"."""
    heads: dict[str, list[tuple[int, int]]] = {}
    for at, line in enumerate(seen):
        if _may_head_page(line):
            heads.setdefault(line.raw.text, []).extend((at, one) for one in _find_page_number(seen, at))
    for places in heads.values():
        if _count_up([seen[number].raw.text for _, number in places]):
            yield from (at for place in places for at in place)


def _may_head_page(line: Seen) -> bool:
    return line.copies > 1 and line.shape.words <= PAGE_HEAD_WORDS and not line.shape.closed


def _find_page_number(seen: tuple[Seen, ...], at: int) -> list[int]:
    """The line right above or below that is the number of a page."""
    beside = (one for one in (at - 1, at + 1) if 0 <= one < len(seen))
    return [one for one in beside if _PAGE_NUMBER.fullmatch(seen[one].raw.text)][-1:]


def _count_up(numbers: list[str]) -> bool:
    """Whether these are the numbers of pages, in order: scores and prices are not."""
    counted = [int("".join(filter(str.isdecimal, number))) for number in numbers]
    return len(counted) > 1 and all(below - above in PAGE_STEPS for above, below in pairwise(counted))


def _find_notes(seen: tuple[Seen, ...]) -> Iterator[int]:
    """The notes below an article of a wiki, "^ The Herald, p. 1", and the heading right above them."""
    notes = [bool(_NOTE.match(line.raw.text)) for line in seen]
    for at, is_note in enumerate(notes):
        if is_note:
            yield at
            if at and not notes[at - 1] and not seen[at - 1].shape.closed:
                yield at - 1


def _find_lives(seen: tuple[Seen, ...]) -> Iterator[int]:
    """As in "Ines Holm is a writer in Oslo" below "By Ines Holm": nobody writes so in the article.

    A name alone between title and first paragraph is the author's where the last sentence tells the life.
    """
    signed = _list_authors(seen)
    last = max((at for at, line in enumerate(seen) if line.shape.closed and not line.says.any()), default=-1)
    above = _list_names_above(seen) if last >= 0 else frozenset()
    for at, line in enumerate(seen):
        if _tells_life(line, signed, LIVES) or (at == last and _tells_life(line, above, LIVES - LIVES_OVER)):
            yield at


def _list_names_above(seen: tuple[Seen, ...]) -> frozenset[str]:
    """Names of persons that are a line above the first paragraph, alone or joined; the first is the title."""
    lines = islice(takewhile(lambda line: not line.told, seen), 1, None)
    return frozenset(
        name for line in lines for name in line.raw.text.split(" and ") if is_person_name(name.strip())
    )


def _list_authors(seen: tuple[Seen, ...]) -> frozenset[str]:
    bylines = (line.raw.text for line in seen if is_byline(line.raw.text))
    return frozenset(name for text in bylines for name in find_authors(text) if " " in name)


def _tells_life(line: Seen, names: frozenset[str], verbs: frozenset[str]) -> bool:
    words = line.raw.text[:NAME_CHARACTERS].split()
    length = next((n for n in AUTHOR_NAME_LENGTHS if " ".join(words[:n]) in names), len(words))
    return not verbs.isdisjoint(words[length : length + 1])
