"""Which blocks of a page are the article's: those whose words trafilatura finds."""

import re
from collections import Counter

from briefgen.load.page import inside
from briefgen.load.page.stated import Found
from briefgen.load.page.visible import Visible

GRAM = 4
_WORD = re.compile(r"\w+")


def extracted(html: str, titles: tuple[Found, ...]) -> tuple[str, ...]:
    """The article as trafilatura reads it, a block a line, without its title; empty where it finds none."""
    import trafilatura  # noqa: PLC0415 - loads lxml and more; a build with nothing new needs none of it

    text = trafilatura.extract(inside.without(html), include_comments=False, with_metadata=False) or ""
    words = [words_of(one.text) for one in titles]
    return tuple(
        line for line in text.split("\n") if not any(same(words_of(line), title, True) for title in words)
    )


def among(found: tuple[Visible, ...], text: tuple[str, ...]) -> frozenset[int]:
    """The blocks whose words `text` holds: half of their 4-grams, or, of a short one, the whole as a line."""
    lines = [_WORD.findall(line) for line in text]
    grams = {tuple(line[at : at + GRAM]) for line in lines for at in range(len(line) - GRAM + 1)}
    words = [_WORD.findall(one.text) for one in found]
    long = {at for at, mine in enumerate(words) if len(mine) >= GRAM and _held(mine, grams)}
    short = Counter(tuple(line) for line in lines if 0 < len(line) < GRAM)
    return frozenset(_once(words, long, lines) | _beside(words, long, short))


def _held(words: list[str], grams: set[tuple[str, ...]]) -> bool:
    mine = [tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1)]
    return 2 * sum(gram in grams for gram in mine) >= len(mine)


def _once(words: list[list[str]], long: set[int], lines: list[list[str]]) -> set[int]:
    """`long` without the second copies that a page shows elsewhere: those nearest the others stay."""
    wanted = Counter(tuple(line) for line in lines)
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
        taken[tuple(words[at])] += 1
        if taken[tuple(words[at])] <= max(1, wanted[tuple(words[at])]):
            single.append(at)
    return set(single)


def _beside(words: list[list[str]], long: set[int], short: Counter[tuple[str, ...]]) -> set[int]:
    """Short blocks that are a line of the article and stand among its long blocks or next to them."""
    if not long:
        return set()
    found, left = set(), Counter(short)
    for at in range(max(0, min(long) - 2), min(len(words), max(long) + 8)):
        mine = tuple(words[at])
        if 0 < len(mine) < GRAM and left[mine] > 0:
            left[mine] -= 1
            found.add(at)
    return found


def words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def same(mine: frozenset[str], title: frozenset[str], heading: bool) -> bool:
    """A heading that is the title or most of it; what is no heading must be all of it but a word or two."""
    shared = len(mine & title)
    return shared >= 0.75 * len(mine) and shared >= (0.5 if heading else 0.8) * len(title)
