"""Which of "the company", "the union" that mean no body named before are sources of their own.

One that speaks, where nothing was named before that it may mean. It stays in its article: two articles'
"the company" are never one.
"""

from briefgen.parse.actors.described import speaking
from briefgen.parse.actors.drafts import Calling, MentionDraft
from briefgen.parse.actors.meant import anaphora
from briefgen.parse.actors.meant.story import Story


def untold(story: Story) -> frozenset[int]:
    """The mentions of such bodies that tell nothing: nobody speaks, or a named one may be meant."""
    alone = [at for at in range(len(story.drafts)) if is_lone(story.drafts[story.head(at)])]
    heard = {story.head(at) for at in alone if _is_heard_itself(story, story.drafts[at])}
    return frozenset(
        at for at in alone if story.head(at) not in heard or not anaphora.is_unnamed(story, story.head(at))
    )


def _is_heard_itself(story: Story, draft: MentionDraft) -> bool:
    """Whether it speaks for itself: "the company would sell, its owner said" is what the owner says."""
    told = (story.words.tokens[at].head.dep_ == "ccomp" for at in range(draft.start, draft.end))
    return is_speaking(story, draft) and not any(told)


def is_lone(draft: MentionDraft) -> bool:
    """Whether the draft is "the company" and no name."""
    return draft.calling is Calling.INSTITUTION


def is_speaking(story: Story, draft: MentionDraft) -> bool:
    """Whether somebody who says or wants something is called by a word of it."""
    return any(speaking.is_speaking_noun(story.words, at) for at in range(draft.start, draft.end))
