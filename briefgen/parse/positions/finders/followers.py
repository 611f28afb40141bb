"""Sides told of who stands by a thing: "it has the backing of the union", "Silva, a critic of the plan".

Also "is no fan of the plan", "is firmly behind it", "opposition to it comes from the union".
"""

from collections.abc import Callable, Collection, Iterator
from functools import cache

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
        rules = _index_rules().get(token.lemma_.lower())
        if rules is not None and token.i not in taken and not passage.inside(token):
            drafts = (rule(passage, token) for rule in rules)
            yield from (draft for draft in drafts if draft is not None)


@cache
def _index_rules() -> dict[str, list[FollowerRule]]:
    """By the lemma of a word the rules that may hold there, in their order."""
    found: dict[str, list[FollowerRule]] = {}
    for words, rule in FOLLOWER_RULES:
        for word in words:
            found.setdefault(word, []).append(rule)
    return found


def _draft_beside_name(passage: PositionText, noun: Token) -> PositionDraft | None:
    """As in "Silva, a supporter of the plan, said"; who was one is none by now."""
    what = find_governed(find_word(noun, {"of"})) if noun.dep_ == "appos" else None
    if what is None or has_word_before(noun, BACKERS_NO_MORE):
        return None
    return _make_draft(passage, noun.head, noun, what, HOLDERS[noun.lemma_.lower()])


def _draft_fan(passage: PositionText, noun: Token) -> PositionDraft | None:
    """As in "is no fan of the plan", "was never a friend of it"."""
    if noun.dep_ != "attr" or noun.head.lemma_ not in STANDING_VERBS:
        return None
    what, who = find_governed(find_word(noun, {"of"})), find_subject(noun.head)
    denied = is_none(noun) or is_denied(noun.head)
    told = denied and realised.asserted(noun.head)
    return _make_draft(passage, who, noun, what, "against") if told else None


def _draft_behind(passage: PositionText, word: Token) -> PositionDraft | None:
    """As in "is firmly behind the plan"."""
    if word.dep_ != "prep" or word.head.lemma_ not in {*STANDING_VERBS, "stand"}:
        return None
    firm = has_spelling((*word.children, *word.head.children), FIRMLY)
    told = firm and realised.asserted(word.head) and not is_denied(word.head)
    return (
        _make_draft(passage, find_subject(word.head), word, find_governed(word), "favour") if told else None
    )


def _draft_enjoyed(passage: PositionText, noun: Token) -> PositionDraft | None:
    """As in "the plan has the backing of the union"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_ not in ENJOYING:
        return None
    if is_none(noun) or is_denied(verb) or not realised.asserted(verb) or not realised.was_taken(verb):
        return None
    who = next((find_governed(child) for child in noun.rights if child.lower_ in OWNERS_OF_BACKING), None)
    return _make_draft(passage, who, noun, find_subject(verb), "favour")


def _draft_coming(passage: PositionText, noun: Token) -> PositionDraft | None:
    """As in "opposition to the plan comes from the union"."""
    verb = noun.head
    if noun.dep_ not in SUBJECTS or verb.lemma_ not in COMING_FROM:
        return None
    who, leads = find_governed(find_word(verb, {"from"})), find_child(noun, {"prep"})
    if is_denied(verb) or not realised.was_taken(verb):
        return None
    kind = "favour" if noun.lemma_.lower() in BACKED else "against"
    return _make_draft(passage, who, noun, find_governed(leads), kind)


def _draft_settled(passage: PositionText, verb: Token) -> PositionDraft | None:
    """As in "came down against the tunnel", "came down on the side of the tunnel"."""
    if not has_word(verb, {"down"}) or not realised.was_taken(verb):
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


FOLLOWER_RULES: tuple[tuple[Collection[str], FollowerRule], ...] = (
    (HOLDERS, _draft_beside_name),
    (FANS, _draft_fan),
    ({"behind"}, _draft_behind),
    (BACKED, _draft_enjoyed),
    (BACKED | RESISTED, _draft_coming),
    ({"come"}, _draft_settled),
)
"""What is tried of a word, in this order, and the lemmas that it holds for."""
