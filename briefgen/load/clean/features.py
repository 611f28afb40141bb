"""What is known of each line before anything is decided: its shape, its words, its place, its neighbours.

A feature is a short name that a line has or has not, `form=prose` or `above: navigation`. Names carry no text
of the article. Everything here is linear in the text.
"""

import re
from collections import Counter
from itertools import accumulate, pairwise

from briefgen.load.clean.datelines import is_byline, is_date
from briefgen.load.clean.groups import count_stretches, gather_clusters, sets_apart, shape_beginning
from briefgen.load.clean.look import Seen
from briefgen.load.clean.shape import LineMark, LineShape

_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_CLOSED_SHAPES = frozenset({LineShape.PROSE, LineShape.SENTENCE, LineShape.QUESTION})
_REACH = 12
"""How many lines below a label such as "Most read" a line still stands under it."""


def list_features(seen: tuple[Seen, ...]) -> list[list[str]]:
    """The features of every line, in order."""
    own = [_own_features(line) for line in seen]
    for columns in (
        _blank_features(seen),
        _neighbour_features(seen),
        _density_features(seen),
        _run_features(seen),
        _label_features(seen),
        _vocabulary_features(seen),
        _place_features(seen),
        _cluster_features(seen),
        _stated_features(seen),
        _talk_features(seen),
        _list_features(seen),
    ):
        for names, more in zip(own, columns, strict=True):
            names.extend(more)
    return own


def name_bucket(value: float, edges: tuple[float, ...]) -> str:
    """Which stretch between `edges` holds `value`, as `<=2` or `>9`."""
    for edge in edges:
        if value <= edge:
            return f"<={edge:g}"
    return f">{edges[-1]:g}"


def _own_features(line: Seen) -> list[str]:
    form = line.shape
    names = ["any", f"form={form.form}", f"words{name_bucket(form.words, (1, 3, 6, 11, 19, 30, 50))}"]
    names += [f"{form.form} small{name_bucket(form.lower, (0.25, 0.5, 0.7))}"] if form.words > 3 else []
    names += [f"mark: {mark}" for mark in form.marks]
    names += [f"long mark: {mark}" for mark in form.marks if form.words >= 12]
    names += [f"sentences={form.sentences}"] if form.words > 11 else []
    names += [f"is {name}" for name in line.says.whole]
    names += [f"opens as {name}" for name in line.says.opens]
    names += [f"holds {name}" for name in line.says.holds]
    return names + [name for name, holds in _own_flags(line) if holds]


def _own_flags(line: Seen) -> tuple[tuple[str, bool], ...]:
    form = line.shape
    return (
        ("furniture", bool(line.says.any())),
        ("capitals", form.capitals),
        ("starts small", form.starts_small),
        ("commas", form.commas),
        ("repeated", line.copies > 1),
        ("repeated often", line.copies > 3),
        ("repeated prose", line.copies > 1 and line.told),
    )


def _blank_features(seen: tuple[Seen, ...]) -> list[list[str]]:
    """A blank line above or below tells of a paragraph, where a text sets only paragraphs apart."""
    if not sets_apart(seen):
        return [["blanks tell nothing"] for _ in seen]
    apart = [line.raw.blanks > 0 for line in seen]
    below = [*apart[1:], True]
    told_in = count_stretches(seen, apart)
    return [
        _apart_features(line.shape.form, a, b, name_bucket(count, (0, 1, 3)))
        for line, a, b, count in zip(seen, apart, below, told_in, strict=True)
    ]


def _apart_features(form: LineShape, above: bool, below: bool, told: str) -> list[str]:
    if not above and not below:
        return ["in a row", f"in a row {form}"]
    sides = f"{'yes' if above else 'no'}, {'yes' if below else 'no'}"
    return [
        f"apart: {sides}",
        f"set apart {form}",
        f"paragraphs in stretch{told}",
        f"{form}, paragraphs in stretch{told}",
    ]


