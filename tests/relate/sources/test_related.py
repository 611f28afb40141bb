"""Why two articles belong together, the rarest reason first."""

from tests.factories import name, reading


def article(path, *names):
    text = " ".join(f"{one} came." for one in names)
    return reading(text, *(name(one) for one in names), id=path)


def other(n):
    return article(f"z{n}.txt", "Ann Lee", f"Kai Berg{'aeiou'[n]}", f"Liv Dal{'aeiou'[n]}")


def test_rare_names_bring_articles_together(desk):
    """What every article names is no reason; what two share is, and comes first."""
    made = desk(
        article("a.txt", "Ann Lee", "Bo Ek", "Cy Dahl"),
        article("b.txt", "Ann Lee", "Bo Ek", "Cy Dahl"),
        *map(other, range(4)),
    )
    near = [one for one in made.related if one.article == "a.txt"]
    assert [one.other for one in near] == ["b.txt"]
    assert [reason.text for reason in near[0].reasons] == ["Bo Ek", "Cy Dahl"]
    assert [evidence.article for evidence in near[0].reasons[0].evidence] == ["a.txt", "b.txt"]


def test_it_is_told_from_both_sides(desk):
    """Who is related to an article is so the other way round."""
    made = desk(
        article("a.txt", "Bo Ek", "Cy Dahl"), article("b.txt", "Bo Ek", "Cy Dahl"), *map(other, range(4))
    )
    assert {(one.article, one.other) for one in made.related} >= {("a.txt", "b.txt"), ("b.txt", "a.txt")}


def test_one_name_is_not_enough(desk):
    """Two articles need more in common than one actor."""
    made = desk(article("a.txt", "Bo Ek"), article("b.txt", "Bo Ek"), *map(other, range(4)))
    assert not [one for one in made.related if one.article == "a.txt"]
