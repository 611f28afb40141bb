"""Bodies of a place that are written small: "Lumara city council", "the Vidara parish council".

They go by their whole name in every article, as towns and councils do not share a council.
"""

from collections.abc import Iterator, Sequence

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.drafts import Calling, MentionDraft
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.lexicon import LEXICON

LOCAL_KINDS = LEXICON.words("actors_rules", "councils_kinds")
LOCAL_BODIES = LEXICON.words("actors_rules", "councils_bodies")


def find_councils(words: TokenTexts, named: Sequence[MentionDraft]) -> Iterator[MentionDraft]:
    """A mention for each name with the kind of a body, and the body, right behind it."""
    return (_draft_council(words, draft) for draft in named if _has_council(words, draft))


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
