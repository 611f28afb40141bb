"""The rules by which a name is a person, an organisation, a state, a place - or no actor at all.

The table is read from the top; the first test that is sure decides.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from briefgen.model import ActorKind, Span
from briefgen.parse.actors.drafts import Calling
from briefgen.parse.actors.sorting import (
    civic,
    defining,
    neighbours,
    often,
    parties,
    persons,
    products,
    realms,
    sites,
    tasks,
    teams,
    works,
)
from briefgen.parse.actors.sorting.sites import NameSite
from briefgen.parse.rules import Rule, RuleTable


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
    PARTY = "party"
    PLACE = "place"
    REALM = "realm"
    EVENT = "event"
    GROUP = "group"
    FACILITY = "facility"
    OFFICE_BEFORE = "office_before"
    ORGANISATION = "organisation"
    PRODUCT_HERE = "product_here"
    FIRST_NAME = "first_name"
    GIVEN_ALONE = "given_alone"
    FAMILY_NAME = "family_name"
    CAMPAIGN = "campaign"
    PAPER = "paper"
    CHURCH = "church"
    SEAT = "seat"
    TRADER = "trader"
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
    INSERTED = "inserted"
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
    ACTS_AS_FIRM = "acts_as_firm"
    IS_LIVED_IN = "is_lived_in"
    SURNAME = "surname"
    BRAND = "brand"


GUESSED_KINDS = frozenset(
    {By.ACTS_AS_FIRM, By.IS_LIVED_IN, By.OFTEN, By.SEVERAL_OF_ONE_NAME, By.UNKNOWN_TOWN_ACTS}
)
"""Rules that tell a kind by what a name does: what other articles are sure of goes before it."""


@dataclass(frozen=True, slots=True)
class NameSort:
    """What a rule makes of a name."""

    by: By
    kind: ActorKind | None
    """None for what is no actor."""
    here_only: bool = False
    """It says what the name is in one place and nothing of the others: "the Saab 340" is no word on Saab."""
    stands: bool = False
    """It stands, whatever the name is elsewhere."""
    calling: Calling = Calling.NAME
    is_inserted: bool = False
    """An editor put it in brackets before the words that it names."""

    def __str__(self) -> str:
        return self.kind or "no actor"


def sort_name(site: NameSite) -> NameSort | None:
    """What the first rule that is sure makes of a name; None where none is."""
    found = SORTING_TABLE.first(site)
    return None if found is None else found[1]


def _try_sort(sort: NameSort, holds: Callable[[NameSite], bool], site: NameSite) -> NameSort | None:
    return sort if holds(site) else None


def _site_span(site: NameSite) -> Span:
    return site.words.span(site.name.start, site.name.end)


ROWS: tuple[tuple[NameSort, Callable[[NameSite], bool]], ...] = (
    (NameSort(By.MODEL_CODE, None, here_only=True, stands=True), products.model_code),
    (NameSort(By.BRAND, ActorKind.ORGANISATION), sites.is_brand),
    (NameSort(By.CAMPAIGN, ActorKind.ORGANISATION), civic.is_campaign),
    (NameSort(By.PRODUCT, None), products.is_camel),
    (NameSort(By.CODE, None), products.is_code),
    (NameSort(By.INITIALS, ActorKind.PERSON), persons.is_initials),
    (NameSort(By.UNIT, None), products.is_unit),
    (NameSort(By.PARTY, ActorKind.ORGANISATION), parties.is_known_party),
    (NameSort(By.PARTY, ActorKind.ORGANISATION), parties.is_beside_party),
    (NameSort(By.PAPER, ActorKind.ORGANISATION), civic.is_paper),
    (NameSort(By.OFFICE, None), sites.is_office),
    (NameSort(By.OFFICE, None), sites.part_of_office),
    (NameSort(By.OFFICE, None), sites.clerical_office),
    (NameSort(By.SHIP, None), works.is_ship),
    (NameSort(By.PEOPLE, None), neighbours.is_people_or_faith),
    (NameSort(By.TITLED, ActorKind.PERSON, here_only=True, stands=True), persons.is_titled),
    (NameSort(By.STATE, ActorKind.STATE, calling=Calling.STATE, stands=True), sites.is_state),
    (NameSort(By.ADJECTIVE, ActorKind.STATE, stands=True, calling=Calling.ADJECTIVE), sites.is_adjective),
    (NameSort(By.BODY, ActorKind.ORGANISATION, calling=Calling.BODY), sites.is_body),
    (NameSort(By.STATE_S_OWN, ActorKind.ORGANISATION), neighbours.named_after_state),
    (NameSort(By.TEAM, ActorKind.ORGANISATION, here_only=True, stands=True), teams.is_team),
    (NameSort(By.PLACE, ActorKind.PLACE), sites.is_listed_town),
    (NameSort(By.REALM, ActorKind.STATE, stands=True), realms.is_realm),
    (NameSort(By.EVENT, None), sites.is_event),
    (NameSort(By.PRODUCT, None), products.is_grade),
    (NameSort(By.EVENT, None), neighbours.is_award),
    (NameSort(By.GROUP, None), sites.is_side),
    (NameSort(By.GROUP, None), sites.is_member_group),
    (NameSort(By.FACILITY, ActorKind.PLACE), sites.is_facility),
    (NameSort(By.PRODUCT, None), products.opened_as_product),
    (NameSort(By.PRODUCT, None), products.called_product),
    (NameSort(By.PRODUCT, None), products.owned_product),
    (NameSort(By.WORK, None), works.called_work),
    (NameSort(By.SHIP, None), works.is_vessel),
    (NameSort(By.SPECIES, None), works.is_species),
    (NameSort(By.SHORTENED, None), works.is_shortened),
    (NameSort(By.OFFICE_BEFORE, ActorKind.PERSON), neighbours.speaks_in_office),
    (NameSort(By.ORGANISATION, ActorKind.ORGANISATION), sites.is_organisation),
    (NameSort(By.CHURCH, ActorKind.PLACE), civic.is_church),
    (NameSort(By.SEAT, ActorKind.PLACE, here_only=True), civic.is_seat),
    (NameSort(By.PRODUCT_HERE, None, here_only=True, stands=True), products.opened_as_vehicle),
    (NameSort(By.PRODUCT, None), products.told_product),
    (NameSort(By.PRODUCT, None), products.head_product),
    (NameSort(By.TRADER, ActorKind.ORGANISATION), civic.is_trade),
    (NameSort(By.LANDFORM, ActorKind.PLACE), civic.is_street),
    (NameSort(By.FIRST_NAME, ActorKind.PERSON), persons.first_name),
    (NameSort(By.COUNTRY_AFTER, ActorKind.PERSON), persons.from_country),
    (NameSort(By.WORK, None), works.dated_work),
    (NameSort(By.OFFICE_BEFORE, ActorKind.PERSON), persons.office_before),
    (NameSort(By.INTRODUCED, ActorKind.ORGANISATION), sites.is_introduced),
    (NameSort(By.FACILITY, ActorKind.PLACE), sites.is_served),
    (NameSort(By.OFFICE_AND_COMMA, ActorKind.PERSON), neighbours.office_and_comma),
    (NameSort(By.APPOSITION_OF_A_BODY, ActorKind.ORGANISATION), neighbours.body_by_apposition),
    (NameSort(By.APPOSITION_OF_A_PERSON, ActorKind.PERSON), neighbours.person_by_apposition),
    (NameSort(By.APPOSITION_OF_A_TOWN, ActorKind.PLACE), neighbours.place_by_apposition),
    (NameSort(By.DATELINE, ActorKind.ORGANISATION), neighbours.agency_of_dateline),
    (NameSort(By.DATELINE, ActorKind.PLACE), civic.town_of_dateline),
    (NameSort(By.DEFINED, None), defining.is_defined_thing),
    (NameSort(By.DEFINED, ActorKind.PERSON), defining.is_defined_person),
    (NameSort(By.DEFINED, ActorKind.ORGANISATION), defining.is_defined_body),
    (NameSort(By.DEFINED, ActorKind.PLACE), defining.is_defined_place),
    (NameSort(By.LANDFORM, ActorKind.PLACE), sites.is_landform),
    (NameSort(By.RELATIVE, ActorKind.PERSON), persons.is_told_person),
    (NameSort(By.HAS_KIN, ActorKind.PERSON), persons.kin_and_comma),
    (NameSort(By.HAS_KIN, ActorKind.PERSON), persons.has_kin),
    (NameSort(By.SAID_WHAT, ActorKind.ORGANISATION), sites.called_organisation),
    (NameSort(By.SAID_WHAT, ActorKind.ORGANISATION), neighbours.called_after),
    (NameSort(By.GATHERING, None), neighbours.is_gathering),
    (NameSort(By.HAS_POSTS, ActorKind.ORGANISATION), neighbours.has_posts),
    (NameSort(By.CLUB, ActorKind.ORGANISATION), neighbours.is_club),
    (NameSort(By.INSERTED, ActorKind.ORGANISATION, is_inserted=True), tasks.is_inserted),
    (NameSort(By.MISSION, ActorKind.ORGANISATION), tasks.is_mission),
    (NameSort(By.ACRONYM, ActorKind.ORGANISATION), sites.is_acronym),
    (NameSort(By.SAID_WHERE, ActorKind.PLACE), sites.called_town),
    (NameSort(By.COUNTY, ActorKind.PLACE, here_only=True), sites.in_county),
    (NameSort(By.COUNTY, ActorKind.ORGANISATION, here_only=True), sites.is_county),
    (NameSort(By.AGED, ActorKind.PERSON), persons.is_aged),
    (NameSort(By.DOES_BUSINESS, ActorKind.ORGANISATION), sites.does_business),
    (NameSort(By.SEVERAL_OF_ONE_NAME, ActorKind.ORGANISATION), sites.is_several),
    (NameSort(By.UNKNOWN_TOWN_ACTS, ActorKind.PERSON), sites.is_acting),
    (NameSort(By.PARTY, ActorKind.ORGANISATION), parties.is_party_of_many),
    (NameSort(By.PARTY, ActorKind.ORGANISATION), parties.is_party_of_word),
    (NameSort(By.PLAIN_WORD, None), neighbours.plain_before_noun),
    (NameSort(By.PLAIN_WORD, None), often.opens_plainly),
    (NameSort(By.TALKS, ActorKind.PERSON), neighbours.is_talking),
    (NameSort(By.SPEAKS, ActorKind.ORGANISATION), neighbours.body_speaks),
    (NameSort(By.SPEAKS, ActorKind.PERSON), neighbours.person_speaks),
    (NameSort(By.HAS_ITS, ActorKind.ORGANISATION), neighbours.has_its),
    (NameSort(By.TRADER, ActorKind.ORGANISATION), civic.is_trader),
    (NameSort(By.FAMILY_NAME, ActorKind.PERSON), persons.family_name),
    (NameSort(By.FAMILY_NAME, ActorKind.PERSON), persons.son_of),
    (NameSort(By.GIVEN_ALONE, ActorKind.PERSON), persons.given_alone),
    (NameSort(By.PLAIN_WORD, None), often.is_written_small),
    (NameSort(By.OFTEN, ActorKind.PERSON), often.is_often_person),
    (NameSort(By.OFTEN, ActorKind.PLACE), often.is_often_place),
)
"""Read from the top: what a name is, and the test that says so."""

SORTING_TABLE: RuleTable[NameSort] = RuleTable(
    "actors.kind", tuple(Rule(sort.by, partial(_try_sort, sort, holds)) for sort, holds in ROWS), _site_span
)
