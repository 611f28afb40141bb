"""What a side is, and the side that the class of a cue and what is to be done give.

Knows the lexicon and the parse; nothing of drafts.
"""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.grammar.below import (
    find_child,
    find_governed,
    find_that,
    find_word,
    has_helper,
    has_spelling,
    has_word,
    list_before,
    list_children,
)
from briefgen.parse.grammar.labels import DONE_TO
from briefgen.parse.grammar.negation import is_denied, is_nobody, is_none
from briefgen.parse.grammar.subjects import find_subject
from briefgen.parse.grammar.verbs import is_passive, is_passive_infinitive, name_verb
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import idioms, realised
from briefgen.parse.positions.drafts import PositionText
from briefgen.parse.positions.stance import ahead, objects
from briefgen.parse.positions.stance.deeds import find_gone_on
from briefgen.parse.positions.stance.objects import About

BY_CLASS = {
    "favour": Stance.SUPPORTS,
    "float": Stance.SUPPORTS,
    "promise": Stance.SUPPORTS,
    "supports": Stance.SUPPORTS,
    "plan": Stance.SUPPORTS,
    "want": Stance.SUPPORTS,
    "against": Stance.OPPOSES,
    "opposes": Stance.OPPOSES,
    "weigh": Stance.UNDECIDED,
}
"""Classes of cue that take a side by themselves."""
REPUTING = LEXICON.words("positions_rules", "classes_reputing")
"""Verbs by which others tell what somebody holds."""
TURNED = {Stance.SUPPORTS: Stance.OPPOSES, Stance.OPPOSES: Stance.SUPPORTS}
READ = {"judge", "say", "show", "tell", "think"}
"""Classes whose side stands in what is said."""
LEFT_OPEN = {"exclude", "rule_out"}
"""What one does not do so is left open."""
AGAINST = {"against", "opposes"}
UNTOLD = LEXICON.words("positions_rules", "classes_untold")
"""What one keeps to oneself without taking a stand."""
ABOUT_WORDS = LEXICON.words("positions_rules", "classes_about")
EVADED = LEXICON.words("positions_rules", "classes_evaded")
"""What is not to be done to one who keeps silent: "refused to be drawn"."""
ANYTHING = LEXICON.words("positions_rules", "classes_anything")
FIGURES = LEXICON.words("positions_rules", "classes_figures")
HELD_BACKING = LEXICON.words("positions_rules", "classes_backing")
SIGNED_TEXTS = LEXICON.words("positions_rules", "classes_texts")
"""Texts that are for or against what they name."""
NEITHER = LEXICON.words("positions_rules", "classes_neither")
AS = LEXICON.words("positions_rules", "judged_as")
SOLICITS = LEXICON.words("positions_rules", "classes_solicits")
"""Who does "not call for" a thing need not be against it."""
ASSAILING = LEXICON.words("positions_rules", "classes_assailing")
"""Verbs of fighting that are verbs of criticising too."""
FOR = LEXICON.words("positions_rules", "classes_for")
CHARGES = LEXICON.words("positions_rules", "classes_charges")
NOTIONS = LEXICON.words("positions_rules", "classes_notions")
REJECTS = LEXICON.words("positions_rules", "classes_rejects")
SIDES = LEXICON.words("positions_rules", "classes_sides")
SIDE_TAKING = LEXICON.words("positions_rules", "classes_taking")
ASKS = re.compile(r"(?:whether|how)\b", re.IGNORECASE)
OPEN_QUESTION = re.compile(r"(?:asked\s+)?(?:how|if|what|when|where|whether|which|who|why)\b", re.IGNORECASE)
"""After a denied cue, a question that is still open: "has not said when", "asked if so, did not answer"."""


@dataclass(frozen=True, slots=True)
class DraftSide:
    """The side that a draft takes."""

    stance: Stance
    about: About | None = None
    """What it is taken towards."""
    leaning: Stance | None = None
    """Of a conditional side, the one it is where the condition holds."""
    threat: bool = False
    """Whether harm is announced, which is no side."""
    left_open: bool = False
    """Whether it is said to be weighed, or not denied: "wondered whether to sign"."""

    def __str__(self) -> str:
        return str(self.stance)


