"""Bodies of a state that are written small: "Norway's navy", "the Norwegian navy", "the navy of Norway".

All three are called "Norway's navy", in every article; none of them is Norway. Its government is: what
"the Norwegian government" says is said by the state.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.drafts import Calling, MentionDraft
from briefgen.parse.actors.words import POSSESSIVE, TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.labels import NOUN_TAGS, SUBJECTS
from briefgen.parse.lexicon import LEXICON

OF_STATES = frozenset({Calling.STATE, Calling.ADJECTIVE})
GOVERNMENT = "government"
STAGES = LEXICON.words("actors_rules", "bodies_stages")
"""What a government is for a time, and the state's all the same."""
BODY_TOKENS = 5
"""Tokens of the longest noun of a body."""
NOBODY_IN_PARTICULAR = frozenset({"-", "a", "an", "another", "any", "each", "every", "no", "one", "some"})
"""Before an adjective: "a Norwegian parliament" is none in particular, "anti-Norwegian" not Norway's."""


@cache
def of_states() -> dict[str, str]:
    """Each noun for a body that a state has one of -> the noun it goes by."""
    pairs = (line.partition(" = ") for line in _body_groups()["of_states"])
    return {noun: called or noun for noun, _, called in pairs}


@cache
def companies() -> frozenset[str]:
    """Nouns by which a company is called again."""
    return frozenset(_body_groups()["companies"])


@cache
def _body_groups() -> dict[str, tuple[str, ...]]:
    return LEXICON.load("actors_bodies", dict[str, tuple[str, ...]])


def find_stated_bodies(words: TokenTexts, named: Sequence[MentionDraft]) -> Iterator[MentionDraft]:
    """A mention for each body that stands beside its state."""
    for draft in named:
        if draft.kind is not ActorKind.STATE or draft.calling not in OF_STATES:
            continue
        if begin := _owned_from(words, draft):
            if end := _end_of_body(words, begin):
                yield _draft_body(words, draft, _from_determiner(words, draft), (begin, end))
        elif begin := _before_of(words, draft):
            end = _noun_end(words, begin)
            yield _draft_body(words, draft, begin - 1, (begin, end), draft.end)


def _owned_from(words: TokenTexts, state: MentionDraft) -> int:
    """Where the noun begins that the state owns; 0 where it owns nothing."""
    if words.text(state.end) in POSSESSIVE:
        return _past_stage(words, state.end + 1) if state.form is MentionForm.NAME else 0
    before = words.lower(state.start - 1)
    if before in NOBODY_IN_PARTICULAR | gazetteer().persons["former"]:
        return 0
    # "the US navy", but no "Norway navy".
    short = words.joined(state.start, state.end).replace(".", "").isupper() and state.end == state.start + 1
    return _past_stage(words, state.end) if state.form is MentionForm.NOMINAL or short else 0


def _past_stage(words: TokenTexts, begin: int) -> int:
    """Past the "interim" of "Chad's interim government", which is that of the state for now."""
    return begin + (words.lower(begin) in STAGES and words.lower(begin + 1) == GOVERNMENT)


def _end_of_body(words: TokenTexts, begin: int) -> int:
    """Where the body that begins here ends; 0 where the noun goes on ("navy chief") or is none."""
    end = _noun_end(words, begin)
    if not end or words.lower(end) == "of" or words.tokens[end - 1].dep_ == "compound":
        return 0
    # "Norwegian military spending" is no military.
    is_noun = words.tokens[end - 1].tag_ in NOUN_TAGS or words.tokens[end - 1].dep_ in SUBJECTS
    led = words.text(end) == "-" and words.glued(end - 1)  # "the Norwegian navy-led patrol"
    goes_on = end < len(words.texts) and (led or words.tokens[end].tag_ in NOUN_TAGS)
    return end if is_noun and not goes_on else 0


def _noun_end(words: TokenTexts, begin: int) -> int:
    """The end of the longest noun of a body that begins here; 0 where there is none."""
    last = min(begin + BODY_TOKENS, len(words.texts))
    ends = (end for end in range(last, begin, -1) if words.joined(begin, end) in of_states())
    return next(ends, 0)


def _before_of(words: TokenTexts, state: MentionDraft) -> int:
    """Where the noun begins in "the navy of Norway"; 0 where none stands there."""
    at = state.start - 1 - (words.lower(state.start - 1) == "the")
    if words.lower(at) != "of" or state.form is not MentionForm.NAME or words.text(state.end) in POSSESSIVE:
        return 0
    begins = (begin for begin in range(max(1, at - BODY_TOKENS), at) if words.lower(begin - 1) == "the")
    return next((begin for begin in begins if _noun_end(words, begin) == at), 0)


def _from_determiner(words: TokenTexts, state: MentionDraft) -> int:
    return state.start - (words.lower(state.start - 1) == "the")


def _draft_body(
    words: TokenTexts, state: MentionDraft, start: int, noun: tuple[int, int], end: int = 0
) -> MentionDraft:
    told, ending = of_states()[words.joined(*noun)], "'" if state.name.endswith("s") else "'s"
    governs = told == GOVERNMENT
    return MentionDraft(
        start=start,
        end=end or noun[1],
        form=MentionForm.NOMINAL,
        kind=ActorKind.STATE if governs else ActorKind.ORGANISATION,
        name=state.name if governs else f"{state.name}{ending} {told}",
        calling=Calling.GOVERNMENT if governs else Calling.BODY,
        office=words.joined(*noun),
        of=state.name,
        definite=True,
    )
