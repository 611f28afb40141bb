"""Positions told by a noun: "the minister's claim that", "calls from unions for"."""

from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import find_child, list_children
from briefgen.parse.grammar.spans import cover_phrase, cover_word, trim_span
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import nouns, raids, realised
from briefgen.parse.positions.drafts import Manner, PositionDraft, PositionText, RuleName

SECRETS = LEXICON.words("positions_rules", "nouns_secrets")
FROM = LEXICON.words("positions_rules", "nouns_from")
"""Prepositions before the one whose claim, call or support it is."""


def find_nouns(passage: PositionText, taken: set[int]) -> Iterator[PositionDraft]:
    """A draft for each noun of the lexicon that has both a holder and a content."""
    known = cues.nouns()
    for token in passage.tokens:
        if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in known and not passage.inside(token):
            yield from _draft_noun(passage, token)


def _draft_noun(passage: PositionText, word: Token) -> Iterator[PositionDraft]:
    frames = cues.nouns()[word.lemma_.lower()]
    who = _owner_of_noun(word)
    found = next(((frame, span) for frame, span in nouns.complements(word, who) if frame in frames), None)
    if found is None or who is None or realised.is_given_up(word) or raids.is_raid(word):
        return
    frame, span = found
    source = trim_span(passage.text.text, _span_of_holder(who))
    content = trim_span(passage.text.text, _before_agent(span, who))
    one = passage.text.around(source) == passage.text.around(content)
    if one and content.start < content.end and not content.overlaps(source):
        yield PositionDraft(
            RuleName.NOUN,
            (source,),
            (cover_word(word),),
            (content,),
            who.i,
            word.i,
            frames[frame],
            manner=Manner.NOUN,
        )


def _span_of_holder(who: Token) -> Span:
    """The holder's phrase; of an adjective ("the French proposal") the word alone."""
    return cover_phrase(who) if who.dep_ != "amod" else cover_word(who)


def _before_agent(span: Span, who: Token) -> Span:
    """What is told, up to the "by" that names who does it."""
    agent = who.head.lower_ == "by" and span.start < who.head.idx < span.end
    return Span(span.start, who.head.idx) if agent else span


def _owner_of_noun(word: Token) -> Token | None:
    """As in "Lisbon's plan", "calls from unions", "the Portuguese proposal"."""
    before = next(filter(_is_owner_of_noun, word.children), None)
    if before is not None:
        return _who_shows(word) if before.tag_ == "PRP$" and _who_shows(word) is not None else before
    if word.dep_ == "dobj" and word.head.lemma_.lower() in cues.light():
        return find_subject(word.head)
    for child in list_children(word, {"prep", "agent"}):
        below = find_child(child, {"pobj"}) if child.lower_ in FROM else None
        if below is not None and (child.lower_ != "of" or _is_holder_of(below)):
            return below
    return _owner_deeper(word)


def _who_shows(word: Token) -> Token | None:
    """As in "reaffirmed his support", "has made no secret of her opposition": it is the subject's."""
    if word.dep_ == "dobj" and word.head.lemma_.lower() in cues.light():
        return find_subject(word.head)
    secret = word.head.head if word.dep_ == "pobj" else None
    hides = secret is not None and secret.lemma_.lower() in SECRETS and secret.head.lemma_ == "make"
    return find_subject(secret.head) if secret is not None and hides else None


def _is_owner_of_noun(child: Token) -> bool:
    """As in "Lisbon's", "Portuguese"."""
    return child.dep_ == "poss" or (child.dep_ in {"amod", "compound"} and child.ent_type_ in {"NORP", "GPE"})


def _is_holder_of(below: Token) -> bool:
    """Whether "of" names the holder: "the refusal of Portugal", "the intention of most members to join"."""
    return below.ent_type_ in {"PERSON", "GPE", "ORG", "NORP"} or nouns.following(below) is not None


def _owner_deeper(word: Token) -> Token | None:
    """As in "the threat of a strike by nurses": who does it stands with what is threatened."""
    of = next((child for child in list_children(word, {"prep"}) if child.lower_ == "of"), None)
    deed = None if of is None else find_child(of, {"pobj"})
    if deed is None:
        return None
    doers = (find_child(child, {"pobj"}) for child in deed.children if child.lower_ == "by")
    return next((who for who in doers if who is not None), None)
