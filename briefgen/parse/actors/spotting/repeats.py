"""Names the article has elsewhere, which the model missed: the same words are the same name."""

from collections.abc import Iterator, Sequence

from briefgen.parse.actors.drafts import Calling, MentionDraft
from briefgen.parse.actors.words import TokenTexts

REPEATED_NAME_WORDS = 8
"""Words of the longest name that is looked for again."""


def find_repeats(words: TokenTexts, named: Sequence[MentionDraft]) -> list[MentionDraft]:
    """The names with every further place of those of two words or more, in order; the longer of two stays."""
    more = list(_find_repeats(words, named))
    inside = {at for draft in more for at in range(draft.start, draft.end)}
    kept = (draft for draft in named if draft.start not in inside)
    return sorted([*kept, *more], key=lambda draft: draft.start)


def _find_repeats(words: TokenTexts, named: Sequence[MentionDraft]) -> Iterator[MentionDraft]:
    known: dict[str, list[tuple[tuple[str, ...], MentionDraft]]] = {}
    for draft in filter(lambda one: _is_full_name(words, one), named):
        parts = words.texts[draft.start : draft.end]
        kept = known.setdefault(parts[0], [])
        if all(parts != other for other, _ in kept) and len(kept) < REPEATED_NAME_WORDS:
            kept.append((parts, draft))
    taken = {at: draft for draft in named for at in range(draft.start, draft.end)} if known else {}
    yield from _draft_again(words, known, taken)


def _is_full_name(words: TokenTexts, draft: MentionDraft) -> bool:
    """A name of several words that begins and ends with a capital; no model of a machine."""
    if draft.calling is Calling.MODEL or not 1 < draft.end - draft.start <= REPEATED_NAME_WORDS:
        return False
    return words.texts[draft.start][:1].isupper() and words.texts[draft.end - 1][:1].isupper()


def _draft_again(
    words: TokenTexts,
    known: dict[str, list[tuple[tuple[str, ...], MentionDraft]]],
    taken: dict[int, MentionDraft],
) -> Iterator[MentionDraft]:
    until = 0
    for at, text in enumerate(words.texts):
        for parts, draft in known.get(text, ()):
            end = at + len(parts)
            if at < until or words.texts[at:end] != parts:
                continue
            over = [taken[one] for one in range(at, end) if one in taken]
            if all(at <= one.start and one.end <= end and one.end - one.start < end - at for one in over):
                yield MentionDraft(at, end, draft.form, draft.kind, draft.name, Calling.NAME, "repeat")
                until = end
