"""Whether what a verb tells is so: not put as a purpose, a mere possibility or an "if".

And whether a stand was taken at all: who "failed to back it", "has to back it" or "was asked to" took none.
Knows the parse and the verbs that settle it.
"""

from collections.abc import Callable
from functools import cache

from spacy.tokens import Token

from briefgen.parse.grammar.below import (
    find_that,
    has_child,
    has_helper,
    has_lemma,
    has_spelling,
    has_word,
    list_before,
    list_children,
)
from briefgen.parse.grammar.hearsay import is_alleged
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.grammar.negation import is_denied, is_nobody
from briefgen.parse.grammar.subjects import find_controlled, find_gone, find_subject
from briefgen.parse.grammar.verbs import is_infinitive, is_passive, name_verb
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues

POSSIBLY = LEXICON.words("positions_rules", "realised_possibly")
OWED = LEXICON.words("positions_rules", "realised_owed")
"""To need to support a plan is not to support it."""
PERCEIVES = LEXICON.words("positions_rules", "realised_perceives")
SHOWN_BY_DEED = LEXICON.words("positions_rules", "realised_shown")
"""What one does something for is done by that."""
PURPOSES = {"acl", "advcl", "relcl"}
FORMER = LEXICON.words("positions_rules", "realised_former")
AT = LEXICON.words("positions_rules", "realised_at")
FIRST = LEXICON.words("positions_rules", "realised_first")
TAKEN = {"against", "favour"}
"""Classes of nouns by which a side is held."""
AGO = LEXICON.words("positions_rules", "realised_ago")
LONG_PAST = LEXICON.words("positions_rules", "realised_long")
"""After "had" they tell of what is over: "had long opposed it, but now"."""
SUPPOSES = LEXICON.words("positions_rules", "realised_supposes")
BEFORE_YET = LEXICON.words("positions_rules", "realised_before_yet")
ABLE = LEXICON.words("positions_rules", "realised_able")
NO_MORE = LEXICON.words("positions_rules", "realised_no_more")
"""After a denial, what is held no more."""
ASKING_DEEDS = LEXICON.words("positions_rules", "avowals_whether")
HOPING = LEXICON.words("positions_rules", "realised_hoping")
NOW = LEXICON.words("positions_rules", "realised_now")
BEFORE = LEXICON.words("positions_rules", "realised_before")
PHASES = LEXICON.words("positions_rules", "realised_phases")
SERVING = LEXICON.words("positions_rules", "realised_serving")
STOPPING = LEXICON.words("positions_rules", "realised_stopping")
PAST = {"VBD", "VBN"}
ASKING_TAGS = {"WDT", "WP", "WP$", "WRB"}


@cache
def _implicative_words(group: str) -> frozenset[str]:
    return LEXICON.words("positions_implicatives", group)


def asserted(verb: Token) -> bool:
    """Whether the verb is said to be so: not wished for, put as a purpose, a mere possibility or an "if"."""
    if is_wished(verb) or _is_purpose(verb) or _is_asked_outright(verb):
        return False
    if has_spelling(list_children(verb, {"mark"}), SUPPOSES):
        return False
    if verb.dep_ == "ccomp" and _is_merely_thought(verb):
        return False
    return is_denied(verb) or not has_word(verb, POSSIBLY)


def _is_merely_thought(verb: Token) -> bool:
    """As in "declined to say whether Peru would oppose it", "hoped that voters would reject it"."""
    hoped = verb.head.lemma_ in HOPING and verb.i > verb.head.i
    return hoped or (_is_asked_whether(verb) and not is_infinitive(verb))


def _is_asked_outright(verb: Token) -> bool:
    """As in "did Peru oppose it?", "is she against it?"; who is asked why has opposed it."""
    first = next(iter(list_children(verb, {"aux"})), verb)
    subjects = list_children(verb, SUBJECTS)
    turned = any(child.i > first.i for child in subjects) and not any(
        child.left_edge.tag_ in ASKING_TAGS for child in verb.lefts
    )
    return turned and any(child.text == "?" for child in verb.rights)


def is_wished(verb: Token) -> bool:
    """As in "pressed the union to accept", "owes it to accept"."""
    return find_controlled(verb) is not None or (verb.dep_ == "xcomp" and verb.head.lemma_ in OWED)


