"""Whether a clause speaks of what is to come: by its verb as the parser sees it.

"Ministers meet Friday" and "will meet Friday" look ahead; "met Friday" looks back.
"""

from spacy.tokens import Token

from briefgen.parse.grammar.below import (
    has_lemma,
    has_spelling,
    has_word_after,
    has_word_before,
    list_after,
    list_before,
    list_children,
)
from briefgen.parse.grammar.labels import HELPERS, VERBS
from briefgen.parse.grammar.spans import spell_before
from briefgen.parse.grammar.verbs import climb, climb_verbs
from briefgen.parse.grammar.words import load_words
from briefgen.parse.lexicon import LEXICON

WAS = LEXICON.words("grammar_rules", "tense_was")
ON_A_DAY = LEXICON.words("grammar_rules", "tense_on_a_day")
HAD = LEXICON.words("grammar_rules", "tense_had")
HELD_BACK = LEXICON.words("grammar_rules", "tense_held_back")
"""Before a clause that supposes what is still to come."""
BESIDE_OVER = LEXICON.words("grammar_rules", "tense_beside_over")
"""Before a clause beside which what is told is over too: “after being sold”, “prior *to* being sold”."""
WHETHER = LEXICON.words("grammar_rules", "tense_whether")
"""Verbs before an “if” that means “whether”."""


def is_planned(verb: Token, dated: bool) -> bool:
    """Whether the verb announces what is to come; a plain present does so only with a date."""
    helpers = list_children(verb, HELPERS)
    said = any(child.tag_ == "MD" or child.lower_ == "to" for child in helpers)
    return looks_ahead(verb) is True and (dated or said or verb.lemma_.lower() in load_words()["ahead"])


def looks_ahead(verb: Token) -> bool | None:
    """Whether the verb group around `verb` looks ahead; None for a verb form that does not say."""
    helpers = list_children(verb, HELPERS)
    if _is_set(verb, helpers) or _follows_would(verb):
        return True
    if any(child.tag_ == "MD" and child.lower_ not in load_words()["back_modals"] for child in helpers):
        return True
    if has_spelling(helpers, {"to"}):
        return _infinitive_looks_ahead(verb)
    back = _looks_back(verb, helpers)
    return _present_looks_ahead(verb, helpers) if back is None else not back


def is_plan_over(token: Token) -> bool:
    """Whether the plan that dates `token` is told in the past: "had been due", "due in May, was moved"."""
    plan = next((head for head in climb(token) if head.pos_ in VERBS or _is_ahead(head)), None)
    if plan is None:
        return False
    return was_meant(plan) or _was_foretold(plan) or (_plans(plan) and _is_plan_past(plan))


def _was_foretold(verb: Token) -> bool:
    """“*had told* the club that it would pay within ten days”: what was to come, of a time that is over."""
    above = verb.head
    return is_reported_future(verb) and verb.dep_ == "ccomp" and has_word_before(above, {"had"})


def _plans(verb: Token) -> bool:
    return _is_ahead(verb) or verb.lemma_.lower() in load_words()["plans"] or _was_to(verb)


def _is_plan_past(plan: Token) -> bool:
    if _is_past(plan):
        return True
    above = next(climb_verbs(plan), None)
    return above is not None and _is_past(above) and not _is_told_on(above)


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or _had_helper(verb)


def _is_ahead(token: Token) -> bool:
    """“due”, “scheduled”."""
    return token.pos_ in VERBS | {"ADJ"} and (
        token.lower_ in load_words()["ahead"]
        or token.lemma_.lower() in load_words()["ahead"] | load_words()["expects"]
    )


def _was_to(verb: Token) -> bool:
    """“was to meet on 5 March”, “were to have met”."""
    return verb.dep_ == "xcomp" and verb.head.lower_ in WAS and _has_to(verb)


