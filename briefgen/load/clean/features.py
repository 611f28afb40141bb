"""What is known of each line before anything is decided: its shape, its words, its place, its neighbours.

A feature is a short name that a line has or has not, `form=prose` or `above: navigation`. Names carry no text
of the article. Everything here is linear in the text.
"""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, pairwise

from briefgen.load.clean.furniture import Says, says
from briefgen.load.clean.shape import Form, Shape, shape

_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_TOLD = frozenset({Form.PROSE})
_CLOSED = frozenset({Form.PROSE, Form.SENTENCE, Form.QUESTION})
_REACH = 12
"""How many lines below a label such as "Most read" a line still stands under it."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A line that is not blank, as it stands."""

    start: int
    text: str
    number: int
    blanks: int
    """Blank lines right above it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A line with what is seen on it alone."""

    raw: Raw
    shape: Shape
    says: Says
    copies: int
    """How often the same line stands in the text."""

    @property
    def told(self) -> bool:
        return self.shape.form in _TOLD


def raws(text: str) -> tuple[Raw, ...]:
    """The lines of `text` that are not blank."""
    found, at, blanks = [], 0, 0
    for number, line in enumerate(text.split("\n"), start=1):
        bare = line.strip()
        if bare:
            found.append(Raw(at + line.index(bare[0]), bare, number, blanks))
        blanks = 0 if bare else blanks + 1
        at += len(line) + 1
    return tuple(found)


def look(text: str) -> tuple[Seen, ...]:
    """Every line of `text` that is not blank, looked at alone."""
    found = raws(text)
    copies = Counter(raw.text for raw in found)
    return tuple(Seen(raw, shape(raw.text), says(raw.text), copies[raw.text]) for raw in found)


def features(seen: tuple[Seen, ...]) -> list[list[str]]:
    """The features of every line, in order."""
    own = [_own(line) for line in seen]
    for columns in (
        _blank(seen),
        _neighbours(seen),
        _near(seen),
        _runs(seen),
        _under(seen),
        _shared(seen),
        _place(seen),
    ):
        for names, more in zip(own, columns, strict=True):
            names.extend(more)
    return own


def bucket(value: float, edges: tuple[float, ...]) -> str:
    """Which stretch between `edges` holds `value`, as `<=2` or `>9`."""
    for edge in edges:
        if value <= edge:
            return f"<={edge:g}"
    return f">{edges[-1]:g}"


def _own(line: Seen) -> list[str]:
    form = line.shape
    names = ["any", f"form={form.form}", f"words{bucket(form.words, (1, 3, 6, 11, 19, 30, 50))}"]
    names += [f"{form.form} small{bucket(form.lower, (0.25, 0.5, 0.7))}"] if form.words > 3 else []
    names += [f"mark: {mark}" for mark in form.marks]
    names += [f"long mark: {mark}" for mark in form.marks if form.words >= 12]
    names += [f"sentences={form.sentences}"] if form.words > 11 else []
    names += [f"is {name}" for name in line.says.whole]
    names += [f"opens as {name}" for name in line.says.opens]
    names += [f"holds {name}" for name in line.says.holds]
    names += ["furniture"] if line.says.any() else []
    flags = (
        ("capitals", form.capitals),
        ("starts small", form.starts_small),
        ("commas", form.commas),
        ("repeated", line.copies > 1),
        ("repeated often", line.copies > 3),
        ("repeated prose", line.copies > 1 and line.told),
    )
    return names + [name for name, holds in flags if holds]


