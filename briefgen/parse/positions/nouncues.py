"""Positions told by a noun: "the minister's claim that", "calls from unions for"."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.positions import cues, tree
from briefgen.parse.positions.drafts import Draft, Passage

FROM = {"from", "by", "among", "of"}
"""Prepositions before the one whose claim, call or support it is."""


def find(passage: Passage, taken: set[int]) -> Iterator[Draft]:
    """A draft for each noun of the lexicon that has both a holder and a content."""
    known = cues.nouns()
    for token in passage.doc:
        if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in known and not passage.inside(token):
            yield from _draft(passage, token)


def _draft(passage: Passage, word: Token) -> Iterator[Draft]:
    frames = cues.nouns()[word.lemma_.lower()]
    who = _owner(word)
    found = next(((frame, span) for frame, span in complements(word, who) if frame in frames), None)
    if found is None or who is None:
        return
    frame, span = found
    source = tree.trimmed(passage.text.text, _named(who))
    content = tree.trimmed(passage.text.text, _before_agent(span, who))
    one = passage.text.around(source) == passage.text.around(content)
    if one and content.start < content.end and not content.overlaps(source):
        yield Draft(
            "positions.noun",
            (source,),
            (Span(word.idx, word.idx + len(word)),),
            (content,),
            who.i,
            word.i,
            frames[frame],
        )


def attitude(word: Token) -> str:
    """The class of a noun with what it takes: "plans to build" want; empty where it tells of no attitude."""
    if word.pos_ != "NOUN":
        return ""
    frames = cues.nouns().get(word.lemma_.lower(), {})
    kind = next((frames[frame] for frame, _ in complements(word, None) if frame in frames), "")
    return kind or (cues.undertakings().get(word.lemma_.lower(), "") if _of_own(word) else "")


def _of_own(word: Token) -> bool:
    """As in "the continuation of its strike": what is undertaken is the speaker's."""
    of = (child for child in word.children if child.dep_ == "prep" and child.lower_ in {"of", "to", "in"})
    things = (below for child in of for below in child.children if below.dep_ == "pobj")
    return any(owner.tag_ == "PRP$" for thing in (word, *things) for owner in thing.children)


def _named(who: Token) -> Span:
    """The holder's phrase; of an adjective ("the French proposal") the word alone."""
    return tree.reach(who) if who.dep_ != "amod" else Span(who.idx, who.idx + len(who))


def _before_agent(span: Span, who: Token) -> Span:
    """What is told, up to the "by" that names who does it."""
    agent = who.head.lower_ == "by" and span.start < who.head.idx < span.end
    return Span(span.start, who.head.idx) if agent else span


def _owner(word: Token) -> Token | None:
    """As in "Lisbon's plan", "calls from unions", "the Portuguese proposal"."""
    for child in word.children:
        if child.dep_ == "poss" or (
            child.dep_ in {"amod", "compound"} and child.ent_type_ in {"NORP", "GPE"}
        ):
            return child
    if word.dep_ == "dobj" and word.head.lemma_.lower() in cues.light():
        return tree.subject(word.head)
    for child in word.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in FROM:
            below = next((under for under in child.children if under.dep_ == "pobj"), None)
            if below is not None and (child.lower_ != "of" or _holds(below)):
                return below
    return _deeper(word)


def _holds(below: Token) -> bool:
    """Whether "of" names the holder: "the refusal of Portugal", "the intention of most members to join"."""
    return below.ent_type_ in {"PERSON", "GPE", "ORG", "NORP"} or _to(below) is not None


def _to(word: Token) -> Token | None:
    """The verb of a "to" that follows the phrase at once, wherever the parser hangs it."""
    after = word.right_edge.i + 1
    to = word.doc[after] if after < len(word.doc) else None
    return to.head if to is not None and to.tag_ == "TO" and to.head.tag_ in {"VB", "VBN"} else None


def _deeper(word: Token) -> Token | None:
    """As in "the threat of a strike by nurses": who does it stands with what is threatened."""
    of = next((child for child in word.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    deed = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    by = (child for child in deed.children if child.lower_ == "by") if deed is not None else ()
    return next((who for child in by for who in child.children if who.dep_ == "pobj"), None)


def complements(word: Token, who: Token | None = None) -> Iterator[tuple[str, Span]]:
    """What the noun takes, as frame and words."""
    below_who = (child for child in who.children if child.lower_ != "of") if who is not None else ()
    for child in (*word.children, *below_who):
        if child.i < word.i:
            continue
        if child.dep_ == "acl" and child.tag_ == "VB" and any(under.tag_ == "TO" for under in child.children):
            yield "infinitive", tree.reach(child)
        elif child.dep_ in {"acl", "ccomp", "relcl"} and any(
            under.lower_ == "that" and under.dep_ == "mark" for under in child.children
        ):
            yield "clause", tree.reach(child)
        elif child.dep_ == "prep":
            below = next((under for under in child.children if under.dep_ in {"pobj", "pcomp"}), None)
            if below is not None and below != who:
                yield child.lower_, tree.reach(below)
    yield from _beside(word, who)


def _beside(word: Token, who: Token | None) -> Iterator[tuple[str, Span]]:
    """What stands right after the holder, "the intention of most to join", or after "is"."""
    deed = _to(who) if who is not None and who.head.lower_ == "of" else None
    if deed is not None and who is not None:
        yield "infinitive", Span(who.right_edge.nbor(1).idx, tree.reach(deed).end)
    if word.dep_ == "nsubj" and word.head.lemma_ == "be":
        for child in word.head.children:
            if child.i > word.head.i and child.dep_ in {"ccomp", "xcomp"}:
                yield ("clause" if child.dep_ == "ccomp" else "infinitive"), tree.reach(child)
