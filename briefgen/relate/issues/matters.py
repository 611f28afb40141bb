"""What a position is about in the end, so that two positions on the very same thing can be told.

"Rejected a ban on the bridge" and "supports the bridge" are on one matter, and on one side of it.
"""

from dataclasses import dataclass
from functools import cache

from briefgen.model import Position, Stance
from briefgen.relate import words
from briefgen.relate.desk import Side
from briefgen.relate.issues import effects, pointing, sides, terms, ways
from briefgen.relate.issues.aims import list_issue_words
from briefgen.relate.issues.held import HeldPosition
from briefgen.relate.lexicon import LEXICON

DENIALS = LEXICON.words("rules", "matters_denials")


@dataclass(frozen=True, slots=True)
class IssueMatter:
    key: frozenset[str]
    """The stems of its words; two matters are one where these are equal."""
    words: str
    """As the article writes it, without "the" and "any"."""
    side: Side
    """Whether the position is for the thing or against it; NONE where it does not say."""


def matter_of(one: HeldPosition) -> IssueMatter | None:
    """What the position is about; None where its words leave that open."""
    return read_matter(one.position, one.brief.article.text)


@cache
def _list_empty_words() -> frozenset[str]:
    return list_issue_words("harmless") | list_issue_words("definite")


def read_matter(position: Position, text: str) -> IssueMatter | None:
    """What the position is about, told by its words alone."""
    matter = position.matter
    if matter is None or pointing.names_open(matter, text):
        return None
    spoken = terms.list_terms(text, matter.span.start, matter.span.end)
    empty = _list_empty_words()
    kept = [word for word in spoken if word.looked_up not in empty]
    key = words.list_stems(" ".join(word.looked_up for word in kept))
    if not key:
        return None
    meant = [word for word in kept if word.looked_up not in words.load_stop_words()]
    named = text[meant[0].span.start : meant[-1].span.end] if meant else matter.span.of(text)
    return IssueMatter(key, named, _side_of_matter(position))


def _side_of_matter(position: Position) -> Side:
    taken = sides.STANCE_SIGNS.get(position.leaning or position.stance)
    steps = position.matter.steps if position.matter else ()
    if taken is None or position.threat or any(one.effect in effects.SIZED for one in steps):
        return Side.NONE
    return Side.FOR if taken * ways.find_sign(steps) > 0 else Side.AGAINST


def is_whole(position: Position, text: str) -> bool:
    """Whether the position is for or against the matter as such, so that two may agree on it."""
    return not (_only_unwanted(position, text) or _says_more(position, text))


def _only_unwanted(position: Position, text: str) -> bool:
    """As in "does not want to stop the cull": who will not undo a thing need not be for it."""
    cue = [word for span in position.cue for word in words.split_tokens(span.of(text))]
    undone = position.matter is not None and ways.find_sign(position.matter.steps) < 0
    return undone and not DENIALS.isdisjoint(cue)


def _says_more(position: Position, text: str) -> bool:
    """As in "opening the ground to schools", "the toll without a vote": more is meant than the thing."""
    matter = position.matter
    whole = [span for span in position.object if matter is not None and span.holds(matter.span)]
    if matter is None or not whole:
        return False
    said = [one.looked_up for one in terms.list_terms(text, matter.span.end, whole[0].end)]
    steps = {word for one in matter.steps for word in words.split_tokens(one.span.of(text))}
    kept = words.list_stems(" ".join(said)) - words.list_stems(" ".join((*steps, *list_issue_words("times"))))
    return said[:1] != ["of"] and bool(kept)  # "of the valley" belongs to the thing


def has_moved(one: HeldPosition, other: HeldPosition) -> bool:
    """Whether two positions are two stands: other sides, one undecided, or a condition that is gone."""
    if one.side is not Side.NONE and other.side is not Side.NONE:
        if Side.UNRESOLVED in {one.side, other.side}:
            return False
        return one.side is not other.side or _is_released(one.position, other.position)
    pair = {one.position.stance, other.position.stance}
    if Stance.UNDECIDED in pair:
        return len(pair) == 2
    found, also = _side_of_matter(one.position), _side_of_matter(other.position)
    if Side.NONE in {found, also}:
        return False
    return found is not also or _is_released(one.position, other.position)


def _is_released(one: Position, other: Position) -> bool:
    """As in "only if residents pay no toll", then "I support it now"."""
    held = [position for position in (one, other) if position.stance is not Stance.CONDITIONAL]
    return len(held) == 1 and not held[0].condition
