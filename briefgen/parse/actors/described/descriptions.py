"""Actors named by what they are: "the minister", "a senior official", "EU member states", "some".

Reads the phrases of `phrases`: which are roles of someone named beside them, which are mentions of their own.
Two unnamed sources are two drafts; only `anaphora` may say that "the source" is the one before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from briefgen.model import ActorKind, MentionForm
from briefgen.parse.actors.described.alone import find_quantities, is_amount
from briefgen.parse.actors.described.enclosed import find_enclosed
from briefgen.parse.actors.described.offices import is_predicate, read_whose
from briefgen.parse.actors.described.phrases import Phrase
from briefgen.parse.actors.described.speaking import is_speaking_noun
from briefgen.parse.actors.drafts import Calling, MentionDraft, RoleDraft
from briefgen.parse.actors.words import POSSESSIVE, TokenTexts
from briefgen.parse.gazetteer import Gazetteer, gazetteer
from briefgen.parse.grammar.labels import FINITE, SUBJECTS
from briefgen.parse.lexicon import LEXICON

DEFINITE = LEXICON.words("actors_rules", "descriptions_definite")
INDEFINITE = LEXICON.words("actors_rules", "descriptions_indefinite")
PART = LEXICON.words("actors_rules", "descriptions_part")
WHERE = frozenset({ActorKind.PLACE, ActorKind.STATE, ActorKind.ORGANISATION})
MEANWHILE = LEXICON.words("actors_rules", "descriptions_meanwhile")
"""As in "is *now* minister"."""
ROLE_VERBS = LEXICON.words("actors_rules", "descriptions_role_verbs")
STATE_MEMBERS = LEXICON.words("actors_rules", "descriptions_state_members")
POSTED = LEXICON.words("actors_rules", "descriptions_posted")
"""Between an envoy and where he or she serves."""
OWN_DESCRIPTION = LEXICON.words("actors_rules", "descriptions_own")


@dataclass(frozen=True, slots=True)
class Described:
    drafts: tuple[MentionDraft, ...]
    roles: tuple[RoleDraft, ...]


@dataclass(frozen=True, slots=True)
class _Beside:
    """Names by where they stand: who may hold an office that is told beside them."""

    persons: dict[int, MentionDraft]
    """By their first token."""
    ends: dict[int, MentionDraft]
    """The same by the token after their last."""
    places: dict[int, int]
    """Where one may serve: first token -> the token after the last."""


def find_descriptions(
    words: TokenTexts, named: Sequence[MentionDraft], phrases: Sequence[Phrase]
) -> Described:
    """The descriptions that are mentions, and the roles stated of those who are named."""
    beside = _find_beside(named)
    states = {draft.start: draft for draft in named if draft.kind is ActorKind.STATE}
    drafts: list[MentionDraft] = []
    roles: list[RoleDraft] = []
    for phrase, following in zip_longest(phrases, phrases[1:]):
        holder = _holder_of(words, phrase, following, beside)
        if holder is None or phrase.plural:
            own = None if _tells_what_one_is(words, phrase) else _draft_standing(words, phrase)
            drafts.extend([own] if own is not None else [])
            continue
        if _states_role(phrase):
            roles.append(_draft_role(phrase, holder, _state_after(words, holder, states)))
        if _introduces(words, phrase, holder):
            drafts.append(_draft_phrase(words, phrase, ActorKind.PERSON, Calling.APPOSITION))
    drafts.extend(find_quantities(words, drafts, named))
    return Described(tuple(drafts), tuple(roles))


def _introduces(words: TokenTexts, phrase: Phrase, holder: MentionDraft) -> bool:
    """As in "the mayor, Ana Silva", "a spokesman for Nord, Tom Reed,": a mention before the name."""
    opens = phrase.opening in DEFINITE or (phrase.opening in INDEFINITE and words.text(holder.end) == ",")
    return opens and phrase.end < holder.start


def _find_beside(named: Sequence[MentionDraft]) -> _Beside:
    """The persons and places by the words at which they begin and end."""
    persons = [draft for draft in named if draft.kind is ActorKind.PERSON]
    return _Beside(
        {draft.start: draft for draft in persons},
        {draft.end: draft for draft in persons},
        {draft.start: draft.end for draft in named if draft.kind in WHERE},
    )


def _holder_of(
    words: TokenTexts, phrase: Phrase, following: Phrase | None, beside: _Beside
) -> MentionDraft | None:
    """Whose role the phrase states: the name it stands right before or after."""
    after = _holder_after(words, phrase, following, beside)
    after = after or find_enclosed(words, phrase, following, beside.persons)
    return after or _holder_before(words, phrase, beside)


def _holder_after(
    words: TokenTexts, phrase: Phrase, following: Phrase | None, beside: _Beside
) -> MentionDraft | None:
    """As in "the *minister* Ana Silva", "the envoy in Oslo Ana Silva", "the minister, Ana Silva,"."""
    persons, end = beside.persons, _past_brackets(words, phrase.end)
    named = _past_titles(words, end)
    if named in persons:
        return persons[named]
    if _is_definite(phrase) and (stationed := _past_station(words, end, beside.places)) in persons:
        return persons[stationed]
    return _holder_past_comma(words, phrase, following, beside) if words.text(end) == "," else None


def _holder_past_comma(
    words: TokenTexts, phrase: Phrase, following: Phrase | None, beside: _Beside
) -> MentionDraft | None:
    """As in "the minister, Ana Silva,"."""
    persons, named = beside.persons, _past_titles(words, _past_brackets(words, phrase.end) + 1)
    if _is_definite(phrase) and named in persons:
        return None if _opens_clause(words, phrase, persons[named]) else persons[named]
    # "The Norwegian prime minister, the conservative Ines Halvorsen, ..."
    joined = following is not None and following.start == phrase.end + 1
    return persons.get(following.end) if following is not None and joined else None


def _holder_before(words: TokenTexts, phrase: Phrase, beside: _Beside) -> MentionDraft | None:
    """As in "Ana Silva, the *minister*", "Ana Silva is now *minister*", "Ana Silva, who is *minister*,"."""
    before = phrase.start - 1
    if words.text(before) in {",", "("} and before in beside.ends:
        return beside.ends[before] if _closes(words, phrase) else None
    before -= words.lower(before) in MEANWHILE
    if words.lower(before) not in ROLE_VERBS:
        return None
    # "Ana Silva, who is the minister, ..."
    return beside.ends.get(before - 2 * (words.text(before - 2) == "," and words.lower(before - 1) == "who"))


def _past_brackets(words: TokenTexts, at: int) -> int:
    """Past the initials of whose office it is: "the director of the River Council (RC), ..."."""
    return at + 3 if words.text(at) == "(" and words.text(at + 2) == ")" else at


def _is_definite(phrase: Phrase) -> bool:
    """Whether it is of one in particular: by its determiner or by whose it is; not "the mayor's brother"."""
    kin = phrase.opening in POSSESSIVE and phrase.office.split()[-1].lower() in gazetteer().persons["kin"]
    return not kin and (phrase.opening in DEFINITE | POSSESSIVE | {"our"} or bool(phrase.of))


def _opens_clause(words: TokenTexts, phrase: Phrase, named: MentionDraft) -> bool:
    """As in "Thanking the mayor, Ana Silva left": the comma parts two, and none closes the name."""
    does_more = named.end < len(words.texts) and words.tokens[named.end].tag_ in FINITE
    return does_more and words.tokens[phrase.head].dep_ in {"dobj", "pobj"}


def _closes(words: TokenTexts, phrase: Phrase) -> bool:
    """Whether a phrase behind a comma explains: "..., the mayor said", "..., the mayor's office" do not."""
    speaks_on = words.tokens[phrase.head].dep_ in SUBJECTS and words.text(phrase.end) not in {",", ")"}
    return not speaks_on and words.text(phrase.end) not in POSSESSIVE


def _past_station(words: TokenTexts, at: int, places: dict[int, int]) -> int:
    """Behind where one serves: "the ambassador in Lima, ..."; -1 where there is no such place."""
    first = at + 1 + (words.lower(at + 1) == "the")
    end = places.get(first, -1) if words.lower(at) in POSTED else -1
    return _past_titles(words, end + (words.text(end) == ",")) if end > 0 else -1


def _past_titles(words: TokenTexts, at: int) -> int:
    """Past what stands between an office and a name: "Emir Sheikh ...", "its director, Dr ...", a rank."""
    courtesy = gazetteer().persons["titles"]
    at += words.lower(at) == "the" and words.is_capital(at + 1)  # "..., the Right Reverend Ana Silva"
    while words.key(at) in courtesy or f"{words.key(at)} {words.key(at + 1)}" in courtesy:
        at += 1 + (words.key(at) not in courtesy)
    return at


def _states_role(phrase: Phrase) -> bool:
    """Whether it states an office or a job: "the populist Ines Halvorsen" does not, nor "my friend".

    Nor does "the only partner for peace", which is what somebody thinks of her.
    """
    described = {word.lower() for word in gazetteer().persons["descriptions"]}
    told = phrase.office.replace("-", " ").split()
    ours = phrase.opening == "my" or (
        phrase.opening == "our" and not _is_single_office(gazetteer(), phrase.office)
    )
    return not ours and "only" not in told and told[-1] not in described


def _state_after(words: TokenTexts, holder: MentionDraft, states: dict[int, MentionDraft]) -> str:
    """The state of "Finance Minister Ines Halvorsen of Norway"; empty where none follows the name."""
    at = holder.end + 1 + (words.lower(holder.end + 1) == "the")
    return states[at].name if words.lower(holder.end) == "of" and at in states else ""


def _draft_role(phrase: Phrase, holder: MentionDraft, state: str) -> RoleDraft:
    return RoleDraft(
        holder=holder.start,
        office=phrase.office,
        of=phrase.of or state,
        former=phrase.former,
        start=phrase.start,
        end=phrase.end,
        counterpart=phrase.office.endswith("counterpart"),
    )


def _draft_phrase(words: TokenTexts, phrase: Phrase, kind: ActorKind, calling: Calling) -> MentionDraft:
    return MentionDraft(
        start=phrase.start,
        end=phrase.end,
        form=MentionForm.NOMINAL,
        kind=kind,
        name=_name_phrase(words, phrase, kind),
        calling=calling,
        office=phrase.office,
        of=phrase.of,
        definite=phrase.opening in DEFINITE,
    )


def _name_phrase(words: TokenTexts, phrase: Phrase, kind: ActorKind) -> str:
    """The words of the phrase without the determiner; a group's with whose it is."""
    start = phrase.start + (words.lower(phrase.start) in DEFINITE | INDEFINITE)
    if kind is ActorKind.GROUP:
        noun = words.joined(phrase.head, phrase.head + 1).lower()
        office = " ".join([*phrase.office.split()[:-1], noun])
        whose = "" if phrase.of else read_whose(words, phrase.head, phrase.end)
        return f"{phrase.of} {_without_number(office)}{whose}".strip()
    return words.joined(start, phrase.end)


