"""What a reader of a page sees of its blocks, and whether the page hides most of its article."""

from dataclasses import dataclass, replace

from briefgen.load.page.extracted import find_among
from briefgen.load.page.nouns import Hides
from briefgen.load.page.visible import Visible
from briefgen.load.reasons import HIDDEN


@dataclass(frozen=True, slots=True)
class Visibility:
    blocks: tuple[Visible, ...]
    """All blocks of the page, without words where no reader sees them: hidden, struck out, or a note."""
    hides: Hides | None


def look_at_blocks(found: tuple[Visible, ...], text: tuple[str, ...]) -> Visibility:
    """The blocks as they are seen; `text` is the article as trafilatura reads it."""
    hides = _find_hiding(found, text)
    read = hides is not None and not hides.meant
    unseen = (bool(one.unseen) and not (read and one.unseen == HIDDEN) for one in found)
    blocks = tuple(replace(one, text="") if no else one for one, no in zip(found, unseen, strict=True))
    return Visibility(blocks, hides)


def _find_hiding(found: tuple[Visible, ...], text: tuple[str, ...]) -> Hides | None:
    """What is shown too, as pages do for wide and narrow windows, is not hidden."""
    seen = {one.text for one in found if not one.unseen}
    article = [found[at] for at in find_among(found, text)]
    hidden = sum(len(one.text.split()) for one in article if one.unseen == HIDDEN and one.text not in seen)
    shown = sum(len(one.text.split()) for one in article if one.text in seen)
    return Hides(hidden, shown) if hidden > shown else None
