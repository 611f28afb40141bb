"""Lines that belong together by the way they stand: set apart alike, begun alike, close to each other."""

import re
from collections.abc import Iterator

from briefgen.load.clean.look import Seen
from briefgen.load.clean.shape import SHAPED_CHARACTERS, LineMark, LineShape, is_finite

ENTRY = 30
"""Words of a line that sets a label to a value, at most."""
_ENTRY = re.compile(r"(?:\|\s{0,3})?[^\W\d_][^:\t|]{0,40}(?::\s{1,9}\S|\s{0,3}\|\s{0,3}\S)")
POINTER = 14
"""Words of a line that points to a list, at most."""
BOX_HEADLINES = 3
"""Headlines of a box at least."""
HEADLINE_WORDS = 5
"""Words of a headline of a box at least."""
SHARED_WORD_SHARE = 0.2
"""The share of their long words that the article has too, at most."""
LIST = 2
"""Entries of such a list at least."""
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
CLUSTER = 4
"""So many lines apart two paragraphs still belong together."""


def sets_apart(seen: tuple[Seen, ...]) -> bool:
    """Whether the text sets its paragraphs apart by blank lines, and not every line."""
    told = [line.raw.blanks > 0 for line in seen if line.told]
    other = [line.raw.blanks > 0 for line in seen if not line.told]
    return bool(told) and bool(other) and sum(told) >= len(told) / 2 and sum(other) <= 0.8 * len(other)


def starts_alike(seen: tuple[Seen, ...]) -> list[int]:
    """For each line how many of the four lines on either side begin with the same sorts of words."""
    starts = [shape_beginning(line.raw.text) for line in seen]
    found = []
    for at, start in enumerate(starts):
        around = starts[max(0, at - 4) : at + 5]
        found.append(around.count(start) - 1 if "9" in start or ":" in start else 0)
    return found


def in_blocks(seen: tuple[Seen, ...]) -> list[bool]:
    """For each line whether it is one of a block of lines that each set a label to a value."""
    told = [is_entry(line) for line in seen]
    found = [False] * len(seen)
    for at in range(1, len(seen)):
        if told[at] and told[at - 1] and seen[at].raw.blanks == 0:
            found[at - 1] = found[at] = True
    return found


def is_entry(line: Seen) -> bool:
    """A label with its value, or a row of a table: "Length: 300 metres", "Town<tab>12 million"."""
    if line.says.any() or line.shape.words > ENTRY:
        return False
    return bool(_ENTRY.match(line.raw.text)) or "\t" in line.raw.text


def find_pointers(seen: tuple[Seen, ...]) -> list[bool]:
    """For each line whether it points to other articles: "Read more on the dues", and the list below."""
    found = [False] * len(seen)
    first = next((at for at, line in enumerate(seen) if line.told), len(seen))
    for at, line in enumerate(seen):
        leads = "headlines" in line.says.opens or "headlines" in line.says.whole
        end = at + 1
        while end < len(seen) and _is_entry_of_list(seen[end], below_text=at > first):
            end += 1
        if leads and line.shape.words <= POINTER and not line.shape.closed and end - at > LIST:
            found[at:end] = [True] * (end - at)
    return found


def _is_entry_of_list(line: Seen, *, below_text: bool) -> bool:
    """An entry with its mark; below the first paragraph any headline is one, above it may be the title."""
    headline = below_text and line.shape.form is LineShape.HEADLINE and not line.says.any()
    return not line.shape.closed and (LineMark.NUMBERED in line.shape.marks or headline)


def find_boxes(seen: tuple[Seen, ...]) -> list[bool]:
    """For each line whether it stands in a box of headlines of others, set between two paragraphs.

    A text that sets its paragraphs apart has the lines of such a box in a row. They speak, none is closed,
    and hardly a word of theirs is in the paragraphs, as the items of the article's own lists are.
    """
    found = [False] * len(seen)
    if not sets_apart(seen):
        return found
    spoken = frozenset(word for line in seen if line.told and line.shape.closed for word in _long_words(line))
    for low, high in _find_rows(seen):
        if _is_box(seen[low:high], spoken):
            found[low:high] = [True] * (high - low)
    return found


def _find_rows(seen: tuple[Seen, ...]) -> Iterator[tuple[int, int]]:
    """The stretches of lines in a row, none closed, from and to, each between two paragraphs."""
    at = 1
    while at < len(seen):
        end = at
        while end < len(seen) and _goes_in_row(seen, at, end):
            end += 1
        if end < len(seen) and seen[at - 1].shape.closed and seen[end].told and seen[end].raw.blanks:
            yield at, end
        at = max(end, at + 1)


def _goes_in_row(seen: tuple[Seen, ...], start: int, at: int) -> bool:
    """Whether a line goes in a row that begins at `start`; one that announces a list is of the article."""
    open_line = not seen[at].shape.closed and seen[at].shape.form is not LineShape.COLON
    return open_line and (at == start or seen[at].raw.blanks == 0)


def _is_box(row: tuple[Seen, ...], spoken: frozenset[str]) -> bool:
    heads = [
        line for line in row if line.shape.words >= HEADLINE_WORDS and "numbered" not in line.shape.marks
    ]
    words = [word for line in heads for word in _long_words(line)]
    speak = sum(any(is_finite(word) for word in line.raw.text.split()) for line in heads)
    strange = sum(word in spoken for word in words) <= SHARED_WORD_SHARE * len(words)
    return len(heads) >= BOX_HEADLINES and 2 * speak >= len(heads) and strange


def _long_words(line: Seen) -> list[str]:
    return [word.lower() for word in _LONG_WORD.findall(line.raw.text[:SHAPED_CHARACTERS])]


def count_stretches(seen: tuple[Seen, ...], apart: list[bool]) -> list[int]:
    """For each line how many paragraphs stand in its stretch: lines in a row that are all set apart."""
    counts = [0] * len(seen)
    at = 0
    while at < len(seen):
        end = at + 1
        while end < len(seen) and apart[end]:
            end += 1
        counts[at:end] = [sum(line.told for line in seen[at:end])] * (end - at)
        at = end
    return counts


def largest_cluster(seen: tuple[Seen, ...]) -> tuple[int, ...]:
    """The paragraphs, by index, of the largest cluster; of equals the first. How to reach a paper is none."""
    told = [at for at, line in enumerate(seen) if line.told]
    groups = gather_clusters([at for at in told if not is_address(seen[at])] or told)
    sizes = [sum(seen[at].shape.letters for at in group) for group in groups]
    return tuple(groups[sizes.index(max(sizes))]) if groups else ()


def is_address(line: Seen) -> bool:
    """Whether a paragraph is page furniture or says how to reach somebody."""
    return bool(line.says.any()) or bool({LineMark.TELEPHONE, LineMark.MAIL_ADDRESS} & set(line.shape.marks))


def gather_clusters(told: list[int]) -> list[list[int]]:
    """The indexes `told` in groups whose members are at most CLUSTER apart."""
    groups: list[list[int]] = []
    for at in told:
        if groups and at - groups[-1][-1] <= CLUSTER:
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def shape_beginning(line: str) -> str:
    """The classes of the first three words of a line: `A9a` for "June 9 in", `A:A` for "Q: Where"."""
    return "".join(map(_sort_of_word, line[:60].split()[:3]))


def _sort_of_word(word: str) -> str:
    sort = "9" if word[0].isdigit() else "A" if word[0].isupper() else "a" if word[0].isalpha() else word[0]
    return sort + ":" if word.endswith(":") else sort
