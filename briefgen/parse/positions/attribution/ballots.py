"""Votes whose matter was told before, as in "The bill was passed. Chile voted against; Peru abstained".

Knows reads with their side. What was voted on is what the nearest ballot before it names.
"""

from itertools import islice

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.grammar.below import find_child, find_governed, has_word, list_children
from briefgen.parse.grammar.labels import DONE_TO, NOUNS
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.grammar.spans import cover_phrase, trim_span
from briefgen.parse.grammar.verbs import is_infinitive, name_verb
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.attribution.chains import JudgedDraft
from briefgen.parse.positions.complements import backing, idioms, realised
from briefgen.parse.positions.drafts import PositionDraft, PositionText, RuleName
from briefgen.parse.positions.holder import sources, speakers
from briefgen.parse.positions.stance import objects

DECIDES = LEXICON.words("positions_rules", "ballots_decides")
"""Verbs of what is voted on: "was passed by 78 votes to 66"."""
SIDES_OF_VOTES = {"against": Stance.OPPOSES, "for": Stance.SUPPORTS, "in": Stance.SUPPORTS}
BEARS = LEXICON.words("positions_rules", "ballots_bears")
"""Verbs that decide in the passive alone: "the motion was carried", and "trams carried passengers"."""
AYES = LEXICON.words("positions_rules", "ballots_ayes")
NOES = LEXICON.words("positions_rules", "ballots_noes")
FAVOUR = LEXICON.words("positions_rules", "ballots_favour")
ABSTAINS = LEXICON.words("positions_rules", "ballots_abstains")
BALLOTS = LEXICON.words("positions_rules", "ballots_nouns")
CASTING = {"cast", "vote"}
COMPARING = {"JJ", "JJR", "RBR"}
OF_VOTES = {"against", "for", "on"}
VOTING_TIMES = {"DATE", "TIME"}
BACK = 3
"""Sentences before a vote in which it is told what was voted on."""
FURTHEST = 150
"""Tokens in which they may stand."""


def add_ballots(
    passage: PositionText, reads: list[JudgedDraft], mentions: speakers.Mentions
) -> list[JudgedDraft]:
    """The reads, and one for each vote or abstention that leaves out what was voted on."""
    used = {read.draft.at for read in reads}
    verbs = (token for token in passage.tokens if token.pos_ == "VERB" and token.i not in used)
    sides = ((verb, _side_of_vote(verb)) for verb in verbs if not passage.inside(verb))
    fresh = (_read_ballot(passage, verb, side, mentions) for verb, side in sides if side is not None)
    return [*reads, *(read for read in fresh if read is not None)]


def _side_of_vote(verb: Token) -> Stance | None:
    """As in "voted against", "voted in favour", "abstained"; None where it says on what, or nobody voted."""
    lemma = verb.lemma_.lower()
    if (lemma not in CASTING and lemma not in ABSTAINS) or not _was_cast(verb):
        return None
    if lemma in ABSTAINS:
        return Stance.UNDECIDED
    vote = _find_vote(verb)
    return None if vote is None else _side_of_word(vote)


def _find_vote(verb: Token) -> Token | None:
    """The vote of "cast the lone vote against"; None where something else is cast: "cast no doubt on it"."""
    if verb.lemma_.lower() == "vote":
        return verb
    cast = find_child(verb, {"dobj"})
    return None if cast is None or cast.lemma_.lower() not in BALLOTS else cast


def _was_cast(verb: Token) -> bool:
    return not is_denied(verb) and realised.was_taken(verb) and realised.asserted(verb)


def _side_of_word(verb: Token) -> Stance | None:
    """The side of the word right behind the vote, where nothing follows; a "no" may be followed."""
    word = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    if _is_answer(word):
        return Stance.SUPPORTS if word.lower_ in AYES else Stance.OPPOSES
    if word.lower_ not in SIDES_OF_VOTES or word.head not in {verb, verb.head}:
        return None
    bare = _is_in_favour(word) if word.lower_ == "in" else find_governed(word) is None
    return SIDES_OF_VOTES[word.lower_] if bare else None


def _is_in_favour(word: Token) -> bool:
    """As in "in favour"; "in favour of the plan" says of what."""
    noun = find_governed(word)
    return noun is not None and noun.lower_ in FAVOUR and backing.find_backing(word) is None


