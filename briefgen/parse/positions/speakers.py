"""From the words of a source to the mentions that are its speaker: one, two ("both", "X and Y"), or none.

Imports nothing of `actors`; it reads the mentions that were found.
"""

from collections import defaultdict
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import ActorKind, ActorMention, Form, Span, Turn, TurnRole
from briefgen.parse.positions import tree
from briefgen.parse.positions.drafts import Draft, Passage

RELATIVE = {"WP", "WDT"}
FIRST = {"i", "we"}


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of an article by the tokens they cover."""

    all: tuple[ActorMention, ...]
    by_token: dict[int, tuple[int, ...]]

    def at(self, token: Token) -> tuple[int, ...]:
        """The shortest mention over the token; all of them where one word stands for several ("both")."""
        over = self.by_token.get(token.i, ())
        if not over:
            return ()
        size = min(_size(self.all[at]) for at in over)
        shortest = tuple(at for at in over if _size(self.all[at]) == size)
        both = all(self.all[at].form is Form.PRONOUN for at in shortest)
        return shortest if both else shortest[:1]

    def head(self, at: int) -> int:
        """The mention that heads the chain of `at` in this article."""
        same = self.all[at].same_as
        return at if same is None else same


def _size(mention: ActorMention) -> int:
    return mention.evidence.span.end - mention.evidence.span.start


def index(passage: Passage, actors: tuple[ActorMention, ...]) -> Mentions:
    """The mentions, ready to be asked."""
    tokens: defaultdict[int, tuple[int, ...]] = defaultdict(tuple)
    for at, mention in enumerate(actors):
        span = mention.evidence.span
        for token in passage.doc.char_span(span.start, span.end, alignment_mode="expand") or ():
            tokens[token.i] += (at,)
    return Mentions(actors, dict(tokens))


def of(passage: Passage, draft: Draft, mentions: Mentions) -> tuple[int, ...]:
    """The mentions whose position it is; empty where the speaker is not resolved."""
    if draft.turn >= 0:
        return of_turn(passage.article.turns[draft.turn], draft.source, mentions)
    if draft.holder < 0:
        return ()
    head = _antecedent(passage.doc[draft.holder])
    leaders = _leaders(head, mentions)
    if leaders:
        return leaders
    found = [at for token in (head, *_partners(head, draft)) for at in _named(token, mentions)]
    return tuple(dict.fromkeys(found))


def of_turn(turn: Turn, label: tuple[Span, ...], mentions: Mentions) -> tuple[int, ...]:
    """The speaker of a turn, by name; of a question whoever its label names."""
    if turn.role is TurnRole.QUESTION:
        spans = [mention.evidence.span for mention in mentions.all]
        return tuple(at for at, span in enumerate(spans) if any(span.overlaps(part) for part in label))[:1]
    wanted = turn.speaker.casefold()
    people = [
        (at, one.name.casefold())
        for at, one in enumerate(mentions.all)
        if one.kind is ActorKind.PERSON and one.name
    ]
    whole = [at for at, name in people if wanted and name == wanted]
    part = [
        at for at, name in people if wanted and (name.endswith(f" {wanted}") or wanted.endswith(f" {name}"))
    ]
    return tuple((whole or part)[:1])


def _antecedent(token: Token) -> Token:
    """As in "who" is the noun before it."""
    clause = token.head
    while clause.dep_ == "conj":
        clause = clause.head
    return clause.head if token.tag_ in RELATIVE and clause.dep_ == "relcl" else token


def _partners(head: Token, draft: Draft) -> tuple[Token, ...]:
    """The others of "X and Y said"."""
    span = draft.source[0] if draft.source else None
    return tuple(token for token in head.conjuncts if span is not None and span.start <= token.idx < span.end)


def _leaders(head: Token, mentions: Mentions) -> tuple[int, ...]:
    """As in "Neighbours, led by Lisbon and Madrid": those who are named lead the rest."""
    led = next((child for child in head.children if child.dep_ == "acl" and child.lower_ == "led"), None)
    by = tree.agent(led) if led is not None else None
    if by is None:
        return ()
    return tuple(at for token in (by, *by.conjuncts) for at in mentions.at(token))


def _named(token: Token, mentions: Mentions) -> tuple[int, ...]:
    """The mention over the word; else the name beside it ("a spokeswoman, Ana Silva")."""
    found = mentions.at(token)
    if found:
        return found
    beside = (child for child in token.children if child.dep_ == "appos")
    return next((at for child in beside if (at := mentions.at(child))), ())
