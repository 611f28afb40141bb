"""What can be seen of a product where its name stands: a thing that is made, not the one who makes it.

The same kind of tests as in `sites`, for the same table in `kinds`.
"""

import re

from briefgen.parse.actors.sorting.sites import NameSite, is_body
from briefgen.parse.lexicon import LEXICON

DOUBTFUL_PRODUCTS = LEXICON.words("actors_rules", "products_doubtful_products")
"""What also names something else."""
BEFORE_ONE = LEXICON.words("actors_rules", "products_before_one")
CALLED = LEXICON.words("actors_rules", "products_called")
ARTICLES = LEXICON.words("actors_rules", "neighbours_articles")
COINS = LEXICON.words("actors_rules", "products_coins")
BEFORE_MODELS = LEXICON.words("actors_rules", "products_before_models")
VERSIONS = LEXICON.words("actors_rules", "products_versions")
PRODUCT_OWNERS = LEXICON.words("actors_rules", "organisations_owners")

GRADES = LEXICON.words("actors_rules", "products_grades")
OILS = LEXICON.words("actors_rules", "products_oils")

_MODEL_CODE = re.compile(r"[A-Z]{1,4}-?\d+\w*|\d{3,4}(?:s|ER|LR|[A-Z])?|\d{3}-\d{2,3}\w*|[IVX]{2,4}")
_CODE = re.compile(r"[A-Z]{1,4}-?\d{1,4}s?|\d{1,3}[A-Z]")
_CAMEL = re.compile(r"(?:i|e)[A-Z]\w+")


def model_code(site: NameSite) -> bool:
    """As in "the Saab JAS-39", "a Fokker 100": what a maker makes, not the maker."""
    code = site.words.text(site.name.end)
    if site.name.label == "GAZETTEER" or not _MODEL_CODE.fullmatch(code) or _is_listed_place(site):
        return False
    if code.isdigit() and site.length == 1:
        before = site.before in BEFORE_MODELS or site.words.is_number(site.name.start - 1)
        return before or _names_product(site, site.name.end + 1)
    return not code.isalpha() or site.name.label == "PRODUCT"


def is_code(site: NameSite) -> bool:
    """As in "C-4", "F-16s", "4A": letters and a number alone are a model, a seat or a mission."""
    return (
        site.length == 1
        and not is_body(site)
        and _CODE.fullmatch(site.words.text(site.name.start)) is not None
    )


def is_grade(site: NameSite) -> bool:
    """As in "Larkton Light Sweet" where the article tells of crude: a grade of oil, not who sells it."""
    oil = any(site.words.times.get(word, 0) for word in OILS)
    return oil and site.length > 1 and site.last in GRADES and site.first not in site.lists.first_names


def _is_listed_place(site: NameSite) -> bool:
    """As in "NEW YORK 2003-05-02": a place and a date."""
    return site.text in site.lists.states or (site.text in site.lists.places and site.length > 1)


def _names_product(site: NameSite, at: int) -> bool:
    """As in "Saab 340 Cityliner", "Saab 340 airliner"."""
    following = site.words.text(at)
    known = site.text in site.lists.places or site.text in site.lists.counties
    tells = following[:1].isupper() or following in site.lists.contexts["product_nouns"]
    return site.name.label == "ORG" and tells and not known


def head_product(site: NameSite) -> bool:
    """As in "a Kalashnikov", "a Fiat": one of many is a thing, not its maker."""
    if site.name.label not in {"ORG", "PRODUCT", "PERSON"} or site.before not in BEFORE_ONE:
        return False
    token = site.words.tokens[site.name.end - 1]
    return token.dep_ in {"dobj", "pobj", "attr"} and site.last not in site.lists.organisation_words


def called_product(site: NameSite) -> bool:
    """As in "a headset called Lumen", "an operating system, Lumen, that ..."."""
    words, at = site.words, site.name.start - 1
    comma = words.text(at) == "," and words.text(site.name.end) in {",", "."}
    if words.lower(at) in CALLED or (comma and words.lower(at - 1) == "system"):
        noun = words.lower(at - 1)
        return noun == "system" or noun in site.lists.contexts["device_nouns"]
    return False


def owned_product(site: NameSite) -> bool:
    """As in "its Lumen headset", "Norvik's coming Lumen OS software": what a maker has for sale."""
    words, at = site.words, site.name.start - 1
    if site.name.label not in {"ORG", "PRODUCT", "PERSON", "GPE"} or site.text in site.lists.bodies:
        return False
    while at > max(0, site.name.start - 4) and words.tokens[at].tag_ in {"JJ", "JJS", "VBG", "VBN", "NN"}:
        at -= 1
    owned = words.lower(at) in PRODUCT_OWNERS
    ranged = words.lower(at) == "of" and words.lower(at - 1) in site.lists.contexts["product_groups"]
    return (owned or ranged) and _runs_to(site) in site.lists.contexts["device_nouns"]


def _runs_to(site: NameSite) -> str:
    """The first word after the name and the capitals behind it."""
    at = site.name.end
    while at < site.name.end + 4 and site.words.is_capital(at):
        at += 1
    return site.words.lower(at)


def told_product(site: NameSite) -> bool:
    """As in "the browser Lumen", "Lumen, the newest version of ..."."""
    if site.name.label not in {"ORG", "PRODUCT", "PERSON", "GPE"}:
        return False
    nouns = site.lists.contexts["product_nouns"] - DOUBTFUL_PRODUCTS
    if site.before in nouns and site.before not in site.lists.contexts["organisation_nouns"]:
        return True
    words, end = site.words, site.name.end
    near = {words.lower(at) for at in range(end + 1, end + 5)}
    return words.text(end) == "," and words.lower(end + 1) in ARTICLES and bool(near & VERSIONS)


def is_unit(site: NameSite) -> bool:
    """As in "30GB", "five US dollars": a measure or a currency."""
    words, before = site.words, site.name.start - 1
    if before >= 0 and words.is_number(before) and words.glued(before):
        return True
    return site.after in COINS and site.text in site.lists.states


def is_camel(site: NameSite) -> bool:
    return any(_CAMEL.fullmatch(site.words.text(at)) for at in range(site.name.start, site.name.end)) and (
        site.last not in site.lists.organisation_endings
    )


def opened_as_product(site: NameSite) -> bool:
    """As in "an iPad", "its new Meridian sedan": companies and people take no such word before them."""
    return _is_opened(site) and site.after in site.lists.contexts["device_nouns"]


def opened_as_vehicle(site: NameSite) -> bool:
    """As in "a Halden jet": here the thing, and the maker where it is named alone."""
    return _is_opened(site) and site.after in site.lists.contexts["product_nouns"]


def _is_opened(site: NameSite) -> bool:
    told = site.name.label in {"ORG", "PRODUCT", "PERSON", "WORK_OF_ART"}
    opened = site.before in site.lists.contexts["product_openings"]
    return told and opened and site.last not in site.lists.organisation_words