def _is_purpose(verb: Token) -> bool:
    """As in "met to accept it"; what somebody "went so far as to accept" is done."""
    marked = any(child.tag_ == "TO" for child in list_children(verb, {"aux"}))
    if verb.dep_ == "advcl" and verb.lemma_ in SHOWN_BY_DEED and cues.find_frames(verb.head) is None:
        return False  # "blocked roads to protest the ban"
    return marked and verb.dep_ in PURPOSES and find_gone(verb) is None


def is_perceived(clause: Token, verb: Token) -> bool:
    """As in "the law saw 240 people freed": what is seen done happened, nobody thinks it."""
    bare = not any(
        child.dep_ in {"aux", "auxpass", "mark"} or child.tag_ == "WRB" for child in clause.children
    )
    return verb.lemma_ in PERCEIVES and clause.tag_ in {"VBD", "VBN"} and bare


def was_taken(verb: Token) -> bool:
    """Whether the stand that the verb names was taken by its subject."""
    owed = has_helper(verb, _implicative_words("owing"))
    if owed or is_alleged(verb) or _goes_into_service(verb) or any(map(_is_quoted_on, (verb, verb.head))):
        return False
    untaken = UNTAKEN.get(verb.dep_)
    return untaken is None or not untaken(verb)


def _goes_into_service(verb: Token) -> bool:
    """As in "has begun offering cheap trips": what is sold day by day is no stand."""
    goes_on = verb.tag_ == "VBG" and verb.head.lemma_ in PHASES
    return goes_on and verb.lemma_ in SERVING and not has_child(verb, {"xcomp"})


def _is_quoted_on(verb: Token) -> bool:
    """As in "he was quoted as saying the rebels had left, and planned to return": who plans is not known."""
    above = verb.head
    quoted = verb.dep_ == "conj" and is_passive(above) and has_word(above, {"as"})
    return quoted and verb.tag_ == "VBD" and not has_child(verb, SUBJECTS)


def is_unsaid(verb: Token) -> bool:
    """As in "nobody claimed that", "never said it would": nobody holds what was not said."""
    subject = find_subject(verb)
    if not (is_denied(verb) or (subject is not None and is_nobody(subject))):
        return False
    clauses = (child for child in list_children(verb, {"ccomp"}) if child.i > verb.i)
    # "Whether the state would pay", "how long it might last": that is left open.
    return not all(_is_asked_whether(one) or one.left_edge.tag_ in ASKING_TAGS for one in clauses)


def _is_asked_whether(clause: Token) -> bool:
    return has_spelling(list_before(clause, {"mark"}), ASKING_DEEDS)


def _is_contrast(verb: Token) -> bool:
    """As in "it was not the answer that Peru wanted"."""
    return verb.head.dep_ == "attr" and is_denied(verb.head.head)


def _is_left_undone(verb: Token) -> bool:
    """As in "failed to back", "has to back", "was asked to back", "used to back"."""
    above = verb.head
    if above.lower_ == "used" and above.tag_ == "VBD" and not has_child(above, {"dobj"}):
        return True  # "used to back it"
    return not _is_caused(above) if _is_to_verb(verb) and is_passive(above) else _is_undone(above)


def is_given_up(noun: Token) -> bool:
    """As in "dropped its opposition to the sale", "withdrew her support": it is held no more."""
    return noun.dep_ in {"dobj", "nsubjpass"} and name_verb(noun.head) in _implicative_words("ceasing")


def is_over(verb: Token) -> bool:
    """As in "no longer opposes it", "does not back it any more"; who "can no longer" do so opposes it."""
    after = [child.lower_ for child in list_children(verb, {"advmod", "neg"})]
    return is_denied(verb) and bool(NO_MORE & {*after}) and not has_word(verb, ABLE)


def was_done_before(verb: Token) -> bool:
    """As in "has promised lower fares before, but few believe it": of a time before this one."""
    perfect = has_lemma(list_children(verb, {"aux"}), {"have"})
    last = (word for word in verb.subtree if word.lower_ in BEFORE and word.i > verb.i)
    return perfect and any(not any(word.children) and _ends_clause(word) for word in last)


def _ends_clause(word: Token) -> bool:
    after = word.nbor(1) if word.i + 1 < len(word.doc) else None
    return after is None or after.is_punct or after.dep_ == "cc"


def is_former(verb: Token) -> bool:
    """As in "had once backed it", "at first opposed it": a side that was taken, and may be no more."""
    helpers = {child.lower_ for child in list_children(verb, {"aux"})}
    had = not helpers.isdisjoint({"had", "'d", "’d"})
    if verb.tag_ not in PAST or not helpers <= {"had", "'d", "’d", "has", "have"}:
        return False
    if _was_before(verb) or _is_withdrawn(verb) or _is_behind_now(verb) or was_done_before(verb):
        return True
    return had and (has_word(verb, LONG_PAST | AGO) or _is_superseded(verb))


