"""What a name is: a person, an organisation, a state, a place - or a product, and no actor at all.

The first of the rules in `sorts` that is sure of a name where it stands decides, else the model's label.
`settle` then gives a name one kind throughout the article.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.model import ActorKind, Span
from briefgen.parse.actors.drafts import Calling, Name
from briefgen.parse.actors.sorting import firms, listed, sorts, towns
from briefgen.parse.actors.sorting.bare import BareName, list_bare
from briefgen.parse.actors.sorting.persons import FAMILY_NAMES
from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.actors.sorting.sorts import GUESSED_KINDS, By, NameSort
from briefgen.parse.actors.spotting.patterns import GENERATION_SUFFIXES
from briefgen.parse.actors.words import TokenTexts, is_other_name
from briefgen.parse.gazetteer import gazetteer
from briefgen.parse.lemmas import is_word
from briefgen.parse.lexicon import LEXICON

SMALL_KIND_WORDS = LEXICON.words("actors_rules", "kinds_small")

KIND_OF_LABEL = {
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "GPE": ActorKind.PLACE,
    "LOC": ActorKind.PLACE,
    "FAC": ActorKind.PLACE,
}


@dataclass(frozen=True, slots=True)
class Kinded:
    """A name with what it is; `kind` is None for what is no actor."""

    name: Name
    text: str
    kind: ActorKind | None
    sort: NameSort
    """The rule that says so, with what follows from it."""
    sure: bool

    def told(self, by: By, kind: ActorKind | None) -> "Kinded":
        """The same name, known for sure by another rule."""
        return replace(self, kind=kind, sort=NameSort(by, kind), sure=True)


def cover_name(words: TokenTexts, one: Kinded) -> Span:
    """Where the name stands."""
    return words.span(one.name.start, one.name.end)


def decide_kinds(words: TokenTexts, found: Iterable[Name]) -> list[Kinded]:
    """What each name is where it stands."""
    alone = [_decide_kind(NameSite(words, gazetteer(), name, _spell_name(words, name))) for name in found]
    return _rule_branded(words, _rule_listed(words, _rule_joined(words, alone)))


def _rule_listed(words: TokenTexts, kinded: list[Kinded]) -> list[Kinded]:
    """What a list has behind bodies or between towns, and no rule knows, is one too."""
    found = listed.find_listed_kinds(words, ((one.name, one.kind, one.sure) for one in kinded))
    return [one.told(By.BESIDE, found[one.name.start]) if one.name.start in found else one for one in kinded]


def _rule_branded(words: TokenTexts, kinded: list[Kinded]) -> list[Kinded]:
    """As in "the Norvik Lumen sedan": a maker that the article names alone, and what it makes."""
    makers = {one.text for one in kinded if one.kind is ActorKind.ORGANISATION and " " not in one.text}
    nouns = gazetteer().contexts["product_nouns"]
    return [
        one.told(By.PRODUCT, None)
        if not one.sure
        and one.text.split(" ")[0] in makers - {one.text}
        and words.lower(one.name.end) in nouns
        else one
        for one in kinded
    ]


def _rule_joined(words: TokenTexts, kinded: list[Kinded]) -> list[Kinded]:
    """As in "Norvik Airlines and Lumara": a name the lists do not know is what the one it is joined to is."""
    told = list(kinded)
    for at, (left, right) in enumerate(pairwise(kinded)):
        other_name = is_other_name(words, left.name.end, right.name.start, right.name.end)
        joined = right.name.start == left.name.end + 1 and words.lower(left.name.end) in JOINING_KINDS
        if not (joined or other_name):
            continue
        if words.lower(left.name.start - 1) in gazetteer().contexts["place_prepositions"]:
            continue  # "in Lumara and Norvik Bay"
        if left.sure and _takes_kind(right, left):
            told[at + 1] = right.told(By.BESIDE, left.kind)
        elif right.sure and _takes_kind(left, right):
            told[at] = left.told(By.BESIDE, right.kind)
    return told


JOINING_KINDS = LEXICON.words("actors_rules", "kinds_joining")


def _takes_kind(one: Kinded, other: Kinded) -> bool:
    """Whether `one`, of which nothing is known, may be what `other` is known to be."""
    if one.sure or one.name.label in {"NORP", "GAZETTEER"} or one.kind is other.kind:
        return False
    if other.kind is None:
        return other.sort.by is By.WORK and one.name.label != "PERSON"
    if other.kind is ActorKind.PERSON:
        return all(part[1:].islower() for part in one.text.replace("-", " ").split())
    return other.sort.by in {By.SEAT, By.SAID_WHERE} or _takes_body(one, other)


def _takes_body(one: Kinded, other: Kinded) -> bool:
    told = one.name.label != "RUN" or other.sort.calling is Calling.BODY
    return told and other.kind is ActorKind.ORGANISATION and one.name.end <= one.name.start + 2


def _spell_name(words: TokenTexts, name: Name) -> str:
    if name.end == name.start + 1:
        return words.keys[name.start]
    joined = words.joined(name.start, name.end)
    return _quieten_capitals(joined) if joined.isupper() and len(joined) > 4 else joined


def _quieten_capitals(shouted: str) -> str:
    """As in "BANK OF GHANA" -> "Bank of Ghana"."""
    small = gazetteer().contexts["particles"] | SMALL_KIND_WORDS
    first, *rest = shouted.title().split(" ")
    return " ".join([first, *(word.lower() if word.lower() in small else word for word in rest)])


def _decide_kind(site: NameSite) -> Kinded:
    sort = sorts.sort_name(site)
    if sort is not None:
        return Kinded(site.name, site.text, sort.kind, sort, sure=True)
    kind = KIND_OF_LABEL.get(site.name.label)
    return Kinded(site.name, site.text, kind, NameSort(By.MODEL, kind, calling=Calling.MODEL), sure=False)


def settle_kinds(words: TokenTexts, kinded: list[Kinded]) -> list[Kinded]:
    """One kind for one name throughout, and a surname is the person whose full name ends in it."""
    kinded = _without_policies(words, _rule_saints(_named_after(words, kinded)))
    kinded = _rule_bare(words, kinded)
    kind_of = _find_ruling_kinds(words, kinded)
    surnames, brands = _find_surnames(words, kinded), _find_brands(words, kinded)
    return [_settle_kind(one, kind_of, surnames, brands) for one in kinded]


def _rule_bare(words: TokenTexts, kinded: list[Kinded]) -> list[Kinded]:
    """As in "Lumara, which sold it", "the people of Tessel": what a bare name does tells what it is."""
    known = {
        one.text
        for one in kinded
        if one.sort.by in PERSONAL or (one.sure and one.kind is not ActorKind.PERSON)
    }
    told = [BareName(one.name, one.text, one.kind) for one in kinded]
    bare = list(list_bare(words, told, known))
    found = firms.find_firms(words, bare)
    placed = towns.find_towns(words, bare) - found
    return [_tell_bare(one, found, placed) for one in kinded]


def _tell_bare(one: Kinded, found: frozenset[str], placed: frozenset[str]) -> Kinded:
    if one.text in found:
        return one.told(By.ACTS_AS_FIRM, ActorKind.ORGANISATION)
    if one.text in placed:
        return one.told(By.IS_LIVED_IN, ActorKind.PLACE)
    return one


PERSONAL = frozenset({By.TITLED, By.OFFICE_BEFORE, By.HAS_KIN, By.AGED, By.RELATIVE})
"""Rules that know a person by more than the name."""


def _find_ruling_kinds(
    words: TokenTexts, kinded: Iterable[Kinded]
) -> dict[str, tuple[ActorKind | None, NameSort]]:
    """For each name the kind of its sure sightings, else of most; the first on a tie."""
    votes: dict[str, Counter[tuple[ActorKind | None, NameSort]]] = {}
    for one in kinded:
        titled = one.sort.by is By.TITLED
        if (one.sort.here_only and not titled) or (one.name.label == "RUN" and not one.sure):
            continue
        sure = one.sure and not titled and one.sort.by not in GUESSES
        weight = 100 if sure else _weigh_label(words, one)
        votes.setdefault(one.text, Counter())[one.kind, one.sort] += weight
    return {text: counter.most_common(1)[0][0] for text, counter in votes.items()}


def _weigh_label(words: TokenTexts, one: Kinded) -> int:
    """What a sighting is worth of which no rule is sure: "in Lumara" bears out a place, and no person."""
    placed = towns.is_inside_name(words, one.name)
    told = VOTES.get("PERSON" if one.sure else one.name.label, 1)
    if not placed or one.kind is ActorKind.ORGANISATION:
        return told
    return 2 * told if one.kind is ActorKind.PLACE else 1


def _named_after(words: TokenTexts, kinded: list[Kinded]) -> list[Kinded]:
    """As in "the Ines Holm Program", where the article has Ines Holm too: the person ends where she does."""
    known = {one.text for one in kinded if one.sort.by is By.FIRST_NAME and len(one.text.split()) == 2}
    return [_cut_behind(words, one, known) for one in kinded]


def _rule_saints(kinded: list[Kinded]) -> list[Kinded]:
    """As in "St. Odalric", where the article has Odalric as a person too; else it is a church or a town."""
    persons = {one.text for one in kinded if one.kind is ActorKind.PERSON}
    return [
        one.told(By.TITLED, ActorKind.PERSON)
        if not one.sure and one.text.startswith(SAINTS) and one.text.split(" ", 1)[1] in persons
        else one
        for one in kinded
    ]


SAINTS = ("Saint ", "St ", "St. ")


def _cut_behind(words: TokenTexts, one: Kinded, known: set[str]) -> Kinded:
    pair = " ".join(one.text.split()[:2])
    start, end = one.name.start, one.name.end
    if one.kind is not ActorKind.PERSON or pair not in known or end - start < 3:
        return one
    last = words.key(end - 1)
    named = last in FAMILY_NAMES or last in GENERATION_SUFFIXES or not is_word(words.doc, last.lower())
    if named or words.joined(start, start + 2) != pair:
        return one
    return replace(one, name=replace(one.name, end=start + 2), text=pair)


VOTES = {"FAC": 3, "GPE": 3, "LOC": 3, "ORG": 4, "PERSON": 5}
"""What a label of the model is worth where it is not sure; of works and products it is seldom right."""
GUESSES = GUESSED_KINDS - {By.ACTS_AS_FIRM, By.IS_LIVED_IN}
"""Rules that go by one sentence and know no word of the name: a label of the model counts as much."""


def _without_policies(words: TokenTexts, kinded: list[Kinded]) -> list[Kinded]:
    """What is no actor is none by its acronym either: "Common Fisheries Policy (CFP)"."""
    dropped = {
        right.text
        for left, right in pairwise(kinded)
        if left.sure
        and left.kind is None
        and right.text.isupper()
        and right.name.start == left.name.end + 1
        and words.text(left.name.end) == "("
    }
    return [one.told(By.EVENT, None) if one.text in dropped else one for one in kinded]


def _find_brands(words: TokenTexts, kinded: Iterable[Kinded]) -> frozenset[str]:
    """First words of companies of two words: "Norvik" of "Norvik Airways"."""
    bodies = [one for one in kinded if one.kind is ActorKind.ORGANISATION]
    names = (
        one.text.split() for one in bodies if one.sure or is_word(words.doc, one.text.split()[-1].lower())
    )
    contexts = gazetteer().contexts
    # "Lumara Council", "Lumara Gazette": of the town.
    local = contexts["publications"] | {organ.title() for organ in contexts["organs"]}
    return frozenset(parts[0] for parts in names if len(parts) == 2 and parts[1] not in local)


def _find_surnames(words: TokenTexts, kinded: Iterable[Kinded]) -> frozenset[str]:
    """The last words of every full name: "Sarr" and "El Sarr" of "Omar El Sarr"."""
    full = [
        one.text.split()
        for one in kinded
        # "the Norvik Prints", where the model has them for a person: nobody is called "Prints".
        if one.kind is ActorKind.PERSON and (one.sure or one.text.split()[-1] not in words.articled)
    ]
    lists = gazetteer()
    known = lists.places | lists.bodies | frozenset(lists.states)
    inner = {part for parts in full for part in parts[:-1] if part[:1].isupper()} - known
    return frozenset(inner) | frozenset(" ".join(parts[at:]) for parts in full for at in range(1, len(parts)))


def _settle_kind(
    one: Kinded,
    kind_of: dict[str, tuple[ActorKind | None, NameSort]],
    surnames: frozenset[str],
    brands: frozenset[str],
) -> Kinded:
    if one.sort.stands:
        return one
    small = one.text[:1].lower() + one.text[1:]  # "De la Tour" at the head of a sentence
    if (one.text in surnames or small in surnames) and one.sort.calling is not Calling.BODY:
        return one.told(By.SURNAME, ActorKind.PERSON)
    if (
        one.text in brands
        and (not one.sure or one.sort.by is By.TALKS)
        and one.name.label != "NORP"
        and one.kind in {ActorKind.PERSON, ActorKind.PLACE, None}
    ):
        return one.told(By.BRAND, ActorKind.ORGANISATION)
    kind, sort = kind_of.get(one.text, (one.kind, one.sort))
    return replace(one, kind=kind, sort=sort) if kind is not one.kind else one