def _read_ballot(
    passage: PositionText, verb: Token, side: Stance, mentions: speakers.Mentions
) -> JudgedDraft | None:
    who = sources.find_teller(passage, verb)
    thing = _own_matter(verb) or _find_matter(passage, verb)
    if who is None or thing is None or who.lower_ in sources.DUMMIES:
        return None
    last = _last_of_vote(verb)
    draft = PositionDraft(
        RuleName.BALLOT,
        (sources.phrase(passage, who, verb),),
        (Span(verb.idx, last.idx + len(last)),),
        (trim_span(passage.text.text, _cover_matter(thing)),),
        who.i,
        verb.i,
        "weigh" if side is Stance.UNDECIDED else str(side),
        stance=side,
    )
    found = speakers.find_holders(passage, draft, mentions)
    return JudgedDraft(draft, side, (), found, objects.of_part(passage, draft.content[0], None), None)


def _is_answer(word: Token) -> bool:
    """As in "voted *no* on the bill"; not "voted no confidence in her", "no less than three times"."""
    following = word.nbor(1) if word.i + 1 < len(word.doc) else None
    leads = following is not None and (following.pos_ in NOUNS or following.tag_ in COMPARING)
    return word.lower_ in AYES | NOES and not leads


def _last_of_vote(verb: Token) -> Token:
    """The "against" of "voted against", the "favour" of "voted in favour"; "abstained" alone."""
    if verb.lemma_.lower() in ABSTAINS:
        return verb
    word = (_find_vote(verb) or verb).nbor(1)
    return (find_governed(word) or word) if word.lower_ == "in" else word


def _cover_matter(thing: Token) -> Span:
    """What was voted on, with what it is on: "a bill on cod quotas"."""
    return idioms.cover_thing(thing.head, thing) if thing.dep_ == "dobj" else cover_phrase(thing)


def _own_matter(verb: Token) -> Token | None:
    """As in "abstained on the motion", "abstained in the vote on the treaty", "voted no on the bill"."""
    answered = verb.i + 1 < len(verb.doc) and _is_answer(verb.nbor(1))
    if verb.lemma_.lower() not in ABSTAINS and not answered:
        return None
    told = (_matter_of_abstention(word) for word in list_children(verb, {"prep"}))
    return next((one for one in told if one is not None), None)


def _matter_of_abstention(word: Token) -> Token | None:
    noun = find_governed(word)
    if noun is None or noun.ent_type_ in VOTING_TIMES:
        return None
    governed = (find_governed(one) for one in noun.rights if one.lower_ in OF_VOTES)
    below = next((one for one in governed if one is not None and one.ent_type_ not in VOTING_TIMES), None)
    if noun.lower_ in BALLOTS and below is not None:
        return below
    return noun if word.lower_ == "on" else None


def _find_matter(passage: PositionText, vote: Token) -> Token | None:
    """What the nearest ballot before the vote names, in its sentence or in those right before it."""
    number = passage.text.index(vote.idx)
    first = passage.text.spans[max(0, number - BACK)].start
    before = islice(reversed(passage.tokens[: vote.i]), FURTHEST)
    near = (token for token in before if token.idx >= first and not passage.inside(token))
    return next(filter(None, map(_matter_of_ballot, near)), None)


def _matter_of_ballot(verb: Token) -> Token | None:
    """As in "passed a bill", "the scheme was approved", "voted for the toll", "voted to build a road"."""
    if verb.pos_ != "VERB":
        return None
    if verb.lemma_.lower() == "vote":
        return _matter_of_vote(verb)
    coming = any(child.tag_ == "MD" for child in verb.lefts)  # "the council should approve the bill"
    decided = name_verb(verb) in DECIDES and not has_word(verb, {"not"}) and not coming
    thing = find_child(verb, DONE_TO) if decided else None
    borne = thing is not None and thing.dep_ == "dobj" and verb.lemma_.lower() in BEARS
    return None if borne else thing


def _matter_of_vote(verb: Token) -> Token | None:
    governed = (find_governed(child) for child in verb.rights if child.lower_ in OF_VOTES)
    thing = next((one for one in governed if one is not None and one.ent_type_ not in VOTING_TIMES), None)
    return thing or next(filter(is_infinitive, list_children(verb, {"xcomp"})), None)
