"""Each chain of mentions of each article is one appearance."""

from dataclasses import replace

from briefgen.model import ActorKind
from briefgen.relate.actors.identity import appearances
from tests.factories import name, reading, role

TEXT = "Ana Silva, the mayor of Peru, spoke. Silva left. She came back to Lima."


def silva(path="a.txt", day=""):
    return reading(
        TEXT,
        name("Ana Silva"),
        name("Silva left", called="Silva", same_as=0),
        name("Peru", "state"),
        name("She", called="", form="pronoun"),
        role("the mayor of Peru", "Ana Silva", "mayor", "Peru"),
        id=path,
        day=day,
    )


def test_a_chain_is_one_with_all_its_names_and_roles():
    """The head's name first; of the owners of its roles those that are states."""
    one = appearances.list_appearances([silva()]).all[0]
    assert (one.name, one.names, one.roles) == ("Ana Silva", ("Ana Silva", "Silva"), (("mayor", "Peru"),))
    assert one.states == {"Peru"}


def test_each_mention_knows_its_appearance():
    """A chain without a name is nobody's."""
    found = appearances.list_appearances([silva()])
    assert found.owners["a.txt"] == (0, 0, 1, None)
    assert [one.kind for one in found.all] == [ActorKind.PERSON, ActorKind.STATE]


def test_what_somebody_was_is_no_role_of_now():
    """A former office joins nobody."""
    row = role("the mayor of Peru", "Ana Silva", "mayor", "Peru", former=True)
    (one,) = appearances.list_appearances([reading(TEXT, name("Ana Silva"), row)]).all
    assert one.roles == ()


def test_the_order_of_the_readings_changes_nothing():
    """They stand by article and place."""
    both = [silva("b.txt"), silva("a.txt")]
    assert appearances.list_appearances(both).all == appearances.list_appearances(both[::-1]).all


def test_a_circle_of_mentions_ends():
    """A chain that turns back on itself has a head all the same."""
    mentions = silva().findings.actors
    turned = (replace(mentions[0], same_as=1), *mentions[1:])
    assert len(appearances.find_heads(turned)) == len(turned)


def test_the_oldest_article_comes_first():
    """One without a day after all that have one."""
    found = appearances.list_appearances([silva("a.txt"), silva("b.txt", "2024-05-01")])
    ages = sorted(range(len(found.all)), key=found.age)
    assert [found.all[at].article for at in ages] == ["b.txt", "b.txt", "a.txt", "a.txt"]
