"""Whom the description means with which an article opens, when only later sentences give the name."""

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.described.speaking import is_speaking_noun
from briefgen.parse.actors.drafts import MentionDraft, MentionLink
from briefgen.parse.actors.meant.story import Story


def link_opening(story: Story) -> None:
    """Link the description that opens an article to whom the next sentences name as the one who speaks.

    As in "The chief negotiator of the bloc wants a longer truce. There is time, Ines Halvorsen said."
    """
    opening = _opening_description(story)
    named = None if opening is None else _first_named(story, story.sentence[opening])
    if opening is None or named is None:
        return
    head = story.head(named)
    if not _has_role(story, head):
        story.links[opening] = MentionLink(head, "named in the next sentence")


def _opening_description(story: Story) -> int | None:
    for index, draft in enumerate(story.drafts):
        if story.sentence[index] > 1:
            return None
        if draft.kind is ActorKind.PERSON:
            return None
        if draft.office and draft.definite and draft.kind in {ActorKind.OFFICE, ActorKind.UNNAMED}:
            free = story.links[index] is None and story.is_subject(index)
            return index if free and _says_something(story, draft) else None
    return None


def _says_something(story: Story, draft: MentionDraft) -> bool:
    return any(is_speaking_noun(story.words, at) for at in range(draft.start, draft.end))


def _first_named(story: Story, sentence: int) -> int | None:
    for index, draft in enumerate(story.drafts):
        if draft.kind is ActorKind.PERSON and draft.form is MentionForm.NAME:
            near = sentence < story.sentence[index] <= sentence + 2 and " " in draft.name
            return index if near and _says_something(story, draft) else None
    return None


def _has_role(story: Story, head: int) -> bool:
    starts = {draft.start for at, draft in enumerate(story.drafts) if story.head(at) == head}
    return any(role.holder in starts for role in story.roles)
