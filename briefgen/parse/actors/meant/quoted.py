"""Who says a quotation: nobody of whom it speaks as "he" or "she"."""

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.described.institutions import CLOSING_MARKS
from briefgen.parse.actors.meant.story import Story
from briefgen.parse.gazetteer import gazetteer

TOKENS_TO_TELLER = 3
"""Tokens between the mark that closes a quotation and who says it: `," said Mr Osei`."""
DRAFTS_OF_QUOTATION = 40


def find_surname_of_teller(story: Story, index: int) -> str:
    """The surname of who says the quotation around the mention, right behind it; empty where none is named.

    As in `"She had left by then," Mr Osei said`: the article tells it of another; who is called by the
    surname of several may tell it of the other one.
    """
    quotation = story.spoken[index]
    if quotation < 0:
        return ""
    near = range(index + 1, min(len(story.drafts), index + DRAFTS_OF_QUOTATION))
    at = next((one for one in near if story.spoken[one] != quotation), None)
    if at is None or not _tells(story, at):
        return ""
    draft = story.drafts[at]
    named = draft.kind is ActorKind.PERSON and draft.form is MentionForm.NAME
    surname = draft.name.rpartition(" ")[2]
    return surname if named and len(_list_bearers(story, surname)) <= 1 else ""


def _list_bearers(story: Story, surname: str) -> set[str]:
    """The full names in the article that end in the surname."""
    named = (one.name for one in story.drafts if one.kind is ActorKind.PERSON)
    return {name for name in named if name.endswith(f" {surname}")}


def _tells(story: Story, at: int) -> bool:
    """Whether the mention stands right behind the mark that closes, beside a verb of telling."""
    draft, words = story.drafts[at], story.words
    before = range(max(0, draft.start - TOKENS_TO_TELLER), draft.start)
    closed = any(words.text(one) in CLOSING_MARKS for one in before)
    beside = (*before, draft.end, draft.end + 1)
    return closed and any(_is_telling(story, one) for one in beside)


def _is_telling(story: Story, at: int) -> bool:
    tokens = story.words.tokens
    return 0 <= at < len(tokens) and tokens[at].lemma_.lower() in gazetteer().speech