def was_meant(verb: Token) -> bool:
    """“planned to reopen on 2 March but could not”: what was meant then, and not what is told as meant."""
    head = verb.head
    meant = verb.dep_ == "xcomp" and head.tag_ == "VBD" and head.lemma_.lower() in load_words()["meaning"]
    above = next(climb_verbs(head), None) if meant else None
    return meant and _has_to(verb) and not (above is not None and _is_told_on(above))


def _has_to(verb: Token) -> bool:
    return has_word_before(verb, {"to"})


def _had_helper(verb: Token) -> bool:
    """“was moved”, “had met”, “has been put off”."""
    return any((child.tag_ == "VBD" or child.lower_ in HAD) for child in list_before(verb, HELPERS))


def _is_told_on(verb: Token) -> bool:
    """“said the vote was planned for May” tells of what may be still to come."""
    return verb.lemma_.lower() in load_words()["tells"]


def _looks_back(verb: Token, helpers: list[Token]) -> bool | None:
    """“met” and “has met” do; “was expected” does not; None for a verb in no past tense."""
    perfect = any(child.tag_ in {"VBZ", "VBP"} and child.lemma_ == "have" for child in helpers)
    if verb.tag_ == "VBD" or perfect:
        return True
    if is_had(verb):
        return True
    past = any(child.tag_ == "VBD" for child in helpers)
    return verb.lemma_.lower() not in load_words()["expects"] if past else None


def _is_set(verb: Token, helpers: list[Token]) -> bool:
    """“is scheduled”, “planned a march on Friday”: what they date lies ahead, not the verb."""
    lemma = verb.lemma_.lower()
    return lemma in load_words()["ahead"] and (
        verb.tag_ != "VBD" or bool(helpers) or lemma in load_words()["planning"]
    )


