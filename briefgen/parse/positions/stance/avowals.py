"""What speakers avow of themselves in what they say: "she opposes the plan", "we will not sign".

Knows the lexicon and the parse; nothing of mentions.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from briefgen.model import Mode, Span, Stance
from briefgen.parse.grammar.below import (
    find_child,
    find_governed,
    find_that,
    find_word,
    has_child,
    has_spelling,
    has_word,
    list_after,
    list_children,
)
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.grammar.spans import cover_phrase
from briefgen.parse.grammar.tense import has_will, has_would
from briefgen.parse.grammar.verbs import name_verb
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions import cues
from briefgen.parse.positions.complements import backing, idioms, realised, retractions, verbs
from briefgen.parse.positions.drafts import PositionDraft, PositionText
from briefgen.parse.positions.stance import predicates
from briefgen.parse.positions.stance.represented import MAIN, list_first_words, list_verbs_of_body

FIRST_PERSON = LEXICON.words("positions_rules", "first_person")
THIRD = LEXICON.words("positions_rules", "third_person")
"""Who speaks, where the article tells it: "said it would sign"."""
BODIES = LEXICON.words("positions_rules", "avowals_bodies")
OWN = LEXICON.words("positions_rules", "avowals_own")
AGAINST = "against"
BUT = "but"
MAKING = LEXICON.words("positions_rules", "avowals_making")
CARRIED_TAGS = {"VB", "VBG"}
COMING_TO = LEXICON.words("positions_rules", "avowals_carrying")
AVOWAL_STAYS = LEXICON.words("positions_rules", "attitudes_stays")
WHETHER = LEXICON.words("positions_rules", "avowals_whether")
ASKING_TAGS = {"WDT", "WP", "WRB"}
"""What opens a clause that only names a thing: "what we want to catch"."""
ENDING = re.compile(r"[.!?]")


def classes(passage: PositionText, draft: PositionDraft) -> Iterator[tuple[str, Token, tuple[Span, ...]]]:
    """The class of each avowal, its head, and the words of what is wanted, in order."""
    for verb in list_main_verbs(passage, draft):
        yield from avowals_of_verb(passage, verb)


def list_main_verbs(passage: PositionText, draft: PositionDraft) -> Iterator[Token]:
    """The main verbs of what is said that have the speaker as their subject."""
    yield from _verbs_stated(passage, draft.content[0], draft.mode)
    yield from list_verbs_of_body(passage, draft)


def list_asked_verbs(passage: PositionText, draft: PositionDraft) -> Iterator[Token]:
    """The main verbs of what is said or asked: "Should we close it?"."""
    yield from _main_verbs(passage, draft.content[0], draft.mode)


def _behind_second_that(passage: PositionText, part: Span) -> Iterator[Token]:
    """As in "said that it was dear and that she opposed it": the second clause is the same speaker's."""
    for word in list_first_words(passage, part):
        told = word.dep_ in SUBJECTS and word.lower_ in THIRD and word.head.dep_ == "conj"
        if told and find_that(word.head) is not None:
            yield word.head


def _verbs_stated(passage: PositionText, part: Span, mode: Mode) -> Iterator[Token]:
    verbs_told = _main_verbs(passage, part, mode)
    return (verb for verb in verbs_told if not _stands_in_question(passage, verb, part))


def list_later_verbs(passage: PositionText, draft: PositionDraft) -> Iterator[Token]:
    """The main verbs of the whole of a speech, those included that share the subject of one before them."""
    for part in draft.content:
        for verb in _verbs_stated(passage, part, draft.mode):
            yield verb
            yield from _sharing(verb, part)
        yield from _behind_second_that(passage, part)


def _main_verbs(passage: PositionText, part: Span, mode: Mode) -> Iterator[Token]:
    selves = FIRST_PERSON if mode is Mode.DIRECT else FIRST_PERSON | THIRD
    for word in list_first_words(passage, part):
        if word.dep_ not in SUBJECTS or word.head.dep_ not in MAIN or not _is_speaker(word, selves):
            continue
        asked = word.head.dep_ == "ccomp" and _is_asked(word.head)
        asked |= _is_no_avowal(word, mode)
        if not (asked or _is_of_another(word, part)):
            yield word.head


