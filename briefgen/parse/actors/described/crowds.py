"""Groups that speak without a name: "shipowners", "Europeans", "less than half of its members".

Each is a source of its own: two that are called alike are not one. A plural counts only where it says,
thinks or wants something; reports and figures that "show" are none.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Token

from briefgen.model import ActorKind, Form
from briefgen.parse.actors.described.descriptions import speaks
from briefgen.parse.actors.drafts import Calling, Draft
from briefgen.parse.actors.words import Words
from briefgen.parse.lexicon import LEXICON

LONGEST = 8
"""Tokens of the whole phrase."""
SHOWS = LEXICON.words("actors_rules", "crowds_shows")
LOOSE = {"CC", "HYPH", "IN", "POS"}
"""What no phrase opens with."""
DETERMINERS = LEXICON.words("actors_rules", "crowds_determiners")
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
def _words(group: str) -> frozenset[str]:
    return LEXICON.words("actors_crowds", group)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(_words("endings")))


def find(words: Words, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A mention for each such group outside the mentions that are known."""
    taken = {at for draft in drafts for at in range(draft.start, draft.end)}
    for token in words.doc:
        if token.tag_ in {"NNS", "NNPS"} and token.i not in taken and _is_people(token):
            top = _top(token)
            start, end = _start(top, taken), token.i + 1
            heard = speaks(words, top.i) or _holds(top)
            if 0 < end - start <= LONGEST and heard and not _shows(token, top):
                yield Draft(
                    start, end, Form.NOMINAL, ActorKind.UNNAMED, _name(words, start, end), Calling.UNNAMED
                )
                taken |= set(range(start, end))
    yield from _parts(words, taken)


def _parts(words: Words, taken: set[int]) -> Iterator[Draft]:
    """As in "less than half of the League are open to talks": a part of a body that has a name."""
    for token in words.doc:
        of = next((child for child in token.rights if child.lower_ == "of"), None)
        if (
            of is None
            or token.i in taken
            or token.lower_ not in _words("parts")
            or not speaks(words, token.i)
        ):
            continue
        start = _start(token, taken)
        name = _name(words, start, of.right_edge.i + 1)
        yield Draft(start, token.i + 1, Form.NOMINAL, ActorKind.UNNAMED, name, Calling.UNNAMED)


def _holds(top: Token) -> bool:
    """As in "the intention of most members to join"."""
    return top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.lemma_ in _words("holding")


def _is_people(token: Token) -> bool:
    low = token.lower_
    # "Two members, Ana Silva and Jan Berg": whoever is named beside the noun speaks.
    if low in _words("things") or any(child.dep_ == "appos" for child in token.children):
        return False
    return low in _words("nouns") or token.ent_type_ == "NORP" or low.endswith(_endings())


def _top(token: Token) -> Token:
    """The word that speaks: "half" in "half of its members"."""
    of = token.head
    part = of.head if token.dep_ == "pobj" and of.lower_ == "of" else token
    return part if part.lower_ in _words("parts") or part.pos_ == "NUM" else token


def _start(top: Token, taken: set[int]) -> int:
    """Where the phrase begins: nothing of another mention, no verb and no comma stands in it."""
    start = top.i
    while start > top.left_edge.i and top.doc[start - 1].tag_ in INSIDE and start - 1 not in taken:
        start -= 1
    while start < top.i and top.doc[start].tag_ in LOOSE:
        start += 1
    return start


def _shows(token: Token, top: Token) -> bool:
    """As in "the numbers show": only nouns that surely are people show, say or find."""
    return token.lower_ not in _words("nouns") and top.head.lemma_ in SHOWS


def _name(words: Words, start: int, end: int) -> str:
    return words.joined(start + (words.lower(start) in DETERMINERS), end)
