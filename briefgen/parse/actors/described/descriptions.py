"""Actors named by what they are: "the minister", "a senior official", "EU member states", "some".

Reads the phrases of `phrases`: which are roles of someone named beside them, which are mentions of their own.
Two unnamed sources are two drafts; only `anaphora` may say that "the source" is the one before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from spacy.tokens import Token

from briefgen.model import ActorKind, Form
from briefgen.parse.actors.described.bodies import POSSESSIVE
from briefgen.parse.actors.described.phrases import Phrase
from briefgen.parse.actors.drafts import Calling, Draft, RoleDraft
from briefgen.parse.actors.words import Words
from briefgen.parse.gazetteer import Gazetteer, gazetteer
from briefgen.parse.grammar.labels import SUBJECTS, VERBS
from briefgen.parse.lexicon import LEXICON

DEFINITE = LEXICON.words("actors_rules", "descriptions_definite")
INDEFINITE = LEXICON.words("actors_rules", "descriptions_indefinite")
OBJECTS = LEXICON.words("actors_rules", "descriptions_objects")
PART = LEXICON.words("actors_rules", "descriptions_part")
WHERE = frozenset({ActorKind.PLACE, ActorKind.STATE, ActorKind.ORGANISATION})
MEANWHILE = LEXICON.words("actors_rules", "descriptions_meanwhile")
"""As in "is *now* minister"."""
ASKING = LEXICON.words("actors_rules", "descriptions_asking")
COUNTING = LEXICON.words("actors_rules", "descriptions_counting")
"""Before people who are nobody's: "how many people"."""
AMONG = LEXICON.words("actors_rules", "descriptions_among")
ROLE_VERBS = LEXICON.words("actors_rules", "descriptions_role_verbs")


@dataclass(frozen=True, slots=True)
class Described:
    drafts: tuple[Draft, ...]
    roles: tuple[RoleDraft, ...]


@dataclass(frozen=True, slots=True)
class _Beside:
    """Names by where they stand: who may hold an office that is told beside them."""

    persons: dict[int, Draft]
    """By their first token."""
    ends: dict[int, Draft]
    """The same by the token after their last."""
    places: dict[int, int]
    """Where one may serve: first token -> the token after the last."""


def find(words: Words, named: Sequence[Draft], phrases: Sequence[Phrase]) -> Described:
    """The descriptions that are mentions, and the roles stated of those who are named."""
    beside = _find_beside(named)
    states = {draft.start: draft for draft in named if draft.kind is ActorKind.STATE}
    drafts: list[Draft] = []
    roles: list[RoleDraft] = []
    for phrase, following in zip_longest(phrases, phrases[1:]):
        holder = _holder_of(words, phrase, following, beside)
        if holder is None or phrase.plural:
            if (own := _draft_standing(words, phrase)) is not None:
                drafts.append(own)
            continue
        if _states_role(phrase):
            roles.append(_draft_role(phrase, holder, _state_after(words, holder, states)))
        if phrase.end < holder.start and phrase.opening in DEFINITE:
            drafts.append(_draft_phrase(words, phrase, ActorKind.PERSON, Calling.APPOSITION))
    drafts.extend(_find_quantities(words, drafts, named))
    return Described(tuple(drafts), tuple(roles))


def _find_beside(named: Sequence[Draft]) -> _Beside:
    """The persons and places by the words at which they begin and end."""
    persons = [draft for draft in named if draft.kind is ActorKind.PERSON]
    return _Beside(
        {draft.start: draft for draft in persons},
        {draft.end: draft for draft in persons},
        {draft.start: draft.end for draft in named if draft.kind in WHERE},
    )


def _holder_of(words: Words, phrase: Phrase, following: Phrase | None, beside: _Beside) -> Draft | None:
    """Whose role the phrase states: the name it stands right before or after."""
    after = _holder_after(words, phrase, following, beside)
    return after if after is not None else _holder_before(words, phrase, beside)


def _holder_after(words: Words, phrase: Phrase, following: Phrase | None, beside: _Beside) -> Draft | None:
    """As in "the *minister* Ana Silva", "the envoy in Oslo Ana Silva", "the minister, Ana Silva,"."""
    persons = beside.persons
    owned = phrase.opening in DEFINITE or bool(phrase.of)
    named = _past_titles(words, phrase.end)
    if named in persons:
        return persons[named]
    if owned and (stationed := _past_station(words, phrase.end, beside.places)) in persons:
        return persons[stationed]
    if words.text(phrase.end) != ",":
        return None
    if owned and (named := _past_titles(words, phrase.end + 1)) in persons:
        return persons[named]
    # "The Norwegian prime minister, the conservative Ines Halvorsen, ..."
    joined = following is not None and following.start == phrase.end + 1
    return persons.get(following.end) if following is not None and joined else None


