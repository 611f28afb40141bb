"""What a noun takes: "the plan to build", "calls for a vote", and the attitude it tells of.

Knows the lexicon and the parse.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_governed, find_that, list_children
from briefgen.parse.grammar.spans import cover_phrase
from briefgen.parse.grammar.verbs import is_infinitive
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues

OF_THINGS = LEXICON.words("positions_rules", "nouns_of_things")

CLAUSES = {"acl", "ccomp", "relcl"}
"""Labels of what a noun says, where "that" opens it."""


def attitude(word: Token) -> str:
    """The class of a noun with what it takes: "plans to build" want; empty where it tells of no attitude."""
    if word.pos_ != "NOUN":
        return ""
    frames = cues.nouns().get(word.lemma_.lower(), {})
    kind = next((frames[frame] for frame, _ in complements(word, None) if frame in frames), "")
    return kind or (cues.undertakings().get(word.lemma_.lower(), "") if _of_own(word) else "")


def complements(word: Token, who: Token | None = None) -> Iterator[tuple[str, Span]]:
    """What the noun takes, as frame and words."""
    below_who = () if who is None else who.children
    own = (child for child in (*word.children, *below_who) if child.i >= word.i)
    for child in own:
        if who is None or child.head != who or child.lower_ != "of":
            yield from _complement_of_noun(child, who)
    yield from _complement_beside(word, who)


def _complement_of_noun(child: Token, who: Token | None) -> Iterator[tuple[str, Span]]:
    """What hangs on the noun, as the frame that it fills."""
    if child.dep_ in {"acl", "relcl"} and is_infinitive(child):
        yield "infinitive", cover_phrase(child)
    elif child.dep_ in CLAUSES and find_that(child) is not None:
        yield "clause", cover_phrase(child)
    elif child.dep_ == "prep":
        below = find_governed(child)
        if below is not None and below != who:
            yield child.lower_, cover_phrase(below)


def _of_own(word: Token) -> bool:
    """As in "the continuation of its strike": what is undertaken is the speaker's."""
    of = (child for child in list_children(word, {"prep"}) if child.lower_ in OF_THINGS)
    things = (below for child in of for below in child.children if below.dep_ == "pobj")
    return any(owner.tag_ == "PRP$" for thing in (word, *things) for owner in thing.children)


def _complement_beside(word: Token, who: Token | None) -> Iterator[tuple[str, Span]]:
    """What stands right after the holder, "the intention of most to join", or after "is"."""
    deed = following(who) if who is not None and who.head.lower_ == "of" else None
    if deed is not None and who is not None:
        yield "infinitive", Span(who.right_edge.nbor(1).idx, cover_phrase(deed).end)
    if word.dep_ == "nsubj" and word.head.lemma_ == "be":
        for child in word.head.children:
            if child.i > word.head.i and child.dep_ in {"ccomp", "xcomp"}:
                yield ("clause" if child.dep_ == "ccomp" else "infinitive"), cover_phrase(child)


def following(word: Token) -> Token | None:
    """The verb of a "to" that follows the phrase at once, wherever the parser hangs it."""
    after = word.right_edge.i + 1
    to = word.doc[after] if after < len(word.doc) else None
    return to.head if to is not None and to.tag_ == "TO" and to.head.tag_ in {"VB", "VBN"} else None
