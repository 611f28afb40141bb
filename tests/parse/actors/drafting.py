"""Words and drafts for the tests of single steps: a draft by its words, no finder asked."""

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.drafts import Calling, MentionDraft, Name
from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer


def place(words: TokenTexts, shown: str, nth: int = 0) -> tuple[int, int]:
    """The first token of the words `shown` and the one after their last, where they stand the `nth` time."""
    at = -1
    for _ in range(nth + 1):
        at = words.whole.index(shown, at + 1)
    start = next(index for index, begin in enumerate(words.starts) if begin >= at)
    end = next(
        (index for index, begin in enumerate(words.starts) if begin >= at + len(shown)), len(words.starts)
    )
    return start, end


def name(words: TokenTexts, shown: str, label: str = "PERSON", nth: int = 0) -> Name:
    return Name(*place(words, shown, nth), label)


def draft(
    words: TokenTexts,
    shown: str,
    kind: ActorKind = ActorKind.PERSON,
    *,
    called: str | None = None,
    calling: Calling = Calling.NAME,
    form: MentionForm = MentionForm.NAME,
    nth: int = 0,
    **more,
) -> MentionDraft:
    """A mention in the words `shown`; `called` is its name where the words are not."""
    start, end = place(words, shown, nth)
    return MentionDraft(start, end, form, kind, shown if called is None else called, calling, **more)


def site(words: TokenTexts, shown: str, label: str = "ORG") -> NameSite:
    """A name where it stands, as the rules of kinds look at it."""
    return NameSite(words, gazetteer(), name(words, shown, label), shown)
