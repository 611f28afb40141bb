"""How well actors are one across the articles of our own desks; the floors only rise."""

import re
from itertools import combinations
from pathlib import Path

from briefgen.model import ArticleId, Findings, Reading, Slug
from briefgen.relate.actors import identity
from tests.parse.actors.marked import article, read_all

GOLD = Path(__file__).with_name("identity.txt")
MARK = re.compile(r"\[(\w+) ([^\]=]+?)(?: = ([^\]]+))?\]")
FLOORS = {"precision": 99, "recall": 94, "found": 98}
"""In percent: pairs of names that are one actor, and names that are found at all."""


def desks():
    """Each desk as its articles: (text, [(start, end, who)])."""
    for part in GOLD.read_text(encoding="utf-8").split("=== ")[1:]:
        yield [_marked(line) for line in part.splitlines()[1:] if line.strip()]


def _marked(line):
    text, at, marks = "", 0, []
    for found in MARK.finditer(line):
        text += line[at : found.start()]
        marks.append((len(text), len(text) + len(found[2]), found[1]))
        text, at = text + found[2], found.end()
    return text + line[at:], marks


def readings(texts):
    for number, (text, mentions) in enumerate(zip(texts, read_all(texts), strict=True)):
        one = article(text, id=ArticleId(f"{number:02}.txt"), slug=Slug(f"a{number:02}"))
        yield Reading(one, Findings(one.id, (), mentions[0], mentions[1], *((),) * 8))


def scores():
    lines = right = given = gold = found = marked = 0
    told = []
    for desk in desks():
        lines += len(desk)
        read = list(readings([text for text, _ in desk]))
        ids = identity.assign(read, (), ()).actor_of
        pairs = []
        for one, mine, (text, marks) in zip(read, ids, desk, strict=True):
            for start, end, who in marks:
                hit = _hit(one.findings.actors, mine, start, end)
                pairs.append((who, hit or f"?{one.article.id}{start}", text[start:end]))
                found, marked = found + bool(hit), marked + 1
        for (a, x, u), (b, y, v) in combinations(pairs, 2):
            right, given, gold = right + (a == b and x == y), given + (x == y), gold + (a == b)
            if (a == b) != (x == y):
                told.append(f"{u} ({x}) and {v} ({y}): gold {a}, {b}")
    assert lines >= 75
    share = {"precision": 100 * right / given, "recall": 100 * right / gold, "found": 100 * found / marked}
    return share, told


def _hit(mentions, ids, start, end):
    """Whose the mention is that shares most with the mark."""
    near = [
        (m.form == "name", min(end, m.evidence.span.end) - max(start, m.evidence.span.start), -at, one)
        for at, (m, one) in enumerate(zip(mentions, ids, strict=True))
        if m.evidence.span.start < end and start < m.evidence.span.end and m.form != "pronoun" and one
    ]
    return max(near)[3] if near else ""


def test_our_own_desks():
    """Pairs and names stay above their floors."""
    share, told = scores()
    for label, floor in FLOORS.items():
        assert share[label] >= floor, (share, "\n".join(told))
