"""The people whom the labels of a transcript name and the model does not: "MR. DELORME:", "KESTREL:"."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from briefgen.model import ActorKind, Article, MentionForm, Turn, TurnRole
from briefgen.parse.actors.drafts import Calling, MentionDraft
from briefgen.parse.actors.words import CAPITAL, TokenTexts
from briefgen.parse.gazetteer import gazetteer

SHORTEST_ALONE = 5
"""Letters of a name in capitals without "Mr" or "Ms": "BBC" is who asks."""
LONGEST_LABEL_NAME = 3
RULE = "label"


def name_labels(words: TokenTexts, article: Article, named: Iterable[MentionDraft]) -> list[MentionDraft]:
    """The mentions, with each person whom a label alone names in place of what was read there."""
    drafts = list(named)
    labelled = list(_find_labelled(words, article, drafts))
    covered = {at for draft, label in labelled for at in range(*label)}
    kept = [draft for draft in drafts if covered.isdisjoint(range(draft.start, draft.end))]
    return sorted([*kept, *(draft for draft, _ in labelled)], key=lambda draft: draft.start)


def _find_labelled(
    words: TokenTexts, article: Article, named: Sequence[MentionDraft]
) -> Iterator[tuple[MentionDraft, tuple[int, int]]]:
    """Each such person, with the tokens of the label."""
    people = {at for one in named if one.kind is ActorKind.PERSON for at in range(one.start, one.end)}
    spoken = Counter(turn.speaker for turn in article.turns if turn.role is not TurnRole.QUESTION)
    for turn in article.turns:
        start, end = _find_label(words, turn)
        name = _find_label_name(words, start, end, alone=spoken[turn.speaker] > 1)
        if spoken[turn.speaker] and name is not None and people.isdisjoint(range(*name)):
            called = words.joined(*name).title()
            draft = MentionDraft(*name, MentionForm.NAME, ActorKind.PERSON, called, Calling.NAME, RULE)
            yield draft, (start, end)


def _find_label(words: TokenTexts, turn: Turn) -> tuple[int, int]:
    """The tokens of the turn's own line before what is said."""
    line = words.whole.rfind("\n", 0, turn.span.start) + 1
    return bisect_left(words.starts, line), bisect_left(words.starts, turn.span.start)


def _find_label_name(words: TokenTexts, start: int, end: int, *, alone: bool) -> tuple[int, int] | None:
    """The tokens of the name behind "Mr" or "Ms", or of one in capitals who speaks more than once."""
    first = start
    while first < end and (_is_courtesy(words.text(first)) or words.text(first) == "."):
        first += 1
    last = next((at for at in range(first, end) if not CAPITAL.fullmatch(words.text(at))), end)
    if not 0 < last - first <= LONGEST_LABEL_NAME or words.text(last) not in {":", "."}:
        return None
    stands = first > start or (alone and _is_name_alone(words, first, last))
    return (first, last) if stands else None


def _is_courtesy(text: str) -> bool:
    """As "MR" and "Ms." are."""
    courtesy = gazetteer().persons["courtesy"]
    return not courtesy.isdisjoint({text.title(), f"{text.title()}."})


def _is_name_alone(words: TokenTexts, start: int, end: int) -> bool:
    """As "KESTREL" is, and neither "CHAIRMAN" nor "GHANA" nor "UNESCO"."""
    lists, text = gazetteer(), words.text(start)
    if end > start + 1 or not text.isupper() or len(text) < SHORTEST_ALONE:
        return False
    known = (lists.places, lists.states, lists.aliases, lists.bodies)
    named = any(one in names for one in (text, text.title()) for names in known)
    return text.lower() not in lists.person_nouns and not named
