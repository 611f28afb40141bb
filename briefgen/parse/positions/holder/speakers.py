"""From the words of a source to the mentions that are its speaker: one, two ("both", "X and Y"), or none.

Imports nothing of `actors`; it reads the mentions that were found.
"""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import ActorKind, ActorMention, MentionForm, Span, Turn, TurnRole
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.below import find_after, has_word, list_children
from briefgen.parse.grammar.labels import RELATIVE, SUBJECTS
from briefgen.parse.grammar.subjects import find_agent, find_subject
from briefgen.parse.grammar.tense import has_will, has_would
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.drafts import PositionDraft, PositionText
from briefgen.parse.positions.holder import rows

SPEAKING_PLACES = {ActorKind.PLACE, ActorKind.STATE}
TURN_BODIES = {ActorKind.ORGANISATION, ActorKind.STATE}
"""Kinds of who may speak a whole turn or issue a whole statement, beside people."""
SPEAKING_BODIES = LEXICON.words("positions_rules", "speakers_bodies")
PROMISING = LEXICON.words("positions_rules", "speakers_promising")
TELLING = LEXICON.words("positions_rules", "speakers_telling")
INFORMING = TELLING - {"tell"}
BODY_PRONOUNS = LEXICON.words("positions_rules", "speakers_of_bodies")
BODY_TAGS = {"NNP", "NNPS", "NNS"}
THIRD = LEXICON.words("positions_rules", "third_person")
FIRST_PERSON_HOLDERS = LEXICON.words("positions_rules", "first_person")
PEOPLE_ONLY = LEXICON.words("positions_rules", "speakers_people_only")


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of an article by the tokens they cover."""

    all: tuple[ActorMention, ...]
    by_token: dict[int, tuple[int, ...]]
    people: dict[str, int]
    """The first mention of each person by whole name and by last name, case folded."""
    bodies: dict[str, int]
    """The first mention of each organisation and state by its name, case folded."""

    def at(self, token: Token) -> tuple[int, ...]:
        """The shortest mention over the token; all of them where one word stands for several ("both")."""
        over = self.by_token.get(token.i, ())
        if not over:
            return ()
        size = min(_size_of_mention(self.all[at]) for at in over)
        shortest = tuple(at for at in over if _size_of_mention(self.all[at]) == size)
        both = all(self.all[at].form is MentionForm.PRONOUN for at in shortest)
        return shortest if both else shortest[:1]

    def head(self, at: int) -> int:
        """The mention that heads the chain of `at` in this article."""
        same = self.all[at].same_as
        return at if same is None else same


def _size_of_mention(mention: ActorMention) -> int:
    return mention.evidence.span.end - mention.evidence.span.start


def index_mentions(passage: PositionText, actors: tuple[ActorMention, ...]) -> Mentions:
    """The mentions, ready to be asked."""
    tokens: defaultdict[int, tuple[int, ...]] = defaultdict(tuple)
    for at, mention in enumerate(actors):
        span = mention.evidence.span
        for token in passage.doc.char_span(span.start, span.end, alignment_mode="expand") or ():
            tokens[token.i] += (at,)
    return Mentions(actors, dict(tokens), _people_by_name(actors), _bodies_by_name(actors))


def _people_by_name(actors: tuple[ActorMention, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, mention in enumerate(actors):
        if mention.kind is ActorKind.PERSON and mention.name:
            name = mention.name.casefold()
            found.setdefault(name, at)
            found.setdefault(name.split()[-1], at)
    return found


def _bodies_by_name(actors: tuple[ActorMention, ...]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, mention in enumerate(actors):
        if mention.kind in TURN_BODIES and mention.form is MentionForm.NAME:
            found.setdefault(mention.name.casefold(), at)
    return found


def find_holders(passage: PositionText, draft: PositionDraft, mentions: Mentions) -> tuple[int, ...]:
    """The mentions whose position it is; empty where the speaker is not resolved."""
    if draft.turn >= 0:
        return of_turn(passage.article.turns[draft.turn], draft.source, mentions)
    if draft.holder < 0:
        return ()
    near = _names_in_row(passage, draft, mentions)
    if near:
        return near
    head = _promising(_antecedent_of(passage.tokens[draft.holder]))
    leaders = _leaders_named(head, mentions)
    if leaders:
        return leaders
    found = [
        at for token in (head, *_partners_of_head(head, draft)) for at in _mentions_named(token, mentions)
    ]
    found = _people_only(passage.tokens[draft.holder], found, mentions)
    found = [at for at in found if not _is_of_kin(head, at, mentions)]
    return tuple(dict.fromkeys(found or _mentions_around(passage, draft, mentions)))


def _names_in_row(passage: PositionText, draft: PositionDraft, mentions: Mentions) -> tuple[int, ...]:
    """As in "Silva, Bo Ek and Cay Orr voted for it"; of a "which" the body that is named last before it."""
    row = rows.list_row(passage, draft.source[0], mentions.all) if draft.source else ()
    return row or _body_before_which(passage.tokens[draft.holder], mentions)


def _mentions_around(passage: PositionText, draft: PositionDraft, mentions: Mentions) -> list[int]:
    """Whoever is meant by a word that is no mention itself."""
    token = passage.tokens[draft.holder]
    return (
        _mentions_beside(token, mentions)
        or _mentions_titled(passage, draft, mentions)
        or _body_of_teller(token, mentions)
    )


def of_turn(turn: Turn, label: tuple[Span, ...], mentions: Mentions) -> tuple[int, ...]:
    """The speaker of a turn, by name; of a question whoever its label names."""
    if turn.role is TurnRole.QUESTION:
        return _labelled_mentions(label, mentions)
    wanted = turn.speaker.casefold()
    last = wanted.split()[-1] if wanted.split() else ""
    at = mentions.people.get(wanted, mentions.people.get(last))
    if at is None:
        body = mentions.bodies.get(wanted)
        return (body,) if body is not None else ()
    name = mentions.all[at].name.casefold()
    alike = name == wanted or name.endswith(f" {wanted}") or wanted.endswith(f" {name}")
    return (at,) if alike else ()


def _labelled_mentions(label: tuple[Span, ...], mentions: Mentions) -> tuple[int, ...]:
    """The mention in the words before a question; mentions stand in the order of the text."""
    if not label:
        return ()
    first = bisect_left(mentions.all, label[0].start, key=lambda one: one.evidence.span.start)
    return (
        (first,) if first < len(mentions.all) and mentions.all[first].evidence.span.overlaps(label[0]) else ()
    )


def _antecedent_of(token: Token) -> Token:
    """As in "who" is the noun before it."""
    clause = token.head
    while clause.dep_ == "conj":
        clause = clause.head
    return clause.head if token.tag_ in RELATIVE and clause.dep_ == "relcl" else token


def _body_before_which(token: Token, mentions: Mentions) -> tuple[int, ...]:
    """As in "the help of Silva, who left, and of the guild, which urged": the body that is named last."""
    head = _antecedent_of(token)
    if token.lower_ != "which" or head.i > token.i:
        return ()
    before = [word for word in token.doc[head.i + 1 : token.i] if not word.is_punct]
    near = mentions.at(before[-1]) if any(word.dep_ == "cc" for word in before) else ()
    other = set(near).isdisjoint(mentions.at(head))
    return near if other and all(_is_named_body(mentions.all[at]) for at in near) else ()


def _is_named_body(mention: ActorMention) -> bool:
    return mention.kind is ActorKind.ORGANISATION and mention.form is MentionForm.NAME


def _promising(token: Token) -> Token:
    """As in "the minister assured them that she would sign": who promises it is the one to do it."""
    above = token.head.head if token.head.dep_ == "ccomp" else None
    if above is None or token.lower_ not in THIRD or above.i > token.i:
        return token
    own = above.lemma_ in PROMISING or _tells_of_itself(above, token)
    who = find_subject(above) if own and _is_to_come(token.head) else None
    return token if who is None else who


def _is_to_come(verb: Token) -> bool:
    """As in "would sign", "will sign", "were ending their strike"."""
    return has_would(verb) or has_will(verb) or (verb.tag_ == "VBG" and verb.dep_ == "ccomp")


def _tells_of_itself(above: Token, token: Token) -> bool:
    """As in "the league had informed them it was ending its strike": bodies tell others what they do."""
    told = find_after(above, {"dobj", "dative"})
    who = find_subject(above)
    if told is None or who is None or told.pos_ != "PRON" or who.tag_ not in BODY_TAGS:
        return False
    plain = above.lemma_ in INFORMING or told.lower_ != "them"
    return token.lower_ in BODY_PRONOUNS and above.lemma_ in TELLING and plain


def _mentions_beside(token: Token, mentions: Mentions) -> list[int]:
    """As in "the veto of Peru, which wants": a veto holds no view, the name before "which" does."""
    if token.tag_ not in RELATIVE:
        return []
    before = (word for word in reversed(token.doc[max(0, token.i - 2) : token.i]) if not word.is_punct)
    near = next(before, None)
    return _people_only(token, list(mentions.at(near)), mentions) if near is not None else []


def _is_of_kin(head: Token, at: int, mentions: Mentions) -> bool:
    """As in "Silva's brother said he opposes it": he is the brother, whoever the pronoun was read as."""
    if head.pos_ != "PRON" or head.head.dep_ != "ccomp":
        return False
    tellers = list_children(head.head.head, SUBJECTS)
    owners = (owner for who in tellers for owner in who.children if owner.dep_ == "poss")
    own = {mentions.head(one) for owner in owners for one in mentions.at(owner)}
    return mentions.head(at) in own


def _people_only(token: Token, found: list[int], mentions: Mentions) -> list[int]:
    """As in "a nun from Peru who opposes it": no country is a "who"."""
    if token.lower_ not in PEOPLE_ONLY:
        return found
    return [at for at in found if mentions.all[at].kind not in SPEAKING_PLACES]


def _mentions_titled(passage: PositionText, draft: PositionDraft, mentions: Mentions) -> list[int]:
    """As in "Minister of State for Ports Ana Silva": the parser saw a minister for Silva."""
    head = passage.tokens[draft.holder]
    words = passage.doc.char_span(draft.source[0].start, draft.source[0].end) if draft.source else None
    if head.tag_ != "NNP" or not words:
        return []
    named = [at for at in mentions.at(words[-1]) if mentions.all[at].kind is ActorKind.PERSON]
    if not named or mentions.all[named[0]].form is not MentionForm.NAME:
        return []
    start = mentions.all[named[0]].evidence.span.start
    between = [word for word in passage.doc[head.i + 1 : words.end] if word.idx < start]
    return named if _is_office_phrase(between) else []


def _is_office_phrase(words: list[Token]) -> bool:
    """As in "of State for Ports"; "Counsel for President Ana Silva" is another person."""
    if len(words) <= 1 or words[0].dep_ != "prep":
        return False
    return words[-1].pos_ in {"NOUN", "PROPN"} and words[-1].lower_ not in gazetteer().person_nouns


def _partners_of_head(head: Token, draft: PositionDraft) -> tuple[Token, ...]:
    """The others of "X and Y said"."""
    span = draft.source[0] if draft.source else None
    return tuple(token for token in head.conjuncts if span is not None and span.start <= token.idx < span.end)


def _leaders_named(head: Token, mentions: Mentions) -> tuple[int, ...]:
    """As in "Neighbours, led by Lisbon and Madrid": those who are named lead the rest."""
    if head.tag_ not in {"NNS", "NNPS"}:
        return ()  # "The delegation led by Ana Silva" speaks for more than her
    led = next((child for child in list_children(head, {"acl"}) if child.lower_ == "led"), None)
    by = find_agent(led) if led is not None else None
    if by is None:
        return ()
    return tuple(at for token in (by, *by.conjuncts) for at in mentions.at(token))


def _mentions_named(token: Token, mentions: Mentions) -> tuple[int, ...]:
    """The mention over the word; else the names beside it ("two members, Silva and Berg")."""
    found = mentions.at(token) or _mentions_of_body(token, mentions)
    if found:
        return found
    beside = list_children(token, {"appos"})
    return tuple(at for child in beside for one in (child, *child.conjuncts) for at in mentions.at(one))


def _mentions_of_body(token: Token, mentions: Mentions) -> tuple[int, ...]:
    """As in "the *Homeland* party": the name right before says which body it is."""
    before = token.doc[max(0, token.i - 1)]
    if token.lower_ not in SPEAKING_BODIES or before.head != token or before.dep_ != "compound":
        return ()
    named = (mentions.all[at] for at in mentions.at(before))
    whole = all(one.kind is ActorKind.ORGANISATION and one.form is MentionForm.NAME for one in named)
    return mentions.at(before) if whole else ()


def _body_of_teller(token: Token, mentions: Mentions) -> list[int]:
    """As in "a Sorv Movement official said the radical movement has decided": the body that is spoken for."""
    definite = has_word(token, {"the"})
    if token.lower_ not in SPEAKING_BODIES or not definite or token.head.dep_ != "ccomp":
        return []
    teller = find_subject(token.head.head)
    own = teller.children if teller is not None else ()
    named = {mentions.head(at): at for word in own for at in mentions.by_token.get(word.i, ())}
    bodies = [at for at in named.values() if _is_named_body(mentions.all[at])]
    return bodies if len(bodies) == 1 else []
