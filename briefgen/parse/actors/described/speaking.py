"""Whether a noun is who says, thinks or wants something: what makes a nameless one a source."""

from functools import cache

from spacy.tokens import Token

from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.below import has_child, has_word_after, list_after, list_children
from briefgen.parse.grammar.labels import SUBJECTS, VERBS
from briefgen.parse.grammar.verbs import name_verb
from briefgen.parse.lexicon import LEXICON

SPEAKING_STAYS = LEXICON.words("actors_rules", "speaking_stays")
SIDES = LEXICON.words("actors_rules", "speaking_sides")
VOTING_VERBS = LEXICON.words("actors_rules", "speaking_votes")


@cache
def _nouns_of_sides() -> dict[str, frozenset[str]]:
    """Verbs -> the nouns with which they take a side or give one up: `throw` weight, `withdraw` support."""
    entries = LEXICON.load("positions_idioms", dict[str, tuple[str, ...]]).values()
    idioms = [entry.split() for group in entries for entry in group]
    found = {
        verb: frozenset(noun.rpartition("_")[2] for one, noun, _ in idioms if one == verb)
        for verb, _, _ in idioms
    }
    held = frozenset(LEXICON.load("positions_nouns", dict[str, str]))
    return found | dict.fromkeys(LEXICON.words("positions_implicatives", "ceasing"), held)


def is_speaking_noun(words: TokenTexts, at: int) -> bool:
    """Whether the noun at `at` is who says, thinks or wants something."""
    lists = gazetteer()
    token = words.tokens[at]
    if words.lower(at - 1) == "to" and words.lower(at - 2) == "according":
        return True
    if token.dep_ == "pobj":
        according = token.head.lower_ == "to" and token.head.head.lower_ == "according"
        return according or _is_agent_of_side(token)
    if token.dep_ not in SUBJECTS:
        return False
    verb = token.head
    if verb.lemma_ in SPEAKING_STAYS:
        return _is_of_attitude(verb)
    if verb.pos_ not in VERBS:
        return False
    return verb.lemma_.lower() in lists.speech or _states_statement(verb) or _holds_side(verb)


def _is_agent_of_side(token: Token) -> bool:
    """As in "the plan was criticised by some farmers"."""
    verb = token.head.head
    return token.head.dep_ == "agent" and verb.tag_ == "VBN" and _holds_side(verb)


def _holds_side(verb: Token) -> bool:
    """Whether the verb takes a side with what stands beside it; one written large is of a headline."""
    return verb.is_lower and (_takes_side(verb) or _is_moved(verb))


def _is_moved(verb: Token) -> bool:
    """As in "is divided over the plan", where the parser sees a passive."""
    return verb.lower_ in gazetteer().attitudes and has_child(verb, {"auxpass"})


def _is_of_attitude(verb: Token) -> bool:
    """As in "is willing to pay", "remains opposed to it", "is against the plan"."""
    told = {child.lemma_.lower() for child in list_children(verb, {"acomp"})}
    told |= {child.lower_ for child in list_children(verb, {"acomp"})}
    return bool(told & gazetteer().attitudes) or has_word_after(verb, SIDES)


def _takes_side(verb: Token) -> bool:
    """As in "came out against it", "threw its weight behind it", "withdrew their support", "abstained"."""
    if name_verb(verb) in gazetteer().speech:
        return True
    nouns = {child.lemma_.lower() for child in list_after(verb, {"dobj"})}
    return verb.lemma_.lower() in VOTING_VERBS or not nouns.isdisjoint(
        _nouns_of_sides().get(name_verb(verb), ())
    )


def _states_statement(verb: Token) -> bool:
    """As in "issued a statement accusing the club": whoever gives it out speaks in it."""
    known = gazetteer().statements
    given = (child for child in list_children(verb, {"dobj"}) if child.lemma_.lower() in known["nouns"])
    told = any(under.dep_ == "acl" and under.tag_ == "VBG" for text in given for under in text.children)
    return told and verb.lemma_.lower() in known["verbs"]
