"""Bodies of a state that are written as names: "Norwegian Navy", "Norway's Foreign Ministry".

They are called as `bodies` calls those that are written small, "Norway's navy": so that they are one with
these, and the foreign ministry of one state is never that of another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.described.bodies import GOVERNMENT, of_states
from briefgen.parse.actors.drafts import Calling, MentionDraft
from briefgen.parse.actors.words import POSSESSIVE, TokenTexts
from briefgen.parse.gazetteer import gazetteer


def called(words: TokenTexts, named: Sequence[MentionDraft]) -> Iterator[MentionDraft]:
    """The names, those of such bodies by whose they are."""
    owners = {draft.end: draft for draft in named if draft.kind is ActorKind.STATE}
    for draft in named:
        state, noun = _read_owner(words, draft, owners)
        body = of_states().get(noun.lower(), GOVERNMENT)
        if state and body != GOVERNMENT:
            ending = "'" if state.endswith("s") else "'s"
            yield replace(draft, name=f"{state}{ending} {body}", calling=Calling.BODY, of=state)
        else:
            yield draft


def _read_owner(words: TokenTexts, draft: MentionDraft, owners: dict[int, MentionDraft]) -> tuple[str, str]:
    """The state whose body it is, and the noun; empty where its own words and those before tell of none."""
    if draft.kind is not ActorKind.ORGANISATION or draft.form is not MentionForm.NAME:
        return "", ""
    first, _, rest = draft.name.partition(" ")
    if rest.lower() in of_states():
        return gazetteer().adjectives.get(first, ""), rest
    before = draft.start - (words.text(draft.start - 1) in POSSESSIVE)
    owner = owners.get(before)
    adjective = owner is not None and owner.calling is Calling.ADJECTIVE
    if owner is None or adjective is (before < draft.start):
        return "", ""
    return owner.name, draft.name
