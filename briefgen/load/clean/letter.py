"""How a letter ends: "Yours sincerely,", below it who signs, and from where."""

from briefgen.load.clean.look import Seen
from briefgen.load.clean.onward import is_furniture
from briefgen.load.clean.shape import LineShape
from briefgen.load.lexicon import LEXICON

SIGNING_LINES = 3
"""Lines of name, office and place below the close of a letter at most."""
_CLOSES = LEXICON.load("sentences", dict[str, frozenset[str]])["closes"]
_SHORT = (LineShape.LABEL, LineShape.HEADLINE)


def find_letter_end(seen: tuple[Seen, ...], first: int, last: int) -> int:
    """The line below a letter that closes on one of the lines `first` to `last`; 0 where none does."""
    close = next((at for at in range(first, last + 1) if _closes(seen[at])), -1)
    if close < 0:
        return 0
    end = close + 1
    while end < min(len(seen), close + 1 + SIGNING_LINES) and _may_sign(seen[end]):
        end += 1
    return end


def _closes(line: Seen) -> bool:
    return line.raw.text.lower().rstrip(",.! ") in _CLOSES


def _may_sign(line: Seen) -> bool:
    """A name, an office or a place, with its postcode at most."""
    plain = line.shape.form in _SHORT and line.copies == 1 and not is_furniture(line)
    return plain and line.raw.text[0].isupper() and line.raw.blanks <= 1
