"""Sides told of who stands by a thing: "it has the backing of the union", "Silva, a critic of the plan".

Also "is no fan of the plan", "is firmly behind it", "opposition to it comes from the union".
"""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from briefgen.model import Span
from briefgen.parse.grammar.below import (
    find_child,
    find_governed,
    find_word,
    has_spelling,
    has_word,
    has_word_before,
)
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.grammar.negation import is_denied, is_none
from briefgen.parse.grammar.spans import cover_phrase, cover_word, trim_span
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.grammar.verbs import cover_group
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.complements import realised
from briefgen.parse.positions.drafts import PositionDraft, PositionText, RuleName
from briefgen.parse.positions.finders.attitudes import HOLDERS, STANDING_VERBS
from briefgen.parse.positions.holder import sources

FANS = LEXICON.words("positions_rules", "followers_fans")
"""Nouns for who likes a thing: who is none does not want it."""
FIRMLY = LEXICON.words("positions_rules", "followers_firmly")
"""Before "behind" they say that it is no place: "is firmly behind the plan"."""
BACKERS_NO_MORE = LEXICON.words("positions_rules", "followers_former")
ENJOYING = LEXICON.words("positions_rules", "followers_enjoying")
"""Verbs of a thing that is backed: "has the backing of the union"."""
OWNERS_OF_BACKING = LEXICON.words("positions_rules", "followers_from")
BACKED = LEXICON.words("positions_rules", "followers_backed")
RESISTED = LEXICON.words("positions_rules", "followers_resisted")
COMING_FROM = LEXICON.words("positions_rules", "followers_coming")

FollowerRule = Callable[[PositionText, Token], PositionDraft | None]


def find_followers(passage: PositionText, taken: set[int]) -> Iterator[PositionDraft]:
    """A draft for each side that stands beside a noun or a preposition."""
    for token in passage.tokens:
        if token.i not in taken and not passage.inside(token):
            drafts = (rule(passage, token) for rule in FOLLOWER_RULES)
            yield from (draft for draft in drafts if draft is not None)


def _draft_beside_name(passage: PositionText, noun: Token) -> PositionDraft | None:
    """As in "Silva, a supporter of the plan, said"; who was one is none by now."""
    kind = HOLDERS.get(noun.lemma_.lower(), "")
    what = find_governed(find_word(noun, {"of"})) if kind and noun.dep_ == "appos" else None
    if what is None or has_word_before(noun, BACKERS_NO_MORE):
        return None
    return _make_draft(passage, noun.head, noun, what, kind)


def _draft_fan(passage: PositionText, noun: Token) -> PositionDraft | None:
    """As in "is no fan of the plan", "was never a friend of it"."""
    if noun.dep_ != "attr" or noun.lemma_.lower() not in FANS or noun.head.lemma_ not in STANDING_VERBS:
        return None
    what, who = find_governed(find_word(noun, {"of"})), find_subject(noun.head)
    denied = is_none(noun) or is_denied(noun.head)
    told = denied and realised.asserted(noun.head)
    return _make_draft(passage, who, noun, what, "against") if told else None


def _draft_behind(passage: PositionText, word: Token) -> PositionDraft | None:
    """As in "is firmly behind the plan"."""
    if word.lower_ != "behind" or word.dep_ != "prep" or word.head.lemma_ not in {*STANDING_VERBS, "stand"}:
        return None
    firm = has_spelling((*word.children, *word.head.children), FIRMLY)
    told = firm and realised.asserted(word.head) and not is_denied(word.head)
    return (
        _make_draft(passage, find_subject(word.head), word, find_governed(word), "favour") if told else None
    )


def _draft_enjoyed(passage: PositionText, noun: Token) -> PositionDraft | None:
    """As in "the plan has the backing of the union"."""
    verb = noun.head
    if noun.lemma_.lower() not in BACKED or noun.dep_ != "dobj" or verb.lemma_ not in ENJOYING:
        return None
    if is_none(noun) or is_denied(verb) or not realised.asserted(verb) or not realised.was_taken(verb):
        return None
    who = next((find_governed(child) for child in noun.rights if child.lower_ in OWNERS_OF_BACKING), None)
    return _make_draft(passage, who, noun, find_subject(verb), "favour")


def _draft_coming(passage: PositionText, noun: Token) -> PositionDraft | None:
    """As in "opposition to the plan comes from the union"."""
    word, verb = noun.lemma_.lower(), noun.head
    if word not in BACKED | RESISTED or noun.dep_ not in SUBJECTS or verb.lemma_ not in COMING_FROM:
        return None
    who, leads = find_governed(find_word(verb, {"from"})), find_child(noun, {"prep"})
    if is_denied(verb) or not realised.was_taken(verb):
        return None
    return _make_draft(passage, who, noun, find_governed(leads), "favour" if word in BACKED else "against")


def _draft_settled(passage: PositionText, verb: Token) -> PositionDraft | None:
    """As in "came down against the tunnel", "came down on the side of the tunnel"."""
    if verb.lemma_ != "come" or not has_word(verb, {"down"}) or not realised.was_taken(verb):
        return None
    against = find_governed(find_word(verb, {"against"}))
    if against is not None:
        return _make_draft(passage, find_subject(verb), verb, against, "against")
    side = find_governed(find_word(verb, {"on"}))
    what = find_governed(find_word(side, {"of"})) if side is not None and side.lower_ == "side" else None
    return _make_draft(passage, find_subject(verb), verb, what, "favour")


def _make_draft(
    passage: PositionText, who: Token | None, word: Token, what: Token | None, kind: str
) -> PositionDraft | None:
    """The draft, where both who and what are told and neither is a part of the other."""
    if who is None or what is None or who.lower_ in sources.DUMMIES or is_none(who):
        return None
    content = trim_span(passage.text.text, cover_phrase(what))
    source = _cover_holder(passage, who, word)
    cue = cover_group(word.head) if word.head.pos_ in {"AUX", "VERB"} else cover_word(word)
    if content.overlaps(source) or content.start >= content.end:
        return None
    return PositionDraft(RuleName.ATTITUDE, (source,), (cue,), (content,), who.i, word.i, kind)


def _cover_holder(passage: PositionText, who: Token, word: Token) -> Span:
    """The holder's phrase, without what stands beside it."""
    whole = cover_phrase(who)
    inside = whole.start <= word.idx < whole.end and word.idx > who.idx
    return trim_span(passage.text.text, Span(whole.start, word.left_edge.idx) if inside else whole)


FOLLOWER_RULES: tuple[FollowerRule, ...] = (
    _draft_beside_name,
    _draft_fan,
    _draft_behind,
    _draft_enjoyed,
    _draft_coming,
    _draft_settled,
)
