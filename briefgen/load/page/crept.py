"""What was taken for the article of a page and is none of it, and why."""

from briefgen.load.clean import rules
from briefgen.load.clean.contacts import cut_contacts
from briefgen.load.clean.decide import cut_twice
from briefgen.load.clean.foreign import find_foreign_lines
from briefgen.load.clean.furniture import find_furniture, name_reason
from briefgen.load.clean.look import Raw, Seen
from briefgen.load.clean.shape import LineShape, shape
from briefgen.load.page.elements import RANKS
from briefgen.load.page.visible import Visible

LINK = 0.9
"""The share of its letters in links from which a block is a link."""
BLOCKS_BELOW_LABEL = 8
"""So many blocks below a label such as "Related" stand under it."""
_BOXES = frozenset({"amp-accordion", "amp-list", "amp-sidebar", "aside"})


def looked_at(one: Visible) -> Seen:
    return Seen(Raw(0, one.text, one.line, 0), shape(one.text), find_furniture(one.text), 1)


def find_crept(found: tuple[Visible, ...], kept: list[int]) -> dict[int, str]:
    """The blocks of `kept` that are none of the article's, with why."""
    seen = tuple(looked_at(found[at]) for at in kept)
    tongues = find_foreign_lines(seen, (True,) * len(seen))
    listed = _find_stacked([_is_other_headline(found[at]) for at in kept])
    told = [
        f"another language ({tongues[at]})"
        if tongues[at]
        else name_reason("headlines")
        if listed[at]
        else rules.find_reason(rules.in_page(), line)
        for at, line in enumerate(seen)
    ]
    final = cut_twice(seen, cut_contacts(seen, _list_under_label(found, kept, told)))
    return {at: why for at, why in zip(kept, final, strict=True) if why}


def find_trailing(found: tuple[Visible, ...], kept: list[int]) -> set[int]:
    """Links below the last sentence of the article: headlines of others, even where they are headings."""
    told = [at for at in kept if shape(found[at].text).form in (LineShape.PROSE, LineShape.SENTENCE)]
    below = [at for at in kept if told and at > max(told)]
    return {at for at in below if found[at].linked > LINK and "://" not in found[at].text}


def _find_stacked(headlines: list[bool]) -> list[bool]:
    """Which headlines of others stand one below another: a lone link may be a sentence of the article."""
    beside = zip([False, *headlines[:-1]], [*headlines[1:], False], strict=False)
    return [own and (above or below) for own, (above, below) in zip(headlines, beside, strict=False)]


def _is_other_headline(one: Visible) -> bool:
    """Whether a block is the headline of another article by its looks: a link, no sentence, no heading."""
    words = shape(one.text)
    headline = words.form in (LineShape.HEADLINE, LineShape.OPEN, LineShape.QUESTION) and words.words > 4
    return headline and one.linked > LINK and "://" not in one.text and not RANKS.keys() & set(one.within)


def _list_under_label(found: tuple[Visible, ...], kept: list[int], told: list[str]) -> list[str]:
    """`told`, with what stands in one box with a label such as "Related" above it."""
    return [
        why or (name_reason("headlines") if _is_boxed(found, at) else "")
        for at, why in zip(kept, told, strict=True)
    ]


def _is_boxed(found: tuple[Visible, ...], at: int) -> bool:
    box = _BOXES & set(found[at].within)
    above = at - 1
    while box and above >= max(0, at - BLOCKS_BELOW_LABEL) and box & set(found[above].within):
        if "headlines" in find_furniture(found[above].text).whole:
            return True
        above -= 1
    return False
