"""Two who share a surname that is said once: "Peter and Anna Lind" are Peter Lind and Anna Lind."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.drafts import Calling, MentionDraft
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer

COUPLE_JOINTS = frozenset({"&", "and"})
OTHER = frozenset({ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.PLACE})


def name_couples(words: TokenTexts, found: Sequence[MentionDraft]) -> list[MentionDraft]:
    """The names, a first name before "and" and a full name with the surname of both."""
    full = {draft.name for draft in found if draft.kind is ActorKind.PERSON and " " in draft.name}
    following = {draft.start: draft for draft in found}
    return [_with_surname(words, draft, following.get(draft.end + 1), full) for draft in found]


def find_first_names(words: TokenTexts, found: Sequence[MentionDraft]) -> frozenset[str]:
    """The first names before "and" and a full name: whose they are, is not told."""
    following = {draft.start: draft for draft in found}
    pairs = ((one, following.get(one.end + 1)) for one in found)
    return frozenset(one.name for one, other in pairs if other is not None and _is_pair(words, one, other))


def _with_surname(
    words: TokenTexts, one: MentionDraft, other: MentionDraft | None, full: set[str]
) -> MentionDraft:
    if other is None or not _is_pair(words, one, other):
        return one
    name = f"{one.name} {other.name.split(' ', 1)[1]}"
    # "Peter Holm came. Peter and Anna Lind stayed": whose Peter it is, nobody can tell.
    if any(known.startswith(f"{one.name} ") and known != name for known in full):
        return one
    return replace(one, kind=ActorKind.PERSON, name=name, calling=Calling.NAME, form=MentionForm.NAME)


def _is_pair(words: TokenTexts, one: MentionDraft, other: MentionDraft) -> bool:
    lists = gazetteer()
    if words.lower(one.end) not in COUPLE_JOINTS or one.end - one.start != 1 or one.kind not in OTHER:
        return False
    two = other.kind is ActorKind.PERSON and other.form is MentionForm.NAME and len(other.name.split()) == 2
    given = one.name in lists.first_names and one.name not in lists.contexts["family_names_first"]
    return two and given and other.name.split()[0] in lists.first_names
