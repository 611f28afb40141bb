"""The drafts of an article in order, with what is known of each while whom they mean is read."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.drafts import MentionDraft, MentionLink, RoleDraft
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.grammar.labels import SUBJECTS


@dataclass(frozen=True, slots=True)
class Story:
    """The drafts of an article in order, with the sentence each is in and what is known of its chain."""

    words: TokenTexts
    drafts: tuple[MentionDraft, ...]
    links: list[MentionLink | None]
    """Filled from the first draft to the last."""
    sentence: tuple[int, ...]
    """Speech counts as one with the sentence that it begins in: `"We go. We win," she said`."""
    spoken: tuple[int, ...]
    """For each draft, the quotation that it is said in, or -1."""
    roles: tuple[RoleDraft, ...]
    speakers: tuple[int | None, ...]
    """For each draft that is an "I" or "we" of a turn, the head of the turn's speaker."""
    offices: dict[str, list[RoleDraft]]
    """The roles by the last word of their office."""
    bodies: dict[str, list[int]]
    """Words of organisations -> heads of their chains, as far as the reading has come."""
    at_start: dict[int, int]
    """The first token of each draft -> its index."""
    gender: dict[int, str]
    """The first token of a mention -> what its title or role says of the person."""
    said_in: dict[int, int]
    """The head of each chain -> the last sentence that names it, as far as the reading has come."""

    def head(self, index: int) -> int:
        link = self.links[index]
        return index if link is None else link.head

    def is_subject(self, index: int) -> bool:
        draft = self.drafts[index]
        return any(_is_subject_token(self.words.tokens[at]) for at in range(draft.start, draft.end))

    def heads_in(
        self, index: int, sentence: int, kinds: Iterable[ActorKind], *, subject: bool = False
    ) -> list[int]:
        """Heads of the chains that a sentence names before mention `index`, in order, each once."""
        first = bisect_left(self.sentence, sentence)
        wanted = set(kinds)
        found = []
        for at in range(first, index):
            if self.sentence[at] != sentence:
                break
            draft = self.drafts[at]
            resolved = draft.form is not MentionForm.PRONOUN or self.links[at] is not None
            # `"Silva is wrong," he said`: whoever is spoken of does not speak.
            heard = self.spoken[at] in {-1, self.spoken[index]}
            if (
                resolved
                and heard
                and self.drafts[self.head(at)].kind in wanted
                and (not subject or self.is_subject(at))
            ):
                found.append(self.head(at))
        return list(dict.fromkeys(found))


def _is_subject_token(token: Token) -> bool:
    """A subject, or joined to one by "and", however many stand between."""
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ in SUBJECTS
