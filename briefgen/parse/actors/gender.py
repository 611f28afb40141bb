"""Whether a person is told of as a woman or a man: by title, office, relation or first name."""

from collections.abc import Sequence

from briefgen.parse.actors.drafts import MentionDraft, RoleDraft
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer

FEMALE, MALE = "female", "male"
PRONOUNS = {"he": MALE, "him": MALE, "she": FEMALE, "her": FEMALE}


def tell_genders(
    words: TokenTexts, drafts: Sequence[MentionDraft], roles: Sequence[RoleDraft]
) -> dict[int, str]:
    """The first token of each mention that says so -> what it says."""
    lists = gazetteer().contexts
    found: dict[int, str] = {}
    for draft in drafts:
        title = words.lower(draft.start - 1).removesuffix(".")
        if title in lists["female_titles"] or title in lists["male_titles"]:
            found[draft.start] = FEMALE if title in lists["female_titles"] else MALE
    for role in roles:
        noun = role.office.split()[-1] if role.office else ""
        if noun in lists["female_nouns"] or noun in lists["male_nouns"]:
            found[role.holder] = FEMALE if noun in lists["female_nouns"] else MALE
    return found


def by_name(name: str) -> str:
    """What the first name tells; empty where it tells nothing."""
    lists = gazetteer()
    first = name.split(maxsplit=1)[0] if " " in name else name
    if (first in lists.female) == (first in lists.male):
        return ""
    return FEMALE if first in lists.female else MALE
