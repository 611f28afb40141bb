"""Every line of a text, looked at alone."""

from collections import Counter
from dataclasses import dataclass

from briefgen.load.clean.furniture import Says, find_furniture
from briefgen.load.clean.shape import LineShape, Shape, shape


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
        """Whether it is a paragraph of running text."""
        return self.shape.form is LineShape.PROSE


def split_raws(text: str) -> tuple[Raw, ...]:
    """The lines of `text` that are not blank."""
    found, at, blanks = [], 0, 0
    for number, line in enumerate(text.split("\n"), start=1):
        bare = line.strip()
        if bare:
            found.append(Raw(at + line.index(bare[0]), bare, number, blanks))
        blanks = 0 if bare else blanks + 1
        at += len(line) + 1
    return tuple(found)


def look_at_lines(text: str) -> tuple[Seen, ...]:
    """Every line of `text` that is not blank, looked at alone."""
    found = split_raws(text)
    copies = Counter(raw.text for raw in found)
    return tuple(Seen(raw, shape(raw.text), find_furniture(raw.text), copies[raw.text]) for raw in found)
