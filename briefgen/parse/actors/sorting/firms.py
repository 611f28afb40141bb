"""Which bare names are firms, teams or unions: nothing introduces them, and they act as those do.

An article tells who a person is: by a fuller name, a title, an office. A bare name without any of these that
is bought, gives refunds or is told of as "which" is a company, wherever the article has it.
"""

import re
from collections.abc import Callable, Iterable, Set

from spacy.tokens import Token

from briefgen.model import ActorKind
from briefgen.parse.actors.sorting.bare import BareName
from briefgen.parse.actors.sorting.towns import is_inside_name
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.below import has_spelling, list_children
from briefgen.parse.grammar.labels import PROPER
from briefgen.parse.lexicon import LEXICON

TAKING_OVER = LEXICON.words("actors_rules", "firms_taking")
"""Verbs of which a firm is the object."""
JOINING = LEXICON.words("actors_rules", "firms_joining")
"""Verbs before "with" and a firm."""
RIVALS = LEXICON.words("actors_rules", "firms_rivals")
HELD_AT_FIRMS = LEXICON.words("actors_rules", "firms_inside")
"""Those who are "at" a firm, and what is there."""
UNDERTAKING = LEXICON.words("actors_rules", "firms_undertaking")
"""What only who has a will does: neither a storm nor a law would "refund" or "appeal"."""
FirmSign = Callable[[TokenTexts, Token], bool]
OWNED = frozenset({"poss", "amod", "compound"})
OF_FIRMS = LEXICON.words("actors_rules", "firms_of")
"""Who and what is "of" a firm, and of no person or town."""
INCLUDED = LEXICON.words("actors_rules", "firms_included")
"""Of whom it is told that they include firms."""
PARTNERS = LEXICON.words("actors_rules", "firms_partners")
"""What only firms are to "its" firm."""
DONE_BY_FIRMS = LEXICON.words("actors_rules", "firms_done")
JOINED_BY = LEXICON.words("actors_rules", "kinds_joining")
BEATING = LEXICON.words("actors_rules", "firms_beating")
MEETING = BEATING | LEXICON.words("actors_rules", "firms_meeting")
COMMON_NOUNS = frozenset({"NN", "NNS"})
PERSONS_ALONE = LEXICON.words("actors_rules", "firms_persons")
SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}(?![\d-]|[,;]? \d)")


def find_firms(words: TokenTexts, names: Iterable[BareName]) -> frozenset[str]:
    """The names, of those that nothing introduces, that at least one place shows to be a firm."""
    seen = list(names)
    persons = {one.text for one in seen if one.kind is ActorKind.PERSON}
    return frozenset(one.text for one in seen if _acts_as_firm(words, one, persons))


def _acts_as_firm(words: TokenTexts, one: BareName, persons: Set[str]) -> bool:
    """Whether one of the signs is there."""
    if not one.has_several_words and _is_lone_word(words, one, persons):
        return False
    token = one.find_token(words)
    if _is_which(words, one, token) or (
        (_is_no_town(one, token) or one.text in persons) and any(test(words, token) for test in BODY_SIGNS)
    ):
        return True
    return any(test(words, token) for test in _list_sure_signs(one))


def _is_lone_word(words: TokenTexts, one: BareName, persons: Set[str]) -> bool:
    """As in "Senators": a word of the language that is nobody's name."""
    return one.is_plain(words) and (one.text not in persons or one.text.endswith("s"))


def _list_sure_signs(one: BareName) -> tuple[FirmSign, ...]:
    """People with two names run firms, and a work may be bought."""
    if not one.has_several_words:
        return LONE_SIGNS
    return () if one.kind is None else FIRM_SIGNS


def _is_which(words: TokenTexts, one: BareName, token: Token) -> bool:
    """A town is a "which" too."""
    no_town = _is_no_town(one, token) and not is_inside_name(words, one.name)
    return no_town and _is_followed_by_which(words, token)


def _is_no_town(one: BareName, token: Token) -> bool:
    return one.kind is not ActorKind.PLACE or token.head.dep_ == "agent"


def _is_followed_by_which(words: TokenTexts, name: Token) -> bool:
    """As in "Lumara, which sold its ferries": a person is a "who"; "all of which" is of something else."""
    if words.text(name.i + 1) != "," or words.lower(name.i + 2) != "which":
        return False
    which = words.tokens[name.i + 2]
    return which.dep_ in {"nsubj", "nsubjpass"} and which.head.dep_ == "relcl" and which.head.head == name


def _has_posts(words: TokenTexts, name: Token) -> bool:
    """As in "Lumara Estates, whose chairman left"."""
    behind = words.texts[name.i + 1 : name.i + 3] == (",", "whose")
    return behind and words.doc[name.i + 2].head.lemma_.lower() in OF_FIRMS


def _is_customer(_words: TokenTexts, name: Token) -> bool:
    """As in "its customers include Lumara and Tessel"."""
    first = name.head if name.dep_ == "conj" else name
    if first.dep_ != "dobj" or first.head.lemma_ != "include":
        return False
    return any(one.lemma_.lower() in INCLUDED for one in list_children(first.head, {"nsubj"}))