CLAIM = DraftSide(Stance.CLAIMS)


def leaves_open(passage: PositionText, kind: str, content: Span, denied: bool) -> bool:
    text, at = passage.text.text, content.start
    asks = kind in {"ask", "think", "promise"} and ASKS.match(text, at) is not None
    return asks or (denied and kind in READ and OPEN_QUESTION.match(text, at) is not None)


def by_deed(passage: PositionText, side: Stance, part: Span, deed: Token | None) -> DraftSide:
    """The side with its object, where what is wanted or refused may be a stand of its own."""
    whole = objects.of_part(passage, part, deed)
    if deed is None or side not in TURNED:
        return _by_thing(side, whole)
    if is_denied(deed):
        return DraftSide(TURNED[side], objects.read_deed(deed))  # "agreed not to send ships"
    if side is Stance.SUPPORTS:
        gone_on = find_gone_on(deed)
        return _side_wanted(gone_on, whole if gone_on == deed else objects.of_part(passage, part, gone_on))
    if name_verb(deed) in LEFT_OPEN:
        return DraftSide(Stance.UNDECIDED, objects.of_thing(deed))  # "refused to rule out a strike"
    if _takes_side(deed):
        return DraftSide(Stance.UNDECIDED, whole)
    return _unsaid(deed, whole) if _tells(deed) else DraftSide(side, whole)


def _side_wanted(deed: Token, whole: About | None) -> DraftSide:
    """As in "urged the council to reject the plan"; "to think again" names nothing."""
    fought = _fought_against(deed)
    if fought is not None:
        return DraftSide(Stance.OPPOSES, fought)
    again = deed.lemma_ == "think" and has_word(deed, {"again"})
    return CLAIM if again or ahead.makes_plain(deed) else DraftSide(Stance.SUPPORTS, whole)


def _by_thing(side: Stance, whole: About | None) -> DraftSide:
    """As in "wants a levy"; who "wants no levy" is against one."""
    if side is not Stance.SUPPORTS or whole is None:
        return DraftSide(side, whole)
    if is_none(whole.head):
        return DraftSide(Stance.OPPOSES, objects.without_no(whole))
    return CLAIM if _takes_no_side(whole.head) else _by_text(whole)


def _takes_no_side(noun: Token) -> bool:
    """As in "stands by its figure", "is prepared for anything", "is grateful for the support of it"."""
    word = noun.lemma_.lower()
    if word in ANYTHING:
        return not any(noun.rights)
    return word in FIGURES or (word in HELD_BACKING and has_word(noun, {"of"}))


def _by_text(whole: About) -> DraftSide:
    """As in "signed a petition against the toll": who backs the text is against what it is against."""
    text = whole.head
    if text.lemma_.lower() not in SIGNED_TEXTS:
        return DraftSide(Stance.SUPPORTS, whole)
    against, backed = (find_governed(find_word(text, words)) for words in (AGAINST, FOR))
    if against is not None:
        return DraftSide(Stance.OPPOSES, objects.of_phrase(against))
    if backed is not None:
        return DraftSide(Stance.SUPPORTS, objects.of_phrase(backed))
    # "A petition on the toll" may be for it or not.
    return CLAIM if has_word(text, ABOUT_WORDS) else DraftSide(Stance.SUPPORTS, whole)


def _fought_against(deed: Token) -> About | None:
    """What is fought: "the line" of "vowed to reject the line", "to campaign against the line"."""
    if is_assault(deed):
        return None
    has_thing = deed.tag_ == "VBN" or find_child(deed, {"dobj", "nsubjpass"}) is not None
    if list_classes(deed, "object") & AGAINST and (has_thing or not has_word(deed, FOR)):
        return objects.of_thing(deed)  # but not in "fight for the ferry"
    idiom = idioms.find_idiom(deed)
    if idiom is not None and idiom.kind in AGAINST:
        return objects.of_phrase(idiom.what)
    word = find_word(deed, {"against"}) if list_classes(deed, "against") & AGAINST else None
    what = find_governed(word)
    return objects.of_phrase(what) if what is not None else None


def is_assault(deed: Token) -> bool:
    """As in "planned to attack the railway": what one means to attack is no words."""
    return deed.lemma_.lower() in ASSAILING


