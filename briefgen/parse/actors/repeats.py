"""Names the article has elsewhere, which the model missed: the same words are the same name."""

from collections.abc import Iterator, Sequence

from briefgen.parse.actors.drafts import Draft
from briefgen.parse.actors.words import Words

LONGEST = 8
"""Words of the longest name that is looked for again."""


def find(words: Words, named: Sequence[Draft]) -> Iterator[Draft]:
    """Every further place of a name of two words or more."""
    known: dict[str, list[tuple[tuple[str, ...], Draft]]] = {}
    for draft in named:
        parts = words.texts[draft.start : draft.end]
        if (
            draft.rule != "actors.model"
            and 1 < len(parts) <= LONGEST
            and parts[0][:1].isupper()
            and parts[-1][:1].isupper()
        ):
            kept = known.setdefault(parts[0], [])
            if all(parts != other for other, _ in kept) and len(kept) < LONGEST:
                kept.append((parts, draft))
    taken = bytearray(len(words.texts))
    for draft in named:
        taken[draft.start : draft.end] = b"\1" * (draft.end - draft.start)
    yield from _again(words, known, taken) if known else ()


def _again(
    words: Words, known: dict[str, list[tuple[tuple[str, ...], Draft]]], taken: bytearray
) -> Iterator[Draft]:
    for at, text in enumerate(words.texts):
        for parts, draft in known.get(text, ()):
            end = at + len(parts)
            if words.texts[at:end] == parts and not any(taken[at:end]):
                taken[at:end] = b"\1" * len(parts)
                yield Draft(at, end, draft.form, draft.kind, draft.name, "actors.repeat")
