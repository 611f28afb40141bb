"""Whose relative a person is said to be: "his father, Omar Sarr", "Ali Sarr, her cousin".

Relatives share a surname; this tells `persons` which of them a surname alone does not mean.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.parse.actors.drafts import MentionDraft
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.lexicon import LEXICON

KIN_OWNERS = LEXICON.words("actors_rules", "anaphora_owners")
GENITIVES = frozenset({"'s", "’s", "'", "’"})
WORDS_TO_RELATIVE = 7
"""Words before a name in which it is told whose relative it is: "his father, the late general Omar Sarr"."""


@dataclass(frozen=True, slots=True)
class Relative:
    name: str
    noun: str
    """`father`."""
    of: str
    """The name of whose relative it is; empty behind a pronoun."""


def find_relatives(words: TokenTexts, persons: Sequence[MentionDraft]) -> list[Relative]:
    """Every person named as a relative."""
    ends = {draft.end: draft.name for draft in persons}
    return [told for draft in persons for told in _find_relatives(words, draft, ends)]


def _find_relatives(words: TokenTexts, draft: MentionDraft, ends: dict[int, str]) -> Iterator[Relative]:
    before = _noun_before(words, draft.start)
    if before >= 0 and (owner := _find_owner(words, before, ends)) is not None:
        yield Relative(draft.name, words.lower(before), owner)
    if words.text(draft.end) == ",":
        after = next((at for at in range(draft.end + 1, draft.end + 5) if _is_kin(words, at)), -1)
        if after > 0 and (owner := _find_owner(words, after, ends)) is not None:
            yield Relative(draft.name, words.lower(after), owner)


def _is_kin(words: TokenTexts, at: int) -> bool:
    return words.lower(at) in gazetteer().persons["kin"]


def _noun_before(words: TokenTexts, start: int) -> int:
    """Where the kin noun stands that a name explains; -1 where none does."""
    for at in range(start - 1, max(-1, start - 1 - WORDS_TO_RELATIVE), -1):
        if _is_kin(words, at):
            return at
        if (
            words.tokens[at].pos_ in {"VERB", "AUX", "SCONJ", "CCONJ"}
            or words.is_break(at)
            or words.text(at) == "."
        ):
            return -1
    return -1


def _find_owner(words: TokenTexts, noun: int, ends: dict[int, str]) -> str | None:
    """Whose relative: a name, nothing for a pronoun or an office; None where nobody's."""
    at = noun - 1
    while at > noun - 3 and words.text(at).islower() and words.tokens[at].tag_ in {"JJ", "JJR", "JJS", "VBN"}:
        at -= 1
    if words.lower(at) in KIN_OWNERS:
        return ""
    if words.text(at) not in GENITIVES:
        return None
    # "the minister's husband": whoever it is, his surname alone is not the minister's.
    return ends.get(at, "" if words.lower(at - 1) in gazetteer().person_nouns else None)