def _is_no_avowal(subject: Token, mode: Mode) -> bool:
    return (mode is Mode.DIRECT and _was_before_turn(subject.head)) or _is_hoped_by_nobody(subject)


def _is_hoped_by_nobody(subject: Token) -> bool:
    """As in "it was always hoped that the fee would fall": the "it" hopes nothing, and nobody is told to."""
    return subject.lower_ == "it" and subject.dep_ == "nsubjpass" and has_child(subject.head, {"ccomp"})


def _was_before_turn(verb: Token) -> bool:
    """As in "“I was open to it, but I have come to doubt it”": the first is no more."""
    was = verb.lemma_ == "be" and verb.tag_ == "VBD"
    return was and any(child.lower_ == BUT and child.i > verb.i for child in verb.children)


def _sharing(verb: Token, part: Span) -> Iterator[Token]:
    """As the "rejects" of "it backs the bridge but rejects the toll"."""
    for other in list_children(verb, {"conj"}):
        shares = other.pos_ == "VERB" and find_child(other, SUBJECTS) is None
        if shares and part.start <= other.idx < part.end:
            yield other
            yield from _sharing(other, part)


def _is_speaker(word: Token, selves: frozenset[str]) -> bool:
    return word.lower_ in selves or _is_own_body(word)


def _is_own_body(word: Token) -> bool:
    """As in "said his party would vote against it": who speaks for a body of their own tells its stand."""
    owner = find_child(word, {"poss"}) if word.lemma_.lower() in BODIES else None
    return owner is not None and owner.lower_ in OWN


def _is_of_another(word: Token, part: Span) -> bool:
    """As in "Berg has said she will go", "people say we want it", "Berg opposes it and she wants a vote"."""
    if predicates.is_in_contrast(word, part):
        return True
    above = word.head.head
    who = find_child(above, SUBJECTS) if part.start <= above.idx < part.end else None
    if who is None or _is_speaker(who, FIRST_PERSON | THIRD):
        return False
    if word.head.dep_ == "conj":
        return word.lower_ in THIRD and who.pos_ != "PRON"
    return word.head.dep_ == "ccomp" and cues.find_frames(above) is not None


def _stands_in_question(passage: PositionText, word: Token, part: Span) -> bool:
    """As in "“Do we want a toll? No.”": what is asked is not said."""
    end = ENDING.search(passage.text.text, word.idx, part.end)
    return end is not None and end.group() == "?"


def _is_asked(clause: Token) -> bool:
    """As in "what we want to catch", "not discuss whether we will back it": nothing is avowed."""
    marks = list_children(clause, {"mark"})
    return clause.left_edge.tag_ in ASKING_TAGS or has_spelling(marks, WHETHER)


def is_ignorant(verb: Token) -> bool:
    """As in "does not know where the man is": of what others do one knows nothing; one's own is left open.

    Nor does who "never said how the roof is to be paid for" leave it open: that is a reproach.
    """
    if verb.lemma_ != "know" and not has_word(verb, {"never"}):
        return False
    subjects = (find_child(clause, SUBJECTS) for clause in list_children(verb, {"ccomp"}))
    return any(one is not None and one.lower_ not in FIRST_PERSON | THIRD for one in subjects)


def deed(passage: PositionText, draft: PositionDraft) -> tuple[Stance, Token] | None:
    """The first deed that the speaker announces or refuses, with the side."""
    told = map(deed_of_verb, list_main_verbs(passage, draft))
    return next((one for one in told if one is not None), None)


def deed_of_verb(verb: Token) -> tuple[Stance, Token] | None:
    """The side of what the verb announces or refuses, as in "we are not going to sell it"."""
    carried = _find_carried(verb)
    side = find_resolve(carried) or _stance_of_refusal(carried)
    return (side, carried) if side is not None else None


def find_needed(verb: Token) -> Token | None:
    """What "we need": "we need a bridge"."""
    ours = has_spelling(list_children(verb, {"nsubj"}), FIRST_PERSON)
    if verb.lemma_ != "need" or not ours or is_denied(verb):
        return None
    # "What kind of troops we need" asks; what is needed stands behind the verb.
    return next((thing for thing in list_after(verb, {"dobj"}) if thing.tag_ not in ASKING_TAGS), None)


