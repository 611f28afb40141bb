"""Sides told by what is left out: "Norway wants a ban, Sweden does not", "as does Peru", "some are not".

The second takes its content from the first, and its side from whether each of the two is denied; of a vote
"for" or "against" what was voted on is left out, and the side is told.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from briefgen.model import Span, Stance
from briefgen.parse.grammar.below import find_child, has_child, has_lemma, list_children
from briefgen.parse.grammar.labels import HELPERS, SUBJECTS
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.grammar.spans import spell_before
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.attribution.chains import JudgedDraft
from briefgen.parse.positions.complements import realised
from briefgen.parse.positions.drafts import Manner, PositionText, RuleName
from briefgen.parse.positions.holder import sources, speakers
from briefgen.parse.positions.stance import classes

STANDS = LEXICON.words("positions_rules", "ellipses_stands")
"""Verbs that stand for the one before them."""
TURNING = LEXICON.words("positions_rules", "ellipses_turning")
"""Words that put the short verb before its subject."""
DENYING_ELLIPSIS = LEXICON.words("positions_rules", "ellipses_denying")
SAYS = {"acomp", "advcl", "attr", "ccomp", "dobj", "oprd", "pobj", "prep", "xcomp"}
"""What a verb that says something by itself has after it."""
JudgedBySentence = defaultdict[int, list[JudgedDraft]]
VOTED = {"against": Stance.OPPOSES, "for": Stance.SUPPORTS}
OTHER_SIDE = {Stance.SUPPORTS: Stance.OPPOSES, Stance.OPPOSES: Stance.SUPPORTS}


def added(passage: PositionText, reads: list[JudgedDraft], mentions: speakers.Mentions) -> list[JudgedDraft]:
    """The reads, and one for each subject that only says "does", "are not" of what stands before it."""
    told = _by_sentence(passage, reads)
    near = sorted({number + more for number in told for more in (0, 1)} & set(range(len(passage.text.spans))))
    spans = (passage.text.spans[number] for number in near)
    tokens = (token for span in spans for token in passage.doc.char_span(span.start, span.end) or ())
    short = [token for token in _without_reads(tokens, reads) if _is_short_form(passage, token)]
    return [*reads, *(read for token in short for read in _read_short_form(passage, token, told, mentions))]


def _without_reads(tokens: Iterator[Token], reads: list[JudgedDraft]) -> Iterator[Token]:
    """Those on which no read stands."""
    used = {read.draft.at for read in reads}
    return (token for token in tokens if token.i not in used)


def _by_sentence(passage: PositionText, reads: list[JudgedDraft]) -> JudgedBySentence:
    """The reads with a side, by the number of the sentence of their cue."""
    told: JudgedBySentence = defaultdict(list)
    for read in reads:
        if _takes_side_by_cue(read):
            told[passage.text.index(read.draft.cue[0].start)].append(read)
    return told


def _takes_side_by_cue(read: JudgedDraft) -> bool:
    """Whether a cue in the article's own words takes a side."""
    return read.draft.at >= 0 and bool(read.draft.cue) and read.stance in OTHER_SIDE


def _is_short_form(passage: PositionText, token: Token) -> bool:
    """Whether the verb has a subject and a "not", and nothing that it says of it."""
    if _find_bare_vote(token) is not None:
        return not passage.inside(token)
    if token.lemma_.lower() not in STANDS or passage.inside(token) or token.dep_ in HELPERS:
        return False
    labels = {child.dep_ for child in token.children if child.i > token.i}
    return not labels & SAYS and bool(labels & {"neg"} or _follows_so(token))


def _find_bare_vote(verb: Token) -> Token | None:
    """The "against" of "Norway voted against", which does not say what."""
    if verb.lemma_.lower() != "vote" or is_denied(verb) or not realised.was_taken(verb):
        return None
    sides = (child for child in verb.rights if child.lower_ in VOTED and child.i == verb.i + 1)
    return next((one for one in sides if not any(one.rights)), None)


def _follows_so(token: Token) -> bool:
    """As in "as does Peru", "so would Sweden", "nor did Chile"."""
    return spell_before(token) in TURNING


def _read_short_form(
    passage: PositionText, token: Token, told: JudgedBySentence, mentions: speakers.Mentions
) -> Iterator[JudgedDraft]:
    who = find_child(token, SUBJECTS)
    before = _read_before(passage, token, told)
    if who is None or before is None or before.draft.holder in {who.i, -1} or who.lower_ in sources.DUMMIES:
        return
    draft = replace(
        before.draft,
        rule=RuleName.ELLIPSIS,
        manner=Manner.PLAIN,
        source=(sources.phrase(passage, who, token),),
        cue=(_short_cue(token),),
        holder=who.i,
        at=token.i,
    )
    found = speakers.find_holders(passage, draft, mentions)
    side = _side_of_short_form(before, passage.tokens[before.draft.at], token)
    yield JudgedDraft(draft, side, (), found, before.about, None)


def _read_before(passage: PositionText, token: Token, told: JudgedBySentence) -> JudgedDraft | None:
    """The nearest read before the verb in its sentence, or in the one before it."""
    number = passage.text.index(token.idx)
    near = (
        read
        for read in (*told.get(number, ()), *told.get(number - 1, ()))
        if read.draft.at < token.i
        and "\n" not in passage.text.text[read.draft.cue[0].start : token.idx]
        and _stands_for_cue(passage.tokens[read.draft.at], token)
    )
    return max(near, key=lambda read: read.draft.at, default=None)


def _stands_for_cue(cue: Token, token: Token) -> bool:
    """Whether the short verb may stand for the cue: "are not" for "are willing", "does not" for "wants"."""
    if _find_bare_vote(token) is not None:
        # "Berg voted for the toll after the port agreed to pay": the other vote is on the toll.
        return cue.lemma_.lower() == "vote" or cue.dep_ == "ROOT"
    being = cue.pos_ != "VERB" or has_lemma(cue.children, {"be"})
    return being == (token.lemma_.lower() == "be")


def _short_cue(token: Token) -> Span:
    vote = _find_bare_vote(token)
    last = vote or max(list_children(token, {"neg"}), default=token, key=lambda one: one.i)
    end = max(token, last, key=lambda one: one.i)
    return Span(token.idx, end.idx + len(end))


def _side_of_short_form(before: JudgedDraft, cue: Token, token: Token) -> Stance:
    """The same side where both or neither are denied; of a vote the side that was voted for."""
    vote = _find_bare_vote(token)
    if vote is not None:
        return VOTED[vote.lower_]
    denied = has_child(token, {"neg"}) or spell_before(token) in DENYING_ELLIPSIS
    return before.stance if denied == classes.is_turned(cue) else OTHER_SIDE[before.stance]