def _blank(seen: tuple[Seen, ...]) -> list[list[str]]:
    """A blank line above or below tells of a paragraph, where a text sets only paragraphs apart."""
    apart = [line.raw.blanks > 0 for line in seen]
    told = [blank for line, blank in zip(seen, apart, strict=True) if line.told]
    other = [blank for line, blank in zip(seen, apart, strict=True) if not line.told]
    if not told or not other or sum(told) < len(told) / 2 or sum(other) > 0.8 * len(other):
        return [["blanks tell nothing"] for _ in seen]
    below = [*apart[1:], True]
    return [
        [
            f"apart: {'yes' if a else 'no'}, {'yes' if b else 'no'}",
            f"{'set apart' if a or b else 'in a row'} {line.shape.form}",
        ]
        for line, a, b in zip(seen, apart, below, strict=True)
    ]


def _neighbours(seen: tuple[Seen, ...]) -> list[list[str]]:
    forms = ["edge", "edge", *(str(line.shape.form) for line in seen), "edge", "edge"]
    kinds = ["", *((line.says.any() or ("",))[0] for line in seen), ""]
    found = []
    for at, line in enumerate(seen):
        two_up, up, _, down, two_down = forms[at : at + 5]
        names = [f"above={up}", f"below={down}", f"second above={two_up}", f"second below={two_down}"]
        names += [f"{line.shape.form} between {_class(up)} and {_class(down)}"]
        names += [f"above: {kinds[at]}"] if kinds[at] else []
        names += [f"below: {kinds[at + 2]}"] if kinds[at + 2] else []
        found.append(names)
    return found


def _class(form: str) -> str:
    return (
        "text" if form in _CLOSED or form in (Form.COLON, Form.OPEN) else form if form == "edge" else "short"
    )


def _near(seen: tuple[Seen, ...]) -> list[list[str]]:
    """How much of what stands around a line is running text."""
    letters = [0, *accumulate(line.shape.letters for line in seen)]
    prose = [0, *accumulate(line.shape.letters * line.told for line in seen)]
    closed = [0, *accumulate(line.shape.form in _CLOSED for line in seen)]
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
            names.append(f"prose in {name}{bucket(told, (0.01, 0.3, 0.6, 0.85, 0.97))}")
            if "10" in name:
                share = (closed[end] - closed[first]) / ((end - first) or 1)
                names.append(f"closed in {name}{bucket(share, (0.05, 0.2, 0.4, 0.6, 0.8))}")
        found.append(names)
    return found


def _runs(seen: tuple[Seen, ...]) -> list[list[str]]:
    """A line that is no paragraph stands in a run of such lines, between paragraphs or at an edge."""
    stops = [-1, *(at for at, line in enumerate(seen) if line.told), len(seen)]
    found: list[list[str]] = [["paragraph"] for _ in seen]
    for low, high in pairwise(stops):
        sides = "inside" if low >= 0 and high < len(seen) else "before all" if low < 0 else "after all"
        length = bucket(high - low - 1, (1, 2, 4, 8, 16, 40))
        for at in range(low + 1, high):
            near = bucket(min(at - low, high - at), (1, 2, 4, 8))
            found[at] = [
                f"run {sides}{length}",
                f"{seen[at].shape.form} in run {sides}{bucket(high - low - 1, (1, 3, 8))}",
                f"from prose{near}",
            ]
    return found


def _under(seen: tuple[Seen, ...]) -> list[list[str]]:
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


def _shared(seen: tuple[Seen, ...]) -> list[list[str]]:
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
                f"shared words{bucket(share, (0.1, 0.25, 0.4, 0.6, 0.8))}",
                f"{line.shape.form} shares{bucket(share, (0.2, 0.5))}",
            ]
        )
    return found


def _place(seen: tuple[Seen, ...]) -> list[list[str]]:
    """Where a line stands among the paragraphs: before the first, after the last, among how many."""
    told = [0, *accumulate(line.shape.letters * line.told for line in seen)]
    whole = told[-1] or 1
    found = []
    for at, line in enumerate(seen):
        where = "first" if not told[at] else "last" if told[at + 1] == whole else "middle"
        above = bucket(told[at] / whole, (0, 0.1, 0.5, 0.9, 0.999))
        found.append([f"prose above{above}", f"{line.shape.form} {where}"])
    return found
