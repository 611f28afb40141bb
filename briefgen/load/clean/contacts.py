"""The people to call about an article: names, offices, numbers below its last sentence."""

from briefgen.load.clean import rules
from briefgen.load.clean.furniture import name_reason
from briefgen.load.clean.look import Seen
from briefgen.load.clean.shape import LineShape

CONTACT_WORDS = 14
"""Words of a line with a name or an office."""
_CONTACT_SHAPES = (LineShape.LABEL, LineShape.HEADLINE, LineShape.OPEN, LineShape.COLON)


def cut_contacts(seen: tuple[Seen, ...], reasons: list[str]) -> list[str]:
    """`reasons`, with the short lines above a number or address below the article cut too."""
    out, below = list(reasons), False
    for at in range(len(seen) - 1, _last_sentence(seen, reasons), -1):
        if rules.is_contact(seen[at]):
            out[at], below = name_reason("contact"), True
        elif below and _is_name_line(seen[at]):
            out[at] = name_reason("contact")
        else:
            below = False
    return out


def _last_sentence(seen: tuple[Seen, ...], reasons: list[str]) -> int:
    sentences = (LineShape.PROSE, LineShape.SENTENCE)
    kept = (at for at, why in enumerate(reasons) if not why and seen[at].shape.form in sentences)
    return max(kept, default=-1)


def _is_name_line(line: Seen) -> bool:
    return line.shape.words <= CONTACT_WORDS and line.shape.form in _CONTACT_SHAPES and not line.says.whole
