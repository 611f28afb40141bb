"""Whom a description means when only the sentence behind it gives the name."""

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


def link_named_next(story: Story) -> None:
    """Link an office that speaks to whom the next sentence names for the first time, and tells nothing of.

    As in "Larkton's mayor says that it is late. Jim Holm, who was a baker once, says it is too dear."
    """
    for index, draft in enumerate(story.drafts[:-1]):
        if draft.kind is not ActorKind.OFFICE or story.links[index] is not None or not draft.of:
            continue
        opens = index == 0 or story.sentence[index - 1] < story.sentence[index]
        if opens and story.is_subject(index) and _says_something(story, draft):
            named = _named_next(story, index)
            if named is not None:
                story.links[index] = MentionLink(named, "named in the next sentence")


def _named_next(story: Story, index: int) -> int | None:
    """Who opens the next sentence by a whole name that no sentence before had, and says something there."""
    at = next((one for one in range(index + 1, len(story.drafts)) if _is_next(story, index, one)), None)
    if at is None or story.head(at) != at or not _is_whole_name(story.drafts[at]):
        return None
    draft, words = story.drafts[at], story.words
    plain = words.text(draft.end) != "," or words.lower(draft.end + 1) == "who"
    alone = words.tokens[draft.start].is_sent_start and not _holds_office(story, at)
    return at if plain and alone and _says_something(story, draft) else None


def _is_whole_name(draft: MentionDraft) -> bool:
    return draft.kind is ActorKind.PERSON and draft.form is MentionForm.NAME and " " in draft.name


def _is_next(story: Story, index: int, other: int) -> bool:
    return story.sentence[other] == story.sentence[index] + 1


def _holds_office(story: Story, head: int) -> bool:
    """Whether an office is stated of whom: a former one is none."""
    starts = {draft.start for at, draft in enumerate(story.drafts) if story.head(at) == head}
    return any(role.holder in starts and not role.former for role in story.roles)


def _opening_description(story: Story) -> int | None:
    for index, draft in enumerate(story.drafts):
        if story.sentence[index] > 1:
            return None
        if draft.kind is ActorKind.PERSON:
            return None
        if draft.office and draft.definite and draft.kind in {ActorKind.OFFICE, ActorKind.UNNAMED}:
            free = story.links[index] is None and story.is_subject(index) and not _is_of_many(story, draft)
            return index if free and _says_something(story, draft) else None
    return None


def _is_of_many(story: Story, draft: MentionDraft) -> bool:
    """As in "The farmers want a ferry. Anna Berg opposes it.": one who is named is not all of them."""
    return any(story.words.tokens[at].tag_ in {"NNS", "NNPS"} for at in range(draft.start, draft.end))


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