def _holder_before(words: Words, phrase: Phrase, beside: _Beside) -> Draft | None:
    """As in "Ana Silva, the *minister*", "Ana Silva is now *minister*"."""
    before = phrase.start - 1
    if words.text(before) in {",", "("} and before in beside.ends:
        return beside.ends[before]
    before -= words.lower(before) in MEANWHILE
    return beside.ends.get(before) if words.lower(before) in ROLE_VERBS else None


def _past_station(words: Words, at: int, places: dict[int, int]) -> int:
    """Past ", " behind where one serves: "the ambassador in Lima, ..."; -1 where there is no such place."""
    end = places.get(at + 1, -1) if words.lower(at) in {"at", "in", "to"} else -1
    return _past_titles(words, end + 1) if end > 0 and words.text(end) == "," else -1


def _past_titles(words: Words, at: int) -> int:
    """Past what stands between an office and a name: "Emir Sheikh ...", "its director, Dr ..."."""
    courtesy = gazetteer().persons["courtesy"]
    while words.key(at) in courtesy or f"{words.key(at)} {words.key(at + 1)}" in courtesy:
        at += 1 + (words.key(at) not in courtesy)
    return at


def _states_role(phrase: Phrase) -> bool:
    """Whether it states an office or a job: "the populist Ines Halvorsen" does not, nor "my friend"."""
    described = {word.lower() for word in gazetteer().persons["descriptions"]}
    return (
        phrase.opening not in {"my", "our"} and phrase.office.replace("-", " ").split()[-1] not in described
    )


def _state_after(words: Words, holder: Draft, states: dict[int, Draft]) -> str:
    """The state of "Finance Minister Ines Halvorsen of Norway"; empty where none follows the name."""
    at = holder.end + 1 + (words.lower(holder.end + 1) == "the")
    return states[at].name if words.lower(holder.end) == "of" and at in states else ""


def _draft_role(phrase: Phrase, holder: Draft, state: str) -> RoleDraft:
    return RoleDraft(
        holder=holder.start,
        office=phrase.office,
        of=phrase.of or state,
        former=phrase.former,
        start=phrase.start,
        end=phrase.end,
        counterpart=phrase.office.endswith("counterpart"),
    )


def _draft_phrase(words: Words, phrase: Phrase, kind: ActorKind, calling: Calling) -> Draft:
    return Draft(
        start=phrase.start,
        end=phrase.end,
        form=Form.NOMINAL,
        kind=kind,
        name=_name_phrase(words, phrase, kind),
        calling=calling,
        office=phrase.office,
        of=phrase.of,
        definite=phrase.opening in DEFINITE,
    )


def _name_phrase(words: Words, phrase: Phrase, kind: ActorKind) -> str:
    """The words of the phrase without the determiner; a group's with whose it is."""
    start = phrase.start + (words.lower(phrase.start) in DEFINITE | INDEFINITE)
    if kind is ActorKind.GROUP:
        noun = words.joined(phrase.head, phrase.head + 1).lower()
        office = " ".join([*phrase.office.split()[:-1], noun])
        return f"{phrase.of} {_without_number(office)}".strip()
    return words.joined(start, phrase.end)


def _without_number(office: str) -> str:
    return " ".join(word for word in office.split() if not word[:1].isdigit())


def _draft_standing(words: Words, phrase: Phrase) -> Draft | None:
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


def _is_owned(words: Words, phrase: Phrase) -> bool:
    """As in "Finland's defence minister said": a possessive is as definite as "the"; not whoever was one."""
    owned = any(words.texts[at] in POSSESSIVE for at in range(phrase.start + 1, phrase.head))
    return owned and not phrase.former and speaks(words, phrase.head)


def _is_single_office(lists: Gazetteer, office: str) -> bool:
    """Whether one person at a time holds it: "defence minister", not "adviser"."""
    tail = office.split(" for ", maxsplit=1)[0].split("/", maxsplit=1)[0].split()
    return bool(tail) and any(" ".join(tail[at:]) in lists.persons["offices"] for at in range(len(tail)))


def _draft_several(words: Words, lists: Gazetteer, phrase: Phrase) -> Draft | None:
    office = _without_number(phrase.office)
    if office in {"member state", "member country", "member nation", "member government"}:
        if phrase.opening != "the" and any(map(words.is_number, range(phrase.start, phrase.head))):
            return None
        if phrase.opening in PART:
            return _draft_unnamed(words, phrase)
        return _draft_phrase(words, phrase, ActorKind.GROUP, Calling.GROUP)
    if _is_single_office(lists, office) and _acts_together(words, lists, phrase):
        return _draft_phrase(words, phrase, ActorKind.GROUP, Calling.GROUP)
    return None if _is_single_office(lists, office) else _draft_unnamed(words, phrase)