def _stance_of_refusal(verb: Token) -> Stance | None:
    """As in "we will not raise the fee": a deed that its doer says no to, whatever the deed."""
    if not (_has_will(verb) and is_denied(verb)) or name_verb(verb) in {*cues.verbs(), *cues.happenings()}:
        return None
    return Stance.OPPOSES if has_child(verb, {"dobj"}) else None


def find_resolve(verb: Token) -> Stance | None:
    """The side of a deed that is announced or refused: "will send", "won't send"; None for other verbs."""
    lemma = name_verb(verb)
    if not _has_will(verb):
        return None
    if is_denied(verb) or (_is_going(verb.head) and is_denied(verb.head)):
        return Stance.OPPOSES if lemma in cues.deeds() | (cues.losses() - cues.happenings()) else None
    made = lemma not in MAKING or has_child(verb, {"dobj"})  # not "will build on the success"
    return Stance.SUPPORTS if made and lemma in cues.deeds() else None


def _has_will(verb: Token) -> bool:
    return has_will(verb) or has_would(verb) or (verb.dep_ == "xcomp" and _is_going(verb.head))


def avowals_of_verb(passage: PositionText, verb: Token) -> Iterator[tuple[str, Token, tuple[Span, ...]]]:
    """What the verb tells of the one who is its subject, or the adjective or the side that it carries."""
    verb = _find_carried(verb)
    if realised.is_former(verb):
        return  # "she had once opposed it, but now supports it"
    side = _side_beside(verb) or _side_of_idiom(verb)
    if side is not None:
        yield side[0], verb, (side[1],)
        return
    adjective = find_child(verb, {"acomp"})
    if adjective is not None:
        yield from _of_adjective(adjective)
        return
    for known in (cues.verbs(), cues.load_acts()):
        frames = known.get(name_verb(verb), {})
        complement = verbs.fill_frame(passage, verb, frames) if frames else None
        if complement is not None:
            yield complement.kind, verb, complement.content


def _find_carried(verb: Token) -> Token:
    """The "accept" of "are going to accept it", "has come to accept it"."""
    carries = verb.lemma_ in COMING_TO or _is_going(verb)
    below = next((one for one in list_after(verb, {"xcomp"}) if carries and one.tag_ in CARRIED_TAGS), verb)
    return below if below is verb or below.tag_ == "VBG" or verb.lemma_ != "keep" else verb


def _is_going(verb: Token) -> bool:
    return verb.lemma_ == "go" and verb.tag_ == "VBG"


def _side_beside(verb: Token) -> tuple[str, Span] | None:
    """As in "is in favour of the plan", "remains against the dam"."""
    side = next((one for word in list_after(verb, {"prep"}) if (one := backing.find_backing(word))), None)
    if side is not None:
        return side.kind, cover_phrase(side.what)
    against = find_governed(find_word(verb, {AGAINST})) if _stands_now(verb) else None
    return (AGAINST, cover_phrase(against)) if against is not None else None


def _stands_now(verb: Token) -> bool:
    """As in "remains against it", "I am against it"; who says "I was" may be so no more."""
    return verb.lemma_ in AVOWAL_STAYS and not (verb.lemma_ == "be" and verb.tag_ == "VBD")


def _side_of_idiom(verb: Token) -> tuple[str, Span] | None:
    """As in "throws its weight behind it", "has withdrawn its support for it"."""
    idiom = idioms.find_idiom(verb)
    if idiom is not None:
        return idiom.kind, idioms.cover_thing(verb, idiom.what)
    given_up = None if is_denied(verb) else retractions.find_retraction(verb)
    return (given_up.kind, given_up.about) if given_up is not None else None


def _of_adjective(adjective: Token) -> Iterator[tuple[str, Token, tuple[Span, ...]]]:
    """As in "is willing to pay", "is wary of the plan"."""
    frames = cues.adjectives().get(adjective.lower_, {})
    found = next((one for one in _avowals_of_adjective(adjective) if one[0] in frames), None)
    if found is not None:
        yield frames[found[0]], adjective, (found[1],)


def _avowals_of_adjective(adjective: Token) -> Iterator[tuple[str, Span]]:
    for child in adjective.children:
        if child.dep_ == "xcomp":
            yield "infinitive", cover_phrase(child)
        elif child.dep_ == "prep":
            yield child.lower_, cover_phrase(find_governed(child) or child)
