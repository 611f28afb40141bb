"""Words that stand alone for people: "some favour it, others do not", "people fear", "among capitals"."""

from collections.abc import Iterator, Sequence

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.described.speaking import is_speaking_noun
from briefgen.parse.actors.drafts import Calling, MentionDraft
from briefgen.parse.actors.words import TokenTexts
from briefgen.parse.gazetteer import Gazetteer, gazetteer
from briefgen.parse.lexicon import LEXICON

OBJECT_PRONOUNS = LEXICON.words("actors_rules", "alone_objects")
ASKING_ALONE = LEXICON.words("actors_rules", "alone_asking")
COUNTING_PEOPLE = LEXICON.words("actors_rules", "alone_counting")
"""Before people who are nobody's: "how many people"."""
MEASURING = LEXICON.words("actors_rules", "alone_measuring")
MEASURED = LEXICON.words("actors_rules", "alone_measured")
"""As in "*how many* of the staff": an amount, and nobody."""
AMONG = LEXICON.words("actors_rules", "alone_among")
DENYING_ALONE = LEXICON.words("actors_rules", "alone_denying")
BEFORE_CLAUSES = LEXICON.words("actors_rules", "alone_before_clauses")


def find_quantities(
    words: TokenTexts, drafts: Sequence[MentionDraft], named: Sequence[MentionDraft]
) -> Iterator[MentionDraft]:
    """As in "some favour it, others do not": each of them an unnamed one of its own."""
    lists = gazetteer()
    taken = {at for draft in (*drafts, *named) for at in range(draft.start, draft.end)}
    for at, text in enumerate(words.texts):
        if (
            text.lower() in lists.contexts["alone"]
            and at not in taken
            and words.lower(at + 2) not in ASKING_ALONE
            and not is_amount(words, at)
        ):
            yield from _draft_alone(words, at, drafts)


def is_amount(words: TokenTexts, at: int) -> bool:
    """As in "how *many* officials", "too *many*"; in "said that many oppose it" they are heard."""
    return words.lower(at) in MEASURED and words.lower(at - 1) in MEASURING


def _draft_alone(words: TokenTexts, at: int, drafts: Sequence[MentionDraft]) -> Iterator[MentionDraft]:
    """What a lone "people", "capitals", "some" means; nothing where it says or does nothing."""
    lists, low = gazetteer(), words.lower(at)
    if low in lists.contexts["peoples"]:
        if is_speaking_noun(words, at) and words.lower(at - 1) not in COUNTING_PEOPLE:
            yield _draft_people(words, at)
    elif low == "capitals":
        if words.lower(at - 1) in AMONG or is_speaking_noun(words, at):
            yield MentionDraft(at, at + 1, MentionForm.NOMINAL, ActorKind.GROUP, low, Calling.GROUP)
    elif end := _end_of_standalone(words, lists, at, drafts):
        yield MentionDraft(
            at, end, MentionForm.NOMINAL, ActorKind.UNNAMED, words.joined(at, at + 1), Calling.UNNAMED
        )


def _end_of_standalone(words: TokenTexts, lists: Gazetteer, at: int, drafts: Sequence[MentionDraft]) -> int:
    """Where the mention that begins with a lone "some" ends; 0 where it is none."""
    if is_speaking_noun(words, at) or _is_favour_verb(words, lists, at):
        return at + 1
    if not _as_before(words, at, drafts):
        return 0
    verb = words.tokens[at].head.i
    return verb + 1 + (words.lower(verb + 1) in DENYING_ALONE) if verb > at else at + 1


def _is_favour_verb(words: TokenTexts, lists: Gazetteer, at: int) -> bool:
    """As in "some favour waiting", where the model takes the verb for a noun."""
    verb, follows = words.lower(at + 1), words.lower(at + 2)
    opens = at == 0 or words.is_break(at - 1) or words.lower(at - 1) in BEFORE_CLAUSES
    return opens and verb in lists.speech and (follows in OBJECT_PRONOUNS or follows.endswith("ing"))


def _draft_people(words: TokenTexts, at: int) -> MentionDraft:
    start = at
    while start > 0 and words.tokens[start - 1].tag_ in {"JJ", "DT", "NN"} and not words.is_break(start - 1):
        start -= 1
    return MentionDraft(
        start, at + 1, MentionForm.NOMINAL, ActorKind.UNNAMED, words.joined(start, at + 1), Calling.UNNAMED
    )


def _as_before(words: TokenTexts, at: int, drafts: Sequence[MentionDraft]) -> bool:
    """As in "Some are willing, some are not": the second leans on the first."""
    verb = words.tokens[at].head
    if verb.lemma_ != "be":
        return False
    near = (draft for draft in drafts if draft.kind is ActorKind.UNNAMED and draft.end <= at < draft.end + 12)
    return any(words.lower(draft.start) == words.lower(at) for draft in near)
