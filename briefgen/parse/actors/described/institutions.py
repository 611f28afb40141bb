"""Bodies called by what they are: "the mission", "the civilian mission", "the bloc", "the company".

Found here as drafts; `anaphora` says which body is meant that was named before. One that speaks and was
never named is an unnamed source of its article; one that may be two is dropped.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.described import bodies
from briefgen.parse.actors.drafts import Calling, MentionDraft
from briefgen.parse.actors.words import POSSESSIVE, TokenTexts
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.grammar.labels import NOUN_TAGS, PROPER
from briefgen.parse.lexicon import LEXICON

BEFORE_NAMES = LEXICON.words("actors_rules", "institutions_before_names")


def find_institutions(words: TokenTexts, owned: Sequence[MentionDraft]) -> Iterator[MentionDraft]:
    """Each "the ..." whose noun is one of a body, with its modifiers, outside of those that are owned."""
    yield from _find_formations(words)
    taken = {at for draft in owned for at in range(draft.start, draft.end)}
    for at in range(len(words.texts)):
        if at not in taken and _is_body(words, at):
            start = _start_of_body(words, at)
            if _is_definite_body(words, start, at):
                yield _draft_institution(words, start, at, _calling_of_body(words, start, at))


def _start_of_body(words: TokenTexts, at: int) -> int:
    """Where its words begin: with what stands before the noun, and those whose it is: "teachers' union"."""
    start = at
    while start > 0:
        if words.tokens[start - 1].tag_ in {"JJ", "NN"}:
            start -= 1
        elif words.text(start - 1) in POSSESSIVE and words.tokens[start - 2].tag_ == "NNS" and start > 1:
            start -= 2
        else:
            break
    return start


def _is_definite_body(words: TokenTexts, start: int, at: int) -> bool:
    """As in "the civil *ministry*", where the noun ends the phrase; not "the company-wide plan"."""
    if start == 0 or words.lower(start - 1) not in DEFINITE or words.tokens[at].dep_ == "compound":
        return False
    hyphened = words.text(at + 1) == "-" and words.glued(at)
    return not hyphened and not _is_named_after(words, at)


def _calling_of_body(words: TokenTexts, start: int, at: int) -> Calling:
    """A mission told with its kind ("the civilian mission") is one; any other body is an institution."""
    kinds = gazetteer().contexts["mission_kinds"]
    is_mission = words.text(at) == "mission" and start < at and words.lower(start) in kinds
    return Calling.MISSION if is_mission else Calling.INSTITUTION


def _is_body(words: TokenTexts, at: int) -> bool:
    """Whether the noun that ends here is one of a body: "ministry", "company", "air force"."""
    one = words.texts[at]
    if one in _body_nouns():
        return True
    listed = one in bodies.of_states() or f"{words.text(at - 1)} {one}" in bodies.of_states()
    # "The military regime" is no military, nor is "that" a determiner in "she demands that police leave".
    return listed and words.tokens[at].tag_ in NOUN_TAGS and words.lower(at - 1) != "that"


@cache
def _body_nouns() -> frozenset[str]:
    """The nouns that are one of a body wherever they stand."""
    contexts = gazetteer().contexts
    return contexts["institution_nouns"] | contexts["everyday_bodies"] | bodies.companies()


def _is_named_after(words: TokenTexts, at: int) -> bool:
    """As in "the airline Norvik": the name is the mention."""
    return at + 1 < len(words.texts) and words.tokens[at + 1].tag_ in PROPER


def _find_formations(words: TokenTexts) -> Iterator[MentionDraft]:
    """As in the “alliance of the patient”: a body that has no capitals yet, in quotation marks."""
    for at, text in enumerate(words.texts):
        if text not in BEFORE_INSTITUTION or words.lower(at - 1) not in BEFORE_NAMES:
            continue
        end = at + 1
        while end < at + INSTITUTION_TOKENS and words.text(end).islower():
            end += 1
        if end - at > 2 and words.text(end) in CLOSING_MARKS and _forms_body(words, at + 1, end):
            name = words.joined(at + 1, end)
            yield MentionDraft(
                at + 1, end, MentionForm.NOMINAL, ActorKind.ORGANISATION, name, Calling.FORMATION
            )


def _forms_body(words: TokenTexts, start: int, end: int) -> bool:
    """As "league of small ports", "small ports league"; the "price of the league" is no body."""
    nouns = gazetteer().contexts["formation_nouns"]
    led = any(token.tag_ == "IN" for token in words.tokens[start:end])
    return words.text(start) in nouns or (words.text(end - 1) in nouns and not led)


DEFINITE = LEXICON.words("actors_rules", "institutions_definite")
BEFORE_INSTITUTION = frozenset({'"', "“", "‘", "``", "'", "«"})
CLOSING_MARKS = frozenset({'"', "”", "’", "’’", "''", "'", "»"})
INSTITUTION_TOKENS = 7
"""Tokens of the longest formation."""


def _draft_institution(words: TokenTexts, start: int, at: int, calling: Calling) -> MentionDraft:
    name = words.joined(start, at + 1)
    return MentionDraft(
        start=start - 1,
        end=at + 1,
        form=MentionForm.NOMINAL,
        kind=ActorKind.ORGANISATION,
        name=name,
        calling=calling,
        office=name,
        definite=True,
    )
