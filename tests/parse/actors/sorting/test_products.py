"""A thing that is made, not the one who makes it."""

import pytest

from briefgen.parse.actors.sorting import products
from briefgen.parse.actors.words import read_words
from tests.parse.actors.drafting import site
from tests.parse.actors.marked import read


@pytest.mark.parametrize(
    ("test", "text", "shown", "label"),
    [
        (products.model_code, "They sold the Halden JAS-39 there.", "Halden", "ORG"),
        (products.model_code, "They flew a Halden 100 there.", "Halden", "ORG"),
        (products.model_code, "Then the Halden 340 Cityliner landed.", "Halden", "ORG"),
        (products.model_code, "Then the Orme 340 airliner landed.", "Orme", "ORG"),
        (products.head_product, "They drove a Halden there.", "Halden", "ORG"),
        (products.called_product, "They sold a headset called Lumen.", "Lumen", "PERSON"),
        (products.owned_product, "They sold its Lumen headset.", "Lumen", "PERSON"),
        (products.told_product, "They sold the browser Lumen.", "Lumen", "PERSON"),
        (products.told_product, "They sold Lumen, the newest version of it.", "Lumen", "PERSON"),
        (products.is_unit, "They paid five US dollars.", "US", "GPE"),
        (products.is_camel, "They sold the iLumen there.", "iLumen", "ORG"),
        (products.opened_as_product, "They sold a Lumen headset.", "Lumen", "ORG"),
        (products.opened_as_vehicle, "They flew a Halden jet.", "Halden", "ORG"),
    ],
)
def test_a_thing_is_told_by_what_stands_around_it(nlp, test, text, shown, label):
    """A code, an article before one of many, who owns it, what sort of thing it is."""
    assert test(site(read_words(nlp(text)), shown, label))


@pytest.mark.parametrize(
    ("test", "text", "shown", "label"),
    [
        (products.model_code, "They sold Halden twice.", "Halden", "ORG"),
        (products.model_code, "NEW YORK 2003-05-02", "NEW YORK", "GAZETTEER"),
        (products.head_product, "They sued Halden there.", "Halden", "ORG"),
        (products.head_product, "They founded a Harvest Bank there.", "Harvest Bank", "ORG"),
        (products.called_product, "They met a nurse called Lumen.", "Lumen", "PERSON"),
        (products.owned_product, "They met its Lumen neighbours.", "Lumen", "PERSON"),
        (products.told_product, "They sued Lumen, the newest of them.", "Lumen", "PERSON"),
        (products.is_unit, "They met five US senators.", "US", "GPE"),
        (products.is_camel, "They sold the Lumen there.", "Lumen", "ORG"),
        (products.opened_as_product, "They met a Lumen nurse.", "Lumen", "ORG"),
        (products.opened_as_vehicle, "They met a Halden nurse.", "Halden", "ORG"),
    ],
)
def test_a_maker_is_no_thing(nlp, test, text, shown, label):
    """Nor is a person, a bank, or a place with a date."""
    assert not test(site(read_words(nlp(text)), shown, label))


def test_several_of_a_model_are_things(nlp):
    """F-16s are no persons."""
    assert products.is_code(site(read_words(nlp("They saw F-16s there.")), "F-16s", "PERSON"))


def test_a_grade_of_oil_is_no_body() -> None:
    """Where the article tells of crude; a person of such a surname stays one."""
    text = "Cents were cut from Lumara Sweet and West Larkton Sour, at 16 dollars a barrel of crude."
    assert [mention.name for mention in read(text)[0]] == []
    assert [mention.name for mention in read("Anna Sweet sold a barrel of crude.")[0]] == ["Anna Sweet"]
