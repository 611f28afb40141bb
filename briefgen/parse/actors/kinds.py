"""What a name is: a person, an organisation, a state, a place - or a product, and no actor at all.

Each rule looks at one name where it stands; the first of RULES that is sure decides, else the model's label.
`settle` then gives a name one kind throughout the article.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.model import ActorKind
from briefgen.parse.actors import neighbours, products, sites, teams
from briefgen.parse.actors.drafts import Name
from briefgen.parse.actors.sites import Site
from briefgen.parse.actors.words import Words, is_other_name
from briefgen.parse.gazetteer import gazetteer

LABELS = {
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
    rule: str
    sure: bool


def decide(words: Words, found: Iterable[Name]) -> list[Kinded]:
    """What each name is where it stands."""
    lists = gazetteer()
    alone = [_decided(Site(words, lists, name, _spelled(words, name))) for name in found]
    return _branded(words, _beside(words, alone))


def _branded(words: Words, kinded: list[Kinded]) -> list[Kinded]:
    """As in "the Norvik Lumen sedan": a maker that the article names alone, and what it makes."""
    makers = {one.text for one in kinded if one.kind is ActorKind.ORGANISATION and " " not in one.text}
    nouns = gazetteer().contexts["product_nouns"]
    return [
        replace(one, kind=None, rule="product", sure=True)
        if not one.sure
        and one.text.split(" ")[0] in makers - {one.text}
        and words.lower(one.name.end) in nouns
        else one
        for one in kinded
    ]


def _beside(words: Words, kinded: list[Kinded]) -> list[Kinded]:
    """As in "Norvik Airlines and Lumara": a name the lists do not know is what the one it is joined to is."""
    told = list(kinded)
    for at, (left, right) in enumerate(pairwise(kinded)):
        other_name = is_other_name(words, left.name.end, right.name.start, right.name.end)
        joined = right.name.start == left.name.end + 1 and words.lower(left.name.end) in JOINING
        if not (joined or other_name):
            continue
        if words.lower(left.name.start - 1) in gazetteer().contexts["place_prepositions"]:
            continue  # "in Lumara and Norvik Bay"
        if left.sure and _takes(right, left):
            told[at + 1] = replace(right, kind=left.kind, rule="beside", sure=True)
        elif right.sure and _takes(left, right):
            told[at] = replace(left, kind=right.kind, rule="beside", sure=True)
    return told


JOINING = frozenset({"and", "or", "nor"})


def _takes(one: Kinded, other: Kinded) -> bool:
    """Whether `one`, of which nothing is known, may be what `other` is known to be."""
    if one.sure or one.name.label in {"NORP", "GAZETTEER"} or one.kind is other.kind:
        return False
    if other.kind is ActorKind.PERSON:
        return all(part[1:].islower() for part in one.text.replace("-", " ").split())
    told = one.name.label != "RUN" or other.rule == "body"
    return told and other.kind is ActorKind.ORGANISATION and one.name.end <= one.name.start + 2


def _spelled(words: Words, name: Name) -> str:
    if name.end == name.start + 1:
        return words.keys[name.start]
    joined = words.joined(name.start, name.end)
    return _quiet(joined) if joined.isupper() and len(joined) > 4 else joined


def _quiet(shouted: str) -> str:
    """As in "BANK OF GHANA" -> "Bank of Ghana"."""
    small = gazetteer().contexts["particles"] | {"and", "for", "of", "the"}
    first, *rest = shouted.title().split(" ")
    return " ".join([first, *(word.lower() if word.lower() in small else word for word in rest)])


def _decided(site: Site) -> Kinded:
    for rule, kind, holds in RULES:
        if holds(site):
            return Kinded(site.name, site.text, kind, rule, sure=True)
    return Kinded(site.name, site.text, LABELS.get(site.name.label), "model", sure=False)


RULES: tuple[tuple[str, ActorKind | None, Callable[[Site], bool]], ...] = (
    ("model code", None, products.model_code),
    ("product", None, products.camel),
    ("initials", ActorKind.PERSON, sites.initials),
    ("unit", None, products.unit),
    ("office", None, sites.office),
    ("office", None, sites.part_of_office),
    ("ship", None, neighbours.ship),
    ("people", None, neighbours.people),
    ("titled", ActorKind.PERSON, sites.titled),
    ("state", ActorKind.STATE, sites.state),
    ("adjective", ActorKind.STATE, sites.adjective),
    ("body", ActorKind.ORGANISATION, sites.body),
    ("state's own", ActorKind.ORGANISATION, neighbours.named_after_state),
    ("team", ActorKind.ORGANISATION, teams.team),
    ("place", ActorKind.PLACE, sites.place),
    ("event", None, sites.event),
    ("event", None, neighbours.award),
    ("group", None, sites.group),
    ("facility", ActorKind.PLACE, sites.facility),
    ("product", None, products.opened_as_product),
    ("product", None, products.called_product),
    ("product", None, products.owned_product),
    ("office before", ActorKind.PERSON, neighbours.speaks_in_office),
    ("organisation", ActorKind.ORGANISATION, sites.organisation),
    ("product here", None, products.opened_as_vehicle),
    ("product", None, products.told_product),
    ("product", None, products.head_product),
    ("first name", ActorKind.PERSON, sites.first_name),
    ("country after", ActorKind.PERSON, sites.from_country),
    ("office before", ActorKind.PERSON, sites.office_before),
    ("introduced", ActorKind.ORGANISATION, sites.introduced),
    ("facility", ActorKind.PLACE, sites.served),
    ("office and comma", ActorKind.PERSON, neighbours.office_and_comma),
    ("apposition of a body", ActorKind.ORGANISATION, neighbours.body_by_apposition),
    ("apposition of a person", ActorKind.PERSON, neighbours.person_by_apposition),
    ("apposition of a town", ActorKind.PLACE, neighbours.place_by_apposition),
    ("dateline", ActorKind.ORGANISATION, neighbours.agency_of_dateline),
    ("landform", ActorKind.PLACE, sites.landform),
    ("relative", ActorKind.PERSON, neighbours.relative),
    ("has kin", ActorKind.PERSON, neighbours.has_kin),
    ("said what", ActorKind.ORGANISATION, sites.called_organisation),
    ("said what", ActorKind.ORGANISATION, neighbours.called_after),
    ("gathering", None, neighbours.gathering),
    ("has posts", ActorKind.ORGANISATION, neighbours.has_posts),
    ("club", ActorKind.ORGANISATION, neighbours.club),
    ("mission", ActorKind.ORGANISATION, sites.mission),
    ("acronym", ActorKind.ORGANISATION, sites.acronym),
    ("said where", ActorKind.PLACE, sites.called_town),
    ("county", ActorKind.PLACE, sites.in_county),
    ("county", ActorKind.ORGANISATION, sites.county),
    ("aged", ActorKind.PERSON, sites.aged),
    ("does business", ActorKind.ORGANISATION, sites.does_business),
    ("several of one name", ActorKind.ORGANISATION, sites.several),
    ("unknown town acts", ActorKind.PERSON, sites.acts),
    ("talks", ActorKind.PERSON, neighbours.talks),
)
"""Read from the top: rule, kind, test."""


HERE_ONLY = frozenset({"model code", "product here", "team", "county", "titled"})
"""Rules that say what a name is in one place and nothing of the others: "the Saab 340" is no word on Saab."""


FIXED = (HERE_ONLY - {"county"}) | {"state", "adjective"}
"""Rules whose word stands, whatever the name is elsewhere."""


def settle(kinded: list[Kinded]) -> list[Kinded]:
    """One kind for one name throughout, and a surname is the person whose full name ends in it."""
    kinded = _without_policies(kinded)
    kind_of = _ruling(kinded)
    surnames, brands = _surnames(kinded), _brands(kinded)
    return [_settled(one, kind_of, surnames, brands) for one in kinded]


def _ruling(kinded: Iterable[Kinded]) -> dict[str, tuple[ActorKind | None, str]]:
    """For each name the kind of its sure sightings, else of most; the first on a tie."""
    votes: dict[str, Counter[tuple[ActorKind | None, str]]] = {}
    for one in kinded:
        if one.rule in HERE_ONLY or (one.name.label == "RUN" and not one.sure):
            continue
        weight = 100 if one.sure else 1
        votes.setdefault(one.text, Counter())[one.kind, one.rule] += weight
    return {text: counter.most_common(1)[0][0] for text, counter in votes.items()}


def _without_policies(kinded: list[Kinded]) -> list[Kinded]:
    """What is no actor is none by its acronym either: "Common Fisheries Policy (CFP)"."""
    dropped = {
        right.text
        for left, right in pairwise(kinded)
        if left.sure and left.kind is None and right.name.start == left.name.end + 1 and right.text.isupper()
    }
    return [
        replace(one, kind=None, rule="event", sure=True) if one.text in dropped else one for one in kinded
    ]


def _brands(kinded: Iterable[Kinded]) -> frozenset[str]:
    """First words of companies of two words: "Norvik" of "Norvik Airways"."""
    names = (one.text.split() for one in kinded if one.kind is ActorKind.ORGANISATION and one.sure)
    return frozenset(parts[0] for parts in names if len(parts) == 2)


def _surnames(kinded: Iterable[Kinded]) -> frozenset[str]:
    """The last words of every full name: "Sarr" and "El Sarr" of "Omar El Sarr"."""
    full = [one.text.split() for one in kinded if one.kind is ActorKind.PERSON]
    lists = gazetteer()
    known = lists.places | lists.bodies | frozenset(lists.states)
    inner = {part for parts in full for part in parts[:-1] if part[:1].isupper()} - known
    return frozenset(inner) | frozenset(" ".join(parts[at:]) for parts in full for at in range(1, len(parts)))


def _settled(
    one: Kinded,
    kind_of: dict[str, tuple[ActorKind | None, str]],
    surnames: frozenset[str],
    brands: frozenset[str],
) -> Kinded:
    if one.rule in FIXED:
        return one
    if one.text in surnames and one.rule != "body":
        return replace(one, kind=ActorKind.PERSON, rule="surname", sure=True)
    if (
        one.text in brands
        and not one.sure
        and one.name.label != "NORP"
        and one.kind in {ActorKind.PERSON, ActorKind.PLACE, None}
    ):
        return replace(one, kind=ActorKind.ORGANISATION, rule="brand", sure=True)
    kind, rule = kind_of.get(one.text, (one.kind, one.rule))
    return replace(one, kind=kind, rule=rule) if kind is not one.kind else one
