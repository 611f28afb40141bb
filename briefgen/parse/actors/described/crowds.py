"""Groups that speak without a name: "shipowners", "Europeans", "less than half of its members".

Each is a source of its own: two that are called alike are not one. A plural counts only where it says,
thinks or wants something; reports and figures that "show" are none.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Token

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.described.alone import is_amount
from briefgen.parse.actors.described.speaking import is_speaking_noun
from briefgen.parse.actors.drafts import Calling, MentionDraft
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import is_people
from briefgen.parse.grammar.below import has_child
from briefgen.parse.lexicon import LEXICON

CROWD_TOKENS = 8
"""Tokens of the whole phrase."""
SHOWS = LEXICON.words("actors_rules", "crowds_shows")
NO_CROWD_OPENERS = {"CC", "HYPH", "IN", "POS"}
"""What no phrase opens with."""
CROWD_DETERMINERS = LEXICON.words("actors_rules", "crowds_determiners")
INSIDE = {
    "CC",
    "CD",
    "DT",
    "HYPH",
    "IN",
    "JJ",
    "JJR",
    "JJS",
    "NN",
    "NNP",
    "NNPS",
    "NNS",
    "POS",
    "PRP$",
    "RB",
    "VBG",
    "VBN",
}


@cache
def _crowd_words(group: str) -> frozenset[str]:
    return LEXICON.words("actors_crowds", group)


@cache
def _crowd_endings() -> tuple[str, ...]:
    return tuple(sorted(_crowd_words("endings")))


def find_crowds(words: TokenTexts, drafts: Sequence[MentionDraft]) -> Iterator[MentionDraft]:
    """A mention for each such group outside the mentions that are known."""
    taken = {at for draft in drafts for at in range(draft.start, draft.end)}
    for token in words.tokens:
        if token.tag_ in {"NNS", "NNPS"} and token.i not in taken and _is_people(token):
            top = _top_of_phrase(token)
            start, end = _start_of_phrase(top, taken), token.i + 1
            heard = is_speaking_noun(words, top.i) or _holds_intention(top)
            if 0 < end - start <= CROWD_TOKENS and heard and not _shows_people(token, top):
                yield _draft_crowd(words, start, end)
                taken |= set(range(start, end))
    yield from _find_parts_of_bodies(words, taken)


def _find_parts_of_bodies(words: TokenTexts, taken: set[int]) -> Iterator[MentionDraft]:
    """As in "less than half of the League are open to talks": a part of a body that has a name."""
    parts = _crowd_words("parts")
    for token in words.tokens:
        if token.lower_ not in parts or token.i in taken or is_amount(words, token.i):
            continue
        of = next((child for child in token.rights if child.lower_ == "of"), None)
        if of is None or not is_speaking_noun(words, token.i):
            continue
        start = _start_of_phrase(token, taken)
        name = _name_crowd(words, start, of.right_edge.i + 1)
        yield MentionDraft(start, token.i + 1, MentionForm.NOMINAL, ActorKind.UNNAMED, name, Calling.UNNAMED)


def _draft_crowd(words: TokenTexts, start: int, end: int) -> MentionDraft:
    """A people as a whole is called by its name: "Peruvians", "the Danes"; not "young Danes"."""
    name = _name_crowd(words, start, end)
    whole = is_people(name)
    kind, calling = (ActorKind.GROUP, Calling.GROUP) if whole else (ActorKind.UNNAMED, Calling.UNNAMED)
    return MentionDraft(start, end, MentionForm.NOMINAL, kind, name, calling)


def _holds_intention(top: Token) -> bool:
    """As in "the intention of most members to join"."""
    return top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.lemma_ in _crowd_words("holding")


def _is_people(token: Token) -> bool:
    low = token.lower_
    # "Two members, Ana Silva and Jan Berg": whoever is named beside the noun speaks.
    if low in _crowd_words("things") or has_child(token, {"appos"}):
        return False
    return low in _crowd_words("nouns") or _is_of_people(token) or low.endswith(_crowd_endings())


def _is_of_people(token: Token) -> bool:
    return token.ent_type_ == "NORP" or is_people(token.text)


def _top_of_phrase(token: Token) -> Token:
    """The word that speaks: "half" in "half of its members"."""
    of = token.head
    part = of.head if token.dep_ == "pobj" and of.lower_ == "of" else token
    return part if part.lower_ in _crowd_words("parts") or part.pos_ == "NUM" else token


def _start_of_phrase(top: Token, taken: set[int]) -> int:
    """Where the phrase begins: nothing of another mention, no verb and no comma stands in it."""
    start = top.i
    while start > top.left_edge.i and top.doc[start - 1].tag_ in INSIDE and start - 1 not in taken:
        start -= 1
    while start < top.i and top.doc[start].tag_ in NO_CROWD_OPENERS:
        start += 1
    return start


def _shows_people(token: Token, top: Token) -> bool:
    """As in "the numbers show": only nouns that surely are people show, say or find."""
    return token.lower_ not in _crowd_words("nouns") and top.head.lemma_ in SHOWS


def _name_crowd(words: TokenTexts, start: int, end: int) -> str:
    return words.joined(start + (words.lower(start) in CROWD_DETERMINERS), end)
