"""The rules by which a name is a person, an organisation, a state, a place - or no actor at all.

The table is read from the top; the first test that is sure decides.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from briefgen.model import ActorKind, Span
from briefgen.parse.actors.drafts import Calling
from briefgen.parse.actors.sorting import defining, neighbours, often, persons, products, sites, teams, works
from briefgen.parse.actors.sorting.sites import Site
from briefgen.parse.rules import Rule, Table


class By(StrEnum):
    """By what the kind of a name is known; `actors.` and this is the rule of its evidence."""

    MODEL_CODE = "model_code"
    PRODUCT = "product"
    INITIALS = "initials"
    UNIT = "unit"
    WORK = "work"
    CODE = "code"
    DEFINED = "defined"
    SPECIES = "species"
    SHORTENED = "shortened"
    OFFICE = "office"
    SHIP = "ship"
    PEOPLE = "people"
    TITLED = "titled"
    STATE = "state"
    ADJECTIVE = "adjective"
    BODY = "body"
    STATE_S_OWN = "state's_own"
    TEAM = "team"
    PLACE = "place"
    EVENT = "event"
    GROUP = "group"
    FACILITY = "facility"
    OFFICE_BEFORE = "office_before"
    ORGANISATION = "organisation"
    PRODUCT_HERE = "product_here"
    FIRST_NAME = "first_name"
    GIVEN_ALONE = "given_alone"
    FAMILY_NAME = "family_name"
    COUNTRY_AFTER = "country_after"
    INTRODUCED = "introduced"
    OFFICE_AND_COMMA = "office_and_comma"
    APPOSITION_OF_A_BODY = "apposition_of_a_body"
    APPOSITION_OF_A_PERSON = "apposition_of_a_person"
    APPOSITION_OF_A_TOWN = "apposition_of_a_town"
    DATELINE = "dateline"
    LANDFORM = "landform"
    RELATIVE = "relative"
    HAS_KIN = "has_kin"
    SAID_WHAT = "said_what"
    GATHERING = "gathering"
    HAS_POSTS = "has_posts"
    CLUB = "club"
    MISSION = "mission"
    ACRONYM = "acronym"
    SAID_WHERE = "said_where"
    COUNTY = "county"
    AGED = "aged"
    DOES_BUSINESS = "does_business"
    SEVERAL_OF_ONE_NAME = "several_of_one_name"
    UNKNOWN_TOWN_ACTS = "unknown_town_acts"
    TALKS = "talks"
    SPEAKS = "speaks"
    HAS_ITS = "has_its"
    PLAIN_WORD = "plain_word"
    OFTEN = "often"
    MODEL = "model"
    BESIDE = "beside"
    SURNAME = "surname"
    BRAND = "brand"


@dataclass(frozen=True, slots=True)
class Sort:
    """What a rule makes of a name."""

    by: By
    kind: ActorKind | None
    """None for what is no actor."""
    here_only: bool = False
    """It says what the name is in one place and nothing of the others: "the Saab 340" is no word on Saab."""
    stands: bool = False
    """It stands, whatever the name is elsewhere."""
    calling: Calling = Calling.NAME
    is_mission: bool = False

    def __str__(self) -> str:
        return self.kind or "no actor"


def sort_name(site: Site) -> Sort | None:
    """What the first rule that is sure makes of a name; None where none is."""
    found = RULES.first(site)
    return None if found is None else found[1]


def _try_sort(sort: Sort, holds: Callable[[Site], bool], site: Site) -> Sort | None:
    return sort if holds(site) else None


def _site_span(site: Site) -> Span:
    return site.words.span(site.name.start, site.name.end)


ROWS: tuple[tuple[Sort, Callable[[Site], bool]], ...] = (
    (Sort(By.MODEL_CODE, None, here_only=True, stands=True), products.model_code),
    (Sort(By.BRAND, ActorKind.ORGANISATION), sites.brand),
    (Sort(By.PRODUCT, None), products.camel),
    (Sort(By.CODE, None), products.is_code),
    (Sort(By.INITIALS, ActorKind.PERSON), persons.initials),
    (Sort(By.UNIT, None), products.is_unit),
    (Sort(By.OFFICE, None), sites.is_office),
    (Sort(By.OFFICE, None), sites.part_of_office),
    (Sort(By.OFFICE, None), sites.clerical_office),
    (Sort(By.SHIP, None), neighbours.ship),
    (Sort(By.PEOPLE, None), neighbours.people),
    (Sort(By.TITLED, ActorKind.PERSON, here_only=True, stands=True), persons.is_titled),
    (Sort(By.STATE, ActorKind.STATE, calling=Calling.STATE, stands=True), sites.is_state),
    (Sort(By.ADJECTIVE, ActorKind.STATE, stands=True, calling=Calling.ADJECTIVE), sites.adjective),
    (Sort(By.BODY, ActorKind.ORGANISATION, calling=Calling.BODY), sites.is_body),
    (Sort(By.STATE_S_OWN, ActorKind.ORGANISATION), neighbours.named_after_state),
    (Sort(By.TEAM, ActorKind.ORGANISATION, here_only=True, stands=True), teams.team),
    (Sort(By.PLACE, ActorKind.PLACE), sites.is_listed_town),
    (Sort(By.EVENT, None), sites.is_event),
    (Sort(By.EVENT, None), neighbours.award),
    (Sort(By.GROUP, None), sites.opposing),
    (Sort(By.GROUP, None), sites.is_member_group),
    (Sort(By.FACILITY, ActorKind.PLACE), sites.facility),
    (Sort(By.PRODUCT, None), products.opened_as_product),
    (Sort(By.PRODUCT, None), products.called_product),
    (Sort(By.PRODUCT, None), products.owned_product),
    (Sort(By.WORK, None), works.called_work),
    (Sort(By.SHIP, None), works.vessel),
    (Sort(By.SPECIES, None), works.species),
    (Sort(By.SHORTENED, None), works.is_shortened),
    (Sort(By.OFFICE_BEFORE, ActorKind.PERSON), neighbours.speaks_in_office),
    (Sort(By.ORGANISATION, ActorKind.ORGANISATION), sites.organisation),
    (Sort(By.PRODUCT_HERE, None, here_only=True, stands=True), products.opened_as_vehicle),
    (Sort(By.PRODUCT, None), products.told_product),
    (Sort(By.PRODUCT, None), products.head_product),
    (Sort(By.FIRST_NAME, ActorKind.PERSON), persons.first_name),
    (Sort(By.COUNTRY_AFTER, ActorKind.PERSON), persons.from_country),
    (Sort(By.WORK, None), works.dated_work),
    (Sort(By.OFFICE_BEFORE, ActorKind.PERSON), persons.office_before),
    (Sort(By.INTRODUCED, ActorKind.ORGANISATION), sites.introduced),
    (Sort(By.FACILITY, ActorKind.PLACE), sites.served),
    (Sort(By.OFFICE_AND_COMMA, ActorKind.PERSON), neighbours.office_and_comma),
    (Sort(By.APPOSITION_OF_A_BODY, ActorKind.ORGANISATION), neighbours.body_by_apposition),
    (Sort(By.APPOSITION_OF_A_PERSON, ActorKind.PERSON), neighbours.person_by_apposition),
    (Sort(By.APPOSITION_OF_A_TOWN, ActorKind.PLACE), neighbours.place_by_apposition),
    (Sort(By.DATELINE, ActorKind.ORGANISATION), neighbours.agency_of_dateline),
    (Sort(By.DEFINED, None), defining.is_defined_thing),
    (Sort(By.DEFINED, ActorKind.PERSON), defining.is_defined_person),
    (Sort(By.DEFINED, ActorKind.ORGANISATION), defining.is_defined_body),
    (Sort(By.DEFINED, ActorKind.PLACE), defining.is_defined_place),
    (Sort(By.LANDFORM, ActorKind.PLACE), sites.landform),
    (Sort(By.RELATIVE, ActorKind.PERSON), neighbours.relative),
    (Sort(By.HAS_KIN, ActorKind.PERSON), neighbours.has_kin),
    (Sort(By.SAID_WHAT, ActorKind.ORGANISATION), sites.called_organisation),
    (Sort(By.SAID_WHAT, ActorKind.ORGANISATION), neighbours.called_after),
    (Sort(By.GATHERING, None), neighbours.gathering),
    (Sort(By.HAS_POSTS, ActorKind.ORGANISATION), neighbours.has_posts),
    (Sort(By.CLUB, ActorKind.ORGANISATION), neighbours.club),
    (Sort(By.MISSION, ActorKind.ORGANISATION, is_mission=True), sites.mission),
    (Sort(By.ACRONYM, ActorKind.ORGANISATION), sites.acronym),
    (Sort(By.SAID_WHERE, ActorKind.PLACE), sites.called_town),
    (Sort(By.COUNTY, ActorKind.PLACE, here_only=True), sites.in_county),
    (Sort(By.COUNTY, ActorKind.ORGANISATION, here_only=True), sites.county),
    (Sort(By.AGED, ActorKind.PERSON), persons.aged),
    (Sort(By.DOES_BUSINESS, ActorKind.ORGANISATION), sites.does_business),
    (Sort(By.SEVERAL_OF_ONE_NAME, ActorKind.ORGANISATION), sites.is_several),
    (Sort(By.UNKNOWN_TOWN_ACTS, ActorKind.PERSON), sites.is_acting),
    (Sort(By.PLAIN_WORD, None), neighbours.plain_before_noun),
    (Sort(By.TALKS, ActorKind.PERSON), neighbours.talks),
    (Sort(By.SPEAKS, ActorKind.ORGANISATION), neighbours.body_speaks),
    (Sort(By.SPEAKS, ActorKind.PERSON), neighbours.person_speaks),
    (Sort(By.HAS_ITS, ActorKind.ORGANISATION), neighbours.has_its),
    (Sort(By.FAMILY_NAME, ActorKind.PERSON), persons.family_name),
    (Sort(By.GIVEN_ALONE, ActorKind.PERSON), persons.given_alone),
    (Sort(By.PLAIN_WORD, None), often.is_written_small),
    (Sort(By.OFTEN, ActorKind.PERSON), often.is_often_person),
    (Sort(By.OFTEN, ActorKind.PLACE), often.is_often_place),
)
"""Read from the top: what a name is, and the test that says so."""

RULES: Table[Sort] = Table(
    "actors.kind", tuple(Rule(sort.by, partial(_try_sort, sort, holds)) for sort, holds in ROWS), _site_span
)