def _draft_unnamed(words: Words, phrase: Phrase) -> Draft | None:
    """A source without a name, where it says or wants something."""
    is_source = speaks(words, phrase.head)
    return _draft_phrase(words, phrase, ActorKind.UNNAMED, Calling.UNNAMED) if is_source else None


def _acts_together(words: Words, lists: Gazetteer, phrase: Phrase) -> bool:
    """As in "the ministers agreed", "a meeting of defence ministers"."""
    token = words.doc[phrase.head]
    if token.dep_ in SUBJECTS and (phrase.opening == "the" or speaks(words, phrase.head)):
        return True
    return (
        words.lower(phrase.start - 1) == "of" and words.lower(phrase.start - 2) in lists.contexts["meetings"]
    )


def speaks(words: Words, at: int) -> bool:
    """Whether the noun at `at` is who says, thinks or wants something."""
    lists = gazetteer()
    token = words.doc[at]
    if words.lower(at - 1) == "to" and words.lower(at - 2) == "according":
        return True
    if token.dep_ == "pobj":
        return token.head.lower_ == "to" and token.head.head.lower_ == "according"
    if token.dep_ not in SUBJECTS:
        return False
    verb = token.head
    if verb.lemma_ == "be":
        return any(
            child.lemma_.lower() in lists.attitudes for child in verb.children if child.dep_ == "acomp"
        )
    speech = verb.lemma_.lower() in lists.speech or _states_statement(verb)
    return speech and verb.pos_ in VERBS


def _states_statement(verb: Token) -> bool:
    """As in "issued a statement accusing the club": whoever gives it out speaks in it."""
    known = gazetteer().statements
    given = (
        child for child in verb.children if child.dep_ == "dobj" and child.lemma_.lower() in known["nouns"]
    )
    told = any(under.dep_ == "acl" and under.tag_ == "VBG" for text in given for under in text.children)
    return told and verb.lemma_.lower() in known["verbs"]


def _find_quantities(words: Words, drafts: Sequence[Draft], named: Sequence[Draft]) -> Iterator[Draft]:
    """As in "some favour it, others do not": each of them an unnamed one of its own."""
    lists = gazetteer()
    taken = {at for draft in (*drafts, *named) for at in range(draft.start, draft.end)}
    for at, text in enumerate(words.texts):
        if text.lower() in lists.contexts["alone"] and at not in taken and words.lower(at + 2) not in ASKING:
            yield from _draft_alone(words, at, drafts)


def _draft_alone(words: Words, at: int, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """What a lone "people", "capitals", "some" means; nothing where it says or does nothing."""
    lists, low = gazetteer(), words.lower(at)
    if low in lists.contexts["peoples"]:
        if speaks(words, at) and words.lower(at - 1) not in COUNTING:
            yield _draft_people(words, at)
    elif low == "capitals":
        if words.lower(at - 1) in AMONG or speaks(words, at):
            yield Draft(at, at + 1, Form.NOMINAL, ActorKind.GROUP, low, Calling.GROUP)
    elif end := _end_of_standalone(words, lists, at, drafts):
        yield Draft(at, end, Form.NOMINAL, ActorKind.UNNAMED, words.joined(at, at + 1), Calling.UNNAMED)


def _end_of_standalone(words: Words, lists: Gazetteer, at: int, drafts: Sequence[Draft]) -> int:
    """Where the mention that begins with a lone "some" ends; 0 where it is none."""
    if speaks(words, at) or _is_favour_verb(words, lists, at):
        return at + 1
    if not _as_before(words, at, drafts):
        return 0
    verb = words.doc[at].head.i
    return verb + 1 + (words.lower(verb + 1) in {"not", "n't", "n’t"}) if verb > at else at + 1


def _is_favour_verb(words: Words, lists: Gazetteer, at: int) -> bool:
    """As in "some favour waiting", where the model takes the verb for a noun."""
    verb, follows = words.lower(at + 1), words.lower(at + 2)
    opens = at == 0 or words.is_break(at - 1) or words.lower(at - 1) in {",", ";", "while", "but", "and", "."}
    return opens and verb in lists.speech and (follows in OBJECTS or follows.endswith("ing"))


def _draft_people(words: Words, at: int) -> Draft:
    start = at
    while start > 0 and words.doc[start - 1].tag_ in {"JJ", "DT", "NN"} and not words.is_break(start - 1):
        start -= 1
    return Draft(start, at + 1, Form.NOMINAL, ActorKind.UNNAMED, words.joined(start, at + 1), Calling.UNNAMED)


def _as_before(words: Words, at: int, drafts: Sequence[Draft]) -> bool:
    """As in "Some are willing, some are not": the second leans on the first."""
    verb = words.doc[at].head
    if verb.lemma_ != "be":
        return False
    near = (draft for draft in drafts if draft.kind is ActorKind.UNNAMED and draft.end <= at < draft.end + 12)
    return any(words.lower(draft.start) == words.lower(at) for draft in near)
