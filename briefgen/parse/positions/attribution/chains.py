"""Chains of attribution: whose words tell of another's position, and which of two drafts of one thing stays.

Knows drafts with their stance and speakers.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from briefgen.model import ActorKind, MentionForm, Mode, Span, Stance
from briefgen.parse.grammar.negation import is_denied
from briefgen.parse.lexicon import LEXICON
from briefgen.parse.positions.attribution.views import announced
from briefgen.parse.positions.drafts import Manner, PositionDraft, PositionText
from briefgen.parse.positions.finders.according import find_clause_verb
from briefgen.parse.positions.finders.transcript import turn_at
from briefgen.parse.positions.holder.speakers import FIRST_PERSON_HOLDERS, Mentions, of_turn
from briefgen.parse.positions.stance.objects import About

SPOKEN = {"ask", "say", "tell"}
DENIALS = LEXICON.words("positions_rules", "chains_denials")
REPEATED_CONTENT_SHARE = 0.7
"""From this share of its content on, a draft says no more than the position it tells of."""


@dataclass(frozen=True, slots=True)
class JudgedDraft:
    """A draft with its side, its conditions and its speakers."""

    draft: PositionDraft
    stance: Stance
    conditions: tuple[Span, ...]
    speakers: tuple[int, ...]
    about: About | None
    leaning: Stance | None
    threat: bool = False
    attributed_by: int | None = None


def outer(reads: list[JudgedDraft]) -> list[int]:
    """For each of the reads, the index of the one whose content tells of it; -1 where the article does."""
    parts = sorted(
        (part.start, -part.end, at) for at, read in enumerate(reads) for part in read.draft.content
    )
    furthest = list(_furthest_ends(parts))
    starts = [start for start, _, _ in parts]
    return [_read_around(read, at, parts, starts, furthest) for at, read in enumerate(reads)]


def _furthest_ends(parts: Iterable[tuple[int, int, int]]) -> Iterator[int]:
    """For each part, the index of the part up to it that ends last."""
    best, end = 0, -1
    for at, (_, minus, _) in enumerate(parts):
        if -minus > end:
            best, end = at, -minus
        yield best


def _read_around(
    read: JudgedDraft, own: int, parts: list[tuple[int, int, int]], starts: list[int], furthest: list[int]
) -> int:
    """The read whose content holds the first cue of this one."""
    cue = read.draft.cue[0].start if read.draft.cue else -1
    at = bisect_right(starts, cue) - 1
    for near in (at, at - 1, furthest[at]) if at >= 0 else ():
        start, minus, index = parts[near]
        if near >= 0 and index != own and start <= cue < -minus:
            return index
    return -1


def size(spans: Iterable[Span]) -> int:
    """Characters in the spans."""
    return sum(span.end - span.start for span in spans)


def covers(inner: Iterable[PositionDraft], whole: PositionDraft, conditions: Iterable[Span] = ()) -> bool:
    """Whether what the inner drafts say, and on which conditions, is nearly all that `whole` says."""
    words = [span for draft in inner for span in (*draft.source, *draft.cue, *draft.content)]
    words += [one for one in conditions if not any(one.overlaps(span) for span in words)]
    inside = [span for span in words if any(span.overlaps(part) for part in whole.content)]
    return size(inside) >= REPEATED_CONTENT_SHARE * size(whole.content)


def linked(passage: PositionText, reads: list[JudgedDraft], mentions: Mentions) -> list[JudgedDraft]:
    """The reads that stay, each with who tells of it."""
    behind = announced(passage, (read.draft for read in reads))
    tellers = [behind.get(at, inside) for at, inside in enumerate(_part_tellers(passage, reads))]
    links = [_link_read(passage, reads, at, by, mentions) for at, by in enumerate(tellers)]
    told = _by_teller(reads, tellers, links)
    empty = {by for by, inner in told.items() if _says_no_more(passage, reads[by], inner)}
    empty |= set(behind.values()) & told.keys()
    return [link.read for at, link in enumerate(links) if link is not None and at not in empty]


def _borrows_words(passage: PositionText, read: JudgedDraft) -> bool:
    """As in "Parliament voted to demand a ban. The Greens voted in favour.": the words are not theirs."""
    draft = read.draft
    if draft.manner is Manner.SPEECH or not draft.cue or draft.content[0].start > draft.cue[0].start:
        return False
    return passage.text.index(draft.content[0].start) != passage.text.index(draft.cue[0].start)


@dataclass(frozen=True, slots=True)
class _Link:
    """A read that stays, and whether it is what another one tells."""

    read: JudgedDraft
    told: bool = False


def _by_teller(
    reads: list[JudgedDraft], tellers: list[int], links: list[_Link | None]
) -> dict[int, list[JudgedDraft]]:
    """What each of the reads tells of others."""
    told: dict[int, list[JudgedDraft]] = defaultdict(list)
    for read, by, link in zip(reads, tellers, links, strict=True):
        if link is not None and link.told:
            told[by].append(read)
    return told


def _link_turn(passage: PositionText, read: JudgedDraft, mentions: Mentions) -> _Link | None:
    """A read that no other tells, only perhaps the speaker of the turn."""
    voice = _turn_speaker(passage, read, mentions)
    if voice and _issues_statement(read, voice, mentions):
        return _Link(read)
    if voice is not None and not _stands_alone(passage, read, voice, mentions):
        return None
    return _Link(_attribute_read(read, voice))


def _issues_statement(read: JudgedDraft, voice: tuple[int, ...], mentions: Mentions) -> bool:
    """As in "The Dairy League condemns the levy", which stands in its own statement."""
    told = [mentions.all[at] for at in read.speakers]
    own = {mentions.head(at) for at in read.speakers} == {mentions.head(at) for at in voice}
    return (
        own
        and read.stance is not Stance.CLAIMS
        and all(one.form is MentionForm.NAME and one.kind is ActorKind.ORGANISATION for one in told)
    )


def _link_read(
    passage: PositionText, reads: list[JudgedDraft], at: int, by: int, mentions: Mentions
) -> _Link | None:
    """A read beside the one in whose words it stands; None where it says nothing of its own."""
    if by < 0:
        return _link_turn(passage, reads[at], mentions)
    teller = reads[by]
    read = _retell_read(passage, reads[at], teller)
    if _speaks_itself(read, teller, mentions):
        return _Link(read)
    voice = teller.speakers if read is reads[at] else None
    if voice is not None and not _is_worth_telling(passage, read, teller, mentions):
        return None
    if not _tells_speech(teller) or _stands_aside(passage, read, teller):
        return _Link(read)
    return None if withholds_truth(passage, teller) else _Link(_attribute_read(read, voice), told=True)


def _is_worth_telling(
    passage: PositionText, read: JudgedDraft, teller: JudgedDraft, mentions: Mentions
) -> bool:
    return _relays_source(passage, teller, read) or _stands_alone(passage, read, teller.speakers, mentions)


def _attribute_read(read: JudgedDraft, voice: tuple[int, ...] | None) -> JudgedDraft:
    return replace(read, attributed_by=voice[0] if voice else None)


def _speaks_itself(read: JudgedDraft, teller: JudgedDraft, mentions: Mentions) -> bool:
    """As in `said it was fair, to which Berg replied: "No."`: speech with a cue and a speaker of its own."""
    if read.draft.manner is not Manner.SPEECH or teller.draft.manner is Manner.SOURCE:
        return False
    if not read.speakers or _has_unresolved(read, mentions):
        return False
    return {mentions.head(at) for at in read.speakers}.isdisjoint(mentions.head(at) for at in teller.speakers)


def _tells_speech(read: JudgedDraft) -> bool:
    """Whether its content is what someone says: "vetoed the sale that Peru wants" tells nothing of Peru."""
    return read.draft.mode is not Mode.ACT and read.draft.kind not in {"favour", "against", "judge"}


def _stands_aside(passage: PositionText, read: JudgedDraft, teller: JudgedDraft) -> bool:
    """As in "discussed the toll, which Peru wants": who discusses a thing does not tell that."""
    if teller.draft.kind != "topic" or read.draft.at < 0:
        return False
    verb = passage.tokens[read.draft.at]
    return any(one.dep_ == "relcl" for one in (verb, *verb.ancestors) if one.i > teller.draft.at)


def withholds_truth(passage: PositionText, read: JudgedDraft) -> bool:
    """As in "denied that Peru wants it", "did not say that Peru wants it", "asked whether Peru wants it"."""
    if read.draft.at < 0:
        return False
    verb = passage.tokens[read.draft.at]
    return read.draft.kind == "ask" or (verb.lemma_ in DENIALS) != is_denied(verb)


def _retell_read(passage: PositionText, read: JudgedDraft, teller: JudgedDraft) -> JudgedDraft:
    """As in "said the vote was unfair and threatened to sue": a vote does not threaten, who said so does."""
    verb = passage.tokens[read.draft.at]
    joined = read.draft.at >= 0 and verb.dep_ == "conj" and verb.head.dep_ == "ccomp" and verb.tag_ == "VBD"
    if read.speakers or not joined or verb.head.head.i != teller.draft.at or not _is_of_things(passage, read):
        return read
    draft = replace(read.draft, source=teller.draft.source, holder=teller.draft.holder)
    return replace(read, draft=draft, speakers=teller.speakers)


def _is_of_things(passage: PositionText, read: JudgedDraft) -> bool:
    """Whether its subject is no pronoun: nobody known, or a thing."""
    return read.draft.mode is Mode.ACT and passage.tokens[read.draft.holder].pos_ != "PRON"


def _part_tellers(passage: PositionText, reads: list[JudgedDraft]) -> list[int]:
    """Who tells of each; of two drafts that each stand in the other, the larger tells of the smaller."""
    tellers = [-1 if by >= 0 and _borrows_words(passage, reads[by]) else by for by in outer(reads)]
    sizes = [size(read.draft.content) for read in reads]
    return [
        -1 if teller >= 0 and tellers[teller] == at and sizes[at] >= sizes[teller] else teller
        for at, teller in enumerate(tellers)
    ]


def _turn_speaker(passage: PositionText, read: JudgedDraft, mentions: Mentions) -> tuple[int, ...] | None:
    """Who speaks the turn in which a draft of another's position stands; None outside turns."""
    if read.draft.turn >= 0:
        return None
    at = turn_at(passage, read.draft.content[0].start)
    return of_turn(passage.article.turns[at], (), mentions) if at >= 0 else None


