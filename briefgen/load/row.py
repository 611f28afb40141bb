"""The noun of a cleaned text: one kept line."""

from dataclasses import dataclass
from datetime import date

from briefgen.load.clean.line import LineKind
from briefgen.model import Span


@dataclass(frozen=True, slots=True)
class Row:
    """One kept line, as a span of the text."""

    span: Span
    kind: LineKind
    day: date | None = None
    """Of a line that states when the part below it was written: the day."""
