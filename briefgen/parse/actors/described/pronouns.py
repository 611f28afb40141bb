"""Where pronouns stand that may mean an actor, and the turns whose "I" and "we" are their speaker."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from briefgen.model import ActorKind, Article, MentionForm, Turn, TurnRole
from briefgen.parse.actors.described.speaking import is_speaking_noun
from briefgen.parse.actors.drafts import Calling, MentionDraft
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.grammar.labels import SUBJECTS
from briefgen.parse.lexicon import LEXICON

PERSONAL = {
    "he": ActorKind.PERSON,
    "him": ActorKind.PERSON,
    "she": ActorKind.PERSON,
    "they": ActorKind.GROUP,
    "them": ActorKind.GROUP,
}
QUESTION_LABELS = frozenset({"Q", "Q."})
FIRST_PERSON_PRONOUNS = LEXICON.words("actors_rules", "pronouns_first")


def find_pronouns(words: TokenTexts, turns: Mapping[int, Turn], article: Article) -> Iterator[MentionDraft]:
    """Third-person pronouns, "both" twice, the first persons of turns, and the labels of questions."""
    yield from _third_persons(words)
    yield from _draft_questioners(words, article)
    for at in sorted(turns):
        yield MentionDraft(at, at + 1, MentionForm.PRONOUN, ActorKind.PERSON, "", Calling.TURN)
    for at in _find_boths(words):
        both = MentionDraft(at, at + 1, MentionForm.PRONOUN, ActorKind.PERSON, "", Calling.BOTH)
        yield from (both, both)


def _draft_questioners(words: TokenTexts, article: Article) -> Iterator[MentionDraft]:
    """The "Q." of a question whose asker the transcript does not name."""
    for turn in article.turns:
        if turn.role is TurnRole.QUESTION and not turn.speaker:
            at = bisect_left(words.starts, turn.span.start)
            at -= words.text(at) not in QUESTION_LABELS
            at -= words.text(at) in {":", "."}
            if words.text(at) in QUESTION_LABELS:
                yield MentionDraft(
                    at, at + 1, MentionForm.NOMINAL, ActorKind.UNNAMED, "questioner", Calling.QUESTIONER
                )


def _third_persons(words: TokenTexts) -> Iterator[MentionDraft]:
    """Where "it" counts only where it speaks, "her" only as an object."""
    for at, text in enumerate(words.texts):
        low = text.lower()
        if low in PERSONAL:
            yield MentionDraft(at, at + 1, MentionForm.PRONOUN, PERSONAL[low], "", Calling.PRONOUN)
        elif low == "it" and is_speaking_noun(words, at):
            yield MentionDraft(at, at + 1, MentionForm.PRONOUN, ActorKind.ORGANISATION, "", Calling.PRONOUN)
        elif low == "her" and words.doc[at].dep_ in {"dobj", "pobj"}:
            yield MentionDraft(at, at + 1, MentionForm.PRONOUN, ActorKind.PERSON, "", Calling.PRONOUN)


def _find_boths(words: TokenTexts) -> Iterator[int]:
    """Each "both" that stands alone as a subject: "Both agreed", never "both sides"."""
    for at, text in enumerate(words.texts):
        if text.lower() == "both" and words.doc[at].dep_ in SUBJECTS:
            yield at


def first_persons(words: TokenTexts, article: Article) -> Iterator[tuple[int, Turn]]:
    """Each "I" and "we" of a turn that is no question, with its turn."""
    turns = [turn for turn in article.turns if turn.role is not TurnRole.QUESTION and turn.speaker]
    if not turns:
        return
    for at, text in enumerate(words.texts):
        if text.lower() in FIRST_PERSON_PRONOUNS and not (len(text) > 1 and text.isupper()):
            turn = _turn_at(turns, words.starts[at])
            if turn is not None:
                yield at, turn


def _turn_at(turns: Sequence[Turn], offset: int) -> Turn | None:
    return next((turn for turn in turns if turn.span.start <= offset < turn.span.end), None)