def _neighbour_features(seen: tuple[Seen, ...]) -> list[list[str]]:
    forms = ["edge", "edge", *(str(line.shape.form) for line in seen), "edge", "edge"]
    kinds = ["", *((line.says.any() or ("",))[0] for line in seen), ""]
    found = []
    for at, line in enumerate(seen):
        two_up, up, _, down, two_down = forms[at : at + 5]
        names = [f"above={up}", f"below={down}", f"second above={two_up}", f"second below={two_down}"]
        names += [f"{line.shape.form} between {_form_class(up)} and {_form_class(down)}"]
        names += [f"above: {kinds[at]}"] if kinds[at] else []
        names += [f"below: {kinds[at + 2]}"] if kinds[at + 2] else []
        found.append(names)
    return found


def _form_class(form: str) -> str:
    return (
        "text"
        if form in _CLOSED_SHAPES or form in (LineShape.COLON, LineShape.OPEN)
        else form
        if form == "edge"
        else "short"
    )


def _density_features(seen: tuple[Seen, ...]) -> list[list[str]]:
    """How much of what stands around a line is running text."""
    letters = [0, *accumulate(line.shape.letters for line in seen)]
    prose = [0, *accumulate(line.shape.letters * line.told for line in seen)]
    closed = [0, *accumulate(line.shape.form in _CLOSED_SHAPES for line in seen)]
    found = []
    for at in range(len(seen)):
        names = []
        for name, low, high in (
            ("3 around", at - 3, at + 4),
            ("5 above", at - 5, at),
            ("5 below", at + 1, at + 6),
            ("10 around", at - 10, at + 11),
        ):
            first, end = max(0, low), max(0, min(len(seen), high))
            told = (prose[end] - prose[first]) / ((letters[end] - letters[first]) or 1)
            names.append(f"prose in {name}{name_bucket(told, (0.01, 0.3, 0.6, 0.85, 0.97))}")
            if "10" in name:
                share = (closed[end] - closed[first]) / ((end - first) or 1)
                names.append(f"closed in {name}{name_bucket(share, (0.05, 0.2, 0.4, 0.6, 0.8))}")
        found.append(names)
    return found


def _run_features(seen: tuple[Seen, ...]) -> list[list[str]]:
    """A line that is no paragraph stands in a run of such lines, between paragraphs or at an edge."""
    stops = [-1, *(at for at, line in enumerate(seen) if line.told), len(seen)]
    found: list[list[str]] = [["paragraph"] for _ in seen]
    for low, high in pairwise(stops):
        sides = "inside" if low >= 0 and high < len(seen) else "before all" if low < 0 else "after all"
        length = name_bucket(high - low - 1, (1, 2, 4, 8, 16, 40))
        for at in range(low + 1, high):
            near = name_bucket(min(at - low, high - at), (1, 2, 4, 8))
            found[at] = [
                f"run {sides}{length}",
                f"{seen[at].shape.form} in run {sides}{name_bucket(high - low - 1, (1, 3, 8))}",
                f"from prose{near}",
            ]
    return found


def _label_features(seen: tuple[Seen, ...]) -> list[list[str]]:
    """The last label of page furniture above a line, while no two paragraphs have followed it."""
    found, label, since, told = [], "", 0, 0
    for line in seen:
        found.append(
            [f"under {label}", f"{line.shape.form} under furniture"] if label and since <= _REACH else []
        )
        since += 1
        told = told + 1 if line.told else 0
        if told > 1:
            label = ""
        if line.says.whole and line.shape.words < 7:
            label, since, told = line.says.whole[0], 0, 0
    return found


def _vocabulary_features(seen: tuple[Seen, ...]) -> list[list[str]]:
    """The share of its long words that the paragraphs have too: small in the headline of another article."""
    words = [frozenset(map(str.lower, _LONG_WORD.findall(line.raw.text[:2000]))) for line in seen]
    common = Counter(word for line, mine in zip(seen, words, strict=True) if line.told for word in mine)
    found: list[list[str]] = []
    for line, mine in zip(seen, words, strict=True):
        if len(mine) < 3:
            found.append([])
            continue
        least = 1 if line.told else 0
        share = sum(common[word] > least for word in mine) / len(mine)
        found.append(
            [
                f"shared words{name_bucket(share, (0.1, 0.25, 0.4, 0.6, 0.8))}",
                f"{line.shape.form} shares{name_bucket(share, (0.2, 0.5))}",
            ]
        )
    return found


