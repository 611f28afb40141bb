"""The roles of an article as it states them: "Latvia's defence minister", "director" of "its director"."""

from collections.abc import Iterator, Sequence

from briefgen.model import ActorKind, Role, Sentences, Span
from briefgen.parse.actors.drafts import RoleDraft
from briefgen.parse.actors.meant.story import Story


def resolve_counterparts(roles: Sequence[RoleDraft]) -> list[RoleDraft]:
    """A counterpart has the office that was stated last before: "his Estonian counterpart" of a minister."""
    known: list[RoleDraft] = []
    for role in sorted(roles, key=lambda role: role.start):
        held = [earlier for earlier in known if not earlier.counterpart]
        if role.counterpart and held:
            known.append(
                RoleDraft(role.holder, held[-1].office, role.of, role.former, role.start, role.end, True)
            )
        elif not role.counterpart:
            known.append(role)
    return known


def tell_roles(story: Story, place: dict[int, int], text: Sentences) -> Iterator[Role]:
    """Roles of those who are named, then the offices that stand for themselves."""
    for role in story.roles:
        holder = story.at_start.get(role.holder, -1)
        if holder in place:
            evidence = text.evidence(_cover_office(story, role), "actors.role")
            yield Role(place[holder], role.office, role.of, role.former, evidence)
    for index, at in place.items():
        draft = story.drafts[index]
        if draft.kind is ActorKind.OFFICE and draft.office:
            evidence = text.evidence(story.words.span(draft.start, draft.end), "actors.office")
            yield Role(at, draft.office, draft.of, former=False, evidence=evidence)


def _cover_office(story: Story, role: RoleDraft) -> Span:
    """The words of the role without "its" or "her", which say whose it is in their own sentence alone.

    And without the “'s” of an owner who is no actor.
    """
    opening = story.words.tokens[role.start].tag_
    pointing = opening == "POS" or (opening == "PRP$" and not role.counterpart)
    return story.words.span(role.start + (pointing and role.end > role.start + 1), role.end)