def _is_partner(_words: TokenTexts, name: Token) -> bool:
    """As in "Lumara, its largest customer": of a body, and with bodies firms trade."""
    told = (one for one in list_children(name, {"appos"}) if one.lemma_.lower() in PARTNERS)
    return any(child.lower_ == "its" and child.dep_ == "poss" for one in told for child in one.children)


def _is_taken(words: TokenTexts, name: Token) -> bool:
    """As in "bought Lumara", "merged with Lumara"; what a firm does to others is told by `sites`."""
    head = name.head
    if name.dep_ in {"dobj", "nsubjpass"}:
        return head.lemma_.lower() in TAKING_OVER
    return name.dep_ == "pobj" and head.lower_ == "with" and head.head.lemma_.lower() in JOINING


def _is_rival(words: TokenTexts, name: Token) -> bool:
    """As in "rival Lumara": of nobody, as a person's would be told, and at nothing."""
    before = name.i - 1
    if words.lower(before) not in RIVALS or not before or words.tokens[before].head != name:
        return False
    told = (child for child in list_children(name, OWNED) if child.i < before)
    return words.tokens[before].is_sent_start or not any(told)


def _holds_staff(words: TokenTexts, name: Token) -> bool:
    """As in "analysts at Lumara", "jobs at Lumara"."""
    at = name.head
    return name.dep_ == "pobj" and at.lower_ == "at" and at.head.lemma_.lower() in HELD_AT_FIRMS


def _says_of_itself(words: TokenTexts, name: Token) -> bool:
    """As in "Lumara said it would cut jobs": a person says what he or she would do."""
    verb = name.head
    if name.dep_ != "nsubj" or verb.lemma_.lower() not in gazetteer().speech:
        return False
    return any(_undertakes(said) for said in list_children(verb, {"ccomp"}))


def _undertakes(verb: Token) -> bool:
    """Whether "it" does what is said: a storm that is spoken of refunds nobody."""
    it = has_spelling(list_children(verb, {"nsubj"}), {"it"})
    return it and verb.lemma_.lower() in UNDERTAKING


def _is_of_post(_words: TokenTexts, name: Token) -> bool:
    """As in "the managing director of Lumara", "a subsidiary of Lumara": who or what is of a firm alone."""
    of = name.head
    return name.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in OF_FIRMS


def _is_owner(_words: TokenTexts, name: Token) -> bool:
    """As in "owned by Lumara", "a ferry operated by Lumara"."""
    by = name.head
    return name.dep_ == "pobj" and by.dep_ == "agent" and by.head.lemma_.lower() in DONE_BY_FIRMS


def _is_one_of_bodies(_words: TokenTexts, name: Token) -> bool:
    """As in "the unions Lumara and Tessel", "a union at the mill, Lumara": what the parse puts beside it."""
    first = name.head if name.dep_ == "conj" and name.head.dep_ == "appos" else name
    noun = first.head
    told = noun.tag_ in COMMON_NOUNS and noun.lemma_.lower() in gazetteer().contexts["organisation_nouns"]
    return first.dep_ == "appos" and told


def _is_team(words: TokenTexts, name: Token) -> bool:
    """As in "Lumara meet Tessel or Norvik": whom a team meets is one too."""
    if _is_several(words, name):
        return True
    first = name.head if name.dep_ == "conj" else name
    met = first.dep_ == "dobj" and first.head.lemma_.lower() in MEETING
    own = (one for one in list_children(first.head, {"nsubj"}) if one.tag_ in PROPER)
    return met and any(_is_several(words, one) for one in own)  # teachers may meet anybody


def _is_several(words: TokenTexts, name: Token) -> bool:
    """One name, and a verb for many."""
    verb = name.head
    if name.dep_ != "nsubj" or verb.tag_ != "VBP" or verb.i != name.i + 1:
        return False
    joined = any(words.lower(at) in JOINED_BY for at in range(name.left_edge.i - 1, name.i))
    return not joined and not verb.text[:1].isupper()


def _is_beaten(words: TokenTexts, name: Token) -> bool:
    """As in "beat Lumara 3-1"; sets of a match of two persons are several, and a person beats persons."""
    beaten = name.dep_ == "dobj" and name.head.lemma_.lower() in BEATING
    at = name.i + 1
    scored = beaten and bool(SCORE.match(words.whole, words.starts[at] if at < len(words.starts) else 0))
    return scored and not _is_done_by_person(name.head)


def _is_done_by_person(verb: Token) -> bool:
    """As in "she beat", "the champion won, beating", "Ama Obuya beat"."""
    above = next((one for one in (verb, verb.head) if any(map(_is_doer, one.lefts))), None)
    doer = next(filter(_is_doer, above.lefts)) if above is not None else None
    if doer is None:
        return False
    if doer.tag_ == "NN":
        return doer.lemma_.lower() not in gazetteer().contexts["organisation_nouns"]
    told = (word.text for word in (*doer.lefts, doer))
    return doer.lower_ in PERSONS_ALONE or not gazetteer().first_names.isdisjoint(told)


def _is_doer(token: Token) -> bool:
    return token.dep_ == "nsubj"


FIRM_SIGNS = (_is_taken, _is_of_post, _is_owner, _is_customer, _is_partner, _has_posts)
LONE_SIGNS = (*FIRM_SIGNS, _says_of_itself)
BODY_SIGNS = (_is_rival, _holds_staff, _is_one_of_bodies, _is_team, _is_beaten)