def _without_number(office: str) -> str:
    return " ".join(word for word in office.split() if not word[:1].isdigit())


def _draft_standing(words: TokenTexts, phrase: Phrase) -> MentionDraft | None:
    """The phrase as a mention of its own; None where it tells of nobody in particular."""
    lists = gazetteer()
    if phrase.plural:
        return _draft_several(words, lists, phrase)
    is_office = _is_single_office(lists, phrase.office)
    if phrase.opening in INDEFINITE:
        return _draft_unnamed(words, phrase)
    if is_office and phrase.of and (phrase.opening in {"the", ""} or _is_owned(words, phrase)):
        return _draft_phrase(words, phrase, ActorKind.OFFICE, Calling.OFFICE)
    if phrase.opening not in DEFINITE:
        return None
    if is_office:
        return _draft_phrase(words, phrase, ActorKind.OFFICE, Calling.DESCRIPTION)
    return _draft_phrase(words, phrase, ActorKind.UNNAMED, Calling.DESCRIPTION)


def _tells_what_one_is(words: TokenTexts, phrase: Phrase) -> bool:
    return is_predicate(words, phrase.head) and _is_single_office(gazetteer(), phrase.office)


def _is_owned(words: TokenTexts, phrase: Phrase) -> bool:
    """As in "Finland's defence minister said": a possessive is as definite as "the"; not whoever was one."""
    owned = any(words.texts[at] in POSSESSIVE for at in range(phrase.start + 1, phrase.head))
    return owned and not phrase.former and is_speaking_noun(words, phrase.head)