def _stands_alone(
    passage: PositionText, read: JudgedDraft, teller: tuple[int, ...], mentions: Mentions
) -> bool:
    """Whether a position told by another is one of its own: it takes a side, and is not the teller's."""
    if read.stance is Stance.CLAIMS or not read.speakers:
        return False
    if passage.tokens[read.draft.holder].lower_ in FIRST_PERSON_HOLDERS or _has_unresolved(read, mentions):
        return False
    return {mentions.head(at) for at in read.speakers}.isdisjoint(mentions.head(at) for at in teller)


def _has_unresolved(read: JudgedDraft, mentions: Mentions) -> bool:
    """A pronoun that stands for nobody known may well be the teller."""
    held = [mentions.all[at] for at in read.speakers]
    return any(one.form is MentionForm.PRONOUN and one.same_as is None for one in held)


def _says_no_more(passage: PositionText, whole: JudgedDraft, inner: list[JudgedDraft]) -> bool:
    """Whether the positions told of are all that the teller says."""
    if any(_relays_source(passage, whole, read) for read in inner):
        return True
    asked = [one for read in inner for one in read.conditions]
    return covers([read.draft for read in inner], whole.draft, asked)


def _relays_source(passage: PositionText, whole: JudgedDraft, read: JudgedDraft) -> bool:
    """As in "The union, according to a draft, is weighing a ban", "According to the paper, Silva said"."""
    passes_on = whole.draft.manner is Manner.SOURCE
    if not passes_on or read.draft.at != find_clause_verb(passage.tokens[whole.draft.at]).i:
        return False
    # Whoever only passes on what someone said is no source of it; what someone thinks, the source may tell.
    said = bool(read.speakers) and read.draft.kind in SPOKEN
    return said or (read.stance is not Stance.CLAIMS and not whole.speakers)
