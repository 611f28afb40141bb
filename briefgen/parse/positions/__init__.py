"""Who holds what: source, cue, content, stance and condition.

    cues, phrases, drafts    the lexicon, and the nouns of the rules
    holder/                  who holds it
    complements/             what a cue takes
    stance/                  which side, on which condition
    finders/                 the rules: direct speech first, then the table below
    attribution/             who tells of whom, and which drafts stay
    settled                  Positions with evidence

A module imports only from those above it.
"""

from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from briefgen.model import ActorMention, Article, Position, Sentences, Span, Stance
from briefgen.parse.grammar import marks
from briefgen.parse.positions import settled
from briefgen.parse.positions.attribution import (
    additions,
    answers,
    ballots,
    chains,
    documents,
    ellipses,
    later,
    superseded,
    turns,
)
from briefgen.parse.positions.attribution.chains import JudgedDraft
from briefgen.parse.positions.complements import realised
from briefgen.parse.positions.drafts import LOST_TOKEN, UNQUOTED_TOKEN, Manner, PositionDraft, PositionText
from briefgen.parse.positions.finders import (
    according,
    acts,
    attitudes,
    denials,
    factions,
    followers,
    headline,
    idioms,
    nouns,
    quotes,
    reported,
    speech,
    standpoints,
    transcript,
)
from briefgen.parse.positions.holder import speakers, strays
from briefgen.parse.positions.stance import condition, decision, objects
from briefgen.parse.positions.stance.classes import CLAIM
from briefgen.parse.rules import note_dropped, note_rule

SENTENCE_CHARACTERS = 3000
"""Characters of a sentence; what is longer is a list or an attack, and its parse costs more than it gives."""
TELLS = frozenset({"say", "tell"})
"""Classes of cues by which somebody says something."""
POSITION_FINDERS = (
    transcript.find_turn_stands,
    headline.find_headline,
    according.find_according,
    factions.find_factions,
    idioms.find_idioms,
    acts.find_acts,
    reported.find_reported,
    attitudes.find_attitudes,
    standpoints.find_standpoints,
    denials.find_denials,
    nouns.find_nouns,
    followers.find_followers,
)
"""Read after direct speech, in this order; a cue that one rule has used is left alone by the next."""


def find_positions(
    doc: Doc, text: Sentences, article: Article, actors: tuple[ActorMention, ...]
) -> tuple[Position, ...]:
    """Every position of the article, in the order of the text."""
    passage = _make_passage(doc, text, article)
    mentions = speakers.index_mentions(passage, actors)
    found = [_read_draft(passage, draft, mentions) for draft in _find_drafts(passage)]
    reads = later.with_later_stands(passage, found)
    voted = ballots.add_ballots(passage, reads, mentions)
    voiced = turns.voiced(passage, ellipses.added(passage, voted, mentions))
    now = superseded.without_former(passage, voiced)
    heard = additions.merged(passage, answers.with_answers(passage, now, mentions))
    kept = [read for read in chains.linked(passage, heard, mentions) if not _is_unsaid(passage, read.draft)]
    note_dropped(
        "positions.dropped", "held before, and turned in the same sentence", voiced, now, _cover_read
    )
    note_dropped("positions.dropped", "part of another position, or nothing is said", now, heard, _cover_read)
    note_dropped("positions.dropped", "only tells whose words another position is", heard, kept, _cover_read)
    return settled.settle_positions(passage, kept)


def _make_passage(doc: Doc, text: Sentences, article: Article) -> PositionText:
    quoted = speech.spoken(doc, text.text, marks.find_quotes(text.text))
    tokens = tuple(doc)
    around = tuple(marks.cover(quoted, (token.idx for token in tokens)))
    return PositionText(doc, tokens, text, article, quoted, _without_lost(text, tokens, around))


def _without_lost(text: Sentences, tokens: tuple[Token, ...], around: tuple[int, ...]) -> tuple[int, ...]:
    """The tokens' quotations, the tokens of endless sentences marked as lost."""
    endless = [span for span in text.spans if span.end - span.start > SENTENCE_CHARACTERS]
    if not endless:
        return around
    starts = [span.start for span in endless]
    ends = [span.end for span in endless]
    return tuple(
        LOST_TOKEN
        if quote == UNQUOTED_TOKEN and bisect_right(starts, token.idx) > bisect_right(ends, token.idx)
        else quote
        for quote, token in zip(around, tokens, strict=True)
    )


def _find_drafts(passage: PositionText) -> list[PositionDraft]:
    """What every rule finds."""
    drafts = quotes.find_speeches(passage)
    taken = set(_used_tokens(passage, drafts))
    opened = documents.open_documents(passage, drafts)
    for rule in POSITION_FINDERS:
        fresh = list(rule(opened, taken))
        drafts += fresh
        taken |= {draft.at for draft in fresh}
    for draft in drafts:
        note_rule(draft.opening(), "positions.rule", draft.rule, draft.kind)
    told = [draft for draft in drafts if _stands_in_text(passage, draft)]
    note_dropped(
        "positions.dropped", "stands in a heading or a line of metadata", drafts, told, PositionDraft.opening
    )
    return quotes.continued(passage, strays.part_strays(passage, told))


def _is_unsaid(passage: PositionText, draft: PositionDraft) -> bool:
    """As in "nobody said that Peru agreed"; until now it kept the words from being told by the article."""
    told = draft.manner is Manner.VERB and draft.kind in TELLS
    return told and realised.is_unsaid(passage.tokens[draft.at])


def _cover_read(read: JudgedDraft) -> Span:
    return read.draft.opening()


def _used_tokens(passage: PositionText, drafts: list[PositionDraft]) -> Iterator[int]:
    """The tokens that head the cues of direct speech, the second of two cues with all of its words."""
    for draft in drafts:
        yield draft.at
        for cue in draft.cue[1:]:
            yield from (token.i for token in passage.doc.char_span(cue.start, cue.end) or ())


def _stands_in_text(passage: PositionText, draft: PositionDraft) -> bool:
    """Whether the draft stands in the running text: of a title only "Name: words" counts."""
    aside = (*passage.article.metadata, *passage.article.headings)
    return draft.manner is Manner.HEADING or not any(span.overlaps(draft.opening()) for span in aside)


def _is_beside(passage: PositionText, condition: Span, about: objects.About | None) -> bool:
    """Whether it stands in a sentence of the object: "I come if I can. The toll must go"."""
    if about is None:
        return True
    sentences = {passage.text.around(span) for span in about.spans}
    return any(one.overlaps(condition) for one in sentences)


def _read_draft(passage: PositionText, draft: PositionDraft, mentions: speakers.Mentions) -> JudgedDraft:
    """A draft with what it means."""
    who = speakers.find_holders(passage, draft, mentions)
    conditions = condition.find_conditions(passage, draft)
    side = decision.decide_side(passage, draft, conditions)
    near = tuple(one for one in conditions if _is_beside(passage, one.span, side.about))
    if len(near) < len(conditions):
        conditions, side = near, decision.decide_side(passage, draft, near)
    if draft.kind in {"float", "show"} and not who:
        side = CLAIM  # "the figures suggest a fall"
    words = () if side.stance is Stance.CLAIMS else tuple(one.span for one in conditions)
    if side.stance is Stance.CONDITIONAL and not words:
        words = condition.find_needed_first(passage, draft.content[0])
        side = side if words else CLAIM  # "“It is what the school would need”": nothing is needed first
    note_rule(draft.opening(), "positions.stance", draft.rule, side.stance)
    return JudgedDraft(draft, side.stance, words, who, side.about, side.leaning, side.threat)