def _is_single_office(lists: Gazetteer, office: str) -> bool:
    """Whether one person at a time holds it: "defence minister", not "adviser"."""
    tail = office.split(" for ", maxsplit=1)[0].split("/", maxsplit=1)[0].split()
    offices = lists.persons["offices"]
    told = (" ".join(tail[at:]) for at in range(len(tail)))
    return any(office in offices or office.upper() in offices for office in told)  # "CEO"


def _draft_several(words: TokenTexts, lists: Gazetteer, phrase: Phrase) -> MentionDraft | None:
    office = _without_number(phrase.office)
    if office in STATE_MEMBERS:
        if phrase.opening != "the" and any(map(words.is_number, range(phrase.start, phrase.head))):
            return None
        if phrase.opening in PART:
            return _draft_unnamed(words, phrase)
        return _draft_phrase(words, phrase, ActorKind.GROUP, Calling.GROUP)
    if _is_single_office(lists, office) and _acts_together(words, lists, phrase):
        return _draft_phrase(words, phrase, ActorKind.GROUP, Calling.GROUP)
    return None if _is_single_office(lists, office) else _draft_unnamed(words, phrase)


def _draft_unnamed(words: TokenTexts, phrase: Phrase) -> MentionDraft | None:
    """A source without a name, where it says or wants something."""
    is_source = is_speaking_noun(words, phrase.head) and not is_amount(words, phrase.start)
    return _draft_phrase(words, phrase, ActorKind.UNNAMED, Calling.UNNAMED) if is_source else None


def _acts_together(words: TokenTexts, lists: Gazetteer, phrase: Phrase) -> bool:
    """As in "the ministers agreed", "a meeting of defence ministers"."""
    token = words.tokens[phrase.head]
    if token.dep_ in SUBJECTS and (phrase.opening == "the" or is_speaking_noun(words, phrase.head)):
        return True
    noun, of = words.lower(phrase.start - 2), words.lower(phrase.start - 1)
    return of == "of" and noun in lists.contexts["meetings"]
