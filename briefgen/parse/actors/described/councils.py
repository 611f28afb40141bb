"""Bodies of a place that are written small: "Lumara city council", "the Vidara parish council".

They go by their whole name in every article, as towns and councils do not share a council.
"""

from collections.abc import Iterator, Sequence

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.drafts import Calling, MentionDraft
from briefgen.parse.actors.words import POSSESSIVE, TokenTexts
from briefgen.parse.grammar.labels import PROPER
from briefgen.parse.lexicon import LEXICON

LOCAL_KINDS = LEXICON.words("actors_rules", "councils_kinds")
OWNED_BODIES = LEXICON.words("actors_rules", "councils_owned")
LOCAL_BODIES = LEXICON.words("actors_rules", "councils_bodies")


def find_councils(words: TokenTexts, named: Sequence[MentionDraft]) -> Iterator[MentionDraft]:
    """A mention for each name with the kind of a body, and the body, right behind it."""
    for draft in named:
        if _has_council(words, draft):
            yield _draft_council(words, draft)
    states = {draft.end for draft in named if draft.kind is ActorKind.STATE}
    for at, text in enumerate(words.texts):
        if at and text in POSSESSIVE and at not in states and words.tokens[at - 1].tag_ in PROPER:
            yield from _draft_owned(words, at)


def _draft_owned(words: TokenTexts, at: int) -> Iterator[MentionDraft]:
    """As in "Lumara's cabinet", of a place that the article may name in no other way."""
    end = at + 2 + (words.text(at + 1) in LOCAL_KINDS)
    if words.text(end - 1) not in OWNED_BODIES or words.tokens[end - 1].dep_ == "compound":
        return
    start = at - 1
    while start and words.tokens[start - 1].tag_ in PROPER:
        start -= 1
    yield MentionDraft(
        start=start,
        end=end,
        form=MentionForm.NOMINAL,
        kind=ActorKind.ORGANISATION,
        name=words.joined(start, end),
        calling=Calling.BODY,
        office=words.joined(at + 1, end),
        of=words.joined(start, at),
        definite=True,
    )


def _has_council(words: TokenTexts, place: MentionDraft) -> bool:
    """As in "Lumara city council"; not in "the Lumara city council leader"."""
    kind, body = words.text(place.end), words.text(place.end + 1)
    told = place.form is MentionForm.NAME and kind in LOCAL_KINDS and body in LOCAL_BODIES
    return told and words.tokens[place.end + 1].dep_ != "compound"


def _draft_council(words: TokenTexts, place: MentionDraft) -> MentionDraft:
    end = place.end + 2
    return MentionDraft(
        start=place.start - (words.lower(place.start - 1) == "the"),
        end=end,
        form=MentionForm.NOMINAL,
        kind=ActorKind.ORGANISATION,
        name=words.joined(place.start, end),
        calling=Calling.BODY,
        office=words.joined(place.end, end),
        of=place.name,
        definite=True,
    )
