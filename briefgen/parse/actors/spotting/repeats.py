"""Names the article has elsewhere, which the model missed: the same words are the same name."""

from collections.abc import Iterator, Sequence

from briefgen.parse.actors.drafts import Calling, Draft
from briefgen.parse.actors.words import Words

LONGEST = 8
"""Words of the longest name that is looked for again."""


def found(words: Words, named: Sequence[Draft]) -> list[Draft]:
    """The names with every further place of those of two words or more, in order; the longer of two stays."""
    more = list(_find_repeats(words, named))
    inside = {at for draft in more for at in range(draft.start, draft.end)}
    kept = (draft for draft in named if draft.start not in inside)
    return sorted([*kept, *more], key=lambda draft: draft.start)


def _find_repeats(words: Words, named: Sequence[Draft]) -> Iterator[Draft]:
    known: dict[str, list[tuple[tuple[str, ...], Draft]]] = {}
    for draft in named:
        parts = words.texts[draft.start : draft.end]
        if (
            draft.calling is not Calling.MODEL
            and 1 < len(parts) <= LONGEST
            and parts[0][:1].isupper()
            and parts[-1][:1].isupper()
        ):
            kept = known.setdefault(parts[0], [])
            if all(parts != other for other, _ in kept) and len(kept) < LONGEST:
                kept.append((parts, draft))
    taken = {at: draft for draft in named for at in range(draft.start, draft.end)} if known else {}
    yield from _draft_again(words, known, taken)


def _draft_again(
    words: Words, known: dict[str, list[tuple[tuple[str, ...], Draft]]], taken: dict[int, Draft]
) -> Iterator[Draft]:
    until = 0
    for at, text in enumerate(words.texts):
        for parts, draft in known.get(text, ()):
            end = at + len(parts)
            if at < until or words.texts[at:end] != parts:
                continue
            over = [taken[one] for one in range(at, end) if one in taken]
            if all(at <= one.start and one.end <= end and one.end - one.start < end - at for one in over):
                yield Draft(at, end, draft.form, draft.kind, draft.name, Calling.NAME, "repeat")
                until = end
