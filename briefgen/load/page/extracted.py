"""Which blocks of a page are the article's: those whose words trafilatura finds."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from briefgen.load.page import inside
from briefgen.load.page.nouns import StatedFact
from briefgen.load.page.visible import Visible

GRAM = 4
BLOCKS_BESIDE = 8
"""How many blocks above the first and below the last long block a short one is looked for."""
BLOCKS_TO_LONG_BLOCK = 8
WORDS_TO_SHORT_BLOCK = 400
"""Words of the article among which a short block is looked for."""
_WORD_CHARACTERS = re.compile(r"\w+")


def extract_blocks(html: str, titles: tuple[StatedFact, ...]) -> tuple[str, ...]:
    """The article as trafilatura reads it, a block a line, without its title; empty where it finds none."""
    import trafilatura  # noqa: PLC0415 - loads lxml and more; a build with nothing new needs none of it

    text = (
        trafilatura.extract(inside.drop_inside_tags(html), include_comments=False, with_metadata=False) or ""
    )
    words = [split_words(one.text) for one in titles]
    return tuple(
        line
        for line in text.split("\n")
        if not any(is_same_heading(split_words(line), title, True) for title in words)
    )


def find_among(found: tuple[Visible, ...], text: tuple[str, ...]) -> frozenset[int]:
    """The blocks whose words `text` holds: half of their 4-grams, or, of a short one, all where it stands."""
    told = [word for line in text for word in _WORD_CHARACTERS.findall(line)]
    words = [_WORD_CHARACTERS.findall(one.text) for one in found]
    places = _index_grams(told)
    long = {at for at, mine in enumerate(words) if len(mine) >= GRAM and _mostly_held(mine, places)}
    lines = Counter(tuple(_WORD_CHARACTERS.findall(line)) for line in text)
    kept = _drop_second_copies(words, long, lines, places)
    return frozenset(
        kept | _short_blocks_beside(words, kept, lines) | _short_blocks_between(words, kept, told, places)
    )


Places = dict[tuple[str, ...], list[int]]
"""Where each 4-gram of the article stands in it."""


def _index_grams(told: list[str]) -> Places:
    found: Places = {}
    for at in range(len(told) - GRAM + 1):
        found.setdefault(tuple(told[at : at + GRAM]), []).append(at)
    return found


def _list_grams(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1)]


def _mostly_held(words: list[str], places: Places) -> bool:
    mine = _list_grams(words)
    return 2 * sum(gram in places for gram in mine) >= len(mine)


def _drop_second_copies(
    words: list[list[str]], long: set[int], lines: Counter[tuple[str, ...]], places: Places
) -> set[int]:
    """`long` without the second copies that a page shows elsewhere: those nearest the others stay."""
    copies = Counter(tuple(words[at]) for at in long)
    single = sorted(at for at in long if copies[tuple(words[at])] == 1)
    if not single:
        return long
    centre = single[len(single) // 2]
    doubled = sorted(
        (at for at in long if copies[tuple(words[at])] > 1), key=lambda at: (abs(at - centre), at)
    )
    taken: Counter[tuple[str, ...]] = Counter()
    for at in doubled:
        mine = tuple(words[at])
        taken[mine] += 1
        # A block may be one of many in a line: then the article has it as often as its beginning.
        wanted = max(lines[mine], len(places.get(mine[:GRAM], ())), 1)
        if taken[mine] <= wanted:
            single.append(at)
    return set(single)


def _short_blocks_beside(words: list[list[str]], kept: set[int], lines: Counter[tuple[str, ...]]) -> set[int]:
    """Short blocks that are a line of the article and stand among its long blocks or next to them."""
    found, left = set(), Counter(lines)
    for at in range(max(0, min(kept, default=0) - 2), min(len(words), max(kept, default=-9) + BLOCKS_BESIDE)):
        mine = tuple(words[at])
        if 0 < len(mine) < GRAM and left[mine] > 0:
            left[mine] -= 1
            found.add(at)
    return found


def _short_blocks_between(
    words: list[list[str]], kept: set[int], told: list[str], places: Places
) -> set[int]:
    """The short blocks that the article has where they stand: between the same long ones, or at an end."""
    found: set[int] = set()
    anchors = [(-1, 0, 0), *_find_anchors(words, kept, places), (len(words), len(told), len(told))]
    for (above, _, low), (below, high, _) in pairwise(anchors):
        first = max(above + 1, below - BLOCKS_BESIDE) if above < 0 else above + 1
        last = min(below, above + 1 + BLOCKS_BESIDE) if below == len(words) else below
        at = low
        for block in range(first, last):
            mine = words[block]
            if 0 < len(mine) < GRAM and block not in kept:
                place = _find_words(told, mine, at, high)
                if place >= 0:
                    found.add(block)
                    at = place + len(mine)
    return found


def _find_anchors(words: list[list[str]], kept: set[int], places: Places) -> Iterator[tuple[int, int, int]]:
    """The kept blocks in order, each with where in the article it begins and ends, as far as that rises."""
    end = 0
    for block in sorted(kept):
        starts = [
            at - offset
            for offset, gram in enumerate(_list_grams(words[block])[:BLOCKS_TO_LONG_BLOCK])
            for at in places.get(gram, ())[:BLOCKS_TO_LONG_BLOCK]
            if at - offset >= end
        ]
        if starts:
            start = min(starts)
            end = start + len(words[block])
            yield block, start, end


def _find_words(told: list[str], mine: list[str], low: int, high: int) -> int:
    """Where `mine` stands in `told` from `low` on, before `high`; -1 where it does not."""
    for at in range(low, min(high, low + WORDS_TO_SHORT_BLOCK) - len(mine) + 1):
        if told[at : at + len(mine)] == mine:
            return at
    return -1


def split_words(text: str) -> frozenset[str]:
    return frozenset(_WORD_CHARACTERS.findall(text.lower()))


def is_same_heading(mine: frozenset[str], title: frozenset[str], heading: bool) -> bool:
    """A heading that is the title or most of it; what is no heading must be all of it but a word or two."""
    shared = len(mine & title)
    return shared >= 0.75 * len(mine) and shared >= (0.5 if heading else 0.8) * len(title)
