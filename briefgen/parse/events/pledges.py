"""What is pledged otherwise than by an infinitive: a thing, a noun, a list.

“promised €2m for the roof”, “gave an undertaking to reopen the pool”, “The council will:” above items.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from briefgen.parse.dates import clauses
from briefgen.parse.events.scene import EventScene, load_event_words
from briefgen.parse.grammar.below import (
    find_before,
    has_before,
    has_helper,
    list_after,
)
from briefgen.parse.grammar.hearsay import find_hearsay
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.lexicon import LEXICON

GIVEN = LEXICON.words("events_rules", "pledges_given")
"""Verbs whose object may be money or a thing that is promised."""
NAMED = LEXICON.words("events_rules", "pledges_named")
"""Nouns of a promise."""
MADE = LEXICON.words("events_rules", "pledges_made")
"""Verbs by which such a noun is made or said again."""
ITEM_MARKS = frozenset("-*•‣▪–")
MOST_ITEMS = 12
"""Items of the longest list that is read."""
ITEM_WORDS = 4
"""Words at the head of an item among which its verb stands: “to”, a mark."""


@dataclass(frozen=True, slots=True)
class PledgedItem:
    """What an item of a list pledges, and the word above the list that pledges it."""

    act: Token
    pledge: Token


def find_pledged_noun(verb: Token) -> Token | None:
    """The infinitive of “gave an undertaking *to reopen* it”, where the verb makes the promise."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in MADE:
        return None
    nouns = [one for one in list_after(verb, {"dobj"}) if one.lemma_.lower() in NAMED]
    behind = (child for noun in nouns for child in (*noun.rights, *verb.rights) if child.i > noun.i)
    return next((one for one in behind if _is_infinitive_of_noun(one)), None)


def _is_infinitive_of_noun(one: Token) -> bool:
    led = has_helper(one, {"to"})
    return led and one.pos_ in {"AUX", "VERB"} and one.dep_ in {"acl", "advcl", "xcomp"}


def pledges_thing(verb: Token, *, dated: bool) -> bool:
    """“promised €2m”, “pledged a report by May”: an amount, or a thing with the day by which it comes."""
    if verb.lemma_.lower() not in GIVEN or has_before(verb, {"auxpass"}):
        return False
    things = [one for one in list_after(verb, {"dobj"}) if not one.tag_.startswith("PRP")]
    return any(dated or _is_amount(one) for one in things)


def _is_amount(noun: Token) -> bool:
    return noun.pos_ in {"NUM", "SYM"} or any(one.pos_ in {"NUM", "SYM"} for one in noun.lefts)


def list_items(scene: EventScene) -> Iterator[PledgedItem]:
    """The items of lists whose first line pledges: “The board commits itself to:”."""
    pledge, count = None, 0
    text = scene.article.text
    for above, one in pairwise(scene.text.spans):
        led = above.of(text).rstrip().endswith(":")
        pledge = _find_list_pledge(scene, above.start, above.end) if led else pledge
        count = 0 if led else count + 1
        act = _find_item_act(scene, one.start, one.end) if pledge is not None else None
        if act is None or count >= MOST_ITEMS:
            pledge = None
        elif pledge is not None:
            yield PledgedItem(act, pledge)


def _find_list_pledge(scene: EventScene, start: int, end: int) -> Token | None:
    """The last word of a line above a list that binds: “commits itself to:”, “will:”."""
    span = scene.doc.char_span(start, end, alignment_mode="expand")
    for token in reversed(span or ()):
        if token.pos_ in {"AUX", "VERB"}:
            binds = token.lemma_.lower() in load_event_words()["binding"] or token.lower_ == "will"
            told = binds and has_before(token, SUBJECTS)
            return token if told else None
    return None


def _find_item_act(scene: EventScene, start: int, end: int) -> Token | None:
    """The verb with which an item opens, behind its mark."""
    span = scene.doc.char_span(start, end, alignment_mode="expand")
    for token in (span or ())[:ITEM_WORDS]:
        if token.pos_ == "VERB":
            bare = token.tag_ in {"VB", "VBP"} and not has_before(token, SUBJECTS)
            return token if bare else None
        if not (token.is_space or token.text in ITEM_MARKS or token.lower_ == "to"):
            return None
    return None


def find_list_subject(pledge: Token) -> Token | None:
    """Who pledges all that stands in the list."""
    own = find_before(pledge, SUBJECTS)
    return own or clauses.find_clause_subject(pledge)


def falls_to(verb: Token, lemma: str) -> bool:
    """“will run out of cash”, “will do so on Monday”, “maybe they will”: befalls, told elsewhere, doubted."""
    behind = {child.lower_ for child in verb.rights}
    aged = lemma == "turn" and any(child.tag_ == "CD" for child in verb.rights)  # "will turn 36 in March"
    return (
        aged
        or find_hearsay(verb) is not None
        or any(f"{lemma} {word}" in load_event_words()["foretold_with"] for word in behind)
    )