def _place_features(seen: tuple[Seen, ...]) -> list[list[str]]:
    """Where a line stands among the paragraphs: before the first, after the last, among how many."""
    told = [0, *accumulate(line.shape.letters * line.told for line in seen)]
    whole = told[-1] or 1
    found = []
    for at, line in enumerate(seen):
        where = "first" if not told[at] else "last" if told[at + 1] == whole else "middle"
        above = name_bucket(told[at] / whole, (0, 0.1, 0.5, 0.9, 0.999))
        found.append([f"prose above{above}", f"{line.shape.form} {where}"])
    return found


def _cluster_features(seen: tuple[Seen, ...]) -> list[list[str]]:
    """Paragraphs with few other lines between them are a cluster; the article is mostly the largest."""
    found: list[list[str]] = [[] for _ in seen]
    groups = gather_clusters([at for at, line in enumerate(seen) if line.told])
    if not groups:
        return found
    size = [sum(seen[at].shape.letters for at in group) for group in groups]
    largest = max(range(len(groups)), key=lambda index: (size[index], -index))
    first, last = groups[largest][0], groups[largest][-1]
    share = name_bucket(size[largest] / sum(size), (0.4, 0.7, 0.95))
    for at in range(len(seen)):
        where = "above" if at < first else "below" if at > last else "in"
        near = name_bucket(max(first - at, at - last), (0, 1, 3, 8, 20))
        found[at] = [
            f"{where} largest cluster, {share}",
            f"{seen[at].shape.form} {where} largest cluster",
            f"{where} largest by{near}",
        ]
    return found


def _stated_features(seen: tuple[Seen, ...]) -> list[list[str]]:
    """How far above a line a date or a by-line stands, and whether paragraphs came between."""
    found, since, told = [], 99, 0
    for line in seen:
        near = name_bucket(since, (1, 3, 6, 12, 25))
        found.append(
            [
                f"dated above{near}, {'text' if told else 'no text'} since",
                f"{line.shape.form} dated above{near}",
            ]
        )
        since, told = since + 1, told + line.told
        if is_date(line.raw.text) or is_byline(line.raw.text):
            since, told = 0, 0
    return found


def _talk_features(seen: tuple[Seen, ...]) -> list[list[str]]:
    """Around a comment stand the hours of others, names that "say", calls to reply."""
    marks = [bool({LineMark.CLOCK, LineMark.AGO} & set(line.shape.marks)) and not line.told for line in seen]
    names = [line.shape.form in (LineShape.COLON, LineShape.LABEL) for line in seen]
    hours, short = [0, *accumulate(marks)], [0, *accumulate(names)]
    found = []
    for at, line in enumerate(seen):
        low, high = max(0, at - 4), min(len(seen), at + 5)
        names_around = (short[high] - short[low]) / (high - low)
        found.append(
            [
                f"hours around{name_bucket(hours[high] - hours[low], (0, 1, 2))}",
                f"{line.shape.form}, labels around{name_bucket(names_around, (0.1, 0.3, 0.6))}",
            ]
        )
    return found


def _list_features(seen: tuple[Seen, ...]) -> list[list[str]]:
    """Lines that begin alike, or are all set apart, are a list."""
    starts = [shape_beginning(line.raw.text) for line in seen]
    apart = [0, *accumulate(line.raw.blanks > 0 for line in seen)]
    found = []
    for at, begins in enumerate(starts):
        low, high = max(0, at - 4), min(len(seen), at + 5)
        alike = sum(other == begins for other in starts[low:high]) - 1
        names = [f"alike around{name_bucket(alike, (0, 2, 5))}"]
        names += ["alike, with numbers"] if alike > 2 and "9" in begins else []
        share = name_bucket((apart[high] - apart[low]) / (high - low), (0.1, 0.5, 0.9))
        names += [f"{seen[at].shape.form}, apart around{share}"]
        found.append(names)
    return found
