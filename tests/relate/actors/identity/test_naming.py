"""The name, the id and the reasons of each cluster."""

from briefgen.relate.actors import identity
from tests.factories import correction, name, reading, role


def assign(*articles, corrections=()):
    return identity.assign(articles, (), tuple(corrections)).identities


def silva(called, path, day=""):
    return reading(f"{called} spoke at noon.", name(called), id=path, day=day)


def test_the_name_that_heads_most_articles_is_shown():
    """Of several the longest; the others are aliases."""
    (one,) = assign(
        silva("Ana Maria Silva", "a.txt"), silva("Ana Silva", "b.txt"), silva("Ana Silva", "c.txt")
    )
    assert (one.name, one.aliases) == ("Ana Silva", ("Ana Maria Silva",))
    (two,) = assign(silva("Ana Maria Silva", "a.txt"), silva("Ana Silva", "b.txt"))
    assert two.name == "Ana Maria Silva"


def test_an_editors_name_goes_before_all():
    """And what the articles call it stays an alias."""
    (one,) = assign(
        silva("Ana Silva", "a.txt"),
        corrections=[correction("rename", names=["Ana Silva"], value="Mayor Silva")],
    )
    assert (one.name, one.aliases) == ("Mayor Silva", ("Ana Silva",))


def test_the_id_is_the_first_name_of_the_first_article():
    """By its day, whatever it is called later and whatever its file is called."""
    (one,) = assign(
        silva("Ana Silva", "a.txt", "2024-06-01"),
        silva("Ana Maria Silva", "b.txt", "2024-05-01"),
        silva("Ana Silva", "c.txt", "2024-07-01"),
    )
    assert one.id == "ana-maria-silva"


def test_two_of_one_name_both_carry_more_than_it():
    """So that none of them is taken for the other."""
    towns = [reading("Lund voted.", name("Lund", kind), id=f"{kind}.txt") for kind in ("place", "state")]
    two = {one.id for one in assign(*towns)}
    assert len(two) == 2
    assert "lund" not in two


def test_each_reason_is_told_once_with_both_sentences():
    """However many articles say the same."""
    (one,) = assign(*(silva("Ana Silva", f"{at}.txt") for at in range(4)))
    assert [reason.text for reason in one.merged] == ["same full name, Ana Silva, no conflict"]
    assert len(one.merged[0].evidence) == 2


def test_the_kind_is_what_rules_say():
    """However often the model took the union for somebody."""
    guessed = (name("Dockforce", "person", sure=False), name("Dockforce", "person", sure=False))
    rows = (*guessed, name("Dockforce", "organisation"))
    (one,) = assign(*(reading("Dockforce spoke.", row, id=f"{at}.txt") for at, row in enumerate(rows)))
    assert one.kind == "organisation"


def test_a_person_is_shown_by_the_whole_name():
    """Two articles say "Silva" alone, and mean her of whom the third gives the whole name."""
    office = ("mayor", "Lund")
    whole = reading(
        "Mayor Ana Silva spoke.", name("Ana Silva"), role("Mayor", "Ana Silva", *office), id="a.txt"
    )
    lone = [
        reading("Mayor Silva spoke.", name("Silva"), role("Mayor", "Silva", *office), id=f"{path}.txt")
        for path in "bc"
    ]
    assert [(one.name, one.aliases) for one in assign(whole, *lone)] == [("Ana Silva", ("Silva",))]
