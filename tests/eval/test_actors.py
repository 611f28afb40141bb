"""How well actors are found in sentences of our own; the floors only rise."""

from pathlib import Path

from tests.parse.actors.marked import cases, head, read_all

GOLD = Path(__file__).with_name("actors.txt")
FLOORS = {"names": (99, 99), "others": (99, 99)}
"""Precision and recall in percent: names with their kind and head; descriptions and pronouns with theirs."""


def spans(mentions, *, named):
    """(start, end, kind, name of the head) of each mention."""
    for index, mention in enumerate(mentions):
        if (mention.form == "name") == named:
            span = mention.evidence.span
            yield span.start, span.end, str(mention.kind), head(mentions, index).name


def wanted(case, *, named):
    """The same of the gold, where a head that is not told is the mention itself."""
    marks = (mark for mark in case.marks if mark.named == named)
    return [(m.start, m.end, m.kind, m.head or case.text[m.start : m.end]) for m in marks]


def names(case, mentions):
    """Right, given and gold names of one case, and what differs; a name inside a description is neither."""
    inside = [(mark.start, mark.end) for mark in case.marks if not mark.named]
    found = [one for one in spans(mentions, named=True) if not any(a <= one[0] < b for a, b in inside)]
    gold = wanted(case, named=True)
    right = [one for one in found if one in gold or (*one[:3], case.text[one[0] : one[1]]) in gold]
    wrong = [f"{case.text[a:b]!r} {k} -> {h}" for a, b, k, h in found if (a, b, k, h) not in right]
    missed = [
        f"-{case.text[a:b]!r} {k} {h}" for a, b, k, h in gold if (a, b, k) not in {r[:3] for r in right}
    ]
    return len(right), len(found), len(gold), [*wrong, *missed]


def others(case, mentions):
    """Right, given and gold of what is no name; a pronoun marked "?" must stay open."""
    gold = [mark for mark in case.marks if not mark.named]
    found = [(index, mention) for index, mention in enumerate(mentions) if mention.form != "name"]
    right, given, wrong = 0, 0, []
    for mark in gold:
        near = [one for one in found if _meet(mark, one[1])]
        fits = any(_fits(mark, mentions, *one) for one in near) or (mark.kind == "?" and not near)
        right, given = right + fits, given + bool(near or fits)
        if not fits:
            told = [(one.evidence.exact, str(one.kind), head(mentions, at).name) for at, one in near]
            wrong.append(f"{case.text[mark.start : mark.end]!r} {mark.kind} {mark.head}: {told}")
    for _, mention in found:
        if not any(_meet(mark, mention) for mark in gold) and mention.form != "pronoun":
            given += 1
            wrong.append(f"{mention.evidence.exact!r} {mention.kind} is not in the gold")
    return right, given, len(gold), wrong


def _meet(mark, mention):
    return mention.evidence.span.start < mark.end and mark.start < mention.evidence.span.end


def _fits(mark, mentions, index, mention):
    if mark.kind == "?":
        return mention.same_as is None
    name = head(mentions, index).name
    return mention.kind == mark.kind and (name == mark.head if mark.head else mention.same_as is None)


def scores():
    every = cases(GOLD.read_text(encoding="utf-8"))
    assert len(every) >= 120
    tally, told = {}, []
    for case, (mentions, _) in zip(every, read_all([case.text for case in every]), strict=True):
        for label, score in (("names", names), ("others", others)):
            right, given, gold, wrong = score(case, mentions)
            so_far = tally.setdefault(label, [0, 0, 0])
            tally[label] = [so_far[0] + right, so_far[1] + given, so_far[2] + gold]
            told += [f"{case.text}\n    {label}: {'; '.join(wrong)}"] if wrong else []
    return {label: (100 * r / g, 100 * r / w) for label, (r, g, w) in tally.items()}, told


def test_our_own_sentences():
    """Precision and recall on the whole file stay above their floors."""
    found, told = scores()
    for label, (precision, recall) in FLOORS.items():
        assert found[label][0] >= precision, (found, "\n".join(told))
        assert found[label][1] >= recall, (found, "\n".join(told))
