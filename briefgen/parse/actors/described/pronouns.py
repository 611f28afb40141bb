"""Where pronouns stand that may mean an actor, and the turns whose "I" and "we" are their speaker."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from briefgen.model import ActorKind, Article, MentionForm, Turn, TurnRole
from briefgen.parse.actors.described.speaking import is_speaking_noun
from briefgen.parse.actors.drafts import Calling, MentionDraft
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.below import find_before, has_after
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
OWN_ACTS = LEXICON.words("actors_rules", "pronouns_own_acts")
"""What a body that says "it" says of itself, and never of the thing that is spoken of."""


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
    """Where "it" counts only where it speaks or tells of itself, "her" only as an object."""
    for at, text in enumerate(words.texts):
        low = text.lower()
        if low in PERSONAL:
            yield MentionDraft(at, at + 1, MentionForm.PRONOUN, PERSONAL[low], "", Calling.PRONOUN)
        elif low == "it" and (is_speaking_noun(words, at) or find_teller_of(words.tokens[at]) is not None):
            yield MentionDraft(at, at + 1, MentionForm.PRONOUN, ActorKind.ORGANISATION, "", Calling.PRONOUN)
        elif low == "her" and words.tokens[at].dep_ in {"dobj", "pobj"}:
            yield MentionDraft(at, at + 1, MentionForm.PRONOUN, ActorKind.PERSON, "", Calling.PRONOUN)


def find_teller_of(it: Token) -> Token | None:
    """Who tells of itself: “*the union* said it had suspended the strike”, not “said it was too late”.

    Only of acts that bodies do to something; what a plan or a law does, it may be said of.
    """
    verb = it.head
    teller = verb.head
    if it.dep_ != "nsubj" or verb.dep_ != "ccomp" or teller.i > verb.i or not _is_own_act(verb):
        return None
    subject = find_before(teller, {"nsubj"})
    return subject if teller.lemma_.lower() in gazetteer().speech else None


def _is_own_act(verb: Token) -> bool:
    """A verb of bodies, with its object: “suspended the strike”, “would publish a report”."""
    held = has_after(verb, {"dobj", "xcomp"})
    return held and verb.lemma_.lower() in OWN_ACTS


def _find_boths(words: TokenTexts) -> Iterator[int]:
    """Each "both" that stands alone as a subject: "Both agreed", never "both sides"."""
    for at, text in enumerate(words.texts):
        if text.lower() == "both" and words.tokens[at].dep_ in SUBJECTS:
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