def rejects_words(cue: Token | None) -> bool:
    """As in "rejected the claim", "dismissed suggestions that he would go": what was said is denied."""
    if cue is None or cue.lemma_.lower() not in REJECTS or has_word(cue, AS):
        return False
    return any(_is_charge(child) for child in list_children(cue, DONE_TO))


def _is_charge(noun: Token) -> bool:
    """As in "accusations of bias", "suggestions that he would go"."""
    word = noun.lemma_.lower()
    told = any(map(find_that, list_children(noun, {"acl", "ccomp", "relcl"})))
    return word in CHARGES or (word in NOTIONS and told)


def _takes_side(deed: Token) -> bool:
    """As in "declined to take sides", "refused to take a position on the sale"."""
    taken = list_children(deed, {"dobj"})
    return deed.lemma_.lower() in SIDE_TAKING and any(one.lemma_.lower() in SIDES for one in taken)


def _tells(deed: Token) -> bool:
    """As in "to say when", "to provide details", "to be drawn": a deed that is only words."""
    if name_verb(deed) in EVADED and is_passive_infinitive(deed):
        return True
    if any(one.lemma_.lower() in UNTOLD for one in list_children(deed, {"dobj"})):
        return True
    return name_verb(deed) not in cues.deeds() and bool(
        list_classes(deed, "clause", "about") & {"say", "topic"}
    )


def _unsaid(deed: Token, whole: About | None) -> DraftSide:
    """As in "refused to say when", which is left open; "declined to comment" says nothing."""
    left = objects.of_clause(deed) or whole
    after = deed.doc[deed.i + 1 : deed.i + 2].text
    return DraftSide(Stance.UNDECIDED, left) if OPEN_QUESTION.match(after) else CLAIM


def concedes(cue: Token | None, deed: Token | None) -> bool:
    """As in "is willing to suspend the strike": whoever gives way is for what ends."""
    if cue is None or deed is None:
        return False
    known = cues.concessions()
    gives = {cue.lemma_.lower(), cue.lower_} & {*known["cues"]}
    return bool(gives) and name_verb(deed) in known["deeds"] and not is_denied(deed)


def only_solicits(kind: str, cue: Token) -> bool:
    """As in "is not calling for it", "has not requested it"."""
    return kind == "want" and cue.lemma_ in SOLICITS


def is_neither(verb: Token) -> bool:
    """As in "has neither backed nor rejected it": whoever is on neither side is undecided."""
    if verb.dep_ != "conj" or not has_word(verb.head, NEITHER):
        return False
    both = {
        BY_CLASS.get(kind)
        for word in (verb, verb.head)
        for kind in list_classes(word, "object", "infinitive")
    }
    return both >= TURNED.keys()


def is_past(kind: str, cue: Token | None) -> bool:
    """As in "had once backed it", "had considered a ban": what is told of a time before, or by nobody."""
    if cue is None:
        return False
    had = has_helper(cue, {"had"})
    if kind == "promise":
        kept = had and has_spelling(list_before(cue, {"mark"}), AS)
        return kept or realised.was_done_before(cue)  # kept: "published it, as it had promised"
    return realised.is_former(cue) or (kind == "weigh" and had) or _is_reputed(cue)


def _is_reputed(cue: Token) -> bool:
    """As in "is said to be against the toll": others say so, and nobody is told who."""
    above = ((one, one.head) for one in (cue, cue.head))
    return any(
        one.dep_ == "xcomp" and verb.lemma_.lower() in REPUTING and is_passive(verb) for one, verb in above
    )


def list_classes(deed: Token, *frames: str) -> set[str]:
    """The classes of a verb with one of these complements."""
    known = (cues.verbs().get(name_verb(deed), {}), cues.load_acts().get(name_verb(deed), {}))
    return {kind for frame in frames for found in known if (kind := found.get(frame))}


def is_turned(word: Token) -> bool:
    """Whether the cue, or the verb it hangs on ("does not want to back"), is denied."""
    denied = is_denied(word)
    if word.dep_ in {"xcomp", "acomp", "attr", "prep"}:
        denied ^= is_denied(word.head)
    subject = find_subject(word)
    if subject is None:
        return denied
    return denied ^ is_nobody(subject)