def is_reported_future(verb: Token) -> bool:
    """“said it would close”: what was to come when it was said, not a supposition."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in VERBS:
        first = first.head  # "said that work would begin in May and would end in June"
    would = has_word_before(verb, {"would"})
    return would and (_told_by(first) or any(map(_tells_aside, first.rights)))


def _told_by(verb: Token) -> bool:
    """“*said* it would close”."""
    return verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"} and _tells_or_plans(verb.head)


def _tells_aside(one: Token) -> bool:
    """“it would close, the board *promised*”."""
    return one.dep_ == "parataxis" and one.tag_ == "VBD" and _tells_or_plans(one)


def _tells_or_plans(verb: Token) -> bool:
    return verb.lemma_.lower() in load_words()["tells"] | load_words()["plans"]


def _follows_would(verb: Token) -> bool:
    """“said it *would close*”, “would close if it *did not pay*”."""
    return is_reported_future(verb) or _is_supposed_ahead(verb)


def _is_supposed_ahead(verb: Token) -> bool:
    """“would sue *if the city did not act by June*”: a past that only follows “would”, not what was.

    “would have sued if it had acted” is over; “asked if it had acted” supposes nothing.
    """
    # The parser may take the clause for what "would sue" governs; "would know if it acted" does govern it.
    beside = verb.dep_ == "advcl" or (verb.dep_ == "ccomp" and verb.head.lemma_.lower() not in _asking())
    supposed = beside and has_spelling(list_before(verb, {"mark"}), HELD_BACK)
    return supposed and any(map(_would_then, [verb.head, *_list_told(verb.head)]))


def _asking() -> frozenset[str]:
    """Verbs before an “if” that means “whether”."""
    return load_words()["tells"] | WHETHER


def _list_told(verb: Token) -> list[Token]:
    """What is said, where the parser hung the clause on “said”."""
    told = verb.lemma_.lower() in load_words()["tells"]
    return [child for child in list_children(verb, {"ccomp"}) if told]


def _would_then(verb: Token) -> bool:
    """“would sue”, “threatened to sue”; not “would have sued”."""
    helpers = {child.lower_ for child in list_before(verb, HELPERS)}
    if "have" in helpers:
        return False
    return bool(helpers & load_words()["hypothetical"]) or (
        "to" in helpers and verb.dep_ == "xcomp" and verb.head.lemma_.lower() in load_words()["plans"]
    )


def _infinitive_looks_ahead(verb: Token) -> bool | None:
    """“plans to meet” looks ahead, “failed to meet” does not."""
    head = verb.head
    if head == verb or head.pos_ not in VERBS | {"ADJ", "NOUN"}:
        return True
    main = head if head.pos_ in VERBS else next(climb_verbs(head), None)
    if main is not None and (is_had(main) or head.lower_ in load_words()["ranks"]):
        return False if is_had(main) else looks_ahead(main)
    if head.lemma_.lower() in load_words()["plans"] or head.lemma_ == "be":
        return True
    return looks_ahead(head) if head.pos_ in VERBS else True


def is_had(verb: Token) -> bool:
    """“had planned to open”, “had been due to close on Friday”: a plan that is over."""
    return has_spelling(list_before(verb, {"aux"}), {"had"})


def _present_looks_ahead(verb: Token, helpers: list[Token]) -> bool | None:
    """“meet Friday”, “are meeting Friday”, “is expected Friday” look ahead; “says Friday” does not."""
    lemma = verb.lemma_.lower()
    if (lemma in load_words()["expects"] and not _set_on(verb)) or _is_due(verb):
        return True
    if lemma in load_words()["tells"]:
        return False
    if _is_bare_present(verb, helpers):
        return _of_the_verb_above(verb)
    if _is_going_on(verb, helpers):
        return None if lemma == "be" else True
    return _participle_looks_ahead(verb, helpers)


def _participle_looks_ahead(verb: Token, helpers: list[Token]) -> bool | None:
    """“the deal signed Friday” is behind, “meeting Friday” is as the verb above it says."""
    if verb.tag_ == "VBN" and not helpers:
        return False if verb.dep_ in {"acl", "ROOT"} else None
    if verb.tag_ == "VBN" and has_spelling(helpers, {"being"}):
        return _lies_before(verb)
    return _of_the_verb_above(verb) if verb.tag_ == "VBG" else None


def _lies_before(verb: Token) -> bool | None:
    """“questions its accounts prior to it *being sold*”: over, unless what is above is still to come."""
    led = spell_before(verb.left_edge) in BESIDE_OVER
    above = next(climb_verbs(verb), None) if led or verb.left_edge.lower_ in BESIDE_OVER else None
    return None if above is None or is_planned(above, dated=False) else False


def _is_going_on(verb: Token, helpers: list[Token]) -> bool:
    """“meets”, “are meeting”."""
    return verb.tag_ in {"VBZ", "VBP", "VB"} or (verb.tag_ == "VBG" and has_lemma(helpers, {"be"}))


def _is_due(verb: Token) -> bool:
    """“is due in court Thursday”."""
    return has_spelling(list_after(verb, {"acomp"}), load_words()["ahead"])


def _set_on(verb: Token) -> bool:
    """“a record set on Friday”; “a vote set for Friday” lies ahead."""
    return verb.lemma_ == "set" and has_word_after(verb, ON_A_DAY)


def _is_bare_present(verb: Token, helpers: list[Token]) -> bool:
    """“let it begin”, or a past that looks like a present: “the index, which fell on Friday, hurt”."""
    if verb.tag_ not in {"VB", "VBP"} or helpers:
        return False
    return verb.lower_ in load_words()["unchanging"] or (
        verb.tag_ == "VB" and verb.dep_ in {"ccomp", "xcomp"}
    )


def _of_the_verb_above(verb: Token) -> bool | None:
    above = next(climb_verbs(verb), None)
    return looks_ahead(above) if above is not None else None


def has_will(verb: Token) -> bool:
    """“will meet”, “shall meet”, “won't meet”."""
    return any(child.lemma_.lower() in load_words()["will"] for child in list_children(verb, {"aux"}))


def has_would(verb: Token) -> bool:
    """“would meet”."""
    return any(child.lemma_.lower() in load_words()["would"] for child in list_children(verb, {"aux"}))