def _was_before(verb: Token) -> bool:
    """As in "once backed it", "at first opposed it"."""
    at = (child for child in verb.lefts if child.lower_ in AT)
    return has_word(verb, FORMER) or any(child.nbor(1).lower_ in FIRST for child in at)


def _is_withdrawn(verb: Token) -> bool:
    """As in "objected to the scheme, but withdrew its objection"."""
    after = list_children(verb, {"conj"})
    return any(is_given_up(noun) and _is_attitude(noun) for other in after for noun in other.children)


def _is_attitude(noun: Token) -> bool:
    """As in "objection", "support"."""
    return not TAKEN.isdisjoint(cues.nouns().get(noun.lemma_.lower(), {}).values())


def _is_superseded(verb: Token) -> bool:
    """As in "Silva, who had refused to sign, now rules nothing out": what was done before is told aside."""
    while verb.dep_ == "xcomp":
        verb = verb.head
    return verb.dep_ == "relcl"


def _is_behind_now(verb: Token) -> bool:
    """As in "the union, which backed it in May, now says": what is now may be another side."""
    if verb.dep_ != "relcl" or verb.tag_ != "VBD":
        return False
    above = verb.head.head
    return any(has_word(one, NOW) for one in (above, *list_children(above, {"ccomp", "xcomp"})))


def open_since(verb: Token) -> Token | None:
    """The verb that leaves the side open: "has yet to back", "did not agree on", "failed to agree on"."""
    above = verb.head if verb.dep_ == "xcomp" else None
    agrees = verb.lemma_ == "agree" and has_word(verb, {"on"})
    if agrees and is_denied(verb):
        return verb
    if above is None:
        return None
    is_open = _is_undone(above) if agrees else _has_yet(above) or _is_stopped(verb)
    return above if is_open else None


def _is_stopped(verb: Token) -> bool:
    """As in "has stopped opposing it": what is held now is not told."""
    above = verb.head
    return verb.tag_ == "VBG" and name_verb(above) in STOPPING and not is_denied(above)


def _has_yet(verb: Token) -> bool:
    """As in "has yet to", "is yet to"."""
    return verb.lemma_ in BEFORE_YET and has_word(verb, {"yet"})


def _is_undone(above: Token) -> bool:
    """As in "failed to", "did not manage to", "has to", "has yet to"; what one had to do is done."""
    word = name_verb(above)
    if word in _implicative_words("managing"):
        return is_denied(above)
    if word in _implicative_words("owed"):
        helped = any(child.tag_ == "MD" for child in list_children(above, {"aux"}))
        return above.tag_ not in PAST or helped or is_denied(above)
    return word in _implicative_words("failing")


def _is_caused(above: Token) -> bool:
    """Whether the passive tells what is so: "was forced to", "is said to", "is known to"."""
    frames = cues.find_frames(above) or {}
    return "reputed" in frames or above.lemma_.lower() in _implicative_words("causing")


def _is_without(verb: Token) -> bool:
    """As in "without backing", "instead of backing", "refrained from backing", "pushed them into backing"."""
    before = verb.head
    if before.lower_ == "into":
        return has_child(before.head, {"dobj"})
    if before.lower_ == "from":
        return name_verb(before.head) in _implicative_words("failing")
    return before.lower_ in _implicative_words("without") or (
        before.lower_ == "of" and before.head.lower_ in _implicative_words("without")
    )


def _is_asked_for(verb: Token) -> bool:
    """As in "demanded that he back it"; "expects them to agree", which the parser read as a clause."""
    bare = not has_child(verb, {"aux"}) and find_that(verb) is not None
    who = find_subject(verb)
    one = who is not None and who.tag_ in {"NN", "NNP"} and not any(who.conjuncts)
    return _is_to_verb(verb) or (bare and (verb.tag_ == "VB" or (one and verb.tag_ == "VBP")))


def _is_to_verb(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.children)


UNTAKEN: dict[str, Callable[[Token], bool]] = {
    "ccomp": _is_asked_for,
    "pcomp": _is_without,
    "relcl": _is_contrast,
    "xcomp": _is_left_undone,
}
"""For the place of a verb in the parse, what tells that its stand was not taken."""
